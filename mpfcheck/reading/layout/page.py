"""The layout of one page: running heads off, margins off, columns in order, notes put back."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from mpfcheck.model.document import LineRole
from mpfcheck.reading.layout.columns import strips_of
from mpfcheck.reading.layout.footnotes import (
    end_of_footnotes,
    first_footnote,
    note_marks,
    without_marks,
)
from mpfcheck.reading.layout.large import large_words_settled
from mpfcheck.reading.layout.margins import Note, split_margins
from mpfcheck.reading.layout.pieces import Piece
from mpfcheck.reading.layout.rows import Row, common_size, common_size_of_rows, rows_of
from mpfcheck.reading.layout.skew import Skew, level, skew_of
from mpfcheck.reading.layout.tables import PLACEHOLDER, Table, split_tables
from mpfcheck.reading.words import RawPage, Word

_ORNAMENT = re.compile(r"[-_=~–—\s]+")
# numbers of the groups of a page: columns from 1, notes, table rows and running heads from these
_NOTES, _TABLES, _HEADS, _GROUPS = 10_000, 20_000, 30_000, 100_000
_OUT = 5.0  # points
_BLOT = 2.5  # of the body size
# on a scan: no two letters or figures together, and no label such as "a)" or "1."
_SPECK = re.compile(r"(?!\w[.)])(?:[^\W_](?![^\W_])|[\W_])*")
_FEWEST_CHARACTERS = 300  # on a page, to trust its own commonest font size


@dataclass(frozen=True, slots=True)
class FlatPage:
    """A page made straight: its rows over the whole width, and the skew that was taken out."""

    raw: RawPage
    rows: tuple[Row, ...]
    skew: Skew


def flatten(page: RawPage) -> FlatPage:
    """Straighten a page and gather its words into rows."""
    words = _without_blots(page)
    usual = common_size(words)
    settled = large_words_settled(words, usual)
    skew = skew_of(settled, page.width)
    straight = skew.straighten(settled)
    rows = rows_of(
        level(straight) if page.scanned else straight, usual if settled is words else None
    )
    return FlatPage(page, tuple(rows), skew)


def _without_blots(page: RawPage) -> Sequence[Word]:
    """Words without the stamps and seals that text recognition took for huge letters."""
    if not page.scanned:
        return page.words
    limit = _BLOT * common_size(page.words)
    return [word for word in page.words if word.size < limit or len(word.text) > 3]


@dataclass(slots=True)
class Edges:
    """The left and right edges of the text column on pages of the same side, left or right."""

    seen: dict[int, list[tuple[float, float]]] = field(default_factory=dict)
    single: set[int] = field(default_factory=set)  # pages with one column
    _usual: dict[int, tuple[float, float]] = field(default_factory=dict)  # of each side

    def note(self, number: int, left: float, right: float) -> None:
        """Remember the column of a page that has only one."""
        self.seen.setdefault(number % 2, []).append((left, right))
        self.single.add(number)
        self._usual.clear()

    def widened(self, number: int, pieces: Sequence[Piece]) -> list[Piece]:
        """Pieces with the edges that pages of this side usually have.

        A page of short or deep-set rows does not reach these edges by itself. Where a page begins
        farther out (a contents list above the text), that holds for its upper part only.
        """
        if number not in self.single or len(self.seen[number % 2]) < 3:
            return list(pieces)
        left, right = self._usual_of(number % 2)
        farther_out = [
            at
            for at, piece in enumerate(pieces)
            if piece.role is LineRole.BODY and piece.row.x0 < left - _OUT
        ]
        lower = farther_out[-1] + 1 if farther_out else 0
        return [
            Piece(
                piece.row,
                piece.role,
                piece.group,
                left if at >= lower else min(piece.left, left),
                max(piece.right, right),
            )
            if piece.role is LineRole.BODY
            else piece
            for at, piece in enumerate(pieces)
        ]

    def _usual_of(self, side: int) -> tuple[float, float]:
        """The edges in the middle of those seen on this side."""
        if side not in self._usual:
            lefts, rights = zip(*self.seen[side], strict=True)
            self._usual[side] = median(lefts), median(rights)
        return self._usual[side]


def lay_out_page(
    page: FlatPage,
    roles: Mapping[int, LineRole],
    body_size: float,
    edges: Edges,
) -> list[Piece]:
    """The pieces of a page in reading order."""
    raw = page.raw
    rows = [row for at, row in enumerate(page.rows) if at not in roles]
    body_size = _own_size(rows) or body_size
    rows, tables = split_tables(rows, raw, body_size)
    rows, notes = split_margins(rows, body_size, raw.width, by_size=raw.sized)
    pieces: list[Piece] = []
    strips = strips_of(rows, raw.rules)
    for group, strip in enumerate(strips, start=1):
        pieces += _strip_pieces(list(strip.rows), raw, body_size, 2 * group)
    if len(strips) == 1 and pieces:
        edges.note(raw.number, pieces[0].left, pieces[0].right)
    pieces = _with_tables(_with_notes(pieces, notes), tables)
    heads = [Piece(page.rows[at], role, _HEADS + at) for at, role in sorted(roles.items())]
    top = [head for head in heads if head.row.baseline < raw.height / 2]
    foot = [head for head in heads if head.row.baseline >= raw.height / 2]
    first = raw.number * _GROUPS
    return [
        Piece(row, role, first + group, left, right)
        for row, role, group, left, right in (*top, *pieces, *foot)
    ]


def _own_size(rows: Sequence[Row]) -> float:
    """The font size of most of the page, 0 where none prevails or the page holds little text."""
    size = common_size_of_rows(rows)
    total = sum(letters for row in rows for letters in row.sizes.values())
    of_size = sum(
        letters for row in rows for found, letters in row.sizes.items() if abs(found - size) <= 0.5
    )
    return size if total >= _FEWEST_CHARACTERS and of_size > 0.5 * total else 0.0


def _strip_pieces(rows: list[Row], page: RawPage, body_size: float, group: int) -> list[Piece]:
    nothing = _SPECK if page.scanned else _ORNAMENT
    rows = [row for row in rows if not nothing.fullmatch(row.text)]
    if not rows:
        return []
    first = first_footnote(rows, page.rules, body_size)
    end = end_of_footnotes(rows, first, body_size)
    marks = note_marks(rows[first:end])
    left, right = column_edges(rows[:first] or rows)
    return [
        Piece(without_marks(row, marks), LineRole.BODY, group, left, right)
        if not first <= at < end
        else Piece(row, LineRole.FOOTNOTE, group + 1, left, right)
        for at, row in enumerate(rows)
    ]


def column_edges(rows: Sequence[Row]) -> tuple[float, float]:
    """Left and right edge of a column: where at least two of its rows begin and end."""
    starts, ends = sorted(row.x0 for row in rows), sorted((row.x1 for row in rows), reverse=True)
    left = next((a for a, b in pairwise(starts) if b - a < 2), starts[0])
    right = next((a for a, b in pairwise(ends) if a - b < 2), ends[0])
    return left, right


def _with_notes(pieces: list[Piece], notes: Sequence[Note]) -> list[Piece]:
    """Put each note before the body row at whose height it begins."""
    places: dict[int, list[Piece]] = {}
    body = [at for at, piece in enumerate(pieces) if piece.role is LineRole.BODY]
    for number, note in enumerate(notes, start=1):
        first = note.rows[0]
        at = min(body, key=lambda at: _away(first, pieces[at].row), default=len(pieces))
        role = LineRole.FOLIO if note.line_numbers else LineRole.MARGINAL
        places.setdefault(at, []).extend(
            Piece(row, role, _NOTES + number, row.x0, row.x1) for row in note.rows
        )
    ordered: list[Piece] = []
    for at, piece in enumerate(pieces):
        ordered += places.get(at, [])
        ordered.append(piece)
    return ordered + places.get(len(pieces), [])


def _with_tables(pieces: list[Piece], tables: Sequence[Table]) -> list[Piece]:
    """Put the rows of each table in the place that was kept for it; one group per grid row."""
    ordered: list[Piece] = []
    group = _TABLES
    for piece in pieces:
        if piece.row.words[0].text != PLACEHOLDER:
            ordered.append(piece)
            continue
        table = min(tables, key=lambda t: _offset(t, piece.row))
        for rows in table.rows:
            group += 1
            ordered += [
                Piece(row, LineRole.TABLE, group, table.box.x0, table.box.x1) for row in rows
            ]
    return ordered


def _offset(table: Table, row: Row) -> float:
    """How far a row is from the place at which this table's stand-in was put."""
    return abs(table.box.x0 - row.x0) + abs(table.box.bottom - row.bottom)


def _away(note: Row, row: Row) -> float:
    """How far a body row is from the height of a note's first row; rows above count double."""
    distance = row.baseline - note.baseline
    return distance if distance >= 0 else -2 * distance
