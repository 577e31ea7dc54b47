"""`mpfcheck review`: through the command, with piped answers."""

from __future__ import annotations

import io

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
