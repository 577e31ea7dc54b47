"""Definitions that are numbered."""

import pytest

from mpfcheck.model.instrument import ClauseKind
from tests.structure.helpers import built, clause

CASES = [
    (
        "en",
        "1. Definitions.—In this Act, unless the context otherwise requires,—\n"
        "(a) “mine” means a pit;\n(b) “owner” means whoever works a mine;\n\n2. End.—It ends.",
        "s. 1(b)",
        "owner",
    ),
    (
        "fr",
        "Article 1. - Au sens de la présente loi, on entend par :\n1° exploitant : celui qui "
        "exploite ;\n2° carrière : le lieu exploité.\n\nArticle 2. - Elle est publiée.",
        "art. 1 1°",
        "exploitant",
    ),
    (
        "es",
        "Artículo 1. Para los efectos de esta ley se entiende por:\na) Pequeña cantera.- La que "
        "no excede de una hectárea.\nb) Titular.- Quien la explota.\n\nArtículo 2. Rige hoy.",
        "art. 1 lit. a",
        "Pequeña cantera",
    ),
    (
        "pt",
        "Art. 1º Para os fins desta Lei, entende-se por:\nI - canteiro: toda pessoa que extrai "
        "pedra;\nII - pedreira: o lugar da extração.\n\nArt. 2º Esta Lei entra em vigor.",
        "art. 1 I",
        "canteiro",
    ),
    (
        "pt",
        "Art. 1º Esta Lei entra em vigor.\n\nANEXO I\nGlossário\n«Canteiro» — a pessoa que extrai "
        "pedra.\n«Pedreira» — o lugar da extração.",
        'anexo I "Canteiro"',
        "Canteiro",
    ),
]


@pytest.mark.parametrize(("language", "text", "label", "term"), CASES)
def test_numbered_definitions(language, text, label, term):
    found = clause(built(text, language, title="Law"), label)
    assert (found.kind, found.number) == (ClauseKind.DEFINITION, term)


def test_a_second_term_inside_a_numbered_definition_does_not_end_the_list():
    text = """
    1. Definitions.—In this Act,—
    (a) “concession” means a lease or permit; and the expression
    “right” shall be construed accordingly;
    (b) “pit” means a hole.

    2. End.—It ends.
    """
    instrument = built(text)
    assert "“right” shall be construed" in clause(instrument, "s. 1(a)").text
    assert clause(instrument, "s. 1(b)").number == "pit"


def test_a_list_that_says_something_else_is_no_definition():
    text = "1. Fees.—The fees are as follows:\n(a) lease: ten units;\n(b) permit: two units."
    assert clause(built(text), "s. 1(a)").kind is ClauseKind.PARAGRAPH


def test_entries_in_small_letters_begin_after_one_that_is_closed():
    law = built(
        """ARTICLE 1 :
Au sens de la présente loi, on entend par :
fosse : toute excavation creusée à la main pour atteindre un filon ou une
alluvion, quelle que soit sa profondeur;
tas : ensemble des déblais déposés auprès d'une fosse ou le long d'un cours
d'eau;
foreur à main : personne qui perce la roche sans machine.

ARTICLE 2 :
La présente loi s'applique aux fosses et aux tas.
""",
        "fr",
    )
    terms = [c.number for c in law.clauses if c.kind is ClauseKind.DEFINITION]
    assert terms == ["fosse", "tas", "foreur à main"]
