"""Figures and differences as JSON, for programs that watch them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from mpfcheck.evaluation.compare import Comparison
from mpfcheck.evaluation.differences import Difference
from mpfcheck.evaluation.figures import Figures, figures

SCHEMA = "mpfcheck.evaluation/1"


def dumps(comparison: Comparison, differences: Iterable[Difference] | None = None) -> str:
    """The figures of `comparison` as JSON text; the differences too, unless they are None.

    Every figure is `{"value", "low", "high"}`, null where there is nothing to count.
    """
    value: dict[str, Any] = {"schema": SCHEMA, "all": _figures(figures(comparison))}
    for name in ("theme", "language", "law"):
        value[name] = {
            part: _figures(figures(comparison.where(**{name: part})))
            for part in comparison.values(name)
        }
    if differences is not None:
        value["differences"] = [asdict(difference) for difference in differences]
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _figures(found: Figures) -> dict[str, Any]:
    return {
        "measured": found.measured,
        "counts": dict(found.counts),
        "measures": {name: asdict(figure) for name, figure in found.measures.items()},
    }
