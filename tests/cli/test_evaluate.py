"""`mpfcheck evaluate`, on a small framework and an act in our own words."""

from __future__ import annotations

import json
import shutil

import pytest

from tests import norms

READING = """\
instrument: act
core: {MINI-ME-01: [a, b]}
requirements:
  MINI-ME-01:
    elements:
      a: {value: full, scope: asm, cites: [{at: s. 5(1), quote: shall use mercury}]}
      b: {value: none}
      c: {value: weak, cites: [{at: s. 6}], note: a general offence}
    contradictions: []
"""


@pytest.fixture
def reading(bill):
    """The act in a corpus, and a reading beside it; the reading's path."""
    folder = bill.parent / "corpus" / "act"
    folder.mkdir(parents=True)
    shutil.copy(bill, folder / "text.txt")
    path = bill.parent / "gold" / "act.yaml"
    path.parent.mkdir()
    path.write_text(READING, encoding="utf-8")
    return path


@pytest.fixture
def evaluate(mpfcheck, reading):
    def run(*arguments: object):
        return mpfcheck("evaluate", reading, *norms.OPTIONS, *arguments)

    return run


def test_figures_are_printed_in_80_columns(evaluate):
    ran = evaluate()
    assert ran.code == 0
    assert "1 law, 1 requirement, 3 elements, 2 of them found by the readers" in ran.out
    assert "not yet measured" in ran.out
    assert max(map(len, ran.out.splitlines())) <= 80


def test_every_difference_is_told_with_its_reason(evaluate):
    out = " ".join(evaluate("--misses").out.split())
    assert "Missed: in the reading, not found (1)" in out
    assert "MINI-ME-01.c weak in the reading" in out
    assert "s. 6:" in out
    assert "False alarms: found, not in the reading (1)" in out  # rivers are kept from tailings
    assert "by mercury/ban#tailings-kept" in out


def test_json_holds_the_same(evaluate):
    told = json.loads(evaluate("--format", "json", "--misses").out)
    assert told["schema"] == "mpfcheck.evaluation/1"
    assert told["all"]["counts"]["present"] == 2
    assert told["all"]["measures"]["recall"]["value"] == 0.5
    assert {d["kind"] for d in told["differences"]} >= {"missed", "false alarm"}
    assert set(told["law"]) == {"act"}


def test_assessments_are_taken_as_they_are(evaluate, mpfcheck, bill, tmp_path):
    results = tmp_path / "results"
    results.mkdir()
    mpfcheck("check", bill, *norms.OPTIONS, "--format", "json", "-o", results / "act.json")
    assert evaluate("--assessments", results).out == evaluate().out
    missing = evaluate("--assessments", tmp_path)
    assert (missing.code, "there is no assessment" in missing.err) == (2, True)
    (results / "act.json").write_text("[]", encoding="utf-8")
    wrong = evaluate("--assessments", results)
    assert (wrong.code, "not an assessment by mpfcheck" in wrong.err) == (2, True)


@pytest.mark.parametrize(
    ("old", "new", "place", "said"),
    [
        ("value: none", "value: nothing", ":7:", "unknown value 'nothing'"),
        ("  MINI-ME-01:\n", "  MINI-ME-09:\n", ":4:3", "the framework has no MINI-ME-09"),
        ("      c:", "      z:", ":8:7", "has no element 'z'"),
        ("core: {MINI-ME-01", "core: {MINI-ME-02", ":4:3", "no core elements are given"),
        ("instrument: act\n", "", ":1:1", "'instrument' is missing"),
    ],
)
def test_a_wrong_reading_is_told_with_its_place(evaluate, reading, old, new, place, said):
    reading.write_text(READING.replace(old, new), encoding="utf-8")
    ran = evaluate()
    assert ran.code == 2
    assert f"act.yaml{place}" in ran.err
    assert said in ran.err
    assert "Traceback" not in ran.err


def test_a_law_that_is_not_there_is_wrong_use(evaluate, tmp_path):
    ran = evaluate("--corpus", tmp_path)
    assert ran.code == 2
    assert "the law act is not in" in ran.err


def test_laws_may_lie_in_one_folder(evaluate, bill, tmp_path):
    laws = tmp_path / "laws"
    laws.mkdir()
    shutil.copy(bill, laws / "act.txt")
    assert evaluate("--corpus", laws).out == evaluate().out


def test_a_theme_that_no_reading_speaks_of_is_wrong_use(evaluate):
    ran = evaluate("--theme", "land")
    assert (ran.code, "say nothing of what was asked" in ran.err) == (2, True)


def test_a_reading_without_quotes_is_enough(evaluate, reading):
    reading.write_text(READING.replace(", quote: shall use mercury", ""), encoding="utf-8")
    assert evaluate("--misses").code == 0
