"""What one pattern came to in one clause: evidence, or a near miss with what it lacks."""

from __future__ import annotations

from dataclasses import dataclass

from mpfcheck.model.evidence import Lack, Strength
from mpfcheck.model.instrument import Clause
from mpfcheck.model.rule import Pattern
from mpfcheck.model.why import Reasons


@dataclass(frozen=True, slots=True)
class Outcome:
    """A pattern's outcome in a clause. `start`/`end` is the quoted stretch of its own text."""

    pattern: Pattern
    clause: Clause
    strength: Strength
    start: int = 0
    end: int = 0
    modality: str = ""
    concepts: tuple[str, ...] = ()
    because: Reasons = ()
    lacks: Lack | None = None
    with_clauses: tuple[int, ...] = ()
