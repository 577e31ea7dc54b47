"""`mpfcheck review`: through the command, with piped answers."""

from __future__ import annotations

import io
from pathlib import Path

from tests import norms


def test_a_sitting_and_the_next_run(mpfcheck, check, bill, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO("a\nq\n"))
    ran = mpfcheck("review", "law", *norms.OPTIONS, bill, "--reviewer", "A. Diallo")
    assert ran.code == 0
    assert bill.with_name(f"{bill.name}.review.yaml").exists()
    assert "A. Diallo" in check(bill).out
    assert "A. Diallo" not in check(bill, "--no-review").out
    stats = mpfcheck("review", "stats", f"{bill}.review.yaml")
    assert stats.code == 0
    assert "all, 1 reviews" in stats.out


def test_a_missing_review_file_is_told(mpfcheck, tmp_path):
    ran = mpfcheck("review", "stats", tmp_path / "none.review.yaml")
    assert ran.code == 2
    assert "no such file" in ran.err


def test_a_country_is_reviewed_as_a_whole(mpfcheck, check, bill, monkeypatch):
    rules = Path("rules.txt")
    rules.write_text("1. No holder of an artisanal licence shall burn amalgam.\n", encoding="utf-8")
    manifest = Path("country.yaml")
    manifest.write_text(
        "country: TL\nname: Talvania\ninstruments:\n"
        "  - {file: bill.txt, kind: act}\n  - {file: rules.txt, kind: regulation}\n",
        encoding="utf-8",
    )
    monkeypatch.setattr("sys.stdin", io.StringIO("a\nq\n"))
    ran = mpfcheck("review", "country", *norms.OPTIONS, manifest, "--reviewer", "C. Counsel")
    assert ran.code == 0
    monkeypatch.setattr("sys.stdin", io.StringIO("a\nq\n"))
    mpfcheck("review", "law", *norms.OPTIONS, bill, "--reviewer", "L. Lawyer")
    shown = check("--country", manifest).out
    assert "C. Counsel" in shown
    assert "L. Lawyer" in shown
    assert "alone" in shown
    assert "Counsel" not in check("--country", manifest, "--no-review").out
