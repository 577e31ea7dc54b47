"""Tables: grids of rules or of blanks with text in their cells, taken out before columns."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from mpfcheck.model.document import Box
from mpfcheck.reading.layout.columns import Strip, is_listed, strips_of
from mpfcheck.reading.layout.rows import Row, make_row, rows_of, words_in
from mpfcheck.reading.layout.unruled import unruled_tables
from mpfcheck.reading.rules import is_horizontal
from mpfcheck.reading.words import RawPage, Word

_TOUCH = 4.0  # points: rules so near to each other belong to one grid
_FEWEST_COLUMNS, _FEWEST_ROWS = 2, 2
_TALLEST_CELL = 0.4  # of the page height: taller cells are columns of a ruled page
_NARROW = 0.8  # of the width of a table: a column of text beside others
_PAST = 4  # rows of such a column above or below
PLACEHOLDER = "\ufffc"  # stands for a table while the rest of the page is brought into order


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its place, and per grid row the printed rows of its cells, cell after cell."""

    box: Box
    rows: tuple[tuple[Row, ...], ...]

    def stand_in(self, size: float) -> Word:
        """A word as wide as the table that keeps its place on the page."""
        return Word(PLACEHOLDER, self.box.x0, self.box.x1, self.box.bottom - 0.22 * size, size)


def split_tables(
    rows: Sequence[Row], page: RawPage, body_size: float
) -> tuple[list[Row], list[Table]]:
    """The rows outside tables, with a stand-in where each table is, and the tables."""
    tables: list[Table] = []
    rest = words_in(rows)
    drawn = [*page.rules, *(edge for frame in page.frames for edge in _edges(frame))]
    for grid in _grids(drawn, page.height):
        inside = [word for word in rest if grid.holds(word)]
        table = _table(grid, inside)
        if table is not None:
            tables.append(table)
            taken = {id(word) for word in inside}
            rest = [word for word in rest if id(word) not in taken]
    if not tables:
        return _without_unruled(rows, page, body_size)
    return rows_of([*rest, *(table.stand_in(body_size) for table in tables)]), tables


def _without_unruled(
    rows: Sequence[Row], page: RawPage, body_size: float
) -> tuple[list[Row], list[Table]]:
    """The same for tables whose cells are only set apart by blanks."""
    tables: list[Table] = []
    rest: list[Row] = []
    done = 0
    candidates = [] if page.scanned else unruled_tables(rows)
    strips = strips_of(rows, page.rules) if candidates else []
    for found in candidates:
        table = Table(_around(rows[found.first : found.last + 1]), found.rows)
        if any(_goes_past(strip, table.box) for strip in strips) or _are_lists(strips, table.box):
            continue
        tables.append(table)
        rest += [*rows[done : found.first], make_row([table.stand_in(body_size)])]
        done = found.last + 1
    return [*rest, *rows[done:]], tables


def _around(rows: Sequence[Row]) -> Box:
    box = rows[0].box
    for row in rows[1:]:
        box = box.union(row.box)
    return box


def _goes_past(strip: Strip, box: Box) -> bool:
    """Whether a column that takes in only a part of this width goes on above or below."""
    inside = _rows_within(strip, box)
    return bool(inside) and len(strip.rows) - len(inside) >= _PAST


def _are_lists(strips: Sequence[Strip], box: Box) -> bool:
    """Whether articles or items are numbered in two columns: text, not the cells of a table."""
    return sum(is_listed([row.words for row in _rows_within(s, box)]) for s in strips) > 1


def _rows_within(strip: Strip, box: Box) -> list[Row]:
    """The rows at this height of a column that takes in only a part of this width."""
    width = max(row.x1 for row in strip.rows) - min(row.x0 for row in strip.rows)
    if width >= _NARROW * (box.x1 - box.x0):
        return []
    return [row for row in strip.rows if box.top <= row.baseline <= box.bottom]


@dataclass(frozen=True, slots=True)
class _Grid:
    xs: tuple[float, ...]
    ys: tuple[float, ...]

    def holds(self, word: Word) -> bool:
        middle = word.baseline - 0.3 * word.size
        return (
            self.xs[0] - 1 <= (word.x0 + word.x1) / 2 <= self.xs[-1] + 1
            and self.ys[0] <= middle <= self.ys[-1]
        )


def _edges(box: Box) -> Iterator[Box]:
    yield Box(box.x0, box.top, box.x1, box.top)
    yield Box(box.x0, box.bottom, box.x1, box.bottom)
    yield Box(box.x0, box.top, box.x0, box.bottom)
    yield Box(box.x1, box.top, box.x1, box.bottom)


def _grids(rules: Sequence[Box], page_height: float) -> Iterator[_Grid]:
    for group in _touching(rules):
        upright = [rule for rule in group if not is_horizontal(rule)]
        across = [rule for rule in group if is_horizontal(rule)]
        xs = _positions((rule.x0 + rule.x1) / 2 for rule in upright)
        ys = _positions((rule.top + rule.bottom) / 2 for rule in across)
        if len(xs) <= _FEWEST_COLUMNS or len(ys) <= _FEWEST_ROWS:
            continue
        tallest = max(b - a for a, b in pairwise(ys))
        if tallest <= _TALLEST_CELL * page_height:
            yield _Grid(tuple(xs), tuple(ys))


def _touching(rules: Sequence[Box]) -> list[list[Box]]:
    """Rules gathered into groups that touch each other."""
    groups: list[tuple[Box, list[Box]]] = []
    for rule in sorted(rules, key=lambda rule: rule.top):
        area, members = rule, [rule]
        apart = []
        for other_area, others in groups:
            if _near(area, other_area):
                area, members = area.union(other_area), members + others
            else:
                apart.append((other_area, others))
        groups = [*apart, (area, members)]
    return [members for _, members in groups if len(members) >= 6]


def _near(a: Box, b: Box) -> bool:
    return (
        a.x0 - _TOUCH <= b.x1
        and b.x0 - _TOUCH <= a.x1
        and a.top - _TOUCH <= b.bottom
        and b.top - _TOUCH <= a.bottom
    )


def _positions(values: Iterable[float]) -> list[float]:
    """Distinct places of rules, those within a few points being one."""
    places: list[float] = []
    for value in sorted(values):
        if not places or value - places[-1] > _TOUCH:
            places.append(value)
    return places


def _table(grid: _Grid, words: Sequence[Word]) -> Table | None:
    """The table in a grid, None when words run across its upright rules or hardly fill it."""
    crossing = sum(any(word.x0 + 2 < x < word.x1 - 2 for x in grid.xs[1:-1]) for word in words)
    if not words or crossing > 0.15 * len(words):
        return None
    cells: dict[tuple[int, int], list[Word]] = {}
    for word in words:
        row = bisect_right(grid.ys, word.baseline - 0.3 * word.size) - 1
        column = bisect_right(grid.xs, (word.x0 + word.x1) / 2) - 1
        cells.setdefault((row, max(column, 0)), []).append(word)
    if len({column for _, column in cells}) < _FEWEST_COLUMNS:
        return None
    rows: dict[int, list[Row]] = {}
    for (row, _), members in sorted(cells.items()):
        rows.setdefault(row, []).extend(rows_of(members))
    return Table(
        Box(grid.xs[0], grid.ys[0], grid.xs[-1], grid.ys[-1]),
        tuple(tuple(members) for members in rows.values()),
    )
