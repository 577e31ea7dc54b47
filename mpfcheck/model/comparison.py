"""What differs between two laws, or two versions of one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mpfcheck.model.assessment import Citation, InstrumentSummary, Status


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
    that the old or the new finding rests on and that differ.
    """

    requirement: str
    theme: str
    title: str
    old: Status
    new: Status
    changes: tuple[Change, ...]
    elements: tuple[ElementChange, ...]
    clauses: tuple[ClauseChange, ...] = ()

    @property
    def regressed(self) -> bool:
        """Whether anything was lost, weakened or contradicted anew."""
        changes = {*self.changes, *(e.change for e in self.elements)}
        return bool(changes & REGRESSIONS)


@dataclass(frozen=True)
class Comparison:
    """Everything that differs, requirement by requirement and clause by clause.

    `clauses` are all clauses of both laws, in the order of the new one, those that were dropped
    where they stood. `language` is that of the report.
    """

    old: tuple[InstrumentSummary, ...]
    new: tuple[InstrumentSummary, ...]
    requirements: tuple[RequirementChange, ...]
    clauses: tuple[ClauseChange, ...]
    language: str = "en"

    @property
    def regressed(self) -> bool:
        """Whether any requirement is worse off."""
        return any(requirement.regressed for requirement in self.requirements)
