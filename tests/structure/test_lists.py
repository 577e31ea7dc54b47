"""Lists and what follows them: lost paragraph ends, closing words, lists without numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpfcheck.structure.runtogether import parted, words_apart
from tests.structure.helpers import built, clause, labels, texts

RUN_TOGETHER = """
Article 1 - Renewal
The holder asks for renewal in writing and encloses:
1° a report on the work;
2° a plan of the pit.The permit is renewed once.For a quarry, the request names:
1° the reserves;
2° the buyers.The fee is paid first.
Article 2 - Fees
The fee is paid in March.The office gives a receipt.
Article 3 - Breaches
A person who commits one of these acts:
1° digging at night;
2° leaving a pit open;commits a breach and is liable to a fine.The fine is doubled in paragraph one.
"""


def test_lost_paragraph_ends_are_found():
    found = texts(built(RUN_TOGETHER))
    assert found["art. 1 2°"] == "a plan of the pit."
    assert found["art. 1 para. 2"] == "The permit is renewed once."
    assert found["art. 1 para. 3"] == "For a quarry, the request names:"
    assert found["art. 1 para. 3 2°"] == "the buyers."
    assert found["art. 1 para. 4"] == "The fee is paid first."
    assert found["art. 2 para. 2"] == "The office gives a receipt."


def test_closing_words_are_no_paragraph_that_is_counted():
    found = built(RUN_TOGETHER)
    closing = clause(found, "art. 3 closing words")
    assert closing.text == "commits a breach and is liable to a fine."
    assert closing.closes
    assert closing.continues
    assert clause(found, "art. 3 para. 2").text == "The fine is doubled in paragraph one."
    assert found.closing(clause(found, "art. 3 1°")) == (closing,)
    assert found.closing(clause(found, "art. 3 para. 2")) == ()


@pytest.mark.parametrize(
    "lines",
    [
        ["The holder pays.The office notes it.", "It is kept."],  # twice is a misprint
        ["One,two and three,four.Five comes.", "Six.Seven comes.Eight is,nine is."],  # spaces lost
        ["See www.example.org. The I.L.O. and the U.N. meet at No.12 of e.g. the S.I. 4."],
    ],
)
def test_what_is_no_lost_paragraph_end(lines):
    assert parted(lines) == [(line,) for line in lines]


@given(st.lists(st.text(alphabet="ab c.;:,AB1)“”", max_size=60), max_size=12))
def test_parting_loses_no_character(lines):
    parts = ["".join(found) for found in parted(lines)]
    assert [p.replace(" ", "") for p in parts] == [t.replace(" ", "") for t in lines]


@pytest.mark.parametrize(
    ("lines", "runs"),
    [
        (
            ["The end.", "Article", "8.-", "stages", "of", "the", "permit", "The holder pays."],
            [(1, 7)],
        ),
        (["Minerals are", "Gold", "Silver", "Tin", "Copper", "Lead"], []),
        (["Minerals are", "gold;", "silver;", "tin;", "copper;", "lead."], []),
        (["a", "pit", "is"], []),
    ],
)
def test_words_in_lines_of_their_own(lines, runs):
    assert words_apart(lines) == [range(*run) for run in runs]


def test_what_a_page_says_of_the_translation_is_no_law():
    act = built(
        "Article 1. The holder shall: 1. Fence the pit. UNOFFICIAL TRANSLATION 2. Keep\n"
        "the UNOFFICIAL TRANSLATION register.\nArticle 2. End of it."
    )
    assert texts(act)["art. 1(2)"] == "Keep the register."


PUNISHED = [
    (
        "en",
        """
        5. Any person who:
        (a) digs without a permit;
        (b) hides what (1) he found shall be guilty of an offence and liable to a fine.
        (2) The fine is paid to the fund.
        6. Any person who holds a permit.
        """,
        "s. 5 closing words",
        "shall be guilty of an offence and liable to a fine.",
    ),
    (
        "fr",
        """
        Article 1. Quiconque :
        a) creuse sans permis ;
        b) cache sa production est puni d'une amende.
        Article 2. Le fonds reçoit les amendes.
        """,
        "art. 1 in fine",
        "est puni d'une amende.",
    ),
    (
        "es",
        """
        Artículo 1. Quien:
        a) excave sin permiso;
        b) oculte su producción será sancionado con multa.
        Artículo 2. El fondo recibe las multas.
        """,
        "art. 1 in fine",
        "será sancionado con multa.",
    ),
    (
        "pt",
        """
        Art. 1º Aquele que:
        I - escavar sem permissão;
        II - ocultar sua produção será punido com multa.
        Art. 2º O fundo recebe as multas.
        """,
        "art. 1 in fine",
        "será punido com multa.",
    ),
]


@pytest.mark.parametrize(("language", "text", "label", "closing"), PUNISHED)
def test_closing_words_inside_the_last_item(language, text, label, closing):
    found = clause(built(text, language), label)
    assert found.text == closing
    assert found.closes


@pytest.mark.parametrize(
    "text",
    [
        "5. The officer may give the person who holds a permit:\n(a) advice;\n"
        "(b) an order, although the holder may be liable to a fine.\n6. End of it.",
        "5. Every person:\n(a) shall keep a register;\n"
        "(b) who hides it shall be guilty of an offence.\n6. End of it.",
        "5. In the case of every person:\n(a) the permit ends;\n"
        "(b) any person who digs is liable to a fine.\n6. End of it.",
        "5. A person who:\n(a) digs commits an offence;\n(b) hides commits an offence.\n6. End.",
    ],
)
def test_a_punishment_that_is_part_of_the_item(text):
    assert not any(c.closes for c in built(text).clauses)


def test_a_closing_verb_with_a_capital_goes_on_with_the_sentence():
    act = built(
        "5. Any person who:\n(1) digs;\n(2) hides;\nShall be guilty of an offence.\n6. End."
    )
    assert clause(act, "s. 5 closing words").text == "Shall be guilty of an offence."


def test_a_minus_sign_is_a_dash():
    code = built(
        "Article 1. Sont payés : − les droits ; − les taxes. − les frais.\nArticle 2. Fin.", "fr"
    )
    assert [label for label in labels(code) if "tiret" in label] == [
        "art. 1 tiret 1",
        "art. 1 tiret 2",
        "art. 1 tiret 3",
    ]


def test_a_paragraph_after_a_numbered_list_with_opening_words_is_the_articles():
    code = built(
        """
        Artículo 1.- Son pequeños productores los que:
        1. Posean cien hectáreas.
        2. Produzcan diez toneladas por día.
        Son artesanos los que:
        1. Trabajen con las manos.
        2. Posean diez hectáreas.
        La condición se acredita cada dos años.
        Artículo 2.- El registro es público.
        """,
        "es",
    )
    found = texts(code)
    assert found["art. 1 inc. 2 num. 1"] == "Trabajen con las manos."
    assert found["art. 1 inc. 3"] == "La condición se acredita cada dos años."


WORDS = [
    "the permit",
    "a pit",
    "every holder",
    "shall pay",
    "; ",
    ". ",
    ":",
    "\n",
    "(a) ",
    "(b) ",
    "1° ",
    "2° ",
    "— ",
    "any person who",
    "commits an offence",
    "\n5. The",
    "\n6. A",
]


@given(st.lists(st.sampled_from(WORDS), max_size=60))
def test_every_word_stands_in_one_clause_and_in_order(words):
    text = "Section 1. The holder\n" + " ".join(words) + "\nSection 2. The end"
    act = built(text)
    found = " ".join(f"{c.heading} {c.text}" for c in act.clauses)
    letters = [w for w in found.split() if w.isalpha() and w not in ("Section",)]
    wanted = [w for w in text.split() if w.isalpha() and w not in ("Section",)]
    assert letters == wanted


BULLETED = """
Artículo 1. El plano contiene:

- 1. La escala.

- 2. El norte, con estos datos:

• el lugar;

• la fecha.

- 3. La firma.

Artículo 2. Se acredita con:

- a) Facturas.

- b) Planos.

Artículo 3. La cantera paga:

- por la arena;

- por la arcilla.
"""


def test_a_dash_before_a_number_says_nothing_more():
    assert labels(built(BULLETED, "es", title="")) == [
        "art. 1",
        "art. 1 num. 1",
        "art. 1 num. 2",
        "art. 1 num. 2 guion 1",
        "art. 1 num. 2 guion 2",
        "art. 1 num. 3",
        "art. 2",
        "art. 2 lit. a",
        "art. 2 lit. b",
        "art. 3",
        "art. 3 guion 1",
        "art. 3 guion 2",
    ]


ROMAN = """
Art. 1º Cabe à pedreira:

I - cercar a cava;

Il - manter o livro;

III  guardar as plantas, salvo:

a) as antigas;

IV - pagar a taxa.

Art. 2º Il - Fica assim.

Art. 3º O dono declara

III quilos de areia.
"""


def test_roman_numbers_that_are_misread_or_not_parted_go_on_with_their_list():
    found = texts(built(ROMAN, "pt", title=""))
    assert list(found) == [
        "art. 1",
        "art. 1 I",
        "art. 1 II",
        "art. 1 III",
        "art. 1 III a",
        "art. 1 IV",
        "art. 2",
        "art. 3",
    ]
    assert found["art. 1 III"] == "guardar as plantas, salvo:"


def test_items_that_were_put_in_after_a_number_with_a_degree_sign():
    text = """
Article 1. - Le titre est retiré pour :

1° Défaut de paiement ;

1° bis Défaut de clôture ;

2° Absence de travaux.
"""
    assert labels(built(text, "fr"))[-3:] == ["art. 1 1°", "art. 1 1° bis", "art. 1 2°"]


@pytest.mark.parametrize(
    ("language", "article", "counted"),
    [("pt", "Art. 1º O plano traz:", True), ("es", "Artículo 1.- El plan trae:", False)],
)
def test_letters_that_a_tradition_leaves_out_are_not_missing(language, article, counted):
    letters = "abcdefghijlm"
    items = "".join(f"{letter}) ponto número {n};\n" for n, letter in enumerate(letters))
    law = built(f"{article}\n{items}", language)
    certain = [c.number for c in law.clauses if not c.uncertain]
    assert (certain == ["1", *letters]) is counted


def test_letters_with_a_point_below_a_heading_are_a_list() -> None:
    law = built(
        "Section 6.5 Quarry License\n\na. A Quarry License is granted for a year.\nb. The area "
        "shall be marked.\n\nSection 6.6 Fees\n\na. The holder shall pay a fee.\nb. The fee is ten "
        "dollars.\n",
        language="en",
        title="",
    )
    cited = ["s. 6.5", "s. 6.5(a)", "s. 6.5(b)", "s. 6.6", "s. 6.6(a)", "s. 6.6(b)"]
    assert labels(law) == cited
    assert clause(law, "s. 6.5").heading == "Quarry License"
