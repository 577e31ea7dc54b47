"""The words of a text in the order of the file, with what the file tells of its printed rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

_SHORTEST_REPEATED = 12  # characters of a line that the next repeats
_PATH = " > "  # between the headings above an article, where a file names them all


@dataclass(frozen=True, slots=True)
class Stream:
    """`words` in the order of the file. `starts` are indices of words at which a row begins."""

    words: tuple[str, ...]
    starts: frozenset[int]


def bare(word: str) -> str:
    """A word without marks around it, in small letters: what is compared and counted."""
    return word.strip('.,;:()«»"').lower()


def stream_of(lines: Iterable[str]) -> Stream:
    """The words of the lines of a file.

    A heading that the next line repeats was made from the first printed row: it is kept once, and
    a row begins after it. Of headings that are named again above each article, each is kept once.
    """
    words: list[str] = []
    starts = {0}
    for text, row in _rows_told([line.strip() for line in lines if line.strip()]):
        starts |= {len(words), len(words) + row}
        words += text.split()
    return Stream(tuple(words), frozenset(starts))


def _rows_told(lines: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Each paragraph with the number of words in its first printed row, 0 if that is not told."""
    named: set[str] = set()
    repeated = False
    for at, line in enumerate(lines):
        if repeated:
            repeated = False
            continue
        label = _repeated_from(line, lines[at + 1]) if at + 1 < len(lines) else None
        if label is not None:
            repeated = True
            yield line[:label] + lines[at + 1], len(line.split())
            continue
        for heading in line.split(_PATH):
            if heading not in named:
                yield heading, 0
        if _PATH in line:
            named |= set(line.split(_PATH))


def _repeated_from(line: str, following: str) -> int | None:
    """From where on the following line begins with the words of this one, None if it does not."""
    at = 0
    while len(line) - at >= _SHORTEST_REPEATED:
        if following.startswith(line[at:]):
            return at
        blank = line.find(" ", at)
        if blank < 0:
            return None
        at = blank + 1
    return None
