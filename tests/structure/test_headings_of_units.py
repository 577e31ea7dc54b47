"""Headings of units: beside them, above them, between them, and what is none."""

from dataclasses import replace

from mpfcheck.structure import build
from tests.structure.helpers import built, clause, document


def test_marginal_notes_are_headings():
    text = """
    |Short title.
    1. This Act may be cited as the Quarries Act.

    |Duty to
    |fence.
    |[3 of 1999]
    2. A holder shall fence every pit.
    """
    found = {c.label: c.heading for c in built(text).articles}
    assert found == {"s. 1": "Short title", "s. 2": "Duty to fence"}


def test_cross_headings_are_not_glued_to_the_text_before():
    text = """
    1. Title.—This Act may be cited as the Quarries Act.

    OFFENCES AND PROCEEDINGS

    2. Offence.—Whoever works a quarry without licence commits an offence.

    3. Fine.—The fine is ten units.
    """
    instrument = built(text)
    assert clause(instrument, "s. 1").text.endswith("Quarries Act.")
    parent = instrument.clauses[clause(instrument, "s. 2").parent]
    assert parent.heading == "OFFENCES AND PROCEEDINGS"


def test_bold_lines_over_some_articles_head_what_follows_in_their_section():
    text = """
    Seção I Das pedreiras

    Art. 1º O dono cerca a cava.

    Art. 2º O dono tem um livro.

    Interdição da cava

    Art. 3º O fiscal fecha a cava aberta.

    Art. 4º O dono paga a taxa.

    Seção II Das multas

    Art. 5º A multa é de dez moedas.
    """
    plain = document(text, title="Lei de pedreiras")
    (page,) = plain.pages
    lines = [replace(x, bold=x.text.startswith("Interdi")) for x in page.lines]
    law = build(replace(plain, pages=(replace(page, lines=tuple(lines)),)), language="pt")
    above = {c.label: [a.heading for a in law.ancestors(c)] for c in law.articles}
    assert above == {
        "art. 1": ["Das pedreiras"],
        "art. 2": ["Das pedreiras"],
        "art. 3": ["Interdição da cava", "Das pedreiras"],
        "art. 4": ["Interdição da cava", "Das pedreiras"],
        "art. 5": ["Das multas"],
    }
    assert clause(law, "art. 2").text == "O dono tem um livro."


def test_a_heading_does_not_swallow_the_rule():
    text = "Section 1. The holder shall fence the pit.\n\nSection 2. He shall keep a log."
    first = built(text).articles[0]
    assert (first.heading, first.text) == ("", "The holder shall fence the pit.")


def test_an_inserted_part_is_a_part():
    text = """
    PART III
    LICENCES

    1. Grant.—The Minister shall grant licences.

    PART IIIA
    REFINERIES

    2. Refinery.—There shall be a refinery.
    """
    assert clause(built(text), "Part IIIA").heading == "REFINERIES"


def test_a_note_beside_a_subsection_is_its_heading():
    tree = built(
        """
        |Working without permit.
        9. (1) Any person who works a quarry without a permit commits an offence.

        |Burden of proof.
        (2) The person found working shall prove that he holds a permit.

        |Seizure.
        10. (1) An officer may seize the stone.

        (2) He shall give a receipt for it.
        """
    )
    assert {c.label: c.heading for c in tree.clauses} == {
        "s. 9": "Working without permit",
        "s. 9(1)": "",
        "s. 9(2)": "Burden of proof",
        "s. 10": "Seizure",
        "s. 10(1)": "",
        "s. 10(2)": "",
    }
