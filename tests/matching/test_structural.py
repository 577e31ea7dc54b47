"""Patterns on how a law is built: headings, titles, lists, facets; contradictions."""

import pytest

from mpfcheck.model.evidence import Lack, LackKind
from mpfcheck.model.framework import Element
from tests.laws import annotated
from tests.matching.rules_in_tests import apply, found, rule_file, strengths

PARTS = """PART I GENERAL
1. Fees shall be paid.
PART II SMALL-SCALE MINING
2. The holder shall fence every pit.
"""


def test_a_heading_is_evidence_in_itself():
    rules = "elements: {a: {full: [{id: part, heading: [small-scale]}]}}"
    ((index, strength),) = found(apply(rules, PARTS))
    clause = annotated(PARTS).instrument.clauses[index]
    assert (clause.label, strength) == ("Part II", "full")


def test_a_heading_narrows_a_pattern_on_text():
    rules = "elements: {a: {full: [{id: p, any: [fee, holder], heading: [small-scale]}]}}"
    ((index, _),) = found(apply(rules, PARTS))
    assert annotated(PARTS).instrument.clauses[index].label == "s. 2"


def test_the_title_of_an_instrument_made_for_asm():
    rules = "elements: {a: {full: [{id: whole, title: [asm]}]}}"
    law = "1. Fees shall be paid."
    assert strengths(apply(rules, law, title="Artisanal Mining Regulations")) == ["full"]
    assert strengths(apply(rules, law, title="Mining Regulations")) == []


LIST = """1. The holder shall-
(a) fence every pit;
(b) keep records; and
(c) pay fees.
"""


def test_a_list_of_duties_has_a_length():
    rules = "elements: {a: {full: [{id: l, all: [holder], list: {of: obligation, min: %d}}]}}"
    assert strengths(apply(rules % 3, LIST)) == ["full"]
    assert strengths(apply(rules % 4, LIST)) == []


def test_a_list_of_duties_is_no_list_of_rights():
    rules = "elements: {a: {full: [{id: l, all: [holder], list: {of: [right], min: 2}}]}}"
    assert strengths(apply(rules, LIST)) == []


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("The holder shall-", ["full"]),
        ("When the holder has ceased work, the Board shall-", []),
        ("On the demand of the Board, the holder shall-", ["full"]),
        ("The Board may refuse leave. The holder shall-", ["full"]),
    ],
)
def test_a_list_that_binds_an_authority_is_none_of_duties_of_holders(opening, expected):
    rules = "elements: {a: {full: [{id: l, all: [holder], list: {of: obligation, min: 3}}]}}"
    assert strengths(apply(rules, LIST.replace("The holder shall-", opening))) == expected


@pytest.mark.parametrize(
    ("stop", "expected"), [(".", []), (" :", ["full"])], ids=["paragraphs", "items"]
)
def test_paragraphs_are_items_behind_a_colon_only(stop, expected):
    rules = "elements: {a: {full: [{id: l, all: [holder], list: {of: obligation, min: 2}}]}}"
    law = (
        f"Article 1. Le titulaire respecte ce qui suit{stop}\n\n"
        "Le puits doit être clos.\n\nLe registre doit être tenu.\n"
    )
    assert strengths(apply(rules, law, "fr")) == expected


FACETS = """
elements:
  a:
    full:
      - id: plan
        aggregate:
          facets: {water: [water-body], gold: [gold], fees: [fee]}
          min: 2
"""


def test_facets_are_gathered_over_the_instrument():
    law = "1. Rivers shall be kept clean.\n2. Gold shall be sold.\n3. The Board shall meet."
    assert strengths(apply(FACETS, law)) == ["full", "full"]


def test_one_facet_alone_is_weak():
    assert strengths(apply(FACETS, "1. Rivers shall be kept clean.\n2. All pay.")) == ["weak"]


def test_a_contradiction_is_evidence_of_its_own():
    rules = """
    elements: {a: {full: [{id: ban, modality: [prohibition], all: [mercury]}]}}
    contradictions:
      - {id: supply, note: mercury is sold, modality: [permission], all: [mercury]}
    """
    matches = apply(rules, "1. A holder may buy mercury from the Board.")
    assert [(e.element, e.contradiction) for e in matches.evidence] == [("", "supply")]


def test_contradictions_by_absence_name_elements_of_this_and_other_requirements():
    file = rule_file("""
    elements: {a: {full: [{id: p, all: [mercury]}]}}
    contradictions: [{id: heavy, when: [a], without: [T-2.b]}]
    """)
    (absence,) = file.absences
    assert (absence.when, absence.without) == (("T-1.a",), ("T-2.b",))


def test_requirements_not_asked_for_cost_nothing():
    from mpfcheck.matching import match

    matches = match(annotated(LIST), [rule_file(FACETS)], {})
    assert matches.evidence == ()


def test_near_miss_names_what_is_lacking():
    rules = "elements: {a: {full: [{id: p, all: [mercury, training]}]}}"
    element = Element("a", True, {"en": "x"})
    (miss,) = apply(rules, "1. No person shall use mercury.", "en", element).near_misses
    assert miss.has == ("mercury",)
    assert miss.lacks == (Lack(LackKind.CONCEPTS, ("training",)),)


@pytest.mark.parametrize(("without", "kept"), [("a", False), ("a full", True)])
def test_what_a_bare_power_leaves_open_takes_back_only_where_full_is_not_asked(without, kept):
    rules = f"""
    elements: {{a: {{full: [{{id: ban, all: [mercury, training]}}]}}}}
    contradictions:
      - {{id: supply, note: sold, modality: [permission], all: [mercury], without: [{without}]}}
    """
    power = (
        "1. A holder may buy mercury from the Board.\n"
        "2. The Minister may order training on mercury."
    )
    duty = power.replace("The Minister may order", "The holder shall have")
    assert any(e.contradiction for e in apply(rules, power).evidence) is kept
    assert not any(e.contradiction for e in apply(rules, duty).evidence)
