"""What a law says about itself: places in its text that point to another of its clauses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
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


def by_clause(references: Iterable[Reference]) -> dict[int, tuple[Reference, ...]]:
    """References by the index of the clause that they stand in, in reading order."""
    table: defaultdict[int, list[Reference]] = defaultdict(list)
    for reference in references:
        table[reference.clause].append(reference)
    return {clause: tuple(found) for clause, found in table.items()}
