"""What is gained, lost, weakened; clauses paired by their words, whatever their numbers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mpfcheck.comparison import Side, compare
from mpfcheck.comparison.align import align
from mpfcheck.comparison.words import pieces
from mpfcheck.model.comparison import Change, Fate, Passage
from mpfcheck.reporting.comparison_json import to_json
from mpfcheck.reporting.messages import languages
from mpfcheck.reporting.terminal import Surface
from mpfcheck.reporting.terminal.compared import render_comparison
from tests.reporting.examples import SUPPLY, assessment, citation, element, finding

BAN = "No holder of an artisanal licence shall use mercury to recover gold from ore."
FENCE = "The holder shall fence every pit that is no longer worked, and fill it before leaving."
FEE = "The Minister shall by order fix the fees that are payable for a licence."
PENALTY = "A person who contravenes this Part commits an offence and is liable to a fine."


def law(*texts: str, first: int = 1):
    return tuple(
        Passage(f"s. {n}", f"Heading {n}", text, n) for n, text in enumerate(texts, start=first)
    )


def sides(old, new):
    return Side(assessment(old)), Side(assessment(new))


@pytest.mark.parametrize(
    ("old", "new", "change"),
    [
        ("absent", "met", Change.GAINED),
        ("absent", "partial", Change.GAINED),
        ("partial", "met", Change.STRENGTHENED),
        ("met", "partial", Change.WEAKENED),
        ("met", "absent", Change.LOST),
        ("met", "met", Change.SAME),
        ("met", "not-applicable", Change.SAME),
    ],
)
def test_what_became_of_a_requirement(old, new, change):
    (one,) = compare(*sides(finding(status=old), finding(status=new))).requirements
    assert one.changes == (change,)
    assert one.regressed is (change in {Change.LOST, Change.WEAKENED})


def test_a_contradiction_anew_is_a_regression_and_one_that_is_gone_is_not():
    plain, against = finding(), finding(contradictions=(SUPPLY,))
    anew = compare(*sides(plain, against))
    assert anew.requirements[0].changes == (Change.CONTRADICTED,)
    assert anew.regressed
    gone = compare(*sides(against, plain))
    assert gone.requirements[0].changes == (Change.CLEARED,)
    assert not gone.regressed


def test_an_element_that_weakens_under_the_same_status_is_seen():
    old = finding(elements=(element("a"), element("b", core=False)))
    new = finding(elements=(element("a"), element("b", "weak", core=False)))
    (one,) = compare(*sides(old, new)).requirements
    assert one.changes == (Change.WEAKENED,)
    assert [e.change for e in one.elements] == [Change.SAME, Change.WEAKENED]


def test_clauses_are_paired_though_all_are_renumbered_and_one_is_reworded():
    old = law(BAN, FENCE, FEE, PENALTY)
    softer = FENCE.replace("shall fence", "may fence")
    new = law("A new clause about something else altogether.", BAN, softer, PENALTY, first=7)
    changes = compare(Side(assessment(), old), Side(assessment(), new)).clauses
    said = [(c.fate, c.old and c.old.label, c.new and c.new.label) for c in changes]
    assert said == [
        (Fate.NEW, None, "s. 7"),
        (Fate.MOVED, "s. 1", "s. 8"),
        (Fate.CHANGED, "s. 2", "s. 9"),
        (Fate.DROPPED, "s. 3", None),
        (Fate.MOVED, "s. 4", "s. 10"),
    ]
    marked = [(p.mark, p.words) for p in changes[2].pieces if p.mark]
    assert marked == [("-", "shall"), ("+", "may")]


def test_only_the_clauses_that_a_finding_cites_stand_with_it():
    old, new = law(BAN, FEE), law(BAN.replace("shall use", "may use"), FEE + " They are low.")
    cited = finding(elements=(element(evidence=(citation("s. 1"),)),))
    compared = compare(Side(assessment(cited), old), Side(assessment(cited), new))
    (one,) = compared.requirements
    assert [c.new.label for c in one.clauses] == ["s. 1"]


TEXTS = st.lists(
    st.sampled_from([BAN, FENCE, FEE, PENALTY, FEE + " At once.", "Short.", ""]), max_size=8
)


@given(TEXTS)
def test_a_law_compared_with_itself_differs_in_nothing(texts):
    passages = law(*texts)
    same = compare(Side(assessment(finding()), passages), Side(assessment(finding()), passages))
    assert {c.fate for c in same.clauses} <= {Fate.SAME, Fate.NEW, Fate.DROPPED}
    assert all(not c.new.text for c in same.clauses if c.fate is Fate.NEW)
    assert not same.regressed


@settings(deadline=None)
@given(TEXTS, TEXTS)
def test_each_clause_is_paired_once_and_the_other_way_round_gives_as_many(old, new):
    first, second = law(*old), law(*new)
    pairs = align(first, second)
    assert len({a for a, _, _ in pairs}) == len({b for _, b, _ in pairs}) == len(pairs)
    assert len(align(second, first)) == len(pairs)


@given(st.text(max_size=60), st.text(max_size=60))
def test_the_pieces_hold_both_texts(old, new):
    found = pieces(old, new)
    assert "".join(p.words for p in found if p.mark != "+") == old
    assert "".join(p.words for p in found if p.mark != "-") == new


def example():
    old, new = law(BAN, FENCE, FEE), law(BAN, FENCE.replace("shall fence", "may fence"), first=4)
    cited = finding(elements=(element(evidence=(citation("s. 2"),)),))
    weaker = finding(
        status="partial", elements=(element("a", "weak", evidence=(citation("s. 5"),)),)
    )
    return compare(Side(assessment(cited), old), Side(assessment(weaker), new))


@pytest.mark.parametrize("language", languages())
def test_report(language, snapshot):
    shown = render_comparison(replace(example(), language=language), Surface(width=80))
    assert shown == snapshot
    assert all(len(line) <= 80 for line in shown.splitlines())


def test_json():
    value = to_json(example())
    assert value["schema"] == "mpfcheck.comparison/1"
    assert value["regressed"] is True
    (one,) = value["requirements"]
    assert (one["old"], one["new"], one["changes"]) == ("met", "partial", ["weakened"])
    assert ["-", "shall"] in one["clauses"][0]["pieces"]
