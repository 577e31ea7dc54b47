"""Both engines give the same answer, the right one, whatever the order of the facts."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Iterator, Sequence
from itertools import count, product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mpfcheck.errors import InferenceError, UsageError
from mpfcheck.inference import engine as engine_module
from mpfcheck.inference.durable_engine import DurableEngine
from mpfcheck.inference.engine import InferenceEngine, choose_engine, durable_available
from mpfcheck.inference.facts import Fact, Step, fact
from mpfcheck.inference.program import Program, Rule, Var, pattern, template
from mpfcheck.inference.python_engine import PythonEngine
from tests.inference.differential import facts, programs

ROOT = Path(__file__).parents[2]
needs_durable = pytest.mark.skipif(not durable_available(), reason="durable-rules not to be had")
ENGINES = [PythonEngine(), pytest.param(DurableEngine(), marks=needs_durable)]

CHAIN = Program(
    (
        Rule(
            "parent",
            (pattern("parent", of=Var("x"), is_=Var("y")),),
            template("forebear", of=Var("x"), is_=Var("y")),
        ),
        Rule(
            "forebear",
            (
                pattern("forebear", of=Var("x"), is_=Var("y")),
                pattern("parent", of=Var("y"), is_=Var("z")),
            ),
            template("forebear", of=Var("x"), is_=Var("z")),
        ),
    )
)


def parents(*pairs: str) -> list[Fact]:
    return [fact("parent", of=pair[0], is_=pair[1]) for pair in pairs]


@pytest.mark.parametrize("engine", ENGINES)
def test_conclusions_are_drawn_from_conclusions(engine: InferenceEngine) -> None:
    found = engine.run(CHAIN, parents("ab", "bc", "cd"))
    forebears = {f["of"] + f["is_"] for f in found.of_kind("forebear")}
    assert forebears == {"ab", "bc", "cd", "ac", "bd", "ad"}


@pytest.mark.parametrize("engine", ENGINES)
def test_a_derived_fact_names_its_rule_and_premises(engine: InferenceEngine) -> None:
    found = engine.run(CHAIN, parents("ab", "bc"))
    (step,) = found.because[fact("forebear", of="a", is_="c")]
    assert step == Step("forebear", (fact("forebear", of="a", is_="b"), parents("bc")[0]))


@pytest.mark.parametrize("engine", ENGINES)
def test_given_facts_have_no_reason_and_come_back(engine: InferenceEngine) -> None:
    given_facts = [*parents("ab"), fact("forebear", of="a", is_="b"), fact("unheard_of")]
    found = engine.run(CHAIN, given_facts)
    assert set(found.facts) == set(given_facts)
    assert not found.because


@pytest.mark.parametrize("engine", ENGINES)
def test_circles_end_and_the_first_steps_lead_out_of_them(engine: InferenceEngine) -> None:
    found = engine.run(CHAIN, parents("ab", "bc", "ca"))
    assert len(found.of_kind("forebear")) == 9

    def depth(known: Fact, above: frozenset[Fact] = frozenset()) -> int:
        assert known not in above
        steps = found.because.get(known, ())
        return 1 + max(
            (depth(p, above | {known}) for s in steps[:1] for p in s.premises), default=0
        )

    assert depth(fact("forebear", of="a", is_="a")) == 4


@pytest.mark.parametrize("engine", ENGINES)
def test_all_ways_to_a_fact_are_kept(engine: InferenceEngine) -> None:
    found = engine.run(CHAIN, parents("ab", "bd", "ac", "cd"))
    steps = found.because[fact("forebear", of="a", is_="d")]
    assert [step.premises[1]["of"] for step in steps] == ["b", "c"]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("program", "given_facts"),
    [
        (CHAIN, []),
        (CHAIN, [fact("stranger", of="a")]),
        (CHAIN, [fact("parent", of="a")]),
        (Program(()), parents("ab")),
    ],
    ids=["no facts", "no such kind", "field missing", "no rules"],
)
def test_nothing_follows_from_nothing(
    engine: InferenceEngine, program: Program, given_facts: list[Fact]
) -> None:
    found = engine.run(program, given_facts)
    assert list(found.facts) == given_facts
    assert not found.because


@pytest.mark.parametrize("engine", ENGINES)
def test_a_field_that_two_facts_lack_is_not_equal(engine: InferenceEngine) -> None:
    same = (pattern("left", x=Var("v"), y="1"), pattern("right", x=Var("v")))
    program = Program((Rule("same", same, template("same")),))
    assert not engine.run(program, [fact("left", y="1"), fact("right")]).because


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    "value",
    [
        "",
        "1",
        "true",
        'a "quoted" \\ word',
        "numéro\n12",
        "\x00",
        "鉱山",
        "\ud800",
        "$and",
        "x" * 5000,
    ],
)
def test_any_string_is_a_value(engine: InferenceEngine, value: str) -> None:
    rule = Rule(
        "joined",
        (pattern("left", x=Var("v")), pattern("right", x=Var("v"), y=value)),
        template("both", x=Var("v")),
    )
    other = value + "!"
    given_facts = [fact("left", x=v) for v in (value, other)]
    given_facts += [fact("right", x=value, y=value), fact("right", x=other, y=other)]
    found = engine.run(Program((rule,)), given_facts)
    assert list(found.because) == [fact("both", x=value)]


@pytest.mark.parametrize("engine", ENGINES)
def test_premises_of_one_step_are_different_facts(engine: InferenceEngine) -> None:
    pair = Rule("pair", (pattern("n", x=Var("a")), pattern("n", x=Var("b"))), template("pair"))
    program = Program((pair,))
    assert not engine.run(program, [fact("n", x="1")]).because
    two = engine.run(program, [fact("n", x="1"), fact("n", x="2")])
    orders = [[p["x"] for p in s.premises] for s in two.because[fact("pair")]]
    assert orders == [["1", "2"], ["2", "1"]]


@pytest.mark.parametrize("engine", ENGINES)
def test_fifteen_patterns_may_be_joined(engine: InferenceEngine) -> None:
    places = range(15)
    patterns = tuple(pattern("n", place=str(i), value=Var("v")) for i in places)
    program = Program((Rule("long", patterns, template("all", value=Var("v"))),))
    given_facts = [fact("n", place=str(i), value=v) for i in places for v in ("a", "b")]
    found = engine.run(program, given_facts[:-1])
    assert list(found.because) == [fact("all", value="a")]


@settings(deadline=None, max_examples=80)
@given(programs(patterns=3), facts(most=10), st.integers())
def test_the_reference_engine_finds_what_trying_everything_finds(
    program: Program, given_facts: list[Fact], number: int
) -> None:
    found = PythonEngine().run(program, given_facts)
    steps = {(f, step) for f, all_steps in found.because.items() for step in all_steps}
    assert steps == _by_trying_everything(program, given_facts)
    random.Random(number).shuffle(given_facts)
    again = PythonEngine().run(program, given_facts + given_facts)
    assert (again.facts, list(again.because.items())) == (found.facts, list(found.because.items()))


def _by_trying_everything(program: Program, given_facts: Sequence[Fact]) -> set[tuple[Fact, Step]]:
    known, steps = set(given_facts), set[tuple[Fact, Step]]()
    while True:
        new = {
            (conclusion, step)
            for rule in program.rules
            for conclusion, step in _firings(rule, known)
            if conclusion not in given_facts and conclusion not in step.premises
        }
        if new <= steps:
            return steps
        steps |= new
        known |= {conclusion for conclusion, _ in new}


def _firings(rule: Rule, known: set[Fact]) -> Iterator[tuple[Fact, Step]]:
    for premises in product(*([f for f in known if p.admits(f)] for p in rule.patterns)):
        bound = rule.bind(premises)
        if bound is not None and len(set(premises)) == len(premises):
            yield rule.conclude.fill(bound), Step(rule.name, premises)


def run_apart(*arguments: str, seconds: int) -> str:
    """Run a module in a process of its own, so that a crash in C code is a failed test."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=seconds,
        check=False,
    )
    assert done.returncode == 0, (done.returncode, done.stdout, done.stderr)
    return done.stdout


@needs_durable
def test_both_engines_agree_on_random_programs() -> None:
    assert "200 programs" in run_apart("tests.inference.differential", "200", seconds=120)


@needs_durable
@pytest.mark.slow
@pytest.mark.parametrize("seed", range(1, 5))
def test_both_engines_agree_on_very_many_random_programs(seed: int) -> None:
    out = run_apart("tests.inference.differential", "2500", str(seed), seconds=600)
    assert "2500 programs" in out


@needs_durable
def test_two_hundred_assessments_keep_memory_flat_and_one_thread() -> None:
    out = run_apart("tests.inference.endurance", "200", seconds=120)
    before, after, threads = map(int, out.split())
    assert threads == 1
    assert after < before * 1.1, f"grew from {before} to {after} kB"


@needs_durable
@pytest.mark.parametrize(
    ("error", "surfaces_as"),
    [(ValueError("broken"), InferenceError), (KeyboardInterrupt(), KeyboardInterrupt)],
)
def test_what_an_action_raises_surfaces(
    error: BaseException, surfaces_as: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise error

    monkeypatch.setattr("mpfcheck.inference.durable_engine.Session._record", broken)
    with pytest.raises(surfaces_as) as caught:
        DurableEngine().run(CHAIN, parents("ab"))
    assert error in (caught.value, caught.value.__cause__)


@needs_durable
def test_what_durable_rules_swallows_surfaces(monkeypatch: pytest.MonkeyPatch) -> None:
    def action(_self: object, _rule: Rule) -> object:
        def broken(_context: object) -> None:
            raise ValueError("swallowed")

        return broken

    monkeypatch.setattr("mpfcheck.inference.durable_engine.Session.note", action)
    with pytest.raises(InferenceError, match="swallowed"):
        DurableEngine().run(CHAIN, parents("ab"))


@needs_durable
@pytest.mark.parametrize("quiet", [1, 3, 5])  # readings of the clock before it jumps
def test_an_action_dropped_for_a_jump_of_the_clock_surfaces(
    quiet: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    import durable.engine

    calls = count()
    monkeypatch.setattr(durable.engine, "_unix_now", lambda: 3600 * (next(calls) >= quiet))
    with pytest.raises(InferenceError, match="dropped"):
        DurableEngine().run(CHAIN, parents("ab", "bc"))


@needs_durable
def test_ids_that_collide_are_salted(monkeypatch: pytest.MonkeyPatch) -> None:
    import durable.engine

    original = durable.engine.Host.assert_fact

    def collide(self: object, name: str, message: dict[str, str]) -> object:
        if message["id"].isdigit():
            raise durable.engine.MessageObservedException(message)
        return original(self, name, message)

    monkeypatch.setattr(durable.engine.Host, "assert_fact", collide)
    found = DurableEngine().run(CHAIN, parents("ab", "bc"))
    assert found == PythonEngine().run(CHAIN, parents("ab", "bc"))


@needs_durable
def test_durable_is_chosen_where_it_can_be_had() -> None:
    assert choose_engine().name == "durable"
    assert choose_engine("durable").name == "durable"


def test_the_reference_engine_can_be_asked_for() -> None:
    assert choose_engine("python").name == "python"


def test_elsewhere_the_reference_engine_serves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_module, "durable_available", lambda: False)
    assert choose_engine().name == "python"
    with pytest.raises(UsageError, match="cannot be loaded") as caught:
        choose_engine("durable")
    assert "--engine python" in caught.value.hint


def test_an_engine_that_fails_to_load_is_not_available(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "durable_rules_engine", None)
    assert not durable_available()


def test_an_unknown_engine_is_refused() -> None:
    with pytest.raises(UsageError, match="clips"):
        choose_engine("clips")
