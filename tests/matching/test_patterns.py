"""What each key of a pattern does, and what makes a match full, weak or nothing."""

import itertools

import pytest

from mpfcheck.model.evidence import Lack, LackKind
from mpfcheck.model.framework import Element
from tests.matching.rules_in_tests import apply, strengths
from tests.said import said

BAN = "elements: {a: {full: [{id: p, modality: [prohibition], all: [mercury]}]}}"
ANY = "elements: {a: {full: [{id: p, all: [mercury]}]}}"


@pytest.mark.parametrize(
    ("law", "result"),
    [
        ("1. No person shall use mercury.", ["full"]),
        ("1. The Minister may by regulations prohibit mercury.", ["weak"]),
        ("1. The State shall endeavour to end the use of mercury.", ["weak"]),
        ("1. Every person shall store mercury in a closed vessel.", []),
        ("1. Mercury is kept in many places.", []),
        ('1. In this Act-\n"amalgam" means an alloy of mercury and gold.', []),
        ("1. No person shall use cyanide.", []),
    ],
)
def test_modality_decides_the_strength_of_a_ban(law, result):
    assert strengths(apply(BAN, law)) == result


LISTED = """
1. The Minister may cancel a licence if the holder:
(a) pays no fee; or
(b) leaves the area.
No holder shall use mercury.
2. The Minister may make rules:
(a) that no person shall use mercury.
"""


def test_a_sentence_after_a_list_of_powers_is_no_item_of_it():
    found = apply(BAN, LISTED)
    assert strengths(found) == ["full", "weak"]


FALLBACK = """
elements:
  a:
    full:
      - {id: any-duty, fallback: true, all: [mercury]}
      - {id: ban, modality: [prohibition], all: [mercury]}
"""


def test_of_two_patterns_the_one_that_speaks_alone_goes_behind():
    found = apply(FALLBACK, "1. No person shall use mercury.\n2. Every person shall store mercury.")
    assert [(e.rule.split("#")[1], e.fallback) for e in found.evidence] == [
        ("ban", False),
        ("any-duty", True),
    ]


CONTRADICTION = """
    elements: {a: {full: [{id: p, all: [cyanide]}]}}
    contradictions: [{id: c, note: n, modality: [permission], all: [mercury]}]
"""


@pytest.mark.parametrize(
    ("law", "found"),
    [
        ("1. A holder may use mercury.", ["full"]),
        ("1. The Minister may control mercury.", []),  # a bare power is no weak contradiction
        ("1. No person shall use mercury where it may reach a river.", []),
    ],
)
def test_a_contradiction_needs_its_own_modality_and_no_ban(law, found):
    assert strengths(apply(CONTRADICTION, law), "") == found


def test_without_modality_any_binding_text_is_full():
    law = "1. Every person shall store mercury in a closed vessel.\n2. A holder may sell mercury."
    assert strengths(apply(ANY, law)) == ["full", "full"]


def test_what_the_framework_says_is_enough_is_full():
    power = Element("a", True, {"en": "x"}, satisfied_by=("power",))
    law = "1. The Minister may control mercury."
    assert strengths(apply(ANY, law)) == ["weak"]
    assert strengths(apply(ANY, law, "en", power)) == ["full"]


def test_general_text_is_weak_where_the_element_asks_for_asm():
    asm = Element("a", True, {"en": "x"}, scope="asm")
    general = "1. No person shall use mercury."
    special = "1. No artisanal miner shall use mercury."
    assert strengths(apply(BAN, general, "en", asm)) == ["weak"]
    assert strengths(apply(BAN, special, "en", asm)) == ["full"]


def test_text_for_large_scale_titles_is_no_evidence():
    law = (
        "1. An artisanal mining permit is granted for a year.\n"
        "2. The holder of a mining lease shall not use mercury."
    )
    matches = apply(BAN, law)
    assert strengths(matches) == []
    (miss,) = matches.near_misses
    assert miss.lacks == (Lack(LackKind.SCOPE, ("large-scale",)),)


def test_a_repealed_or_listed_title_is_no_evidence():
    law = "ARRANGEMENT OF SECTIONS\n1. Ban of mercury\n2. Fees\n\n1. No fee is due.\n2. Fees end."
    assert strengths(apply(ANY, law)) == []


def test_a_preamble_is_weak():
    law = "WHEREAS mercury shall be banned;\n\n1. This Act applies to gold."
    assert strengths(apply(ANY, law)) == ["weak"]


TWO = "elements: {a: {full: [{id: p, all: [mercury, gold], within: %s}]}}"


@pytest.mark.parametrize(
    ("within", "law", "hit"),
    [
        ("sentence", "1. No person shall use mercury. Gold shall be sold.", False),
        ("clause", "1. No person shall use mercury. Gold shall be sold.", True),
        ("clause", "1. (1) No person shall use mercury.\n(2) Gold shall be sold.", False),
        ("article", "1. (1) No person shall use mercury.\n(2) Gold shall be sold.", True),
        ("article", "1. No person shall use mercury.\n2. Gold shall be sold.", False),
        ("instrument", "1. No person shall use mercury.\n2. Gold shall be sold.", True),
    ],
)
def test_within_says_how_far_the_concepts_may_stand_apart(within, law, hit):
    assert bool(strengths(apply(TWO % within, law))) is hit


def test_opening_words_belong_to_the_items():
    law = "1. No person shall, when washing gold-\n(a) sing; or\n(b) use mercury."
    assert strengths(apply(TWO % "clause", law)) == ["full"]


def test_long_clauses_are_read_two_sentences_at_a_time():
    far = "1. No person shall use mercury. A. Alpha pays. Beta pays. Delta pays. Gold is sold."
    assert strengths(apply(TWO % "clause", far)) == []


def test_near_counts_words():
    rules = "elements: {a: {full: [{id: p, all: [mercury, gold], near: 4}]}}"
    assert strengths(apply(rules, "1. No person shall use mercury on gold.")) == ["full"]
    far = "1. No person shall use mercury in any of the many places in which there is some gold."
    assert strengths(apply(rules, far)) == []


@pytest.mark.parametrize("order", list(itertools.permutations(["mercury", "gold", "training"])))
def test_all_that_is_near_stands_near_each_other(order):
    rules = f"elements: {{a: {{full: [{{id: p, all: [{', '.join(order)}], near: 4}}]}}}}"
    between = " that was found last year in another place "
    assert strengths(apply(rules, "1. Training on mercury and gold shall be given.")) == ["full"]
    apart = f"1. Training on mercury{between}and of mercury and gold shall be given."
    assert strengths(apply(rules, apart)) == []


def test_any_takes_one_of_several():
    rules = "elements: {a: {full: [{id: p, all: [mercury], any: [gold, cyanide]}]}}"
    assert strengths(apply(rules, "1. No person shall mix mercury and cyanide.")) == ["full"]
    assert strengths(apply(rules, "1. No person shall use mercury.")) == []


def test_alternatives_in_all():
    rules = "elements: {a: {full: [{id: p, all: [mercury | cyanide]}]}}"
    assert strengths(apply(rules, "1. No person shall use cyanide.")) == ["full"]


def test_unless_cancels_and_says_so():
    rules = "elements: {a: {full: [{id: p, all: [mercury], unless: [training]}]}}"
    matches = apply(rules, "1. Every person shall have training in the use of mercury.")
    assert strengths(matches) == []
    assert matches.near_misses[0].lacks == (Lack(LackKind.CANCELLED, ("training",)),)


def test_demote_if_makes_full_weak():
    rules = "elements: {a: {full: [{id: p, all: [mercury], demote-if: [transfer]}]}}"
    law = "1. The transfer of mercury shall be recorded.\n2. Mercury shall be stored."
    assert strengths(apply(rules, law)) == ["weak", "full"]


TITLES = [
    ("en", "Environment Act", "1. An inspector may enter any place.", "weak"),
    ("en", "Occupational Safety Act", "1. An inspector may enter any place.", "full"),
    ("en", "Mines (Environment) Act", "1. An inspector may enter any place.", "full"),
    (
        "fr",
        "Code de l'environnement",
        "Article 1. L'inspecteur peut pénétrer en tous lieux.",
        "weak",
    ),
    ("fr", "Code du travail", "Article 1. L'inspecteur peut pénétrer en tous lieux.", "full"),
    ("es", "Ley del ambiente", "Artículo 1. El inspector podrá entrar en todo lugar.", "weak"),
    ("es", "Ley de minas", "Artículo 1. El inspector podrá entrar en todo lugar.", "full"),
    ("pt", "Lei do ambiente", "Art. 1. O inspetor pode entrar em qualquer lugar.", "weak"),
    ("pt", "Código do trabalho", "Art. 1. O inspetor pode entrar em qualquer lugar.", "full"),
]


@pytest.mark.parametrize(("language", "title", "law", "strength"), TITLES)
def test_demote_title_makes_full_weak_in_laws_on_something_else(language, title, law, strength):
    rules = """
    elements:
      a: {full: [{id: p, modality: [power, permission], all: [entry], demote-title: [environment]}]}
    """
    assert strengths(apply(rules, law, language, title=title)) == [strength]


def test_number_asks_for_a_quantity_within_bounds():
    rules = "elements: {a: {full: [{id: p, all: [worker], number: {of: age, min: 18}}]}}"
    assert strengths(apply(rules, "1. A worker shall be at least 18 years old.")) == ["full"]
    assert strengths(apply(rules, "1. A worker shall be at least 16 years old.")) == []
    assert strengths(apply(rules, "1. A worker shall be paid within 18 days.")) == []


def test_number_asks_for_what_is_measured():
    rules = "elements: {a: {full: [{id: p, all: [worker], number: {of: depth, max: 30}}]}}"
    assert strengths(apply(rules, "1. A worker shall dig to a depth of 20 metres.")) == ["full"]
    assert strengths(apply(rules, "1. A worker shall dig to a depth of 40 metres.")) == []
    assert strengths(apply(rules, "1. A worker shall stay at a distance of 20 metres.")) == []


@pytest.mark.parametrize(
    ("opening", "item", "found"),
    [
        ("No worker shall dig within 20 metres of:", "(a) a river;", ["full"]),
        ("No worker shall dig within 20 metres of-", "(a) a river;", ["full"]),
        # an item with a measure of its own is measured by that
        ("No worker shall dig within 20 metres of:", "(a) a river 40 metres wide;", []),
        # the opening does not end with the measure, or is no opening
        (
            "Twenty metres of rope are given to every worker, who shall neither dig nor sink nor"
            " blast nor work in:",
            "(a) a river;",
            [],
        ),
        ("No worker shall dig within 20 metres of that place.", "(a) a river;", []),
    ],
)
def test_a_measure_that_ends_the_opening_words_is_that_of_the_items(opening, item, found):
    rules = """
    elements:
      a: {full: [{id: p, all: [worker], own: [watercourse], number: {of: length, max: 30}}]}
    """
    assert strengths(apply(rules, f"1. {opening}\n{item}\n(b) a school.")) == found


@pytest.mark.parametrize(
    ("law", "found"),
    [
        ("1. No permit is required for mercury, whose sale stands in a register.", ["full"]),
        (
            "1. No permit is required for mercury in the thermometers of hospitals, schools and"
            " houses; the holder shall enter all other mercury in a register.",
            [],
        ),
    ],
)
def test_words_far_from_where_a_pattern_meets_do_not_give_it_their_modality(law, found):
    rules = """
    elements:
      a: {full: [{id: p, modality: [exemption], all: [mercury, register], near: 6}]}
    """
    assert strengths(apply(rules, law)) == found


def test_holder_narrows_the_scope():
    rules = "elements: {a: {full: [{id: p, all: [mercury], holder: [asm]}]}}"
    law = "1. No person shall use mercury.\n2. No artisanal miner shall use mercury."
    assert strengths(apply(rules, law)) == ["full"]


def test_weak_patterns_never_give_more():
    rules = "elements: {a: {weak: [{id: p, all: [mercury]}]}}"
    assert strengths(apply(rules, "1. No person shall use mercury.")) == ["weak"]


def test_same_as_reuses_a_pattern_and_narrows_it():
    rules = """
    elements:
      a: {full: [{id: ban, modality: [prohibition], all: [mercury]}]}
      b: {full: [{id: too, same-as: a.ban}]}
      c: {full: [{id: gold-only, same-as: a.ban, all: [gold]}]}
    """
    elements = [Element(e, True, {"en": "x"}) for e in "abc"]
    matches = apply(rules, "1. No person shall use mercury.", "en", *elements)
    assert [strengths(matches, e) for e in "abc"] == [["full"], ["full"], []]


def test_the_strongest_rule_speaks_for_a_clause():
    rules = """
    elements:
      a:
        full: [{id: ban, modality: [prohibition], all: [mercury]}]
        weak: [{id: touched, all: [mercury]}]
    """
    assert strengths(apply(rules, "1. No person shall use mercury.")) == ["full"]


def test_evidence_says_why():
    (evidence,) = apply(BAN, "1. No person shall use mercury.").evidence
    assert evidence.rule == "test/rule#p"
    assert any("mercury" in reason for reason in said(evidence.because))
    assert any(reason.startswith("prohibition") for reason in said(evidence.because))
    assert any(reason.startswith("general law") for reason in said(evidence.because))


def test_a_long_clause_is_quoted_by_its_sentence():
    filler = "The holder shall keep the site in good order and shall fence every open pit. " * 6
    law = f"1. {filler}No person shall use mercury. {filler}"
    (evidence,) = apply(BAN, law).evidence
    assert evidence.end - evidence.start < 120


@pytest.mark.parametrize(
    ("law", "expected"),
    [
        ("PART II GOLD\n1. Mercury shall be sold.", []),
        ("PART II TRADE\n1. Gold\nMercury shall be sold.", []),
        ("PART II TRADE\n1. Mercury shall be sold.\nPART III GOLD\n2. Tin is sold.", ["full"]),
    ],
    ids=["Part", "article", "another Part"],
)
def test_what_a_heading_above_names_may_bar_a_pattern(law, expected):
    rules = "elements: {a: {full: [{id: p, all: [mercury], not-under: [gold]}]}}"
    assert strengths(apply(rules, law)) == expected
