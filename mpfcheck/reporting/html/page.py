"""Fills the page's template. Everything from a law or a framework is escaped by the template."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from importlib import resources
from typing import TYPE_CHECKING

from mpfcheck.model.assessment import Assessment, Citation, Finding, Status
from mpfcheck.reporting.clean import plain, plain_with
from mpfcheck.reporting.terminal.glyphs import UNICODE
from mpfcheck.reporting.view import Counts, Report, found, is_gap, missing, summary, view

if TYPE_CHECKING:
    from jinja2 import Environment

LONGEST = 4000  # characters of a quote; a longer clause is cut, its place stays


def render(assessment: Assessment) -> str:
    """The whole page."""
    report = view(assessment)
    script = _file("filter.js")
    page = _environment().get_template("report.html.j2")
    return (
        page.render(
            report=report,
            say=report.say,
            style=_file("style.css"),
            script=script,
            script_hash=_digest(script),
            summary=summary(report.counts, report.say),
            themes=[theme for theme in report.themes if theme.judged],
            unjudged=[theme for theme in report.themes if not theme.judged],
            statuses=[status for status in Status if report.counts.of(status)],
            sign=UNICODE.sign,
            shares=_shares,
            pieces=_pieces,
            found=found,
            missing=missing,
            is_gap=is_gap,
            text_of=_text_of,
            plain=plain,
        )
        + "\n"
    )


def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("mpfcheck.reporting.html", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _file(name: str) -> str:
    return (resources.files("mpfcheck.reporting.html") / name).read_text(encoding="utf-8")


def _digest(script: str) -> str:
    """What the page's policy names, so that no other script can run in it."""
    digest = hashlib.sha256(script.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"


def _shares(counts: Counts) -> Iterator[tuple[Status, int]]:
    """The statuses that occur, with how many requirements have each."""
    for status in Status:
        if number := counts.of(status):
            yield status, number


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
