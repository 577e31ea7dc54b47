"""What the engine's answer means: conclusions, with their evidence best first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from mpfcheck.inference.facts import Derivation, Fact
from mpfcheck.inference.words import Explainer
from mpfcheck.model.annotation import Scope
from mpfcheck.model.assessment import Status
from mpfcheck.model.conclusion import (
    Conclusion,
    ContradictionConclusion,
    ElementConclusion,
    Override,
    Raised,
)
from mpfcheck.model.evidence import Evidence, Strength
from mpfcheck.model.framework import Element, Requirement
from mpfcheck.model.rule import AbsenceRule

Item = TypeVar("Item")
Group = TypeVar("Group", bound=Hashable)

_STRENGTHS = {Strength.FULL: 0, Strength.WEAK: 1, Strength.NONE: 2}
_SCOPES = {Scope.ASM: 0, Scope.GENERAL: 1, Scope.LARGE_SCALE: 2}


def element_key(requirement: str, element: str) -> str:
    """The key of an element, as rule files write it: "ASM-EN-01.a"."""
    return f"{requirement}.{element}"


def rank(item: Evidence) -> tuple[int, int, str, int, int, str]:
    """Sorts evidence best first: full before weak, made for ASM before general, then as it reads.

    Instruments stand in the order of their ids, clauses in document order.
    """
    place = (item.instrument, item.clause, item.start, item.eid)
    return (_STRENGTHS[item.strength], _SCOPES[item.scope], *place)


class Reader:
    """Reads conclusions from a derivation and the evidence that it was made from."""

    def __init__(
        self,
        derived: Derivation,
        evidence: Sequence[Evidence],
        absence: Sequence[AbsenceRule],
        overrides: Sequence[Override],
    ) -> None:
        facts = {(f["evidence"], Strength(f["strength"])): f for f in derived.of_kind("evidence")}
        decided = [_decided(item, facts) for item in evidence]
        best_first = sorted(decided, key=rank)
        gone = {f["evidence"] for f in derived.of_kind("overridden")}
        self._raised = {key: known for key, known in facts.items() if derived.because.get(known)}
        self._full = {f["element"] for f in derived.of_kind("element_full")}
        self._weak = {f["element"] for f in derived.of_kind("element_weak")}
        self._statuses = {f["requirement"]: f for f in derived.of_kind("status")}
        self._contradictions = _grouped(derived.of_kind("contradiction"), _requirement)
        self._absences = {(a.requirement, a.id): a for a in absence}
        self._overridden = _grouped(derived.of_kind("overridden"), _requirement)
        counted = [e for e in best_first if e.eid not in gone and e.strength is not Strength.NONE]
        self._speaking = {
            key: _one_for_each_clause(group)
            for key, group in _grouped((e for e in counted if e.element), _element).items()
        }
        self._clashes = _grouped(derived.of_kind("clash"), _declared)
        self._contrary = _grouped((e for e in counted if e.contradiction), _contradiction)
        self._explain = Explainer(derived, best_first, overrides)

    def conclusion(self, requirement: Requirement) -> Conclusion:
        """The conclusion on one of the requirements that were asked for."""
        status = self._statuses[requirement.id]
        contradictions = self._contradictions.get(requirement.id, ())
        overridden = self._overridden.get(requirement.id, ())
        return Conclusion(
            requirement=requirement.id,
            theme=requirement.theme,
            status=Status(status["status"]),
            elements=tuple(self._element(requirement, e) for e in requirement.elements),
            contradictions=tuple(self._contradiction(f) for f in contradictions),
            reason=self._explain.reason(status),
            overridden=tuple(self._explain.reason(f) for f in overridden),
        )

    def _element(self, requirement: Requirement, element: Element) -> ElementConclusion:
        key = element_key(requirement.id, element.id)
        strength = Strength.WEAK if key in self._weak else Strength.NONE
        if key in self._full:
            strength = Strength.FULL
        speaking = self._speaking.get(key, ())
        return ElementConclusion(
            element=element.id,
            core=element.core,
            strength=strength,
            evidence=_ids(speaking),
            raised=tuple(
                Raised(e.eid, e.strength, self._explain.reason(self._raised[e.eid, e.strength]))
                for e in speaking
                if (e.eid, e.strength) in self._raised
            ),
        )

    def _contradiction(self, known: Fact) -> ContradictionConclusion:
        key = known["requirement"], known["contradiction"]
        contrary = self._contrary.get(key, ())
        there, missing = list(contrary), tuple[str, ...]()
        if not contrary:
            absence = self._absences[key]
            missing = absence.without
            for element in absence.when:
                speaking = self._speaking[element]
                there += [e for e in speaking if e.strength is Strength.FULL]
        against = {clash["evidence"] for clash in self._clashes.get(key, ())}
        return ContradictionConclusion(
            key[1],
            _ids(there),
            self._explain.reason(known),
            missing,
            tuple(sorted(against, key=self._explain.rank)),
        )


def _requirement(known: Fact) -> str:
    return known["requirement"]


def _declared(known: Fact) -> tuple[str, str]:
    return known["requirement"], known["contradiction"]


def _decided(item: Evidence, facts: Mapping[tuple[str, Strength], Fact]) -> Evidence:
    """The evidence with the best strength that holds for it, given or derived."""
    strength = next(
        (s for s in (Strength.FULL, Strength.WEAK) if (item.eid, s) in facts), item.strength
    )
    return item if strength is item.strength else replace(item, strength=strength)


def _one_for_each_clause(best_first: Sequence[Evidence]) -> Sequence[Evidence]:
    """Of evidence for one element, the best in each clause: a rule and a link may both find it.

    Where full evidence speaks, what only touches the matter in the same instrument adds nothing
    and is left out. So is what speaks only where nothing else does, beside what is as strong and
    as near.
    """
    kept: dict[tuple[str, int], Evidence] = {}
    best: dict[str, Strength] = {}
    nearest: dict[tuple[str, Strength], int] = {}
    for item in best_first:
        best.setdefault(item.instrument, item.strength)
        if not item.fallback:
            nearest.setdefault((item.instrument, item.strength), _SCOPES[item.scope])
    for item in best_first:
        scope = _SCOPES[item.scope]
        beside = item.fallback and nearest.get((item.instrument, item.strength), scope + 1) <= scope
        if item.strength is best[item.instrument] and not beside:
            kept.setdefault((item.instrument, item.clause), item)
    return tuple(kept.values())


def _element(item: Evidence) -> str:
    return element_key(item.requirement, item.element)


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
