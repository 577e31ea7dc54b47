"""Translations of a framework: `<framework>/<language>/`, one file per theme and `framework.yaml`.

A translation only adds texts. It cannot add a requirement, an element or a source; one that names
something that the framework does not have is an error, and what it leaves out stays in English.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from mpfcheck.model.framework import Framework, Requirement, Texts
from mpfcheck.rules.framework_schema import Grade, StatusName
from mpfcheck.rules.problems import Problem, ProblemsError, raise_problems, suggestion
from mpfcheck.rules.yamlspan import SpannedYaml, load_yaml, problem, validate

HEAD = "framework.yaml"


class _Closed(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class RequirementTexts(_Closed):
    """The texts of one requirement in one language."""

    title: str = ""
    statement: str = ""
    recommendation: str = ""
    drafting_note: str = Field("", alias="drafting-note")
    model_clause: str = Field("", alias="model-clause")
    elements: dict[str, str] = {}
    grading: dict[Grade, str] = {}
    contradictions: list[str] = []


_NOTHING = RequirementTexts.model_validate({})


class ThemeTexts(_Closed):
    """A theme file. `reviewed`: a lawyer of that language has read it."""

    theme: str
    reviewed: bool
    requirements: dict[str, RequirementTexts]


class HeadTexts(_Closed):
    """The texts of the framework itself."""

    reviewed: bool
    title: str = ""
    about: str = ""
    statuses: dict[StatusName, str] = {}
    kinds_of_law: dict[str, str] = Field({}, alias="kinds-of-law")
    facts: dict[str, str] = {}
    themes: dict[str, str] = {}


@dataclass(frozen=True)
class _Translation:
    """What one language folder holds, and where it was read."""

    language: str
    head: HeadTexts
    themes: tuple[ThemeTexts, ...]

    @property
    def reviewed(self) -> bool:
        """Whether all of it was."""
        return self.head.reviewed and all(theme.reviewed for theme in self.themes)

    @property
    def requirements(self) -> dict[str, RequirementTexts]:
        """The texts of all requirements by id."""
        return {id: texts for theme in self.themes for id, texts in theme.requirements.items()}


def translated(framework: Framework, folder: Path) -> Framework:
    """The framework with the texts of every language that has a folder in `folder`.

    Raises:
        DataError: A translation is wrong; names every mistake with file, line and column.
    """
    problems: list[Problem] = []
    for language in _languages(folder):
        translation = _read(framework, folder / language, problems)
        if translation is not None and not problems:
            framework = _with(framework, translation)
    raise_problems(problems)
    return framework


def _languages(folder: Path) -> list[str]:
    if not folder.is_dir():
        return []
    return sorted(p.name for p in folder.iterdir() if p.is_dir() and any(p.glob("*.yaml")))


def _read(framework: Framework, folder: Path, problems: list[Problem]) -> _Translation | None:
    head, themes = HeadTexts.model_validate({"reviewed": True}), []
    for path in sorted(folder.glob("*.yaml")):
        try:
            source = load_yaml(path)
            if path.name == HEAD:
                head = validate(source, HeadTexts)
                problems += _head_problems(framework, head, source)
            else:
                theme = validate(source, ThemeTexts)
                problems += _theme_problems(framework, theme, source)
                themes.append(theme)
        except ProblemsError as error:
            problems += error.problems
            return None
    return _Translation(folder.name, head, tuple(themes))


def _head_problems(framework: Framework, head: HeadTexts, source: SpannedYaml) -> Iterator[Problem]:
    for key, given, known in (
        ("themes", head.themes, {t.id for t in framework.themes}),
        ("kinds-of-law", head.kinds_of_law, framework.kinds_of_law),
        ("facts", head.facts, framework.facts),
    ):
        for name in given:
            if name not in known:
                hint = suggestion(name, known)
                yield problem(source, (key, name), f"unknown name {name!r}", hint, key=True)


def _theme_problems(
    framework: Framework, theme: ThemeTexts, source: SpannedYaml
) -> Iterator[Problem]:
    for id, texts in theme.requirements.items():
        at = ("requirements", id)
        requirement = framework.by_id.get(id)
        if requirement is None:
            hint = suggestion(id, framework.by_id)
            yield problem(source, at, f"unknown requirement {id!r}", hint, key=True)
            continue
        letters = {element.id for element in requirement.elements}
        for letter in texts.elements:
            if letter not in letters:
                message = f"{id} has no element {letter!r}"
                yield problem(source, (*at, "elements", letter), message, key=True)
        if texts.contradictions and len(texts.contradictions) != len(requirement.contradictions):
            message = f"{id} has {len(requirement.contradictions)} contradictions"
            yield problem(source, (*at, "contradictions"), message, "translate all, in order")


def _with(framework: Framework, translation: _Translation) -> Framework:
    head, language = translation.head, translation.language

    def add(texts: Texts, text: str) -> Texts:
        return {**texts, language: text.strip()} if text.strip() else texts

    def added(all: Mapping[str, Texts], given: Mapping[Any, str]) -> dict[str, Texts]:
        return {key: add(texts, given.get(key, "")) for key, texts in all.items()}

    def requirement(old: Requirement, new: RequirementTexts) -> Requirement:
        return replace(
            old,
            title=add(old.title, new.title),
            statement=add(old.statement, new.statement),
            recommendation=add(old.recommendation, new.recommendation),
            drafting_note=add(old.drafting_note, new.drafting_note),
            model_clause=add(old.model_clause, new.model_clause),
            elements=tuple(
                replace(e, check=add(e.check, new.elements.get(e.id, ""))) for e in old.elements
            ),
            grading=added(old.grading, new.grading),
            contradictions=tuple(
                add(texts, new.contradictions[i] if new.contradictions else "")
                for i, texts in enumerate(old.contradictions)
            ),
            applies_if=added(old.applies_if, head.facts),
        )

    texts = translation.requirements
    return replace(
        framework,
        title=add(framework.title, head.title),
        about=add(framework.about, head.about),
        statuses=added(framework.statuses, head.statuses),
        kinds_of_law=added(framework.kinds_of_law, head.kinds_of_law),
        facts=added(framework.facts, head.facts),
        themes=tuple(
            replace(t, title=add(t.title, head.themes.get(t.id, ""))) for t in framework.themes
        ),
        requirements=tuple(
            requirement(r, texts.get(r.id, _NOTHING)) for r in framework.requirements
        ),
        unreviewed=framework.unreviewed | (set() if translation.reviewed else {language}),
    )
