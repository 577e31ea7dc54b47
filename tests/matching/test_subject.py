"""In a law on mining, every clause is about mining, whether it says so or not."""

from __future__ import annotations

import pytest

from .rules_in_tests import apply

RULES = """\
elements:
  a: {full: [{id: p, all: [mine], own: [application, decision], near: 12}]}
"""
DECIDED = "9. The application shall be granted or refused by the Board."
MINING = (
    "1. A mineral right gives the right to mine.\n2. The holder of a mining lease pays a royalty.\n"
)
OTHER = "1. Every school shall keep books.\n2. The teacher pays a fee.\n"


@pytest.mark.parametrize(
    ("law", "found"),
    [
        (MINING + DECIDED, True),
        (OTHER + DECIDED, False),
        ("1. Quarries and mines are fenced.\n" + OTHER.replace("1.", "3.") + DECIDED, False),
    ],
    ids=["mining law", "another law", "mines named once"],
)
def test_a_clause_of_a_mining_law_need_not_say_that_it_is_about_mining(law: str, found: bool):
    assert bool(apply(RULES, law).evidence) is found


STATED = """\
elements:
  a: {full: [{id: p, modality: [%s], all: [artisanal-title]}]}
"""
KINDS = "1. Kinds of mineral rights: artisanal mining permits, mining leases."


@pytest.mark.parametrize(("modality", "found"), [("none", True), ("obligation", False)])
def test_what_is_stated_without_a_verb_counts_where_a_pattern_says_so(modality: str, found: bool):
    assert bool(apply(STATED % modality, KINDS).evidence) is found
