"""What matching hands to inference, and inference to assessment."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mpfcheck.model.annotation import Scope
from mpfcheck.model.why import Reasons


class Strength(StrEnum):
    """How far text goes: `full` binds, grants or establishes; `weak` only touches."""

    FULL = "full"
    WEAK = "weak"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One clause that speaks for an element (or, with element "", for a contradiction).

    `eid` is unique in the assessment. `clause` is an index into the instrument's clauses; the quote
    is its text[start:end]. `rule` is "theme/file#pattern". `strength` is what the pattern, the
    modality and the scope together come to. `because` is the chain of reasons. `fallback`: it is
    cited only where no other pattern finds as much for the element. `agreeing`: how many patterns
    find the element in the clause, this one included.
    """

    eid: str
    requirement: str
    element: str
    strength: Strength
    scope: Scope
    instrument: str
    clause: int
    start: int
    end: int
    rule: str
    modality: str = ""
    concepts: tuple[str, ...] = ()
    contradiction: str = ""
    because: Reasons = ()
    fallback: bool = False
    with_clauses: tuple[int, ...] = ()  # further clauses that the match needed (list, aggregate)
    agreeing: int = 1


class LackKind(StrEnum):
    """What keeps a clause from being evidence; the comment says what the values are."""

    CONCEPTS = "concepts"  # concepts, of which one would have to be named
    OWN_WORDS = "own-words"  # concepts that are named around it, not in its own words
    APART = "apart"  # how many words apart they may stand at most, if that is fixed
    CANCELLED = "cancelled"  # a concept that takes the clause out
    NUMBER = "number"  # the kind of quantity that it does not state, or not within the bounds
    HEADING = "heading"  # concepts that the heading would have to name
    MODALITY = "modality"  # what the clause does instead
    SCOPE = "scope"  # whom it binds instead
    PREAMBLE = "preamble"
    GIVEN = "given"  # keys of elements that it would have to go with


@dataclass(frozen=True, slots=True)
class Lack:
    """One thing that keeps a clause from being evidence; reports put it into words."""

    kind: LackKind
    values: tuple[str, ...] = ()

    def __str__(self) -> str:
        """For lists of differences: "modality: power"."""
        return f"{self.kind}: {', '.join(self.values)}" if self.values else self.kind.value


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A clause that came close to an element: the concepts that it names, and what it lacks.

    `closeness` compares near misses of one instrument; about 1 where all concepts are there.
    """

    requirement: str
    element: str
    instrument: str
    clause: int
    rule: str
    has: tuple[str, ...] = ()
    lacks: tuple[Lack, ...] = ()
    closeness: float = 0.0
