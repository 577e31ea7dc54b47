"""`mpfcheck evaluate`: how far the program agrees with careful readings of laws."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from mpfcheck.cli.choices import FiguresFormat, FrameworkFile, RulesDir
from mpfcheck.cli.frameworks import print_parts

EXAMPLE = """Examples:

\b
  mpfcheck evaluate gold/*.yaml --corpus laws
  mpfcheck evaluate gold/mining-act.yaml --theme safety --misses
  mpfcheck evaluate gold/*.yaml --assessments results --format json

A reading says element by element what a person found in a law (docs/accuracy.md).
The law of a reading is CORPUS/<instrument>/original.pdf or text.txt there, or
CORPUS/<instrument>.pdf or .txt.
"""


def evaluate(
    gold: Annotated[list[Path], typer.Argument(metavar="GOLD", help="Readings, in YAML.")],
    corpus: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Where the laws lie; ../corpus beside each reading."),
    ] = None,
    assessments: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR", help="Take JSON assessments DIR/<instrument>.json, do not assess."
        ),
    ] = None,
    theme: Annotated[
        list[str] | None, typer.Option(metavar="THEME", help="Only this theme; repeatable.")
    ] = None,
    misses: Annotated[
        bool, typer.Option("--misses", help="List every difference, and why no rule fired.")
    ] = False,
    format: Annotated[FiguresFormat, typer.Option(help="Form of the figures.")] = (
        FiguresFormat.TEXT
    ),
    rules: RulesDir = None,
    framework: FrameworkFile = None,
) -> None:
    """Compare assessments with readings by people, and print how far they agree."""
    from mpfcheck.assessment import Assessor, Options
    from mpfcheck.errors import UsageError
    from mpfcheck.evaluation.compare import Comparison
    from mpfcheck.evaluation.differences import differences
    from mpfcheck.evaluation.gold import load_gold
    from mpfcheck.evaluation.run import evaluate as run

    assessor = Assessor(
        Options(
            themes=tuple(theme or ()),
            rules_dir=rules,
            framework_file=framework,
            report_language="en",
        )
    )
    readings = [load_gold(path, assessor.framework) for path in gold]
    compared = list(
        run(readings, assessor, corpus=corpus, assessments=assessments, understood=misses)
    )
    comparison = sum((one.comparison for one in compared), Comparison((), ()))
    if not comparison.elements:
        raise UsageError(
            "The readings say nothing of what was asked for.", hint="Leave out --theme."
        )
    listed = differences(compared, assessor.rules, assessor.framework) if misses else None
    if format is FiguresFormat.JSON:
        from mpfcheck.evaluation.jsonreport import dumps

        sys.stdout.write(dumps(comparison, listed))
    else:
        from mpfcheck.evaluation.report import report, told

        print_parts([*report(comparison), *told(listed or ())])
