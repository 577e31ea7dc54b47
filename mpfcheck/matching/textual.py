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
from mpfcheck.model.why import why

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
    annotation = view.annotation(match.clause)
    if match.span[1] <= annotation.asm_from:
        scope, reason = annotation.scope_before
        annotation = replace(annotation, scope=scope, scope_reason=reason)
    lacks = match.lacks or (None if pattern.element else spared(view, pattern, match))
    if lacks:
        judgement = Judgement(Strength.NONE, lacks=lacks)
    else:
        governing = [m for m in annotation.modalities if _governs(m, match, pattern)]
        judgement = judge(pattern, element, match.clause, annotation, governing)
    start, end = quoted(view, match)
    concepts = tuple(sorted({m.concept for m in match.anchors}))
    named = why("names", clause=match.clause.label, concepts=", ".join(concepts))
    own_verb = judgement.modality not in EMPOWERS
    if (
        own_verb
        and judgement.strength is Strength.FULL
        and match.clause.index in view.only_empowered
    ):
        said = why("weak-listed")
        judgement = replace(judgement, strength=Strength.WEAK, because=(*judgement.because, said))
    demoting = sorted(pattern.demote_if & _near(view, match) | pattern.demote_title & view.trade)
    strength, because = judgement.strength, judgement.because
    if strength is Strength.FULL and demoting:
        strength = Strength.WEAK
        because += (why("weak-about", concepts=", ".join(demoting)),)
    return Outcome(
        pattern,
        match.clause,
        strength,
        start,
        end,
        judgement.modality.value,
        concepts,
        (named, *because),
        judgement.lacks,
    )


def _near(view: InstrumentView, match: ConceptMatch) -> set[str]:
    own = {m.concept for m in view.mentions_in(match.clause, match.window)}
    return own | view.around[match.clause.index]


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
