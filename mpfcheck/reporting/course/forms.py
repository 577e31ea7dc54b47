"""The forms of a country's course that are written whole: one entry per form."""

from __future__ import annotations

import json

from mpfcheck.reporting.course.view import Course
from mpfcheck.reporting.formats import Form, by_name

SCHEMA = "mpfcheck.course/1"


def _json(course: Course) -> bytes:
    """The runs with their scores (null: nothing was judged), and the statuses that changed."""
    value = {
        "schema": SCHEMA,
        "country": course.country,
        "runs": [
            {
                "run": origin.run,
                "date": origin.date,
                "tool_version": origin.tool_version,
                "rules_digest": origin.rules_digest,
                "score": course.overall.values[n],
                "scores": {id: course.matrix.score(n, id).percent for id, _ in course.themes},
            }
            for n, origin in enumerate(course.origins)
        ],
        "steps": [
            {
                "same_rules": step.same_rules,
                "changes": [
                    {
                        "requirement": change.row.requirement,
                        "direction": change.direction.value,
                        "old": change.old.status.value,
                        "new": change.new.status.value,
                    }
                    for change in step.changes
                ],
            }
            for step in course.steps
        ],
    }
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode(errors="replace")


def _html(course: Course) -> bytes:
    from mpfcheck.reporting.course.html import render

    return render(course).encode(errors="replace")


def _markdown(course: Course) -> bytes:
    from mpfcheck.reporting.course.markdown import render

    return render(course).encode(errors="replace")


def _csv(course: Course) -> bytes:
    from mpfcheck.reporting.course.tables import scores
    from mpfcheck.reporting.csvfile import csv_bytes

    return csv_bytes(scores(course), course.say)


def _xlsx(course: Course) -> bytes:
    from mpfcheck.reporting.course.xlsx import render

    return render(course)


def _docx(course: Course) -> bytes:
    from mpfcheck.reporting.course.docx import render

    return render(course)


FORMS = by_name(
    (
        Form("json", ".json", False, _json),
        Form("html", ".html", False, _html),
        Form("md", ".md", False, _markdown),
        Form("csv", ".csv", False, _csv),
        Form("xlsx", ".xlsx", True, _xlsx),
        Form("docx", ".docx", True, _docx),
    )
)
"""Every form but the terminal's."""
