"""Fit how firm findings are to readings of laws by people; writes `confidence.yaml`, prints tables.

    python benchmarks/fit_confidence.py CORPUS --used GOLD ... --unseen GOLD ... [--write]

`--used` are readings of laws that the rules were written with: they are right more often than an
unseen law will be, so the model gets a weight for them which is then left out. `--unseen` are
readings made after the rules. The reliability printed is leave-one-law-out: no law is judged by a
model that has seen it.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from mpfcheck.assessment import Assessor, Options
from mpfcheck.assessment.confidence import features
from mpfcheck.evaluation.compare import compare
from mpfcheck.evaluation.found import found_in
from mpfcheck.evaluation.gold import load_gold
from mpfcheck.evaluation.run import law_of

DATA = Path(__file__).parents[1] / "mpfcheck" / "assessment" / "confidence.yaml"
STATUSES = ("met", "partial", "absent")
USED = "used"
SHRINK = 1.0  # ridge on the signs; a tenth of it on the statuses, whose rates are known better
LEVELS = {"firm": 0.9, "fair": 0.75}
BANDS = ((0.0, 0.6), (0.6, 0.75), (0.75, 0.85), (0.85, 0.9), (0.9, 0.95), (0.95, 1.01))


@dataclass(frozen=True)
class Row:
    """One finding: its features, and whether its status is that of the reading."""

    law: str
    unseen: bool
    right: bool
    features: dict[str, float]


def rows(golds: list[Path], corpus: Path, assessor: Assessor, *, unseen: bool) -> Iterator[Row]:
    """The findings on the laws of these readings."""
    for path in golds:
        gold = load_gold(path, assessor.framework)
        law = law_of(gold, corpus)
        if law is None:
            raise SystemExit(f"{path}: its law is not in {corpus}")
        assessment = assessor.assess([assessor.read(law)])
        findings = {f.requirement: f for f in assessment.findings}
        for result in compare(gold.file, found_in(assessment), assessor.framework).requirements:
            if result.assessed:
                found = features(findings[result.place.requirement])
                yield Row(path.stem, unseen, result.gold == result.got, found)


def fitted(matrix: np.ndarray, right: np.ndarray, names: list[str]) -> np.ndarray:
    """Weights of a logistic regression with a ridge, by Newton's method."""
    weights = np.zeros(len(names))
    ridge = np.diag([SHRINK / 10 if name in STATUSES else SHRINK for name in names])
    for _ in range(40):
        chance = probability(matrix, weights)
        curve = matrix.T @ (matrix * (chance * (1 - chance))[:, None]) + ridge
        weights = weights + np.linalg.solve(curve, matrix.T @ (right - chance) - ridge @ weights)
    return weights


def probability(matrix: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """The chance of each row."""
    result: np.ndarray = 1 / (1 + np.exp(-matrix @ weights))
    return result


def left_out(
    matrix: np.ndarray, right: np.ndarray, laws: np.ndarray, names: list[str]
) -> np.ndarray:
    """The chance of each row by a model that has not seen its law."""
    chances = np.zeros(len(right))
    for law in sorted(set(laws)):
        inside = laws == law
        chances[inside] = probability(
            matrix[inside], fitted(matrix[~inside], right[~inside], names)
        )
    return chances


def table(title: str, chances: np.ndarray, right: np.ndarray) -> Iterator[str]:
    """Reliability: per band of the chance how many, what was said, what was so."""
    yield f"{title}: {len(right)} findings, {right.mean():.3f} right"
    yield f"  Brier score {np.mean((chances - right) ** 2):.4f}; ranks {ranks(chances, right):.3f}"
    for low, high in BANDS:
        inside = (chances >= low) & (chances < high)
        if inside.any():
            said, so = chances[inside].mean(), right[inside].mean()
            yield f"  | {low:.2f}-{min(high, 1):.2f} | {inside.sum()} | {said:.2f} | {so:.2f} |"
    for name, low, high in (
        ("weak", 0.0, LEVELS["fair"]),
        ("fair", LEVELS["fair"], LEVELS["firm"]),
        ("firm", LEVELS["firm"], 1.01),
    ):
        inside = (chances >= low) & (chances < high)
        if inside.any():
            yield f"  {name}: {inside.sum()}, {right[inside].mean():.2f} right"


def ranks(chances: np.ndarray, right: np.ndarray) -> float:
    """How often a right finding has a higher chance than a wrong one (area under the curve)."""
    difference = chances[right == 1][:, None] - chances[right == 0][None, :]
    return float(np.mean((difference > 0) + (difference == 0) / 2))


def main() -> None:
    """Assess, fit, print, and write if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--used", type=Path, nargs="+", required=True)
    parser.add_argument("--unseen", type=Path, nargs="+", required=True)
    parser.add_argument("--write", action="store_true", help=f"write {DATA.name}")
    asked = parser.parse_args()
    assessor = Assessor(Options(report_language="en"))
    found = [
        *rows(asked.used, asked.corpus, assessor, unseen=False),
        *rows(asked.unseen, asked.corpus, assessor, unseen=True),
    ]
    names = [*found[0].features, USED]
    matrix = np.array([[*row.features.values(), float(not row.unseen)] for row in found])
    right = np.array([float(row.right) for row in found])
    unseen = np.array([row.unseen for row in found])
    laws = np.array([row.law for row in found])
    chances = left_out(matrix, right, laws, names)
    print("\n".join(table("Unseen laws", chances[unseen], right[unseen])))
    print("\n".join(table("Laws the rules were written with", chances[~unseen], right[~unseen])))
    weights = dict(zip(names, fitted(matrix, right, names), strict=True))
    lines = [
        "# How firm findings are. Written by benchmarks/fit_confidence.py; see docs/accuracy.md.",
        f"# {len(found)} findings on {len(set(laws))} laws, {int(unseen.sum())} of them on "
        f"{len(set(laws[unseen]))} laws read after the rules were written.",
        "levels:  # least probability",
        *(f"  {name}: {value}" for name, value in LEVELS.items()),
        "weights:  # logistic; of the statuses, then of what speaks against a finding",
        *(f"  {name}: {value:.2f}" for name, value in weights.items() if name != USED),
    ]
    print("\n".join(lines))
    if asked.write:
        DATA.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
