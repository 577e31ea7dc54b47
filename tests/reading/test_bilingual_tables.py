"""A law whose two languages stand in the columns of a table is read in one of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from mpfcheck.model.document import Document, LineRole
from mpfcheck.reading import read
from mpfcheck.reading.languages import in_one_language

ENGLISH = [
    "1. This Act may be cited as the Quarries Act and applies to all the quarries of the country.",
    "2. (1) No person shall work a quarry without a licence that is granted by the Minister."
    "<br>(2) The licence is valid for a term of two years.",
    "Duties",
    "3. The holder of a licence shall wear a helmet and keep a register of all the stone.",
    "4. A person who contravenes this Act commits an offence and is liable to a fine.",
    "5. The Minister may make regulations for the purposes of this Act.",
]
FRENCH = [
    "1. La présente loi est la loi sur les carrières et s'applique à toutes celles du pays.",
    "2. (1) Il est interdit d'exploiter une carrière sans la licence qui est délivrée par le"
    " ministre.<br>(2) La licence est valable pour une durée de deux ans.",
    "Obligations",
    "3. Le titulaire de la licence doit porter un casque et tenir un registre de la pierre.",
    "4. Toute personne qui contrevient à la présente loi est passible d'une amende.",
    "5. Le ministre peut prendre des règlements pour l'application de la présente loi.",
]


def _read(folder: Path, left: list[str], right: list[str]) -> Document:
    rows = "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in zip(left, right, strict=True))
    path = folder / "law.html"
    path.write_text(f"<meta charset=utf-8><h1>Quarries Act</h1><table>{rows}</table>", "utf-8")
    return read(path)


def _words(cells: list[str]) -> str:
    return " ".join(cells).replace("<br>", " ")


@pytest.mark.parametrize(("asked", "cells"), [("en", ENGLISH), ("fr", FRENCH)])
@pytest.mark.parametrize("turned", [False, True])
def test_the_language_that_is_asked_for(
    tmp_path: Path, asked: str, cells: list[str], *, turned: bool
) -> None:
    columns = (FRENCH, ENGLISH) if turned else (ENGLISH, FRENCH)
    parts = in_one_language(_read(tmp_path, *columns), ["en", "fr"], asked)
    table = [line.text for line in parts.document.lines if line.role is LineRole.TABLE]
    assert parts.language == asked
    assert " ".join(" ".join(table).split()) == _words(cells)


def test_the_first_language_is_read_where_none_is_asked_for(tmp_path: Path) -> None:
    parts = in_one_language(_read(tmp_path, ENGLISH, FRENCH), ["en", "fr"])
    assert parts.language == "en"
    assert [note.key for note in parts.document.notes] == ["in-languages"]


def test_a_table_in_one_language_keeps_all_its_cells(tmp_path: Path) -> None:
    document = _read(tmp_path, ENGLISH, ENGLISH[::-1])
    parts = in_one_language(document, ["en", "fr"])
    assert [line.text for line in parts.document.lines] == [line.text for line in document.lines]
