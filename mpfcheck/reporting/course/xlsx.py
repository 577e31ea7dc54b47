"""A country's course as a workbook: numbers per run, scores, statuses that changed."""

from __future__ import annotations

from mpfcheck.model.comparison import Direction
from mpfcheck.reporting.colours import DIRECTIONS
from mpfcheck.reporting.course.tables import tables
from mpfcheck.reporting.course.view import Course
from mpfcheck.reporting.workbook import Sheets


def render(course: Course) -> bytes:
    """The workbook as the bytes of an .xlsx file."""
    say = course.say
    title = f"{say('course.title')}{say.colon} {course.country}"
    sheets = Sheets(title, say)
    overview = sheets.overview(title, [say("matrix.score")], course.caveats)
    heads = [say("column.run"), *(say(f"status.{key}") for key in ("met", "partial", "absent"))]
    rows = [(label, course.numbers(n)) for n, label in enumerate(course.labels)]
    overview.numbers([*heads, say("contradicted")], rows)
    words = {say(f"direction.{d.value}"): DIRECTIONS[d] for d in Direction}
    for table in tables(course):
        sheets.table(table, {"direction": words})
    return sheets.saved()
