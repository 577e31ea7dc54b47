"""A country's course as Markdown: the scores as a table, then what changed from run to run."""

from __future__ import annotations

from collections.abc import Iterator

from mpfcheck.reporting.course.view import Course
from mpfcheck.reporting.course.wording import notes
from mpfcheck.reporting.markdown import escaped


def render(course: Course) -> str:
    """The whole report, with a final line break."""
    return "\n".join(_lines(course)) + "\n"


def _lines(course: Course) -> Iterator[str]:
    say = course.say
    yield f"# {say('course.title')}{say.colon} {escaped(course.country)}"
    yield ""
    for caveat in course.caveats:
        yield f"> {escaped(caveat)}"
        yield ">"
    yield ""
    yield f"## {say('course.scores')}"
    yield ""
    yield escaped(say("matrix.score"))
    yield ""
    yield f"| {say('column.theme')} | {' | '.join(map(escaped, course.labels))} |"
    yield f"|---|{'---:|' * len(course.labels)}"
    for line in course.series:
        cells = ("–" if value is None else str(value) for value in line.values)
        yield f"| {escaped(line.name)} | {' | '.join(cells)} |"
    yield ""
    yield f"## {say('course.steps')}"
    yield ""
    for step in reversed(course.steps):
        yield f"### {escaped(say('course.step', old=step.old, new=step.new))}"
        yield ""
        for note in notes(step, say):
            yield escaped(note)
            yield ""
        for change in step.changes:
            went = say(
                "compare.from-to", old=say.status_of(change.old), new=say.status_of(change.new)
            )
            direction = say(f"direction.{change.direction.value}")
            name = escaped(f"{change.row.requirement} {change.row.title}")
            yield f"- **{direction}** {name}{say.colon} {went}"
        yield ""
