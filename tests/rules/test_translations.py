"""Translations of a framework add texts, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from mpfcheck.errors import DataError
from mpfcheck.rules.framework import load_framework

HEAD = """framework: tiny
version: "1"
title: {en: Tiny}
about: {en: A framework for tests.}
kinds-of-law: {labour-code: {en: labour code}}
facts: {dry-season: {en: dry season}}
themes:
  - id: dust
    code: DU
    title: {en: Dust}
    requirements:
      - id: T-DU-01
        title: {en: Dust is kept down}
        statement: {en: The law orders dust to be kept down.}
        recommendation: {en: Order it.}
        model-clause: {en: The holder shall keep dust down.}
        level: law
        applies-if: [dry-season]
        elements:
          a: {core: true, check: {en: dust kept down}}
        contradictions: [{en: dust is let alone}]
"""


def load(folder: Path, theme: str = "", head: str = ""):
    (folder / "tiny.yaml").write_text(HEAD, encoding="utf-8")
    french = folder / "tiny" / "fr"
    french.mkdir(parents=True)
    for name, text in (("dust.yaml", theme), ("framework.yaml", head)):
        if text:
            (french / name).write_text(text, encoding="utf-8")
    return load_framework(folder / "tiny.yaml")


def test_texts_are_added_and_what_is_left_out_stays_english(tmp_path):
    framework = load(
        tmp_path,
        """theme: dust
reviewed: false
requirements:
  T-DU-01:
    title: Poussière
    model-clause: Le titulaire abat la poussière.
    elements: {a: poussière abattue}
    contradictions: [la poussière est tolérée]
""",
        "reviewed: true\ntitle: Petit\nthemes: {dust: Poussières}\n"
        "kinds-of-law: {labour-code: code du travail}\nfacts: {dry-season: saison sèche}",
    )
    requirement = framework.by_id["T-DU-01"]
    assert requirement.title == {"en": "Dust is kept down", "fr": "Poussière"}
    assert requirement.model_clause["fr"] == "Le titulaire abat la poussière."
    assert requirement.elements[0].check["fr"] == "poussière abattue"
    assert requirement.contradictions[0]["fr"] == "la poussière est tolérée"
    assert requirement.condition("fr") == "saison sèche"
    assert "fr" not in requirement.statement
    assert framework.title["fr"] == "Petit"
    assert framework.themes[0].title["fr"] == "Poussières"
    assert framework.kinds_of_law["labour-code"]["fr"] == "code du travail"
    assert framework.unreviewed == {"fr"}


@pytest.mark.parametrize(
    ("theme", "message"),
    [
        ("requirements: {T-DU-02: {title: x}}", "unknown requirement 'T-DU-02'"),
        ("requirements: {T-DU-01: {elements: {b: x}}}", "no element 'b'"),
        ("requirements: {T-DU-01: {contradictions: [x, y]}}", "has 1 contradictions"),
        ("requirements: {T-DU-01: {titel: x}}", "unknown key 'titel'"),
    ],
)
def test_what_the_framework_does_not_have_is_an_error(tmp_path, theme, message):
    with pytest.raises(DataError) as caught:
        load(tmp_path, f"theme: dust\nreviewed: false\n{theme}\n")
    assert message in str(caught.value)
    assert "dust.yaml" in str(caught.value)


def test_a_head_names_only_what_there_is(tmp_path):
    with pytest.raises(DataError, match="unknown name 'dusk'"):
        load(tmp_path, head="reviewed: false\nthemes: {dusk: x}")
