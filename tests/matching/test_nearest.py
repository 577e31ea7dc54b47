"""The clauses that are told where nothing was found: which, in which order, and what they lack."""

from __future__ import annotations

from mpfcheck.model.evidence import Lack, LackKind

from .rules_in_tests import apply

BAN = """\
elements:
  a: {full: [{id: p, modality: [prohibition], strict: true, all: [mercury, training]}]}
"""

LAW = """1. Every person shall keep books.
2. Training is given to every holder. Mercury is sold by the Ministry.
3. An artisanal mining permit is granted for a year.
4. The Minister may ban mercury where there is no training for the holder of a mining lease.
5. The holder of a mining lease shall have training.
6. Training shall be free. Training shall be public.
7. Training shall be given in each district.
8. No person shall use mercury."""


def nearest(rules: str = BAN, law: str = LAW) -> list[tuple[int, tuple[Lack, ...]]]:
    return [(miss.clause + 1, miss.lacks) for miss in apply(rules, law).near_misses]


def test_at_most_three_clauses_that_name_most_of_what_is_asked_for():
    places = [place for place, _ in nearest()]
    assert len(places) == 3
    assert set(places) == {2, 4, 8}


def test_all_that_a_clause_lacks_is_told():
    lacks = dict(nearest())
    assert lacks[8] == (Lack(LackKind.CONCEPTS, ("training",)),)
    assert lacks[4] == (
        Lack(LackKind.MODALITY, ("power",)),
        Lack(LackKind.SCOPE, ("large-scale",)),
    )


def test_what_is_rare_in_the_instrument_says_more():
    law = (
        "\n".join(f"{n}. Training shall be free." for n in range(1, 30)) + "\n30. Mercury is sold."
    )
    assert nearest(law=law)[0][0] == 30


def test_an_article_that_serves_another_element_goes_before_its_like():
    rules = """\
    elements:
      a: {full: [{id: p, all: [mercury, training]}]}
      b: {full: [{id: q, all: [cyanide]}]}
    """
    law = "1. Mercury shall be sold.\n2. Mercury shall be sold, and no person shall use cyanide."
    from mpfcheck.model.framework import Element

    elements = [Element(id, True, {"en": "x"}) for id in "ab"]
    misses = apply(rules, law, "en", *elements).near_misses
    assert [m.clause + 1 for m in misses if m.element == "a"] == [2, 1]


def test_a_clause_that_names_nothing_of_it_is_not_near():
    assert nearest(law="1. Every person shall keep books.") == []
