"""Marginal notes: small type beside the text column, and where each note begins and ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from mpfcheck.reading.layout.amendments import is_citation
from mpfcheck.reading.layout.rows import Row, make_row, rows_of, words_in
from mpfcheck.reading.layout.sidenotes import beside_text
from mpfcheck.reading.words import Word

_SMALLER = 0.93  # of the body size
_WIDEST = 0.25  # of the page width
_REACH = 3.3  # body sizes: text so far above or below stands beside the note
_NEAR_ROWS = 3.0  # of the font size: no word of a row farther off is as near as its size
_WORD = re.compile(r"[^\W\d_]{3}")
_ENUMERATOR = re.compile(r"[\d*†‡§.()\[\]]+")


@dataclass(frozen=True, slots=True)
class Note:
    """One marginal note: its rows from the top down. Line numbers are no text of the law."""

    rows: tuple[Row, ...]
    line_numbers: bool = False


def split_margins(
    rows: Sequence[Row], body_size: float, page_width: float, *, by_size: bool = True
) -> tuple[list[Row], list[Note]]:
    """The rows of the text column, and the notes beside it.

    `by_size` tells that font sizes can be trusted, as they cannot in a recognised scan.
    """
    notes: list[Note] = []
    if by_size:
        left, right = _small_type(rows, body_size, page_width)
        notes = [note for note in (*_notes(left), *_notes(right)) if _says_something(note)]
    rest = _without(rows, notes)
    beside = beside_text(rest, page_width)
    more = [*_notes(beside.notes), *(Note((row,), True) for row in beside.line_numbers)]
    return _without(rest, more), [*notes, *more]


def _says_something(note: Note) -> bool:
    """Whether a note has a word or cites an act; a number alone belongs to a list or a table."""
    return any(_WORD.search(row.text) or is_citation(row.text) for row in note.rows)


def _without(rows: Sequence[Row], notes: Sequence[Note]) -> list[Row]:
    """The rows that remain when the words of the notes are taken out."""
    if not notes:
        return list(rows)
    taken = {id(word) for note in notes for row in note.rows for word in row.words}
    return rows_of([word for word in words_in(rows) if id(word) not in taken], known=rows)


def _small_type(
    rows: Sequence[Row], body_size: float, page_width: float
) -> tuple[list[Row], list[Row]]:
    """Rows of small type to the left and to the right of the text near them."""
    limit = _SMALLER * body_size
    small = [word for row in rows if min(row.sizes) < limit for word in row.words]
    small = [word for word in small if word.size < limit]
    left: list[Row] = []
    right: list[Row] = []
    if not small:
        return left, right
    body = list(_of_size(rows, limit))
    if len(body) < 2:
        return left, right
    edge = _right_edge(body)
    for row in rows_of(small, known=rows):
        segments = list(_segments(row))
        for at, segment in enumerate(segments):
            if segment.x1 - segment.x0 > _WIDEST * page_width:
                continue
            beside = _beside(segment, body, body_size)
            if not beside:
                continue
            if at == 0 and segment.x1 <= min(row.x0 for row in beside) + 1:
                margin = left
            elif at == len(segments) - 1 and segment.x0 >= max(edge, *(r.x1 for r in beside)) - 1:
                margin = right
            else:
                continue
            of_text = _in_line(segment, body, body_size) and not is_citation(segment.text)
            if not of_text and not _is_mark(segment, rows):
                margin.append(segment)
    return left, right


def _of_size(rows: Sequence[Row], limit: float) -> Iterator[Row]:
    """The rows, without their words of type smaller than `limit`."""
    for row in rows:
        if min(row.sizes) >= limit:
            yield row
        elif max(row.sizes) >= limit:
            yield make_row([word for word in row.words if word.size >= limit])


def _right_edge(body: Sequence[Row]) -> float:
    """Where the text column ends: the farthest place at which two rows end."""
    ends = sorted((row.x1 for row in body), reverse=True)
    return next((a for a, b in pairwise(ends) if a - b < 3), ends[0])


def _segments(row: Row) -> Iterator[Row]:
    """A row parted at wide gaps, since small type may stand in both margins."""
    if row.widest <= 1.5 * row.size:
        yield row
        return
    run: list[Word] = []
    for word in row.words:
        if run and word.x0 - run[-1].x1 > 1.5 * row.size:
            yield make_row(run)
            run = []
        run.append(word)
    yield make_row(run)


def _beside(segment: Row, body: Sequence[Row], body_size: float) -> list[Row]:
    """The rows of the text at the height of the segment, or just above and below it."""
    reach = _REACH * body_size
    return [row for row in body if abs(row.baseline - segment.baseline) <= reach]


def _in_line(segment: Row, body: Sequence[Row], body_size: float) -> bool:
    """Whether text not far away begins where the segment does: then this is no margin."""
    near = 2 * _REACH * body_size
    return any(
        abs(row.x0 - segment.x0) < 2 and abs(row.baseline - segment.baseline) < near for row in body
    )


def _is_mark(segment: Row, rows: Sequence[Row]) -> bool:
    """A footnote mark hanging out of the column, close to the word it belongs to."""
    mark = segment.text
    return (
        bool(_ENUMERATOR.fullmatch(mark))
        and len(mark) <= 3
        and any(
            -2 < word.x0 - segment.x1 < 4
            and word.size > segment.size
            and abs(word.baseline - segment.baseline) < word.size
            for row in rows
            if abs(row.baseline - segment.baseline) < _NEAR_ROWS * max(row.sizes)
            for word in row.words
        )
    )


def _notes(rows: Sequence[Row]) -> list[Note]:
    """Rows of one margin parted into notes at the wider gaps."""
    notes: list[list[Row]] = []
    for row in sorted(rows, key=lambda row: row.baseline):
        if notes and row.baseline - notes[-1][-1].baseline <= 1.45 * row.size:
            notes[-1].append(row)
        else:
            notes.append([row])
    return [Note(tuple(note)) for note in notes]
