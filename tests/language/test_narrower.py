"""Text on quarries, coal, nuclear ores or petroleum alone is told from text on mines at large."""

import pytest

from tests.laws import annotated, clause

BOTH = (
    "1. The holder of a mining licence shall report.\n"
    "2. The holder of a quarry licence shall report.\n"
    "3. The holder of an exploration, mining or quarry licence shall pay.\n"
    "4. An exploration licence is granted for two years.\n"
    "5. The holder of an exploration licence shall drill.\n"
    "6. A quarry licence is granted for five years.\n"
    "7. Mineral exploration and quarry operations are inspected.\n"
    "8. Pits shall be fenced."
)


def narrower(text, label, language="en", title=""):
    law = annotated(text, language, title=title)
    return law.annotations[clause(law, label).index].narrower


@pytest.mark.parametrize(
    ("label", "expected"),
    [("s. 1", ""), ("s. 2", "quarries"), ("s. 3", ""), ("s. 6", "quarries"), ("s. 7", ""),
     ("s. 8", "")],
)  # fmt: skip
def test_a_law_on_mines_and_quarries_is_for_both_and_its_quarry_articles_are_not(label, expected):
    assert narrower(BOTH, label, title="Law on Mining and Quarrying") == expected


@pytest.mark.parametrize(
    ("language", "title", "text", "label", "expected"),
    [
        ("en", "Quarries Act", "1. The pit shall be fenced.", "s. 1", "quarries"),
        ("en", "Coal Mines Safety Act", "1. The pit shall be fenced.", "s. 1", "coal"),
        ("en", "Coal Mines Safety Act", "1. Every mine shall be fenced.", "s. 1", ""),
        ("en", "Mines and Quarries Act", "1. The pit shall be fenced.", "s. 1", ""),
        ("en", "Petroleum Act", "1. The well shall be fenced.", "s. 1", "petroleum"),
        ("fr", "Loi sur les carrières", "Article 1. Le site est clos.", "art. 1", "quarries"),
        ("fr", "Code des mines et des carrières", "Article 1. Le site est clos.", "art. 1", ""),
        ("es", "Ley de canteras", "Artículo 1. El lugar será cercado.", "art. 1", "quarries"),
        ("pt", "Lei das pedreiras", "Art. 1º O local será cercado.", "art. 1", "quarries"),
        ("en", "Mines", "1. Mines that contain radioactive ores are fenced.", "s. 1", "nuclear"),
        ("en", "Mines", "1. A mine tells of radioactive ores it finds.", "s. 1", ""),
        ("fr", "Mines", "Article 1. Une mine d'uranium est close.", "art. 1", "nuclear"),
        ("fr", "Mines", "Article 1. La mine déclare le minerai d'uranium.", "art. 1", ""),
        (
            "es",
            "Minas",
            "Artículo 1. Las minas que contengan minerales nucleares se cercarán.",
            "art. 1",
            "nuclear",
        ),
        ("es", "Minas", "Artículo 1. La mina avisará si halla minerales nucleares.", "art. 1", ""),
        ("pt", "Minas", "Art. 1º A mina de urânio será cercada.", "art. 1", "nuclear"),
        ("pt", "Minas", "Art. 1º A mina comunicará o achado de minérios nucleares.", "art. 1", ""),
    ],
)
def test_a_law_may_be_on_one_kind_by_its_title(language, title, text, label, expected):
    assert narrower(text, label, language, title) == expected


@pytest.mark.parametrize(
    ("language", "text", "label", "expected"),
    [
        ("en", "PART I QUARRIES\n1. The pit is fenced.\nPART II MINES\n2. Water is drained.",
         "s. 1", "quarries"),
        ("en", "PART I QUARRIES\n1. The pit is fenced.\nPART II MINES\n2. Water is drained.",
         "s. 2", ""),
        ("en", "PART I PITS\n1. This Part applies to quarries.\n2. The pit is fenced.",
         "s. 2", "quarries"),
        ("fr", "TITRE I DES CARRIÈRES\nArticle 1. Le site est clos.", "art. 1", "quarries"),
        ("es", "TÍTULO I DE LAS CANTERAS\nArtículo 1. El lugar será cercado.", "art. 1",
         "quarries"),
        ("pt", "TÍTULO I DAS PEDREIRAS\nArt. 1º O local será cercado.", "art. 1", "quarries"),
        ("es", "TÍTULO I DE LOS MINERALES NUCLEARES\nArtículo 1. Las minas que contengan "
         "minerales nucleares sanearán los residuos mineros.", "art. 1", "nuclear"),
        ("en", "PART I COAL MINES\n1. A coal mine near another mine is fenced.",
         "s. 1", "coal"),
        ("en", "PART I SHAFTS\n1. A coal mine near another mine is fenced.",
         "s. 1", ""),
        ("fr", "TITRE I DES HYDROCARBURES\nArticle 1. Le pétrole trouvé par une mine est déclaré.",
         "art. 1", "petroleum"),
        ("fr", "TITRE I DES EAUX\nArticle 1. Le pétrole trouvé par une mine est déclaré.",
         "art. 1", ""),
        ("pt", "TÍTULO I DAS PEDREIRAS\nArt. 1º A pedreira dista da mina cem metros.",
         "art. 1", "quarries"),
        ("es", "TÍTULO I DE LAS AGUAS\nArtículo 1. Las minas que contengan minerales nucleares "
         "sanearán los residuos mineros.", "art. 1", ""),
    ],
)  # fmt: skip
def test_a_part_may_be_on_one_kind_by_its_heading_or_by_what_it_applies_to(
    language, text, label, expected
):
    assert narrower(text, label, language, "Mines") == expected
