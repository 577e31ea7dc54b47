"""Columns: the page cut into strips that are read one after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from mpfcheck.function_words import language_of
from mpfcheck.model.document import Box
from mpfcheck.reading.layout.rows import Row, rows_of, words_in
from mpfcheck.reading.rules import is_horizontal
from mpfcheck.reading.words import Word

_CELL = 2.0  # points: raster in which free strips are sought
_AIR = 0.18  # of the font size: so much beside a word is not free
_FEWEST_ROWS = 6  # a column has at least so many rows
_NARROWEST = 0.2  # of the width that is cut
_FULL = 0.85  # of the column's width: a row so long is full
_MOSTLY_FULL, _SOME_FULL = 0.45, 0.2  # share of full rows in text; where lists are many
_FEWEST_NUMBERED = 3  # rows with a number on either side: lists of a law, not rows of a table
_ALIGNED = 2.5  # points
_WIDER = 1.5  # times the usual gap between words: a gutter
_MANY_WORDS = 30  # a column of labels or names says nothing of a language
_DEPTH = 4
_NUMBERED = re.compile(
    r"\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|art(?:s?\.|[ií]c|igo)|§", re.IGNORECASE
)
_COUNTED = re.compile(
    r"(?:art(?:\.|[íi]culos?|igos?|icles?)? ?|§ ?)?\(?(\d{1,3}|[a-z])(?:[º°o]?[.)]|[º°])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Strip:
    """A part of a page that is read row by row."""

    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class _Cut:
    x: float
    first: int
    last: int


def strips_of(rows: Sequence[Row], rules: Sequence[Box]) -> list[Strip]:
    """The strips of a page in reading order; one for a page without columns."""
    upright = [rule for rule in rules if not is_horizontal(rule)]
    return list(_strips(rows, upright, _DEPTH))


def _strips(rows: Sequence[Row], upright: Sequence[Box], depth: int) -> Iterator[Strip]:
    if not rows:
        return
    cut = _best_cut(rows, upright) if depth else None
    if cut is None:
        yield Strip(tuple(rows))
        return
    inside = words_in(rows[cut.first : cut.last + 1])
    left = rows_of([word for word in inside if word.x1 <= cut.x])
    right = rows_of([word for word in inside if word.x1 > cut.x])
    for part in (rows[: cut.first], left, right, rows[cut.last + 1 :]):
        yield from _strips(part, upright, depth - 1)


def _best_cut(rows: Sequence[Row], upright: Sequence[Box]) -> _Cut | None:
    if len(rows) < _FEWEST_ROWS:
        return None
    x0, x1 = min(row.x0 for row in rows), max(row.x1 for row in rows)
    cells = int((x1 - x0) / _CELL) + 1
    if not _leaves_room(rows, x0, cells):
        return None
    free = [_free_cells(row, x0, cells) for row in rows]
    best: tuple[float, _Cut] | None = None
    for first_cell, last_cell, first, last in _free_strips(free, cells):
        if last_cell - first_cell > 0.5 * cells:
            continue
        x = x0 + (first_cell + last_cell + 1) / 2 * _CELL
        if min(x - x0, x1 - x) < _NARROWEST * (x1 - x0):
            continue
        score = _score(rows[first : last + 1], x, upright)
        if score and (best is None or score > best[0]):
            best = (score, _Cut(x, first, last))
    return best[1] if best else None


def _leaves_room(rows: Sequence[Row], x0: float, cells: int) -> bool:
    """Whether enough rows that may stand on both sides of a cut follow each other.

    On a page of plain text they hardly do: each line that runs through the middle parts them.
    """
    low, high = _middle(cells)
    left, right = x0 + low * _CELL, x0 + high * _CELL
    reaching = 0
    for row in rows:
        if row.x1 <= left:
            continue
        reaching += 1
        if row.x0 <= left and row.x1 >= right and row.widest <= 2 * _AIR * row.size + _CELL:
            reaching = 0
        elif reaching == _FEWEST_ROWS:
            return True
    return False


def _middle(cells: int) -> tuple[int, int]:
    """The first and last cell in which a cut may be."""
    return int(_NARROWEST * cells), int((1 - _NARROWEST) * cells)


def _free_cells(row: Row, x0: float, cells: int) -> int:
    """Bit mask of the cells that no word of the row touches (with a little air)."""
    taken = 0
    air = _AIR * row.size
    gap = 2 * air + _CELL
    for left, right in ((row.x0, row.x1),) if row.widest <= gap else _stretches(row, gap):
        start = max(0, int((left - air - x0) / _CELL))
        stop = min(cells, int((right + air - x0) / _CELL) + 1)
        taken |= ((1 << max(stop - start, 1)) - 1) << start
    return ((1 << cells) - 1) & ~taken


def _stretches(row: Row, gap: float) -> Iterator[tuple[float, float]]:
    """Where words stand that are no farther apart than `gap`: from left to right."""
    left, right = row.x0, row.words[0].x1
    for word in row.words:
        if word.x0 - right > gap:
            yield left, right
            left = word.x0
        right = max(right, word.x1)
    yield left, right


def _free_strips(free: Sequence[int], cells: int) -> Iterator[tuple[int, int, int, int]]:
    """(first cell, last cell, first row, last row) of upright strips free over several rows.

    Those farthest left come first.
    """
    low, high = _middle(cells)
    middle = ((1 << (high + 1 - low)) - 1) << low
    found: list[tuple[int, int, int]] = []  # cells that are free from one row to another
    begun: list[tuple[int, int]] = []  # cells that are free, and since which row
    before = 0
    for at, mask in enumerate([*free, 0]):
        now = mask & middle
        if before & ~now:
            found += [(gone, first, at - 1) for gone, first in _common(begun, ~now)]
            begun = list(_common(begun, now))
        if now & ~before:
            begun.append((now & ~before, at))
        before = now
    lasting = [strip for strip in found if strip[2] - strip[1] + 1 >= _FEWEST_ROWS]
    for mask, first, last in sorted(lasting, key=lambda strip: (strip[0] & -strip[0], strip[1])):
        for start, stop in _runs_of_bits(mask):
            yield start, stop, first, last


def _common(masks: Sequence[tuple[int, int]], mask: int) -> Iterator[tuple[int, int]]:
    """What these masks, each with its row, have in common with another."""
    return ((both, row) for own, row in masks if (both := own & mask))


def _runs_of_bits(mask: int) -> Iterator[tuple[int, int]]:
    """First and last of the bits of a mask that stand side by side, from the lowest."""
    while mask:
        start = (mask & -mask).bit_length() - 1
        stop = (~(mask >> start) & (mask >> start) + 1).bit_length() - 2 + start
        yield start, stop
        mask &= ~((1 << (stop + 1)) - 1)


def _score(rows: Sequence[Row], x: float, upright: Sequence[Box]) -> float:
    """How much text stands in columns on both sides of x; 0 when these are no columns."""
    left = [[w for w in row.words if w.x1 <= x] for row in rows]
    right = [[w for w in row.words if w.x1 > x] for row in rows]
    left, right = [row for row in left if row], [row for row in right if row]
    if min(len(left), len(right)) < _FEWEST_ROWS:
        return 0.0
    ruled = any(
        abs((rule.x0 + rule.x1) / 2 - x) < 12
        and rule.bottom - rule.top > 0.5 * (rows[-1].bottom - rows[0].top)
        for rule in upright
    )
    if ruled or _in_two_languages(left, right):
        return _amount(left, right)
    listed = is_listed(left) and (is_listed(right) or counts_on(left, right))
    full = _SOME_FULL if listed else _MOSTLY_FULL
    if not (_is_text(left, full) and _is_text(right, full) and _is_gutter(rows, x)):
        return 0.0
    return _amount(left, right)


def _amount(left: Sequence[Sequence[Word]], right: Sequence[Sequence[Word]]) -> float:
    return float(min(len(left), len(right)) * (len(left) + len(right)))


def _in_two_languages(left: Sequence[Sequence[Word]], right: Sequence[Sequence[Word]]) -> bool:
    """Whether one side translates the other, as no two columns of a table do."""
    spoken = []
    for side in (left, right):
        words = [word.text for row in side for word in row]
        found = language_of(" ".join(words))
        if found is None or len(words) < _MANY_WORDS:
            return False
        spoken.append(found)
    return spoken[0] != spoken[1]


def _is_gutter(rows: Sequence[Row], x: float) -> bool:
    """Whether the gaps at x are wider than the gaps between words beside them."""
    gutters: list[float] = []
    gaps: list[float] = []
    for row in rows:
        for before, after in pairwise(row.words):
            (gutters if before.x1 <= x < after.x1 else gaps).append(after.x0 - before.x1)
    return not gutters or not gaps or median(gutters) >= _WIDER * median(gaps)


def is_listed(rows: Sequence[Sequence[Word]]) -> bool:
    """Whether some of these rows begin with numbers, as articles and items do."""
    return sum(bool(_NUMBERED.match(row[0].text)) for row in rows) >= _FEWEST_NUMBERED


def counts_on(left: Sequence[Sequence[Word]], right: Sequence[Sequence[Word]]) -> bool:
    """Whether the first number on the right is the one after the last on the left.

    So a short last column is known that begins with item (f) beside a list (a) to (e).
    """
    last = next(filter(None, (_number(row) for row in reversed(left))), None)
    first = next(filter(None, (_number(row) for row in right)), None)
    if last is None or first is None or last[0] != first[0]:
        return False
    if last[1].isdigit():
        return first[1].isdigit() and int(first[1]) == int(last[1]) + 1
    return len(last[1]) == len(first[1]) == 1 and ord(first[1]) == ord(last[1]) + 1


def _number(row: Sequence[Word]) -> tuple[str, str] | None:
    """The look of the number with which a row begins, and the number: "(a)" -> "(#)", "a"."""
    text = " ".join(word.text for word in row[:2])
    match = _COUNTED.match(text)
    if match is None:
        return None
    look = text[: match.start(1)].lower() + "#" + text[match.end(1) : match.end()]
    return look, match[1]


def _is_text(rows: Sequence[Sequence[Word]], share: float) -> bool:
    """Whether rows fill their column as running text does, unlike labels or table cells.

    `share` is how many rows must be full.
    """
    x0 = min(row[0].x0 for row in rows)
    x1 = max(row[-1].x1 for row in rows)
    spans = [(max(w.x1 for w in row) - x0) / (x1 - x0) for row in rows]
    letters = median(sum(len(word.text) for word in row) for row in rows)
    full = sum(span >= _FULL for span in spans)
    return letters >= 12 and full >= share * len(spans) and _share_an_edge(rows)


def _share_an_edge(rows: Sequence[Sequence[Word]]) -> bool:
    """Whether many rows begin at one place, as they do in a column and not at a chance gap."""
    starts = sorted(row[0].x0 for row in rows)
    most = max(
        sum(start <= other <= start + _ALIGNED for other in starts[at:])
        for at, start in enumerate(starts)
    )
    return most >= 0.4 * len(starts)
