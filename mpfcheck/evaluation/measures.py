"""Figures of agreement from counts. One set of formulas serves the figures and their intervals.

Counts are rows of numbers: one row per element and one per requirement. Rows are added up, for the
figure itself once, for its interval once per resample; so every function here takes arrays whose
last axis is a row, and gives an array without that axis (not-a-number where nothing was counted).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from mpfcheck.evaluation.compare import STATUSES, ElementResult, RequirementResult

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]
    Formula = Callable[[Mapping[str, Numbers]], Numbers]

_CELLS = tuple(f"status {gold} {got}" for gold in STATUSES for got in STATUSES)


def element_counts(result: ElementResult) -> dict[str, int]:
    """What one element counts for."""
    gold, got, both = result.gold != "none", result.got != "none", result.both
    gap, called = result.core and not gold, result.core and not got
    return {
        "elements": 1,
        "same": result.gold == result.got,
        "present": gold,
        "present same": gold and result.gold == result.got,
        "found right": both,
        "found wrong": got and not gold,
        "missed": gold and not got,
        "gap right": gap and called,
        "gap wrong": called and not gap,
        "gap missed": gap and not called,
        "cited": len(result.right) if both else 0,
        "cited right": sum(result.right) if both else 0,
        "cited read": len(result.right_read) if both else 0,
        "cited right read": sum(result.right_read) if both else 0,
        "hit": both and result.right[:1] == (True,),
        "placed": both and bool(result.right_read),
        "hit read": both and result.right_read[:1] == (True,),
    }


def requirement_counts(result: RequirementResult) -> dict[str, int]:
    """What one requirement counts for."""
    gold, got = result.gold_contradicted, result.got_contradicted
    counts = dict.fromkeys(_CELLS, 0) | {f"status {result.gold} {result.got}": 1}
    return counts | {
        "requirements": 1,
        "not assessed": not result.assessed,
        "contradiction right": bool(gold) and got,
        "contradiction wrong": gold is False and got,
        "contradiction missed": bool(gold) and not got,
    }


def table(rows: Iterable[Mapping[str, int]], names: Iterable[str]) -> Numbers:
    """Rows of counts as a matrix, one column per name."""
    import numpy as np

    columns = tuple(names)
    listed = [[float(row[name]) for name in columns] for row in rows]
    return np.array(listed, dtype=np.float64).reshape(len(listed), len(columns))


def ratio(part: Numbers, whole: Numbers) -> Numbers:
    """The quotient, not-a-number where there is no whole."""
    import numpy as np

    nothing = np.full(np.shape(whole), np.nan)
    quotient: Numbers = np.divide(part, whole, out=nothing, where=whole > 0)
    return quotient


def precision(c: Mapping[str, Numbers], right: str, wrong: str) -> Numbers:
    """The share of what was said that is right."""
    return ratio(c[right], c[right] + c[wrong])


def f1(p: Numbers, r: Numbers) -> Numbers:
    """The harmonic mean of precision and recall, 0 where one of them is."""
    import numpy as np

    zero = (p == 0) | (r == 0)
    return np.where(zero, 0.0, 2 * p * r / np.where(zero, 1.0, p + r))


def accuracy(c: Mapping[str, Numbers]) -> Numbers:
    """The share of requirements with the reader's status."""
    return ratio(sum_of(c, (f"status {s} {s}" for s in STATUSES)), sum_of(c, _CELLS))


def kappa(c: Mapping[str, Numbers]) -> Numbers:
    """Agreement on the status beyond chance, quadratic weights (absent, partial, met).

    Cohen, J. (1968), Weighted kappa, Psychological Bulletin 70(4).
    """
    import numpy as np

    order = range(len(STATUSES))
    seen = {(i, j): c[f"status {STATUSES[i]} {STATUSES[j]}"] for i in order for j in order}
    total = sum_of(c, _CELLS)
    differing = np.zeros_like(total)
    by_chance = np.zeros_like(total)
    for i in order:
        for j in order:
            weight = (i - j) ** 2
            row = seen[i, 0] + seen[i, 1] + seen[i, 2]
            column = seen[0, j] + seen[1, j] + seen[2, j]
            differing = differing + weight * seen[i, j]
            by_chance = by_chance + weight * np.nan_to_num(ratio(row * column, total))
    return 1 - ratio(differing, by_chance)


def sum_of(c: Mapping[str, Numbers], names: Iterable[str]) -> Numbers:
    """The counts of several names together."""
    import numpy as np

    total: Numbers = np.sum([c[name] for name in names], axis=0)
    return total


def _f1_of(right: str, wrong: str, missed: str) -> Formula:
    return lambda c: f1(precision(c, right, wrong), precision(c, right, missed))


def _share(part: str, whole: str) -> Formula:
    return lambda c: ratio(c[part], c[whole])


def _precision(right: str, wrong: str) -> Formula:
    return lambda c: precision(c, right, wrong)


ELEMENT_MEASURES: Mapping[str, Formula] = {
    "precision": _precision("found right", "found wrong"),
    "recall": _precision("found right", "missed"),
    "f1": _f1_of("found right", "found wrong", "missed"),
    "exact": _share("same", "elements"),
    "exact on present": _share("present same", "present"),
    "gap precision": _precision("gap right", "gap wrong"),
    "gap recall": _precision("gap right", "gap missed"),
    "gap f1": _f1_of("gap right", "gap wrong", "gap missed"),
    "citation precision": _share("cited right", "cited"),
    "citation hit": _share("hit", "found right"),
    "citation precision, read": _share("cited right read", "cited read"),
    "citation hit, read": _share("hit read", "placed"),
}
REQUIREMENT_MEASURES: Mapping[str, Formula] = {
    "status accuracy": accuracy,
    "status kappa": kappa,
    "contradiction precision": _precision("contradiction right", "contradiction wrong"),
    "contradiction recall": _precision("contradiction right", "contradiction missed"),
}
