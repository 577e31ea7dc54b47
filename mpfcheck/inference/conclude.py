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
    return _Reader(derived, evidence, absence, overrides).read(requirements)


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
            yield fact("element", requirement=requirement.id, element=element.id, core=core)


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
            yield fact(
                "evidence",
                evidence=item.eid,
                requirement=item.requirement,
                element=item.element,
                strength=item.strength.value,
            )


def rank(item: Evidence) -> tuple[int, int, str, int, int, str]:
    """Sorts evidence best first: full before weak, made for ASM before general, then as it reads.

    Instruments stand in the order of their ids, clauses in document order.
    """
    place = (item.instrument, item.clause, item.start, item.eid)
    return (_STRENGTHS[item.strength], _SCOPES[item.scope], *place)


@dataclass(frozen=True, slots=True)
class _Found:
    """Evidence of one element or contradiction, best first."""

    items: tuple[Evidence, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(item.eid for item in self.items)

    def full(self) -> tuple[str, ...]:
        return tuple(item.eid for item in self.items if item.strength is Strength.FULL)


class _Reader:
    """Reads conclusions from a derivation and the evidence that it was made from."""

    def __init__(
        self,
        derived: Derivation,
        evidence: Sequence[Evidence],
        absence: Sequence[AbsenceRule],
        overrides: Sequence[Override],
    ) -> None:
        self._absence = {(a.requirement, a.id): a for a in absence}
        self._facts: dict[tuple[str, str], list[Fact]] = defaultdict(list)
        for known in derived.facts:
            requirement = known.get("requirement")
            if requirement is not None:
                self._facts[requirement, known.kind].append(known)
        gone = {f["evidence"] for f in derived.of_kind("overridden")}
        counted = [e for e in evidence if e.eid not in gone and e.strength is not Strength.NONE]
        self._found = _grouped(counted)
        self._explain = Explainer(derived, {e.eid: e for e in evidence}, rank, overrides)

    def read(self, requirements: Sequence[Requirement]) -> tuple[Conclusion, ...]:
        return tuple(self._conclusion(requirement) for requirement in requirements)

    def _conclusion(self, requirement: Requirement) -> Conclusion:
        (status,) = self._facts[requirement.id, "status"]
        overridden = sorted({f["evidence"] for f in self._facts[requirement.id, "overridden"]})
        return Conclusion(
            requirement=requirement.id,
            theme=requirement.theme,
            status=Status(status["status"]),
            elements=tuple(self._elements(requirement)),
            contradictions=tuple(
                self._contradiction(f) for f in self._facts[requirement.id, "contradiction"]
            ),
            reason=self._explain.reason(status),
            overridden=tuple(overridden),
        )

    def _elements(self, requirement: Requirement) -> Iterator[ElementConclusion]:
        full = {f["element"] for f in self._facts[requirement.id, "element_full"]}
        weak = {f["element"] for f in self._facts[requirement.id, "element_weak"]}
        for element in requirement.elements:
            strength = Strength.WEAK if element.id in weak else Strength.NONE
            if element.id in full:
                strength = Strength.FULL
            found = self._found.get((requirement.id, element.id, ""), _Found())
            yield ElementConclusion(element.id, element.core, strength, found.ids)

    def _contradiction(self, known: Fact) -> ContradictionConclusion:
        requirement, contradiction = known["requirement"], known["contradiction"]
        reason = self._explain.reason(known)
        found = self._found.get((requirement, "", contradiction))
        if found is not None:
            return ContradictionConclusion(contradiction, found.ids, reason=reason)
        absence = self._absence[requirement, contradiction]
        ids: list[str] = []
        for key in absence.when:
            of, _, element = key.rpartition(".")
            ids += self._found[of, element, ""].full()
        return ContradictionConclusion(contradiction, tuple(ids), absence.without, reason)


def _grouped(evidence: Sequence[Evidence]) -> Mapping[tuple[str, str, str], _Found]:
    """Evidence by requirement, element and contradiction, best first."""
    groups: dict[tuple[str, str, str], list[Evidence]] = defaultdict(list)
    for item in sorted(evidence, key=rank):
        element = "" if item.contradiction else item.element
        groups[item.requirement, element, item.contradiction].append(item)
    return {key: _Found(tuple(items)) for key, items in groups.items()}
