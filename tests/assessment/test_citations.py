"""A citation leads to the right page, article and words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mpfcheck.assessment.citations import cite, nearest
from mpfcheck.model.evidence import Lack, LackKind, NearMiss
from mpfcheck.model.why import why
from tests.laws import annotated as read
from tests.laws import clause

from .laws import ITEM, OPENING, annotated, bill, evidence

LAWS = {"bill": annotated(bill())}


def test_it_names_article_and_clause_and_quotes_the_words():
    cited = cite(evidence(), LAWS)
    assert (cited.article, cited.clause, cited.heading) == (
        "s. 12",
        "s. 12(1)(c)",
        "Use of mercury",
    )
    assert cited.quote == ITEM
    assert cited.because == (why("cue", cue="shall not"),)


@pytest.mark.parametrize(("words", "page"), [("use mercury", 3), ("gold from ore", 4)])
def test_the_page_is_that_on_which_the_quote_begins(words, page):
    start = ITEM.index(words)
    cited = cite(evidence(start=start, end=start + len(words)), LAWS)
    assert cited.quote == words
    assert cited.page == page
    assert [on for on, _ in cited.boxes] == [page]


def test_a_number_that_was_recovered_is_doubted():
    law = bill()
    article = replace(law.clauses[1], uncertain=True)
    law = replace(law, clauses=(law.clauses[0], article, *law.clauses[2:]))
    because = cite(evidence(), {"bill": annotated(law)}).because
    assert because == (why("cue", cue="shall not"), why("number-recovered", clause="s. 12"))


def test_a_quote_over_two_pages_has_boxes_on_both():
    assert [page for page, _ in cite(evidence(), LAWS).boxes] == [3, 4]


def test_the_words_that_open_the_list_are_kept_apart_from_the_quote():
    assert cite(evidence(), LAWS).chapeau == OPENING


def test_a_sentence_of_its_own_has_no_opening_words():
    cited = cite(evidence(clause=4, end=21), LAWS)
    assert (cited.quote, cited.chapeau) == ("It is sold to nobody.", "")


def test_evidence_by_heading_quotes_the_heading():
    cited = cite(evidence(clause=0, end=0), LAWS)
    assert (cited.clause, cited.article, cited.quote) == ("Part III", "Part III", "MERCURY")
    assert cited.boxes == ()


def test_matched_words_are_spans_of_the_quote_none_inside_another():
    mercury, recover = ITEM.index("mercury"), ITEM.index("recover")
    law = annotated(
        bill(),
        [
            ("use", 3, 0, 3),
            ("mercury", 3, mercury, mercury + 7),
            ("mercury", 3, mercury, mercury + 3),  # inside the longer one
            ("recovery", 3, recover, recover + 7),  # not matched by the rule
        ],
    )
    cited = cite(evidence(start=4), {"bill": law})
    assert [cited.quote[a:b] for a, b in cited.highlights] == ["mercury"]


def test_further_clauses_that_the_match_needed_are_named():
    assert cite(evidence(with_clauses=(3, 4)), LAWS).together_with == ("s. 12(2)",)


NO_DATE = Lack(LackKind.CONCEPTS, ("fixed-date",))
ONLY_POWER = Lack(LackKind.MODALITY, ("power",))


def test_a_near_miss_is_cited_with_what_it_lacks():
    miss = NearMiss("ASM-TX-01", "b", "bill", 4, "rule", ("mercury",), (NO_DATE, ONLY_POWER))
    near = nearest(miss, LAWS, str.upper)
    assert (near.article, near.clause, near.page) == ("s. 12", "s. 12(2)", 5)
    assert near.quote == "It is sold to nobody."
    assert near.has == ("MERCURY",)
    assert near.lacks == (Lack(LackKind.CONCEPTS, ("FIXED-DATE",)), ONLY_POWER)


@pytest.mark.parametrize(
    ("label", "penal"),
    [
        pytest.param("s. 4(a)", True, id="ground-on-which-a-title-is-lost"),
        pytest.param("s. 5", True, id="fine"),
        pytest.param("s. 6(a)", False, id="item-of-a-duty"),
        pytest.param("s. 7", False, id="duty"),
    ],
)
def test_what_follows_a_breach_is_penal(label, penal):
    law = read(
        "4. The licence may be revoked where its holder -\n(a) pollutes a river; or\n"
        "(b) leaves pits open.\n5. Who pollutes a river shall pay a fine.\n"
        "6. The holder shall -\n(a) keep rivers clean; and\n(b) fill pits.\n"
        "7. The holder shall keep rivers clean.\n"
    )
    place = clause(law, label)
    found = replace(evidence(clause=place.index, end=4), instrument=law.instrument.id)
    assert cite(found, {law.instrument.id: law}).penal is penal
