"""What stands on a requirement's page, whatever it is written in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from mpfcheck.matching.strength import FULL_BY_DEFAULT
from mpfcheck.model.annotation import ModalityKind
from mpfcheck.model.framework import Element, Framework, Requirement, in_language
from mpfcheck.model.rule import Pattern, RuleFile, RuleSet, RuleTest
from mpfcheck.reporting.rulepages.sentence import DOES

LANGUAGE = "en"

_STRUCTURES = {
    "heading": "a heading",
    "list": "a list of such clauses",
    "aggregate": "several clauses together",
    "whole-instrument": "an instrument wholly on the subject",
}


@dataclass(frozen=True, slots=True)
class ElementPart:
    """An element with its patterns. `terms` are what is special about it, in sentences."""

    element: Element
    check: str
    patterns: tuple[Pattern, ...]
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """A concept that the rules speak of: what it covers, and its words per language."""

    concept: str
    gloss: str
    includes: tuple[str, ...]
    terms: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class RulePage:
    """A requirement with all that decides it. `file` is None where there are no rules yet."""

    requirement: Requirement
    theme: str
    file: RuleFile | None
    elements: tuple[ElementPart, ...]
    against: tuple[Pattern, ...]
    words: tuple[Word, ...]
    look_also_in: tuple[str, ...]

    def tests(self, language: str) -> tuple[RuleTest, ...]:
        """The tests in one language."""
        return tuple(t for t in (self.file.tests if self.file else ()) if t.lang == language)

    def note(self, contradiction: str) -> str:
        """What a contradiction says, in words; "" if the rules do not say."""
        notes = self.file.notes.get(contradiction) if self.file else None
        return in_language(notes, LANGUAGE) if notes else ""


def page(requirement: Requirement, framework: Framework, rules: RuleSet) -> RulePage:
    """The page of `requirement`."""
    file = rules.for_requirement(requirement.id)
    patterns = file.patterns if file else ()
    theme = next(t for t in framework.themes if t.id == requirement.theme)
    kinds = framework.kinds_of_law
    return RulePage(
        requirement=requirement,
        theme=in_language(theme.title, LANGUAGE),
        file=file,
        elements=tuple(
            ElementPart(
                element,
                in_language(element.check, LANGUAGE),
                tuple(p for p in patterns if p.element == element.id),
                tuple(_terms(element)),
            )
            for element in requirement.elements
        ),
        against=tuple(p for p in patterns if not p.element),
        words=tuple(words_of(_named(patterns), rules)),
        look_also_in=tuple(
            in_language(kinds[kind], LANGUAGE) for kind in requirement.look_also_in if kind in kinds
        ),
    )


def _terms(element: Element) -> Iterator[str]:
    if element.scope == "asm":
        yield "Only text made for ASM is full; general text is weak."
    names = {kind.value for kind in ModalityKind}
    kinds = [ModalityKind(kind) for kind in element.satisfied_by if kind in names]
    if more := [DOES[kind] for kind in kinds if kind not in FULL_BY_DEFAULT]:
        yield f"Here text that {' or '.join(more)} is full as well."
    if shapes := [_STRUCTURES[kind] for kind in element.satisfied_by if kind in _STRUCTURES]:
        yield f"Here {' or '.join(shapes)} may be enough."


def _named(patterns: Iterable[Pattern]) -> Iterator[str]:
    """The concepts of the patterns."""
    from mpfcheck.rules.loader import concepts_of

    for pattern in patterns:
        yield from concepts_of(pattern)


def words_of(concepts: Iterable[str], rules: RuleSet) -> Iterator[Word]:
    """The concepts with their words, in alphabetical order, the shortest words first."""
    spoken = {
        language: {terms.concept: terms for terms in data.terms}
        for language, data in sorted(rules.languages.items())
    }
    for name in sorted(set(concepts)):
        concept = rules.concepts[name]
        terms = {
            language: tuple(sorted((*found.stems, *found.exact), key=len))
            for language, table in spoken.items()
            if (found := table.get(name)) is not None
        }
        yield Word(name, concept.gloss, concept.includes, terms)
