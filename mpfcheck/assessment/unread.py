"""What could not be read is no gap: statuses are taken back where too many pages were not read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from mpfcheck.assessment.law import Law
from mpfcheck.model.assessment import Finding, Status
from mpfcheck.model.why import why

# One page in five: a mining law of fifty pages then lacks two chapters or so, and what is absent
# from the rest says little of the whole.
TOO_MANY = 0.2


def without_unread_gaps(finding: Finding, laws: Iterable[Law]) -> Finding:
    """`finding`, not assessable if it is absent and a law has too many pages that were not read."""
    if finding.status is not Status.ABSENT:
        return finding
    damaged = [law for law in laws if 1 - law.readable_share > TOO_MANY]
    if not damaged:
        return finding
    reasons = tuple(
        why(
            "unread",
            unread=len(law.unread),
            pages=law.instrument.page_count,
            law=law.instrument.id,
        )
        for law in damaged
    )
    return replace(finding, status=Status.NOT_ASSESSABLE, because=(*reasons, *finding.because))
