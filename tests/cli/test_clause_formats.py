"""`clauses --format`: the tree for other programs."""

from __future__ import annotations

import json


def test_json(mpfcheck, bill):
    ran = mpfcheck("clauses", bill, "--format", "json")
    value = json.loads(ran.out)
    assert ran.code == 0
    assert value["schema"] == "mpfcheck.clauses/1"
    assert "s. 5(2)(a)" in [entry["label"] for entry in value["clauses"]]


def test_akoma_ntoso_can_be_read_again(mpfcheck, bill, tmp_path):
    written = mpfcheck("clauses", bill, "--format", "akn")
    law = tmp_path / "bill.xml"
    law.write_text(written.out, encoding="utf-8")
    trees = [mpfcheck("clauses", file, "--full").out.split("\n\n", 1)[1] for file in (bill, law)]
    assert written.code == 0
    assert trees[0] == trees[1]


def test_text_is_the_usual_form(mpfcheck, bill):
    assert mpfcheck("clauses", bill, "--format", "text") == mpfcheck("clauses", bill)


def test_what_was_understood_is_shown_as_text_only(mpfcheck, bill):
    ran = mpfcheck("clauses", bill, "--format", "json", "--show", "scope")
    assert ran.code == 2
    assert "--show cannot be joined with --format json" in ran.err
