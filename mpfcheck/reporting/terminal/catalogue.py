"""Frameworks and rules as text, for those who want to know what is asked and how it is found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from mpfcheck.model.framework import Framework, Requirement, Source, in_language
from mpfcheck.model.rule import Pattern, RuleFile, RuleSet
from mpfcheck.reporting.clean import plain
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


def rule_page(
    file: RuleFile, requirement: Requirement, glyphs: Glyphs, width: int
) -> Iterator[RenderableType]:
    """How each element of a requirement is found."""
    yield ruled(f"{file.requirement}  {in_language(requirement.title, LANGUAGE)}", glyphs, width)
    yield labelled("file", words(f"{file.path} ({file.status})"))
    for element in requirement.elements:
        core = "" if element.core else " (not core)"
        yield Text()
        yield labelled(
            "element", words(f"{element.id}. {in_language(element.check, LANGUAGE)}{core}", "bold")
        )
        yield from _patterns([p for p in file.patterns if p.element == element.id])
    if against := [p for p in file.patterns if not p.element]:
        yield Text()
        yield words("  Contradicted by", "bold")
        yield from _patterns(against)
    for absence in file.absences:
        said = f"{absence.id}: {', '.join(absence.when)} without {', '.join(absence.without)}"
        yield labelled("against", words(said))
    yield Text()
    tested = messages().listed(sorted({t.lang for t in file.tests}))
    yield labelled("tests", words(f"{len(file.tests)}, in {tested}" if tested else "none"))


def _patterns(patterns: Sequence[Pattern]) -> Iterator[RenderableType]:
    for pattern in patterns:
        named = Text.assemble(f"{plain(pattern.id)}: ", (plain(_conditions(pattern)), "dim"))
        label = pattern.strength.value if pattern.element else "against"
        yield labelled(label, named)


def _conditions(pattern: Pattern) -> str:
    """A pattern in words: what must be there and what must not."""
    said = [_any_of(group) for group in pattern.groups]
    said += [f"heading with {_any_of(group)}" for group in pattern.heading]
    said += [f"title with {_any_of(group)}" for group in pattern.title]
    if pattern.number:
        low, high = pattern.number.min, pattern.number.max
        least = "" if low is None else f" of at least {low:g}"
        said.append(f"{pattern.number.of}{least}{'' if high is None else f' up to {high:g}'}")
    if pattern.list:
        said.append(f"a list of {pattern.list.min} or more")
    if pattern.aggregate:
        facets = ", ".join(pattern.aggregate.facets)
        said.append(f"{pattern.aggregate.min} or more of {facets}")
    if pattern.modality:
        said.append(f"as {messages().listed(sorted(m.value for m in pattern.modality), 'or')}")
    for names, word in ((pattern.none, "without"), (pattern.unless, "unless")):
        if names:
            said.append(f"{word} {messages().listed(sorted(names), 'or')}")
    return f"{'; '.join(said)} (in one {pattern.within})"


def _any_of(group: frozenset[str]) -> str:
    return messages().listed(sorted(group), "or")


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
