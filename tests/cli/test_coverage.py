"""`mpfcheck rules coverage`: what is missing, and the exit code that tells a build."""

from __future__ import annotations

from tests import norms


def test_what_ships_has_no_hole(mpfcheck):
    ran = mpfcheck("rules", "coverage", "--strict")
    assert ran.code == 0, ran.out
    assert "no holes" in ran.out
    assert max(map(len, ran.out.splitlines())) <= 80


def test_a_hole_is_told_and_fails_when_asked(mpfcheck):
    ran = mpfcheck("rules", "coverage", "--strict", *norms.OPTIONS)
    assert ran.code == 1
    assert "! MINI-ME-01.b, English: 0 of 2 tests that find it" in ran.out
    assert mpfcheck("rules", "coverage", *norms.OPTIONS).code == 0
