"""Why no rule fired, in words, at the clause that a reader cites."""

from __future__ import annotations

import pytest

from mpfcheck.evaluation.gold import GoldCite
from mpfcheck.evaluation.why import cited_clauses, why_not
from mpfcheck.matching.view import InstrumentView
from mpfcheck.model.evidence import Strength
from mpfcheck.model.rule import Pattern
from tests.evaluation.readings import norms
from tests.laws import annotated, ruleset

LAW = """1. The museum shall show a flask of mercury.
2. No person shall use mercury at the premises of a factory that makes lamps.
3. (1) Every holder shall wear a helmet.
(2) The holder of a licence shall keep a register.
"""


def why(at: str, quote: str = "") -> str:
    patterns = [p for p in ruleset().for_requirement("ASM-TX-01").patterns if p.element == "a"]
    element = norms().by_id["ASM-TX-01"].element("a")
    return why_not(InstrumentView(annotated(LAW)), patterns, element, GoldCite(at=at, quote=quote))


@pytest.mark.parametrize(
    ("at", "said"),
    [
        ("s. 1", "s. 1: has mercury"),
        ("s. 1", "lacks"),
        ("s. 3(1)", "s. 3(1): has none of the concepts that the rules ask for"),
        ("s. 44", "s. 44: no clause of that name was recognised in the text"),
    ],
)
def test_the_nearest_pattern_is_told(at, said):
    assert said in why(at)


def test_what_cancels_a_pattern_is_told():
    assert "industrial-process" in why("s. 2")


def test_a_quote_leads_to_its_clause_whatever_the_label():
    tree = annotated(LAW).instrument
    cite = GoldCite(at="s. 3 second sentence", quote="the holder of a  licence shall keep")
    assert [c.label for c in cited_clauses(tree, cite)] == ["s. 3(2)"]


def test_without_a_quote_the_unit_and_what_is_under_it():
    tree = annotated(LAW).instrument
    assert {c.label for c in cited_clauses(tree, GoldCite(at="s. 3"))} == {
        "s. 3",
        "s. 3(1)",
        "s. 3(2)",
    }


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({"known": frozenset({"asm"})}, "asm is no subject of the law itself"),
        ({"unless_anywhere": frozenset({"holder"})}, "the law speaks of holder"),
        ({"title": (frozenset({"mercury"}),)}, "the title of the law does not name mercury"),
        ({"given": ("ASM-TX-02.a | ASM-TX-02.b",)}, "there is no ASM-TX-02.a or ASM-TX-02.b"),
        ({}, "a clause made for ASM sets it aside"),
    ],
)
def test_what_shuts_a_pattern_whose_concepts_are_there_is_told(keys, said):
    law = "1. No holder of a licence shall use mercury.\n2. The holder shall keep a register.\n"
    pattern = Pattern(
        requirement="ASM-TX-01",
        id="use",
        rule="toxic-substances/mercury-ban#use",
        element="a",
        strength=Strength.FULL,
        groups=(frozenset({"mercury"}),),
        **keys,
    )
    element = norms().by_id["ASM-TX-01"].element("a")
    told = why_not(InstrumentView(annotated(law)), [pattern], element, GoldCite(at="s. 1"))
    assert f"fires, but {said}" in told
