"""`clauses`, `frameworks` and `rules`: a look at how a law was read and what it is held to."""

from __future__ import annotations


def test_clauses_shows_the_tree_with_pages(mpfcheck, bill):
    ran = mpfcheck("clauses", bill)
    lines = ran.out.splitlines()
    assert ran.code == 0
    assert any(line.split()[:4] == ["p.", "1", "s.", "5"] or "s. 5(1)" in line for line in lines)
    part, item = (
        next(line for line in lines if label in line) for label in ("Part III", "s. 5(2)(a)")
    )
    assert item.index("s. 5") > part.index("Part")  # deeper units stand further in
    assert max(map(len, lines)) <= 80


def test_clauses_shows_all_of_a_text_when_asked(mpfcheck, tmp_path):
    words = " ".join(f"word{n}" for n in range(60))
    law = tmp_path / "law.txt"
    law.write_text(
        "\n\n".join(f"{n}. The Minister shall keep {words}." for n in range(1, 6)), encoding="utf-8"
    )
    shortened, whole = (mpfcheck("clauses", law, *full).out for full in ((), ("--full",)))
    assert "word59" not in shortened
    assert "…" in shortened
    assert " ".join(whole.split()).count("word59") == 5


def test_clauses_of_an_unknown_language_is_wrong_use(mpfcheck, bill):
    ran = mpfcheck("clauses", bill, "--lang", "xx")
    assert ran.code == 2
    assert "allowed: en, es, fr, pt" in ran.err


def test_frameworks_are_listed_and_shown(mpfcheck):
    assert "mpf-asm" in mpfcheck("frameworks", "list").out
    whole = mpfcheck("frameworks", "show").out
    assert whole == mpfcheck("frameworks", "show", "mpf-asm").out
    assert "ASM-LS-01" in whole
    assert "ASM-TX-01" in whole


def test_a_requirement_is_shown_with_its_elements_and_sources(mpfcheck):
    page = mpfcheck("frameworks", "show", "TX-01").out
    for label in ("asks", "element", "advice", "source"):
        assert label in page


def test_a_framework_that_there_is_not_is_wrong_use(mpfcheck):
    ran = mpfcheck("frameworks", "show", "ASM-TX-99")
    assert ran.code == 2
    assert "did you mean" in ran.err


def test_rules_are_listed_and_shown(mpfcheck):
    assert "ASM-TX-01" in mpfcheck("rules", "list").out
    page = mpfcheck("rules", "show", "ASM-TX-01").out
    for label in ("file", "element", "full", "mercury", "tests"):
        assert label in page


def test_rules_that_there_are_not_are_wrong_use(mpfcheck):
    ran = mpfcheck("rules", "show", "ASM-XX-01")
    assert ran.code == 2
    assert "error: unknown requirement" in ran.err


def test_rule_tests_of_one_requirement(mpfcheck):
    ran = mpfcheck("rules", "test", "ASM-TX-01")
    assert "passed, 0 failed" in ran.out
    assert ran.code == 0


def test_a_folder_without_rules_is_wrong_use(mpfcheck, tmp_path):
    ran = mpfcheck("rules", "list", "--rules", tmp_path)
    assert ran.code == 2
    assert "not a rules folder" in ran.err
