"""How well each element is covered in each language: words behind its concepts, and tests."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mpfcheck.model.evidence import Strength
from mpfcheck.model.framework import Framework
from mpfcheck.model.lexicon import LanguageData
from mpfcheck.model.rule import Pattern, RuleFile, RuleSet

CORE_TESTS = 2
"""Matches, and near misses, that a core element needs in each language; others need one."""


@dataclass(frozen=True, slots=True)
class Cover:
    """One element in one language.

    `terms`: different entries of the lexicon behind the concepts that its patterns look for.
    `unsayable`: patterns that can never fire, since all concepts of a group are without words.
    `matches` and `near_misses` count the tests that find the element and those that must not.
    """

    terms: int
    unsayable: tuple[str, ...]
    matches: int
    near_misses: int


@dataclass(frozen=True, slots=True)
class Row:
    """One element in all languages."""

    requirement: str
    element: str
    core: bool
    languages: Mapping[str, Cover]

    def holes(self, language: str) -> tuple[str, ...]:
        """What is missing in a language, in words; nothing if all is there."""
        cover, wanted = self.languages[language], CORE_TESTS if self.core else 1
        missing = [f"no words for {pattern}" for pattern in cover.unsayable]
        if cover.matches < wanted:
            missing.append(f"{cover.matches} of {wanted} tests that find it")
        if cover.near_misses < wanted:
            missing.append(f"{cover.near_misses} of {wanted} near misses")
        return tuple(missing)


def coverage(rules: RuleSet, framework: Framework) -> Iterator[Row]:
    """A row per element of every requirement that has rules, in the framework's order."""
    speakers = {language: _Speaker(data) for language, data in sorted(rules.languages.items())}
    files = {file.requirement: file for file in rules.files}
    for requirement in framework.requirements:
        file = files.get(requirement.id)
        for element in requirement.elements if file else ():
            assert file is not None
            patterns = [p for p in file.patterns if p.element == element.id]
            yield Row(
                requirement.id,
                element.id,
                element.core,
                {
                    language: Cover(
                        speaker.terms(patterns),
                        speaker.unsayable(patterns),
                        *_tests(file, element.id, language),
                    )
                    for language, speaker in speakers.items()
                },
            )


class _Speaker:
    """The words that one language has for concepts, those of narrower concepts included."""

    def __init__(self, data: LanguageData) -> None:
        self._words: dict[str, set[str]] = {}
        for terms in data.terms:
            for concept in data.broader[terms.concept]:
                self._words.setdefault(concept, set()).update(terms.stems, terms.exact)

    def terms(self, patterns: list[Pattern]) -> int:
        """Different terms behind what the patterns look for."""
        looked_for = (c for p in patterns for groups in _ways(p) for group in groups for c in group)
        return len(set[str]().union(*(self._words.get(c, set()) for c in looked_for)))

    def unsayable(self, patterns: list[Pattern]) -> tuple[str, ...]:
        """The patterns of which every way has a group without any word."""
        return tuple(
            pattern.id
            for pattern in patterns
            if not any(
                all(any(self._words.get(c) for c in group) for group in groups)
                for groups in _ways(pattern)
            )
        )


def _ways(pattern: Pattern) -> Iterator[tuple[frozenset[str], ...]]:
    """The groups of concepts that must be named for a pattern to fire; per facet, if it has any."""
    always = (*pattern.groups, *pattern.heading, *pattern.title)
    if pattern.aggregate is None:
        yield always
    else:
        for groups in pattern.aggregate.facets.values():
            yield (*always, *groups)


def _tests(file: RuleFile, element: str, language: str) -> tuple[int, int]:
    results = [t.expect[element] for t in file.tests if t.lang == language and element in t.expect]
    found = sum(result is not Strength.NONE for result in results)
    return found, len(results) - found
