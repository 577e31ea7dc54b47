"""The because-chain in words: each derived fact with what it rests on."""

from __future__ import annotations

from collections.abc import Sequence

from mpfcheck.inference.facts import Derivation, Fact, Step
from mpfcheck.model.conclusion import Override, Reason
from mpfcheck.model.evidence import Evidence

_FACTS = {
    "requirement": "{requirement} is asked for",
    "element": "element {element} is asked for",
    "element_full": "element {element} is found in full",
    "element_weak": "element {element} is only touched",
    "element_missing": "element {element} is not found in the documents checked",
    "core_complete": "all core elements of {requirement} are found in full",
    "core_incomplete": "not all core elements of {requirement} are found in full",
    "core_found": "a core element of {requirement} is found",
    "core_missing": "no core element of {requirement} is found",
    "elements_there": "what {requirement}#{contradiction} warns of is there",
    "elements_missing": "what would balance {requirement}#{contradiction} is missing",
    "contradiction": "{requirement} is contradicted: {contradiction}",
    "status": "{requirement} is {status}",
    "theme_holds": "theme {theme} has a requirement that is {status}",
    "overridden": "set aside for a clause made for ASM",
    "clash": "{requirement} is said otherwise by another instrument",
    "delegated": "leaves it to a later text",
}


_RAISED = {
    "delegation-filled": "{strength}, since the text that it is left to is there",
    "sanction": "{strength}, as what it punishes is",
}
"""What is said of evidence whose strength a rule concluded, by how the rule's name begins."""

_ASKED = frozenset({"requirement", "element", "stands", "delegated", "carries_out", "apart"})
"""Facts that go without saying."""


class Explainer:
    """Turns facts of a derivation into trees of reasons."""

    def __init__(
        self,
        derived: Derivation,
        best_first: Sequence[Evidence],
        overrides: Sequence[Override] = (),
    ) -> None:
        """`best_first` is all evidence; a fact is explained by the first that speaks for it."""
        self._derived = derived
        self._evidence = {item.eid: item for item in best_first}
        self._rank = {item.eid: place for place, item in enumerate(best_first)}
        self._overrides = {(o.special, o.general): o.reason for o in overrides}
        self._known: dict[Fact, Reason] = {}

    def reason(self, fact: Fact) -> Reason:
        """Why the fact holds."""
        if fact not in self._known:
            self._known[fact] = self._reason(fact)
        return self._known[fact]

    def rank(self, eid: str) -> int:
        """The place of a piece of evidence among all, best first."""
        return self._rank[eid]

    def _reason(self, fact: Fact) -> Reason:
        about = fact.get("special" if fact.kind == "overrides" else "evidence") or ""
        steps = self._derived.because.get(fact, ())
        if not steps:
            return Reason(self._words(fact), evidence=about)
        best = min(steps, key=self._step_rank)
        words = self._words(fact)
        if fact.kind == "evidence":
            said = next(said for name, said in _RAISED.items() if best.rule.startswith(name))
            words = said.format(strength=fact["strength"])
        premises = tuple(self.reason(p) for p in best.premises if p.kind not in _ASKED)
        return Reason(words, best.rule, about, premises, len(steps) - 1)

    def _step_rank(self, step: Step) -> int:
        """How good the evidence of a step is; steps without any stay in their order."""
        ids = [premise.get("evidence") for premise in step.premises]
        return min((self._rank[eid] for eid in ids if eid is not None), default=0)

    def _words(self, fact: Fact) -> str:
        if fact.kind == "punishes":
            return "; ".join(self._evidence[fact["evidence"]].because)
        if fact.kind in ("evidence", "contrary"):
            item = self._evidence[fact["evidence"]]
            return _speaks(item, fact.get("strength") or item.strength.value)
        if fact.kind == "overrides":
            why = self._overrides.get((fact["special"], fact["general"]), "")
            return f"decides otherwise{': ' if why else ''}{why}"
        return _FACTS[fact.kind].format_map(dict(fact.fields))


def _speaks(item: Evidence, strength: str) -> str:
    modality = f", {item.modality}" if item.modality else ""
    return f"{strength}, scope {item.scope}{modality}, rule {item.rule}"
