"""The chain of articles: the marks that count on best, and where it ends."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import takewhile
from statistics import median

from mpfcheck.structure.marks import Mark
from mpfcheck.structure.sequence import best_chain
from mpfcheck.structure.source import Row

LISTED = 110  # characters: contents entries are shorter than this
STRONG = 3.4  # weight of a mark that stands and looks like a beginning
_FULL_TEXT = 150  # characters that speak for an article rather than a line of a contents list
STANDS = 3.0  # weight of a mark with a word that begins a paragraph
# cost of passing over a mark; over one where numbers seem to begin again; for each that follows it
_PASS, _AGAIN, _BEGUN = 0.001, 0.5, 2.5
_LONGEST_RUN = 5  # marks: so many that count on from one are a law of their own
_LEADERS = re.compile(r"(?:[.…] ?){4,}")
_MOST_SCHEDULES = 200


def place_of(mark: Mark) -> tuple[int, int]:
    """Row and character of a mark: what marks are put in order by."""
    return mark.row, mark.start


class Volumes:
    """How much text stands between two places."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._before = [0]
        for row in rows:
            self._before.append(self._before[-1] + _length(row.text) + 1)

    def at(self, row: int, column: int = 0) -> int:
        """Characters of text before a place."""
        return self._before[row] + column

    @property
    def end(self) -> int:
        """Characters of the whole text."""
        return self._before[-1]

    def each(self, marks: Sequence[Mark]) -> list[int]:
        """Characters from each mark to the next."""
        places = [self.at(m.row, m.end) for m in marks]
        starts = [self.at(m.row, m.start) for m in marks[1:]] + [self.end]
        return [b - a for a, b in zip(places, starts, strict=True)]


def _length(text: str) -> int:
    """Characters of a line without the leaders that fill it up to a page number or a blank."""
    if ".." in text or ". ." in text or "……" in text:
        text = _LEADERS.sub("", text)
    return len(text)


def best_marks(marks: Sequence[Mark], volumes: Volumes) -> list[Mark]:
    """The marks that count on best, each with the text behind it that speaks for an article."""
    if not marks:
        return []
    weights = [
        m.weight + 1.5 * min(1.0, volume / _FULL_TEXT)
        for m, volume in zip(marks, volumes.each(marks), strict=True)
    ]
    passing = _costs(marks)
    return [marks[i] for i in best_chain([m.key for m in marks], weights, passing)]


def _costs(marks: Sequence[Mark]) -> list[float]:
    """What passing over each mark costs: much where numbers begin again at one, and go on.

    A decree with two articles and the regulation that it brings in are two laws, not one whose
    first articles stand in the decree and the others in the regulation.
    """
    costs = []
    for at, mark in enumerate(marks):
        first = mark.key[0] == 1
        run = _run(marks, at) if first else 0
        again = _AGAIN if first and mark.weight > STRONG else _PASS
        costs.append(_BEGUN * (run - 1) if run > 1 else again)
    return costs


def _run(marks: Sequence[Mark], at: int) -> int:
    """How many marks from one on count on from `at` without a gap, each beginning a paragraph."""
    stands = takewhile(lambda mark: mark.weight >= STANDS, marks[at : at + _LONGEST_RUN])
    return sum(1 for _ in takewhile(lambda pair: pair[1].key[0] == pair[0], enumerate(stands, 1)))


def cut_at_schedule(
    chain: list[Mark], marks: Sequence[Mark], schedules: Sequence[Mark], volumes: Volumes
) -> list[Mark]:
    """End the chain at a schedule in which the numbering begins again."""
    rows, chosen = [m.row for m in chain], set(chain)
    starts = [m.row for m in marks]
    sizes = volumes.each(chain)
    for schedule in schedules[:_MOST_SCHEDULES]:
        length = bisect_left(rows, schedule.row)
        place = bisect_right(starts, schedule.row)
        if length in (0, len(chain)) or place == len(marks):
            continue
        again = marks[place].key[0] == 1 and marks[place] not in chosen
        if again and median(sizes[:length]) > LISTED:
            return best_marks(marks[:place], volumes)
    return chain
