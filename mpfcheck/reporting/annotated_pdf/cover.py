"""The pages before the law: what the marks mean, the result in numbers, and the gaps."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from mpfcheck.reporting.clean import plain
from mpfcheck.reporting.view import Report, is_gap, summary

if TYPE_CHECKING:
    from reportlab.platypus import Flowable

FONT, BOLD = "Vera", "VeraBd"  # come with reportlab, and have the letters of four languages


def cover(report: Report) -> bytes:
    """One or more A4 pages as a PDF; the same report gives the same bytes."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.units import cm
    from reportlab.platypus import SimpleDocTemplate

    _fonts()
    out = io.BytesIO()
    pages = SimpleDocTemplate(
        out,
        pagesize=A4,
        leftMargin=2.2 * cm,
        rightMargin=2.2 * cm,
        topMargin=2 * cm,
        bottomMargin=2 * cm,
        invariant=True,
    )
    pages.build(list(_story(report)))
    return out.getvalue()


def _fonts() -> None:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    for name in (FONT, BOLD):
        pdfmetrics.registerFont(TTFont(name, f"{name}.ttf"))


def _story(report: Report) -> list[Flowable]:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph

    say = report.say
    body = ParagraphStyle("body", fontName=FONT, fontSize=9, leading=12.5, spaceAfter=5)
    small = ParagraphStyle("small", parent=body, fontSize=8, leading=11, textColor="#444444")
    title = ParagraphStyle("title", parent=body, fontName=BOLD, fontSize=16, leading=20)
    head = ParagraphStyle("head", parent=body, fontName=BOLD, fontSize=11, spaceBefore=9)
    gap = ParagraphStyle("gap", parent=body, leftIndent=10, spaceAfter=2)

    def paragraph(text: str, style: ParagraphStyle) -> Flowable:
        return Paragraph(escape(plain(text)), style)

    story = [paragraph(f"{say('heading.report')}: {say('annotated.cover')}", title)]
    story += [paragraph(read.title or read.id, head) for read in report.instruments]
    story.append(paragraph(report.checked, body))
    story += [paragraph(caveat, small) for caveat in report.caveats]
    story.append(paragraph(summary(report.counts, say), body))
    story.append(paragraph(say("annotated.how"), body))
    story.append(paragraph(say("annotated.gaps"), head))
    for theme in report.themes:
        gaps = [finding for finding in theme.decided if is_gap(finding)]
        if gaps:
            story.append(paragraph(theme.title, head))
        for finding in gaps:
            status = say.status_of(finding)
            story.append(paragraph(f"{finding.requirement} {finding.title} ({status})", gap))
    return story
