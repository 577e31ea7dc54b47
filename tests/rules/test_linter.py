"""What the linter asks of a rule set."""

from dataclasses import replace

import pytest

from mpfcheck.model.rule import RuleSet
from mpfcheck.rules import linter
from mpfcheck.rules.framework import load_framework
from tests.laws import ruleset
from tests.matching.rules_in_tests import rule_file


def set_of(text: str) -> RuleSet:
    shipped = ruleset()
    return RuleSet((rule_file(text),), shipped.concepts, shipped.languages, "")


def messages(check, text: str, requirement: str = "ASM-TX-03") -> list[str]:
    rules = set_of(text)
    file = replace(rules.files[0], requirement=requirement)
    return [w.message for w in check(replace(rules, files=(file,)), load_framework())]


@pytest.mark.slow  # make test runs `mpfcheck rules lint`, which says the same
def test_what_ships_has_nothing_to_mend():
    assert [str(w) for w in linter.lint(ruleset(), load_framework()) if not w.note] == []


def test_an_unknown_requirement_and_element():
    rule = "elements: {z: {full: [{id: p, all: [mercury]}]}}"
    (message,) = messages(linter.known_requirement, rule, "ASM-TX-99")
    assert "no ASM-TX-99" in message
    assert messages(linter.known_requirement, rule) == ["ASM-TX-03 has no element 'z'"]


def test_elements_without_a_pattern():
    rule = "elements: {a: {full: [{id: p, all: [mercury]}]}}"
    assert "no pattern for element b" in messages(linter.elements_covered, rule)


@pytest.mark.parametrize(("expected", "hole"), [("full", "near miss"), ("none", "finds it")])
def test_tests_that_only_go_one_way(expected, hole):
    rule = f"""
    elements: {{a: {{full: [{{id: p, all: [mercury]}}]}}}}
    tests: [{{lang: en, text: "No person shall use mercury.", expect: {{a: {expected}}}}}]
    """
    found = [m for m in messages(linter.tested_both_ways, rule) if m.startswith("element a")]
    assert sum(hole in m and m.endswith("in en") for m in found) == 1
