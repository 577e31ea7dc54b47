"""What applies to a country follows from what is known of it; unknown is assessed and labelled."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mpfcheck.assessment.applicability import applicability, in_other_words, parse_facts
from mpfcheck.errors import UsageError
from mpfcheck.model.country import Answer
from mpfcheck.reporting.messages import messages
from mpfcheck.reporting.reasons import said_why
from tests.said import said

from .test_findings import REQUIREMENT

TWO = replace(REQUIREMENT, applies_if={"party": {"en": "a Party"}, "gold": {"en": "gold ASM"}})
YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN


@pytest.mark.parametrize(
    ("facts", "answer", "words"),
    [
        ({}, UNKNOWN, "unknown: a Party, gold ASM"),
        ({"party": YES}, UNKNOWN, "unknown: gold ASM"),
        ({"party": YES, "gold": UNKNOWN}, UNKNOWN, "unknown: gold ASM"),
        ({"party": YES, "gold": YES}, YES, "applies: a Party, gold ASM"),
        ({"party": NO}, NO, "does not apply: not the case here: a Party"),
        ({"party": NO, "gold": YES}, NO, "does not apply: not the case here: a Party"),
    ],
)
def test_all_facts_must_hold(facts, answer, words):
    found = applicability(TWO, facts, "en")
    assert (found.answer, said([found.reason])) == (answer, [words])


def test_the_facts_are_named_in_the_language_of_the_report_and_later_in_another():
    named = replace(REQUIREMENT, applies_if={"gold": {"en": "gold ASM", "fr": "EMAPE de l’or"}})
    french = applicability(named, {}, "fr").reason
    assert said_why(french, messages("fr")).endswith("EMAPE de l’or")
    assert in_other_words(french, named, "en") == applicability(named, {}, "en").reason
    assert in_other_words(french, REQUIREMENT, "en") == french


def test_what_asks_for_no_fact_applies_to_all():
    found = applicability(replace(REQUIREMENT, applies_if={}), {"gold": NO}, "en")
    assert (found.answer, said([found.reason])) == (YES, ["applies to all"])


def test_facts_are_read_from_the_command_line():
    assert parse_facts(["gold=yes", "party = no"], ["gold", "party"]) == {"gold": YES, "party": NO}


@pytest.mark.parametrize(
    ("given", "told", "hint"),
    [
        (["gold-sam=yes"], "unknown fact 'gold-sam'", "did you mean 'gold-asm'?"),
        (["gold-asm=maybe"], "unknown answer 'maybe'", "write gold-asm=yes, no or unknown"),
        (["gold-asm"], "no answer to fact 'gold-asm'", "write gold-asm=yes, no or unknown"),
        (["gold-asm=yes", "gold-asm=no"], "is answered twice", "give it once"),
    ],
)
def test_a_fact_that_is_none_is_refused(given, told, hint):
    with pytest.raises(UsageError) as caught:
        parse_facts(given, ["gold-asm", "minamata-party"])
    assert told in caught.value.message
    assert hint in caught.value.hint
