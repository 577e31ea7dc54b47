"""Tables without rules: cells set apart by blanks that stand below each other row after row."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from mpfcheck.function_words import language_of
from mpfcheck.reading.layout.rows import Row, make_row
from mpfcheck.reading.words import Word

_GAP = 1.4  # of the font size: a blank that may part cells
_GUTTER = 6.0  # points that stay free between columns over all rows
_FEWEST_ROWS = 3
_APART = 3.0  # of the font size: rows farther apart are not of one table
_LOOSER = 1.15  # of the least distance of lines: a row of the table begins
_SHORT = 0.6  # of the width to the next column: cells so short are no running text
_PRESENT = 0.6  # of the rows of a table have a cell in its column of short cells
_FULL_TABLE = 0.75  # of the rows have more than one cell
_LABEL = re.compile(r"[(\[]?(?:\d{1,3}|[ivxlc]+|\w{1,4}(?=[.)\]°º:]))[.)\]°º:]*[-–—]?|[-–—•·▪*\w]")
_WIDER = 2.0  # times the blank between words
_LINES, _LONG_LINE = 2.2, 35  # lines of a cell, characters of a line: running text
_NOTES = 0.3  # of the width: what is beside running text are notes
_WORDS = re.compile(r"\w")
_MOST_EMPTY = 0.1  # of the cells: dots that lead from one to the next
_ONE_SIZE = 0.93
_LEADERS = re.compile(r"(?:[.…_] ?){6}")

Parts = dict[int, Sequence[Word]]  # the words of one printed row by column
Cells = dict[int, Row]  # the same as rows


@dataclass(frozen=True, slots=True)
class Found:
    """A table: its first and last row, and per row of the table the printed rows of its cells."""

    first: int
    last: int
    rows: tuple[tuple[Row, ...], ...]


def unruled_tables(rows: Sequence[Row]) -> list[Found]:
    """The tables among the rows of a page, from the top down."""
    found: list[Found] = []
    at = 0
    while at < len(rows):
        table = _table_from(rows, at) if _gaps(rows[at]) else None
        if table is not None:
            found.append(table)
        at = table.last + 1 if table is not None else at + 1
    return found


def _gaps(row: Row) -> list[tuple[float, float]]:
    widest = _GAP * row.size
    if row.widest <= widest:
        return []
    return [(a.x1, b.x0) for a, b in pairwise(row.words) if b.x0 - a.x1 > widest]


def _table_from(rows: Sequence[Row], first: int) -> Found | None:
    gutters = _gaps(rows[first])
    last = first
    for at in range(first + 1, len(rows)):
        if rows[at].baseline - rows[at - 1].baseline > _APART * rows[at].size:
            break
        left = list(_still_free(gutters, rows[at]))
        if not left:
            break
        gutters, last = left, at
    if last - first + 1 < _FEWEST_ROWS:
        return None
    parts = [_parts(row, gutters) for row in rows[first : last + 1]]
    while parts and len(parts[-1]) < 2 and not _hangs(rows, first + len(parts) - 1):
        parts.pop()
    parted = list(_grid(parts, rows[first : first + len(parts)])) if parts else []
    if not _is_filled(parted) or _are_labels(parted):
        return None
    grid = [[_cells(printed) for printed in row] for row in parted]
    if not _is_table(grid, gutters, [printed for row in grid for printed in row]):
        return None
    return Found(first, first + len(parts) - 1, tuple(map(_in_order, grid)))


def _still_free(gutters: Sequence[tuple[float, float]], row: Row) -> Iterator[tuple[float, float]]:
    """The gutters, narrowed to what this row leaves free of them."""
    for gutter in gutters:
        left, right = gutter
        for word in row.words:
            if word.x1 > left and word.x0 < right:
                parts = ((left, word.x0), (word.x1, right))
                left, right = max(parts, key=lambda part: part[1] - part[0])
        if right - left >= _GUTTER:
            yield left, right


def _parts(row: Row, gutters: Sequence[tuple[float, float]]) -> Parts:
    middles = [(x0 + x1) / 2 for x0, x1 in gutters]
    if row.words[-1].x0 < middles[0]:
        return {0: row.words}
    if row.x0 >= middles[-1]:
        return {len(middles): row.words}
    words: dict[int, list[Word]] = {}
    for word in row.words:
        words.setdefault(bisect_right(middles, word.x0), []).append(word)
    return dict(words)


def _cells(parts: Parts) -> Cells:
    return {column: make_row(words) for column, words in parts.items()}


def _hangs(rows: Sequence[Row], at: int) -> bool:
    """Whether a row follows so closely that it goes on with the cell above."""
    distances = [b.baseline - a.baseline for a, b in pairwise(rows[max(0, at - 6) : at + 1])]
    return bool(distances) and distances[-1] <= _LOOSER * min(distances) < 1.6 * rows[at].size


def _grid(parts: Sequence[Parts], rows: Sequence[Row]) -> Iterator[list[Parts]]:
    """The printed rows that make up each row of the table.

    It begins where more blank stands above, or, where all lines are equally far apart, with each
    cell in the column of the shortest cells.
    """
    distances = [b.baseline - a.baseline for a, b in pairwise(rows)]
    loose = _LOOSER * min(distances, default=0.0)
    spaced = any(distance > loose for distance in distances) and any(d <= loose for d in distances)
    anchor = 0 if spaced else _anchor(parts)
    current: list[Parts] = []
    for at, row in enumerate(parts):
        begins = distances[at - 1] > loose if spaced and at else anchor in row
        if current and begins:
            yield current
            current = []
        current.append(row)
    yield current


def _anchor(parts: Sequence[Parts]) -> int:
    """The column whose cells are shortest, of those that most rows with several cells have."""
    several = [row for row in parts if len(row) > 1]
    columns = {column for row in several for column in row}
    often = [c for c in columns if sum(c in row for row in several) >= _PRESENT * len(several)]
    return min(often, key=lambda c: _width([row[c] for row in parts if c in row]), default=0)


def _width(parts: Sequence[Sequence[Word]]) -> float:
    """The usual width of the cells of a column, given as their words."""
    return median([max([w.x1 for w in words]) - words[0].x0 for words in parts] or [0.0])


def _is_filled(grid: Sequence[Sequence[Parts]]) -> bool:
    """Whether enough rows have more than one cell."""
    filled = [row for row in grid if len({column for printed in row for column in printed}) > 1]
    return len(filled) >= max(_FEWEST_ROWS, _FULL_TABLE * len(grid))


def _are_labels(grid: Sequence[Sequence[Parts]]) -> bool:
    """Whether the first column holds the numbers of a list."""
    first = [printed[0] for row in grid for printed in row if 0 in printed]
    texts = [(words[0] if len(words) == 1 else make_row(words)).text for words in first]
    return sum(_LABEL.fullmatch(text.strip()) is not None for text in texts) > len(first) / 2


def _is_table(
    grid: Sequence[Sequence[Cells]],
    gutters: Sequence[tuple[float, float]],
    cells: Sequence[Cells],
) -> bool:
    """Whether these are cells: not running text in columns, a list, a contents list or a form."""
    texts: dict[int, list[str]] = {}
    for row in cells:
        for column, cell in row.items():
            texts.setdefault(column, []).append(cell.text)
    everything = [text for column in texts.values() for text in column]
    empty = sum(not _WORDS.search(text) for text in everything)
    if empty > _MOST_EMPTY * len(everything) or any(map(_LEADERS.search, everything)):
        return False
    sizes = [median(row[c].size for row in cells if c in row) for c in texts]
    if min(sizes) < _ONE_SIZE * max(sizes):
        return False  # notes in the margin
    last = texts.get(len(gutters), [])
    if len(gutters) == 1 and last and all(text.isdigit() for text in last):
        return False  # page numbers
    if not _parts_wider(gutters, cells) or _is_beside_text(texts, cells, len(grid)):
        return False
    spoken = {language_of(" ".join(column)) for column in texts.values()} - {None}
    return len(spoken) < 2 and _has_short_cells(gutters, cells, len(grid))


def _parts_wider(gutters: Sequence[tuple[float, float]], cells: Sequence[Cells]) -> bool:
    """Whether the blanks between cells are clearly wider than those between their words."""
    gaps = [b.x0 - a.x1 for row in cells for cell in row.values() for a, b in pairwise(cell.words)]
    return not gaps or median(x1 - x0 for x0, x1 in gutters) >= _WIDER * median(gaps)


def _is_beside_text(texts: dict[int, list[str]], cells: Sequence[Cells], count: int) -> bool:
    """Whether one column is running text, and what stands beside it are notes in a margin."""
    widths = {c: max(row[c].x1 - row[c].x0 for row in cells if c in row) for c in texts}
    running = [
        c
        for c, lines in texts.items()
        if len(lines) >= _LINES * count and median(map(len, lines)) >= _LONG_LINE
    ]
    rest = sum(width for column, width in widths.items() if column not in running)
    return bool(running) and rest < _NOTES * sum(widths.values())


def _has_short_cells(
    gutters: Sequence[tuple[float, float]], cells: Sequence[Cells], count: int
) -> bool:
    """Whether a column is filled so little that it holds no running text."""
    left = [min(row[0].x0 for row in cells if 0 in row)] if any(0 in r for r in cells) else []
    edges = [*(left or [gutters[0][0]]), *(x1 for _, x1 in gutters)]
    right = max(cell.x1 for row in cells for cell in row.values())
    for column, (start, end) in enumerate(pairwise([*edges, right])):
        words = [row[column].words for row in cells if column in row]
        if len(words) >= _PRESENT * count and _width(words) < _SHORT * (end - start):
            return True
    return False


def _in_order(grid_row: Sequence[Cells]) -> tuple[Row, ...]:
    """The printed rows of the cells of one row of the table, cell after cell."""
    columns = sorted({column for printed in grid_row for column in printed})
    return tuple(printed[column] for column in columns for printed in grid_row if column in printed)
