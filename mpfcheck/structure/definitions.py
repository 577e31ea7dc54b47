"""Definitions: entries of a list that are named by their term and not by a number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from mpfcheck.structure.grammar import Grammar
from mpfcheck.structure.source import Row

_OPEN, _CLOSE = "[“\"«‘']{1,2} ?", " ?[”\"»’']{1,2}"
_LONGEST = 120


class Definitions:
    """Finds where the entries of a definitions list begin."""

    def __init__(self, grammar: Grammar, heading: str) -> None:
        self._quoted, self._inline, self._plain, self._defining = _patterns(grammar)
        self._listing = bool(self._defining.search(heading))

    def at_start(self, row: Row, start: int, end: int, chapeau: str) -> str:
        """The term that is defined by a line that begins at `start`; "" if there is none."""
        match = self._quoted.match(row.text, start, end)
        if match:
            return match["term"].strip(" ,")
        if chapeau.rstrip().endswith((":", "—", "–", "-")) and self._defining.search(chapeau):
            self._listing = True
            match = self._plain.match(row.text, start, end)
        elif self._listing and row.opens:
            match = self._plain.match(row.text, start, end)
        return match["term"].strip(" *") if match else ""

    def inside(self, row: Row, start: int, end: int) -> Iterator[tuple[int, str]]:
        """Places inside a line where a further definition begins, with its term."""
        for match in self._inline.finditer(row.text, start + 1, end):
            yield match.start(), match["term"].strip(" ,")


@cache
def _patterns(grammar: Grammar) -> tuple[re.Pattern[str], ...]:
    term = rf"(?P<term>[^”\"»“«]{{1,{_LONGEST}}}?)"
    between = (
        r"(?: ?\([^)]{1,80}\))? ?,?(?: (?:and|or|et|ou|y|o) [^,;.]{1,80}?)? ?(?:[^,;.:]{1,60}?, ?)?"
    )
    quoted = rf"{_OPEN}{term}{_CLOSE}{between}(?:{grammar.cues.means})"
    plain = (
        r"(?P<term>[^\W\d_][^.:;“\"«]{1,70}?)(?: ?\*)?"
        r"(?: ?:(?= )|\.-(?= )|\*\.(?= )|\.(?= [A-ZÀ-Ý]))"
    )
    return (
        re.compile(r"(?:\d{0,2}\*?\[)?" + quoted, re.IGNORECASE),
        re.compile(r"(?<=[;\].:—–] )" + quoted, re.IGNORECASE),
        re.compile(plain),
        re.compile(grammar.cues.defining, re.IGNORECASE),
    )
