"""Lines that stand above an article: cross-headings between groups, and headings of its own."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from mpfcheck.model.instrument import ClauseKind
from mpfcheck.structure.grammar import Grammar, binding_verbs
from mpfcheck.structure.marks import Mark
from mpfcheck.structure.source import TERMINAL, Row

CROSS_HEADING = "cross-heading"
_LONGEST = 110
_MOST_ROWS = 3
_USUAL = 0.6  # share of articles with a line above, from which such lines are their headings
_NUMBER = re.compile(r"\W*(?:\d|\(\w{1,4}\)|\w{1,3}[.)]|§)")


def with_lines_above(
    marks: Sequence[Mark], rows: Sequence[Row], grammar: Grammar, contents: Collection[int]
) -> list[Mark]:
    """The marks, with cross-headings as marks of their own and headings above articles counted in.

    A line in capitals, centred or in italics between two articles is a cross-heading. Where most
    articles have a short line above them, that line is their heading; if only some do and it is
    bold, it heads the articles that follow.
    """
    verbs = binding_verbs(grammar)
    followers = [
        (before, mark)
        for before, mark in pairwise(marks)
        if before.kind is ClauseKind.ARTICLE and mark.kind is ClauseKind.ARTICLE
    ]
    single = {
        mark: 1
        for before, mark in followers
        if not mark.start
        and mark.row - 1 > before.row
        and mark.row - 1 not in contents
        and _is_title(rows, mark.row - 1, verbs)
    }
    usual = len(single) >= max(3, _USUAL * len(followers))
    found: list[Mark] = []
    known = {mark: before for before, mark in followers}
    for mark in marks:
        before = known.get(mark)
        height = 0 if before is None else _set_apart(rows, before, mark)
        if height:
            found.append(_cross_heading(rows, mark.row - height, mark.row))
            found.append(mark)
        elif usual and mark in single:
            found.append(replace(mark, above=1))
        elif mark in single and rows[mark.row - 1].line.bold and not rows[mark.row].line.bold:
            found.append(_cross_heading(rows, mark.row - 1, mark.row))
            found.append(mark)
        else:
            found.append(mark)
    return found


def _is_title(rows: Sequence[Row], index: int, verbs: re.Pattern[str]) -> bool:
    row, before = rows[index], rows[index - 1]
    return (
        row.opens
        and len(row.text) <= _LONGEST
        and row.text[:1].isupper()
        and not row.text.endswith((*TERMINAL, ","))
        and not _NUMBER.match(row.text)
        and before.text.endswith((*TERMINAL, ")"))
        and not verbs.search(row.text)
    )


def _set_apart(rows: Sequence[Row], before: Mark, mark: Mark) -> int:
    """How many lines just above an article are set apart by capitals, centring or italics."""
    if mark.start:
        return 0
    height = 0
    while height < _MOST_ROWS and mark.row - height - 1 > before.row:
        row = rows[mark.row - height - 1]
        capitals = row.text.isupper() and sum(c.isalpha() for c in row.text) > 4
        apart = capitals or (row.line.centred and row.line.italic)
        if not apart or len(row.text) > _LONGEST or row.text.endswith((";", ",", ":", "”")):
            break
        if _NUMBER.match(row.text):
            break
        height += 1
    return height if height and rows[mark.row - height].opens else 0


def _cross_heading(rows: Sequence[Row], start: int, end: int) -> Mark:
    text = " ".join(rows[i].text for i in range(start, end)).strip(" .-–—")
    return Mark(
        row=start,
        start=0,
        end=0,
        kind=ClauseKind.DIVISION,
        number="",
        word="",
        label=f"“{text}”",
        unit="heading",
        weight=1.0,
        family=CROSS_HEADING,
    )
