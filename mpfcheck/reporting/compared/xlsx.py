"""A comparison as a workbook: overview, requirements, elements, clauses, instruments."""

from __future__ import annotations

from mpfcheck.model.comparison import Direction
from mpfcheck.reporting.colours import DIRECTIONS, WASH
from mpfcheck.reporting.compared.tables import tables
from mpfcheck.reporting.compared.view import ComparisonReport
from mpfcheck.reporting.workbook import Sheets


def render(report: ComparisonReport) -> bytes:
    """The workbook as the bytes of an .xlsx file."""
    say = report.say
    sheets = Sheets(say("compare.title"), say)
    lines = [
        f"{say(f'compare.{key}')}: {law.title or law.id}"
        for key, laws in (("old", report.old), ("new", report.new))
        for law in laws
    ]
    overview = sheets.overview(
        say("compare.title"), [*lines, report.summary, report.fates], report.caveats
    )
    words = {d: say(f"direction.{d.value}") for d in Direction}
    themes = [(theme.title, [theme.count(d) for d in Direction]) for theme in report.themes]
    total = (say("themes.all"), [report.count(d) for d in Direction])
    overview.numbers([say("column.theme"), *words.values()], [*themes, total])
    statuses = {say.status(status): colours for status, colours in WASH.items()}
    directions = {word: DIRECTIONS[d] for d, word in words.items()}
    washes = {"old-status": statuses, "new-status": statuses, "direction": directions}
    for table in tables(report):
        sheets.table(table, washes)
    return sheets.saved()
