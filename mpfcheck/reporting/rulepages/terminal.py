"""A requirement's page for the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from mpfcheck.model.framework import Example, Source, in_language
from mpfcheck.model.rule import Pattern, RuleTest, concept_name
from mpfcheck.reporting.messages import messages
from mpfcheck.reporting.rulepages.page import LANGUAGE, RulePage, Word
from mpfcheck.reporting.rulepages.sentence import (
    gives,
    said,
    said_absence,
    said_sanction,
)
from mpfcheck.reporting.terminal.glyphs import Glyphs
from mpfcheck.reporting.terminal.layout import STRENGTH_STYLE, labelled, ruled, words

TERMS = 8  # of a concept's words that are shown

READING = (
    "A clause is read with its opening words and the headings of its article. Binds: obliges, "
    "prohibits, permits, gives a right, sets a condition, establishes or makes an offence. A match "
    "that only gives a power, leaves the matter to a later text, aspires or states a purpose is "
    "weak, unless it says otherwise. Text for large-scale titles alone is nothing."
)


def parts(page: RulePage, language: str, glyphs: Glyphs, width: int) -> Iterator[RenderableType]:
    """The page; words and tests in `language`."""
    requirement = page.requirement
    title = in_language(requirement.title, LANGUAGE)
    yield ruled(f"{requirement.id}  {title}", glyphs, width)
    yield _row("asks", in_language(requirement.statement, LANGUAGE))
    yield _row("where", messages().known("level", requirement.level))
    if page.file is not None:
        yield _row("rules", f"{page.file.path} ({page.file.status})")
    yield Padding(words(READING, "dim"), (1, 2, 0, 2))
    for part in page.elements:
        core = "core" if part.element.core else "not core"
        yield Text()
        yield labelled("element", words(f"{part.element.id}. {part.check} ({core})", "bold"))
        for term in part.terms:
            yield _row("", term, "italic")
        yield from (_pattern(pattern, glyphs) for pattern in part.patterns)
        for rule in page.file.sanctions if page.file else ():
            if rule.element == part.element.id:
                yield _row(rule.strength.value, said_sanction(rule), STRENGTH_STYLE[rule.strength])
    yield from _against(page, glyphs)
    yield Text()
    yield from map(_source, requirement.sources)
    yield from map(_example, requirement.examples)
    if page.words:
        yield Text()
        yield words(f"  Words, in {messages().known('language', language)}", "bold")
        for word in page.words:
            yield _word(word, language)
    if tests := page.tests(language):
        yield Text()
        yield words(f"  Tests, in {messages().known('language', language)}", "bold")
        yield from map(_test, tests)


def _row(label: str, text: str, style: str = "") -> RenderableType:
    return labelled(label, words(text, style))


def _pattern(pattern: Pattern, glyphs: Glyphs, note: str = "") -> RenderableType:
    def quoted(concept: str) -> str:
        return f"{glyphs.opening}{concept_name(concept)}{glyphs.closing}"

    sentence = said(pattern, quoted, concept_name)
    lines: list[RenderableType] = [words(sentence.looks_for)]
    if sentence.conditions:
        lines.append(words(" ".join(sentence.conditions), "dim"))
    if note or pattern.note:
        lines.append(words(f"Note: {note or pattern.note}.", "dim"))
    lines.append(words(f"[{pattern.id}]", "dim"))
    if not pattern.element:
        return labelled("against", Group(*lines), "magenta")
    return labelled(pattern.strength.value, Group(*lines), STRENGTH_STYLE[pattern.strength])


def _against(page: RulePage, glyphs: Glyphs) -> Iterator[RenderableType]:
    absences = page.file.absences if page.file else ()
    if page.against or absences:
        yield Text()
        yield words("  Contradicted by", "bold")
    for pattern in page.against:
        yield _pattern(pattern, glyphs, page.note(pattern.id))
    for absence in absences:
        note = page.note(absence.id) or absence.note
        told = [words(said_absence(absence)), *([words(f"Note: {note}.", "dim")] if note else [])]
        yield labelled("against", Group(*told, words(f"[{absence.id}]", "dim")), "magenta")


def _source(source: Source) -> RenderableType:
    mark = "read" if source.verified else "NOT VERIFIED: check its number before you cite it"
    role = "asks for it" if source.direct else "supports it"
    text = f"{source.title}, {source.place}: {source.gist} ({source.force}; {role}; {mark})"
    return _row("source", text)


def _example(example: Example) -> RenderableType:
    mark = "" if example.verified else " (NOT VERIFIED)"
    text = f"{example.country}, {example.law}, {example.article}: {example.note}{mark}"
    return _row("example", text if example.shows == "met" else f"{text} [{example.shows}]")


def _word(word: Word, language: str) -> RenderableType:
    terms = word.terms.get(language, ())
    shown = "; ".join(terms[:TERMS]) + (f"; {len(terms) - TERMS} more" if terms[TERMS:] else "")
    includes = f" Includes {_listed(word.includes)}." if word.includes else ""
    head = Text.assemble((concept_name(word.concept), "bold"), words(f": {word.gloss}.{includes} "))
    below = [Padding(words(shown, "dim"), (0, 0, 0, 2))] if shown else []
    return Padding(Group(head, *below), (0, 2, 0, 2))


def _listed(names: Iterable[str]) -> str:
    return messages().listed(map(concept_name, names))


def _test(test: RuleTest) -> RenderableType:
    expected = gives(test)
    known = f" (known to fail: {test.xfail})" if test.xfail else ""
    text = words(" ".join(test.text.split()))
    result = Padding(words(f"gives {expected}{known}", "dim"), (0, 0, 0, 2))
    return Padding(Group(text, result), (0, 2, 0, 2))
