"""Every report shows the same order and the same numbers, and judges nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mpfcheck.model.assessment import Status
from mpfcheck.model.confidence import Confidence, Level, Sign
from mpfcheck.reporting.messages import messages
from mpfcheck.reporting.terminal import Surface, render
from mpfcheck.reporting.view import counts, found, missing, view

from .examples import INSTRUMENT, SUPPLY, assessment, citation, element, every_status, finding


def test_gaps_come_first_and_what_was_not_assessed_is_apart():
    (toxic, gender) = view(every_status()).themes
    assert [f.requirement for f in toxic.decided] == [
        "ASM-TX-05",  # absent
        "ASM-TX-04",  # met, but contradicted
        "ASM-TX-03",  # partial
        "ASM-TX-07",  # not assessable
        "ASM-TX-01",  # met
    ]
    assert [f.requirement for f in toxic.not_assessed] == ["ASM-TX-02"]
    assert [f.requirement for f in toxic.not_applicable] == ["ASM-TX-06"]
    assert gender.decided == ()


def test_the_order_within_a_status_is_that_of_the_framework():
    given = assessment(*(finding(f"ASM-TX-0{n}", "absent") for n in (1, 2, 3)))
    assert [f.requirement for f in view(given).themes[0].decided] == [
        "ASM-TX-01",
        "ASM-TX-02",
        "ASM-TX-03",
    ]


def test_an_absent_and_contradicted_requirement_stands_with_the_absent_ones():
    given = assessment(
        finding("ASM-TX-01", "partial", contradictions=(SUPPLY,)),
        finding("ASM-TX-02", "absent", contradictions=(SUPPLY,)),
    )
    assert [f.requirement for f in view(given).themes[0].decided] == ["ASM-TX-02", "ASM-TX-01"]


@pytest.mark.parametrize("status", list(Status))
def test_a_status_is_counted_as_it_stands(status):
    counted = counts([finding(status=status.value), finding(status=status.value)])
    assert getattr(counted, status.value.replace("-", "_")) == 2
    assert counted.total == 2
    assert counted.assessed == (2 if status in ("met", "partial", "absent") else 0)


def test_a_contradiction_is_counted_beside_the_status():
    counted = counts([finding(contradictions=(SUPPLY,)), finding()])
    assert (counted.contradicted, counted.met) == (1, 2)


def test_a_theme_without_findings_is_left_out():
    assert [t.id for t in view(assessment(finding())).themes] == ["toxic-substances"]


def test_core_elements_come_first():
    given = finding(
        elements=(
            element("a", core=False),
            element("b"),
            element("c", "none", core=False),
            element("d", "none"),
        )
    )
    assert [e.id for e in found(given)] == ["b", "a"]
    assert [e.id for e in missing(given)] == ["d", "c"]


def test_a_place_names_the_instrument_where_there_are_several():
    second = replace(INSTRUMENT, id="regulations")
    alone, together = assessment(), assessment(instruments=(INSTRUMENT, second))
    assert view(alone).place(citation()) == "s. 12(1)(c), p. 14"
    assert view(together).place(citation()) == "s. 12(1)(c), p. 14 of talvania-bill"


def test_a_text_without_pages_is_cited_without_page():
    text = assessment(instruments=(replace(INSTRUMENT, pages=1),))
    assert view(text).place(citation(page=1)) == "s. 12(1)(c)"


def test_a_contradiction_is_said_beside_the_status():
    assert messages("en").status_of(finding(contradictions=(SUPPLY,))) == "met, contradicted"


def test_kinds_of_law_are_named_by_the_framework_or_by_their_key():
    report = view(assessment(finding(), kinds_of_law={"chemicals_act": "act on chemicals"}))
    assert report.look_also_in(finding()) == "act on chemicals or customs code"


def test_findings_that_are_not_firm_are_listed_for_counsel():
    weak = Confidence(Level.WEAK, 0.6, (Sign.ONE_CLAUSE,))
    firm = Confidence(Level.FIRM, 0.95, (Sign.SEVERAL,))
    given = assessment(finding("X-02", confidence=weak), finding("X-01", confidence=firm))
    listed = "To be read by counsel before it is relied on: X-02."
    assert view(given).to_be_read == listed
    shown = render(given, Surface(width=200))
    assert listed in shown
    assert "to be read by counsel (0.60): a core element hangs on one clause" in shown
    assert view(assessment(finding(confidence=firm))).to_be_read == ""
