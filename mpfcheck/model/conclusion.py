"""What inference hands to assessment: a status for each requirement, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from mpfcheck.model.assessment import Status
from mpfcheck.model.evidence import Strength
from mpfcheck.model.why import Reasons, Why, why


@dataclass(frozen=True, slots=True)
class Override:
    """A clause made for ASM that decides a matter otherwise than a general one.

    `special` and `general` are evidence ids; the general evidence no longer counts. `reason` says
    what the special clause decides.
    """

    special: str
    general: str
    reason: Why | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """A node of the because-chain: what holds, by which rule, and what that rests on.

    `why` says it; if it is about a piece of evidence, `evidence` is its id and it goes on from the
    place where it stands ("full, scope asm"). `rule` is "" for what was given. `others` counts
    further ways to the same fact, which are not shown.
    """

    why: Why
    rule: str = ""
    evidence: str = ""
    premises: tuple[Reason, ...] = ()
    others: int = 0

    def lines(self, places: Mapping[str, str] | None = None) -> Iterator[Why]:
        """The chain, one deeper for each step, each fact explained once.

        `places` says how to cite evidence, by id ("s. 12(1)"); without it, the id itself stands.
        """
        yield from self._lines(0, places or {}, set())

    def _lines(self, depth: int, places: Mapping[str, str], seen: set[Reason]) -> Iterator[Why]:
        said = self.why
        if self.evidence:
            said = why("at", said, place=places.get(self.evidence, self.evidence))
        if self.others:
            said = why("more", said, number=self.others)
        yield replace(said, depth=depth)
        if self in seen:
            return
        seen.add(self)
        for premise in self.premises:
            yield from premise._lines(depth + 1, places, seen)


@dataclass(frozen=True, slots=True)
class Raised:
    """Evidence whose strength inference decided, not its own text alone, and why."""

    evidence: str
    strength: Strength
    reason: Reason


@dataclass(frozen=True, slots=True)
class ElementConclusion:
    """How far an element is met, and the ids of the evidence that it rests on, best first."""

    element: str
    core: bool
    strength: Strength
    evidence: tuple[str, ...] = ()
    raised: tuple[Raised, ...] = ()


@dataclass(frozen=True, slots=True)
class ContradictionConclusion:
    """Text that points the other way.

    By absence: `evidence` is that of the elements which are there, `missing` the keys
    ("ASM-EN-01.b") of the elements which are not. `against` is the evidence for the requirement in
    other instruments of the country, which this text clashes with.
    """

    id: str
    evidence: tuple[str, ...]
    reason: Reason
    missing: tuple[str, ...] = ()
    against: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Conclusion:
    """The status of a requirement with all that it rests on.

    `overridden` says for each piece of general evidence that a clause made for ASM sets aside why
    it does not count (the reason begins with its id); it is not among the evidence of the elements.
    """

    requirement: str
    theme: str
    status: Status
    elements: tuple[ElementConclusion, ...]
    contradictions: tuple[ContradictionConclusion, ...]
    reason: Reason
    overridden: tuple[Reason, ...] = ()

    @property
    def because(self) -> Reasons:
        """The chain, the status first, evidence by its id; see Reason.lines."""
        return tuple(self.reason.lines())
