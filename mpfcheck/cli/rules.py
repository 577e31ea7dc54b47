"""`mpfcheck rules`: how requirements are found in a law, and whether the rules hold."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from mpfcheck.cli.choices import FrameworkFile, RulesDir
from mpfcheck.cli.frameworks import print_parts

app = typer.Typer(
    help="The rules by which requirements are found in a law.",
    epilog="Example:\n\n\b\n  mpfcheck rules show ASM-TX-01",
    rich_markup_mode=None,
    no_args_is_help=True,
)


@app.command("list", epilog="Example:\n\n\b\n  mpfcheck rules list")
def list_(rules: RulesDir = None, framework: FrameworkFile = None) -> None:
    """List the requirements that have rules."""
    from mpfcheck.reporting.terminal.catalogue import rule_list
    from mpfcheck.rules.framework import load_framework
    from mpfcheck.rules.loader import load_ruleset

    print_parts(rule_list(load_ruleset(rules), load_framework(framework)))


@app.command(
    epilog="Examples:\n\n\b\n  mpfcheck rules show ASM-TX-01\n  mpfcheck rules show TX-01 --lang fr"
)
def show(
    id: Annotated[str, typer.Argument(metavar="ID", help="A requirement.")],
    lang: Annotated[
        str, typer.Option(metavar="CODE", help="Language of the words and tests shown.")
    ] = "en",
    rules: RulesDir = None,
    framework: FrameworkFile = None,
) -> None:
    """Show how a requirement is found, in plain words, with its sources, words and tests."""
    from mpfcheck.errors import UsageError
    from mpfcheck.reporting.rulepages import page
    from mpfcheck.reporting.rulepages.terminal import parts
    from mpfcheck.reporting.terminal.console import surface_of
    from mpfcheck.reporting.terminal.glyphs import glyphs_for
    from mpfcheck.rules.framework import load_framework
    from mpfcheck.rules.loader import load_ruleset
    from mpfcheck.rules.selection import select

    norms, ruleset = load_framework(framework), load_ruleset(rules)
    (requirement,) = select(norms, (), (id,))
    if ruleset.for_requirement(requirement.id) is None:
        raise UsageError(
            f"There are no rules for {requirement.id} yet.",
            hint="`mpfcheck rules list` shows the requirements that have rules.",
        )
    if lang not in ruleset.languages:
        raise UsageError(
            f"unknown language {lang!r}", hint=f"allowed: {', '.join(sorted(ruleset.languages))}"
        )
    surface = surface_of(sys.stdout)
    shown = page(requirement, norms, ruleset)
    print_parts(parts(shown, lang, glyphs_for(surface.encoding), surface.width))


@app.command(
    "test",
    epilog="Examples:\n\n\b\n  mpfcheck rules test\n  mpfcheck rules test TX-01 --rules my-rules",
)
def run_tests(
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="[ID]...", help="Only these requirements.")
    ] = None,
    workers: Annotated[
        int | None,
        typer.Option(min=1, metavar="N", help="Processes at once; if not said, one for each core."),
    ] = None,
    rules: RulesDir = None,
    framework: FrameworkFile = None,
) -> None:
    """Run the tests that stand in the rule files. Exit code 1 if one fails."""
    from mpfcheck.assessment.rule_tests import run_at_once
    from mpfcheck.rules.framework import load_framework
    from mpfcheck.rules.loader import load_ruleset
    from mpfcheck.rules.selection import select

    norms = load_framework(framework)
    only = [requirement.id for requirement in select(norms, (), ids or ())]
    workers = workers or (1 if ids else os.cpu_count() or 1)
    report = run_at_once(load_ruleset(rules), norms, only=only, workers=workers)
    for failure in (*report.failed, *report.xpassed):
        typer.echo(str(failure))
    typer.echo(
        f"{report.passed} passed, {len(report.failed)} failed, "
        f"{report.xfailed} known to fail, {len(report.xpassed)} pass that were known to fail"
    )
    raise typer.Exit(int(not report.ok))


@app.command(epilog="Example:\n\n\b\n  mpfcheck rules lint --rules my-rules")
def lint(rules: RulesDir = None, framework: FrameworkFile = None) -> None:
    """Check the rules for what is missing or doubtful. Exit code 1 if something is."""
    from mpfcheck.rules.framework import load_framework
    from mpfcheck.rules.linter import lint
    from mpfcheck.rules.loader import load_ruleset

    warnings = lint(load_ruleset(rules), load_framework(framework))
    for warning in warnings:
        typer.echo(str(warning))
    to_mend = sum(not warning.note for warning in warnings)
    typer.echo(f"{to_mend} to mend" if to_mend else "nothing to mend")
    raise typer.Exit(int(bool(to_mend)))


@app.command(
    epilog="Examples:\n\n\b\n  mpfcheck rules coverage\n  mpfcheck rules coverage --strict"
)
def coverage(
    strict: Annotated[
        bool, typer.Option("--strict", help="Leave with exit code 1 if there is a hole.")
    ] = False,
    rules: RulesDir = None,
    framework: FrameworkFile = None,
) -> None:
    """Show how many words and tests each element has in each language, and what is missing."""
    from mpfcheck.reporting.terminal.coverage import coverage_table
    from mpfcheck.rules.coverage import coverage
    from mpfcheck.rules.framework import load_framework
    from mpfcheck.rules.loader import load_ruleset

    norms = load_framework(framework)
    rows = tuple(coverage(load_ruleset(rules), norms))
    print_parts(coverage_table(rows, norms))
    holes = any(row.holes(language) for row in rows for language in row.languages)
    raise typer.Exit(int(strict and holes))
