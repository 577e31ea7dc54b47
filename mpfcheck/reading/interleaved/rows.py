"""Where one printed line ends and one of the other column begins: the likeliest way through a page.

A page is gone through word by word. At the end of a line either the other column goes on, whose
last line ended one line ago, or the same one does, where the other has a gap. What is found is the
way on which lines have about the length of a line, those that are shorter end a sentence or an
item, and words follow each other best within columns (Viterbi, with a beam).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from mpfcheck.reading.interleaved.brokenwords import is_broken
from mpfcheck.reading.interleaved.following import Following
from mpfcheck.reading.interleaved.sides import columns_of_articles
from mpfcheck.reading.interleaved.stream import Stream

_BEAM = 8  # ways that are kept at each word
_SPREAD = 5.0  # characters by which full lines differ
_FAR = 14  # characters by which no line is longer
_SHORT = 9  # characters by which a line is shorter than a full one
_ENDS = ".;:?"
_GAP = -4.0  # that the same column goes on: the other has no line there
_SHORT_END = 0.0  # that a line is short and ends a sentence or item
_FULL_END = -1.0  # that a full line does so
_HEADING = -6.0  # that a short line ends without a mark, and a capital follows
_NEVER = -8.0
_OWN_COLUMN = 6.0  # that an article stands in the column that its number tells
_WRONG_COLUMN = -12.0


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """The words from `start` to `end` (exclusive), in the left column (0) or the right (1)."""

    start: int
    end: int
    column: int


class _State(NamedTuple):
    """Up to a word: where the other column's last line ended, and the column that just ended."""

    other: int
    column: int


@dataclass(frozen=True, slots=True)
class _Way:
    score: float
    came: tuple[int, _State] | None


class Rows:
    """Finds the printed lines of stretches of a text; `width` is a line's, in characters."""

    def __init__(self, stream: Stream, following: Following, width: float) -> None:
        """Take what was learnt of a text."""
        self._words = stream.words
        self._starts = stream.starts
        self._following = following
        self._width = width
        self._ends_at = [0]
        for word in stream.words:
            self._ends_at.append(self._ends_at[-1] + len(word) + 1)

    def of_page(self, start: int, end: int) -> tuple[PrintedLine, ...]:
        """The lines from word `start` to `end` (exclusive), which begin with the left column."""
        columns = columns_of_articles(self._words, start, end)
        told = self._starts | columns.keys() | {end}
        ways: dict[int, dict[_State, _Way]] = {start: {_State(start, 1): _Way(0.0, None)}}
        for at in range(start, end):
            here = ways.get(at)
            if not here:
                continue
            lines = list(self._lines_from(at, end, told))
            best = sorted(here.items(), key=lambda kept: -kept[1].score)[:_BEAM]
            for state, way in best:
                for new, score in self._moves(state, at, start):
                    before = way.score + score + _by_number(columns.get(at), new.column)
                    for stop, fit in lines:
                        total = before + fit
                        there = ways.setdefault(stop, {})
                        if new not in there or total > there[new].score:
                            there[new] = _Way(total, (at, state))
        if end not in ways:
            return (PrintedLine(start, end, 0),)
        last = max(ways[end], key=lambda state: ways[end][state].score)
        return tuple(reversed(list(_back(ways, end, last))))

    def _moves(self, state: _State, at: int, start: int) -> Iterator[tuple[_State, float]]:
        """The columns that may go on at a word, with how well its word goes on there."""
        goes_on = self._following.of(state.other - 1, at) if state.other > start else 0.0
        yield _State(at, 1 - state.column), goes_on
        if at > start:
            yield _State(state.other, state.column), self._following.of(at - 1, at) + _GAP

    def _lines_from(self, at: int, end: int, starts: frozenset[int]) -> Iterator[tuple[int, float]]:
        """The lines that may begin with a word: where each ends, and how well it fits.

        `starts` are the words with which a line begins in any case.
        """
        for stop in range(at + 1, end + 1):
            length = self._ends_at[stop] - self._ends_at[at] - 1
            if length > self._width + _FAR and stop > at + 1:
                return
            told = stop in starts
            fit = 0.0 if told else self._fit(stop, length)
            if told or fit > _NEVER:
                yield stop, fit + self._following.within(at, stop)
            if told or self._breaks(stop):
                return

    def _breaks(self, stop: int) -> bool:
        """Whether a line must be over before this word: the one before is half of another word."""
        before = self._words[stop - 1]
        return is_broken(before) and before[-1] != "-" and self._following.of(stop - 1, stop) < 0

    def _fit(self, stop: int, length: int) -> float:
        off = length - self._width
        ends = self._words[stop - 1][-1] in _ENDS
        if ends and off < -_SHORT:
            return _SHORT_END
        fit = -0.5 * (off / _SPREAD) ** 2
        if ends and off <= _SHORT:
            return max(fit, _FULL_END)
        opens = self._words[stop][0].isupper()
        return max(fit, _HEADING if opens and off < 0 else _NEVER)


def _by_number(told: int | None, column: int) -> float:
    """How well a column fits a line that opens an article which belongs into column `told`."""
    if told is None:
        return 0.0
    return _OWN_COLUMN if column == told else _WRONG_COLUMN


def _back(ways: dict[int, dict[_State, _Way]], at: int, state: _State) -> Iterator[PrintedLine]:
    """The lines of the way that ends in a state, from the last to the first."""
    came = ways[at][state].came
    while came is not None:
        yield PrintedLine(came[0], at, state.column)
        at, state = came
        came = ways[at][state].came
