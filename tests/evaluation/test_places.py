"""When two citations name the same article."""

from __future__ import annotations

import pytest

from mpfcheck.evaluation.places import article_of, as_scored, same_article

# label, key by the protocol, key as a lawyer reads it
LABELS = [
    ("s. 91(1)(c)", "91", "91"),
    ("art. 2 I", "2i", "2"),
    ("art. 4 I, V", "4i", "4"),
    ("art. 12, XIV", "12", "12"),
    ("art. 128 c)", "128c", "128"),
    ("s. 12A(1)", "12a", "12a"),
    ("art. 12 bis", "12bis", "12bis"),
    ("art. 12 A", "12a", "12a"),
    ("art. 12-A § 1", "12", "12a"),
    ("art. L. 112-4 II", "112-4", "l112-4"),
    ("art. L112-4", "112-4", "l112-4"),
    ("art. R*112-4", "112-4", "r112-4"),
    ("art. 1er-2", "1", "1er-2"),
    ("art. 2.1.3", "2.1.3", "2.1.3"),
    ("art. 5º", "5", "5"),
    ("article premier", "1", "1"),
    ("Chapter 2 (heading before s. 90)", "2", "head"),
    ("Part IV (heading)", "head", "head"),
    ("titre 2 ch. 5 (arts. 49-55)", "2", "head"),
    ("Título II, art. 14", "14", "14"),
    ("sch. 2 para 5", "sch2", "sch 2"),
    ("Annex C para 1(b)(ii)", "sch1", "sch c"),
    ("anexo num. 22.3.7(f)", "sch22", "22.3.7"),
    ("Annex, item 4.2", "sch4", "4.2"),
    ("annex C para. 1", "sch1", "sch c"),
    ("Disp. Compl. Final Sexta", "disp6", "disp6"),
    ('s. 164 (definition of "Mining Co-operative")', "164", "164"),
    ("preamble", "preamble", "preamble"),
]


@pytest.mark.parametrize(("label", "scored", "read"), LABELS, ids=str)
def test_the_article_of_a_citation(label, scored, read):
    assert as_scored(label) == scored
    assert article_of(label) == read


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("22.3", "22.3.7", True),
        ("22.3.7.1", "22.3", True),
        ("22.3", "22.30", False),
        ("22.3.7", "22.3.8", False),
        ("12", "12a", False),
    ],
)
def test_an_item_of_a_decimal_norm_is_of_its_article(one, other, same):
    assert same_article(one, other) is same
    assert same_article(other, one) is same
