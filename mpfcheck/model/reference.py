"""What a law points to: another of its clauses, itself as a whole, or another law."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar


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


@dataclass(frozen=True, slots=True)
class ActReference:
    """text[start:end] of the clause with index `clause` names a law: `name`, as printed there.

    `own` tells that it is the law in which it stands ("this Act"). The span takes in the article
    of another law that is meant ("section 3 of the Explosives Act").
    """

    clause: int
    start: int
    end: int
    name: str
    own: bool = False


_R = TypeVar("_R", Reference, ActReference)


def by_clause(references: Iterable[_R]) -> dict[int, tuple[_R, ...]]:
    """References by the index of the clause that they stand in, in reading order."""
    table: defaultdict[int, list[_R]] = defaultdict(list)
    for reference in sorted(references, key=lambda r: (r.clause, r.start, r.end)):
        table[reference.clause].append(reference)
    return {clause: tuple(found) for clause, found in table.items()}
