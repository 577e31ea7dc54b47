"""The rows of a run for CSV and spreadsheets: the matrix, scores, findings, gaps, clauses."""

from __future__ import annotations

from collections.abc import Iterator

from mpfcheck.reporting.audited.view import AuditReport, strongest
from mpfcheck.reporting.tables import Cell, Table

FINDINGS = (
    "country", "theme", "requirement", "title", "status", "contradicted", "missing", "clause",
    "quote",
)  # fmt: skip


def tables(report: AuditReport) -> tuple[Table, ...]:
    """All tables of a run, the matrix first."""
    say = report.say
    return (
        matrix(report),
        Table("findings", FINDINGS, tuple(_findings(report))),
        Table(
            "gaps",
            ("requirement", "title", "absent-in", "country"),
            tuple((row.requirement, row.title, many, where) for row, many, where in report.gaps),
            title=say("matrix.gaps"),
        ),
        Table(
            "best",
            ("requirement", "title", "country", "clause", "quote"),
            tuple(_best(report)),
            title=say("matrix.clauses"),
        ),
        Table(
            "instruments",
            ("country", "instrument", "title", "language", "pages", "article", "clauses", "file"),
            tuple(_instruments(report)),
        ),
    )


def matrix(report: AuditReport) -> Table:
    """One row per requirement, one column per country, each cell a status in words."""
    say, codes = report.say, report.matrix.codes
    titles = dict(report.matrix.themes)
    rows = []
    for row in report.rows:
        cells = tuple("" if f is None else say.status_of(f) for f in row.findings)
        rows.append((titles[row.theme], row.requirement, row.title, *cells))
    return Table(
        "matrix",
        ("theme", "requirement", "title", *(f"country:{code}" for code in codes)),
        tuple(rows),
        named={f"country:{code}": code for code in codes},
    )


def _findings(report: AuditReport) -> Iterator[tuple[Cell, ...]]:
    say = report.say
    for number, country in enumerate(report.countries):
        for theme in (theme for theme in country.themes if theme.judged):
            for finding in theme.findings:
                cited = strongest(finding)
                yield (
                    report.name(number),
                    theme.title,
                    finding.requirement,
                    finding.title,
                    say.status(finding.status),
                    say("column.is-so" if finding.contradicted else "column.is-not"),
                    "; ".join(f"{e.id}. {e.check}" for e in finding.missing),
                    country.place(cited) if cited else "",
                    cited.quote if cited else "",
                )


def _best(report: AuditReport) -> Iterator[tuple[Cell, ...]]:
    for entry in report.best:
        for number, cited in entry.clauses:
            where = report.place(number, cited)
            yield (
                entry.row.requirement,
                entry.row.title,
                report.name(number),
                where,
                cited.quote,
            )


def _instruments(report: AuditReport) -> Iterator[tuple[Cell, ...]]:
    for number, country in enumerate(report.countries):
        for read in country.instruments:
            yield (
                report.name(number),
                read.id,
                read.title,
                report.say.known("language", read.language),
                read.pages,
                read.articles,
                read.clauses,
                read.path,
            )
