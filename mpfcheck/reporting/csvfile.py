"""Evidence as CSV: one row per citation, one per element that has none.

A cell that a spreadsheet would take for a formula is written with an apostrophe before it.
"""

from __future__ import annotations

import csv
import io

from mpfcheck.model.assessment import Assessment
from mpfcheck.reporting.clean import plain
from mpfcheck.reporting.messages import Messages
from mpfcheck.reporting.tables import Cell, Table, tables
from mpfcheck.reporting.view import view

_FORMULA = ("=", "+", "-", "@")
"""What begins a formula in some spreadsheet program (a tab or a line break cannot: see `plain`)."""


def render(assessment: Assessment) -> bytes:
    """The evidence table with its header, lines ended as RFC 4180 has it."""
    report = view(assessment)
    evidence = next(table for table in tables(report) if table.name == "evidence")
    return csv_bytes(evidence, report.say)


def csv_bytes(table: Table, say: Messages) -> bytes:
    """Any table as a CSV file, with the mark by which spreadsheets know UTF-8."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(safe(head) for head in table.heads(say))
    writer.writerows([safe(cell) for cell in row] for row in table.rows)
    return out.getvalue().encode("utf-8-sig", errors="replace")


def safe(cell: Cell) -> Cell:
    """A cell without control characters that no spreadsheet takes for a formula."""
    if isinstance(cell, int):
        return cell
    text = plain(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text
