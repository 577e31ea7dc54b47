"""The figures of a comparison, each with an interval by resampling."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from mpfcheck.evaluation.compare import Comparison, ElementResult, RequirementResult
from mpfcheck.evaluation.measures import (
    ELEMENT_MEASURES,
    REQUIREMENT_MEASURES,
    element_counts,
    requirement_counts,
    table,
)

if TYPE_CHECKING:
    import numpy as np
    from numpy.random import Generator

    from mpfcheck.evaluation.measures import Formula, Numbers

    Result = TypeVar("Result", ElementResult, RequirementResult)

ENOUGH = 40
"""Present elements from which on a theme counts as measured."""

RESAMPLES = 1000
SEED = 20230


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure between 0 and 1 with the bounds of its 95 % interval; None: nothing to count."""

    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of one set of results, by name, with the counts that they come from."""

    counts: Mapping[str, int]
    measures: Mapping[str, Figure]

    @property
    def measured(self) -> bool:
        """Whether enough elements are present in the readings for the figures to mean something."""
        return self.counts["present"] >= ENOUGH


def figures(comparison: Comparison, resamples: int = RESAMPLES) -> Figures:
    """The figures of `comparison`.

    Intervals are by a bootstrap in two steps, seeded: laws are drawn with replacement, and then
    elements (requirements, for what is counted by requirement) within each law drawn. With one
    law, only the second step is left: the interval then says nothing of other laws.
    """
    import numpy as np

    counts: dict[str, int] = {}
    measures: dict[str, Figure] = {}
    of_elements = _by_law(comparison.elements, element_counts)
    of_requirements = _by_law(comparison.requirements, requirement_counts)
    for (names, laws), formulas in (
        (of_elements, ELEMENT_MEASURES),
        (of_requirements, REQUIREMENT_MEASURES),
    ):
        total = np.sum([law.sum(axis=0) for law in laws], axis=0)
        counts |= {name: int(n) for name, n in zip(names, total, strict=True)}
        drawn = _resampled(laws, resamples, np.random.default_rng(SEED))
        measures |= {
            name: _figure(formula, names, total, drawn) for name, formula in formulas.items()
        }
    return Figures(counts, measures)


def _by_law(
    results: Sequence[Result], count: Callable[[Result], dict[str, int]]
) -> tuple[tuple[str, ...], list[Numbers]]:
    """The names of the counts, and a matrix of counts per law."""
    rows: dict[str, list[dict[str, int]]] = {}
    for result in results:
        rows.setdefault(result.place.law, []).append(count(result))
    names = tuple(next(iter(rows.values()))[0])
    return names, [table(law, names) for law in rows.values()]


def _resampled(laws: Sequence[Numbers], resamples: int, rng: Generator) -> Numbers:
    """Sums of counts, one row per resample."""
    import numpy as np

    times = rng.multinomial(len(laws), [1 / len(laws)] * len(laws), size=resamples)
    total: Numbers = np.zeros((resamples, laws[0].shape[1]))
    for number, law in enumerate(laws):
        size = len(law)
        drawn = rng.multinomial(times[:, number] * size, np.full(size, 1 / size))
        total = total + drawn @ law
    return total


def _figure(formula: Formula, names: Sequence[str], total: np.ndarray, drawn: np.ndarray) -> Figure:
    import numpy as np

    def named(sums: Numbers) -> dict[str, Numbers]:
        return {name: sums[..., i] for i, name in enumerate(names)}

    value = float(formula(named(total)))
    if np.isnan(value):
        return Figure(None, None, None)
    spread = formula(named(drawn))
    spread = spread[~np.isnan(spread)]
    if not len(spread):
        return Figure(value, None, None)
    low, high = np.quantile(spread, (0.025, 0.975))
    return Figure(value, float(low), float(high))
