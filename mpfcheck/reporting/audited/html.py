"""A run as one self-contained page: heat maps, and every country's findings behind their cells."""

from __future__ import annotations

from collections.abc import Iterator

from mpfcheck.model.assessment import Status
from mpfcheck.reporting.audited.view import AuditReport, shortly, strongest
from mpfcheck.reporting.clean import plain
from mpfcheck.reporting.html.filling import filled
from mpfcheck.reporting.html.shares import shares
from mpfcheck.reporting.matrix import Row
from mpfcheck.reporting.terminal.glyphs import UNICODE
from mpfcheck.structure.clauses import slug

QUOTE = 300  # characters of a clause
_STEP = 20  # percent per shade


def render(report: AuditReport) -> str:
    """The whole page."""
    return filled(
        "matrix.html.j2",
        report.say,
        report.origin.tool_version,
        report=report,
        matrix=report.matrix,
        numbers=range(len(report.countries)),
        ids=[f"c{number}-{slug(code)}" for number, code in enumerate(report.matrix.codes)],
        themes=[{"id": id, "title": title} for id, title in report.themes],
        choices=list(_choices(report)),
        statuses=list(_occurring(report)),
        sign=UNICODE.sign,
        shares=shares,
        strongest=strongest,
        shortly=lambda cited: shortly(cited, QUOTE),
        shade=_shade,
        status_of_row=_statuses,
        text_of=_text_of,
    )


def _choices(report: AuditReport) -> Iterator[tuple[str, str]]:
    """What the filter by status offers: rows in which some country has it."""
    say = report.say
    yield "", say("page.all-statuses")
    for status in _occurring(report):
        yield status.value, say.status(status)
    yield "contradicted", say("contradicted")


def _occurring(report: AuditReport) -> Iterator[Status]:
    for status in Status:
        if any(row.places(status) for row in report.rows):
            yield status


def _statuses(row: Row) -> str:
    found = [f for f in row.findings if f is not None]
    return " ".join(dict.fromkeys(f.status.value for f in found))


def _text_of(row: Row) -> str:
    return plain(f"{row.requirement} {row.title}").lower()


def _shade(percent: int | None) -> str:
    """The class of a score: the more, the darker; the number stands in the cell."""
    return "none" if percent is None else f"shade{min(percent // _STEP, 4)}"
