"""How often counsel agrees with the program, per requirement."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from mpfcheck.model.review import Review


@dataclass(frozen=True, slots=True)
class Agreement:
    """Decisions on one requirement over several reviews.

    `changed` counts decisions with another status, `rejected` and `added` single clauses.
    """

    requirement: str
    decisions: int
    accepted: int
    changed: int
    rejected: int
    added: int


def agreements(reviews: Iterable[Review]) -> tuple[Agreement, ...]:
    """One line per requirement that was decided, those with most disagreement first."""
    decided = [decision for review in reviews for decision in review.decisions]
    counts: dict[str, Counter[str]] = {}
    for decision in decided:
        count = counts.setdefault(decision.requirement, Counter())
        count["decisions"] += 1
        count["accepted"] += decision.accepted
        count["changed"] += decision.status != decision.machine
        count["rejected"] += len(decision.rejected)
        count["added"] += len(decision.added)
    lines = [
        Agreement(
            requirement,
            count["decisions"],
            count["accepted"],
            count["changed"],
            count["rejected"],
            count["added"],
        )
        for requirement, count in counts.items()
    ]
    return tuple(sorted(lines, key=lambda a: (a.accepted / a.decisions, a.requirement)))
