"""For an element without evidence: the clauses to look at first, and what each lacks.

Every pattern of the element is held against the clauses that name some of its concepts. What a
clause names counts by how rare it is in the instrument: "mercury" in a clause of a mining law says
more than "holder". What the clause does, and whom it binds, count less: they are the first thing
that an amendment would change.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from heapq import nlargest
from math import log

from mpfcheck.matching.strength import TOUCHES, accepted
from mpfcheck.matching.textual import outcome_in
from mpfcheck.matching.view import InstrumentView
from mpfcheck.model.annotation import ModalityKind, Scope
from mpfcheck.model.evidence import Lack, LackKind, NearMiss, Strength
from mpfcheck.model.framework import Element
from mpfcheck.model.instrument import Clause, TextRole
from mpfcheck.model.rule import Group, Pattern

NEAREST = 3  # clauses per element, each of another article
_LOOKED_AT = 20  # clauses per element whose shortfalls are worked out
_AROUND = 0.6  # of a concept that stands only in the opening words, the heading or the article
_LEAST = 0.3  # share of what is asked for that must be there

# What a shortfall takes away from the share (0 to 1) of the concepts that are there.
_COSTS = {
    LackKind.CONCEPTS: 0.0,  # is in the share
    LackKind.OWN_WORDS: 0.1,
    LackKind.HEADING: 0.1,
    LackKind.APART: 0.1,
    LackKind.NUMBER: 0.1,
    LackKind.GIVEN: 0.1,
    LackKind.MODALITY: 0.2,
    LackKind.SCOPE: 0.2,
    LackKind.CANCELLED: 0.3,
    LackKind.PREAMBLE: 0.3,
}
_FOR_ASM = 0.1  # what text made for ASM adds
_BESIDE = 0.1  # what an article adds that serves other elements of the requirement


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A pattern held against a clause: the share of its concepts that is there, 0 to 1."""

    share: float
    pattern: Pattern
    clause: Clause


def nearest_misses(
    view: InstrumentView,
    patterns: Iterable[Pattern],
    element: Element,
    beside: Collection[int] = (),
) -> Iterator[NearMiss]:
    """The near misses of one element without evidence, closest first, at most `NEAREST`.

    `beside` are the indices of articles that serve other elements of the requirement.
    """
    plain = [p for pattern in patterns for p in _textual(pattern) if p.element == element.id]
    candidates = {c.clause.index: c for c in sorted(_candidates(view, plain), key=_share)}
    looked_at = nlargest(_LOOKED_AT, candidates.values(), key=_share)
    ranked = sorted(
        (
            (_closeness(view, c, lacks, beside), c, lacks)
            for c, lacks in _worked_out(view, looked_at, element)
        ),
        key=lambda found: (-found[0], found[1].clause.index),
    )
    articles: set[int] = set()
    for closeness, candidate, lacks in ranked:
        clause, pattern = candidate.clause, candidate.pattern
        article = view.instrument.article_of(clause).index
        if article in articles:
            continue
        articles.add(article)
        yield NearMiss(
            pattern.requirement,
            element.id,
            view.instrument.id,
            clause.index,
            pattern.rule,
            named_groups(view, pattern, clause),
            lacks,
            round(closeness, 3),
        )
        if len(articles) == NEAREST:
            return


def lacking(
    view: InstrumentView, pattern: Pattern, element: Element | None, clause: Clause
) -> tuple[Lack, ...]:
    """All that keeps `pattern` from counting in `clause`; empty if nothing does."""
    lacks = tuple(_lacking(view, pattern, element, clause))
    if lacks:
        return lacks
    outcome = outcome_in(view, pattern, element, clause)
    if outcome is None:
        return (Lack(LackKind.APART),)
    if outcome.strength is Strength.NONE:
        return () if outcome.lacks is None else (outcome.lacks,)
    return (Lack(LackKind.GIVEN, pattern.given),) if pattern.given else ()


def named_groups(view: InstrumentView, pattern: Pattern, clause: Clause) -> tuple[str, ...]:
    """The concepts of `pattern` in reach of `clause`: one per group, from its own words if it can.

    Of several concepts of a group the first by name is taken, so that the result does not vary.
    """
    own = view.own[clause.index]
    reach = own | view.beyond(clause, pattern.within)
    there = [sorted(g & own) or sorted(g & reach) for g in pattern.groups]
    return tuple(dict.fromkeys(found[0] for found in there if found))


def _textual(pattern: Pattern) -> Iterator[Pattern]:
    """The patterns over single clauses that `pattern` consists of."""
    if pattern.aggregate is not None:
        for groups in pattern.aggregate.facets.values():
            yield replace(pattern, groups=(*pattern.groups, *groups), aggregate=None)
    elif pattern.groups and pattern.list is None:
        yield pattern


def _share(candidate: _Candidate) -> tuple[float, int]:
    return candidate.share, -candidate.clause.index


def _candidates(view: InstrumentView, patterns: Iterable[Pattern]) -> Iterator[_Candidate]:
    for pattern in patterns:
        if not (pattern.unless_anywhere.isdisjoint(view.concepts) and pattern.known <= view.known):
            continue
        groups = [
            (_weight(view, group), view.naming(group), view.reaching(group, pattern.within))
            for group in pattern.groups
        ]
        total = sum(weight for weight, _, _ in groups)
        for index in frozenset[int]().union(*(named for _, named, _ in groups)):
            there = 0.0
            for weight, named, reaching in groups:
                if index in named:
                    there += weight
                elif index in reaching:
                    there += weight * _AROUND
            if there >= _LEAST * total:
                yield _Candidate(there / total, pattern, view.instrument.clauses[index])


def _weight(view: InstrumentView, group: Group) -> float:
    """How much it says that a clause names one of the group: the rarer it is, the more."""
    return 1 + log((1 + len(view.instrument.clauses)) / (1 + len(view.naming(group))))


def _worked_out(
    view: InstrumentView, candidates: Iterable[_Candidate], element: Element
) -> Iterator[tuple[_Candidate, tuple[Lack, ...]]]:
    """The candidates with what they lack; those that lack nothing are set aside elsewhere."""
    for candidate in candidates:
        lacks = lacking(view, candidate.pattern, element, candidate.clause)
        if lacks:
            yield candidate, lacks


def _closeness(
    view: InstrumentView,
    candidate: _Candidate,
    lacks: Sequence[Lack],
    beside: Collection[int],
) -> float:
    clause = candidate.clause
    closeness = candidate.share - sum(_COSTS[lack.kind] for lack in lacks)
    if view.annotation(clause).scope is Scope.ASM:
        closeness += _FOR_ASM
    if view.instrument.article_of(clause).index in beside:
        closeness += _BESIDE
    return closeness


def _lacking(
    view: InstrumentView, pattern: Pattern, element: Element | None, clause: Clause
) -> Iterator[Lack]:
    """What can be told without a look at where the words stand in the clause."""
    annotation = view.annotation(clause)
    own = view.own[clause.index]
    reach = own | view.beyond(clause, pattern.within)
    yield from (_unnamed(g) for g in pattern.groups if g.isdisjoint(reach))
    for group in pattern.own:
        if group.isdisjoint(own) and not group.isdisjoint(reach):
            yield Lack(LackKind.OWN_WORDS, tuple(sorted(group & reach)))
    for group in pattern.heading:
        if group.isdisjoint(view.headings[clause.index]):
            yield Lack(LackKind.HEADING, tuple(sorted(group)))
    enough = accepted(pattern, element) | (frozenset() if pattern.strict else TOUCHES)
    kinds = {m.kind for m in annotation.modalities}
    if kinds.isdisjoint(enough):
        names = sorted(k.value for k in kinds) or [ModalityKind.NONE.value]
        yield Lack(LackKind.MODALITY, tuple(names))
    if annotation.scope not in pattern.scopes:
        yield Lack(LackKind.SCOPE, (annotation.scope.value,))
    if clause.role is TextRole.PREAMBLE and pattern.modality is not None:
        yield Lack(LackKind.PREAMBLE)


def _unnamed(group: Group) -> Lack:
    return Lack(LackKind.CONCEPTS, tuple(sorted(group)))
