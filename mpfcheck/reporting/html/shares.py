"""The statuses of a theme, as the pieces of its bar."""

from __future__ import annotations

from collections.abc import Iterator

from mpfcheck.model.assessment import Status
from mpfcheck.reporting.view import Counts


def shares(counts: Counts) -> Iterator[tuple[Status, int]]:
    """The statuses that occur, with how many requirements have each."""
    for status in Status:
        if number := counts.of(status):
            yield status, number
