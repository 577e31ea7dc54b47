"""A requirement's page, and the list of all, in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mpfcheck.model.framework import Framework, in_language
from mpfcheck.model.rule import Pattern, RuleSet, RuleTest, concept_name
from mpfcheck.reporting.messages import messages
from mpfcheck.reporting.rulepages.page import LANGUAGE, RulePage, Word, page, words_of
from mpfcheck.reporting.rulepages.sentence import (
    gives,
    said,
    said_absence,
    said_sanction,
)
from mpfcheck.reporting.rulepages.terminal import READING

TERMS = 12  # of a concept's words that are shown per language
INDEX, WORDS = "README.md", "words.md"


def pages(framework: Framework, rules: RuleSet) -> Iterator[tuple[str, str]]:
    """(file name, Markdown) of the list of requirements, of all words, and of each page."""
    made = [page(requirement, framework, rules) for requirement in framework.requirements]
    yield INDEX, _index(made, framework)
    yield WORDS, _all_words(words_of((w.concept for one in made for w in one.words), rules))
    for one in made:
        yield f"{one.requirement.id}.md", markdown(one)


def markdown(page: RulePage) -> str:
    """The page of one requirement."""
    blocks = [b for b in _blocks(page) if b]
    return "\n\n".join(blocks) + "\n"


def _index(made: Iterable[RulePage], framework: Framework) -> str:
    blocks = [
        f"# {in_language(framework.title, LANGUAGE)}",
        in_language(framework.about, LANGUAGE),
        "Written by `make docs` from `frameworks/` and `rules/`. What is not assessed has no rules "
        "yet.",
    ]
    listed = list(made)
    for theme in framework.themes:
        blocks.append(f"## {in_language(theme.title, LANGUAGE)}")
        rows = ["| requirement | | elements | rules |", "|---|---|---|---|"]
        for one in (p for p in listed if p.requirement.theme == theme.id):
            id, title = one.requirement.id, in_language(one.requirement.title, LANGUAGE)
            state = one.file.status if one.file else "not assessed"
            rows.append(f"| [{id}]({id}.md) | {_safe(title)} | {len(one.elements)} | {state} |")
        blocks.append("\n".join(rows))
    return "\n\n".join(blocks) + "\n"


def _blocks(page: RulePage) -> Iterator[str]:
    requirement = page.requirement
    yield f"# {requirement.id} {_safe(in_language(requirement.title, LANGUAGE))}"
    yield _safe(in_language(requirement.statement, LANGUAGE))
    level = messages().known("level", requirement.level)
    also = f" Other law may hold it: {_either(page.look_also_in)}." if page.look_also_in else ""
    only = f" Only where: {requirement.applies_if}." if requirement.applies_if else ""
    yield f"{page.theme}; {level}.{also}{only} [All requirements]({INDEX})"
    yield f"**Advice.** {_safe(in_language(requirement.recommendation, LANGUAGE))}"
    yield "\n".join(
        f"- **{grade}**: {_safe(in_language(texts, LANGUAGE))}"
        for grade, texts in requirement.grading.items()
    )
    yield "## How each element is found"
    if page.file is None:
        yield "There are no rules yet: the requirement is not assessed."
    else:
        yield READING
    for part in page.elements:
        core = "core" if part.element.core else "not core"
        yield f"### {part.element.id}. {_safe(part.check)} ({core})"
        yield " ".join(part.terms)
        yield "\n".join((*map(_pattern, part.patterns), *_sanctions(page, part.element.id)))
    yield from _against(page)
    yield from _origins(page)
    if page.words:
        yield "## Words"
        yield "\n".join(map(_meaning, page.words))
    yield from _tests(page)


def _sanctions(page: RulePage, element: str) -> Iterator[str]:
    for rule in page.file.sanctions if page.file else ():
        if rule.element == element:
            yield f"- **{rule.strength.value}** {said_sanction(rule)} `{element}-sanction`"


def _pattern(pattern: Pattern, note: str = "") -> str:
    sentence = said(pattern, _name)
    told = " ".join((sentence.looks_for, *sentence.conditions))
    label = "" if not pattern.element else f"**{pattern.strength.value}** "
    noted = note or pattern.note
    return f"- {label}{told}" + (f" Note: {_safe(noted)}." if noted else "") + f" `{pattern.id}`"


def _against(page: RulePage) -> Iterator[str]:
    absences = page.file.absences if page.file else ()
    texts = page.requirement.contradictions
    if not (page.against or absences or texts):
        return
    yield "## What points the other way"
    yield "\n".join(f"- {_safe(in_language(text, LANGUAGE))}" for text in texts)
    if page.against or absences:
        yield "Found by:"
    lines = [_pattern(p, page.note(p.id)) for p in page.against]
    for absence in absences:
        note = page.note(absence.id) or absence.note
        noted = f" Note: {_safe(note)}." if note else ""
        lines.append(f"- {said_absence(absence)}{noted} `{absence.id}`")
    yield "\n".join(lines)


def _origins(page: RulePage) -> Iterator[str]:
    if page.requirement.sources:
        yield "## Sources"
    lines = []
    for source in page.requirement.sources:
        title = f"[{_safe(source.title)}]({source.url})" if source.url else _safe(source.title)
        role = "asks for it" if source.direct else "supports it"
        mark = "read" if source.verified else "**not verified**: check its number before citing it"
        place = f"{title}, {_safe(source.place)}: {_safe(source.gist)}"
        lines.append(f"- {place} ({source.force}; {role}; {mark})")
    yield "\n".join(lines)
    if page.requirement.examples:
        yield "## Examples"
    lines = []
    for example in page.requirement.examples:
        law = f"[{_safe(example.law)}]({example.url})" if example.url else _safe(example.law)
        mark = "" if example.verified else " (**not verified**)"
        shows = "" if example.shows == "met" else f" [{example.shows}]"
        place = f"{example.country}, {law}, {_safe(example.article)}"
        lines.append(f"- {place}: {_safe(example.note)}{mark}{shows}")
    yield "\n".join(lines)


def _meaning(word: Word) -> str:
    return f"- [{concept_name(word.concept)}]({WORDS}#{word.concept}): {_safe(word.gloss)}"


def _all_words(listed: Iterable[Word]) -> str:
    blocks = [
        "# Words",
        "What the rules mean by each word, and how laws say it: any inflected form counts, and "
        f"`(a|b|)` is a, b or nothing. At most {TERMS} per language, the shortest first; all of "
        "them stand in `rules/lexicon/`.",
    ]
    for word in listed:
        includes = f" Includes {_all(map(_name, word.includes))}." if word.includes else ""
        lines = [f"## {word.concept}", "", f"{_safe(word.gloss)}.{includes}", ""]
        for language, terms in word.terms.items():
            more = f", {len(terms) - TERMS} more" if terms[TERMS:] else ""
            lines.append(f"- {language}: {', '.join(f'`{t}`' for t in terms[:TERMS])}{more}")
        blocks.append("\n".join(lines).rstrip())
    return "\n\n".join(blocks) + "\n"


def _tests(page: RulePage) -> Iterator[str]:
    if page.file is None or not page.file.tests:
        return
    yield "## Tests"
    yield "Clauses in our own words, and the strength that each must give to the elements."
    for language in sorted({test.lang for test in page.file.tests}):
        yield f"### {messages().known('language', language)}"
        yield "\n".join(map(_test, page.tests(language)))


def _test(test: RuleTest) -> str:
    expected = gives(test)
    known = f" (known to fail: {_safe(test.xfail)})" if test.xfail else ""
    return f"- {_safe(test.text)} → **{expected}**{known}"


def _name(concept: str) -> str:
    return f"*{concept_name(concept)}*"


def _safe(text: str) -> str:
    """Text on one line, no character of which is taken for markup."""
    return re.sub(r"([\\`*_\[\]<>|#])", r"\\\1", " ".join(text.split()))


def _either(parts: Iterable[str]) -> str:
    return messages().listed(parts, "or")


def _all(parts: Iterable[str]) -> str:
    return messages().listed(parts)
