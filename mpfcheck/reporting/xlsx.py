"""The assessment as a workbook: overview, findings, evidence, sources, instruments.

Every text is written as text, so that nothing in a law can become a formula or a link.
"""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from mpfcheck.model.assessment import Assessment
from mpfcheck.reporting.clean import plain
from mpfcheck.reporting.colours import WASH
from mpfcheck.reporting.tables import Cell, Table, tables
from mpfcheck.reporting.view import Counts, Report, view

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

MOST = 32_767  # characters that a cell holds (the file format's limit)
CUT = " […]"
MADE = datetime(2000, 1, 1, tzinfo=UTC)  # the same assessment gives the same bytes

WIDTHS = {
    "theme": 20, "requirement": 13, "title": 34, "status": 16, "contradicted": 12, "missing": 46,
    "statement": 50, "recommendation": 70, "look-also": 30, "element": 8, "check": 42, "core": 8,
    "firmness": 40,
    "strength": 12, "scope": 15, "modality": 15, "instrument": 26, "article": 14, "clause": 18,
    "page": 7, "quote": 80, "rule": 40, "because": 60, "source": 44, "place": 22, "gist": 50,
    "force": 12, "verified": 10, "language": 12, "pages": 8, "clauses": 10, "file": 40,
}  # fmt: skip


def render(assessment: Assessment) -> bytes:
    """The workbook as the bytes of an .xlsx file."""
    import xlsxwriter

    report = view(assessment)
    out = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(out, options) as book:
        book.set_properties({"title": report.say("heading.report"), "created": MADE})
        _Sheets(book, report).write()
    return out.getvalue()


class _Sheets:
    """Writes the sheets of one report with the formats that they share."""

    def __init__(self, book: Workbook, report: Report) -> None:
        self._book = book
        self._report = report
        self._say = report.say
        self._wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        self._head = book.add_format(
            {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "bg_color": "#E8EEF4"}
        )
        self._title = book.add_format({"bold": True, "font_size": 14})
        self._statuses: dict[str, Format] = {
            report.say.status(status): book.add_format(
                {"bg_color": f"#{fill}", "font_color": f"#{letter}"}
            )
            for status, (fill, letter) in WASH.items()
        }

    def write(self) -> None:
        """All sheets, the overview first."""
        self._overview()
        for table in tables(self._report):
            self._table(table)

    def _overview(self) -> None:
        say, report = self._say, self._report
        sheet = self._book.add_worksheet(say("heading.summary"))
        sheet.set_column(0, 0, 44)
        sheet.set_column(1, 7, 14)
        _on_paper(sheet)
        sheet.write_string(0, 0, say("heading.report"), self._title)
        row = 1
        for read in report.instruments:
            sheet.write_string(row, 0, _text(read.title or read.id))
            row += 1
        sheet.write_string(row, 0, _text(report.checked))
        row += 2
        for caveat in report.caveats:
            sheet.merge_range(row, 0, row, 7, "", self._wrapped)
            sheet.write_string(row, 0, _text(caveat), self._wrapped)
            sheet.set_row(row, 48)
            row += 1
        self._themes(sheet, row + 1)

    def _themes(self, sheet: Worksheet, row: int) -> None:
        heads = [self._say("column.theme"), *self._statuses, self._say("column.contradicted")]
        for column, head in enumerate(heads):
            sheet.write_string(row, column, head, self._head)
        total = (self._say("themes.all"), self._report.counts)
        themes = [(theme.title, theme.counts) for theme in self._report.themes]
        for at, (title, counts) in enumerate([*themes, total], start=row + 1):
            sheet.write_string(at, 0, _text(title))
            for column, number in enumerate(_numbers(counts), start=1):
                sheet.write_number(at, column, number)

    def _table(self, table: Table) -> None:
        sheet = self._book.add_worksheet(self._say(f"heading.{table.name}")[:31])
        for column, key in enumerate(table.columns):
            sheet.set_column(column, column, WIDTHS[key])
            sheet.write_string(0, column, self._say(f"column.{key}"), self._head)
        for row, cells in enumerate(table.rows, start=1):
            for column, cell in enumerate(cells):
                self._cell(sheet, row, column, cell)
        sheet.freeze_panes(1, 2)
        sheet.repeat_rows(0)
        _on_paper(sheet)
        sheet.autofilter(0, 0, max(len(table.rows), 1), len(table.columns) - 1)
        if "status" in table.columns and table.rows:
            self._coloured(sheet, table.columns.index("status"), len(table.rows))

    def _cell(self, sheet: Worksheet, row: int, column: int, cell: Cell) -> None:
        if isinstance(cell, int):
            sheet.write_number(row, column, cell, self._wrapped)
        else:
            sheet.write_string(row, column, _text(cell), self._wrapped)

    def _coloured(self, sheet: Worksheet, column: int, rows: int) -> None:
        for word, colours in self._statuses.items():
            rule = {"type": "cell", "criteria": "==", "value": f'"{word}"', "format": colours}
            sheet.conditional_format(1, column, rows, column, rule)


def _on_paper(sheet: Worksheet) -> None:
    """A4, landscape, as wide as the page."""
    sheet.set_paper(9)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _numbers(counts: Counts) -> tuple[int, ...]:
    """In the order of `WASH`, then what is contradicted."""
    return (*(counts.of(status) for status in WASH), counts.contradicted)


def _text(text: str) -> str:
    """Text that a cell can hold: no control characters, not too long."""
    shown = plain(text)
    return shown if len(shown) <= MOST else shown[: MOST - len(CUT)] + CUT
