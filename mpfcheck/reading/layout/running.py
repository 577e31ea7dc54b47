"""Running heads and feet, and page numbers: what is repeated at the edges of pages."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence

from mpfcheck.model.document import LineRole
from mpfcheck.reading.layout.rows import Row
from mpfcheck.reading.words import RawPage

_EDGE = 0.17  # of the page height: how far from the top or foot a running head may stand
_EDGE_ROWS = 6
_AROUND = 6  # pages before and after in which a head must come back
_MARKS = re.compile(r"\W+")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_FEWEST = 3  # pages that show a head, or both of two
_APART = 1.5  # of the font size: the least gap between a head and its page number
_SAME_HEIGHT = 4.0  # points
_FOLIO = re.compile(
    r"[-–—\[(|]*\s*(?:p(?:age|ágina|\.)?\s*)?(\d+|[ivxlcdm]+)(?:\s*(?:/|de|of|sur|di)\s*(\d+))?"
    r"\s*[-–—\])|.]*",
    re.I,
)
_NUMBER = re.compile(r"\d+")
_DAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])


def running_roles(
    pages: Sequence[RawPage], rows: Sequence[Sequence[Row]]
) -> list[dict[int, LineRole]]:
    """Per page, the rows (by index) that are running heads or page numbers.

    A row at the edge is running when a row with the same text, numbers aside, stands at the same
    height on enough pages (of the same side, left or right).
    """
    edges = [_edge_rows(page, page_rows) for page, page_rows in zip(pages, rows, strict=True)]
    repeated = _repeated(pages, rows, edges)
    folios = _folios(pages, rows, edges)
    repeated |= _numbered_heads(rows)
    roles: list[dict[int, LineRole]] = []
    for number, indices in enumerate(edges):
        found: dict[int, LineRole] = {}
        for at in indices:
            if (number, at) in folios:
                found[at] = LineRole.FOLIO
            elif (number, at) in repeated:
                found[at] = LineRole.RUNNING_HEAD
        roles.append(found)
    return roles


def _edge_rows(page: RawPage, rows: Sequence[Row]) -> list[int]:
    top = [at for at, row in enumerate(rows) if row.baseline <= _EDGE * page.height]
    foot = [at for at, row in enumerate(rows) if row.baseline >= (1 - _EDGE) * page.height]
    return sorted({*top[:_EDGE_ROWS], *foot[-_EDGE_ROWS:]})


def head_key(text: str) -> str:
    """What running heads have in common: the text without its numbers, marks and capitals."""
    words = filter(None, _MARKS.split(text.lower()))
    key = " ".join(["0" if word in _DAYS or not word.strip("ivx") else word for word in words])
    return _NUMBER.sub("0", key) or text.strip()


def _repeated(
    pages: Sequence[RawPage], rows: Sequence[Sequence[Row]], edges: Sequence[Sequence[int]]
) -> set[tuple[int, int]]:
    places: dict[str, list[tuple[int, int, float]]] = defaultdict(list)
    for number, indices in enumerate(edges):
        for at in indices:
            row = rows[number][at]
            places[head_key(row.text)].append((number, at, row.baseline))
    found: set[tuple[int, int]] = set()
    for key, members in places.items():
        if len(members) < min(_FEWEST, len(pages)):
            continue  # as most keys are
        counting = _counts_pages(members, rows)
        numbers = [number for number, _, _ in members]
        for number, at, baseline in members:
            around = _around(number, len(pages))
            near = members[bisect_left(numbers, around[0]) : bisect_right(numbers, around[-1])]
            alike = {n for n, _, other in near if abs(other - baseline) <= _SAME_HEIGHT}
            at_foot = baseline > pages[number].height / 2
            begins_with_number = re.match(r"\W*\d", rows[number][at].text)
            if at_foot and begins_with_number and not counting:
                continue  # the last footnotes of pages look alike too
            if _is_steady(len(alike), around, len(pages), strict=at_foot and "0" in key):
                found.add((number, at))
    return found


def _counts_pages(members: Sequence[tuple[int, int, float]], rows: Sequence[Sequence[Row]]) -> bool:
    """Whether the number that begins these rows grows with the pages."""
    shifts: Counter[int] = Counter()
    for number, at, _ in members:
        leading = re.match(r"\W*(\d+)", rows[number][at].text)
        if leading:
            shifts[int(leading[1]) - number] += 1
    return max(shifts.values(), default=0) > 0.5 * len(members)


def _around(number: int, page_count: int) -> range:
    """The pages near enough to page `number` (from 0) for its heads to come back on them."""
    return range(max(0, number - _AROUND), min(page_count, number + _AROUND + 1))


def _is_steady(alike: int, around: range, page_count: int, *, strict: bool) -> bool:
    """Whether enough pages around show the row, as `alike` of them do: three, or both of two.

    `strict` asks for half of the pages, since the last footnotes of pages may be alike too.
    """
    if page_count < _FEWEST:
        return alike == 2 and not strict
    return alike >= max(_FEWEST, len(around) / 2 if strict else 0)


def _folios(
    pages: Sequence[RawPage], rows: Sequence[Sequence[Row]], edges: Sequence[Sequence[int]]
) -> set[tuple[int, int]]:
    """Rows that hold a number alone which grows with the pages."""
    candidates: list[tuple[int, int, int]] = []
    for number, indices in enumerate(edges):
        outermost = {0, 1, 2, len(rows[number]) - 3, len(rows[number]) - 2, len(rows[number]) - 1}
        for at in outermost.intersection(indices):
            value = folio_value(rows[number][at].text, len(pages))
            if value is not None:
                candidates.append((number, at, value))
    shifts: dict[int, int] = defaultdict(int)
    for number, _, value in candidates:
        shifts[value - number] += 1
    enough = 2 if len(pages) > 1 else 1
    return {(number, at) for number, at, value in candidates if shifts[value - number] >= enough}


def folio_value(text: str, page_count: int = 0) -> int | None:
    """The page number that is all there is on a line, None if it is no such line.

    "2 of 1979" cites an act, in a file of less than a thousand pages.
    """
    match = _FOLIO.fullmatch(text)
    if not match or (match[2] and int(match[2]) >= max(1000, 2 * page_count)):
        return None
    return _value(match[1])


def _numbered_heads(rows: Sequence[Sequence[Row]]) -> set[tuple[int, int]]:
    """Outermost rows that carry the page number at one end, set apart by a wide gap.

    Their text may change from page to page, as do heads that name the part or section.
    """
    ends = [
        (number, at, value)
        for number, page_rows in enumerate(rows)
        for at in {0, 1, len(page_rows) - 2, len(page_rows) - 1}
        if 0 <= at < len(page_rows)
        for value in _end_numbers(page_rows[at])
    ]
    shifts = Counter(value - number for number, _, value in ends)
    shift, times = max(shifts.items(), key=lambda item: item[1], default=(0, 0))
    if times < max(3, len(rows) / 3):
        return set()
    return {(number, at) for number, at, value in ends if value - number == shift}


def _end_numbers(row: Row) -> list[int]:
    if len(row.words) < 2:
        return []
    (first, second), (last_but_one, last) = row.words[:2], row.words[-2:]
    wide = _APART * row.size
    found = []
    if first.text.isdecimal() and second.x0 - first.x1 > wide:
        found.append(int(first.text))
    if last.text.isdecimal() and last.x0 - last_but_one.x1 > wide:
        found.append(int(last.text))
    return found


def _value(numeral: str) -> int:
    if numeral.isdigit():
        return int(numeral)
    digits = [
        {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}[c]
        for c in numeral.lower()
    ]
    return sum(
        -digit if at + 1 < len(digits) and digit < digits[at + 1] else digit
        for at, digit in enumerate(digits)
    )
