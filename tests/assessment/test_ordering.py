"""The place that a lawyer would name comes first."""

from __future__ import annotations

import pytest

from mpfcheck.assessment.ordering import most_said_first
from mpfcheck.model.assessment import Citation, ElementFinding
from mpfcheck.model.evidence import Strength


def citation(article, strength=Strength.FULL, scope="asm", modality="obligation", **looks):
    return Citation(
        instrument="bill",
        article=article,
        clause=f"{article}(1)",
        heading="",
        page=1,
        boxes=(),
        quote="Words.",
        rule="theme/file#pattern",
        strength=strength,
        scope=scope,
        modality=modality,
        because=(),
        **looks,
    )


def element(name, *citations):
    return ElementFinding(name, core=True, check="", strength=Strength.FULL, scope="asm",
                          evidence=citations)  # fmt: skip


MATTER = element("b", citation("s. 9"))  # section 9 speaks for a second element, too


@pytest.mark.parametrize(
    ("there", "first"),
    [
        pytest.param([citation("s. 2"), citation("s. 9")], "s. 9", id="says-most"),
        pytest.param([citation("s. 2"), citation("s. 3")], "s. 2", id="as-the-law-reads"),
        pytest.param(
            [citation("s. 9", modality="offence"), citation("s. 12")], "s. 12", id="duty-first"
        ),
        pytest.param(
            [citation("s. 9", penal=True), citation("s. 12")], "s. 12", id="duty-before-ground"
        ),
        pytest.param(
            [citation("s. 9", narrower=True), citation("s. 12")], "s. 12", id="mines-first"
        ),
        pytest.param(
            [citation("s. 9", scope_lent=True), citation("s. 12")], "s. 9", id="matter-first"
        ),
        pytest.param(
            [citation("s. 2", scope_lent=True), citation("s. 3")], "s. 3", id="own-words-first"
        ),
        pytest.param(
            [citation("s. 2", modality="definition"), citation("s. 3")],
            "s. 3",
            id="duty-to-meaning",
        ),
        pytest.param(
            [citation("s. 2"), citation("s. 3", agreeing=2)], "s. 3", id="more-patterns-first"
        ),
        pytest.param(
            [citation("s. 2", highlights=((200, 210),)), citation("s. 3", highlights=((9, 15),))],
            "s. 3",
            id="named-at-once",
        ),
        pytest.param(
            [citation("s. 2"), citation("s. 3"), citation("s. 3")], "s. 3", id="in-more-clauses"
        ),
        pytest.param(
            [citation("s. 2"), citation("s. 9", Strength.WEAK)], "s. 2", id="full-stays-first"
        ),
        pytest.param(
            [citation("s. 2"), citation("s. 9", scope="general")], "s. 2", id="asm-stays-first"
        ),
    ],
)
def test_first_place(there, first):
    ordered, other = most_said_first([element("a", *there), MATTER])
    assert ordered.evidence[0].article == first
    assert set(ordered.evidence) == set(there)
    assert other == MATTER


def test_clauses_of_one_article_count_once():
    """Ten clauses of one article for one element do not make it the article on the matter."""
    many = element("a", citation("s. 9"), *[citation("s. 4")] * 10)
    ordered, _ = most_said_first([many, MATTER])
    assert [c.article for c in ordered.evidence] == ["s. 9"] + ["s. 4"] * 10
