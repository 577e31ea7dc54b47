"""`clauses`, `frameworks` and `rules`: a look at how a law was read and what it is held to."""

from __future__ import annotations

import shutil

from tests import norms


def test_clauses_shows_the_tree_with_pages(mpfcheck, bill):
    ran = mpfcheck("clauses", bill)
    lines = ran.out.splitlines()
    assert ran.code == 0
    assert any(line.startswith("   p. 1") and "s. 5(1) No holder" in line for line in lines)
    part, item = (
        next(line for line in lines if label in line) for label in ("Part III", "s. 5(2)(a)")
    )
    assert item.index("s. 5") > part.index("Part")  # deeper units stand further in
    assert max(map(len, lines)) <= 80


def test_clauses_shows_all_of_a_text_when_asked(mpfcheck, tmp_path):
    words = " ".join(f"word{n}" for n in range(60))
    law = tmp_path / "law.txt"
    law.write_text(
        "\n\n".join(f"{n}. The Minister shall keep {words}." for n in range(1, 6)),
        encoding="utf-8",
    )
    shortened, whole = (
        mpfcheck("clauses", law, "--lang", "en", *full).out for full in ((), ("--full",))
    )
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
    listed = mpfcheck("rules", "list", *norms.OPTIONS).out
    assert "MINI-ME-01" in listed
    assert "1 of 3 requirements have rules." in listed
    page = mpfcheck("rules", "show", "ME-01", *norms.OPTIONS).out
    told = " ".join(page.split())
    for said in (
        "A clause that prohibits and speaks of “mercury” and of “use”. [use-prohibited]",
        "Contradicted by",
        "1. No person shall use mercury. gives a full, b none, c none",
        "NOT VERIFIED",
    ):
        assert said in told
    assert max(map(len, page.splitlines())) <= 80


def test_rules_are_shown_with_words_of_one_language(mpfcheck):
    french = mpfcheck("rules", "show", "TX-01", "--lang", "fr")
    assert "Words, in French" in french.out
    assert "mercure" in french.out
    unknown = mpfcheck("rules", "show", "TX-01", "--lang", "xx")
    assert (unknown.code, "allowed: en, es, fr, pt" in unknown.err) == (2, True)


def test_rules_that_there_are_not_are_wrong_use(mpfcheck):
    unknown = mpfcheck("rules", "show", "XX-01", *norms.OPTIONS)
    assert (unknown.code, "unknown requirement" in unknown.err) == (2, True)
    unruled = mpfcheck("rules", "show", "LA-01", *norms.OPTIONS)
    assert (unruled.code, "no rules for MINI-LA-01 yet" in unruled.err) == (2, True)


def test_rule_tests_are_run(mpfcheck):
    ran = mpfcheck("rules", "test", *norms.OPTIONS)
    assert ran.out.splitlines()[-1].startswith("3 passed, 0 failed")
    assert ran.code == 0


def test_rule_tests_of_what_is_asked(mpfcheck):
    ran = mpfcheck("rules", "test", "LA-01", *norms.OPTIONS)
    assert ran.out.startswith("0 passed, 0 failed")


def test_a_failing_rule_test_names_its_line(mpfcheck, tmp_path):
    rules = tmp_path / "rules"
    shutil.copytree(norms.RULES, rules)
    ban = rules / "mercury" / "ban.yaml"
    text = ban.read_text(encoding="utf-8").replace("{a: weak}", "{a: full}")
    ban.write_text(text, encoding="utf-8")
    line = next(n for n, row in enumerate(text.splitlines(), 1) if "may regulate" in row)
    ran = mpfcheck("rules", "test", "--rules", rules, "--framework", norms.FRAMEWORK)
    assert ran.code == 1
    assert f"ban.yaml:{line}" in ran.out
    assert "expected full, got weak" in ran.out


def test_lint_says_what_is_to_mend(mpfcheck):
    ran = mpfcheck("rules", "lint", *norms.OPTIONS)
    assert ran.code == 1  # the small rules are tested in one language only
    assert "ban.yaml" in ran.out
    assert "to mend" in ran.out


def test_a_folder_without_rules_is_wrong_use(mpfcheck, tmp_path):
    ran = mpfcheck("rules", "list", "--rules", tmp_path)
    assert ran.code == 2
    assert "not a rules folder" in ran.err
