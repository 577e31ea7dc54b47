"""A workbook of tables that can be filtered, for every report that has one.

Every text is written as text, so that nothing in a law can become a formula or a link.
"""

from __future__ import annotations

import io
import math
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from mpfcheck.reporting.clean import plain
from mpfcheck.reporting.messages import Messages
from mpfcheck.reporting.tables import Cell, Table

if TYPE_CHECKING:
    import xlsxwriter
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

MOST = 32_767  # characters that a cell holds (the file format's limit)
CUT = " […]"
LINE = 15.0  # points
NARROW = 13  # characters; a column that is not in `WIDTHS`
TALLEST = 10  # lines of a row; a longer cell is read by opening it
MADE = datetime(2000, 1, 1, tzinfo=UTC)  # the same content gives the same bytes

WIDTHS = {
    "theme": 20, "requirement": 13, "title": 34, "status": 16, "contradicted": 12, "missing": 46,
    "statement": 50, "recommendation": 70, "look-also": 30, "element": 8, "check": 42, "core": 8,
    "firmness": 40,
    "strength": 12, "scope": 15, "modality": 15, "instrument": 26, "article": 14, "clause": 18,
    "page": 7, "quote": 80, "rule": 40, "because": 60, "source": 44, "place": 22, "gist": 50,
    "force": 12, "verified": 10, "language": 12, "pages": 8, "clauses": 10, "file": 40,
    "old-status": 16, "new-status": 16, "direction": 18, "change": 20, "old-clause": 22,
    "new-clause": 22, "old-words": 60, "new-words": 60, "side": 10, "likeness": 11, "country": 20,
    "absent-in": 40,
}  # fmt: skip
"""Characters per column, by the column's key."""

Wash = Mapping[str, tuple[str, str]]
"""Fill and letter, as six hexadecimal digits, by the word that stands in the cell."""


class Sheets:
    """Writes the sheets of one workbook, with the formats that they share."""

    def __init__(self, title: str, say: Messages) -> None:
        """`title` is the workbook's, in its properties."""
        import xlsxwriter

        self.say = say
        self._out = io.BytesIO()
        options = {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        }
        self.book: xlsxwriter.Workbook = xlsxwriter.Workbook(self._out, options)
        self.book.set_properties({"title": plain(title), "created": MADE})
        self.wrapped = self.book.add_format({"text_wrap": True, "valign": "top"})
        self.head = self.book.add_format(
            {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "bg_color": "#E8EEF4"}
        )
        self._title = self.book.add_format({"bold": True, "font_size": 14})
        self._washes: dict[tuple[str, str], Format] = {}

    def saved(self) -> bytes:
        """The workbook as the bytes of an .xlsx file."""
        self.book.close()
        return self._out.getvalue()

    def overview(self, title: str, lines: Sequence[str], caveats: Sequence[str]) -> Overview:
        """The first sheet: a title, lines below it, caveats over the whole width."""
        sheet = self.sheet(self.say("heading.summary"))
        sheet.set_column(0, 0, 44)
        sheet.set_column(1, 60, 14)
        sheet.write_string(0, 0, text(title), self._title)
        for row, line in enumerate(lines, start=1):
            sheet.write_string(row, 0, text(line))
        row = len(lines) + 2
        for caveat in caveats:
            sheet.merge_range(row, 0, row, 7, "", self.wrapped)
            sheet.write_string(row, 0, text(caveat), self.wrapped)
            sheet.set_row(row, 48)
            row += 1
        return Overview(self, sheet, row + 1)

    def sheet(self, name: str) -> Worksheet:
        """A new sheet for A4, landscape, as wide as the page."""
        sheet = self.book.add_worksheet(name[:31])
        sheet.set_paper(9)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        return sheet

    def table(self, table: Table, washes: Mapping[str, Wash]) -> None:
        """A sheet with this table; columns by key in `washes` are coloured by their words."""
        sheet = self.sheet(table.title or self.say(f"heading.{table.name}"))
        for column, head in enumerate(table.heads(self.say)):
            sheet.set_column(column, column, _width(table.columns[column]))
            sheet.write_string(0, column, text(head), self.head)
        for row, cells in enumerate(table.rows, start=1):
            sheet.set_row(row, _height(table.columns, cells))
            for column, cell in enumerate(cells):
                self.cell(sheet, row, column, cell)
        sheet.freeze_panes(1, 2)
        sheet.repeat_rows(0)
        sheet.autofilter(0, 0, max(len(table.rows), 1), len(table.columns) - 1)
        for key, wash in washes.items():
            if key in table.columns and table.rows:
                column = table.columns.index(key)
                self.coloured(sheet, (1, column, len(table.rows), column), wash)

    def cell(self, sheet: Worksheet, row: int, column: int, cell: Cell) -> None:
        """A number or a text."""
        if isinstance(cell, int):
            sheet.write_number(row, column, cell, self.wrapped)
        else:
            sheet.write_string(row, column, text(cell), self.wrapped)

    def coloured(self, sheet: Worksheet, area: tuple[int, int, int, int], wash: Wash) -> None:
        """Colour the cells of an area (first row and column, last row and column)."""
        for word, colours in wash.items():
            rule = {"type": "cell", "criteria": "==", "value": f'"{word}"'}
            sheet.conditional_format(*area, rule | {"format": self.format(colours)})

    def format(self, colours: tuple[str, str]) -> Format:
        """The format with this fill and letter."""
        if colours not in self._washes:
            fill, letter = colours
            self._washes[colours] = self.book.add_format(
                {"bg_color": f"#{fill}", "font_color": f"#{letter}"}
            )
        return self._washes[colours]


class Overview:
    """The first sheet, to be gone on with below what stands there."""

    def __init__(self, sheets: Sheets, sheet: Worksheet, row: int) -> None:
        """`row` is the first free one, from 0."""
        self._sheets, self._sheet, self._row = sheets, sheet, row

    def numbers(
        self, heads: Sequence[str], rows: Sequence[tuple[str, Sequence[int | None]]]
    ) -> None:
        """A table of numbers, each row with its name; None leaves a cell empty."""
        self._sheet.set_row(self._row, 2 * LINE)
        for column, head in enumerate(heads):
            self._sheet.write_string(self._row, column, text(head), self._sheets.head)
        for at, (name, numbers) in enumerate(rows, start=self._row + 1):
            self._sheet.write_string(at, 0, text(name))
            for column, number in enumerate(numbers, start=1):
                if number is not None:
                    self._sheet.write_number(at, column, number)
        self._row += len(rows) + 2


def _width(key: str) -> int:
    return WIDTHS.get(key, NARROW)


def _height(columns: Sequence[str], cells: Sequence[Cell]) -> float:
    """Points that a row needs for its longest cell, up to `TALLEST` lines.

    Excel would work it out by itself, and make a row of a long clause taller than a screen.
    """
    lines = (
        math.ceil(len(cell) / (_width(key) * 1.05))
        for key, cell in zip(columns, cells, strict=True)
        if isinstance(cell, str)
    )
    return LINE * min(max([1, *lines]), TALLEST)


def text(shown: str) -> str:
    """Text that a cell can hold: no control characters, not too long."""
    line = plain(shown)
    return line if len(line) <= MOST else line[: MOST - len(CUT)] + CUT
