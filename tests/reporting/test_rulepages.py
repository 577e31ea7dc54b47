"""Patterns said in sentences."""

from __future__ import annotations

import pytest

from mpfcheck.model.annotation import ModalityKind, Scope
from mpfcheck.model.evidence import Strength
from mpfcheck.model.rule import AbsenceRule, Aggregate, Bound, ListShape, Pattern, concept_name
from mpfcheck.reporting.rulepages.sentence import said, said_absence


def pattern(strength: str = "full", **keys) -> Pattern:
    groups = tuple(frozenset(g.split("|")) for g in keys.pop("all", "").split() if g)
    for name in ("own", "heading", "title"):
        if name in keys:
            keys[name] = tuple(frozenset(g.split("|")) for g in keys[name].split())
    for name in ("none", "unless", "unless_anywhere", "known", "demote_if", "demote_title"):
        if name in keys:
            keys[name] = frozenset(keys[name].split())
    if "modality" in keys:
        keys["modality"] = frozenset(ModalityKind(k) for k in keys["modality"].split())
    return Pattern("p", "t/f#p", "R", "a", Strength(strength), groups, **keys)


SENTENCES = [
    (
        pattern(all="mercury use|sale"),
        "A clause that binds and speaks of mercury and of sale or use.",
    ),
    (
        pattern(all="mercury", modality="offence prohibition obligation"),
        "A clause that obliges, prohibits or makes an offence and speaks of mercury.",
    ),
    (
        pattern(all="mercury retort", within="article", near=9),
        "A clause that binds and speaks of mercury and of retort, in the same article, at most 9 "
        "words apart.",
    ),
    (
        pattern("weak", all="env-plan"),
        "A clause, binding or not, that speaks of environmental plan.",
    ),
    (pattern("weak", all="asm", strict=True), "A clause that binds and speaks of ASM."),
    (pattern(heading="asm", within="part"), "The heading of a Part or chapter names ASM."),
    (pattern(title="asm"), "An instrument whose title names ASM."),
    (
        pattern(all="application", list=ListShape(frozenset({ModalityKind.OBLIGATION}), 3)),
        "A clause that lists 3 or more items, each of which obliges; its opening words or the "
        "headings above it name application.",
    ),
    (
        pattern(
            aggregate=Aggregate({"w": (frozenset({"water"}),), "s": (frozenset({"soil"}),)}, 2)
        ),
        "Clauses each of which binds, and which together speak of at least 2 of these: (1) water; "
        "(2) soil. With fewer it is weak.",
    ),
]


@pytest.mark.parametrize(("made", "sentence"), SENTENCES, ids=lambda v: getattr(v, "id", None))
def test_what_is_looked_for(made, sentence):
    assert said(made, concept_name).looks_for == sentence


CONDITIONS = [
    ({"own": "mercury"}, "Its own words, not only those around it, speak of mercury."),
    ({"number": Bound("age", 18)}, "It states an age of at least 18 years."),
    ({"number": Bound("duration", 5, 30)}, "It states a time of at least 5 and at most 30 days."),
    ({"number": Bound("money")}, "It states an amount of money."),
    ({"scopes": frozenset({Scope.ASM})}, "It is made for ASM."),
    ({"none": "child", "unless": "retort"}, "Not if it speaks of child or retort."),
    ({"unless_anywhere": "child"}, "Not if the instrument anywhere speaks of child."),
    ({"given": ("R.b",)}, "Only where R.b is found as well, and never stronger than it."),
    ({"without": ("R.b",)}, "Not where R.b is found."),
    ({"known": "child"}, "Only in an instrument with a place of its own for child."),
    ({"demote_if": "renewal"}, "Weak if it also speaks of renewal."),
    ({"demote_title": "child"}, "Weak in a law on child that is none on mining."),
    ({"heading": "child"}, "It stands under a heading on child."),
    ({"title": "child"}, "The title of the instrument names child."),
    ({"fallback": True}, "Cited only where no other rule of the element finds as much."),
    ({"strict": True}, "A bare power, delegation or aspiration counts for nothing here."),
]


@pytest.mark.parametrize(("keys", "sentence"), CONDITIONS)
def test_conditions(keys, sentence):
    assert said(pattern(all="mercury", **keys), concept_name).conditions == (sentence,)


def test_a_plain_pattern_has_no_conditions():
    assert said(pattern(all="mercury"), concept_name).conditions == ()


def test_a_contradiction_by_absence():
    rule = AbsenceRule("x", "t/f#x", "R", ("R.a",), ("R.b", "R.c"))
    assert said_absence(rule) == "R.a is found, and R.b and R.c is not."
