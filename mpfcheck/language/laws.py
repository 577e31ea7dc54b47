"""Laws that follow another in one text: where each begins, and the lines that are its title."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from mpfcheck.model.instrument import ClauseKind, Instrument, TextRole

_LONGEST_TITLE = 200  # characters; a longer paragraph is a recital


@dataclass(frozen=True, slots=True)
class FurtherLaw:
    """The clauses first..end-1 of a law behind another; `title` are those of its title."""

    first: int
    end: int
    title: tuple[int, ...]


def further_laws(instrument: Instrument) -> tuple[FurtherLaw, ...]:
    """The laws behind the first: each begins with a preamble of its own, behind an article."""
    firsts = [*_firsts(instrument), len(instrument.clauses)]
    return tuple(
        FurtherLaw(first, end, tuple(_title(instrument, first, end)))
        for first, end in pairwise(firsts)
    )


def _firsts(instrument: Instrument) -> Iterator[int]:
    articles, before = 0, TextRole.PREAMBLE
    for clause in instrument.clauses:
        if clause.role is TextRole.PREAMBLE and before is not TextRole.PREAMBLE and articles:
            yield clause.index
            articles = 0
        articles += clause.kind is ClauseKind.ARTICLE
        before = clause.role


def _title(instrument: Instrument, first: int, end: int) -> Iterator[int]:
    for clause in instrument.clauses[first:end]:
        if clause.role is not TextRole.PREAMBLE:
            return
        if len(clause.text) <= _LONGEST_TITLE:
            yield clause.index
