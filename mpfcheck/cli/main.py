"""The entry point: the commands put together, and errors told to people."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from mpfcheck import __version__
from mpfcheck.cli import (
    audit,
    cache,
    check,
    clauses,
    compare,
    crosswalk,
    evaluate,
    evaluate_clauses,
    explain,
    frameworks,
    review,
    rules,
    runs,
    titles,
)
from mpfcheck.cli.messages import print_error
from mpfcheck.errors import MpfcheckError
from mpfcheck.garbage import collect_rarely

app = typer.Typer(
    name="mpfcheck",
    help="Check a mining law against the Mining Policy Framework, clause by clause, "
    "for artisanal and small-scale mining.",
    epilog="Example:\n\n\b\n  mpfcheck check mining-act.pdf\n  mpfcheck check --help",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    no_args_is_help=True,
)
app.command("check", epilog=check.EXAMPLE)(check.check)
app.command("explain", epilog=explain.EXAMPLE)(explain.explain)
app.command("compare", epilog=compare.EXAMPLE)(compare.compare)
app.command("crosswalk", epilog=crosswalk.EXAMPLE)(crosswalk.crosswalk)
app.command("clauses", epilog=clauses.EXAMPLE)(clauses.clauses)
app.command("titles", epilog=titles.EXAMPLE)(titles.titles)
app.command("evaluate", epilog=evaluate.EXAMPLE)(evaluate.evaluate)
app.command("evaluate-clauses", hidden=True, epilog=evaluate_clauses.EXAMPLE)(
    evaluate_clauses.evaluate_clauses
)
app.add_typer(audit.app, name="audit")
app.add_typer(cache.app, name="cache")
app.add_typer(frameworks.app, name="frameworks")
app.add_typer(review.app, name="review")
app.add_typer(rules.app, name="rules")
app.add_typer(runs.app, name="runs")


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"mpfcheck {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    """Options before the command."""


def main() -> None:
    """Run the command line and leave with its exit code.

    0: done; 1: gaps that --fail-on asks about, or failing rule tests; 2: wrong use, wrong rules or
    framework; 3: an input that cannot be read; 4: the inference engine failed; 130: interrupted.
    """
    collect_rarely()
    try:
        app()
    except MpfcheckError as error:
        print_error(error)
        sys.exit(error.exit_code)
