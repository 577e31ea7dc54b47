"""Items whose numbers stand where they look like references, or in the middle of a line."""

from __future__ import annotations

import pytest

from mpfcheck.model.instrument import ClauseKind, TextRole
from tests.structure.helpers import built, clause, labels


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("(1) A permit granted under section 61 (a) shall be valid for a year; and", "(b) may"),
        ("(1) A permit granted under section 61\n(a) shall be valid for a year; and", "(b) may"),
        ("(1) From the commencement of this Act (a) nobody shall mine; or", "(b) may"),
    ],
)
def test_a_first_letter_behind_a_reference_is_an_item_where_a_second_follows(
    first: str, second: str
) -> None:
    law = built(f"1.—{first}\n{second} be renewed.\n(2) A claim lapses.")
    assert {"s. 1(1)(a)", "s. 1(1)(b)", "s. 1(2)"} <= set(labels(law))
    assert clause(law, "s. 1(1)(a)").uncertain


@pytest.mark.parametrize(
    "text",
    [
        "1.—(1) A permit under section 61 (a) shall be valid for a year.\n(2) A claim lapses.",
        "1. A permit—\n(a) granted under section 61 (a) shall be valid; and\n(b) may be renewed.",
    ],
)
def test_a_letter_that_refers_stays_in_the_text(text: str) -> None:
    law = built(text)
    assert any("section 61 (a)" in c.text for c in law.clauses)


def test_a_number_that_is_due_in_a_torn_sentence() -> None:
    law = built(
        "1.—(1) The holder reports.\n(2) The Department shall forthwith inform the (3) Every "
        "accident in a quarry is reported.\n(4) The place is left as it is."
    )
    assert clause(law, "s. 1(3)").text == "Every accident in a quarry is reported."
    assert clause(law, "s. 1(3)").uncertain


def test_a_number_in_a_sentence_that_goes_on_is_none() -> None:
    law = built(
        "1.—(1) The holder reports.\n(2) The Department informs the (3) officers at once."
        "\n(4) The place is left as it is."
    )
    assert "s. 1(3)" not in labels(law)


def test_a_subsection_put_in_behind_a_note() -> None:
    law = built(
        "1.—(1) No person shall discriminate on the ground of—\n(a) race; or\n(b) any other matter."
        " [subsection amended by section 7 of Act 17 of 2002] (1a) Men and women are paid alike."
        "\n(2) The Board sees to it."
    )
    assert clause(law, "s. 1(1a)").text == "Men and women are paid alike."
    assert clause(law, "s. 1(1)(b)").text == "any other matter."


@pytest.mark.parametrize("words", ["section twenty-one", "section four", "one"])
def test_a_number_behind_a_stop_is_none_of_the_words_before_it(words: str) -> None:
    law = built(
        f"1.—(1) The officer shows the certificate given to him under {words}.\n"
        "(2) Any person who hinders him commits an offence."
    )
    assert clause(law, "s. 1(2)").text.startswith("Any person")


def test_a_number_behind_its_word_is_a_repetition() -> None:
    law = built("1.—(1) The term is two\n(2) years from the grant.\n(2) It may be renewed.")
    assert clause(law, "s. 1(2)").text == "It may be renewed."


def test_a_subsection_put_in_behind_a_sentence() -> None:
    law = built(
        "1.—(1) There is a Fund. (1a) Fees go into the Fund as in section 3 (1b) of the Act.\n"
        "(2) The Board keeps it."
    )
    assert labels(law)[-3:] == ["s. 1(1)", "s. 1(1a)", "s. 1(2)"]


def test_a_definition_behind_another_may_hold_a_reference() -> None:
    law = built(
        "1. In this Act—\n“pit” means a hole; “fair pay”, for the purposes of subsection (2a) of "
        "section five, means pay without difference;\n“shaft” means a deep hole."
    )
    terms = [c.number for c in law.clauses if c.kind is ClauseKind.DEFINITION]
    assert terms == ["pit", "fair pay", "shaft"]


DECIMALS = """
Artículo 9.- Permisos

9.1 El permiso se otorga por un año.

9.2 El permiso no se transfiere.

(*) Numeral modificado por el Artículo 2 de la Ley N° 7, publicada el 3 de mayo de 2012, cuyo texto es el siguiente:

“9.2 El permiso se transfiere con aviso.”

“9.3 El permiso se renueva.”

Artículo 10.- El registro es público.
"""  # noqa: E501


def test_decimal_paragraphs_in_quotation_marks_are_new_wordings() -> None:
    law = built(DECIMALS, language="es")
    found = [(c.label, c.role) for c in law.clauses if c.kind is ClauseKind.SUBSECTION]
    assert found == [
        ("art. 9 num. 9.1", TextRole.OPERATIVE),
        ("art. 9 num. 9.2", TextRole.SUPERSEDED),
        ("art. 9 num. 9.2", TextRole.OPERATIVE),
        ("art. 9 num. 9.3", TextRole.OPERATIVE),
    ]
    assert [c.printed for c in law.clauses if c.number == "9.3"] == ["9.3"]


GONE = """
1. Short title.—This Act is the Fund Act.

2. Fund.—There is a Fund.

{third}

4. Board.—The Board keeps the accounts.

1. Ins. by Act 62 of 1959, s. 2.

2. Omitted by Act 42 of 1983, s. 2 (w.e.f. 31-5-1984).

5. Audit.—The accounts are audited.
"""


@pytest.mark.parametrize(
    "third",
    ["3. Repealed by Act No. 4 of 1999, s. 3.", "3. Omitted by Act 42 of 1983 (w.e.f. 31-5-1984)."],
)
def test_a_repealed_section_is_no_footnote(third: str) -> None:
    law = built(GONE.format(third=third))
    articles = [(c.number, c.role) for c in law.clauses if c.kind is ClauseKind.ARTICLE]
    assert [number for number, _ in articles] == ["1", "2", "3", "4", "5"]
    assert articles[2][1] is TextRole.REPEALED
    assert not any("Ins. by" in c.text for c in law.clauses)
