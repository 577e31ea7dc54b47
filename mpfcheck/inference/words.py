"""The because-chain: each derived fact with what it rests on."""

from __future__ import annotations

from collections.abc import Sequence

from mpfcheck.inference.facts import Derivation, Fact, Step
from mpfcheck.model.conclusion import Override, Reason
from mpfcheck.model.evidence import Evidence
from mpfcheck.model.why import Why, why

_RAISED = ("delegation-filled", "sanction")
"""How the names of rules begin that conclude the strength of evidence; reasons have these keys."""

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
            return Reason(self._why(fact), evidence=about)
        best = min(steps, key=self._step_rank)
        said = self._why(fact)
        if fact.kind == "evidence":
            key = next(name for name in _RAISED if best.rule.startswith(name))
            said = why(key, strength=fact["strength"])
        premises = tuple(self.reason(p) for p in best.premises if p.kind not in _ASKED)
        return Reason(said, best.rule, about, premises, len(steps) - 1)

    def _step_rank(self, step: Step) -> int:
        """How good the evidence of a step is; steps without any stay in their order."""
        ids = [premise.get("evidence") for premise in step.premises]
        return min((self._rank[eid] for eid in ids if eid is not None), default=0)

    def _why(self, fact: Fact) -> Why:
        if fact.kind == "punishes":
            because = self._evidence[fact["evidence"]].because
            return because[0] if len(because) == 1 else why("all", *because)
        if fact.kind in ("evidence", "contrary"):
            item = self._evidence[fact["evidence"]]
            return _speaks(item, fact.get("strength") or item.strength.value)
        if fact.kind == "overrides":
            said = self._overrides.get((fact["special"], fact["general"]))
            return why("decides") if said is None else why("decides-why", said)
        return why(fact.kind.replace("_", "-"), **dict(fact.fields))


def _speaks(item: Evidence, strength: str) -> Why:
    said = {"strength": strength, "scope": item.scope.value, "rule": item.rule}
    return (
        why("speaks-kind", kind=item.modality, **said) if item.modality else why("speaks", **said)
    )
