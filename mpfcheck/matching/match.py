"""The one entry of the matching stage: an annotated instrument and rules give evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from mpfcheck.matching.known import ASM
from mpfcheck.matching.nearest import nearest_misses
from mpfcheck.matching.outcome import Outcome
from mpfcheck.matching.structural import (
    aggregate_outcomes,
    heading_outcomes,
    list_outcomes,
    title_outcomes,
)
from mpfcheck.matching.textual import outcomes
from mpfcheck.matching.view import InstrumentView
from mpfcheck.model.annotation import AnnotatedInstrument
from mpfcheck.model.evidence import Evidence, Lack, LackKind, NearMiss, Strength
from mpfcheck.model.framework import Requirement
from mpfcheck.model.rule import Pattern, RuleFile
from mpfcheck.model.why import why


@dataclass(frozen=True, slots=True)
class Matches:
    """All evidence of one instrument in document order, and near misses of what has none."""

    evidence: tuple[Evidence, ...]
    near_misses: tuple[NearMiss, ...]


def match(
    annotated: AnnotatedInstrument,
    files: Iterable[RuleFile],
    requirements: Mapping[str, Requirement],
) -> Matches:
    """Apply the rule files of `requirements` to one instrument.

    Rule files of other requirements are left out before any work is done.
    """
    view = InstrumentView(annotated)
    asked = [(f, requirements[f.requirement]) for f in files if f.requirement in requirements]
    results = {
        file.requirement: [o for p in file.patterns for o in _of_pattern(view, p, requirement)]
        for file, requirement in asked
    }
    best = _best(
        (o.pattern.requirement, o.pattern.element, o.strength)
        for outcomes in results.values()
        for o in outcomes
        if not o.pattern.given
    )
    evidence: dict[tuple[str, str, int, str], Evidence] = {}
    misses: list[NearMiss] = []
    for file, requirement in asked:
        outcomes = [_given(o, best) for o in results[file.requirement]]
        found = [o for o in outcomes if o.strength is not Strength.NONE]
        for outcome in found:
            _keep_strongest(evidence, _evidence(view, outcome))
        served = {o.pattern.element for o in found}
        beside = {view.instrument.article_of(o.clause).index for o in found}
        for element in requirement.elements:
            if element.id not in served:
                misses += nearest_misses(view, file.patterns, element, beside)
    ordered = sorted(evidence.values(), key=lambda e: (e.requirement, e.element, e.clause, e.rule))
    return Matches(tuple(ordered), tuple(misses))


def _best(found: Iterable[tuple[str, str, Strength]]) -> dict[str, Strength]:
    """The best strength per element, by keys such as "ASM-TX-01.a".

    `found` are requirements, elements and strengths; what is found for no element has "".
    """
    best: dict[str, Strength] = {}
    for requirement, element, strength in found:
        key = f"{requirement}.{element}"
        if strength is not Strength.NONE and best.get(key) is not Strength.FULL:
            best[key] = strength
    return best


def _given(outcome: Outcome, best: Mapping[str, Strength]) -> Outcome:
    """The outcome if what its pattern presupposes is there, never stronger."""
    if _is_taken_back(outcome.pattern, best):
        return replace(outcome, strength=Strength.NONE)
    for key in outcome.pattern.given:
        strength = _best_of(key, best)
        if strength is Strength.NONE:
            return replace(outcome, strength=strength, lacks=Lack(LackKind.GIVEN, (key,)))
        if strength is Strength.WEAK and outcome.strength is Strength.FULL:
            because = (*outcome.because, why("weak-given", element=key))
            return replace(outcome, strength=strength, because=because)
    return outcome


def balanced(evidence: Sequence[Evidence], files: Iterable[RuleFile]) -> tuple[Evidence, ...]:
    """The evidence of several instruments without contradictions that one of the others balances.

    A duty of all in an act is none against small miners where a regulation has a lighter form.
    """
    patterns = {p.rule: p for f in files for p in f.patterns if p.without and not p.element}
    best = _best((item.requirement, item.element, item.strength) for item in evidence)
    return tuple(
        item
        for item in evidence
        if item.rule not in patterns or not _is_taken_back(patterns[item.rule], best)
    )


def _is_taken_back(pattern: Pattern, best: Mapping[str, Strength]) -> bool:
    """Whether an element of its `without` is there, or there in full if it asks so."""
    for key in pattern.without:
        element, _, least = key.partition(" ")
        if element in best and (not least or best[element] is Strength.FULL):
            return True
    return False


def _best_of(key: str, best: Mapping[str, Strength]) -> Strength:
    """The strength of an element, or the best of alternatives ("ASM-EN-02.a | ASM-EN-07.a")."""
    found = {best.get(one, Strength.NONE) for one in key.split(" | ")}
    return next((s for s in (Strength.FULL, Strength.WEAK) if s in found), Strength.NONE)


def _of_pattern(
    view: InstrumentView, pattern: Pattern, requirement: Requirement
) -> Iterator[Outcome]:
    element = requirement.element(pattern.element) if pattern.element else None
    of_all = element is not None and element.scope != ASM
    if not pattern.known <= (view.reached if of_all else view.known):
        return iter(())
    if pattern.aggregate is not None:
        return aggregate_outcomes(view, pattern, element)
    if pattern.list is not None:
        return list_outcomes(view, pattern, element)
    if pattern.title and not (pattern.groups or pattern.heading):
        return title_outcomes(view, pattern)
    if pattern.heading and not pattern.groups:
        return heading_outcomes(view, pattern)
    return outcomes(view, pattern, element)


def _evidence(view: InstrumentView, outcome: Outcome) -> Evidence:
    pattern, clause = outcome.pattern, outcome.clause
    annotation = view.annotation(clause)
    where = f"{view.instrument.id}:{clause.index}"
    return Evidence(
        eid=f"{pattern.requirement}.{pattern.element or '!'}:{where}:{pattern.rule}",
        requirement=pattern.requirement,
        element=pattern.element,
        strength=outcome.strength,
        scope=annotation.scope,
        instrument=view.instrument.id,
        clause=clause.index,
        start=outcome.start,
        end=outcome.end,
        rule=pattern.rule,
        modality=outcome.modality,
        concepts=outcome.concepts,
        contradiction="" if pattern.element else pattern.id,
        because=outcome.because,
        fallback=pattern.fallback,
        with_clauses=outcome.with_clauses,
    )


def _keep_strongest(kept: dict[tuple[str, str, int, str], Evidence], new: Evidence) -> None:
    """One piece of evidence per element and clause: the strongest, the first rule on a tie.

    A rule that speaks where no other does goes behind the others.
    """
    key = (new.requirement, new.element, new.clause, new.contradiction)
    old = kept.get(key)
    if old is None:
        kept[key] = new
    else:
        stronger = new if _standing(new) > _standing(old) else old
        kept[key] = replace(stronger, agreeing=old.agreeing + 1)


def _standing(item: Evidence) -> tuple[bool, bool]:
    return item.strength is Strength.FULL, not item.fallback
