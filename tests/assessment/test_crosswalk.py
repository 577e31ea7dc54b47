"""Requirements by the instruments that they are worked out from."""

from __future__ import annotations

import pytest

from mpfcheck.assessment.crosswalk import of_findings, of_framework, only
from mpfcheck.errors import UsageError
from mpfcheck.model.assessment import Status
from mpfcheck.model.crosswalk import Asked, Obligation
from mpfcheck.model.framework import Source
from mpfcheck.reporting.messages import languages, messages
from mpfcheck.reporting.terminal import Surface
from mpfcheck.reporting.terminal.crosswalk import render_crosswalk
from mpfcheck.rules.framework import load_framework
from tests.reporting.examples import finding

M, P, A, N = Status.MET, Status.PARTIAL, Status.ABSENT, Status.NOT_ASSESSED


def source(id, force="binding", direct=True, verified=True):
    short = id.partition("-")[0]
    return Source(id, short, f"Title of {short}", f"art. {id}", "gist", force, verified, direct)


@pytest.mark.parametrize(
    ("asked", "served"),
    [
        ([(M, True), (M, True)], M),
        ([(M, True), (A, True)], P),
        ([(A, True), (A, True)], A),
        ([(M, True), (A, False)], M),
        ([(A, False)], A),
        ([(N, True)], None),
        ([(N, True), (M, True)], M),
    ],
)
def test_how_far_a_place_is_served(asked, served):
    given = tuple(Asked("X", "x", direct, status) for status, direct in asked)
    assert Obligation("MIN-1", "art. 1", "gist", True, given).served is served


def test_binding_instruments_come_first_and_places_keep_their_requirements():
    findings = [
        finding("A-1", sources=(source("SOFT-1", "soft"), source("MIN-1"))),
        finding("A-2", "absent", sources=(source("MIN-1", direct=False),)),
    ]
    first, second = of_findings(findings)
    assert (first.short, second.short) == ("MIN", "SOFT")
    (place,) = first.obligations
    assert [(a.requirement, a.direct) for a in place.asked] == [("A-1", True), ("A-2", False)]


def test_every_source_of_the_shipped_framework_is_there_once():
    requirements = load_framework().requirements
    instruments = of_framework(requirements, "en")
    ids = [o.id for i in instruments for o in i.obligations]
    assert sorted(ids) == sorted({s.id for r in requirements for s in r.sources})


def test_an_unknown_instrument_is_told_with_the_nearest():
    instruments = of_framework(load_framework().requirements, "en")
    assert only(instruments, "min")[0].short == "MIN"
    with pytest.raises(UsageError) as caught:
        only(instruments, "CEDAV")
    assert "CEDAW" in str(caught.value.hint)


@pytest.mark.parametrize("language", languages())
def test_report(language, snapshot):
    findings = [
        finding("A-1", sources=(source("MIN-1"), source("MIN-2", verified=False))),
        finding("A-2", "absent", sources=(source("MIN-2"), source("STD-1", "private"))),
    ]
    shown = render_crosswalk(of_findings(findings), messages(language), Surface(width=80))
    assert shown == snapshot
