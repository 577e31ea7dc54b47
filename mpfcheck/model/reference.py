"""What a law says about itself: places in its text that point to another of its clauses."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reference:
    """text[start:end] of the clause with index `clause` refers to the clause with index `target`.

    "section 12(1)(b)" in s. 20(2) points to s. 12(1)(b), or to the innermost unit around it that
    was found.
    """

    clause: int
    start: int
    end: int
    target: int
