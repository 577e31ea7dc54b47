"""`mpfcheck check`: what is assessed, in which form, with which exit code."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from mpfcheck.reporting.jsonfile import schema

BAN = "MINI-ME-01"


def finding(ran):
    """The finding on the ban of mercury."""
    found = {f["requirement"]: f for f in json.loads(ran.out)["findings"]}
    return found[BAN]


def test_the_report_cites_the_article_and_quotes_the_law(check, bill):
    ran = check(bill)
    flat = " ".join(ran.out.split())
    assert ran.code == 0
    assert "s. 5(1) · made for ASM · prohibition" in flat
    assert "No holder of an artisanal licence shall use mercury to recover gold." in flat
    assert "machine reading" in flat
    assert "\x1b" not in ran.out


def test_json_is_valid_and_cites_the_same(check, bill):
    ran = check(bill, "--format", "json")
    assert ran.code == 0
    jsonschema.Draft202012Validator(schema()).validate(json.loads(ran.out))
    first, second, _ = finding(ran)["elements"]
    assert [c["clause"] for c in first["evidence"]] == ["s. 5(1)"]
    (item,) = second["evidence"]
    assert (item["article"], item["clause"], item["page"]) == ("s. 5", "s. 5(2)(a)", 1)
    assert item["chapeau"] == "The holder of an artisanal licence shall -"
    highlighted = [item["quote"][start:end] for start, end in item["highlights"]]
    assert highlighted == ["tailings", "rivers"]


def test_every_quote_is_in_the_law(check, bill):
    law = " ".join(bill.read_text(encoding="utf-8").split())
    findings = json.loads(check(bill, "--format", "json").out)["findings"]
    quotes = [c["quote"] for f in findings for e in f["elements"] for c in e["evidence"]]
    assert quotes
    for quote in quotes:
        assert " ".join(quote.split()) in law


def test_a_requirement_without_rules_is_never_called_absent(check, bill):
    findings = json.loads(check(bill, "--format", "json").out)["findings"]
    assert [(f["requirement"], f["status"]) for f in findings] == [
        (BAN, "met"),
        ("MINI-ME-02", "not-assessed"),
        ("MINI-LA-01", "not-assessed"),
    ]
    assert findings[1]["missing_elements"] == []


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (("--theme", "land"), ["MINI-LA-01"]),
        (("--theme", "land", "--requirement", BAN), [BAN, "MINI-LA-01"]),
        (("--requirement", "ME-02", "--requirement", BAN), [BAN, "MINI-ME-02"]),
    ],
)
def test_only_what_is_asked_is_assessed(check, bill, asked, found):
    findings = json.loads(check(bill, *asked, "--format", "json").out)["findings"]
    assert [f["requirement"] for f in findings] == found


def test_output_goes_to_the_file_and_not_to_the_screen(check, bill, tmp_path):
    target = tmp_path / "assessment.json"
    ran = check(bill, "--format", "json", "--output", target)
    assert ran.out == ""
    assert "assessment.json written" in ran.err
    assert json.loads(target.read_text(encoding="utf-8"))["schema"] == "mpfcheck.assessment/1"


def test_a_report_in_a_file_has_no_ansi_codes(check, bill, tmp_path, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    target = tmp_path / "report.txt"
    check(bill, "--output", target)
    assert "\x1b" not in target.read_text(encoding="utf-8")


def test_two_engines_come_to_the_same(check, bill):
    pytest.importorskip("durable.engine", reason="durable-rules does not import here")
    durable, python = (
        json.loads(check(bill, "--format", "json", "--engine", engine).out)
        for engine in ("durable", "python")
    )
    assert durable["tool"]["engine"] == "durable"
    assert durable["findings"] == python["findings"]


@pytest.mark.parametrize(
    "wrong", [("--format", "pdf"), ("--engine", "clips"), ("--fail-on", "met"), ("--no-such",)]
)
def test_an_unknown_option_or_value_is_wrong_use(check, bill, wrong):
    assert check(bill, *wrong).code == 2


@pytest.fixture
def silent(tmp_path, monkeypatch):
    """A law that says nothing on mercury."""
    monkeypatch.chdir(tmp_path)
    file = Path("silent.txt")
    lines = [f"{n}. The Minister shall keep register number {n} of leases." for n in range(1, 9)]
    file.write_text("\n\n".join(lines), encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("gaps", "code"),
    [
        ((), 0),
        (("absent",), 1),
        (("partial",), 1),  # what is absent is not even partly met
        (("contradicted",), 0),
        (("contradicted", "absent"), 1),
    ],
)
def test_fail_on_a_gap(check, silent, gaps, code):
    options = [part for gap in gaps for part in ("--fail-on", gap)]
    assert check(silent, *options).code == code


def test_fail_on_a_contradiction(check, tmp_path):
    contrary = tmp_path / "contrary.txt"
    contrary.write_text("1. Every holder shall use mercury.\n", encoding="utf-8")
    assert check(contrary, "--fail-on", "contradicted").code == 1


def test_what_is_met_does_not_fail(check, bill):
    assert check(bill, "--fail-on", "partial", "--fail-on", "contradicted").code == 0


def test_several_files_are_reported_together(check, bill, silent):
    ran = check(bill, silent)
    assert ran.code == 0
    assert ran.out.index("bill.txt") < ran.out.index("silent.txt")
    assert ran.out.count("machine reading") == 1


MANIFEST = """country: TV
name: Talvania
instruments:
  - {file: bill.txt, id: artisanal-bill, title: Artisanal Mining Bill, kind: bill, status: draft}
  - {file: silent.txt, kind: act, year: 2001, status: repealed}
"""


def test_a_country_is_checked_by_its_manifest(check, bill, silent):
    Path("country.yaml").write_text(MANIFEST, encoding="utf-8")
    ran = check("--country", "country.yaml", "--format", "json")
    said = json.loads(ran.out)
    jsonschema.Draft202012Validator(schema()).validate(said)
    assert said["country"] == "TV"
    assert [(i["id"], i["kind"], i["standing"], i["year"]) for i in said["instruments"]] == [
        ("artisanal-bill", "bill", "draft", None),
        ("silent", "act", "repealed", 2001),
    ]
    marks = {c["mark"] for e in finding(ran)["elements"] for c in e["evidence"]}
    assert (finding(ran)["status"], marks) == ("met", {"draft"})
    assert any("Artisanal Mining Bill is a draft" in note for note in said["notes"])


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("bill.txt", "--country", "country.yaml"), "not both"),
        ((), "no law to assess"),
        (("--country", "contry.yaml"), "contry.yaml: cannot be read: no such file"),
    ],
)
def test_laws_or_a_country_are_given(check, bill, arguments, told):
    ran = check(*arguments)
    assert ran.code == 2
    assert told in ran.err


def test_several_files_make_one_json_assessment(check, bill, silent):
    ran = check(silent, bill, "--format", "json")
    assert [i["id"] for i in json.loads(ran.out)["instruments"]] == ["silent", "bill"]
    assert finding(ran)["status"] == "met"
    cited = {c["instrument"] for e in finding(ran)["elements"] for c in e["evidence"]}
    assert cited == {"bill"}


def test_two_files_of_one_name_are_told_apart(check, bill, tmp_path):
    other = tmp_path / "other" / "bill.txt"
    other.parent.mkdir()
    other.write_text(bill.read_text(encoding="utf-8"), encoding="utf-8")
    together = json.loads(check(bill, other, "--format", "json").out)
    assert [i["id"] for i in together["instruments"]] == ["bill", "bill-2"]


def test_a_broken_file_is_reported_and_the_others_go_on(check, bill, tmp_path):
    ran = check(tmp_path / "missing.pdf", bill, "--fail-on", "absent")
    assert ran.code == 3
    assert "error: " in ran.err
    assert "missing.pdf" in ran.err
    assert "mining by hand in Talvania" in ran.out


def test_a_broken_file_leaves_what_was_written_before(check, bill, tmp_path):
    target = tmp_path / "assessment.json"
    check(bill, "--format", "json", "--output", target)
    before = target.read_bytes()
    ran = check(tmp_path / "gone.pdf", "--format", "json", "--output", target)
    assert ran.code == 3
    assert target.read_bytes() == before


def test_an_impossible_output_is_told_before_anything_is_read(check, tmp_path):
    ran = check("no-such-law.pdf", "--output", tmp_path / "no" / "report.txt")
    assert ran.code == 2
    assert "does not exist" in ran.err
    assert "no-such-law" not in ran.err


def test_an_interrupt_leaves_quietly_and_writes_nothing(check, bill, tmp_path, monkeypatch):
    def interrupted(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("mpfcheck.reading.read_safely", interrupted)
    ran = check(bill, "--output", tmp_path / "report.txt")
    assert (ran.code, ran.out, ran.err.strip()) == (130, "", "")
    assert not (tmp_path / "report.txt").exists()


def test_what_does_not_apply_is_said_with_the_reason(mpfcheck, bill):
    told = "--requirement", "ASM-TX-01", "--format", "json"
    ran = mpfcheck("check", bill, "--fact", "gold-asm=no", *told)
    (found,) = json.loads(ran.out)["findings"]
    assert (found["status"], found["elements"]) == ("not-applicable", [])
    assert found["because"] == ["does not apply: not the case here: gold ASM present"]
    (found,) = json.loads(mpfcheck("check", bill, *told).out)["findings"]
    assert found["applicability"] == "unknown: gold ASM present"
    assert found["status"] != "not-applicable"


def test_a_fact_that_nobody_asks_about_is_refused(check, bill):
    ran = check(bill, "--fact", "gold-sam=yes")
    assert ran.code == 2
    assert "unknown fact 'gold-sam'" in ran.err


def test_a_workbook_needs_a_file(check, bill, tmp_path):
    ran = check(bill, "--format", "xlsx")
    assert ran.code == 2
    assert "--output report.xlsx" in ran.err
    target = tmp_path / "gaps.xlsx"
    assert check(bill, "--format", "xlsx", "--output", str(target)).code == 0
    assert target.read_bytes()[:2] == b"PK"


@pytest.mark.parametrize("form", ["md", "csv"])
def test_text_forms_are_the_same_on_screen_and_in_a_file(check, bill, tmp_path, form):
    target = tmp_path / "gaps"
    check(bill, "--format", form, "--output", str(target))
    shown = check(bill, "--format", form).out
    assert target.read_text(encoding="utf-8-sig").split() == shown.split()


def test_the_report_can_be_in_another_language_than_the_law(check, bill):
    assert "Análisis" not in check(bill).out
    ran = check(bill, "--report-lang", "es")
    assert "prohibición" in ran.out
    assert "No holder of an artisanal licence shall use mercury" in " ".join(ran.out.split())


@pytest.mark.parametrize(("name", "begins"), [("g.json", "{"), ("g.md", "# "), ("g.txt", "─")])
def test_the_ending_of_the_file_tells_the_form(check, bill, tmp_path, name, begins):
    target = tmp_path / name
    assert check(bill, "--output", str(target)).code == 0
    assert target.read_text(encoding="utf-8").startswith(begins)


def test_a_form_that_is_asked_for_goes_before_the_ending(check, bill, tmp_path):
    target = tmp_path / "g.md"
    check(bill, "--format", "json", "--output", str(target))
    assert json.loads(target.read_text(encoding="utf-8"))["schema"]
