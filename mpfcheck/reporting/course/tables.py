"""The rows of a course for CSV and spreadsheets: scores per run, statuses that changed."""

from __future__ import annotations

from collections.abc import Iterator

from mpfcheck.reporting.course.view import Course
from mpfcheck.reporting.tables import Cell, Table

STEPS = (
    "old-run", "new-run", "requirement", "title", "old-status", "new-status", "direction",
)  # fmt: skip


def scores(course: Course) -> Table:
    """One row per theme, one column per run."""
    keys = [f"run:{origin.run}" for origin in course.origins]
    return Table(
        "course",
        ("theme", *keys),
        tuple(
            (line.name, *("" if v is None else v for v in line.values)) for line in course.series
        ),
        named=dict(zip(keys, course.labels, strict=True)),
    )


def tables(course: Course) -> tuple[Table, ...]:
    """Scores and changes."""
    named = {key: course.say(f"compare.{key[:3]}").capitalize() for key in ("old-run", "new-run")}
    return scores(course), Table("steps", STEPS, tuple(_steps(course)), named=named)


def _steps(course: Course) -> Iterator[tuple[Cell, ...]]:
    say = course.say
    for step in course.steps:
        for change in step.changes:
            yield (
                step.old,
                step.new,
                change.row.requirement,
                change.row.title,
                say.status_of(change.old),
                say.status_of(change.new),
                say(f"direction.{change.direction.value}"),
            )
