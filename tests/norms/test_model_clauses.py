"""A model clause, assessed as a small law, meets its own requirement and contradicts none.

Figures stand in brackets for the drafter to fix; the program reads through them.
"""

from __future__ import annotations

from functools import cache

import pytest

from mpfcheck.assessment import Assessor, Options
from mpfcheck.model.assessment import Assessment, Status
from mpfcheck.rules.framework import load_framework

FRAMEWORK = load_framework()
CLAUSES = [
    (language, requirement.id)
    for language in ("en", "fr", "es", "pt")
    for requirement in FRAMEWORK.requirements
    if language in requirement.model_clause
]

# Clauses whose requirement the rules do not find met yet: each is a hole in the rules, not in the
# clause. One that is found again must leave this list.
NOT_FOUND = {
    "en": set(),
    "fr": set(),
    "es": set(),
    "pt": set(),
}
CONTRADICTED = {"en": set(), "fr": {"TX-06"}, "es": set(), "pt": set()}


@cache
def assessor(language: str) -> Assessor:
    return Assessor(Options(language=language))


@pytest.fixture(scope="module")
def assessed(tmp_path_factory):
    folder = tmp_path_factory.mktemp("clauses")

    @cache
    def assess(language: str, id: str) -> Assessment:
        file = folder / f"{language}-{id}.txt"
        clause = FRAMEWORK.by_id[id].model_clause[language]
        file.write_text(clause + "\n", encoding="utf-8")
        by = assessor(language)
        return by.assess([by.read(file)])

    return assess


@pytest.mark.parametrize(("language", "id"), CLAUSES)
def test_it_meets_its_own_requirement(language, id, assessed):
    finding = next(f for f in assessed(language, id).findings if f.requirement == id)
    known = id.removeprefix("ASM-") in NOT_FOUND[language]
    assert (finding.status is Status.MET) is not known


@pytest.mark.parametrize(("language", "id"), CLAUSES)
def test_it_contradicts_nothing(language, id, assessed):
    against = [f.requirement for f in assessed(language, id).findings if f.contradictions]
    assert bool(against) is (id.removeprefix("ASM-") in CONTRADICTED[language]), against


@pytest.mark.parametrize(
    "theme", ["legal-status", "safety", "environment", "toxic-substances", "gender"]
)
def test_every_requirement_of_the_rule_sets_has_guidance(theme):
    for requirement in FRAMEWORK.of_theme(theme):
        assert requirement.drafting_note["en"]
        assert requirement.model_clause["en"]
