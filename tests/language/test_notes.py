"""A publisher's notes in the text of a law are no words of the law."""

from __future__ import annotations

import pytest

from mpfcheck.language.notes import without_notes


@pytest.mark.parametrize(
    "note",
    [
        "(Redação dada pela Lei nº 7.001, de 2001)",
        "(Incluído pelo Decreto-lei nº 12, de 1967)",
        "(Vide ADI 12)",
        "(Vigência)",
        "(Modificado por el Artículo 2 de la Ley 30)",
        "(abrogée par la loi n° 12)",
        "(Loi n° 2010-4 du 3 mai)",
        "[inserted by s. 4 of Act 9 of 2001]",
        "[ Act No. 14 of 2024 ]",
        "[subsection amended by section 4 of Act 22 of 2001 ]",
        "(Párrafo sustituido por el art. 12 de la Ley N° 99)",
        "(Alinéa modifié par la loi n° 12)",
        "(*)",
    ],
)
def test_notes_are_blank_and_move_nothing(note):
    text = f"The holder keeps a register; {note} it is open."
    read = without_notes(text)
    assert read == text.replace(note, " " * len(note))


@pytest.mark.parametrize(
    "text",
    [
        "The holder (or the person named by the holder) keeps six (6) plans.",
        "La autoridad (el ministerio) lleva el registro (ley de minas).",
        "Le plan (modifié chaque année) est affiché (voir la loi).",
        "The Act (repealed) stays (including by fax).",
    ],
)
def test_other_brackets_stay(text):
    assert without_notes(text) == text
