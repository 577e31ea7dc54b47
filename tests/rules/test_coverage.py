"""Which elements lack words or tests, in which language."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mpfcheck.model.lexicon import Terms
from mpfcheck.rules.coverage import coverage
from mpfcheck.rules.framework import load_framework
from mpfcheck.rules.loader import load_ruleset
from tests import norms

SMALL = load_ruleset(norms.RULES)
FRAMEWORK = load_framework(norms.FRAMEWORK)


def row(rules, element):
    return next(r for r in coverage(rules, FRAMEWORK) if r.element == element)


@pytest.mark.parametrize(
    ("element", "matches", "near_misses", "holes"),
    [
        ("a", 2, 1, ("1 of 2 near misses",)),
        ("b", 0, 1, ("0 of 2 tests that find it", "1 of 2 near misses")),
        ("c", 0, 1, ("0 of 1 tests that find it",)),  # not core
    ],
)
def test_tests_are_counted(element, matches, near_misses, holes):
    found = row(SMALL, element)
    assert (found.languages["en"].matches, found.languages["en"].near_misses) == (
        matches,
        near_misses,
    )
    assert found.holes("en") == holes


def test_a_pattern_without_words_can_never_fire():
    data = SMALL.languages["en"]
    terms = tuple(Terms(t.concept, (), ()) if t.concept == "river" else t for t in data.terms)
    rules = replace(SMALL, languages={"en": replace(data, terms=terms)})
    assert row(SMALL, "b").languages["en"].unsayable == ()
    assert row(rules, "b").languages["en"].unsayable == ("tailings-kept",)
    assert row(rules, "b").languages["en"].terms < row(SMALL, "b").languages["en"].terms
    assert "no words for tailings-kept" in row(rules, "b").holes("en")
