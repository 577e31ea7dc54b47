"""Marginal notes: small type beside the text column, and where each note begins and ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from mpfcheck.reading.layout.rows import Row, make_row, rows_of
from mpfcheck.reading.words import Word

_SMALLER = 0.93  # of the body size
_WIDEST = 0.3  # of the page width
_REACH = 3.3  # body sizes: text so far above or below stands beside the note
_ENUMERATOR = re.compile(r"[\d*†‡§.()\[\]]+")


@dataclass(frozen=True, slots=True)
class Note:
    """One marginal note: its rows from the top down."""

    rows: tuple[Row, ...]


def split_margins(
    words: Sequence[Word], body_size: float, page_width: float
) -> tuple[list[Word], list[Note]]:
    """The words of the text column, and the notes beside it."""
    limit = _SMALLER * body_size
    small = [word for word in words if word.size < limit]
    body = rows_of([word for word in words if word.size >= limit])
    if not small or len(body) < 2:
        return list(words), []
    edge = _right_edge(body)
    left, right = [], []
    for row in rows_of(small):
        segments = list(_segments(row))
        for at, segment in enumerate(segments):
            if segment.x1 - segment.x0 > _WIDEST * page_width or _is_mark(segment, words):
                continue
            beside = _beside(segment, body, body_size)
            if not beside:
                continue
            if segment.x1 <= min(row.x0 for row in beside) + 1 and at == 0:
                left.append(segment)
            elif (
                segment.x0 >= max(edge, *(row.x1 for row in beside)) - 1 and at == len(segments) - 1
            ):
                right.append(segment)
    notes = [*_notes(left), *_notes(right)]
    taken = {id(word) for note in notes for row in note.rows for word in row.words}
    return [word for word in words if id(word) not in taken], notes


def _right_edge(body: Sequence[Row]) -> float:
    """Where the text column ends: the farthest place at which two rows end."""
    ends = sorted((row.x1 for row in body), reverse=True)
    return next((a for a, b in pairwise(ends) if a - b < 3), ends[0])


def _segments(row: Row) -> Iterator[Row]:
    """A row parted at wide gaps, since small type may stand in both margins."""
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


def _is_mark(segment: Row, words: Sequence[Word]) -> bool:
    """A footnote mark hanging out of the column, close to the word it belongs to."""
    mark = segment.text
    return (
        bool(_ENUMERATOR.fullmatch(mark))
        and len(mark) <= 3
        and any(
            word.size > segment.size
            and -2 < word.x0 - segment.x1 < 4
            and abs(word.baseline - segment.baseline) < word.size
            for word in words
        )
    )


def _notes(rows: list[Row]) -> list[Note]:
    """Rows of one margin parted into notes at the wider gaps."""
    notes: list[list[Row]] = []
    for row in sorted(rows, key=lambda row: row.baseline):
        if notes and row.baseline - notes[-1][-1].baseline <= 1.45 * row.size:
            notes[-1].append(row)
        else:
            notes.append([row])
    return [Note(tuple(note)) for note in notes]
