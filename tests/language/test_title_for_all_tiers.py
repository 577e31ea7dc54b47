"""A title that its own definition gives to small and large operators is a title for all."""

from __future__ import annotations

import pytest

from mpfcheck.reporting.reasons import english
from tests.laws import annotated

NAMED_FOR_ALL = {
    "en": (
        "1. A gold panning permit may be granted to a citizen for artisanal mining.\n"
        "2. In this Act, unless the context otherwise requires:\n"
        '"Board" means the Board of Mines;\n'
        '"mining licence" means a document that authorises {};\n'
        "3. The holder of a mining licence shall keep books.\n",
        "mining licence",
        "artisanal, small-scale or large-scale mining",
        "large-scale mining",
    ),
    "fr": (
        "Article 1. La carte d'orpailleur est accordée à tout national.\n"
        "Article 2. Au sens du présent code, on entend par :\n"
        "- permis minier : le titre qui autorise {} ;\n"
        "Article 3. Le titulaire d'un permis minier tient des livres.\n",
        "permis minier",
        "l'exploitation artisanale ou l'exploitation industrielle",
        "l'exploitation industrielle",
    ),
    "es": (
        "Artículo 1. El carné de barequero se otorga a personas naturales.\n"
        "Artículo 2. Para los efectos de esta ley se entiende por:\n"
        "a) Permiso de faena minera: el título que autoriza {};\n"
        "Artículo 3. El titular de un permiso de faena minera llevará libros.\n",
        "permiso de faena minera",
        "la minería artesanal, la pequeña minería o la gran minería",
        "la gran minería",
    ),
    "pt": (
        "Art. 1º A senha mineira é concedida a pessoas singulares.\n"
        "Art. 2º Para os efeitos desta lei, entende-se por:\n"
        "a) licença mineira: o título que autoriza {};\n"
        "Art. 3º O titular de licença mineira mantém livros.\n",
        "licença mineira",
        "a mineração artesanal ou a grande mineração",
        "a grande mineração",
    ),
}


@pytest.mark.parametrize("language", NAMED_FOR_ALL)
def test_a_definition_that_names_small_and_large_mining_makes_a_title_for_all(language: str):
    law, name, every, large = NAMED_FOR_ALL[language]
    tiers = {}
    for mining in (every, large):
        register = {t.name: t for t in annotated(law.format(mining), language).titles}
        tiers[mining] = register[name].tier
        if mining == every:
            assert "small and large operators alike" in english(register[name].reason)
    assert tiers == {every: "any", large: "large-scale"}


def test_a_definition_that_leaves_small_mining_out_does_not():
    law = NAMED_FOR_ALL["en"][0].format("large-scale mining, other than artisanal mining")
    (title,) = (t for t in annotated(law).titles if t.name == "mining licence")
    assert title.tier == "large-scale"


KINDS = """\
1. An artisanal mining licence is granted to citizens.
2. A large-scale mining licence is granted to companies.
Section 3. Mining licence
The holder of a mining licence shall keep books.
"""


def test_a_title_of_which_the_law_has_small_and_large_kinds_is_for_all():
    tiers = {title.name: title.tier for title in annotated(KINDS, "en").titles}
    assert tiers["mining licence"] == "any", tiers
    assert tiers["artisanal mining licence"] == "artisanal"
    assert tiers["large-scale mining licence"] == "large-scale"


def test_how_opening_words_say_that_others_work_tells_nothing_of_a_title_in_an_item():
    law = (
        "1. A citizen may mine with hand tools, without a title, provided that\n"
        "(a) the land is not the subject of a title other than an exploration licence.\n"
        "Section 2. Exploration licence\n"
        "An exploration licence is valid for two years.\n"
        "3. A small-scale mining lease is granted to citizens.\n"
    )
    tiers = {title.name: title.tier for title in annotated(law, "en").titles}
    assert tiers["exploration licence"] == "large-scale", tiers
