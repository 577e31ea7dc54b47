"""A country's course as a Word report: a line chart, its numbers, what changed."""

from __future__ import annotations

from mpfcheck.reporting.charts import WIDTH, score_lines
from mpfcheck.reporting.clean import plain
from mpfcheck.reporting.colours import DIRECTIONS
from mpfcheck.reporting.course.view import Course
from mpfcheck.reporting.course.wording import notes
from mpfcheck.reporting.docx.base import Memo

ACROSS = 8  # runs beside each other on a page: the newest


def render(course: Course) -> bytes:
    """The report as the bytes of a .docx file."""
    say = course.say
    memo = Memo(say, say("course.title"), course.origins[-1].tool_version)
    document = memo.document
    memo.opening(
        f"{say('course.title')}{say.colon} {plain(course.country)}",
        plain(say("course.subtitle", country=course.country)),
    )
    memo.caveats(course.caveats)
    document.add_heading(say("course.scores"), 1)
    document.add_paragraph(say("matrix.score"))
    memo.picture(score_lines(course.series, course.labels), WIDTH, say("course.picture"))
    labels = course.labels[-ACROSS:]
    rows = [
        (line.name, *("–" if v is None else str(v) for v in line.values[-ACROSS:]))
        for line in course.series
    ]
    widths = [(16.0 - 5.6) / len(labels)] * len(labels)
    memo.table([say("column.theme"), *labels], rows, (5.6, *widths))
    document.add_heading(say("course.steps"), 1)
    heads = [say(f"column.{k}") for k in ("requirement", "title", "direction", "status")]
    for step in reversed(course.steps):
        document.add_heading(plain(say("course.step", old=step.old, new=step.new)), 2)
        for note in notes(step, say):
            document.add_paragraph(plain(note))
        if step.changes:
            cells = [
                (
                    change.row.requirement,
                    change.row.title,
                    say(f"direction.{change.direction.value}"),
                    say(
                        "compare.from-to",
                        old=say.status_of(change.old),
                        new=say.status_of(change.new),
                    ),
                )
                for change in step.changes
            ]
            washes = [{2: DIRECTIONS[change.direction][0]} for change in step.changes]
            memo.table(heads, cells, (2.5, 6.3, 2.8, 4.4), washes)
    return memo.saved()
