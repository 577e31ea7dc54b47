"""Random links between random evidence: both engines and every order of the facts say the same."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from mpfcheck.inference import conclude
from mpfcheck.inference.durable_engine import DurableEngine
from mpfcheck.inference.engine import durable_available
from mpfcheck.inference.python_engine import PythonEngine
from mpfcheck.model.annotation import Scope
from mpfcheck.model.conclusion import Override
from mpfcheck.model.evidence import Evidence, Strength
from mpfcheck.model.framework import Element, Requirement
from mpfcheck.model.link import Links, Punishes

FULL, WEAK, NONE = Strength.FULL, Strength.WEAK, Strength.NONE
TEXT = {"en": "x"}
REQUIREMENTS = [
    Requirement(id, "t", TEXT, TEXT, TEXT, "law", tuple(Element(e, e < "c", TEXT) for e in "abc"))
    for id in ("R-1", "R-2")
]
PLACES = ("act", "act:1", "act:2", "regs")


def found(eid: str, element: str, strength: Strength, requirement: str = "R-1") -> Evidence:
    instrument = "act" if eid < "e5" else "regs"
    number = int(eid.lstrip("epk"))
    return Evidence(
        eid, requirement, element, strength, Scope.GENERAL, instrument, number, 0, 9, "t/f#p"
    )


def a_case(seed: int) -> tuple[list[Evidence], Links]:
    chance = random.Random(seed)
    evidence = [
        found(
            f"e{n}",
            chance.choice("abc"),
            chance.choice([FULL, WEAK]),
            chance.choice(["R-1", "R-2"]),
        )
        for n in range(10)
    ]
    contrary = [replace(found(f"k{n}", "", FULL), contradiction="sold") for n in range(2)]
    ids = [e.eid for e in evidence]

    def some(most: int) -> list[str]:
        return chance.sample(ids, chance.randint(0, most))

    punishes = tuple(
        Punishes(
            found(f"p{n}", "c", NONE),
            tuple(chance.sample(("R-1.a", "R-1.b", "R-2.a"), 2)),
            tuple(chance.sample(PLACES, 2)),
            chance.choice([FULL, WEAK]),
        )
        for n in range(3)
    )
    links = Links(
        punishes=punishes,
        stands={eid: tuple(chance.sample(PLACES, 2)) for eid in some(10)},
        overrides=tuple(Override(ids[0], eid) for eid in some(2) if eid != ids[0]),
        delegated=tuple(e.eid for e in evidence if e.strength is WEAK and chance.random() < 0.6),
        carries_out=tuple(e.eid for e in evidence if e.strength is FULL and chance.random() < 0.6),
        apart=tuple((k.eid, eid) for k in contrary for eid in some(3)),
    )
    return [*evidence, *contrary], links


def shuffled(evidence: list[Evidence], links: Links, seed: int) -> tuple[list[Evidence], Links]:
    chance = random.Random(seed)

    def mixed(items: tuple) -> tuple:
        return tuple(chance.sample(items, len(items)))

    return list(mixed(tuple(evidence))), replace(
        links,
        punishes=mixed(links.punishes),
        stands=dict(mixed(tuple(links.stands.items()))),
        overrides=mixed(links.overrides),
        delegated=mixed(links.delegated),
        carries_out=mixed(links.carries_out),
        apart=mixed(links.apart),
    )


@pytest.mark.parametrize("seed", range(25))
def test_the_order_of_links_changes_nothing(seed: int) -> None:
    evidence, links = a_case(seed)
    expected = conclude(evidence, REQUIREMENTS, engine=PythonEngine(), links=links)
    for again in range(3):
        mixed, mixed_links = shuffled(evidence, links, again)
        said = conclude(mixed, REQUIREMENTS, engine=PythonEngine(), links=mixed_links)
        assert said == expected


@pytest.mark.skipif(not durable_available(), reason="durable-rules not to be had")
@pytest.mark.parametrize("seed", range(25))
def test_both_engines_draw_the_same_from_links(seed: int) -> None:
    evidence, links = a_case(seed)
    first, second = (
        conclude(evidence, REQUIREMENTS, engine=engine, links=links)
        for engine in (PythonEngine(), DurableEngine())
    )
    assert first == second


def test_random_cases_hold_what_links_are_for() -> None:
    """The cases above would say little if hardly any link led to anything."""
    raised = clashes = 0
    for seed in range(25):
        evidence, links = a_case(seed)
        for said in conclude(evidence, REQUIREMENTS, engine=PythonEngine(), links=links):
            raised += sum(len(element.raised) for element in said.elements)
            clashes += sum(len(c.against) for c in said.contradictions)
    assert raised > 25
    assert clashes > 10


def test_everything_raised_says_by_which_rule_and_from_what() -> None:
    for seed in range(25):
        evidence, links = a_case(seed)
        for said in conclude(evidence, REQUIREMENTS, engine=PythonEngine(), links=links):
            for item in (item for element in said.elements for item in element.raised):
                assert item.reason.rule.startswith(("sanction", "delegation"))
                assert item.reason.premises
