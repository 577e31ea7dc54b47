"""Agreement between counsel and the program, as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mpfcheck.review.stats import Agreement

HEADS = ("requirement", "decided", "accepted", "changed", "evidence rejected", "evidence added")


def render_agreements(lines: Sequence[Agreement], reviews: int) -> str:
    """One line per requirement, and the sum."""
    rows = [(a.requirement, a.decisions, a.accepted, a.changed, a.rejected, a.added) for a in lines]
    sums = tuple(sum(row[i] for row in rows) for i in range(1, len(HEADS)))  # type: ignore[misc]
    shown = [HEADS, *rows, (f"all, {reviews} reviews", *sums)]
    widths = [max(len(str(row[i])) for row in shown) for i in range(len(HEADS))]
    return "\n".join(
        "  ".join(
            str(cell).ljust(width) if i == 0 else str(cell).rjust(width)
            for i, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in shown
    )
