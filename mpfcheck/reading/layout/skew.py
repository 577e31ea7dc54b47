"""Skewed scans: straighten the words of a page for reading, slant boxes back for showing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter
from statistics import median

from mpfcheck.model.document import Box
from mpfcheck.reading.words import Word

_STRAIGHT = 0.0015  # rise over run: less is no skew
_STEEPEST = 0.12
_BASELINE = Word._fields.index("baseline")
_SHARED, _LEVEL = 3, 0.75  # words on one baseline; share of the words that stand so
_LONG = 120.0  # points: shorter runs of words say too little


@dataclass(frozen=True, slots=True)
class Skew:
    """How far lines fall (positive) or rise over their length, about the middle of the page."""

    slope: float
    middle: float

    def straighten(self, words: Sequence[Word]) -> list[Word]:
        """The words with the baselines they would have on a straight page."""
        if not self.slope:
            return list(words)
        return [word._replace(baseline=word.baseline - self._shift(word.x0)) for word in words]

    def slant(self, box: Box) -> Box:
        """The rectangle on the page as it is that covers a rectangle of the straight page."""
        if not self.slope:
            return box
        left, right = self._shift(box.x0), self._shift(box.x1)
        return Box(box.x0, box.top + min(left, right), box.x1, box.bottom + max(left, right))

    def _shift(self, x: float) -> float:
        return self.slope * (x - self.middle)


def skew_of(words: Sequence[Word], page_width: float) -> Skew:
    """The skew that most runs of following words show."""
    if _stand_level(words):
        return Skew(0.0, page_width / 2)
    slopes = [slope for run in _runs(words) for slope in _slope(run)]
    slope = median(slopes) if len(slopes) >= 3 else 0.0
    if not _STRAIGHT < abs(slope) < _STEEPEST:
        slope = 0.0
    return Skew(slope, page_width / 2)


def _stand_level(words: Sequence[Word]) -> bool:
    """Whether most words share their baseline with others to the last digit: as typeset, not drawn.

    A line that is not level gives every word a baseline of its own.
    """
    shared = Counter(map(itemgetter(_BASELINE), words)).values()
    return sum(many for many in shared if many >= _SHARED) >= _LEVEL * len(words)


def level(words: Sequence[Word]) -> list[Word]:
    """Words of a recognised scan, the wavering baselines of each run made one."""
    made: list[Word] = []
    for run in _runs(words):
        baseline = median(word.baseline for word in run)
        made += [word._replace(baseline=baseline) for word in run]
    return made


def _runs(words: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """Words that follow each other on one line, as the file gives them."""
    first = 0
    for at, (last, word) in enumerate(pairwise(words), start=1):
        size = last.size if last.size > word.size else word.size
        if (
            -0.5 * size < word.x0 - last.x1 < 3 * size
            and abs(word.baseline - last.baseline) < 0.4 * size
        ):
            continue
        yield words[first:at]
        first = at
    if words:
        yield words[first:]


def _slope(run: Sequence[Word]) -> list[float]:
    """The slope of the line through the baselines of a long run; nothing for a short one."""
    if len(run) < 3 or run[-1].x0 - run[0].x0 < _LONG:
        return []
    levels = [word.baseline for word in run]
    if levels.count(levels[0]) == len(levels):
        return [0.0]
    x = sum(word.x0 for word in run) / len(run)
    y = sum(levels) / len(run)
    across = sum((word.x0 - x) ** 2 for word in run)
    return [sum((word.x0 - x) * (word.baseline - y) for word in run) / across]
