"""Stratified evaluation: engines conclude from what is there, Python from what is not.

Between two strata the world is closed: a `close` function sees all that was derived so far and adds
what follows from absence or from counting, each with its reason, or withdraws facts that no longer
count. An engine never meets a negation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from mpfcheck.errors import InferenceError
from mpfcheck.inference.engine import InferenceEngine
from mpfcheck.inference.facts import Derivation, Fact, Firing, Step, in_order
from mpfcheck.inference.program import Program


@dataclass(frozen=True, slots=True)
class Closing:
    """What closing the world adds, and which facts later strata no longer see.

    Withdrawn facts stay in the derivation, so that the report can show them with the reason.
    """

    add: tuple[Firing, ...] = ()
    withdraw: frozenset[Fact] = frozenset()


@dataclass(frozen=True, slots=True)
class Stratum:
    """A program that is run to the end, and what Python concludes afterwards."""

    name: str
    program: Program
    close: Callable[[Derivation], Closing] | None = None


def run_strata(
    engine: InferenceEngine, strata: Sequence[Stratum], facts: Iterable[Fact]
) -> Derivation:
    """Run the strata in order, each over the facts of those before it, and merge the reasons.

    A fact keeps the steps of the stratum in which it first held.

    Raises:
        InferenceError: if the engine failed, or a closing rests on a fact that does not hold.
    """
    live = set(facts)
    everything = set(live)
    because: dict[Fact, tuple[Step, ...]] = {}
    for stratum in strata:
        kinds = stratum.program.kinds
        derived = engine.run(stratum.program, [f for f in live if f.kind in kinds])
        because.update(derived.because)
        live.update(derived.because)
        if stratum.close is None:
            closing = Closing()
        else:
            closing = stratum.close(Derivation(in_order(live), because))
        _add(closing.add, live, because, stratum.name)
        everything |= live
        live -= closing.withdraw
    return Derivation(in_order(everything), {f: because[f] for f in in_order(because)})


def _add(
    firings: Iterable[Firing], live: set[Fact], because: dict[Fact, tuple[Step, ...]], stratum: str
) -> None:
    before = frozenset(live)
    for conclusion, step in firings:
        missing = [premise for premise in step.premises if premise not in live]
        if missing:
            raise InferenceError(f"Closing {stratum!r} rests {conclusion} on {missing[0]}.")
        if conclusion not in before:
            live.add(conclusion)
            steps = {*because.get(conclusion, ()), step}
            because[conclusion] = tuple(sorted(steps, key=lambda s: s.order))
