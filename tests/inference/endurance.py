"""Many runs of the durable engine in one process: prints peak memory before and after, and threads.

`python -m tests.inference.endurance RUNS`. Memory is `ru_maxrss`, in the unit of the platform. Half
of the runs match no rule, the case in which cleaning up crashes without a sentinel.
"""

from __future__ import annotations

import resource
import sys
import threading

from mpfcheck.inference.durable_engine import DurableEngine
from mpfcheck.inference.facts import fact
from mpfcheck.inference.program import Program, Rule, Var, pattern, template

PROGRAM = Program(
    (
        Rule(
            "joined",
            (pattern("element", element=Var("e")), pattern("evidence", element=Var("e"))),
            template("found", element=Var("e")),
        ),
    )
)


def assess(number: int) -> None:
    elements = [fact("element", element=f"{number}.{n}") for n in range(40)]
    evidence = [fact("evidence", element=f"{number}.{n}", place=str(n)) for n in range(40)]
    found = DurableEngine().run(PROGRAM, elements + evidence * (number % 2))
    assert len(found.because) == 40 * (number % 2)


def main(runs: int) -> None:
    for number in range(20):
        assess(number)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for number in range(runs):
        assess(number)
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(before, after, threading.active_count())


if __name__ == "__main__":
    main(int(sys.argv[1]))
