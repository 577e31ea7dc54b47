"""Patterns that look at clauses one by one: concepts in reach, modality, scope, quantity."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mpfcheck.matching.concepts import ConceptMatch, candidates, concept_matches
from mpfcheck.matching.contrary import spared
from mpfcheck.matching.outcome import Outcome
from mpfcheck.matching.strength import Judgement, judge
from mpfcheck.matching.view import EMPOWERS, InstrumentView
from mpfcheck.model.annotation import Modality
from mpfcheck.model.evidence import Strength
from mpfcheck.model.framework import Element
from mpfcheck.model.instrument import Clause
from mpfcheck.model.rule import Pattern
from mpfcheck.model.why import Why, why

_QUOTE_WHOLE = 420  # characters; a longer clause is quoted by its sentences


def outcomes(view: InstrumentView, pattern: Pattern, element: Element | None) -> Iterator[Outcome]:
    """The outcome of `pattern` in every clause where its concepts meet, in document order."""
    for clause in candidates(view, pattern):
        best = outcome_in(view, pattern, element, clause)
        if best is not None:
            yield best


def outcome_in(
    view: InstrumentView, pattern: Pattern, element: Element | None, clause: Clause
) -> Outcome | None:
    """The outcome of `pattern` in one clause, None where its concepts do not meet."""
    best: Outcome | None = None
    for match in concept_matches(view, pattern, clause):
        outcome = _outcome(view, pattern, element, match)
        if best is None or _rank(outcome) > _rank(best):
            best = outcome
    return best


def _rank(outcome: Outcome) -> int:
    return {Strength.FULL: 2, Strength.WEAK: 1, Strength.NONE: 0}[outcome.strength]


def _outcome(
    view: InstrumentView, pattern: Pattern, element: Element | None, match: ConceptMatch
) -> Outcome:
    judgement = _judged(view, pattern, element, match)
    if judgement.strength is Strength.NONE:
        return Outcome(pattern, match.clause, Strength.NONE, *match.span, lacks=judgement.lacks)
    concepts = tuple(sorted({m.concept for m in match.anchors}))
    named = why("names", clause=match.clause.label, concepts=", ".join(concepts))
    strength = judgement.strength
    weaker = tuple(_weaker(view, pattern, match, judgement)) if strength is Strength.FULL else ()
    return Outcome(
        pattern,
        match.clause,
        Strength.WEAK if weaker else strength,
        *quoted(view, match),
        judgement.modality.value,
        concepts,
        (named, *judgement.because, *weaker),
    )


def _judged(
    view: InstrumentView, pattern: Pattern, element: Element | None, match: ConceptMatch
) -> Judgement:
    """What the clause alone makes of the match."""
    lacks = match.lacks or (None if pattern.element else spared(view, pattern, match))
    if lacks:
        return Judgement(Strength.NONE, lacks=lacks)
    annotation = view.annotation(match.clause)
    if match.span[1] <= annotation.asm_from:
        scope, reason = annotation.scope_before
        annotation = replace(annotation, scope=scope, scope_reason=reason)
    governing = [m for m in annotation.modalities if _governs(m, match, pattern)]
    return judge(pattern, element, match.clause, annotation, governing)


def _weaker(
    view: InstrumentView, pattern: Pattern, match: ConceptMatch, judgement: Judgement
) -> Iterator[Why]:
    """What around the clause makes full text weak."""
    own_verb = judgement.modality not in EMPOWERS
    if own_verb and match.clause.index in view.only_empowered:
        yield why("weak-listed")
        return
    demoting = _demoting(view, pattern, match)
    if demoting:
        yield why("weak-about", concepts=", ".join(demoting))


def _demoting(view: InstrumentView, pattern: Pattern, match: ConceptMatch) -> list[str]:
    """The concepts near the match, or of the law's title, that make it weak."""
    found = pattern.demote_title & view.trade
    if pattern.demote_if:
        own = {m.concept for m in view.mentions_in(match.clause, match.window)}
        found |= pattern.demote_if & (own | view.against[match.clause.index])
    return sorted(found)


def _governs(modality: Modality, match: ConceptMatch, pattern: Pattern) -> bool:
    """Whether a modality reaches a concept of the match (of its `own` concepts, if it has any)."""
    start, end = modality.reach
    wanted = frozenset[str]().union(*pattern.own)
    anchors = [m for m in match.anchors if m.concept in wanted] if wanted else match.anchors
    return any(start < m.end and m.start < end for m in anchors)


def quoted(view: InstrumentView, match: ConceptMatch) -> tuple[int, int]:
    """The stretch to quote: the whole clause if short, else the sentences of the anchors."""
    text = match.clause.text
    if len(text) <= _QUOTE_WHOLE:
        return 0, len(text)
    start, end = match.span
    touched = [(a, b) for a, b in view.annotation(match.clause).sentences if a < end and start < b]
    if not touched:
        return start, end
    first, last = touched[0][0], touched[-1][1]
    return first, first + len(text[first:last].rstrip())
