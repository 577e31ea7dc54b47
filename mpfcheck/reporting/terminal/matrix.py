"""The matrix of an audit on a terminal: a heat map, scores, frequent gaps, clauses to follow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.columns import Columns
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from mpfcheck.model.assessment import Finding, Status
from mpfcheck.reporting.clean import plain
from mpfcheck.reporting.matrix import Matrix
from mpfcheck.reporting.messages import Messages
from mpfcheck.reporting.terminal.console import Surface
from mpfcheck.reporting.terminal.glyphs import Glyphs, glyphs_for
from mpfcheck.reporting.terminal.layout import hanging, ruled, style_of, words
from mpfcheck.reporting.terminal.render import printed

_CELL = 4  # columns; "100" and a space
_TITLE = 34  # columns at least for the titles of requirements
_MOST_GAPS = 10
_MOST_CLAUSES = 2
_ID = 10  # columns


def render_matrix(matrix: Matrix, say: Messages, surface: Surface) -> str:
    """The whole page as text."""
    return printed(parts(matrix, say, glyphs_for(surface.encoding), surface.width), surface)


def parts(matrix: Matrix, say: Messages, glyphs: Glyphs, width: int) -> Iterator[RenderableType]:
    """The whole page."""
    numbers = range(len(matrix.codes))
    per_block = max((width - _TITLE) // _CELL, 1)
    for start in range(0, len(numbers), per_block):
        yield _heat_map(matrix, numbers[start : start + per_block], say, glyphs)
    unjudged = [title for theme, title in matrix.themes if not matrix.is_judged(theme)]
    if unjudged:
        yield words(f"\n{say.status(Status.NOT_ASSESSED)}{say.colon} {'; '.join(unjudged)}")
    yield Padding(_legend(say, glyphs), (1, 0))
    yield words(f"{say('matrix.score')}\n")
    yield from _gaps(matrix, say, glyphs, width)
    yield from _clauses(matrix, say, glyphs, width)


def _heat_map(
    matrix: Matrix, numbers: Sequence[int], say: Messages, glyphs: Glyphs
) -> RenderableType:
    table = Table.grid(expand=True)
    table.add_column(ratio=1, overflow="ellipsis", no_wrap=True)
    for _ in numbers:
        table.add_column(width=_CELL, min_width=_CELL, justify="right", no_wrap=True)
    table.add_row("", *(Text(matrix.codes[n], style="bold") for n in numbers))
    for theme, title in matrix.themes:
        rows = matrix.of_theme(theme)
        if not matrix.is_judged(theme):
            continue
        scores = (matrix.score(n, theme).percent for n in numbers)
        table.add_row(Text(plain(title), style="bold"), *map(_percent, scores))
        for row in rows:
            cells = (_cell(row.findings[n], glyphs) for n in numbers)
            table.add_row(Text(f"  {row.requirement} {plain(row.title)}"), *cells)
    overall = (matrix.score(n).percent for n in numbers)
    table.add_row(Text(say("matrix.overall"), style="bold"), *map(_percent, overall))
    return table


def _cell(finding: Finding | None, glyphs: Glyphs) -> Text:
    return Text("") if finding is None else Text(glyphs.sign(finding), style=style_of(finding))


def _percent(value: int | None) -> Text:
    return Text("" if value is None else str(value), style="bold")


def _legend(say: Messages, glyphs: Glyphs) -> RenderableType:
    signs = [f"{glyphs.signs[status]} {say.status(status)}" for status in Status]
    signs.append(f"{glyphs.contradicted} {say('contradicted')}")
    return Columns([words(sign) for sign in signs], padding=(0, 3))


def _gaps(matrix: Matrix, say: Messages, glyphs: Glyphs, width: int) -> Iterator[RenderableType]:
    gaps = matrix.gaps(_MOST_GAPS)
    if not gaps:
        return
    yield ruled(say("matrix.gaps"), glyphs, width)
    for row in gaps:
        places = row.places(Status.ABSENT)
        where = " ".join(matrix.codes[n] for n in places)
        many = say("matrix.absent-in", number=len(places), all=len(matrix.codes))
        yield hanging(
            f"{row.requirement:{_ID}}", words(f"{plain(row.title)}{say.colon} {many} ({where})")
        )
    yield Text("")


def _clauses(matrix: Matrix, say: Messages, glyphs: Glyphs, width: int) -> Iterator[RenderableType]:
    best = [entry for entry in matrix.best(_MOST_CLAUSES) if entry.clauses]
    if not best:
        return
    yield ruled(say("matrix.clauses"), glyphs, width)
    for entry in best:
        found = (
            f"{matrix.codes[n]} {plain(c.clause)}, {say('matrix.page', page=c.page)} "
            f"({plain(c.instrument)})"
            for n, c in entry.clauses
        )
        text = f"{plain(entry.row.title)}{say.colon} {'; '.join(found)}"
        yield hanging(f"{entry.row.requirement:{_ID}}", words(text))
