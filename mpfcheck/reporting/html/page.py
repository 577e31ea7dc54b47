"""The report on an assessment: overview, matrix, and every requirement with its evidence."""

from __future__ import annotations

from collections.abc import Iterator

from mpfcheck.model.assessment import Assessment, Citation, Finding, Status
from mpfcheck.reporting.clean import plain, plain_with
from mpfcheck.reporting.html.filling import filled
from mpfcheck.reporting.html.shares import shares
from mpfcheck.reporting.terminal.glyphs import UNICODE
from mpfcheck.reporting.view import Report, found, is_gap, missing, summary, view

LONGEST = 4000  # characters of a quote; a longer clause is cut, its place stays


def render(assessment: Assessment) -> str:
    """The whole page."""
    report = view(assessment)
    return filled(
        "report.html.j2",
        report.say,
        report.tool_version,
        report=report,
        summary=summary(report.counts, report.say),
        themes=[theme for theme in report.themes if theme.judged],
        unjudged=[theme for theme in report.themes if not theme.judged],
        statuses=[status for status in Status if report.counts.of(status)],
        choices=list(_choices(report)),
        sign=UNICODE.sign,
        shares=shares,
        pieces=_pieces,
        found=found,
        missing=missing,
        is_gap=is_gap,
        text_of=_text_of,
    )


def _choices(report: Report) -> Iterator[tuple[str, str]]:
    """What the filter by status offers, by value and word."""
    say = report.say
    yield "", say("page.all-statuses")
    yield "gap", say("page.gaps-only")
    for status, _ in shares(report.counts):
        yield status.value, say.status(status)
    yield "contradicted", say("contradicted")


def _pieces(cited: Citation) -> Iterator[tuple[str, bool]]:
    """The quote in pieces, each with whether it is a matched word."""
    quote, spans = plain_with(cited.quote, cited.highlights)
    cut = quote[:LONGEST]
    reached = 0
    for start, end in spans:
        if end > len(cut):
            break
        yield cut[reached:start], False
        yield cut[start:end], True
        reached = end
    yield cut[reached:] + ("[…]" if len(quote) > LONGEST else ""), False


def _text_of(report: Report, finding: Finding) -> str:
    """What the text filter looks in: title, elements, places and quotes, in small letters."""
    words = [finding.requirement, finding.title, finding.statement]
    words += [e.check for e in finding.elements]
    words += [f"{report.place(c)} {c.quote[:LONGEST]}" for _, c in finding.cited]
    return plain(" ".join(words)).lower()
