"""Counsel's decisions put beside the findings of a run. A pure function: nothing is overwritten."""

from __future__ import annotations

from dataclasses import replace

from mpfcheck.model.assessment import Assessment, Citation, Finding
from mpfcheck.model.review import Decision, Ground, Review, Reviewed
from mpfcheck.review.fingerprint import fingerprint

WORDS = 60  # characters of a clause kept for people


def applied(assessment: Assessment, review: Review) -> Assessment:
    """The assessment with each decision at its finding; the machine's status stays as it is.

    A decision holds while every clause that it rested on is still cited for the requirement,
    wherever it stands now, and while the program finds the same status. Otherwise it is stale:
    still shown, and said to be so.
    """
    return replace(
        assessment,
        findings=tuple(
            finding
            if (decision := review.of(finding.requirement)) is None
            else replace(finding, review=Reviewed(decision, stale(decision, finding)))
            for finding in assessment.findings
        ),
    )


def grounds(finding: Finding) -> tuple[Ground, ...]:
    """The clauses that a finding rests on now."""
    return tuple(
        Ground(element, cited.clause or cited.article, fingerprint(cited.quote), _words(cited))
        for element, cited in finding.cited
    )


def stale(decision: Decision, finding: Finding) -> str:
    """Why a decision does not fit the finding any more, "" while it does."""
    if decision.machine != finding.status.value:
        return f"the program found {decision.machine} then and finds {finding.status.value} now"
    now = {(element, fingerprint(cited.quote)) for element, cited in finding.cited}
    for ground in decision.grounds:
        if (ground.element, ground.fingerprint) not in now:
            return f"{ground.clause} has changed or is no longer cited: “{ground.words}”"
    return ""


def _words(cited: Citation) -> str:
    return " ".join(cited.quote.split())[:WORDS]
