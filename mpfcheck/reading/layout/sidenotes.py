"""What stands beside justified text in type of the same size: notes in a scan, line numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from mpfcheck.reading.layout.rows import Row, make_row

_AWAY = 6.0  # points between the text column and what stands beside it
_JUSTIFIED = 0.4  # of the rows begin or end at the edge of the column
_FEWEST_ROWS, _FEWEST_BESIDE = 12, 2
_MOST_BESIDE = 0.7  # of the rows have something beside them, at most
_WIDEST = 0.28  # of the page width
_WORDS = re.compile(r"[^\W\d_]{3}")
_LABEL = re.compile(r"\W*(?:\d+\w?|[ivxlcdm]+|\w)(?:[.)\]]\W*(?:\d+|[ivxlcdm]+|\w)?)*\W*", re.I)


@dataclass(frozen=True, slots=True)
class Beside:
    """The rows beside the text column: notes, or the numbers of the lines."""

    notes: tuple[Row, ...] = ()
    line_numbers: tuple[Row, ...] = ()


def beside_text(rows: Sequence[Row], page_width: float) -> Beside:
    """What stands wholly outside the edges at which most rows of the page begin and end."""
    if len(rows) < _FEWEST_ROWS:
        return Beside()
    notes: list[Row] = []
    numbers: list[Row] = []
    left = _edge([row.x0 for row in rows])
    right = _edge([row.x1 for row in rows])
    outer = []
    if left is not None:
        outer.append([_before(row, left) for row in rows])
    if right is not None:
        outer.append([_after(row, right) for row in rows])
    for side in outer:
        found = [row for row in side if row is not None]
        if len(found) < _FEWEST_BESIDE or len(found) > _MOST_BESIDE * len(rows):
            continue
        if _count_lines(found):
            numbers += found
        elif _are_notes(found, page_width):
            notes += found
    return Beside(tuple(notes), tuple(numbers))


def _edge(values: Sequence[float]) -> float | None:
    """The place at which many rows begin (or end), None for ragged text."""
    places = Counter(round(value / 2) for value in values)
    place, _ = places.most_common(1)[0]
    members = [value for value in values if abs(value / 2 - place) <= 1]
    return sum(members) / len(members) if len(members) >= _JUSTIFIED * len(values) else None


def _before(row: Row, left: float) -> Row | None:
    if row.x0 >= left - _AWAY:
        return None
    outside = [word for word in row.words if word.x1 < left - _AWAY]
    others = [word for word in row.words if word.x1 >= left - _AWAY]
    if not outside or any(word.x0 - outside[-1].x1 < _AWAY for word in others):
        return None
    return make_row(outside)


def _after(row: Row, right: float) -> Row | None:
    if row.words[-1].x0 <= right + _AWAY:
        return None
    outside = [word for word in row.words if word.x0 > right + _AWAY]
    others = [word for word in row.words if word.x0 <= right + _AWAY]
    if any(outside[0].x0 - word.x1 < _AWAY for word in others):
        return None
    return make_row(outside)


def _count_lines(rows: Sequence[Row]) -> bool:
    """Whether these are line numbers: figures that grow by one steady step."""
    if len(rows) < 3 or not all(row.text.isdigit() for row in rows):
        return False
    steps = {int(b.text) - int(a.text) for a, b in pairwise(rows)}
    return len(steps) == 1 and steps <= {1, 2, 5, 10}


def _are_notes(rows: Sequence[Row], page_width: float) -> bool:
    """Whether these are words in a narrow strip, not the numbers or letters of paragraphs."""
    wordy = sum(bool(_WORDS.search(row.text)) for row in rows)
    labels = sum(bool(_LABEL.fullmatch(row.text)) for row in rows)
    width = max(row.x1 for row in rows) - min(row.x0 for row in rows)
    return wordy >= 0.6 * len(rows) and not labels and width <= _WIDEST * page_width
