"""What copying a text did to its lines: paragraphs run together, words in lines of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence

_FEWEST = 3  # sentences joined so, from which the joint is a lost paragraph end, no misprint
_FEWEST_WORDS = 4  # lines of one word each in a run
_SMALL = 0.4  # share of them that begin with a small letter
_WORD_ALONE = re.compile(r"(?!\(?\w{1,4}\)$)[^\s;,:]{1,25}")  # not "(b)"
_PER_COMMA = 4  # joints to one "word,word": where more spaces are lost, none tells anything
_JOINT = re.compile(
    r"(?:[^\W\d_]{3}|\d{3}|[)\]”»%])[”»\"’)]?[.:](?=[A-ZÀ-Ý][^\W\d_]*[ ’',])"
    r"|[\w)\]”»%];(?=[^\W\d_]{2})"
)
_UNPARTED = re.compile(r"[.:;](?=[^\W\d_])")  # in every joint; most lines have none
_COMMA = re.compile(r"[^\W\d_]{2},[^\W\d_]{2}")


def parted(texts: Sequence[str]) -> list[tuple[str, ...]]:
    """Each line of a document as the paragraphs that it holds, mostly one.

    A full stop, semicolon or colon with no space before the next word is where a line break was
    lost. Single cases are misprints, and where spaces are lost elsewhere too they tell nothing.
    """
    joints = [_joints(text) for text in texts]
    stops = sum(
        text[at - 1] == "." for text, found in zip(texts, joints, strict=True) for at in found
    )
    if stops < _FEWEST or stops < _PER_COMMA * sum(len(_COMMA.findall(t)) for t in texts):
        return [(text,) for text in texts]
    return [_cut(text, found) for text, found in zip(texts, joints, strict=True)]


def words_apart(texts: Sequence[str]) -> list[range]:
    """Runs of lines of which each holds one word of a sentence, as wide spacing is often copied.

    Single words that begin with a capital or end with a mark are a list or a table.
    """
    found: list[range] = []
    start = 0
    for at in range(len(texts) + 1):
        if at < len(texts) and _WORD_ALONE.fullmatch(texts[at]):
            continue
        run = range(start, at)
        small = sum(texts[i][:1].islower() for i in run)
        if len(run) >= _FEWEST_WORDS and small >= _SMALL * len(run):
            found.append(run)
        start = at + 1
    return found


def _joints(text: str) -> list[int]:
    return [match.end() for match in _JOINT.finditer(text)] if _UNPARTED.search(text) else []


def _cut(text: str, places: Sequence[int]) -> tuple[str, ...]:
    starts, ends = [0, *places], [*places, len(text)]
    return tuple(text[start:end].strip() for start, end in zip(starts, ends, strict=True))
