"""`mpfcheck explain`, on a small framework and an act in our own words."""

from __future__ import annotations

import json

import pytest

from tests import norms


@pytest.fixture
def explain(mpfcheck):
    """Explain a finding of the small framework of the tests."""

    def run(*arguments: object):
        return mpfcheck("explain", *norms.OPTIONS, *arguments)

    return run


def test_an_explanation_at_80_columns(explain, bill, snapshot):
    ran = explain(bill, "MINI-ME-01")
    assert ran.code == 0
    assert all(len(line) <= 80 for line in ran.out.splitlines())
    assert ran.out == snapshot


def test_matched_words_are_marked_and_the_rule_is_said_once(explain, bill):
    out = " ".join(explain(bill, "me-01").out.split())
    assert "No holder of an artisanal licence shall *use* *mercury* to recover gold." in out
    assert out.count("A clause that prohibits and speaks of mercury and of use.") == 1


def test_what_is_missing_has_the_nearest_clause(explain, bill):
    act = bill.read_text(encoding="utf-8").replace("keep tailings away", "keep waste away")
    bill.write_text(act, encoding="utf-8")
    out = " ".join(explain(bill, "MINI-ME-01").out.split())
    assert "PARTLY MET" in out
    assert "b. rivers are kept free of tailings (core): not found" in out
    assert "s. 5(2)(a): names a river or stream, but says nothing of what is left" in out


def test_json_holds_the_finding_and_the_rules_that_it_cites(explain, bill):
    told = json.loads(explain(bill, "MINI-ME-01", "--format", "json").out)
    assert told["schema"] == "mpfcheck.explanation/1"
    cited = {c["rule"] for e in told["finding"]["elements"] for c in e["evidence"]}
    assert cited
    assert cited <= told["rules"].keys()
    assert all(told["rules"][rule]["looks_for"] for rule in cited)


def test_files_are_explained_together(explain, bill):
    other = bill.parent / "decree.txt"
    other.write_text("1. No person shall use mercury to recover gold.\n", encoding="utf-8")
    out = explain(bill, other, "MINI-ME-01", "--lang", "en").out
    assert "s. 1 of decree" in " ".join(out.split())


def test_the_instruments_of_a_country_are_explained_together(explain, bill):
    manifest = bill.parent / "country.yaml"
    manifest.write_text(
        "country: TV\nname: Talvania\ninstruments:\n"
        "  - {file: bill.txt, kind: act, title: Artisanal Mining Act}\n",
        encoding="utf-8",
    )
    ran = explain("--country", manifest, "MINI-ME-01")
    assert (ran.code, ran.err) == (0, "")
    assert "Artisanal Mining Act (" in ran.out


def test_all_clauses_are_shown_if_asked(explain, bill):
    bans = "\n".join(f"{n}. No person shall use mercury in pit {n}." for n in range(1, 7))
    bill.write_text(bans, encoding="utf-8")
    few, every = explain(bill, "ME-01").out, explain(bill, "ME-01", "--all").out
    assert "3 more: s. 4; s. 5; s. 6" in few
    assert "pit 6" not in few
    assert "pit 6" in every


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["MINI-ME-01"], 2, "There is no law to assess."),
        (["bill.txt", "MINI-XX-01"], 2, "unknown requirement 'MINI-XX-01'"),
        (["bill.txt"], 2, "unknown requirement 'bill.txt'"),
        (["nowhere.txt", "MINI-ME-01"], 3, "nowhere.txt"),
    ],
)
def test_wrong_use_is_told(explain, bill, arguments, code, said):
    ran = explain(*arguments)
    assert ran.code == code
    assert said in ran.err
    assert "Traceback" not in ran.err
