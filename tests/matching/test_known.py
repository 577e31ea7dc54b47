"""Rules for every title holder count only in a law that has a place of its own for small miners."""

from __future__ import annotations

import pytest

from .rules_in_tests import apply

RULES = """\
elements:
  a: {full: [{id: p, known: [asm], own: [fee-word, holder]}]}
"""
MINING = "1. No person shall mine without a mineral right.\n"
LEASE = "2. A mining lease is granted for twenty years.\n3. The holder of a mining lease mines.\n"
FEE = "9. The holder of a mineral right shall pay a yearly fee.\n"
SIGNS = {
    "a defined term": '3. In this Act, "artisanal mining" means mining by hand.\n',
    "a Part of its own": (
        "PART II\nARTISANAL AND SMALL SCALE MINING\n4. The Minister may make rules.\n"
    ),
    "a title of its own": "3. An artisanal mining permit may be granted to a citizen.\n",
    "a title by its provisions": (
        "3. A digger's permit may be granted by the district officer only to a citizen, for work "
        "with hand tools on an area of one hectare.\n"
    ),
    "three articles": (
        "3. The Board advises on small scale mining.\n4. The Minister reports on small scale "
        "mining.\n5. The fund may serve small scale mining.\n"
    ),
}


@pytest.mark.parametrize("sign", SIGNS.values(), ids=list(SIGNS))
def test_any_sign_opens_the_gate(sign: str):
    assert apply(RULES, MINING + sign + FEE).evidence


@pytest.mark.parametrize(
    "passing",
    ["", "3. The Board advises on small scale mining.\n"],
    ids=["not named", "named in passing"],
)
def test_without_a_sign_it_stays_shut(passing: str):
    matches = apply(RULES, MINING + passing + FEE)
    assert not matches.evidence
    assert not matches.near_misses


@pytest.mark.parametrize(
    ("title", "tier"),
    [("digger's permit", "artisanal"), ("small scale mining lease", "small-scale")],
)
def test_a_tier_is_known_by_a_title_of_its_own(title: str, tier: str):
    by_hand = " only for work with hand tools" if tier == "artisanal" else ""
    law = MINING + f"3. A {title} may be granted to a citizen{by_hand} on one hectare.\n" + FEE
    other = {"artisanal", "small-scale"} - {tier}
    assert apply(RULES.replace("asm", tier), law).evidence
    assert not apply(RULES.replace("asm", *other), law).evidence


def test_titles_for_everybody_open_the_gate():
    assert apply(RULES, MINING + LEASE + FEE).evidence


def test_what_contradicts_needs_small_miners_in_the_law():
    rules = "elements:\n  a: {full: [{id: q, all: [mercury]}]}\n" + (
        "contradictions:\n  - {id: p, known: [asm], note: n, own: [fee-word, holder]}\n"
    )
    assert not apply(rules, MINING + LEASE + FEE).evidence
    sign = SIGNS["three articles"].replace("3.", "6.").replace("4.", "7.").replace("5.", "8.")
    assert apply(rules, MINING + LEASE + sign + FEE).evidence


WATER = (
    "1. A permit to take water is personal.\n2. The holder of a permit shall pay a fee.\n"
    "3. Wells are declared.\n4. Mining titles are governed by another Act.\n"
)


@pytest.mark.parametrize(
    ("law", "expected"),
    [
        (WATER, False),
        (WATER + LEASE.replace("2.", "5.").replace("3.", "6."), True),
        (MINING + "2. The holder of a permit shall pay a fee.\n3. Mines are fenced.\n", True),
    ],
    ids=["named in passing", "in the register", "a law on mining"],
)
def test_a_law_knows_mineral_titles_that_it_has_or_that_it_is_on(law: str, expected: bool):
    rules = RULES.replace("[asm]", "[mining-title]")
    assert bool(apply(rules, law).evidence) is expected
