"""Paragraphs that go on about the one before them have its words in reach."""

import pytest

from mpfcheck.matching.view import InstrumentView
from tests.laws import annotated, clause

LAWS = [
    (
        "en",
        "Article 1. A permit is kept at the pit.\nThe inspector writes a decision.\n"
        "Such a decision may stop the work.\nThe fee is due in March.\nArticle 2. End.",
        "para.",
    ),
    (
        "fr",
        "Article 1. Le permis est gardé sur place.\nL'inspecteur rédige une décision.\n"
        "Cette décision peut arrêter les travaux.\nLe droit est payé en mars.\nArticle 2. Fin.",
        "al.",
    ),
    (
        "es",
        "Artículo 1.- El permiso se guarda en el lugar.\nEl inspector redacta una resolución.\n"
        "Dicha resolución puede parar los trabajos.\nEl derecho es anual.\nArtículo 2.- Fin.",
        "inc.",
    ),
    (
        "pt",
        "Art. 1º A permissão fica no local.\nO inspetor redige uma decisão.\n"
        "Tal decisão pode parar os trabalhos.\nA taxa é paga em março.\nArt. 2º Fim.",
        "al.",
    ),
]


@pytest.mark.parametrize(("language", "text", "unit"), LAWS)
def test_a_paragraph_speaks_on_about_the_one_before(language, text, unit):
    law = annotated(text, language)
    before, such, other = (clause(law, f"art. 1 {unit} {n}") for n in (2, 3, 4))
    assert law.annotations[such.index].speaks_on == before.index
    assert law.annotations[other.index].speaks_on is None
    view = InstrumentView(law)
    named = {m.concept for m in law.annotations[before.index].mentions}
    assert "inspector" in named
    assert named <= view.around[such.index]
    assert "inspector" not in view.around[other.index]


def test_the_first_counted_paragraph_has_the_opening_text_in_reach_anyway():
    law = annotated("Article 1. A permit is kept.\nSuch permits are free.\nArticle 2. End.")
    assert law.annotations[clause(law, "art. 1 para. 2").index].speaks_on is None
