"""`mpfcheck evaluate-clauses`, on an act in our own words."""

import pytest

ACT = """Pits Act

1. The holder shall fence every pit.

2. No person shall use mercury in a river.

3. The Minister may close an area.
"""
GOLD = """
- {law: pits, clause: s. 1, split: build, modality: obligation, tier: any, scope: general}
- {law: pits, clause: s. 2, split: build, modality: condition, also: [prohibition], tier: any,
   scope: general}
- {law: pits, clause: s. 3, split: build, modality: delegation, tier: authority, scope: asm,
   note: close}
- {law: pits, clause: s. 3, split: test, modality: right, tier: authority, scope: general}
- {law: pits, clause: s. 99, split: test, modality: power, tier: authority, scope: general}
"""


@pytest.fixture
def evaluate(mpfcheck, tmp_path):
    (tmp_path / "pits.txt").write_text(ACT, encoding="utf-8")
    gold = tmp_path / "gold.yaml"

    def run(*arguments, text=GOLD):
        gold.write_text(text, encoding="utf-8")
        return mpfcheck("evaluate-clauses", gold, "--corpus", tmp_path, *arguments)

    return run


def test_an_accepted_modality_counts_as_right(evaluate):
    ran = evaluate("--split", "build")
    assert ran.code == 0
    figures = next(line.split() for line in ran.out.splitlines() if line.startswith("en"))
    assert figures == ["en", "3", "0.667", "0.333", "0.667", "1.000"]
    assert "power 1" in ran.out


def test_differences_are_told_of_the_build_split_alone(evaluate):
    told = " ".join(evaluate("--misses").out.split())
    assert "reader delegation, found power: cue “may” with an authority as subject" in told
    assert "note: close" in told
    assert "reader right" not in told


def test_a_clause_that_is_gone_is_named(evaluate):
    assert "Not in the laws any more: pits s. 99" in evaluate("--split", "test").out


def test_wrong_use_is_told(evaluate):
    assert "--split: unknown 'all'" in evaluate("--split", "all").err
    unknown = evaluate(text=GOLD.replace("modality: right", "modality: duty"))
    assert unknown.code == 2
    assert "gold.yaml:7:" in unknown.err
    lost = evaluate(text=GOLD.replace("law: pits", "law: shafts"))
    assert "shafts" in lost.err
