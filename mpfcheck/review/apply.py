"""Counsel's decisions put beside the findings of a run. A pure function: nothing is overwritten."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from mpfcheck.model.assessment import Assessment, Citation, Finding
from mpfcheck.model.review import Decision, Ground, Review, Reviewed
from mpfcheck.model.why import Why, why
from mpfcheck.review.fingerprint import fingerprint

NOTHING: Mapping[str, Review] = MappingProxyType({})
WORDS = 60  # characters of a clause kept for people


def applied(
    assessment: Assessment, review: Review | None, laws: Mapping[str, Review] = NOTHING
) -> Assessment:
    """The assessment with each decision at its finding; the machine's status stays as it is.

    `review` is on all that was assessed, `laws` are reviews of single instruments by their id. A
    decision holds while every clause that it rested on is still cited for the requirement,
    wherever it stands now, and while the program finds the same status. Otherwise it is stale:
    still shown, and said to be so. What was decided on the whole goes before what was decided on
    one law, and of that what holds before what is stale.
    """
    titles = {i.id: i.title or i.id for i in assessment.instruments}
    alone = len(titles) == 1
    on_laws = [(r, "" if alone else titles[id]) for id, r in laws.items() if id in titles]
    on_all = [] if review is None else [(review, "")]
    return replace(
        assessment,
        findings=tuple(_beside(finding, on_all, on_laws) for finding in assessment.findings),
    )


def _beside(
    finding: Finding, on_all: list[tuple[Review, str]], on_laws: list[tuple[Review, str]]
) -> Finding:
    whole, single = _decided(finding, on_all), _decided(finding, on_laws)
    found = [*whole, *sorted(single, key=lambda r: r.stale is not None)]
    if not found:
        return finding
    return replace(finding, review=found[0], also_reviewed=tuple(found[1:]))


def _decided(finding: Finding, reviews: list[tuple[Review, str]]) -> list[Reviewed]:
    decisions = ((review.of(finding.requirement), law) for review, law in reviews)
    return [Reviewed(d, stale(d, finding), law) for d, law in decisions if d is not None]


def grounds(finding: Finding) -> tuple[Ground, ...]:
    """The clauses that a finding rests on now."""
    return tuple(
        Ground(element, cited.clause or cited.article, fingerprint(cited.quote), _words(cited))
        for element, cited in finding.cited
    )


def stale(decision: Decision, finding: Finding) -> Why | None:
    """Why a decision does not fit the finding any more, None while it does."""
    if decision.machine != finding.status.value:
        return why("other-status", then=decision.machine, now=finding.status.value)
    now = {(element, fingerprint(cited.quote)) for element, cited in finding.cited}
    for ground in decision.grounds:
        if (ground.element, ground.fingerprint) not in now:
            return why("clause-changed", clause=ground.clause, words=ground.words)
    return None


def _words(cited: Citation) -> str:
    return " ".join(cited.quote.split())[:WORDS]
