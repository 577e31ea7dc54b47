"""Whom a clause binds: artisanal and small-scale miners, everybody, or large-scale holders only.

Read from the titles and persons that the clause and its chapeau name, then from the headings
above it: a Part on small-scale mining lends its scope to every clause in it. A title that is not
small counts as large-scale only in an instrument that knows both.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from mpfcheck.model.annotation import Scope
from mpfcheck.model.instrument import Clause, Instrument

ASM = "asm"
EXCLUDES_ASM = "asm-excluded"
LARGE = "large-scale-title"
ANY_TITLE = "any-title"
NARROW = ("quarry", "coal-mine")
MINE = "mine"


@dataclass(frozen=True, slots=True)
class ScopeReading:
    """A scope with the reason for it in words; `narrower` marks quarry-only and coal-only text."""

    scope: Scope
    reason: str
    narrower: bool = False


class ScopeReader:
    """Reads the scope of the clauses of one instrument."""

    def __init__(
        self,
        instrument: Instrument,
        own: Sequence[Collection[str]],
        headings: Sequence[Collection[str]],
        title: Collection[str],
    ) -> None:
        """`own` and `headings` hold, per clause, the concepts of its text and of its heading."""
        self._instrument = instrument
        self._own = own
        self._headings = headings
        self._asm_instrument = ASM in title
        self._knows_both = any(ASM in concepts for concepts in own)

    def read(self, clause: Clause) -> ScopeReading:
        """The scope of one clause."""
        text = self._sentence_concepts(clause)
        narrower = any(n in text for n in NARROW) and MINE not in text
        if ASM in text:
            return ScopeReading(Scope.ASM, "its text names artisanal or small-scale", narrower)
        if EXCLUDES_ASM in text:
            return ScopeReading(Scope.LARGE_SCALE, "its text excludes artisanal or small-scale")
        above = self._heading_scope(clause)
        if above is not None and above.scope is Scope.ASM:
            return above
        if self._knows_both and ANY_TITLE not in text:
            if LARGE in text:
                reason = "its text names large-scale titles only"
                return ScopeReading(Scope.LARGE_SCALE, reason, narrower)
            if above is not None:
                return above
        if self._asm_instrument:
            return ScopeReading(Scope.ASM, "the instrument is made for artisanal or small-scale")
        return ScopeReading(Scope.GENERAL, "binds without naming a tier", narrower)

    def _sentence_concepts(self, clause: Clause) -> set[str]:
        concepts = set(self._own[clause.index])
        for opening in self._instrument.chapeau(clause):
            concepts |= set(self._own[opening.index])
        return concepts

    def _heading_scope(self, clause: Clause) -> ScopeReading | None:
        for unit in (clause, *self._instrument.ancestors(clause)):
            concepts = self._headings[unit.index]
            if EXCLUDES_ASM in concepts:
                return ScopeReading(Scope.LARGE_SCALE, f"{unit.label} excludes small-scale")
            if ASM in concepts:
                return ScopeReading(Scope.ASM, f"{unit.label} is on artisanal or small-scale")
            if LARGE in concepts and ANY_TITLE not in concepts:
                return ScopeReading(Scope.LARGE_SCALE, f"{unit.label} is on large-scale titles")
        return None
