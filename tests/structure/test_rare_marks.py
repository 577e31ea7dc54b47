"""Marks of numbers that only some countries print, and laws that are quoted as a whole."""

from __future__ import annotations

import pytest

from tests.structure.helpers import built, labels

NICARAGUA = """
CAPÍTULO I
DISPOSICIONES GENERALES

Arto. 1. La presente Ley regula las canteras.

Arto. 2. El titular está obligado a:

a) usar casco;

b) llevar un registro.

Arto. 3. La licencia vale un año, conforme al arto. 2 de la Ley de Obras.
"""
SECTION_SIGN = """
CHAPTER 1. GENERAL

§ 1.1 Short title.

This chapter may be cited as the Quarries Law.

§ 1.2 Licence required.

(a) No person shall work a quarry without a licence.

(b) The Board shall decide within thirty days, as § 1.1 says.

§ 1.3 Fees.

The holder shall pay a fee.
"""
GUINEA_BISSAU = """
Artº 1º (Âmbito) A presente lei regula as pedreiras.

Artº 2º (Deveres) O titular deve:

a) usar capacete;

b) manter um registo, nos termos do artº 1º.

Artº 3º (Vigência) Esta lei entra em vigor.
"""
SLASHES = """
1. Definitions

In this Proclamation:

1/ "quarry" means an excavation;

2/ "Board" means the Quarries Board.

2. Licence

1/ The Board shall issue a licence to any person who:

a) is a citizen; and

b) lives in the area.

2/ The licence shall be valid for 1/2 of a year.

3. Duties

The holder shall fence the quarry.
"""
BILL = """
Teniendo presente que el Congreso ha dado su aprobación al siguiente

Proyecto de ley:

"Artículo 1°.- Los dueños de canteras pagarán una patente.

Artículo 2°.- La patente vence en marzo.

Artículo 3°.- Reemplázase el artículo 9 del Código de Obras por el siguiente:

"Artículo 9.- El plano se archiva.".

Artículo 4°.- Esta ley rige desde mayo.".
"""


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            NICARAGUA,
            "es",
            ["Capítulo I", "art. 1", "art. 2", "art. 2 lit. a", "art. 2 lit. b", "art. 3"],
        ),
        (
            SECTION_SIGN,
            "en",
            ["Chapter 1", "s. 1.1", "s. 1.2", "s. 1.2(a)", "s. 1.2(b)", "s. 1.3"],
        ),
        (GUINEA_BISSAU, "pt", ["art. 1", "art. 2", "art. 2 a", "art. 2 b", "art. 3"]),
        (
            SLASHES,
            "en",
            [
                *("s. 1", "s. 1(1)", "s. 1(2)"),
                *("s. 2", "s. 2(1)", "s. 2(1)(a)", "s. 2(1)(b)", "s. 2(2)", "s. 3"),
            ],
        ),
    ],
)
def test_units_under_rare_marks(text, language, expected):
    assert labels(built(text, language, title="")) == expected


def test_a_law_that_is_quoted_as_a_whole_has_its_articles():
    law = built(BILL, "es", title="")
    assert [c.label for c in law.articles] == ["art. 1", "art. 2", "art. 3", "art. 4"]
    assert "art. 3 [art. 9]" in labels(law)


SENTENCES = {
    "es": [
        "El objeto es regular las canteras.",
        "El titular usa casco.",
        "La licencia vale un año.",
    ],
    "fr": ["Le décret régit les carrières.", "Le titulaire porte un casque.", "Il vaut un an."],
    "en": ["This Law governs quarries.", "The holder shall wear a helmet.", "It is valid."],
    "pt": ["A lei regula as pedreiras.", "O titular usa capacete.", "A licença vale um ano."],
}


@pytest.mark.parametrize(
    ("language", "numbers", "label"),
    [
        ("es", ["Artículo I.", "Artículo II.", "Artículo III."], "art. II"),
        ("es", ["PRIMERO.-", "SEGUNDO.-", "TERCERO.-"], "art. 2"),
        ("es", ["1º.-", "2º.-", "3º.-"], "art. 2"),
        ("fr", ["ARTICLE 1 /", "ARTICLE 2 /", "ARTICLE 3 /"], "art. 2"),
        ("fr", ["Article n° 1 :", "Article n° 2 :", "Article n° 3 :"], "art. 2"),
        ("en", ["ARTICLE I\n\n", "ARTICLE II\n\n", "ARTICLE III\n\n"], "art. II"),
        ("en", ["1.0 SCOPE\n\n1.1", "2.0 SAFETY\n\n2.1", "3.0 TERM\n\n3.1"], "s. 2"),
        ("pt", ["Artigo n.º 1 -", "Artigo n.º 2 -", "Artigo n.º 3 -"], "art. 2"),
        ("pt", ["1.º", "2.º", "3.º"], "n.º 2"),
    ],
)
def test_numbers_that_are_used_where_no_usual_ones_are(language, numbers, label):
    text = "\n\n".join(f"{n} {s}" for n, s in zip(numbers, SENTENCES[language], strict=True))
    articles = built(text, language, title="").articles
    assert len(articles) == 3
    assert articles[1].label == label
