"""Scores, gaps and examples of several assessments side by side."""

from __future__ import annotations

import pytest

from mpfcheck.reporting.matrix import matrix_of
from mpfcheck.reporting.messages import messages
from mpfcheck.reporting.terminal import Surface
from mpfcheck.reporting.terminal.glyphs import glyphs_for
from mpfcheck.reporting.terminal.matrix import parts
from mpfcheck.reporting.terminal.render import printed

from .examples import SUPPLY, assessment, citation, element, finding


@pytest.fixture
def matrix():
    asm = element(evidence=(citation("s. 5", scope="asm"),))
    general = element(evidence=(citation("s. 9", scope="general"),))
    first = assessment(
        finding("ASM-TX-01", "met", elements=(general,)),
        finding("ASM-TX-02", "absent"),
        finding("ASM-TX-03", "absent"),
        country="AA",
    )
    second = assessment(
        finding("ASM-TX-01", "met", elements=(asm,)),
        finding("ASM-TX-02", "partial"),
        finding("ASM-TX-03", "absent"),
        finding("ASM-TX-04", "not-assessable"),
        country="BB",
    )
    third = assessment(
        finding("ASM-TX-01", "met", elements=(asm,), contradictions=(SUPPLY,)), country="CC"
    )
    return matrix_of(["Aland", "Bland", "Cland"], [first, second, third])


def test_scores_have_their_denominator(matrix):
    score = matrix.score(1, "toxic-substances")
    assert (score.met, score.judged, score.percent) == (1.5, 3, 50)
    assert matrix.score(2, "gender").percent is None


def test_the_most_frequent_gaps_go_first(matrix):
    assert [row.requirement for row in matrix.gaps(5)] == ["ASM-TX-03", "ASM-TX-02"]


def test_examples_made_for_asm_go_first_and_contradicted_ones_are_left_out(matrix):
    (best,) = matrix.best(5)
    assert [(country, c.clause) for country, c in best.clauses] == [(1, "s. 5"), (0, "s. 9")]


@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_page(matrix, encoding, snapshot):
    surface = Surface(80, encoding)
    page = printed(parts(matrix, messages("en"), glyphs_for(encoding), 80), surface)
    assert page == snapshot
