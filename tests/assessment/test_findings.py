"""Findings say what inference concluded, and nothing more."""

from __future__ import annotations

import pytest

from mpfcheck.assessment.applicability import applicability
from mpfcheck.assessment.findings import Ground, by_id, finding_of, not_assessed
from mpfcheck.assessment.law import Law
from mpfcheck.assessment.unread import without_unread_gaps
from mpfcheck.model.assessment import Status
from mpfcheck.model.conclusion import (
    Conclusion,
    ContradictionConclusion,
    ElementConclusion,
    Reason,
)
from mpfcheck.model.evidence import Lack, LackKind, NearMiss, Strength
from mpfcheck.model.framework import Element, Requirement
from mpfcheck.model.why import why
from tests.said import said

from .laws import annotated, bill, evidence

REQUIREMENT = Requirement(
    id="ASM-TX-01",
    theme="toxic-substances",
    title={"en": "Mercury ends"},
    statement={"en": "The law ends the use of mercury."},
    recommendation={"en": "End it."},
    level="law",
    elements=(
        Element("a", core=True, check={"en": "use is prohibited"}),
        Element("b", core=True, check={"en": "a date"}),
        Element("c", core=False, check={"en": "a sanction"}),
    ),
    applies_if={"gold-asm": {"en": "gold ASM present"}},
    look_also_in=("chemicals-act",),
)

MISSES = tuple(
    NearMiss("ASM-TX-01", element, "bill", 4, "rule", lacks=(Lack(kind),), closeness=closeness)
    for element, kind, closeness in (
        ("a", LackKind.APART, 1.0),
        ("b", LackKind.PREAMBLE, 0.5),
        ("b", LackKind.APART, 0.8),
    )
)

GROUND = Ground(
    evidence=by_id([evidence(), evidence(clause=4, end=21)]),
    near_misses=MISSES,
    laws={"bill": annotated(bill())},
    notes={("ASM-TX-01", "sold"): {"en": "Mercury is sold."}},
)


def conclusion(status="partial", contradictions=()):
    return Conclusion(
        requirement="ASM-TX-01",
        theme="toxic-substances",
        status=Status(status),
        elements=(
            ElementConclusion("a", core=True, strength=Strength.FULL, evidence=("e3", "e4")),
            ElementConclusion("b", core=True, strength=Strength.NONE),
            ElementConclusion("c", core=False, strength=Strength.NONE),
        ),
        contradictions=tuple(contradictions),
        reason=Reason(
            why("status", requirement="X", status="partial"),
            premises=(Reason(why("element-full", element="X.a")),),
        ),
    )


def test_the_status_and_the_reasons_are_those_of_the_conclusion():
    found = finding_of(REQUIREMENT, conclusion("partial"), GROUND)
    assert found.status is Status.PARTIAL
    assert said(found.because) == ["X is partly met", "  element X.a is found in full"]
    assert said([found.applicability]) == ["unknown: gold ASM present"]
    assert found.look_also_in == ("chemicals-act",)


def test_evidence_is_cited_in_the_order_of_the_conclusion():
    first, second, third = finding_of(REQUIREMENT, conclusion(), GROUND).elements
    assert [c.clause for c in first.evidence] == ["s. 12(1)(c)", "s. 12(2)"]
    assert (first.scope, first.strength) == ("asm", Strength.FULL)
    assert (second.scope, second.evidence, third.evidence) == ("", (), ())


def test_the_nearest_clause_is_given_only_where_there_is_no_evidence():
    first, second, third = finding_of(REQUIREMENT, conclusion(), GROUND).elements
    assert first.nearest is None
    assert second.nearest is not None
    assert second.nearest.lacks == (Lack(LackKind.APART),)
    assert [near.lacks for near in second.also_near] == [(Lack(LackKind.PREAMBLE),)]
    assert third.nearest is None


def test_missing_are_the_core_elements_that_are_not_full():
    assert [e.id for e in finding_of(REQUIREMENT, conclusion(), GROUND).missing] == ["b"]


def test_a_contradiction_says_what_it_is():
    by_text = ContradictionConclusion("sold", ("e4",), Reason(why("clash", requirement="X")))
    by_absence = ContradictionConclusion(
        "no-date",
        ("e3",),
        Reason(why("elements-there", requirement="X", contradiction="no-date")),
        ("ASM-TX-01.b",),
    )
    found = finding_of(REQUIREMENT, conclusion(contradictions=(by_text, by_absence)), GROUND)
    assert found.contradicted
    assert [(c.id, c.note, c.missing) for c in found.contradictions] == [
        ("sold", "Mercury is sold.", ()),
        ("no-date", "no-date", ("ASM-TX-01.b",)),
    ]


def test_a_requirement_without_rules_says_nothing_of_its_elements():
    found = not_assessed(REQUIREMENT, "en", applicability(REQUIREMENT, {}, "en"))
    assert found.status is Status.NOT_ASSESSED
    assert (found.elements, found.missing, found.contradictions) == ((), (), ())
    assert found.recommendation == "End it."


@pytest.mark.parametrize(
    ("status", "unread", "expected"),
    [
        ("absent", (), "absent"),
        ("absent", (9,), "absent"),  # an annex of one page in ten
        ("absent", (2, 3), "absent"),
        ("absent", (2, 3, 4), "not-assessable"),
        ("partial", (2, 3, 4), "partial"),
        ("met", (2, 3, 4), "met"),
    ],
)
def test_what_was_not_read_is_no_gap(status, unread, expected):
    law = Law(bill(pages=10), unread)
    found = without_unread_gaps(finding_of(REQUIREMENT, conclusion(status), GROUND), [law])
    assert found.status == expected
    if expected == "not-assessable":
        assert said(found.because)[0].startswith("3 of the 10 pages of bill were not read")
