"""A word for titles that the law defines by a list: does it stand for those of small operators?"""

import pytest

from mpfcheck.reporting.reasons import english
from tests.language.title_laws import titles

# The word is defined by {}; an artisanal title is granted beside it.
DEFINED = {
    "en": (
        "1. In this Act, unless the context otherwise requires—\n"
        '"mineral right" means {};\n'
        '"shaft" means a pit dug to win minerals.\n'
        "2. A mining licence is granted to a company for twenty years.\n"
        "3. An exploration licence is granted to a company for three years.\n"
        "4. An artisanal mining permit is granted to a citizen for one year.\n"
        "5. The holder of a mineral right shall deposit a guarantee.\n"
    ),
    "fr": (
        "Article 1. Au sens de la présente loi, on entend par :\n"
        "a) titre minier : {} ;\n"
        "b) puits : une fosse creusée pour extraire des minerais.\n"
        "Article 2. Le permis d'exploitation est accordé à une société pour vingt ans.\n"
        "Article 3. Le permis de recherche est accordé à une société pour trois ans.\n"
        "Article 4. La carte d'exploitant artisanal est délivrée à un citoyen pour un an.\n"
        "Article 5. Le titulaire d'un titre minier constitue une garantie.\n"
    ),
    "es": (
        "Artículo 1. Para los efectos de esta ley se entiende por:\n"
        "a) Título minero: {};\n"
        "b) Pozo: excavación hecha para extraer minerales.\n"
        "Artículo 2. La concesión minera se otorga a una sociedad por veinte años.\n"
        "Artículo 3. El permiso de exploración se otorga a una sociedad por tres años.\n"
        "Artículo 4. El permiso de minería artesanal se otorga a un ciudadano por un año.\n"
        "Artículo 5. El titular de un título minero constituirá una garantía.\n"
    ),
    "pt": (
        "Artigo 1. Para os efeitos desta lei, entende-se por:\n"
        "a) Título mineiro: {};\n"
        "b) Poço: escavação feita para extrair minérios.\n"
        "Artigo 2. A concessão mineira é outorgada a uma sociedade por vinte anos.\n"
        "Artigo 3. A licença de pesquisa mineira é outorgada a uma sociedade por três anos.\n"
        "Artigo 4. A licença de mineração artesanal é outorgada a um cidadão por um ano.\n"
        "Artigo 5. O titular de um título mineiro presta uma garantia.\n"
    ),
}
LISTS = {
    "en": ("an exploration licence or a mining licence", "an artisanal mining permit"),
    "fr": ("le permis de recherche et le permis d'exploitation", "la carte d'exploitant artisanal"),
    "es": ("el permiso de exploración y la concesión minera", "el permiso de minería artesanal"),
    "pt": (
        "a licença de pesquisa mineira e a concessão mineira",
        "a licença de mineração artesanal",
    ),
}
NAMES = {"en": "mineral right", "fr": "titre minier", "es": "título minero", "pt": "título mineiro"}


@pytest.mark.parametrize("language", ["en", "fr", "es", "pt"])
def test_a_list_without_the_small_title_leaves_it_out(language):
    large, small = LISTS[language]
    without = titles(DEFINED[language].format(large), language)[NAMES[language]]
    assert without.tier == "large-scale"
    assert "lists other titles" in english(without.reason)
    joiner = {"en": " or", "fr": " et", "es": " y", "pt": " e"}[language]
    both = large.replace(joiner, ",") + f"{joiner} {small}"
    assert titles(DEFINED[language].format(both), language)[NAMES[language]].tier == "any"


@pytest.mark.parametrize("language", ["en", "fr", "es", "pt"])
def test_without_a_list_the_word_stands_for_all(language):
    anything = {
        "en": "any right under this Act",
        "fr": "tout droit accordé par la présente loi",
        "es": "todo derecho otorgado por esta ley",
        "pt": "todo direito outorgado por esta lei",
    }[language]
    assert titles(DEFINED[language].format(anything), language)[NAMES[language]].tier == "any"


@pytest.mark.parametrize(
    ("language", "law", "title"),
    [
        (
            "fr",
            "TITRE I\nAUTORISATION D'EXPLOITATION ARTISANALE\n"
            "Article 1. La carte d'exploitant artisanal est délivrée à un citoyen.\n",
            "autorisation d'exploitation artisanale",
        ),
        (
            "en",
            "PART I\nARTISANAL MINING LICENCES\n"
            "1. A small-scale mining permit is granted to a citizen.\n",
            "artisanal mining licences",
        ),
    ],
)
def test_a_title_that_only_a_heading_names_has_the_tier_of_its_name(language, law, title):
    found = {name.lower(): entry for name, entry in titles(law, language).items()}
    assert found[title].tier == "artisanal", found
