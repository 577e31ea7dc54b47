"""Codes whose articles are numbered by book, title and chapter: "L. 611-16", "231.14"."""

from __future__ import annotations

import pytest

from mpfcheck.structure.codes import compact
from mpfcheck.structure.numbered import plain
from mpfcheck.structure.references import named_articles, resolve
from tests.structure.helpers import built, clause, labels

KEEPS = "L'exploitant tient le registre de la carrière."

CODE = f"""
Code des carrières

LIVRE IER : DU RÉGIME DES CARRIÈRES

Chapitre Ier : De l'autorisation

Section 1 : Des demandes

Sous-section 1 : Des personnes

Article L111-1

Nul n'ouvre de carrière sans l'autorisation prévue à l'article L. 621-4-1.

Sous-section 2 : Des lieux

Article L111-2

{KEEPS} Les articles L. 111-1 à L. 111-10 du code de la route lui sont applicables.

Section 2 : Des délais

Article L111-10

I. – {KEEPS}

II. – Il le montre dans les cas de l'article L. 111-2.

LIVRE VI : DES ÎLES

Article L621-4

Les articles L. 111-1 et L. 111-10 s'appliquent aux îles.

Article L621-4-1

{KEEPS}

PARTIE RÉGLEMENTAIRE

Article R*111-1

{KEEPS}

Article D111-2

{KEEPS}
"""


def test_letters_and_numbers_of_a_code_are_cited_as_printed():
    law = built(CODE, "fr", title="Code des carrières")
    assert law.tradition == "french-code"
    assert [a.label for a in law.articles] == [
        "art. L111-1",
        "art. L111-2",
        "art. L111-10",
        "art. L621-4",
        "art. L621-4-1",
        "art. R*111-1",
        "art. D111-2",
    ]
    assert not any(a.uncertain for a in law.articles)
    assert "art. L111-10 II" in labels(law)


def test_subsections_of_a_code_stand_in_their_section():
    law = built(CODE, "fr", title="Code des carrières")
    below = clause(law, "Sous-section 2")
    assert below.parent is not None
    assert law.clauses[below.parent].label == "Section 1"


def test_references_to_the_articles_of_a_code():
    law = built(CODE, "fr", title="Code des carrières")
    found = [(law.clauses[r.clause].label, law.clauses[r.target].label) for r in resolve(law)]
    assert found == [
        ("art. L111-1", "art. L621-4-1"),
        ("art. L111-10 II", "art. L111-2"),
        ("art. L621-4", "art. L111-1"),
        ("art. L621-4", "art. L111-10"),
    ]


@pytest.mark.parametrize(
    ("heading", "number"),
    [
        ("Article L. 112-1. -", "L112-1"),
        ("Art. L.112-1.-", "L112-1"),
        ("Article L 112-1 :", "L112-1"),
        ("Article Lp. 112-1", "Lp112-1"),
        ("Article LO112-1 -", "LO112-1"),
        ("Article 112.1 :", "112.1"),
        ("Article 112-1 :", "112-1"),
    ],
)
def test_ways_to_number_in_chapters(heading, number):
    headings = [heading.replace("112", str(n)) for n in (111, 112, 231, 615)]
    law = built("\n\n".join(f"{h} {KEEPS}" for h in headings), "fr", title="")
    assert [a.number for a in law.articles] == [
        number.replace("112", str(n)) for n in (111, 112, 231, 615)
    ]


def test_laws_and_decrees_that_are_numbered_apart():
    numbers = ["L1", "L2", "L3", "R1", "R2", "A1"]
    law = built("\n\n".join(f"Article {n}. - {KEEPS}" for n in numbers), "fr", title="")
    assert [a.number for a in law.articles] == numbers


def test_articles_of_another_code_are_none_of_a_law():
    own = [f"Article {n}. - {KEEPS}" for n in (1, 2, 3, 4)]
    law = built("\n\n".join([*own[:2], f"Article L. 3 - {KEEPS}", *own[2:]]), "fr", title="")
    assert [a.number for a in law.articles] == ["1", "2", "3", "4"]


def test_articles_put_in_after_the_first():
    headings = ["Article 1er : ", "Article 1er-1 : ", "Article 1er-2 : ", "Article 2 : "]
    law = built("\n\n".join(h + KEEPS for h in headings), "fr", title="")
    assert [a.label for a in law.articles] == ["art. 1", "art. 1er-1", "art. 1er-2", "art. 2"]


@pytest.mark.parametrize(
    ("language", "text", "target"),
    [
        (
            "pt",
            "Art. 1º Vale o art. 12-A.\n\nArt. 12. Fica.\n\nArt. 12-A. Fica assim.",
            "art. 12-A",
        ),
        (
            "fr",
            "Art. 1er. Vu l'article 12.1.\n\nArt. 12.1. Il est tenu.\n\nArt. 121. Fin.",
            "art. 12.1",
        ),
    ],
)
def test_a_number_in_two_parts_is_no_other_number(language, text, target):
    law = built(text, language, title="")
    assert [law.clauses[r.target].label for r in resolve(law)] == [target]


@pytest.mark.parametrize(
    ("number", "compared"),
    [
        ("5º", "5"),
        ("1er", "1"),
        ("1er-2", "1-2"),
        ("(A)", "a"),
        ("12 bis", "12bis"),
        ("12-A", "12a"),
        ("L. 611-16", "l611-16"),
        ("R.* 5.2", "r5-2"),
    ],
)
def test_how_numbers_are_compared(number, compared):
    assert plain(number) == compared


def test_letters_are_cited_without_stop_and_space():
    printed = ("L.5-2", "L .5-2", "L5-2", "R . * 5", "L. O. 5", "Lp. 5-1", "12 3")
    assert [compact(n) for n in printed] == ["L5-2", "L5-2", "L5-2", "R*5", "LO5", "Lp5-1", "123"]


def test_a_range_of_a_code_is_named_by_its_ends():
    found = list(named_articles("Les articles L. 111-1 à L. 111-10 sont abrogés."))
    assert [(n.number, n.up_to) for n in found] == [("L. 111-1", False), ("L. 111-10", True)]
