"""The because-chain in words: each derived fact with what it rests on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from mpfcheck.inference.facts import Derivation, Fact, Step
from mpfcheck.model.conclusion import Override, Reason
from mpfcheck.model.evidence import Evidence

_FACTS = {
    "requirement": "{requirement} is asked for",
    "element": "{requirement} asks for element {element}",
    "element_full": "element {requirement}.{element} is found in full",
    "element_weak": "element {requirement}.{element} is only touched",
    "element_missing": "element {requirement}.{element} is not found in the documents checked",
    "core_complete": "all core elements of {requirement} are found in full",
    "core_incomplete": "not all core elements of {requirement} are found in full",
    "core_empty": "no core element of {requirement} is found",
    "elements_there": "what {requirement}#{contradiction} warns of is there",
    "elements_missing": "what would balance {requirement}#{contradiction} is missing",
    "contradiction": "{requirement} is contradicted: {contradiction}",
    "status": "{requirement} is {status}",
    "theme_holds": "theme {theme} has a requirement that is {status}",
    "overridden": "{evidence} is set aside for {by}, which is made for ASM",
}


class Explainer:
    """Turns facts of a derivation into trees of reasons."""

    def __init__(
        self,
        derived: Derivation,
        evidence: Mapping[str, Evidence],
        rank: Callable[[Evidence], Any],
        overrides: Sequence[Override] = (),
    ) -> None:
        """`rank` sorts evidence best first: a fact is explained by the best that speaks for it."""
        self._derived = derived
        self._evidence = evidence
        self._rank = rank
        self._overrides = {(o.special, o.general): o.reason for o in overrides}
        self._known: dict[Fact, Reason] = {}

    def reason(self, fact: Fact) -> Reason:
        """Why the fact holds."""
        if fact not in self._known:
            self._known[fact] = self._reason(fact)
        return self._known[fact]

    def _reason(self, fact: Fact) -> Reason:
        steps = self._derived.because.get(fact, ())
        if not steps:
            return Reason(self._words(fact), evidence=fact.get("evidence") or "")
        best = min(steps, key=self._step_rank) if fact.kind in _BY_EVIDENCE else steps[0]
        premises = tuple(self.reason(p) for p in best.premises if p.kind != "element")
        return Reason(self._words(fact), best.rule, "", premises, len(steps) - 1)

    def _step_rank(self, step: Step) -> tuple[Any, ...]:
        ids = (premise.get("evidence") for premise in step.premises)
        return tuple(self._rank(self._evidence[eid]) for eid in ids if eid is not None)

    def _words(self, fact: Fact) -> str:
        if fact.kind in ("evidence", "contrary"):
            return _speaks(self._evidence[fact["evidence"]])
        if fact.kind == "overrides":
            special, general = fact["special"], fact["general"]
            why = self._overrides.get((special, general), "")
            return f"{special} decides otherwise than {general}" + (f": {why}" if why else "")
        return _FACTS[fact.kind].format_map(dict(fact.fields))


_BY_EVIDENCE = frozenset({"element_full", "element_weak", "contradiction"})


def _speaks(item: Evidence) -> str:
    modality = f", {item.modality}" if item.modality else ""
    return f"evidence {item.eid}: {item.strength}, scope {item.scope}{modality}, rule {item.rule}"
