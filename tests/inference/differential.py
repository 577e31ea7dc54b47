"""Random programs and facts, for engines that must agree on every one of them.

As a script it compares the two engines in a process of its own, so that a crash of durable-rules is
a failed test and not the end of the run: `python -m tests.inference.differential EXAMPLES [SEED]`.
"""

from __future__ import annotations

import sys

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from mpfcheck.inference.durable_engine import DurableEngine
from mpfcheck.inference.facts import Fact, fact
from mpfcheck.inference.program import Program, Rule, Var, pattern, template
from mpfcheck.inference.python_engine import PythonEngine

KINDS = ("alpha", "beta", "gamma")
FIELDS = ("x", "y", "z")
VALUES = ("1", "")
SHAPES = ((FIELDS,) * 4) + (("x",), ("x", "y"), ("y", "z"))  # most facts have all fields
VARIABLES = ("p", "q", "r", "s")


@st.composite
def facts(draw: st.DrawFn, most: int = 16) -> list[Fact]:
    any_fact = st.builds(
        lambda kind, shape, values: fact(kind, **dict(zip(shape, values, strict=False))),
        st.sampled_from(KINDS),
        st.sampled_from(SHAPES),
        st.tuples(*[st.sampled_from(VALUES)] * len(FIELDS)),
    )
    return draw(st.lists(any_fact, min_size=min(4, most), max_size=most))


@st.composite
def rules(draw: st.DrawFn, name: str, most: int) -> Rule:
    patterns = []
    bound: set[str] = set()
    for _ in range(draw(st.integers(1, most))):
        variables = list(draw(st.permutations(VARIABLES)))
        fields: dict[str, str | Var] = {}
        for field in draw(st.sampled_from(SHAPES)):
            what = draw(st.integers(0, 4))
            if what == 0:
                fields[field] = draw(st.sampled_from(VALUES))
            elif what > 1:
                fields[field] = Var(variables.pop())
        patterns.append(pattern(draw(st.sampled_from(KINDS)), **fields))
        bound |= {variable for _, variable in patterns[-1].join_eqs}
    concluded: dict[str, str | Var] = {}
    for field in sorted(draw(st.sets(st.sampled_from(FIELDS[:2])))):
        if bound and draw(st.booleans()):
            concluded[field] = Var(draw(st.sampled_from(sorted(bound))))
        else:
            concluded[field] = draw(st.sampled_from(VALUES))
    conclusion = template(draw(st.sampled_from(KINDS)), **concluded)
    return Rule(name, tuple(patterns), conclusion)


@st.composite
def programs(draw: st.DrawFn, patterns: int = 4) -> Program:
    count = draw(st.integers(1, 4))
    return Program(tuple(draw(rules(f"rule-{n}", patterns)) for n in range(count)))


def main(examples: int, number: int) -> None:
    @seed(number)
    @settings(
        max_examples=examples,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate],
    )
    @given(programs(), facts())
    def agree(program: Program, given_facts: list[Fact]) -> None:
        expected = PythonEngine().run(program, given_facts)
        for order in (given_facts, given_facts[::-1]):
            found = DurableEngine().run(program, order)
            assert found.facts == expected.facts, (program, given_facts)
            assert list(found.because.items()) == list(expected.because.items())
        fired.append(sum(map(len, expected.because.values())))

    fired: list[int] = []
    agree()
    print(f"{len(fired)} programs, {sum(fired)} steps, {sum(map(bool, fired))} that fire")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0)
