"""Frameworks and rules as text, for those who want to know what is asked and how it is found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from mpfcheck.model.framework import Framework, Requirement, Source, in_language
from mpfcheck.model.rule import RuleSet
from mpfcheck.reporting.messages import messages, spelled_out
from mpfcheck.reporting.terminal.glyphs import Glyphs
from mpfcheck.reporting.terminal.layout import labelled, ruled, words

LANGUAGE = "en"


def framework_list(frameworks: Iterable[Framework]) -> Iterator[RenderableType]:
    """One line per framework."""
    table = _table("id", "version", "themes", "requirements", "title")
    for framework in frameworks:
        table.add_row(
            framework.id,
            framework.version,
            str(len(framework.themes)),
            str(len(framework.requirements)),
            words(in_language(framework.title, LANGUAGE)),
        )
    yield table


def framework_page(framework: Framework, glyphs: Glyphs, width: int) -> Iterator[RenderableType]:
    """Its themes, each with its requirements."""
    yield ruled(in_language(framework.title, LANGUAGE), glyphs, width)
    if about := in_language(framework.about, LANGUAGE):
        yield Padding(words(about), (1, 2))
    for theme in framework.themes:
        yield words(f"{in_language(theme.title, LANGUAGE)} ({theme.id})", "bold")
        for requirement in framework.of_theme(theme.id):
            yield _entry(requirement.id, in_language(requirement.title, LANGUAGE))
        yield Text()


def requirement_page(
    requirement: Requirement, framework: Framework, glyphs: Glyphs, width: int
) -> Iterator[RenderableType]:
    """All that the framework says of one requirement."""
    yield ruled(f"{requirement.id}  {in_language(requirement.title, LANGUAGE)}", glyphs, width)
    yield labelled("asks", words(in_language(requirement.statement, LANGUAGE)))
    for element in requirement.elements:
        core = "" if element.core else " (not core)"
        check = f"{element.id}. {in_language(element.check, LANGUAGE)}{core}"
        yield labelled("element", words(check))
    for contradiction in requirement.contradictions:
        yield labelled("against", words(in_language(contradiction, LANGUAGE)))
    yield labelled("advice", words(in_language(requirement.recommendation, LANGUAGE)))
    if requirement.drafting_note:
        yield labelled("drafting", words(in_language(requirement.drafting_note, LANGUAGE)))
    for line in in_language(requirement.model_clause, LANGUAGE).splitlines():
        yield labelled("model", words(line)) if line else Text()
    yield labelled("where", words(messages().known("level", requirement.level)))
    if requirement.applies_if:
        yield labelled("only if", words(requirement.condition(LANGUAGE)))
    if requirement.look_also_in:
        kinds = (
            in_language(framework.kinds_of_law.get(k, {"en": spelled_out(k)}), LANGUAGE)
            for k in requirement.look_also_in
        )
        yield labelled(
            "look also", words(f"Other law may hold it: {messages().listed(kinds, 'or')}.")
        )
    for source in requirement.sources:
        yield labelled("source", words(_source(source)))


def _source(source: Source) -> str:
    verified = "" if source.verified else " [unverified]"
    return f"{source.title}, {source.place}: {source.gist}{verified}"


def rule_list(rules: RuleSet, framework: Framework) -> Iterator[RenderableType]:
    """One line per requirement that has rules."""
    table = _table("requirement", "status", "patterns", "tests", "title")
    for file in rules.files:
        requirement = framework.by_id.get(file.requirement)
        table.add_row(
            file.requirement,
            file.status,
            str(len(file.patterns)),
            str(len(file.tests)),
            words(in_language(requirement.title, LANGUAGE) if requirement else "?"),
        )
    yield table
    asked = len(framework.requirements)
    yield Padding(
        words(f"{len(rules.files)} of {messages().counted(asked, 'requirement')} have rules."),
        (1, 1, 0, 1),
    )


def _entry(id: str, title: str) -> RenderableType:
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    grid.add_column(no_wrap=True)
    grid.add_column(ratio=1, overflow="fold")
    grid.add_row(words(id, "dim"), words(title))
    return Padding(grid, (0, 0, 0, 2))


def _table(*names: str) -> Table:
    """A plain table; the last column takes the room that is left, the others do not wrap."""
    table = Table(box=None, padding=(0, 1), header_style="dim", expand=True)
    for name in names[:-1]:
        table.add_column(name, no_wrap=True)
    table.add_column(names[-1], ratio=1, overflow="fold")
    return table
