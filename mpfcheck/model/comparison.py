"""What differs between two laws, or two versions of one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mpfcheck.model.assessment import Citation, Contradiction, InstrumentSummary, Status


class Change(StrEnum):
    """What became of a requirement or an element."""

    GAINED = "gained"
    LOST = "lost"
    STRENGTHENED = "strengthened"
    WEAKENED = "weakened"
    CONTRADICTED = "contradicted"  # contradicted anew
    CLEARED = "cleared"  # no more contradicted
    SAME = "same"


REGRESSIONS = frozenset({Change.LOST, Change.WEAKENED, Change.CONTRADICTED})
ADVANCES = frozenset({Change.GAINED, Change.STRENGTHENED, Change.CLEARED})


class Direction(StrEnum):
    """Which way a requirement went, all in all; in the order in which reports show them."""

    WORSE = "worse"
    MIXED = "mixed"  # better in one thing, worse in another
    BETTER = "better"
    OPEN = "open"  # judged on one side only, so that there is nothing to compare
    SAME = "same"


_JUDGED = frozenset({Status.MET, Status.PARTIAL, Status.ABSENT})


class Fate(StrEnum):
    """What became of a clause."""

    SAME = "same"
    MOVED = "moved"  # same words under another number
    CHANGED = "changed"
    NEW = "new"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Passage:
    """A clause as it is compared: its label, heading, words and page (from 1)."""

    label: str
    heading: str
    text: str
    page: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words: in both texts (""), only in the old ("-") or only in the new ("+")."""

    mark: str
    words: str


@dataclass(frozen=True, slots=True)
class ClauseChange:
    """A clause of the old law and the one of the new law that has its place.

    `likeness` is 0 to 100. `pieces` are the words of both, in order; none where only one is there.
    """

    fate: Fate
    old: Passage | None
    new: Passage | None
    likeness: float = 0.0
    pieces: tuple[Piece, ...] = ()

    @property
    def labels(self) -> tuple[str, str]:
        """The labels in the old and the new law; "" where there is no clause."""
        return self.old.label if self.old else "", self.new.label if self.new else ""


@dataclass(frozen=True, slots=True)
class ElementChange:
    """What became of one element, with the best evidence before and after, if any."""

    element: str
    check: str
    change: Change
    old: Citation | None
    new: Citation | None


@dataclass(frozen=True, slots=True)
class RequirementChange:
    """What became of one requirement.

    `changes` is never empty and never holds SAME together with another. `clauses` are the clauses
    that the old or the new finding rests on and that differ. `contradicted` is what points the
    other way in the new law and did not in the old one, `cleared` what no longer does.
    """

    requirement: str
    theme: str
    title: str
    old: Status
    new: Status
    changes: tuple[Change, ...]
    elements: tuple[ElementChange, ...]
    clauses: tuple[ClauseChange, ...] = ()
    contradicted: tuple[Contradiction, ...] = ()
    cleared: tuple[Contradiction, ...] = ()

    @property
    def regressed(self) -> bool:
        """Whether anything was lost, weakened or contradicted anew."""
        return bool(self._all & REGRESSIONS)

    @property
    def direction(self) -> Direction:
        """Which way it went, all in all."""
        if (self.old in _JUDGED) != (self.new in _JUDGED):
            return Direction.OPEN
        if self.regressed:
            return Direction.MIXED if self._all & ADVANCES else Direction.WORSE
        return Direction.BETTER if self._all & ADVANCES else Direction.SAME

    @property
    def _all(self) -> set[Change]:
        return {*self.changes, *(e.change for e in self.elements)}


@dataclass(frozen=True)
class Comparison:
    """Everything that differs, requirement by requirement and clause by clause.

    `clauses` are all clauses of both laws, in the order of the new one, those that were dropped
    where they stood. `themes` are those of the requirements, by (id, title), in order. `language`
    is that of the report.
    """

    old: tuple[InstrumentSummary, ...]
    new: tuple[InstrumentSummary, ...]
    requirements: tuple[RequirementChange, ...]
    clauses: tuple[ClauseChange, ...]
    language: str = "en"
    themes: tuple[tuple[str, str], ...] = ()

    @property
    def regressed(self) -> bool:
        """Whether any requirement is worse off."""
        return any(requirement.regressed for requirement in self.requirements)
