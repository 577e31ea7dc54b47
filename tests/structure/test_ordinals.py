"""Ordinal words above ten."""

import pytest

from mpfcheck.structure.ordinals import counted, folded

UNITS = {"primero": 1, "primera": 1, "séptimo": 7, "séptima": 7}


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("séptimo", 7),
        ("septimo", 7),
        ("décimo", 10),
        ("decimo", 10),
        ("décima primera", 11),
        ("decimo septimo", 17),
        ("decimo séptimo", 17),
        ("decimoséptimo", 17),
        ("vigésimo primero", 21),
        ("vigesimoprimera", 21),
        ("décimo primera", None),
    ],
)
def test_words_are_counted(word: str, number: int | None) -> None:
    assert counted(UNITS, ("décim", "vigésim")).get(word) == number


def test_accents_are_left_out() -> None:
    assert folded("Décimo Séptimo, año") == "Decimo Septimo, ano"
