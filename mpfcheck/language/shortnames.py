"""Short names that a law gives itself: "Plan de Manejo Ambiental (PMA)", then "el PMA" for pages.

Whoever reads "the NMA may enter" after "National Mining Authority (NMA)" reads an authority. A
short name means what the head of its long form means, and no more: an authority for mines is an
authority, and its short name no word on mining.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from mpfcheck.language.phrases import PhraseFinder
from mpfcheck.language.stems import fold
from mpfcheck.model.instrument import Instrument

_GIVEN = re.compile(
    r"\(\s*[«\"“]?\s*((?:[^\W\d_]\.?){2,8})\s*[»\"”]?\s*\)"  # "... Authority (NMA)"
    r"|[-–—]\s?((?:[^\W\d_]\.?){2,8})\s?[-–—](?!\w)"  # "Programa de Trabajos -P.T.O.-"
)
_DEFINED = re.compile(  # "RTD" refers to the Regional Technical Director
    r"[«\"“]\s*((?:[^\W\d_]\.?){2,8})\s*[»\"”]\s*[,:–—-]?\s+(?=\w)"
)
_WORDS = re.compile(r"[^\W\d_]+")
_BEFORE = 160  # characters before a short name in which its long form stands
_BEHIND = 100  # characters behind a defined short name in which its long form stands
_SAYING = 4  # words between a defined short name and its long form ("is to be read as the")
_LINKING = 3  # letters of the longest article or preposition that gives no letter to a short name
_LEFT_OUT = 1  # words of the long form that a short name of three letters or more may leave out
_HEAD_LAST = frozenset({"en"})  # "mining authority" as against "autorité minière"


def short_names(instrument: Instrument, finder: PhraseFinder) -> Mapping[str, tuple[str, ...]]:
    """Per short name as written ("NMA"), the concepts that the head of its long form names."""
    names: dict[str, tuple[str, ...]] = {}
    for clause in instrument.clauses:
        for name, long_form in _given(clause.text):
            if name not in names and (keys := tuple(sorted(_of_head(long_form, finder)))):
                names[name] = keys
    return names


def _given(text: str) -> Iterator[tuple[str, str]]:
    """The short names in a text that spell words before them, with these words."""
    for match in _GIVEN.finditer(text):
        name = (match[1] or match[2]).replace(".", "")
        if name.isupper() and len(name) > 1:
            before = text[max(match.start() - _BEFORE, 0) : match.start()]
            start = _spelled(name, before)
            if start is not None:
                yield name, before[start:]
    for match in _DEFINED.finditer(text):
        name = match[1].replace(".", "")
        behind = text[match.end() : match.end() + _BEHIND]
        if name.isupper() and len(name) > 1 and (meant := _spelled_out(name, behind)):
            yield name, meant


def _spelled_out(name: str, behind: str) -> str:
    """The first words of `behind`, past what says "means", whose first letters are `name`."""
    words = list(_WORDS.finditer(behind))
    for first in range(min(_SAYING + 1, len(words))):
        letters, at = list(fold(name)), first
        while letters and at < len(words):
            if fold(words[at][0])[0] == letters[0]:
                letters.pop(0)
            elif at == first or len(words[at][0]) > _LINKING:
                break
            at += 1
        if not letters:
            return behind[words[first].start() : words[at - 1].end()]
    return ""


def _spelled(name: str, before: str) -> int | None:
    """Where the words begin that end `before` and whose first letters are `name`, if any do."""
    letters, left_out = list(fold(name)), _LEFT_OUT if len(name) > _LINKING - 1 else 0
    for word in reversed(list(_WORDS.finditer(before))):
        if fold(word[0])[0] == letters[-1]:
            letters.pop()
            if not letters:
                return word.start()
        elif len(word[0]) > _LINKING:
            if not left_out:
                return None
            left_out -= 1
    return None


def _of_head(long_form: str, finder: PhraseFinder) -> set[str]:
    """The concepts of the phrases that begin a long form (in English: that end it)."""
    tokens = finder.tokenize(long_form)
    if finder.language in _HEAD_LAST and "of" not in tokens.words:
        return {hit.key for hit in finder.hits(tokens) if hit.last == len(tokens.words)}
    return {hit.key for hit in finder.hits(tokens) if hit.first == 0}
