"""`mpfcheck compare`: laws and kept assessments, and the exit code for drafting."""

from __future__ import annotations

import json
from pathlib import Path

from tests import norms


def drafts(bill):
    """The bill, and a draft in which the ban has become a power and sections are renumbered."""
    text = bill.read_text(encoding="utf-8")
    draft = Path("draft.txt")
    softer = text.replace("shall use mercury", "may use mercury").replace(
        "No holder of an artisanal licence may", "A holder of an artisanal licence may"
    )
    draft.write_text(softer.replace("\n6. ", "\n7. "), encoding="utf-8")
    return bill, draft


def test_a_weaker_draft_is_a_regression(mpfcheck, bill):
    old, new = drafts(bill)
    ran = mpfcheck("compare", *norms.OPTIONS, old, new, "--fail-on", "regression")
    assert ran.code == 1
    assert "[-shall-]" in ran.out or "{+may+}" in ran.out
    again = mpfcheck("compare", *norms.OPTIONS, old, old, "--fail-on", "regression")
    assert again.code == 0


def test_assessments_that_were_kept_can_be_compared(mpfcheck, check, bill):
    old, new = drafts(bill)
    for law in (old, new):
        check(law, "--format", "json", "--output", law.with_suffix(".json"))
    ran = mpfcheck("compare", *norms.OPTIONS, "bill.json", "draft.json", "--format", "json")
    assert ran.code == 0
    assert json.loads(ran.out)["regressed"] is True


def test_a_file_that_is_no_assessment_is_told(mpfcheck, bill, tmp_path):
    wrong = tmp_path / "x.json"
    wrong.write_text("{}", encoding="utf-8")
    ran = mpfcheck("compare", *norms.OPTIONS, bill, wrong)
    assert ran.code == 3
    assert "schema" in ran.err


def test_the_ending_of_the_file_tells_the_form(mpfcheck, bill):
    old, new = drafts(bill)
    for name, begins in (("c.html", b"<!DOCTYPE"), ("c.docx", b"PK"), ("c.md", b"# ")):
        ran = mpfcheck("compare", *norms.OPTIONS, old, new, "--output", name)
        assert ran.code == 0
        assert Path(name).read_bytes().startswith(begins)


def test_a_comparison_has_no_annotated_pdf(mpfcheck, bill):
    old, new = drafts(bill)
    for options in (("--format", "pdf", "--output", "c.pdf"), ("--output", "c.pdf")):
        ran = mpfcheck("compare", *norms.OPTIONS, old, new, *options)
        assert ran.code == 2
        assert "no form pdf" in ran.err
        assert not Path("c.pdf").exists()


def test_a_workbook_needs_a_file(mpfcheck, bill):
    ran = mpfcheck("compare", *norms.OPTIONS, bill, bill, "--format", "xlsx")
    assert ran.code == 2
    assert "needs a file" in ran.err
