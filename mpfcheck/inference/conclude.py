"""Evidence in, conclusions out: what the engine is told, and what is read from its answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from mpfcheck.errors import DataError, InferenceError
from mpfcheck.inference.engine import InferenceEngine
from mpfcheck.inference.facts import Derivation, Fact, fact
from mpfcheck.inference.program_mpf import NO, YES, strata
from mpfcheck.inference.strata import run_strata
from mpfcheck.inference.words import Explainer
from mpfcheck.model.annotation import Scope
from mpfcheck.model.assessment import Status
from mpfcheck.model.conclusion import (
    Conclusion,
    ContradictionConclusion,
    ElementConclusion,
    Override,
)
from mpfcheck.model.evidence import Evidence, Strength
from mpfcheck.model.framework import Requirement
from mpfcheck.model.rule import AbsenceRule

_STRENGTHS = {Strength.FULL: 0, Strength.WEAK: 1, Strength.NONE: 2}
_SCOPES = {Scope.ASM: 0, Scope.GENERAL: 1, Scope.LARGE_SCALE: 2}


def conclude(
    evidence: Sequence[Evidence],
    requirements: Sequence[Requirement],
    *,
    engine: InferenceEngine,
    absence: Sequence[AbsenceRule] = (),
    overrides: Sequence[Override] = (),
) -> tuple[Conclusion, ...]:
    """The status of each requirement, in the order given, with all that it rests on.

    `requirements` are those with rules; evidence for any other is left aside. The order of the
    evidence changes nothing.

    Raises:
        DataError: for a requirement without core element, which could be neither met nor absent.
        InferenceError: if two pieces of evidence share an id, or the engine failed.
    """
    derived = derive(evidence, requirements, engine=engine, absence=absence, overrides=overrides)
    reader = _Reader(derived, evidence, absence, overrides)
    return tuple(reader.conclusion(requirement) for requirement in requirements)


def derive(
    evidence: Sequence[Evidence],
    requirements: Sequence[Requirement],
    *,
    engine: InferenceEngine,
    absence: Sequence[AbsenceRule] = (),
    overrides: Sequence[Override] = (),
) -> Derivation:
    """All facts that follow, with their steps; the facts are listed in `program_mpf`."""
    seen: set[str] = set()
    for item in evidence:
        if item.eid in seen:
            raise InferenceError(f"Two pieces of evidence have the id {item.eid!r}.")
        seen.add(item.eid)
    layers = strata(absence, overrides=bool(overrides))
    facts = [*_asked(requirements), *_found(evidence)]
    facts += [fact("overrides", special=o.special, general=o.general) for o in overrides]
    return run_strata(engine, layers, facts)


def _asked(requirements: Sequence[Requirement]) -> Iterator[Fact]:
    for requirement in requirements:
        if not requirement.core:
            raise DataError(
                f"Requirement {requirement.id} has no core element.",
                hint="Mark at least one of its elements as core in the framework file.",
            )
        yield fact("requirement", requirement=requirement.id, theme=requirement.theme)
        for element in requirement.elements:
            core = YES if element.core else NO
            key = _key(requirement.id, element.id)
            yield fact("element", element=key, requirement=requirement.id, core=core)


def _found(evidence: Sequence[Evidence]) -> Iterator[Fact]:
    for item in evidence:
        if item.strength is Strength.NONE:
            continue
        if item.contradiction:
            yield fact(
                "contrary",
                evidence=item.eid,
                requirement=item.requirement,
                contradiction=item.contradiction,
            )
        else:
            key = _key(item.requirement, item.element)
            strength = item.strength.value
            yield fact("evidence", evidence=item.eid, element=key, strength=strength)


def _key(requirement: str, element: str) -> str:
    return f"{requirement}.{element}"


def rank(item: Evidence) -> tuple[int, int, str, int, int, str]:
    """Sorts evidence best first: full before weak, made for ASM before general, then as it reads.

    Instruments stand in the order of their ids, clauses in document order.
    """
    place = (item.instrument, item.clause, item.start, item.eid)
    return (_STRENGTHS[item.strength], _SCOPES[item.scope], *place)


class _Reader:
    """Reads conclusions from a derivation and the evidence that it was made from."""

    def __init__(
        self,
        derived: Derivation,
        evidence: Sequence[Evidence],
        absence: Sequence[AbsenceRule],
        overrides: Sequence[Override],
    ) -> None:
        best_first = sorted(evidence, key=rank)
        gone = {f["evidence"] for f in derived.of_kind("overridden")}
        self._full = {f["element"] for f in derived.of_kind("element_full")}
        self._weak = {f["element"] for f in derived.of_kind("element_weak")}
        self._statuses = {f["requirement"]: f for f in derived.of_kind("status")}
        self._contradictions = _grouped(derived.of_kind("contradiction"), _requirement)
        self._absences = {(a.requirement, a.id): a for a in absence}
        self._overridden = _grouped((e for e in best_first if e.eid in gone), _of)
        counted = [e for e in best_first if e.eid not in gone and e.strength is not Strength.NONE]
        self._speaking = _grouped((e for e in counted if not e.contradiction), _element)
        self._contrary = _grouped((e for e in counted if e.contradiction), _contradiction)
        self._explain = Explainer(derived, best_first, overrides)

    def conclusion(self, requirement: Requirement) -> Conclusion:
        status = self._statuses[requirement.id]
        contradictions = self._contradictions.get(requirement.id, ())
        return Conclusion(
            requirement=requirement.id,
            theme=requirement.theme,
            status=Status(status["status"]),
            elements=tuple(self._element(requirement, e) for e in requirement.elements),
            contradictions=tuple(self._contradiction(f) for f in contradictions),
            reason=self._explain.reason(status),
            overridden=_ids(self._overridden.get(requirement.id, ())),
        )

    def _element(self, requirement: Requirement, element: Element) -> ElementConclusion:
        key = _key(requirement.id, element.id)
        strength = Strength.WEAK if key in self._weak else Strength.NONE
        if key in self._full:
            strength = Strength.FULL
        return ElementConclusion(
            element=element.id,
            core=element.core,
            strength=strength,
            evidence=_ids(self._speaking.get(key, ())),
        )

    def _contradiction(self, known: Fact) -> ContradictionConclusion:
        key = known["requirement"], known["contradiction"]
        contrary = self._contrary.get(key, ())
        there, missing = list(contrary), ()
        if not contrary:
            absence = self._absences[key]
            missing = absence.without
            for element in absence.when:
                speaking = self._speaking[element]
                there += [e for e in speaking if e.strength is Strength.FULL]
        return ContradictionConclusion(
            key[1], _ids(there), missing=missing, reason=self._explain.reason(known)
        )


def _requirement(known: Fact) -> str:
    return known["requirement"]


def _of(item: Evidence) -> str:
    return item.requirement


def _element(item: Evidence) -> str:
    return _key(item.requirement, item.element)


def _contradiction(item: Evidence) -> tuple[str, str]:
    return item.requirement, item.contradiction


def _ids(evidence: Iterable[Evidence]) -> tuple[str, ...]:
    return tuple(item.eid for item in evidence)


def _grouped(items: Iterable[Item], key: Callable[[Item], Group]) -> Mapping[Group, Sequence[Item]]:
    """The items by group, each group in the order of the items."""
    groups: dict[Group, list[Item]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return dict(groups)
