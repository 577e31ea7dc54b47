"""Other laws that a law names, and the units by which it points at itself."""

import time

import pytest

from mpfcheck.model.reference import Reference
from mpfcheck.structure.acts import other_acts
from mpfcheck.structure.ownunits import own_units
from tests.structure.helpers import built

OPENINGS = {"en": "1. ", "fr": "Article 1. ", "es": "Artículo 1. ", "pt": "Art. 1º "}
NAMED = [
    ("en", "It is read with the Environment Act, 1999.", "Environment Act, 1999"),
    ("en", "As defined in the Labour Code, a child is young.", "Labour Code"),
    ("en", "The Companies Act [Chapter 24:03] binds.", "Companies Act [Chapter 24:03]"),
    ("en", "Under Law No. 5/2001 he pays.", "Law No. 5/2001"),
    ("en", "The law governing public procurement does not apply.", None),
    ("en", "He acts under the law governing land tenure.", "law governing land tenure"),
    ("en", "He keeps the Constitution.", "Constitution"),
    ("en", "No act of a holder is a law for others.", None),
    ("fr", "Elle suit la loi n° 98-030 du 12 février 1999.", "loi n° 98-030 du 12 février 1999"),
    ("fr", "Le code du travail lie chacun.", "code du travail"),
    ("fr", "Le code de l'environnement lie chacun.", "code de l'environnement"),
    ("fr", "Un décret fixe la forme de la loi.", None),
    ("es", "Se rige por la Ley 685 de 2001.", "Ley 685 de 2001"),
    ("es", "Lo dice el Decreto Supremo N° 5-98-EM.", "Decreto Supremo N° 5-98-EM"),
    ("es", "Rige el Código de Minas.", "Código de Minas"),
    ("es", "La ley fija el plazo.", None),
    ("pt", "Segue a Lei nº 9.605, de 12 de fevereiro de 1998.",
     "Lei nº 9.605, de 12 de fevereiro de 1998"),
    ("pt", "Vale o Código de Águas.", "Código de Águas"),
    ("pt", "A lei fixa o prazo.", None),
]  # fmt: skip
TREES = {
    "en": "PART I FIRST\n1. This Part binds all.\n2. (1) Pits are fenced.\n(2) {}",
    "fr": "TITRE I DES MINES\nCHAPITRE I DU SOL\nArticle 1. Le sol est gardé.\nArticle 2. {}",
    "es": "TÍTULO I DE LAS MINAS\nCAPÍTULO I DEL SUELO\nArtículo 1. Hay suelo.\nArtículo 2. {}",
    "pt": "TÍTULO I DAS MINAS\nCAPÍTULO I DO SOLO\nArt. 1º Há solo.\nArt. 2º {}",
}
UNITS = [
    ("en", "In this Part a pit is deep.", "Part I"),
    ("en", "Nothing in this section binds him.", "s. 2"),
    ("en", "In this Chapter a pit is deep.", None),
    ("en", "This is a part of the pit.", None),
    ("fr", "Le présent titre lie chacun.", "Titre I"),
    ("fr", "Les règles du présent chapitre lient.", "Chapitre I"),
    ("fr", "Le présent titre minier est cessible.", None),
    ("es", "Lo dispuesto en el presente capítulo obliga.", "Capítulo I"),
    ("es", "Las normas de este Título obligan.", "Título I"),
    ("es", "Este título minero es transferible.", None),
    ("pt", "O disposto neste Capítulo obriga.", "Capítulo I"),
    ("pt", "As normas deste Título obrigam.", "Título I"),
]
OWN = [
    ("en", "This Act binds all.", "This Act"),
    ("fr", "La présente loi lie chacun.", "La présente loi"),
    ("es", "La presente Ley obliga.", "La presente Ley"),
    ("pt", "O disposto nesta Lei obriga.", "nesta Lei"),
]


@pytest.mark.parametrize(("language", "sentence", "name"), NAMED)
def test_another_law_is_named(language, sentence, name):
    instrument = built(OPENINGS[language] + sentence, language, title="Law")
    assert [a.name for a in other_acts(instrument)] == ([name] if name else [])
    for act in other_acts(instrument):
        assert act.name in instrument.clauses[act.clause].text[act.start : act.end]


@pytest.mark.parametrize(
    ("language", "sentence", "phrase"),
    [
        (
            "en",
            "A breach of section 3(1) of the Fuel Act is known.",
            "section 3(1) of the Fuel Act",
        ),
        ("fr", "On suit l'article 5 du code du travail.", "article 5 du code du travail"),
        ("es", "Rige el artículo 9 de la Ley 5 de 1990.", "artículo 9 de la Ley 5 de 1990"),
        ("pt", "Aplica-se o art. 6º da Lei nº 5.", "art. 6º da Lei nº 5"),
    ],
)
def test_the_article_of_another_law_is_part_of_the_reference(language, sentence, phrase):
    instrument = built(OPENINGS[language] + sentence, language, title="Law")
    (act,) = other_acts(instrument)
    assert instrument.clauses[act.clause].text[act.start : act.end] == phrase


def test_a_law_that_names_itself_is_its_own():
    law = built("1. This is the Quarry Safety Act, 2001.", title="QUARRY SAFETY ACT, 2001")
    assert [a.own for a in other_acts(law)] == [True]


@pytest.mark.parametrize(("language", "sentence", "label"), UNITS)
def test_a_unit_that_a_law_points_at_from_inside(language, sentence, label):
    instrument = built(TREES[language].format(sentence), language, title="Law")
    last = max(c.index for c in instrument.clauses if sentence in c.text)
    found = [r for r in own_units(instrument) if r.clause == last]
    assert [
        instrument.clauses[r.target].label for r in found if isinstance(r, Reference)
    ] == ([label] if label else [])  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "phrase"), OWN)
def test_the_law_as_a_whole(language, sentence, phrase):
    instrument = built(OPENINGS[language] + sentence, language, title="Law")
    (act,) = own_units(instrument)
    assert instrument.clauses[act.clause].text[act.start : act.end] == phrase
    assert act.own


@pytest.mark.parametrize("language", OPENINGS)
def test_time_grows_with_the_length_of_a_text(language):
    def seconds(times: int) -> float:
        words = "The Aaa Code of the Ley de Lei nº art. 5 de section 3 of présent ( 5, "
        instrument = built(OPENINGS[language] + words * times, language, title="Law")
        start = time.perf_counter()
        assert list(other_acts(instrument)) is not None
        list(own_units(instrument))
        return time.perf_counter() - start

    assert seconds(1500) < 25 * seconds(150) + 0.5
