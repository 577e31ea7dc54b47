"""Titles that an exception leaves out of a clause."""

import pytest

from tests.laws import annotated

EN = """1. An artisanal mining permit is granted to a citizen.
2. A mining lease is granted to a company.
3. An exploration licence is granted to a company.
"""
FR = """Article 1. L'autorisation d'exploitation artisanale est accordée à un national.
Article 2. Le permis d'exploitation est accordé à une société.
Article 3. Le permis de recherche est accordé à une société.
"""


@pytest.mark.parametrize(
    ("lang", "clause", "scope"),
    [
        (
            "en",
            "4. Holders, except an exploration licence and an artisanal mining permit, shall pay.",
            "large-scale",
        ),
        (
            "en",
            "4. No title except a mining lease and an artisanal mining permit shall be granted.",
            "asm",
        ),
        (
            "en",
            "4. Except in the rains, the holder of an artisanal mining permit shall dig.",
            "asm",
        ),
        (
            "fr",
            "Article 4. Tout titulaire, à l'exception du permis de recherche et de "
            "l'autorisation d'exploitation artisanale, doit payer.",
            "large-scale",
        ),
        (
            "fr",
            "Article 4. Sauf pendant les pluies, le titulaire d'une autorisation d'exploitation "
            "artisanale doit creuser.",
            "asm",
        ),
    ],
)
def test_whom_an_exception_leaves_out_the_clause_does_not_bind(lang, clause, scope):
    law = annotated((EN if lang == "en" else FR) + clause, lang)
    assert law.annotations[-1].scope == scope, law.annotations[-1].scope_reason


def test_where_another_small_title_is_left_in_the_clause_is_for_everybody():
    more = "4. A small-scale mining licence is granted to a citizen.\n"
    clause = "5. Every miner, except the holder of an artisanal mining permit, shall pay."
    law = annotated(EN + more + clause)
    assert law.annotations[-1].scope == "general", law.annotations[-1].scope_reason
