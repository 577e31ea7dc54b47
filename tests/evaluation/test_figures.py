"""Figures that can be worked out by hand."""

from __future__ import annotations

import pytest

from mpfcheck.evaluation.compare import Comparison
from mpfcheck.evaluation.figures import figures
from tests.evaluation.readings import assessment, compared, reading


def value(comparison, name):
    return figures(comparison, resamples=50).measures[name].value


MIXED = compared(
    reading(
        {"value": "full", "cites": [{"at": "art. 2 I"}]},
        {"value": "weak", "cites": [{"at": "art. 9"}]},
        {"value": "none"},
        {"value": "full", "cites": [{"at": "art. 4"}]},
    ),
    assessment("partial", ("full", ["art. 2", "art. 7"]), ("full", ["art. 9"]), ("weak", ["x"])),
)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("precision", 2 / 3),  # a, b found rightly; c wrongly
        ("recall", 2 / 3),  # d missed
        ("f1", 2 / 3),
        ("exact", 1 / 4),  # a only
        ("exact on present", 1 / 3),
        ("citation precision", 1 / 3),  # "art. 2 I" is scored as 2i; art. 9 is right
        ("citation hit", 1 / 2),
        ("citation precision, read", 2 / 3),
        ("citation hit, read", 1.0),
        ("status accuracy", 1.0),
    ],
)
def test_figures_by_hand(name, expected):
    assert value(MIXED, name) == pytest.approx(expected)


def test_a_gap_is_a_core_element_that_is_not_there():
    comparison = compared(
        reading({"value": "none"}, {"value": "none"}, {"value": "none"}),
        assessment("partial", ("weak", []), ("none", []), ("none", [])),
    )
    assert value(comparison, "gap precision") == 1.0
    assert value(comparison, "gap recall") == 0.5
    assert value(comparison, "precision") == 0.0
    assert value(comparison, "recall") is None  # nothing was there to be found


def test_where_two_readers_differed_either_is_right():
    gold = reading({"value": "none", "also": "weak"}, {"value": "none"})
    for got in ("none", "weak"):
        comparison = compared(gold, assessment("absent", (got, []), ("none", [])))
        assert value(comparison, "exact") == 1.0
    comparison = compared(gold, assessment("absent", ("full", []), ("none", [])))
    assert comparison.elements[0].gold == "none"


def test_a_disputed_contradiction_is_not_counted():
    gold = reading({"value": "none"})
    gold["requirements"]["ASM-TX-01"] |= {"contradictions": [{}], "contradiction_disputed": True}
    counts = figures(compared(gold, assessment("absent")), resamples=10).counts
    assert counts["contradiction missed"] == 0
    del gold["requirements"]["ASM-TX-01"]["contradiction_disputed"]
    counts = figures(compared(gold, assessment("absent")), resamples=10).counts
    assert counts["contradiction missed"] == 1


def test_weighted_kappa_by_hand():
    # readings absent, absent, met, met; found absent, partial, met, met: weights 1 for one step.
    # Differing 1; by chance (rows 2 0 2, columns 1 1 2): (2*1*1 + 2*2*4 + 2*1*4 + 2*1*1)/4 = 7.
    full, none = {"value": "full"}, {"value": "none"}
    total = Comparison((), ())
    for number, (element, status) in enumerate(
        [(none, "absent"), (none, "partial"), (full, "met"), (full, "met")]
    ):
        gold = reading(element, element, law=f"law-{number}")
        total += compared(gold, assessment(status))
    assert value(total, "status kappa") == pytest.approx(1 - 1 / 7)


def test_what_is_not_assessed_counts_as_absent_and_is_told():
    found = figures(compared(reading({"value": "none"}), assessment("not-assessed")), 10)
    assert found.counts["not assessed"] == 1
    assert found.measures["status accuracy"].value == 1.0


def test_intervals_hold_the_figure_and_are_the_same_every_time():
    several = MIXED
    for law in "xyz":
        gold = reading({"value": "full"}, {"value": "none"}, law=law)
        several += compared(gold, assessment("partial", ("full", []), ("weak", [])))
    first, second = figures(several), figures(several)
    assert first == second
    for figure in first.measures.values():
        if figure.value is not None:
            assert figure.low <= figure.value + 1e-9
            assert figure.high >= figure.value - 1e-9
    assert first.measures["f1"].low < first.measures["f1"].high


def test_one_theme_language_or_law_at_a_time():
    other = compared(reading({"value": "full"}, law="other"), assessment("absent"))
    both = MIXED + other
    assert both.values("law") == ("law", "other")
    assert both.where(law="other") == other
    assert both.where(theme="toxic-substances", language="en") == both
    assert both.where(theme="gender").elements == ()
