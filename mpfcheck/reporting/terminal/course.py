"""A country's course on a terminal: scores per run as a table, then what changed."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from mpfcheck.model.comparison import Direction
from mpfcheck.reporting.clean import plain
from mpfcheck.reporting.course.view import Course, Step
from mpfcheck.reporting.course.wording import notes
from mpfcheck.reporting.terminal.console import Surface
from mpfcheck.reporting.terminal.glyphs import Glyphs, glyphs_for
from mpfcheck.reporting.terminal.layout import ruled, words
from mpfcheck.reporting.terminal.render import printed

_CELL = 6  # columns; "n.º 12" and a space
_TITLE = 30  # columns at least for the names of themes
_STYLE = {
    Direction.WORSE: "red",
    Direction.MIXED: "yellow",
    Direction.BETTER: "green",
    Direction.OPEN: "magenta",
}


def render_course(course: Course, surface: Surface) -> str:
    """The whole page as text; as many runs as there is room for, the newest."""
    return printed(_parts(course, glyphs_for(surface.encoding), surface.width), surface)


def _parts(course: Course, glyphs: Glyphs, width: int) -> Iterator[RenderableType]:
    say = course.say
    yield ruled(f"{say('course.title')}{say.colon} {course.country}", glyphs, width)
    shown = max((width - _TITLE) // _CELL, 1)
    table = Table.grid(expand=True)
    table.add_column(ratio=1, overflow="ellipsis", no_wrap=True)
    for _ in course.origins[-shown:]:
        table.add_column(width=_CELL, justify="right", no_wrap=True)
    heads = (Text(f"#{origin.run}", style="bold") for origin in course.origins[-shown:])
    table.add_row("", *heads)
    for line in course.series:
        cells = ("" if value is None else str(value) for value in line.values[-shown:])
        table.add_row(Text(plain(line.name)), *cells)
    yield table
    yield Padding(words(say("matrix.score")), (1, 0))
    for step in reversed(course.steps):
        yield from _step(course, step, glyphs, width)


def _step(course: Course, step: Step, glyphs: Glyphs, width: int) -> Iterator[RenderableType]:
    say = course.say
    yield ruled(say("course.step", old=step.old, new=step.new), glyphs, width)
    for note in notes(step, say):
        yield Padding(words(note, "dim"), (0, 0, 0, 2))
    for change in step.changes:
        went = f"{say.status_of(change.old)} {glyphs.arrow} {say.status_of(change.new)}"
        text = Text.assemble(
            (f"{say(f'direction.{change.direction.value}')}  ", _STYLE[change.direction]),
            (f"{plain(change.row.requirement)}  ", "dim"),
            f"{plain(change.row.title)}{say.colon} {went}",
        )
        yield Padding(text, (0, 0, 0, 2))
    yield Text("")
