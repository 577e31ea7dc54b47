"""What matching hands to inference, and inference to assessment."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mpfcheck.model.annotation import Scope


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
    modality and the scope together come to. `because` is the chain of reasons in words.
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
    because: tuple[str, ...] = ()
    with_clauses: tuple[int, ...] = ()  # further clauses that the match needed (list, aggregate)


@dataclass(frozen=True, slots=True)
class NearMiss:
    """The clause that came closest to an element, and what it lacked."""

    requirement: str
    element: str
    instrument: str
    clause: int
    rule: str
    lacks: str
