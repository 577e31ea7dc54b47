"""Columns and tables are read in the order a person reads them."""

from __future__ import annotations

from pathlib import Path

import pytest

from mpfcheck.model.document import LineRole
from tests.reading.pages import (
    PROSE,
    Draw,
    Sheet,
    paragraphs,
    read_pages,
    texts,
)

WHOLE = " ".join(PROSE)


LEFT_COLUMN = [
    "The ministry shall keep the cadastre",
    "of all mining titles and show it free",
    "of charge to any person who asks to",
    "see it during the hours of work, and",
    "shall within ten days enter each new",
    "title with the limits of its area and",
    "the name of its holder and the day on",
    "which it lapses.",
]
RIGHT_COLUMN = [
    "A holder who leaves the area shall",
    "make the shafts safe, fill the pits",
    "and plant the ground anew before the",
    "title lapses, and the inspector shall",
    "give a certificate that this has been",
    "done or say within thirty days what",
    "is lacking and what time is left to",
    "put it right.",
]


def _columns(sheet: Sheet, top: float, left: list[str], right: list[str], shift: float = 0) -> None:
    for x, lines, down in ((60.0, left, 0.0), (214.0, right, shift)):
        for number, line in enumerate(lines):
            y = top + down + 11 * number
            if number < len(lines) - 1:
                sheet.full(x, y, line, right=x + 142, size=9)
            else:
                sheet.text(x, y, line, size=9)


@pytest.mark.parametrize("shift", [0.0, 4.5])
def test_two_columns_are_read_one_after_the_other(tmp_path: Path, shift: float) -> None:
    lines = read_pages(
        tmp_path, lambda sheet: _columns(sheet, 100, LEFT_COLUMN, RIGHT_COLUMN, shift)
    ).lines
    assert texts(lines) == LEFT_COLUMN + RIGHT_COLUMN
    assert [line.indent for line in lines] == [0] * 16
    assert len(paragraphs(lines)) == 2


def test_columns_that_begin_in_mid_page_under_headings_across(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.centred(60, "THE MINISTRY OF MINES OF THE REPUBLIC")
        for number, line in enumerate(PROSE):
            sheet.full(60, 90 + 12 * number, line, right=356)
        _columns(sheet, 160, LEFT_COLUMN, RIGHT_COLUMN)
        sheet.text(100, 270, "ANNEX ON THE FEES PAYABLE BY HOLDERS", font="Times-Bold")
        _columns(sheet, 300, RIGHT_COLUMN, LEFT_COLUMN)

    found = texts(read_pages(tmp_path, draw).lines)
    assert found == [
        "THE MINISTRY OF MINES OF THE REPUBLIC",
        *PROSE,
        *LEFT_COLUMN,
        *RIGHT_COLUMN,
        "ANNEX ON THE FEES PAYABLE BY HOLDERS",
        *RIGHT_COLUMN,
        *LEFT_COLUMN,
    ]


def test_three_columns(tmp_path: Path) -> None:
    columns = [
        [f"{word} text stands in", "its narrow column of the", "gazette and is read down"] * 3
        for word in ("First", "Second", "Third")
    ]

    def draw(sheet: Sheet) -> None:
        for x, lines in zip((40.0, 145.0, 250.0), columns, strict=True):
            for number, line in enumerate(lines):
                sheet.full(x, 100 + 11 * number, line, right=x + 93, size=9)

    assert texts(read_pages(tmp_path, draw).lines) == [
        line for column in columns for line in column
    ]


def _list_column(article: int) -> list[str]:
    return [
        f"Artigo {article}.º",
        "(Deveres do titular)",
        "1. O titular da senha deve no local:",
        "a) Usar capacete e botas;",
        "b) Manter um registo;",
        "c) Vedar os poços.",
        "2. A senha caduca se o titular não",
        "cumprir estes deveres no prazo.",
        f"Artigo {article + 1}.º",
        "(Taxas)",
        "A taxa é paga em cada ano.",
    ]


def _draw_beside(left: list[str], right: list[str]) -> Draw:
    def draw(sheet: Sheet) -> None:
        for x, lines in ((40, left), (260, right)):
            for number, line in enumerate(lines):
                sheet.text(x, 100 + 12 * number, line)

    return draw


def test_columns_of_short_lists_are_told_by_the_numbers_on_both_sides(tmp_path: Path) -> None:
    left, right = _list_column(1), _list_column(3)
    assert texts(read_pages(tmp_path, _draw_beside(left, right)).lines) == left + right


@pytest.mark.parametrize(("number", "apart"), [(3, True), (7, False)])
def test_a_short_last_column_goes_on_with_the_numbers_of_the_first(
    tmp_path: Path, number: int, apart: bool
) -> None:
    left = _list_column(1)
    right = [
        f"Artigo {number}.º",
        "(Multas)",
        "A reincidência é punida com o dobro",
        "da multa que cabe, no mesmo prazo.",
        "O prazo é de trinta dias.",
        "O recurso suspende.",
        "A taxa reverte ao Estado.",
    ]
    found = texts(read_pages(tmp_path, _draw_beside(left, right)).lines)
    assert (found == left + right) is apart


def test_rows_of_a_table_with_numbers_are_no_columns(tmp_path: Path) -> None:
    rows = [(f"{n}. Pedreira de granito", f"Taxa de {n} mil por ano") for n in range(1, 10)]

    def draw(sheet: Sheet) -> None:
        for number, (left, right) in enumerate(rows):
            sheet.text(40, 100 + 12 * number, left)
            sheet.text(260, 100 + 12 * number, right)

    found = texts(read_pages(tmp_path, draw).lines)
    assert found == [cell for row in rows for cell in row]


def test_numbers_and_their_texts_are_no_columns(tmp_path: Path) -> None:
    entries = [
        "Short title and commencement of this Act",
        "Interpretation of words in this Act",
    ] * 6

    def draw(sheet: Sheet) -> None:
        for number, entry in enumerate(entries, start=1):
            sheet.text(90, 90 + 14 * number, f"{number}.")
            sheet.full(150, 90 + 14 * number, entry)

    found = texts(read_pages(tmp_path, draw).lines)
    assert found == [f"{number}. {entry}" for number, entry in enumerate(entries, start=1)]


def test_ruled_tables_are_read_cell_by_cell(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.body(100, PROSE)
        for y in (180, 210, 250):
            sheet.rule(90, y, 400, y)
        for x in (90, 240, 400):
            sheet.rule(x, 180, x, 250)
        sheet.text(95, 195, "Title")
        sheet.text(245, 195, "Longest term")
        sheet.text(95, 222, "Mining lease for")
        sheet.text(95, 234, "small mines")
        sheet.text(245, 222, "five years, once")
        sheet.text(245, 234, "renewed")
        sheet.body(280, PROSE)

    lines = read_pages(tmp_path, draw).lines
    table = [line for line in lines if line.role is LineRole.TABLE]
    assert texts(table) == [
        "Title",
        "Longest term",
        "Mining lease for",
        "small mines",
        "five years, once",
        "renewed",
    ]
    assert [line.block for line in table] == [2, 2, 3, 3, 3, 3]
    assert paragraphs(lines) == [WHOLE, WHOLE]
