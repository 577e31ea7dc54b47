"""A run as a workbook: scores, the matrix with its colours, findings, gaps, clauses to follow."""

from __future__ import annotations

from mpfcheck.reporting.audited.tables import tables
from mpfcheck.reporting.audited.view import AuditReport
from mpfcheck.reporting.colours import CONTRADICTED, WASH
from mpfcheck.reporting.workbook import Sheets


def render(report: AuditReport) -> bytes:
    """The workbook as the bytes of an .xlsx file."""
    say, matrix = report.say, report.matrix
    sheets = Sheets(say("matrix.title"), say)
    overview = sheets.overview(
        say("matrix.title"),
        [report.origin.title, report.made, say("matrix.score")],
        report.caveats,
    )
    numbers = range(len(report.countries))
    names = [report.name(number) for number in numbers]
    rows = [
        (title, [matrix.score(number, id).percent for number in numbers])
        for id, title in report.themes
    ]
    total = (say("matrix.overall"), [matrix.score(number).percent for number in numbers])
    overview.numbers([say("column.theme"), *names], [*rows, total])
    contradicted = say("contradicted")
    plain = {say.status(status): colours for status, colours in WASH.items()}
    both = {f"{word}, {contradicted}": CONTRADICTED for word in plain}
    for table in tables(report):
        columns = [key for key in table.columns if key.startswith("country:")]
        sheets.table(table, dict.fromkeys([*columns, "status"], plain | both))
    return sheets.saved()
