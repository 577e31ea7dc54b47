"""Tables without rules: cells are read whole, and what only looks like a table is left alone."""

from __future__ import annotations

from pathlib import Path

from mpfcheck.model.document import LineRole
from tests.reading.pages import (
    LEFT,
    PROSE,
    Sheet,
    paragraphs,
    prose,
    read_pages,
    texts,
)

FEES = [
    ("Matter", "Section", "Fee or penalty"),
    ("Application for a permit", "5", "50 dollars"),
    ("Renewal of a permit, if asked|in good time", "7", "30 dollars"),
    ("Working without a permit", "9", "A fine of 500 dollars and|loss of the stone won"),
    ("False entry in the register|or none at all", "12", "A fine of 200 dollars"),
]


def _table(sheet: Sheet, top: float, rows: list[tuple[str, ...]], xs: tuple[int, ...]) -> float:
    """Cells with "|" between their lines; a little more blank above each row of the table."""
    for cells in rows:
        lines = [cell.split("|") for cell in cells]
        for x, cell in zip(xs, lines, strict=True):
            for number, line in enumerate(cell):
                sheet.text(x, top + 11 * number, line, 9)
        top += 11 * max(map(len, lines)) + 5
    return top


def test_cells_of_several_lines_stay_whole(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        y = sheet.body(80, [*PROSE, *prose(3, 6)])
        y = _table(sheet, y + 30, FEES, (90, 215, 265))
        sheet.body(y + 30, PROSE)

    lines = read_pages(tmp_path, draw).lines
    assert paragraphs(lines, LineRole.TABLE) == [
        " ".join(cell.replace("|", " ") for cell in row) for row in FEES
    ]
    assert paragraphs(lines)[-1] == " ".join(PROSE)


def test_short_names_and_shares(tmp_path: Path) -> None:
    rows = [("Gold", "5 per cent"), ("Sand", "1 dollar a load"), ("Precious stones", "8 per cent")]

    def draw(sheet: Sheet) -> None:
        y = sheet.body(80, [*PROSE, *prose(3, 6)])
        sheet.body(_table(sheet, y + 30, rows, (90, 265)) + 30, PROSE)

    lines = read_pages(tmp_path, draw).lines
    assert paragraphs(lines, LineRole.TABLE) == [" ".join(row) for row in rows]


def test_a_contents_list_is_no_table(tmp_path: Path) -> None:
    entries = ["Short title", "Interpretation", "Permits", "Register", "Offences"]

    def draw(sheet: Sheet) -> None:
        for number, entry in enumerate(entries, start=1):
            sheet.text(LEFT, 80 + 13 * number, f"{number}.")
            sheet.text(LEFT + 40, 80 + 13 * number, entry)
            sheet.text(LEFT + 240, 80 + 13 * number, str(number + 2))
        sheet.body(240, PROSE)

    assert texts(read_pages(tmp_path, draw).lines, LineRole.TABLE) == []


def test_notes_in_the_margin_are_no_table(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        for at in range(4):
            sheet.text(20, 80 + 60 * at, "Register of", 8)
            sheet.text(20, 89 + 60 * at, "all persons.", 8)
            sheet.body(80 + 60 * at, PROSE)

    assert texts(read_pages(tmp_path, draw).lines, LineRole.TABLE) == []


def test_columns_of_text_are_no_table(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        for x in (30, 250):
            y = 80.0
            for seed in range(4):
                for line in prose(seed + x, 7):
                    words = " ".join(line.split()[:5])
                    sheet.full(x, y, words, x + 190) if len(words) > 25 else sheet.text(x, y, words)
                    y += 12
                sheet.text(x, y, "Fees")
                y += 12

    assert texts(read_pages(tmp_path, draw).lines, LineRole.TABLE) == []


def test_two_tables_of_one_width(tmp_path: Path) -> None:
    first, second = FEES[1:4], FEES[2:5]

    def draw(sheet: Sheet) -> None:
        y = _table(sheet, 80, first, (90, 215, 265))
        y = sheet.body(y + 30, PROSE)
        _table(sheet, y + 30, second, (90, 215, 265))

    assert paragraphs(read_pages(tmp_path, draw).lines, LineRole.TABLE) == [
        " ".join(cell.replace("|", " ") for cell in row) for row in (*first, *second)
    ]
