"""Footnotes: small type at the foot of a column, below a short rule or begun by a mark."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mpfcheck.model.document import Box
from mpfcheck.reading.layout.rows import Row, make_row
from mpfcheck.reading.rules import is_horizontal

_SMALLER = 0.93  # of the body size
_HIGHEST = 0.45  # of the column's height: footnotes begin no higher
_SHORTEST, _LONGEST = 0.1, 0.7  # of the column's width: length of the rule above footnotes
_SET_OFF = 0.8  # of the font size: more blank above a row sets it off from the notes above
_MARK = re.compile(r"[\[(]?(\*{1,4}|[†‡§]|\d{1,3}|[a-z])[\])]?[.)]?(?=\s|[A-ZÀ-Ý“\"*]|$)")
_RAISED = re.compile(r"[\[(]?(\*{1,4}|[†‡§]|\d{1,3})[\])]?")


def first_footnote(rows: Sequence[Row], rules: Sequence[Box], body_size: float) -> int:
    """The index of the first footnote row of a column; the number of rows if it has none.

    Footnotes stand below a short rule, or, where the column has none at its foot, they are the
    smaller type at its end that begins with a mark.
    """
    short = _short_rules(rows, rules)
    highest = rows[0].top + _HIGHEST * (rows[-1].bottom - rows[0].top)
    for at in range(1, len(rows)):
        row = rows[at]
        if row.top < highest and row.size >= _SMALLER * body_size:
            continue
        if (
            short
            and _below_rule(rows[at - 1], row, short)
            and (_MARK.match(row.text) or max(r.size for r in rows[at:]) < _SMALLER * body_size)
        ):
            return at
    small = len(rows)
    while small > 0 and rows[small - 1].size < _SMALLER * body_size:
        small -= 1
    for at in range(max(small, 1), len(rows)):
        if rows[at].top >= highest and _is_marked_note(rows[at]):
            return at
    return len(rows)


def end_of_footnotes(rows: Sequence[Row], first: int, body_size: float) -> int:
    """The index of the row with which the text goes on below footnotes in small type.

    Gazettes set one instrument below the other, so that footnotes stand in mid-page.
    """
    limit = _SMALLER * body_size
    small = False
    for at in range(first, len(rows)):
        row = rows[at]
        if small and row.size >= limit and row.top - rows[at - 1].bottom > _SET_OFF * row.size:
            return at
        small = row.size < limit
    return len(rows)


def _is_marked_note(row: Row) -> bool:
    return bool(_MARK.match(row.text) and re.search(r"[^\W\d_]{3}", row.text))


def _short_rules(rows: Sequence[Row], rules: Sequence[Box]) -> list[Box]:
    """The short rules at the left of a column."""
    if not rules:
        return []
    left, right = min(r.x0 for r in rows), max(r.x1 for r in rows)
    return [
        rule
        for rule in rules
        if is_horizontal(rule)
        and abs(rule.x0 - left) < 0.25 * (right - left)
        and _SHORTEST * (right - left) < rule.x1 - rule.x0 < _LONGEST * (right - left)
    ]


def _below_rule(above: Row, row: Row, rules: Sequence[Box]) -> bool:
    """Whether one of these rules stands just above a row."""
    return any(
        above.baseline - 1 <= rule.top <= row.baseline - 0.4 * row.size
        and row.top - rule.top < 3 * row.size
        for rule in rules
    )


def note_marks(rows: Sequence[Row]) -> frozenset[str]:
    """The marks with which these footnotes begin."""
    found = (_MARK.match(row.text) for row in rows)
    return frozenset(match[1] for match in found if match)


def without_marks(row: Row, marks: frozenset[str]) -> Row:
    """The row without the raised marks that refer to a footnote of the page.

    A raised figure that no footnote answers (m², 31st) stays.
    """
    least = 0.8 * row.size
    if not marks or min(row.sizes) >= least:
        return row
    kept, dropped = [], []
    for word in row.words:
        raised = word.size < least and row.baseline - word.baseline > 0.12 * row.size
        match = _RAISED.fullmatch(word.text) if raised else None
        if match and match[1] in marks:
            dropped.append(match[1])
        else:
            kept.append(word)
    return make_row(kept, tuple(dropped)) if dropped and kept else row
