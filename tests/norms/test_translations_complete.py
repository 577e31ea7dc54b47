"""Every text that the framework and the rules have in English is there in each language begun."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest

from mpfcheck.model.framework import Requirement, Texts
from mpfcheck.resources import data_folder
from mpfcheck.rules.framework import load_framework
from mpfcheck.rules.loader import load_ruleset

FOLDER = data_folder("frameworks") / "mpf-asm"
FRAMEWORK = load_framework()
LANGUAGES = sorted(path.parent.name for path in FOLDER.glob("*/framework.yaml"))
THEMES = [(path.parent.name, path.stem) for path in sorted(FOLDER.glob("*/*.yaml"))]


def texts_of(requirement: Requirement) -> Iterator[tuple[str, Texts]]:
    """Every text of a requirement, under the name that a message can give it."""
    yield "title", requirement.title
    yield "statement", requirement.statement
    yield "recommendation", requirement.recommendation
    yield "drafting-note", requirement.drafting_note
    yield "model-clause", requirement.model_clause
    for element in requirement.elements:
        yield f"elements.{element.id}", element.check
    for grade, texts in requirement.grading.items():
        yield f"grading.{grade}", texts
    for number, texts in enumerate(requirement.contradictions, start=1):
        yield f"contradiction {number}", texts
    for fact, texts in requirement.applies_if.items():
        yield f"applies-if {fact}", texts


def missing(named: Mapping[str, Texts], language: str) -> list[str]:
    return [name for name, texts in named.items() if "en" in texts and language not in texts]


@pytest.mark.parametrize(
    ("language", "theme"), [(a, b) for a, b in THEMES if b != "framework"], ids="-".join
)
def test_a_theme_is_translated_whole(language, theme):
    left_out = [
        f"{requirement.id} {name}"
        for requirement in FRAMEWORK.of_theme(theme)
        for name in missing(dict(texts_of(requirement)), language)
    ]
    assert left_out == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_head_is_translated_whole(language):
    head = {"title": FRAMEWORK.title, "about": FRAMEWORK.about}
    themes = {theme.id: theme.title for theme in FRAMEWORK.themes}
    kinds, facts = FRAMEWORK.kinds_of_law, FRAMEWORK.facts
    for named in (head, themes, FRAMEWORK.statuses, kinds, facts):
        assert missing(named, language) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_theme_has_its_file(language):
    written = {theme for tongue, theme in THEMES if tongue == language}
    assert {theme.id for theme in FRAMEWORK.themes} - written == set()


@pytest.mark.parametrize(
    "language", sorted(path.stem for path in (data_folder("rules") / "notes").glob("*.yaml"))
)
def test_what_contradictions_say_is_translated_whole(language):
    left_out = [
        f"{file.requirement} {contradiction}"
        for file in load_ruleset().files
        for contradiction in missing(file.notes, language)
    ]
    assert left_out == []
