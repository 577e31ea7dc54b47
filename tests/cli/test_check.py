"""`mpfcheck check`: what is assessed, in which form, with which exit code."""

from __future__ import annotations

import json

import jsonschema
import pytest

from mpfcheck.reporting.jsonfile import schema

BAN = "ASM-TX-01"


@pytest.fixture
def check(mpfcheck, bill):
    """Check the bill for what it says on mercury."""

    def run(*arguments: object, requirement: str = BAN):
        return mpfcheck("check", bill, "--requirement", requirement, *arguments)

    return run


def finding(ran):
    (found,) = json.loads(ran.out)["findings"]
    return found


def test_the_report_cites_the_article_and_quotes_the_law(check):
    ran = check()
    flat = " ".join(ran.out.split())
    assert ran.code == 0
    assert "s. 5(1), p. 1" in flat
    assert "No holder of an artisanal licence shall use mercury to recover gold." in flat
    assert "machine reading" in flat
    assert "\x1b" not in ran.out


def test_json_is_valid_and_cites_the_same(check):
    ran = check("--format", "json")
    assert ran.code == 0
    jsonschema.Draft202012Validator(schema()).validate(json.loads(ran.out))
    cited = [c for e in finding(ran)["elements"] for c in e["evidence"]]
    assert {"s. 5(1)"} <= {c["clause"] for c in cited}
    assert finding(ran)["requirement"] == BAN


def test_every_quote_is_in_the_law(mpfcheck, bill):
    law = " ".join(bill.read_text(encoding="utf-8").split())
    findings = json.loads(mpfcheck("check", bill, "--format", "json").out)["findings"]
    quotes = [c["quote"] for f in findings for e in f["elements"] for c in e["evidence"]]
    assert quotes
    for quote in quotes:
        assert " ".join(quote.split()) in law


def test_a_requirement_without_rules_is_never_called_absent(mpfcheck, bill, tmp_path):
    findings = json.loads(mpfcheck("check", bill, "--format", "json").out)["findings"]
    listed = mpfcheck("rules", "list").out
    unruled = [f for f in findings if f["requirement"] not in listed]
    assert {f["status"] for f in unruled} <= {"not-assessed"}
    assert len(findings) == 90


def test_only_what_is_asked_is_assessed(mpfcheck, bill):
    ran = mpfcheck("check", bill, "--theme", "gender", "--requirement", BAN, "--format", "json")
    findings = json.loads(ran.out)["findings"]
    assert {f["theme"] for f in findings if f["requirement"] != BAN} == {"gender"}
    assert BAN in {f["requirement"] for f in findings}


def test_output_goes_to_the_file_and_not_to_the_screen(check, tmp_path):
    target = tmp_path / "assessment.json"
    ran = check("--format", "json", "--output", target)
    assert ran.out == ""
    assert "assessment.json written" in ran.err
    assert json.loads(target.read_text(encoding="utf-8"))["schema"] == "mpfcheck.assessment/1"


def test_a_report_in_a_file_has_no_ansi_codes(check, tmp_path, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    target = tmp_path / "report.txt"
    check("--output", target)
    assert "\x1b" not in target.read_text(encoding="utf-8")


def test_two_engines_come_to_the_same(check):
    pytest.importorskip("durable.engine", reason="durable-rules does not import here")
    assert finding(check("--format", "json", "--engine", "durable")) == finding(
        check("--format", "json", "--engine", "python")
    )


def test_an_unknown_option_value_is_wrong_use(check):
    assert check("--format", "pdf").code == 2
    assert check("--engine", "clips").code == 2
    assert check("--fail-on", "met").code == 2


@pytest.fixture
def silent(tmp_path):
    """A law that says nothing on mercury."""
    file = tmp_path / "silent.txt"
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
def test_fail_on_a_gap(mpfcheck, silent, gaps, code):
    options = [part for gap in gaps for part in ("--fail-on", gap)]
    assert mpfcheck("check", silent, "--requirement", BAN, *options).code == code


def test_several_files_are_reported_one_after_the_other(mpfcheck, bill, silent):
    ran = mpfcheck("check", bill, silent, "--requirement", BAN)
    assert ran.code == 0
    assert ran.out.index("bill.txt") < ran.out.index("silent.txt")
    assert ran.out.count("machine reading") == 2


def test_several_files_make_one_json_assessment(mpfcheck, bill, silent):
    together = json.loads(
        mpfcheck("check", silent, bill, "--requirement", BAN, "--format", "json").out
    )
    assert [i["id"] for i in together["instruments"]] == ["silent", "bill"]
    (found,) = together["findings"]
    cited = {c["instrument"] for e in found["elements"] for c in e["evidence"]}
    assert cited == {"bill"}


def test_two_files_of_one_name_are_told_apart(mpfcheck, bill, tmp_path):
    other = tmp_path / "other" / "bill.txt"
    other.parent.mkdir()
    other.write_text(bill.read_text(encoding="utf-8"), encoding="utf-8")
    together = json.loads(
        mpfcheck("check", bill, other, "--requirement", BAN, "--format", "json").out
    )
    assert [i["id"] for i in together["instruments"]] == ["bill", "bill-2"]


def test_a_broken_file_is_reported_and_the_others_go_on(mpfcheck, bill, tmp_path):
    missing = tmp_path / "missing.pdf"
    ran = mpfcheck("check", missing, bill, "--requirement", BAN, "--fail-on", "partial")
    assert ran.code == 3
    assert "error: " in ran.err
    assert "missing.pdf" in ran.err
    assert "bill.txt" in ran.out


def test_a_broken_file_leaves_what_was_written_before(check, mpfcheck, tmp_path):
    target = tmp_path / "assessment.json"
    check("--format", "json", "--output", target)
    before = target.read_bytes()
    ran = mpfcheck("check", tmp_path / "gone.pdf", "--format", "json", "--output", target)
    assert ran.code == 3
    assert target.read_bytes() == before


def test_an_impossible_output_is_told_before_anything_is_read(mpfcheck, tmp_path):
    ran = mpfcheck("check", "no-such-law.pdf", "--output", tmp_path / "no" / "report.txt")
    assert ran.code == 2
    assert "does not exist" in ran.err
    assert "no-such-law" not in ran.err
