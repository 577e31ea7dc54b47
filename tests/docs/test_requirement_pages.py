"""The pages in docs/requirements say what the rules say now."""

from __future__ import annotations

from pathlib import Path

import pytest

from mpfcheck.reporting.rulepages.markdown import pages
from mpfcheck.rules.framework import load_framework
from tests.laws import ruleset

FOLDER = Path(__file__).parents[2] / "docs" / "requirements"


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    return dict(pages(load_framework(), ruleset()))


def test_pages_are_fresh(made):
    written = {p.name: p.read_text(encoding="utf-8") for p in FOLDER.glob("*.md")}
    stale = sorted(n for n in made.keys() | written.keys() if made.get(n) != written.get(n))
    assert not stale, f"run `make docs`: {', '.join(stale)}"


def test_every_requirement_has_a_page_that_the_list_leads_to(made):
    for requirement in load_framework().requirements:
        assert f"({requirement.id}.md)" in made["README.md"]
        text = made[f"{requirement.id}.md"]
        for element in requirement.elements:
            assert f"### {element.id}. " in text
        for file in [ruleset().for_requirement(requirement.id)]:
            for pattern in file.patterns if file else ():
                assert f"`{pattern.id}`" in text


def test_words_are_linked_where_they_stand(made):
    headings = {line[3:] for line in made["words.md"].splitlines() if line.startswith("## ")}
    for name, text in made.items():
        for link in text.split("words.md#")[1:]:
            assert link.partition(")")[0] in headings, name
