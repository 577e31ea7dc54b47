"""The assessment as a workbook: overview, findings, evidence, sources, instruments."""

from __future__ import annotations

from mpfcheck.model.assessment import Assessment
from mpfcheck.reporting.colours import WASH
from mpfcheck.reporting.tables import tables
from mpfcheck.reporting.view import Counts, view
from mpfcheck.reporting.workbook import Sheets


def render(assessment: Assessment) -> bytes:
    """The workbook as the bytes of an .xlsx file."""
    report = view(assessment)
    say = report.say
    sheets = Sheets(say("heading.report"), say)
    read = [read.title or read.id for read in report.instruments]
    overview = sheets.overview(say("heading.report"), [*read, report.checked], report.caveats)
    themes = [(theme.title, _numbers(theme.counts)) for theme in report.themes]
    overview.numbers(
        [say("column.theme"), *map(say.status, WASH), say("column.contradicted")],
        [*themes, (say("themes.all"), _numbers(report.counts))],
    )
    wash = {say.status(status): colours for status, colours in WASH.items()}
    for table in tables(report):
        sheets.table(table, {"status": wash})
    return sheets.saved()


def _numbers(counts: Counts) -> tuple[int, ...]:
    """In the order of `WASH`, then what is contradicted."""
    return (*(counts.of(status) for status in WASH), counts.contradicted)
