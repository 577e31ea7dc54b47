"""Marginal notes: small type beside the text column, and where each note begins and ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mpfcheck.reading.layout.rows import Row, rows_of
from mpfcheck.reading.words import Word

_SMALLER = 0.93  # of the body size
_WIDEST = 0.33  # of the page width
_ENUMERATOR = re.compile(r"[\d*†‡§.()\[\]]+")


@dataclass(frozen=True, slots=True)
class Note:
    """One marginal note: its rows from the top down."""

    rows: tuple[Row, ...]


def split_margins(
    words: Sequence[Word], body_size: float, page_width: float
) -> tuple[list[Word], list[Note]]:
    """The words of the text column, and the notes beside it."""
    column = _text_column(words, body_size)
    small = [word for word in words if word.size < _SMALLER * body_size]
    if column is None or not small:
        return list(words), []
    left, right = column
    marginal: list[Word] = []
    for row in rows_of(small):
        marginal += _outside(row.words, left, right, words)
    if not marginal:
        return list(words), []
    notes: list[Note] = []
    for side in (
        [word for word in marginal if word.x1 <= left + 2],
        [word for word in marginal if word.x0 >= right - 2],
    ):
        if side and max(w.x1 for w in side) - min(w.x0 for w in side) <= _WIDEST * page_width:
            notes += _notes(rows_of(side))
    taken = {id(word) for note in notes for row in note.rows for word in row.words}
    return [word for word in words if id(word) not in taken], notes


def _text_column(words: Sequence[Word], body_size: float) -> tuple[float, float] | None:
    """Left and right edge of what is set in body size; None without two such rows."""
    rows = rows_of([word for word in words if word.size >= _SMALLER * body_size])
    if len(rows) < 2:
        return None
    needed = max(2, len(rows) // 12)
    starts, ends = [row.x0 for row in rows], [-row.x1 for row in rows]
    return _outermost(starts, needed), -_outermost(ends, needed)


def _outermost(values: list[float], needed: int) -> float:
    """The smallest value near which at least `needed` values lie."""
    ordered = sorted(values)
    for at, value in enumerate(ordered):
        if at + needed <= len(ordered) and ordered[at + needed - 1] - value <= 4.0:
            return value
    return ordered[0]


def _outside(
    row: Sequence[Word], left: float, right: float, words: Sequence[Word]
) -> list[Word]:
    """The words of a small row that stand outside the column and do not run on into it."""
    before = [word for word in row if word.x1 <= left + 1]
    after = [word for word in row if word.x0 >= right - 1]
    inside = [word for word in row if word.x1 > left + 1 and word.x0 < right - 1]
    found: list[Word] = []
    if before and not _runs_on(before[-1].x1, [word.x0 for word in inside], before[-1].size):
        found += before
    if after and not _runs_on(-after[0].x0, [-word.x1 for word in inside], after[0].size):
        found += after
    return [word for word in found if not _is_mark(word, words)]


def _runs_on(edge: float, starts: list[float], size: float) -> bool:
    return any(0 <= start - edge < max(size, 6.0) for start in starts)


def _is_mark(word: Word, words: Sequence[Word]) -> bool:
    """A footnote mark hanging out of the column, close to the word it belongs to."""
    return bool(_ENUMERATOR.fullmatch(word.text)) and len(word.text) <= 3 and any(
        other.size > word.size
        and (abs(other.x0 - word.x1) < 2 or abs(word.x0 - other.x1) < 2)
        and abs(other.baseline - word.baseline) < other.size
        for other in words
    )


def _notes(rows: list[Row]) -> list[Note]:
    """Rows of one margin parted into notes at the wider gaps."""
    notes: list[list[Row]] = []
    for row in rows:
        if notes and row.baseline - notes[-1][-1].baseline <= 1.45 * max(row.size, 1.0):
            notes[-1].append(row)
        else:
            notes.append([row])
    return [Note(tuple(note)) for note in notes]
