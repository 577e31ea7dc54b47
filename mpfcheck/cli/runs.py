"""`mpfcheck runs`: what the store of an audit holds."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from mpfcheck.cli.choices import FrameworkFile, ReportFormat, ReportLang, RulesDir
from mpfcheck.cli.messages import note

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
def list_(store: StoreFile) -> None:
    """List the runs of a store, the newest last."""
    from mpfcheck.audit.history import runs
    from mpfcheck.audit.store import Store

    with Store(store) as opened:
        known = runs(opened)
    for run in known:
        failed = f", {run.failed} failed" if run.failed else ""
        typer.echo(
            f"{run.id:4}  {run.started[:16].replace('T', ' ')}  {run.state:10}  {run.title}: "
            f"{run.countries} countries, {run.instruments} instruments{failed}, {run.pages} pages"
        )


@app.command("show", epilog=SHOW_EXAMPLE)
def show(store: StoreFile, run: RunId = None) -> None:
    """Show a run: what it was made with, each country's findings in numbers, what failed."""
    from mpfcheck.audit.export import table
    from mpfcheck.audit.history import STATUSES, counts, run_of
    from mpfcheck.audit.store import Store
    from mpfcheck.reporting.clean import plain

    with Store(store) as opened:
        head = run_of(opened, run)
        countries = table(opened, "countries", head.id)
        instruments = table(opened, "instruments", head.id)
        numbers = counts(opened, head.id)
    typer.echo(f"run {head.id}: {plain(head.title)}, {head.state}")
    typer.echo(f"started {head.started}, finished {head.finished or 'not yet'}")
    typer.echo(
        f"mpfcheck {head.tool_version}, {head.framework} {head.framework_version}, "
        f"rules {head.rules_digest[:12]}\n"
    )
    shown = [s for s in (*STATUSES, "contradicted") if any(n.get(s) for n in numbers.values())]
    typer.echo(f"{'':24}" + "".join(f"{status:>16}" for status in shown))
    for country in countries:
        name = f"{country['country']}  {plain(country['name'])[:18]}"
        line = numbers.get(country["country"], {})
        cells = "".join(f"{line.get(status, 0):16}" for status in shown)
        typer.echo(f"{name:24}{cells if line else '  ' + plain(country['error'])}")
    failed = [row for row in instruments if row["state"] == "failed"]
    for row in failed:
        typer.echo(f"\nfailed  {plain(row['path'])}\n        {plain(row['error'])}")


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
    from mpfcheck.reporting.files import check_writable
    from mpfcheck.reporting.terminal.matrix import render_matrix

    check_offered(format, output, "A matrix", "mpfcheck check LAW --format pdf")
    if output is not None:
        check_writable(output)
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
    from mpfcheck.reporting.files import check_writable
    from mpfcheck.reporting.formats import FORMS

    if output is not None:
        check_writable(output)
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
    from mpfcheck.reporting.files import check_writable
    from mpfcheck.reporting.terminal.course import render_course

    check_offered(format, output, "A course", "mpfcheck check LAW --format pdf")
    if output is not None:
        check_writable(output)
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
    from mpfcheck.reporting.files import check_writable
    from mpfcheck.reporting.terminal.compared import render_comparison

    check_offered(format, output, "A comparison", "mpfcheck check NEW --format pdf")
    if output is not None:
        check_writable(output)
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
