"""How long inference takes, in both engines: `python benchmarks/bench_inference.py [RUNS]`.

Three cases: 5,000 facts through a bare program; a whole assessment with 150 requirements of four
elements each and 6,000 pieces of evidence, most of them chains of reasons included; and one with 40
penalties that reach 200 pieces of evidence. Prints the median and the best of the runs, and the
ratio to the reference engine.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace

from mpfcheck.inference import InferenceEngine, choose_engine, conclude
from mpfcheck.inference.engine import durable_available
from mpfcheck.inference.facts import fact
from mpfcheck.inference.program import Program, Rule, Var, pattern, template
from mpfcheck.model.annotation import Scope
from mpfcheck.model.evidence import Evidence, Strength
from mpfcheck.model.framework import Element, Requirement
from mpfcheck.model.link import Links, Punishes

JOIN = Program(
    (
        Rule(
            "found",
            (
                pattern("element", element=Var("e")),
                pattern("evidence", element=Var("e"), strength="full"),
            ),
            template("found", element=Var("e")),
        ),
    )
)


def bare_facts(engine: InferenceEngine) -> None:
    """600 elements and 4,400 pieces of evidence, one rule with a join."""
    elements = [fact("element", element=f"e{n}") for n in range(600)]
    evidence = [
        fact("evidence", place=str(n), element=f"e{n % 500}", strength=("full", "weak")[n % 2])
        for n in range(4400)
    ]
    found = engine.run(JOIN, elements + evidence)
    assert len(found.because) == 250


def assessment(engine: InferenceEngine) -> None:
    """600 elements and 6,000 pieces of evidence, from evidence to conclusions."""
    text = {"en": ""}
    requirements = [
        Requirement(
            f"R-{n}",
            f"theme-{n % 9}",
            text,
            text,
            text,
            "law",
            tuple(Element(e, e in "ab", text) for e in "abcd"),
        )
        for n in range(150)
    ]
    chance = random.Random(1)
    evidence = [
        Evidence(
            f"e{n}",
            f"R-{chance.randrange(140)}",
            chance.choice("abcd"),
            chance.choice([Strength.FULL, Strength.WEAK]),
            chance.choice([Scope.ASM, Scope.GENERAL]),
            "act",
            n,
            0,
            9,
            "theme/file#pattern",
        )
        for n in range(6000)
    ]
    assert len(conclude(evidence, requirements, engine=engine)) == 150


def linked(engine: InferenceEngine) -> None:
    """40 penalties, each for a place and for the whole act, 200 pieces of evidence they reach."""
    text = {"en": ""}
    elements = tuple(Element(e, e == "a", text) for e in "ab")
    requirement = Requirement("R", "theme", text, text, text, "law", elements)
    base = Evidence("", "R", "a", Strength.FULL, Scope.ASM, "act", 0, 0, 9, "theme/file#pattern")
    evidence = [replace(base, eid=f"e{n}", clause=n) for n in range(200)]
    punishes = tuple(
        Punishes(
            replace(base, eid=f"p{n}", element="b", strength=Strength.NONE, clause=300 + n),
            ("R.a",),
            (f"act:{n}", "act"),
            Strength.FULL,
        )
        for n in range(40)
    )
    links = Links(punishes, stands={e.eid: (f"act:{e.clause}", "act") for e in evidence})
    (said,) = conclude(evidence, [requirement], engine=engine, links=links)
    assert len(said.elements[1].raised) == 40


def measure(case: Callable[[InferenceEngine], None], engine: InferenceEngine, runs: int) -> float:
    """Print and return the median in seconds."""
    case(engine)
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        case(engine)
        times.append(time.perf_counter() - start)
    median = statistics.median(times)
    print(f"{case.__name__:<12} {engine.name:<8} median {median:.3f} s, best {min(times):.3f} s")
    return median


def main(runs: int) -> None:
    """Measure all cases in both engines."""
    for case in (bare_facts, assessment, linked):
        python = measure(case, choose_engine("python"), runs)
        if durable_available():
            durable = measure(case, choose_engine("durable"), runs)
            print(f"{case.__name__:<12} durable / python = {durable / python:.1f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
