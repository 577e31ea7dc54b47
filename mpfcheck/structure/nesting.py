"""Groupings of the operative text, and which stand in which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import inf

from mpfcheck.model.instrument import ClauseKind
from mpfcheck.structure.chain import place_of
from mpfcheck.structure.grammar import Family, Grammar
from mpfcheck.structure.groupings import SIGN, grouping_marks
from mpfcheck.structure.marks import Mark
from mpfcheck.structure.source import Rows

_HEADED = 2  # rows above an article in which a heading "§ 1. — ..." stands
_RANK = {
    ClauseKind.BOOK: 0,
    ClauseKind.PART: 1,
    ClauseKind.CHAPTER: 2,
    ClauseKind.DIVISION: 3,
}


def operative_groupings(
    rows: Rows,
    grammar: Grammar,
    family: Family,
    first: Mark,
    articles: Sequence[Mark],
    stop: int,
    contents: set[int],
) -> list[Mark]:
    """Groupings of the operative text, the repeated ones left out."""
    found = [
        m
        for m in grouping_marks(rows, grammar)
        if m.row not in contents and m.row < stop and grammar.groups(m.label, m.number, family)
    ]
    taken = {place_of(a) for a in articles} | {(a.row, a.end) for a in articles}
    found = [m for m in found if place_of(m) not in taken]
    heads = {row for a in articles for row in range(a.row - _HEADED, a.row)}
    found = [m for m in found if m.word != SIGN or m.row in heads]
    front = [m for m in found if place_of(m) < place_of(first)]
    kept: list[Mark] = []
    rank: float = inf
    for mark in reversed(front):
        own = _RANK[mark.kind] + grammar.depth(mark.label)
        if own >= rank:
            break
        rank = own
        kept.insert(0, mark)
    return kept + [m for m in found if place_of(m) > place_of(first)]


def nested(groups: list[Mark], articles: Sequence[Mark]) -> list[Mark]:
    """Parts stand in chapters where chapters count on across parts that hold articles."""
    starts = [place_of(a) for a in articles]
    counts_on = again = 0
    part: Mark | None = None
    for mark in groups:
        if mark.kind is ClauseKind.PART:
            part = mark
        elif mark.kind is ClauseKind.CHAPTER and part is not None:
            between = any(place_of(part) < s < place_of(mark) for s in starts)
            counts_on += between and mark.key[0] > 1
            again += not between or mark.key[0] == 1
            part = None
    if counts_on <= again:
        return groups
    swapped = {ClauseKind.PART: ClauseKind.CHAPTER, ClauseKind.CHAPTER: ClauseKind.PART}
    return [replace(m, kind=swapped.get(m.kind, m.kind)) for m in groups]
