"""The framework as data: what ships, and what a broken file is told."""

from __future__ import annotations

import re
import shutil
from dataclasses import fields
from textwrap import dedent

import pytest

from mpfcheck.errors import DataError, UsageError
from mpfcheck.model.annotation import ModalityKind
from mpfcheck.model.framework import Requirement
from mpfcheck.resources import data_folder
from mpfcheck.rules.framework import available_frameworks, load_framework
from mpfcheck.rules.selection import select

RULE_THEMES = ("legal-status", "safety", "environment", "toxic-substances", "gender")
COUNTS = {
    "legal-status": 12,
    "safety": 11,
    "environment": 10,
    "toxic-substances": 12,
    "gender": 11,
    "economic-security": 8,
    "supply-chain": 9,
    "institutions": 8,
    "human-rights": 9,
}
REQUIREMENTS = [r.id for r in load_framework().requirements]


@pytest.fixture(scope="module")
def framework():
    return load_framework()


def test_the_shipped_framework_is_listed():
    assert [p.name for p in available_frameworks()] == ["mpf-asm.yaml"]


def test_it_has_all_themes_and_requirements(framework):
    assert {t.id: len(list(framework.of_theme(t.id))) for t in framework.themes} == COUNTS
    assert len(framework.requirements) == len(framework.by_id) == 90


def test_the_five_rule_themes_have_their_elements(framework):
    ruled = [r for r in framework.requirements if r.theme in RULE_THEMES]
    assert (len(ruled), sum(len(r.elements) for r in ruled)) == (56, 207)


@pytest.mark.parametrize("id", REQUIREMENTS)
def test_a_requirement_is_complete(framework, id):
    requirement = framework.by_id[id]
    theme = next(t for t in framework.themes if t.id == requirement.theme)
    assert id.startswith(f"ASM-{theme.code}-")
    assert requirement.core
    assert [e.id for e in requirement.elements] == list("abcdefgh"[: len(requirement.elements)])
    assert set(requirement.grading) == {"met", "partial", "absent"}
    assert any(source.direct for source in requirement.sources)
    assert set(requirement.look_also_in) <= set(framework.kinds_of_law)


@pytest.mark.parametrize("id", REQUIREMENTS)
def test_a_recommendation_says_what_to_draft(framework, id):
    text = framework.by_id[id].recommendation["en"]
    assert len(text) >= 80
    assert 2 <= len(re.findall(r"[.](?=\s|$)", text)) <= 4
    assert text != framework.by_id[id].statement["en"]


def test_no_two_recommendations_share_a_sentence(framework):
    sentences = [
        sentence
        for requirement in framework.requirements
        for sentence in re.split(r"(?<=[.])\s+", requirement.recommendation["en"])
    ]
    assert len(sentences) == len(set(sentences))


def test_titles_and_statements_are_their_own(framework):
    for kind in ("title", "statement"):
        texts = [getattr(r, kind)["en"] for r in framework.requirements]
        assert len(texts) == len(set(texts))


def test_what_is_enough_for_an_element_is_a_modality_or_a_structure(framework):
    known = {k.value for k in ModalityKind} | {"heading", "whole-instrument", "list", "aggregate"}
    enough = {k for r in framework.requirements for e in r.elements for k in e.satisfied_by}
    assert enough <= known
    definition = framework.by_id["ASM-LS-01"].element("a")
    assert (definition.core, definition.scope, definition.satisfied_by) == (
        True,
        "asm",
        ("definition",),
    )


def test_sources_say_whether_they_were_verified(framework):
    by_id = {s.id: s for r in framework.requirements for s in r.sources}
    assert by_id["MIN-7.2"].verified
    assert by_id["MIN-7.2"].force == "binding"
    assert by_id["MIN-7.2"].place == "Art. 7(2)"
    assert not by_id["C182-7"].verified
    mercury = framework.by_id["ASM-TX-01"].sources
    assert [s.id for s in mercury if s.direct] == ["MIN-7.2", "MPF2023-6.3.2"]


def test_examples_say_what_they_show_and_whether_they_were_verified(framework):
    examples = framework.by_id["ASM-TX-01"].examples
    assert {e.shows for e in examples} == {"met", "partial", "contradicted"}
    assert {e.verified for e in examples} == {True, False}


def test_conditions_and_polarity_are_kept(framework):
    (fact,) = framework.by_id["ASM-TX-02"].applies_if
    assert fact == "gold-asm"
    assert framework.by_id["ASM-TX-02"].applies_if[fact]["en"] == "gold ASM present"
    assert framework.by_id["ASM-TX-06"].applies_if == {}
    assert framework.by_id["ASM-GE-02"].polarity == "express-only"
    assert sum(bool(r.applies_if) for r in framework.requirements) == 11


SMALL = """\
framework: small
version: "1"
title: {en: Small}
about: {en: For a test}
kinds-of-law:
  labour-code: {en: labour code}
sources:
  MIN:
    title: A convention
    force: binding
    places:
      7.2: {place: Art. 7, gist: reduce, verified: true}
themes:
  - id: toxics
    code: TX
    title: {en: Toxics}
    requirements:
      - id: S-TX-01
        title: {en: Mercury, fr: Mercure}
        statement: {en: Reduce it}
        recommendation: {en: Ban it}
        level: law
        look-also-in: [labour-code]
        sources: {direct: [MIN-7.2]}
        elements:
          a: {core: true, check: {en: a ban}}
          b: {check: {en: a date}}
"""


def test_a_framework_may_stand_in_one_file(tmp_path):
    file = tmp_path / "small.yaml"
    file.write_text(SMALL)
    framework = load_framework(file)
    (requirement,) = framework.requirements
    assert (requirement.id, requirement.theme) == ("S-TX-01", "toxics")
    assert requirement.title == {"en": "Mercury", "fr": "Mercure"}
    assert [e.id for e in requirement.core] == ["a"]
    assert requirement.sources[0].title == "A convention"
    empty = {f.name for f in fields(Requirement) if not getattr(requirement, f.name)}
    guidance = {"drafting_note", "model_clause"}
    assert empty == {"applies_if", "grading", "contradictions", "examples", "polarity"} | guidance


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("level: law", "level: laws", "small.yaml:22:16  unknown level 'laws'"),
        ("level: law", "level: laws", "did you mean 'law'? (allowed: either, law, regulation)"),
        ("level: law", "levle: law", "small.yaml:22:9  unknown key 'levle'"),
        ("level: law", "levle: law", "did you mean 'level'?"),
        ("level: law", "levle: law", "small.yaml:18:9  key 'level' is missing"),
        ("[labour-code]", "[labor-code]", "small.yaml:23:24  unknown kind of law 'labor-code'"),
        ("[labour-code]", "[labor-code]", "did you mean 'labour-code'?"),
        ("[MIN-7.2]", "[MIN-7]", "small.yaml:24:28  unknown source 'MIN-7'"),
        ("[MIN-7.2]", "[MIN-7]", "did you mean 'MIN-7.2'?"),
        ("core: true, ", "", "small.yaml:25:9  S-TX-01 has no core element"),
        ("core: true, ", "", "write 'core: true'"),
        ("core: true, ", "core: maybe, ", "26:21  core: expected true or false, found 'maybe'"),
        ("          b:", "          c:", "small.yaml:27:11  element 'c' where 'b' is next"),
        ("          b:", "          a:", "small.yaml:27:11  key 'a' is given twice"),
        ("{en: Ban it}", "{fr: Interdire}", "21:25  no English text: 'en' is missing"),
        ("{en: Ban it}", "{en: ''}", "21:25  the text for 'en' is empty"),
        ("{en: Ban it}", "{en: Ban, english: it}", "21:25  'english' is not a language code"),
        ("{en: Ban it}", "Ban it", "21:25  a text is given per language: write 'en: ...'"),
        ("S-TX-01", "tx 1", "18:13  'tx 1' is not a code"),
        ("force: binding", "force: hard", "allowed: binding, private, regional, soft"),
        ("    code: TX\n", "", "small.yaml:14:5  key 'code' is missing"),
        ("    requirements:", "    file: x.yaml\n    requirements:", "either 'file' or 'requi"),
        ("themes:", "themes: [}", "not YAML"),
    ],
)
def test_a_broken_framework_is_told_where_and_what(tmp_path, old, new, told):
    assert SMALL.count(old) == 1
    file = tmp_path / "small.yaml"
    file.write_text(SMALL.replace(old, new))
    with pytest.raises(DataError) as caught:
        load_framework(file)
    assert told in str(caught.value)


def test_every_mistake_is_told_at_once(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    text = SMALL.replace("[MIN-7.2]", "[MIN-72]").replace("[labour-code]", "[labour-cod]")
    again = text[text.index("  - id: toxics") :]
    (tmp_path / "small.yaml").write_text(text + again)
    with pytest.raises(DataError) as caught:
        load_framework(tmp_path / "small.yaml")
    said = str(caught.value)
    assert said.endswith("7 problems in 1 file")
    assert (
        dedent(
            """\
        small.yaml:32:13  requirement 'S-TX-01' is given twice
           31 |     requirements:
           32 |       - id: S-TX-01
              |             ^^^^^^^
           it stands in small.yaml, line 18, already
        """
        )
        in said
    )
    for place in ("28:9  theme id", "29:11  theme code", "23:24", "24:28", "37:24", "38:28"):
        assert f"small.yaml:{place}" in said


@pytest.fixture
def shipped_copy(tmp_path):
    shutil.copytree(data_folder("frameworks"), tmp_path / "frameworks")
    return tmp_path / "frameworks"


def test_mistakes_in_theme_files_and_head_are_told_together(shipped_copy):
    gender, safety = (shipped_copy / "mpf-asm" / f"{t}.yaml" for t in ("gender", "safety"))
    gender.write_text(gender.read_text().replace("level: law", "level: low", 1))
    safety.write_text(safety.read_text().replace("theme: safety", "theme: saftey", 1))
    head = shipped_copy / "mpf-asm.yaml"
    head.write_text(head.read_text().replace("mpf-asm/legal-status.yaml", "mpf-asm/legal.yaml"))
    with pytest.raises(DataError) as caught:
        load_framework(head)
    said = str(caught.value)
    line = gender.read_text().split("\n").index("    level: low") + 1
    assert f"gender.yaml:{line}:12  unknown level 'low'" in said
    assert "safety.yaml:1:8  theme 'saftey' in the file of theme 'safety'" in said
    assert "no file 'mpf-asm/legal.yaml'" in said
    assert "did you mean 'mpf-asm/legal-status.yaml'?" in said


@pytest.mark.parametrize("text", ["", "a: 1\n", "theme: safety\nrequirements: []\n", "- x\n"])
def test_a_file_that_is_no_framework_is_named(tmp_path, text):
    file = tmp_path / "other.yaml"
    file.write_text(text)
    with pytest.raises(DataError, match=r"other\.yaml is not a framework") as caught:
        load_framework(file)
    assert "mpf-asm.yaml" in caught.value.hint


def test_a_missing_framework_is_named(tmp_path):
    with pytest.raises(DataError, match=r"none\.yaml: cannot be read: no such file"):
        load_framework(tmp_path / "none.yaml")


@pytest.mark.parametrize(
    ("themes", "requirements", "ids"),
    [
        ([], ["ASM-TX-01"], ["ASM-TX-01"]),
        ([], ["tx-01"], ["ASM-TX-01"]),
        ([], ["ge-02", " Asm-Ls-01 ", "TX-01"], ["ASM-LS-01", "ASM-TX-01", "ASM-GE-02"]),
        ([], ["tx-01", "ASM-TX-01"], ["ASM-TX-01"]),
        (["in"], ["tx-01"], ["ASM-TX-01", *(f"ASM-IN-0{n}" for n in range(1, 9))]),
        (["Institutions"], [], [f"ASM-IN-0{n}" for n in range(1, 9)]),
        ([], [], REQUIREMENTS),
    ],
)
def test_requirements_are_selected_in_the_order_of_the_framework(
    framework, themes, requirements, ids
):
    assert [r.id for r in select(framework, themes, requirements)] == ids


@pytest.mark.parametrize(
    ("themes", "requirements", "message", "hint"),
    [
        (["toxic"], [], "unknown theme 'toxic'", "did you mean 'toxic-substances'?"),
        (["genre"], [], "unknown theme 'genre'", "did you mean 'gender'?"),
        (["zzz"], [], "unknown theme 'zzz'", "allowed: economic-security, environment"),
        (["TX-01"], [], "unknown theme 'TX-01'", "use --requirement ASM-TX-01"),
        ([], ["TX-99"], "unknown requirement 'TX-99'", "did you mean 'TX-0"),
        ([], ["ASM-TX-1"], "unknown requirement 'ASM-TX-1'", "did you mean 'ASM-TX-1"),
        ([], ["gender"], "unknown requirement 'gender'", "use --theme gender"),
        ([], ["TX"], "unknown requirement 'TX'", "use --theme toxic-substances"),
    ],
)
def test_an_unknown_name_is_told_with_the_nearest(framework, themes, requirements, message, hint):
    with pytest.raises(UsageError) as caught:
        select(framework, themes, requirements)
    assert caught.value.message == message
    assert hint in caught.value.hint


def test_the_example_in_the_documentation_is_a_framework(tmp_path):
    page = data_folder("frameworks").parent / "docs" / "framework.md"
    if not page.is_file():
        pytest.skip("the documentation does not lie beside an installed mpfcheck")
    blocks = re.findall(r"```yaml\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    head = next(b for b in blocks if b.startswith("framework:"))
    theme = next(b for b in blocks if b.startswith("theme:"))
    (tmp_path / "my-framework").mkdir()
    (tmp_path / "my-framework" / "safety.yaml").write_text(theme, encoding="utf-8")
    (tmp_path / "head.yaml").write_text(head, encoding="utf-8")
    framework = load_framework(tmp_path / "head.yaml")
    (requirement,) = framework.requirements
    assert (requirement.id, requirement.sources[0].id) == ("MY-SH-01", "C176-13")
