"""Patterns that look at how the instrument is built: headings, lists, facets over clauses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mpfcheck.language.subjects import AUTHORITY, PARTIES
from mpfcheck.matching.known import ASM
from mpfcheck.matching.outcome import Outcome
from mpfcheck.matching.strength import judge
from mpfcheck.matching.textual import outcomes
from mpfcheck.matching.view import READABLE, InstrumentView, named
from mpfcheck.model.annotation import Annotation, Scope
from mpfcheck.model.evidence import Strength
from mpfcheck.model.framework import Element
from mpfcheck.model.instrument import GROUPINGS, OPENS_LIST, Clause, ClauseKind
from mpfcheck.model.rule import Pattern
from mpfcheck.model.why import why


def title_outcomes(view: InstrumentView, pattern: Pattern) -> Iterator[Outcome]:
    """The instrument as a whole, where its title names the concepts of `pattern.title`."""
    if view.instrument.clauses and named(pattern.title, view.title_concepts):
        first = next((c for c in view.instrument.clauses if c.role in READABLE), None)
        if first is not None:
            because = (why("title", title=view.instrument.title),)
            yield Outcome(pattern, first, pattern.strength, 0, len(first.text), because=because)


def heading_outcomes(view: InstrumentView, pattern: Pattern) -> Iterator[Outcome]:
    """Parts, chapters and articles whose heading names the concepts of `pattern.heading`."""
    for clause in view.instrument.clauses:
        if not (_headed(clause, pattern) and clause.role in READABLE):
            continue
        headings = view.annotation(clause).heading_mentions
        if clause.kind in GROUPINGS and view.annotation(clause).scope is Scope.ASM:
            headings = headings | {ASM}  # it is headed by a title of theirs, whatever its name
        cancelled = not headings.isdisjoint(pattern.none | pattern.unless)
        if not cancelled and named(pattern.heading, headings):
            because = (why("heading", clause=clause.label, heading=clause.heading),)
            concepts = tuple(sorted(frozenset[str]().union(*pattern.heading) & headings))
            yield Outcome(pattern, clause, pattern.strength, concepts=concepts, because=because)


def _headed(clause: Clause, pattern: Pattern) -> bool:
    """Whether the heading of this kind of unit is looked at: of groupings, of articles, of both."""
    if pattern.within == "part":
        return clause.kind in GROUPINGS
    if pattern.within == "article":
        return clause.kind is ClauseKind.ARTICLE
    return clause.kind in GROUPINGS or clause.kind is ClauseKind.ARTICLE


def list_outcomes(
    view: InstrumentView, pattern: Pattern, element: Element | None
) -> Iterator[Outcome]:
    """Clauses that open an enumeration of the asked modality and length.

    The groups of the pattern must be named in the opening words or the headings above.
    """
    shape = pattern.list
    assert shape is not None
    for clause in view.instrument.clauses:
        if clause.role not in READABLE or clause.kind in GROUPINGS:
            continue
        counted = [c for c in _items(view, clause) if _of_shape(view.annotation(c), pattern)]
        if len(counted) < shape.min or _is_of_authority(view, clause):
            continue
        near = view.around[clause.index] | {m.concept for m in view.annotation(clause).mentions}
        near |= view.headings[clause.index]
        if not named((*pattern.groups, *pattern.heading), near):
            continue
        if not near.isdisjoint(pattern.none | pattern.unless):
            continue
        annotation = view.annotation(clause)
        governing = tuple(m for c in (clause, *counted) for m in view.annotation(c).modalities)
        judgement = judge(
            replace(pattern, modality=shape.of), element, clause, annotation, governing
        )
        lists = why("lists", clause=clause.label, number=len(counted))
        because = (lists, *judgement.because)
        yield Outcome(
            pattern,
            clause,
            judgement.strength,
            0,
            len(clause.text),
            judgement.modality.value,
            because=because,
            lacks=judgement.lacks,
            with_clauses=tuple(c.index for c in counted),
        )


def _items(view: InstrumentView, clause: Clause) -> Iterator[Clause]:
    """The items of the enumeration that a clause opens.

    Paragraphs without a number are items only behind a colon: they are sentences of their own.
    """
    opens = clause.text.rstrip().endswith(OPENS_LIST)
    for index in view.instrument.children[clause.index]:
        item = view.instrument.clauses[index]
        if not item.continues and (opens or item.kind is not ClauseKind.ALINEA):
            yield item


def _is_of_authority(view: InstrumentView, clause: Clause) -> bool:
    """Whether the verb of opening words has an authority as its subject: "the Board shall -"."""
    annotation = view.annotation(clause)
    verbs = [m.start for m in annotation.modalities if m.clause == clause.index and m.start >= 0]
    if not verbs:
        return False
    begin = max((s for s, _ in annotation.sentences if s <= verbs[-1]), default=0)
    named = [m for m in annotation.mentions if begin <= m.start and m.end <= verbs[-1]]
    named = [m for m in named if m.concept in PARTIES]
    return bool(named) and max(named, key=lambda m: m.end).concept == AUTHORITY


def _of_shape(annotation: Annotation, pattern: Pattern) -> bool:
    assert pattern.list is not None
    return annotation.main in pattern.list.of


_MANY = 4  # facets of which a single one does not even touch what they make together


def aggregate_outcomes(
    view: InstrumentView, pattern: Pattern, element: Element | None
) -> Iterator[Outcome]:
    """Facets gathered over the instrument: full with `min` facets, weak with fewer.

    Where many are asked for, a single one is nothing: one duty is no list of duties.
    """
    shape = pattern.aggregate
    assert shape is not None
    found: dict[str, Outcome] = {}
    for facet, groups in shape.facets.items():
        part = replace(pattern, groups=(*pattern.groups, *groups), aggregate=None)
        hits = [o for o in outcomes(view, part, element) if o.strength is not Strength.NONE]
        if hits:
            found[facet] = max(
                hits, key=lambda o: (o.strength is Strength.FULL, _is_asm(view, o), -o.clause.index)
            )
    full = [o for o in found.values() if o.strength is Strength.FULL]
    if len(found) == 1 and shape.min >= _MANY:
        return
    enough = len(full) >= shape.min
    others = tuple(sorted(o.clause.index for o in found.values()))
    for facet, outcome in found.items():
        strength = outcome.strength if enough else Strength.WEAK
        gathered = why("facet", facet=facet, found=len(found), all=len(shape.facets))
        because = (*outcome.because, gathered)
        yield replace(
            outcome, pattern=pattern, strength=strength, because=because, with_clauses=others
        )


def _is_asm(view: InstrumentView, outcome: Outcome) -> bool:
    return view.annotation(outcome.clause).scope is Scope.ASM
