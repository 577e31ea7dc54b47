"""`mpfcheck runs`: what the store of an audit holds."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mpfcheck.cli.choices import FrameworkFile, ReportFormat, ReportLang, RulesDir
from mpfcheck.cli.messages import note

if TYPE_CHECKING:
    from mpfcheck.audit.store import Store
    from mpfcheck.cli.choices import ReportLanguage
    from mpfcheck.reporting.messages import Messages

LIST_EXAMPLE = "Example:\n\n\b\n  mpfcheck runs list laws/audit.sqlite"
SHOW_EXAMPLE = "Example:\n\n\b\n  mpfcheck runs show laws/audit.sqlite --run 3"
EXPORT_EXAMPLE = """Examples:

\b
  mpfcheck runs export laws/audit.sqlite --table findings --output findings.csv
  mpfcheck runs export laws/audit.sqlite --table evidence --format parquet -o evidence.parquet
"""

MATRIX_EXAMPLE = """Examples:

\b
  mpfcheck runs matrix laws/audit.sqlite
  mpfcheck runs matrix laws/audit.sqlite --run 3 --report-lang fr --output matrix.html
"""
REPORT_EXAMPLE = """Examples:

\b
  mpfcheck runs report laws/audit.sqlite GH
  mpfcheck runs report laws/audit.sqlite GH --format html --output ghana.html
"""
COURSE_EXAMPLE = """Examples:

\b
  mpfcheck runs course laws/audit.sqlite GH
  mpfcheck runs course laws/audit.sqlite GH --output ghana-over-time.html
"""
COMPARE_EXAMPLE = """Example:

\b
  mpfcheck runs compare laws/audit.sqlite GH --old 1 --output ghana-1-to-now.html
"""

app = typer.Typer(
    help="Runs of audits: list them, look at one, export its tables.",
    epilog="Example:\n\n\b\n  mpfcheck runs list laws/audit.sqlite",
    no_args_is_help=True,
)


class TableName(StrEnum):
    """Tables of a store."""

    COUNTRIES = "countries"
    INSTRUMENTS = "instruments"
    FINDINGS = "findings"
    EVIDENCE = "evidence"


class ExportFormat(StrEnum):
    """Forms of a table."""

    CSV = "csv"
    JSONL = "jsonl"
    PARQUET = "parquet"


StoreFile = Annotated[Path, typer.Argument(metavar="STORE", help="The store of an audit.")]
RunId = Annotated[
    int | None, typer.Option("--run", metavar="N", help="Which run; the newest if not given.")
]


@app.command("list", epilog=LIST_EXAMPLE)
def list_(store: StoreFile, report_lang: ReportLang = None) -> None:
    """List the runs of a store, the newest last."""
    from mpfcheck.audit.history import runs
    from mpfcheck.audit.store import Store
    from mpfcheck.reporting.terminal.console import surface_of
    from mpfcheck.reporting.terminal.runs import render_runs

    with Store(store) as opened:
        known = runs(opened)
        say = _messages(opened, known[-1].id if known else 0, report_lang)
    sys.stdout.write(render_runs(known, say, surface_of(sys.stdout)))


@app.command("show", epilog=SHOW_EXAMPLE)
def show(store: StoreFile, run: RunId = None, report_lang: ReportLang = None) -> None:
    """Show a run: what it was made with, each country's findings in numbers, what failed."""
    from mpfcheck.audit.export import table
    from mpfcheck.audit.history import counts, run_of
    from mpfcheck.audit.store import Store
    from mpfcheck.reporting.terminal.console import surface_of
    from mpfcheck.reporting.terminal.runs import render_run

    with Store(store) as opened:
        head = run_of(opened, run)
        countries = table(opened, "countries", head.id)
        failed = [r for r in table(opened, "instruments", head.id) if r["state"] == "failed"]
        numbers = counts(opened, head.id)
        say = _messages(opened, head.id, report_lang)
    sys.stdout.write(render_run(head, countries, failed, numbers, say, surface_of(sys.stdout)))


def _messages(store: Store, run: int, asked: ReportLanguage | None) -> Messages:
    """The phrases of the language that was asked for, else of the reports of the run."""
    from mpfcheck.audit.assessments import language_of
    from mpfcheck.reporting.messages import messages

    return messages(asked.value if asked else language_of(store, run))


@app.command("matrix", epilog=MATRIX_EXAMPLE)
def matrix(
    store: StoreFile,
    run: RunId = None,
    format: ReportFormat = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to FILE.")
    ] = None,
    report_lang: ReportLang = None,
    rules: RulesDir = None,
    framework: FrameworkFile = None,
) -> None:
    """Show countries beside requirements, with scores, frequent gaps and clauses to follow."""
    from mpfcheck.cli.reports import check_offered, deliver, form_of
    from mpfcheck.cli.stored import Told
    from mpfcheck.reporting.audited.forms import FORMS
    from mpfcheck.reporting.audited.view import report_on
    from mpfcheck.reporting.terminal.matrix import render_matrix

    check_offered(format, output, "A matrix", "mpfcheck check LAW --format pdf")
    form = form_of(format, output, FORMS)
    told = Told(store, report_lang, rules, framework)
    origin, names, assessments = told.run(run)
    language = told.language or assessments[0].language
    page = report_on(origin, names, assessments, language)
    deliver(
        page, FORMS, form, output, lambda surface: render_matrix(page.matrix, page.say, surface)
    )


@app.command("report", epilog=REPORT_EXAMPLE)
def report(
    store: StoreFile,
    country: Annotated[str, typer.Argument(metavar="CODE", help="The country: GH.")],
    run: RunId = None,
    format: ReportFormat = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to FILE.")
    ] = None,
    report_lang: ReportLang = None,
    rules: RulesDir = None,
    framework: FrameworkFile = None,
) -> None:
    """Report on one country of a run, in any form that `check` has."""
    from mpfcheck.cli.reports import form_of, printed_as, show_text, write_report
    from mpfcheck.cli.stored import Told
    from mpfcheck.reporting.formats import FORMS

    form = form_of(format, output, FORMS)
    assessment = Told(store, report_lang, rules, framework).country(run, country)
    if output is None:
        show_text(printed_as(assessment, form))
    else:
        write_report(assessment, form, output)


@app.command("course", epilog=COURSE_EXAMPLE)
def course(
    store: StoreFile,
    country: Annotated[str, typer.Argument(metavar="CODE", help="The country: GH.")],
    format: ReportFormat = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to FILE.")
    ] = None,
    report_lang: ReportLang = None,
    rules: RulesDir = None,
    framework: FrameworkFile = None,
) -> None:
    """Show one country over all runs: its scores as lines, and what changed from run to run."""
    from mpfcheck.cli.reports import check_offered, deliver, form_of
    from mpfcheck.cli.stored import Told
    from mpfcheck.reporting.course.forms import FORMS
    from mpfcheck.reporting.course.view import course_of
    from mpfcheck.reporting.terminal.course import render_course

    check_offered(format, output, "A course", "mpfcheck check LAW --format pdf")
    form = form_of(format, output, FORMS)
    origins, name, assessments = Told(store, report_lang, rules, framework).course(country)
    of = course_of(name, origins, assessments, assessments[-1].language)
    deliver(of, FORMS, form, output, lambda surface: render_course(of, surface))


@app.command("compare", epilog=COMPARE_EXAMPLE)
def compare(
    store: StoreFile,
    country: Annotated[str, typer.Argument(metavar="CODE", help="The country: GH.")],
    old: Annotated[int, typer.Option(metavar="N", help="The run before.")],
    run: RunId = None,
    format: ReportFormat = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to FILE.")
    ] = None,
    report_lang: ReportLang = None,
    rules: RulesDir = None,
    framework: FrameworkFile = None,
) -> None:
    """Compare one country in two runs, in any form that `compare` has."""
    from mpfcheck.cli.reports import check_offered, deliver, form_of
    from mpfcheck.cli.stored import Told
    from mpfcheck.comparison import Side
    from mpfcheck.comparison import compare as compared
    from mpfcheck.reporting.compared.forms import FORMS
    from mpfcheck.reporting.terminal.compared import render_comparison

    check_offered(format, output, "A comparison", "mpfcheck check NEW --format pdf")
    form = form_of(format, output, FORMS)
    told = Told(store, report_lang, rules, framework)
    sides = Side.of(told.country(old, country)), Side.of(told.country(run, country))
    result = compared(*sides)
    deliver(result, FORMS, form, output, lambda surface: render_comparison(result, surface))


@app.command("export", epilog=EXPORT_EXAMPLE)
def export(
    store: StoreFile,
    run: RunId = None,
    table: Annotated[TableName, typer.Option(help="Which table.")] = TableName.FINDINGS,
    format: Annotated[ExportFormat, typer.Option(help="Form of the table.")] = ExportFormat.CSV,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to FILE.")
    ] = None,
) -> None:
    """Write a table of a run for a spreadsheet, pandas or DuckDB."""
    from mpfcheck.audit import export as tables
    from mpfcheck.audit.history import run_of
    from mpfcheck.audit.store import Store
    from mpfcheck.errors import UsageError
    from mpfcheck.reporting.files import write_bytes

    if format is ExportFormat.PARQUET and output is None:
        raise UsageError("--format parquet needs a file.", hint="Add --output table.parquet")
    with Store(store) as opened:
        rows = tables.table(opened, table.value, run_of(opened, run).id)
    data = tables.FORMS[format.value](rows)
    if output is None:
        sys.stdout.buffer.write(data)
    else:
        write_bytes(output, data)
        note(f"{output} written, {len(rows)} rows")
