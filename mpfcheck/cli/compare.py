"""`mpfcheck compare`: a bill against the law in force, two versions, two countries."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mpfcheck.cli.choices import (
    FrameworkFile,
    Lang,
    NoCache,
    ReportFormat,
    ReportLang,
    RulesDir,
    kept,
)
from mpfcheck.cli.progress import reading_bar

if TYPE_CHECKING:
    from mpfcheck.assessment import Assessor
    from mpfcheck.comparison import Side

EXAMPLE = """Examples:

\b
  mpfcheck compare mining-act.pdf draft-bill.docx
  mpfcheck compare bill-march.docx bill-june.docx --fail-on regression
  mpfcheck compare mining-act.pdf draft-bill.docx --output changes.html
  mpfcheck compare last-year.json this-year.json --format json --output changes.json

OLD and NEW are laws, or assessments that `mpfcheck check --format json` wrote.
Exit codes: 0 done, 1 something got worse and --fail-on asks about it, 2 wrong use,
3 a file could not be read.
"""


class Worse(StrEnum):
    """What --fail-on can ask about."""

    REGRESSION = "regression"


def compare(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="Law or assessment before.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="Law or assessment after.")],
    theme: Annotated[
        list[str] | None, typer.Option(metavar="THEME", help="Only this theme; repeatable.")
    ] = None,
    requirement: Annotated[
        list[str] | None, typer.Option(metavar="ID", help="Only this requirement; repeatable.")
    ] = None,
    format: ReportFormat = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to FILE.")
    ] = None,
    lang: Lang = None,
    report_lang: ReportLang = None,
    fail_on: Annotated[
        Worse | None,
        typer.Option(help="Leave with exit code 1 if anything is lost, weaker or contradicted."),
    ] = None,
    rules: RulesDir = None,
    framework: FrameworkFile = None,
    no_cache: NoCache = False,
) -> None:
    """Compare two laws: what was gained, lost, weakened or contradicted, clause by clause."""
    from dataclasses import replace

    from mpfcheck.assessment import Assessor, Options
    from mpfcheck.cli.reports import check_offered, deliver, form_of
    from mpfcheck.comparison import compare as compared
    from mpfcheck.reporting.compared.forms import FORMS
    from mpfcheck.reporting.terminal.compared import render_comparison

    check_offered(format, output, "A comparison", "mpfcheck check NEW --format pdf")
    form = form_of(format, output, FORMS)
    assessor = Assessor(
        Options(
            themes=tuple(theme or ()),
            requirements=tuple(requirement or ()),
            language=lang,
            report_language=report_lang.value if report_lang else None,
            rules_dir=rules,
            framework_file=framework,
            cache=kept(no_cache),
        )
    )
    result = compared(_side(assessor, old), _side(assessor, new))
    if report_lang:
        result = replace(result, language=report_lang.value)
    deliver(result, FORMS, form, output, lambda surface: render_comparison(result, surface))
    raise typer.Exit(int(fail_on is not None and result.regressed))


def _side(assessor: Assessor, path: Path) -> Side:
    """A law read and assessed, or an assessment that was kept."""
    from mpfcheck.assessment.stored import load_assessment
    from mpfcheck.comparison import Side

    if path.suffix.lower() == ".json":
        return Side.of(load_assessment(path))
    with reading_bar(path) as progress:
        law = assessor.read(path, progress)
    return Side.of(assessor.assess([law]), [law.instrument])
