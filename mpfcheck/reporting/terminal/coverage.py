"""The coverage of rules as a table: elements down, languages across, holes marked and told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from mpfcheck.model.framework import Framework
from mpfcheck.reporting.messages import messages
from mpfcheck.reporting.terminal.layout import words
from mpfcheck.rules.coverage import CORE_TESTS, Row

HOLE = "!"


def coverage_table(rows: Sequence[Row], framework: Framework) -> Iterator[RenderableType]:
    """A line per element: in each language its terms, and the tests that find and that miss it."""
    say = messages()
    languages = sorted({language for row in rows for language in row.languages})
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column("element", no_wrap=True)
    for language in languages:
        table.add_column(say.known("language", language), justify="right", no_wrap=True)
    for row in rows:
        name = f"{row.requirement}.{row.element}{'*' if row.core else ''}"
        table.add_row(words(name), *(_cell(row, language) for language in languages))
    yield table
    holes = [
        f"{row.requirement}.{row.element}, {say.known('language', language)}: {hole}"
        for row in rows
        for language in languages
        for hole in row.holes(language)
    ]
    yield Text()
    for hole in holes:
        yield words(f"{HOLE} {hole}", "red")
    ruled = {row.requirement for row in rows}
    unruled = len(framework.requirements) - len(ruled)
    yield words(
        f"{len(rows)} elements of {say.counted(len(ruled), 'requirement')}; "
        f"{len(holes) or 'no'} {'hole' if len(holes) == 1 else 'holes'}. "
        f"{unruled} of the framework's requirements have no rules.",
        "bold",
    )
    note = (
        "Terms in the lexicon behind the element's concepts; tests that find it / near misses. "
        f"* core: {CORE_TESTS} of each, else one. {HOLE} marks what is missing."
    )
    yield Padding(words(note, "dim"), (0, 2, 0, 0))


def _cell(row: Row, language: str) -> Text:
    cover = row.languages[language]
    hole = row.holes(language)
    mark = HOLE if hole else " "
    text = f"{cover.terms:>4}  {cover.matches:>2}/{cover.near_misses:<2}{mark}"
    return Text(text, style="red" if hole else "")
