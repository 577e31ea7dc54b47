"""What the title of a law names is known by its short name in the law."""

import pytest

from tests.laws import annotated


@pytest.mark.parametrize(
    ("language", "text", "law", "title"),
    [
        (
            "fr",
            "Article 12. Le titulaire du permis d'exploitation tient un registre de la mine.\n"
            "Article 13. Le permis d'exploitation est accordé par le préfet.",
            "Décret relatif aux permis d'exploitation de petite mine",
            "permis d'exploitation",
        ),
        (
            "es",
            "Artículo 12. El titular de la licencia de explotación lleva un registro de la mina.\n"
            "Artículo 13. La licencia de explotación se otorga por la oficina.",
            "Reglamento de la licencia de explotación para pequeña minería",
            "licencia de explotación",
        ),
    ],
)
def test_what_the_title_of_the_law_names_is_small_by_its_short_name_too(language, text, law, title):
    for name, tier in ((law, "small-scale"), ("", "any")):
        register = annotated(text, language, name).titles
        assert {t.name: t.tier for t in register} == {title: tier}


def test_a_claim_that_is_pegged_is_a_title():
    law = annotated(
        "1. A placer claim may be pegged by the holder of a prospecting licence.\n"
        "2. The holder of a placer claim shall fence the pit.\n"
        "3. A mining lease is granted to a company for twenty years.\n"
        "4. A claim for compensation shall be paid.\n",
        "en",
    )
    assert {t.name for t in law.titles} == {"placer claim", "prospecting licence", "mining lease"}
