"""The pieces of a page: rows with their role, in reading order, before they become lines."""

from __future__ import annotations

from typing import NamedTuple

from mpfcheck.model.document import LineRole
from mpfcheck.reading.layout.rows import Row


class Piece(NamedTuple):
    """A row with its role.

    `group` numbers, for the whole file, the column, note or table row that it belongs to.
    `left` and `right` are the edges of its text column in points.
    """

    row: Row
    role: LineRole
    group: int
    left: float = 0.0
    right: float = 0.0
