"""`mpfcheck evaluate-clauses`: what clauses do, as the program and as careful readers see it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from mpfcheck.cli.choices import RulesDir
from mpfcheck.cli.frameworks import print_parts

EXAMPLE = """Examples:

\b
  mpfcheck evaluate-clauses tests/gold/clauses/*.yaml --corpus laws --split test
  mpfcheck evaluate-clauses tests/gold/clauses/fr.yaml --corpus laws --split build --misses
"""


def evaluate_clauses(
    gold: Annotated[list[Path], typer.Argument(metavar="GOLD", help="Annotated clauses, in YAML.")],
    corpus: Annotated[Path, typer.Option(metavar="DIR", help="Where the laws lie.")],
    split: Annotated[
        str, typer.Option(metavar="SPLIT", help="Only these clauses: build or test.")
    ] = "",
    misses: Annotated[
        bool, typer.Option("--misses", help="List the differences of the split to build with.")
    ] = False,
    rules: RulesDir = None,
) -> None:
    """Compare main modality and scope with annotated clauses, and print how far they agree."""
    from mpfcheck.assessment import Assessor, Options
    from mpfcheck.errors import UsageError
    from mpfcheck.evaluation.clausereport import clause_report, differences
    from mpfcheck.evaluation.clauses import compare_clauses, laws_of, load_clauses

    if split not in ("", "build", "test"):
        raise UsageError(f"--split: unknown {split!r}", hint="allowed: build, test")
    wanted = [
        clause
        for path in gold
        for clause in load_clauses(path)
        if not split or clause.split == split
    ]
    if not wanted:
        raise UsageError("There are no clauses of this split.", hint="Leave out --split.")
    scores = compare_clauses(wanted, laws_of(corpus, Assessor(Options(rules_dir=rules))))
    print_parts(clause_report(scores))
    if misses:
        print_parts(differences(scores))
