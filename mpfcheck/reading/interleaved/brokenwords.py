"""Words that a line end broke: how far behind their first half the second stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from mpfcheck.reading.interleaved.stream import bare

SOFT_HYPHEN = "\u00ad"
LINE_END_HYPHENS = SOFT_HYPHEN + "-\u2022"  # a bullet is what recognition takes for a faint hyphen
_FARTHEST = 15  # words of the other column between the halves of a broken word
_NEAREST = 4
_FEWEST = 10  # words broken around the other column, from which it is no chance
_WIDEST = 0.5  # of them may go on at once


@dataclass(frozen=True, slots=True)
class BrokenWords:
    """Broken words of a text: `at_once` go on with the next word, `beyond` after other words.

    `width` is the median of the characters between the halves of the latter: a line of a column.
    """

    at_once: int
    beyond: int
    width: float

    @property
    def around_columns(self) -> bool:
        """Whether so many go on beyond other words that two columns must be interleaved."""
        return self.beyond >= _FEWEST and self.at_once <= _WIDEST * self.beyond


def is_broken(word: str) -> bool:
    """Whether a word ends with a hyphen, after a letter."""
    return len(word) > 2 and word[-1] in LINE_END_HYPHENS and word[-2].isalpha()


def joined(first: str, second: str) -> str:
    """The word that two halves make, as it is counted."""
    return bare(first).rstrip(LINE_END_HYPHENS) + bare(second)


def broken_words(words: Sequence[str]) -> BrokenWords:
    """What becomes of the words that end with a hyphen; a word is known if it stands whole."""
    at_once = 0
    distances = []
    broken = [i for i in range(len(words) - 1) if is_broken(words[i]) and words[i + 1][0].islower()]
    if len(broken) < _FEWEST:
        return BrokenWords(0, 0, 0.0)
    known = {bare(word) for word in words}
    for first in broken:
        behind = range(first + 1, min(first + _FARTHEST, len(words)))
        second = next((i for i in behind if joined(words[first], words[i]) in known), None)
        if second == first + 1:
            at_once += 1
        elif second is not None and second > first + _NEAREST:
            distances.append(sum(len(words[i]) + 1 for i in range(first + 1, second)) - 1)
    return BrokenWords(at_once, len(distances), median(distances) if distances else 0.0)
