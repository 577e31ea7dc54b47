"""Concepts are called by words of the language of the report."""

from __future__ import annotations

import pytest

from mpfcheck.assessment.naming import Namer
from mpfcheck.rules.loader import load_ruleset


@pytest.mark.parametrize(
    ("language", "concept", "words"),
    [
        ("en", "asm-person", "ASM person"),
        ("fr", "mercury", "mercure"),
        ("fr", "asm-person", "artisan minier"),
        ("fr", "no-such-concept", "no such concept"),
    ],
)
def test_a_concept_that_gathers_others_is_called_by_the_first(language, concept, words):
    assert Namer(load_ruleset(), language)(concept) == words
