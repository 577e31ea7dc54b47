"""How firm a finding is: which signs speak against it, and by how much."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpfcheck.assessment.confidence import (
    Model,
    Readability,
    confidence,
    features,
    readability,
    shipped_model,
    with_confidence,
)
from mpfcheck.model.assessment import Nearest, Status
from mpfcheck.model.confidence import Level, Sign
from tests.reporting.examples import citation, element, finding

from .laws import annotated, bill

MODEL = shipped_model()
CLEAN = Readability()

ELSEWHERE = citation(clause="s. 15", rule="toxic-substances/mercury-ban#another")
SOLID = element(evidence=(citation(), ELSEWHERE))


def near(closeness: float) -> Nearest:
    return Nearest("bill", "s. 14", "s. 14", 3, "It is sold.", closeness=closeness)


def absent(closeness: float = 0.0, **changes: object):
    missing = element("a", "none", nearest=near(closeness))
    return finding(status="absent", elements=(missing,), **changes)


@pytest.mark.parametrize(
    ("judged", "signs"),
    [
        (finding(elements=(SOLID,)), {Sign.SEVERAL}),
        (finding(elements=(element(),)), {Sign.ONE_CLAUSE, Sign.ONE_RULE}),
        (
            finding(elements=(element(evidence=(citation(), replace(ELSEWHERE, clause="s. 12"))),)),
            {Sign.SEVERAL},
        ),
        (
            finding(elements=(replace(SOLID, scope="general"),)),
            {Sign.GENERAL},
        ),
        (absent(0.3), {Sign.NOTHING_NEAR}),
        (absent(0.9), {Sign.NEAR}),
        (
            finding(status="absent", elements=(element("a", "none"), element("b", core=False))),
            {Sign.BESIDE},
        ),
    ],
)
def test_signs(judged, signs):
    assert set(confidence(judged, MODEL, CLEAN).signs) == signs


def test_weights_are_against_the_finding():
    assert all(MODEL.weights[sign] < 0 for sign in ("one-clause", "one-rule", "general", "near"))
    assert MODEL.fair < MODEL.firm


def test_closer_text_makes_a_gap_less_firm():
    values = [confidence(absent(c), MODEL, CLEAN).value for c in (0.4, 0.6, 0.8, 1.0)]
    assert values == sorted(values, reverse=True)
    assert values[0] > values[-1]


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        (Readability(read=0.9), Sign.UNREAD),
        (Readability(recognised=0.8), Sign.RECOGNISED),
        (Readability(known=0.4), Sign.UNKNOWN_WORDS),
    ],
)
def test_text_that_is_hard_to_read_makes_a_gap_less_firm(text, sign):
    clean, damaged = (confidence(absent(), MODEL, t) for t in (CLEAN, text))
    assert damaged.value < clean.value
    assert damaged.signs == (sign,)


def test_pages_that_were_not_read_leave_what_was_found_as_firm():
    found = finding(elements=(SOLID,))
    unread = confidence(found, MODEL, Readability(read=0.5))
    assert unread.value == confidence(found, MODEL, CLEAN).value


@given(
    st.floats(0, 1),
    st.floats(0, 1),
    st.floats(0, 1),
    st.floats(-1, 2),
    st.sampled_from(list(Status)),
)
def test_confidence_is_a_probability_with_its_level_and_a_reason(
    read, recognised, known, closeness, status
):
    judged = replace(absent(closeness), status=status)
    firm = with_confidence(judged, MODEL, Readability(read, recognised, known)).confidence
    if status not in {Status.MET, Status.PARTIAL, Status.ABSENT}:
        assert firm is None
        return
    assert 0 <= firm.value <= 1
    assert firm.level is MODEL.level(firm.value)
    assert firm.signs


def test_levels_are_where_the_model_says():
    model = Model({}, firm=0.9, fair=0.75)
    levels = [model.level(value) for value in (0.74, 0.75, 0.89, 0.9)]
    assert levels == [Level.WEAK, Level.FAIR, Level.FAIR, Level.FIRM]


def test_every_feature_has_a_weight():
    assert features(absent()).keys() <= MODEL.weights.keys()


def test_the_worst_law_says_how_well_the_text_was_read():
    clean = bill()
    worse = replace(clean, clauses=tuple(replace(c, confidence=0.5) for c in clean.clauses))
    text = readability([], [annotated(clean), annotated(worse)])
    assert (text.read, text.recognised) == (1.0, 0.5)
    assert text.known == 0.0
