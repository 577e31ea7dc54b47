"""A country's course as one self-contained page: a line chart, its numbers, what changed."""

from __future__ import annotations

from mpfcheck.reporting.course.lines import chart
from mpfcheck.reporting.course.view import Course
from mpfcheck.reporting.course.wording import notes
from mpfcheck.reporting.html.filling import filled
from mpfcheck.reporting.html.looks import LOOKS, SIGNS

COUNTED = ("met", "partial", "absent")


def render(course: Course) -> str:
    """The whole page."""
    say = course.say
    return filled(
        "course.html.j2",
        say,
        course.origins[-1].tool_version,
        course=course,
        chart=chart(course.series, course.labels),
        names=[*(say(f"status.{key}") for key in COUNTED), say("contradicted")],
        runs=range(len(course.origins)),
        notes=lambda step: notes(step, say),
        looks={direction.value: look for direction, look in LOOKS.items()},
        signs={direction.value: sign for direction, sign in SIGNS.items()},
    )
