"""Between strata the world is closed, and the reasons of all strata are one chain."""

from __future__ import annotations

import pytest

from mpfcheck.errors import InferenceError
from mpfcheck.inference.facts import Derivation, Fact, Step, fact
from mpfcheck.inference.program import Program, Rule, Var, pattern, template
from mpfcheck.inference.python_engine import PythonEngine
from mpfcheck.inference.strata import Closing, Stratum, run_strata

ASKED = [fact("asked", thing=thing) for thing in ("a", "b")]
SEEN = fact("seen", thing="a")


def copies(before: str, after: str) -> Program:
    rule = Rule(
        f"{before}-{after}",
        (pattern(before, thing=Var("t")),),
        template(after, thing=Var("t")),
    )
    return Program((rule,))


def close_missing(derived: Derivation) -> Closing:
    found = {f["thing"] for f in derived.of_kind("found")}
    missing = [f for f in derived.of_kind("asked") if f["thing"] not in found]
    return Closing(
        tuple((fact("missing", thing=f["thing"]), Step("nothing", (f,))) for f in missing)
    )


def run(*strata: Stratum, facts: list[Fact] | None = None) -> Derivation:
    return run_strata(PythonEngine(), strata, [*ASKED, SEEN] if facts is None else facts)


FIND = Stratum("find", copies("seen", "found"), close_missing)
REPORT = Stratum("report", copies("missing", "gap"))


def test_what_is_absent_becomes_a_fact_with_its_reason() -> None:
    found = run(FIND, REPORT)
    gap = fact("gap", thing="b")
    assert found.of_kind("gap") == (gap,)
    (step,) = found.because[gap]
    assert step.premises == (fact("missing", thing="b"),)
    assert found.because[step.premises[0]] == (Step("nothing", (ASKED[1],)),)


def test_the_last_stratum_is_closed_too() -> None:
    assert run(FIND).of_kind("missing") == (fact("missing", thing="b"),)


def test_facts_that_no_rule_names_stay() -> None:
    other = fact("other")
    assert other in run(FIND, REPORT, facts=[other]).facts


def test_withdrawn_facts_stay_in_the_derivation_but_lead_to_nothing() -> None:
    withdraw = Stratum("withdraw", Program(()), lambda _: Closing(withdraw=frozenset({SEEN})))
    found = run(withdraw, FIND)
    assert SEEN in found.facts
    assert not found.of_kind("found")
    assert len(found.of_kind("missing")) == 2


def test_a_fact_keeps_the_reason_that_it_had_first() -> None:
    again = Stratum("again", copies("asked", "found"))
    found = run(FIND, again)
    assert found.because[fact("found", thing="a")] == (Step("seen-found", (SEEN,)),)


def test_closing_on_a_fact_that_does_not_hold_is_an_error() -> None:
    invented = (fact("x"), Step("invented", (fact("nowhere"),)))
    with pytest.raises(InferenceError, match="nowhere"):
        run(Stratum("bad", Program(()), lambda _: Closing((invented,))))
