"""The look of a gazette page: frames, running heads, marginal notes, paragraph styles.

All lengths are PDF points. The fourteen standard fonts are used, so nothing is embedded and the
same source gives the same bytes on every machine.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

PAGE = (499.0, 709.0)  # B5, near the royal octavo of old gazettes
INNER, BODY, TOP, BOTTOM = 60.0, 330.0, 62.0, 48.0
OUTER = PAGE[0] - INNER - BODY
NOTE_GAP, NOTE_WIDTH, NOTE_SIZE, NOTE_LEADING = 10.0, 76.0, 7.0, 8.0
HEAD_Y = PAGE[1] - 40.0

BASE = ParagraphStyle(
    "base",
    fontName="Times-Roman",
    bulletFontName="Times-Roman",
    fontSize=10,
    leading=12,
    alignment=TA_JUSTIFY,
    spaceAfter=4,
)
CENTRED = ParagraphStyle("centred", parent=BASE, alignment=TA_CENTER)
STYLES = {
    "body": ParagraphStyle("body", parent=BASE, firstLineIndent=14),
    "flush": BASE,
    "centred": CENTRED,
    "definition": ParagraphStyle("definition", parent=BASE, leftIndent=28, firstLineIndent=-14),
    "item": ParagraphStyle("item", parent=BASE, leftIndent=44, bulletIndent=24),
    "subitem": ParagraphStyle("subitem", parent=BASE, leftIndent=66, bulletIndent=46),
    "part": ParagraphStyle("part", parent=CENTRED, spaceBefore=10, spaceAfter=6, keepWithNext=1),
    "cross": ParagraphStyle(
        "cross", parent=CENTRED, fontName="Times-Italic", spaceBefore=6, keepWithNext=1
    ),
    "contents-part": ParagraphStyle("cp", parent=CENTRED, spaceBefore=6, keepWithNext=1),
    "contents": ParagraphStyle(
        "contents", parent=BASE, leftIndent=52, bulletIndent=28, spaceAfter=0, alignment=0
    ),
    "title": ParagraphStyle(
        "title", parent=CENTRED, fontName="Times-Bold", fontSize=14, leading=18, spaceAfter=10
    ),
    "masthead": ParagraphStyle(
        "masthead", parent=CENTRED, fontName="Times-Bold", fontSize=19, leading=24, spaceAfter=6
    ),
    "small": ParagraphStyle("small", parent=BASE, fontSize=8, leading=10, spaceAfter=2),
    "cell": ParagraphStyle("cell", parent=BASE, fontSize=9, leading=11, alignment=0, spaceAfter=0),
}


class MarginalNote(Flowable):
    """A note in the outer margin, level with the paragraph that follows; takes no room itself."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.keepWithNext = 1
        self.lines = simpleSplit(text, "Times-Roman", NOTE_SIZE, NOTE_WIDTH)

    @property
    def depth(self) -> float:
        """How far the note reaches down beside the text."""
        return len(self.lines) * NOTE_LEADING

    def wrap(self, *_available: float) -> tuple[float, float]:
        """No width, no height."""
        return (0, 0)

    def draw(self) -> None:
        """Odd pages have their outer margin on the right, even pages on the left."""
        canvas: Canvas = self.canv
        recto = canvas.getPageNumber() % 2 == 1
        x = BODY + NOTE_GAP if recto else -NOTE_GAP - NOTE_WIDTH
        canvas.setFont("Times-Roman", NOTE_SIZE)
        for number, line in enumerate(self.lines):
            canvas.drawString(x, -9 - number * NOTE_LEADING, line)


@dataclass(frozen=True, slots=True)
class RunningHead:
    """What stands above the text: the gazette on even pages, the short title on odd ones."""

    even: str
    odd: str
    letter: str
    first_folio: int

    def draw(self, canvas: Canvas, _doc: Any) -> None:
        """Head and folio of the current page; the first page carries its masthead instead."""
        page = canvas.getPageNumber()
        folio = f"{self.letter} {self.first_folio + page - 1}"
        recto = page % 2 == 1
        left = INNER if recto else OUTER
        canvas.saveState()
        if page > 1:
            canvas.setFont("Times-Italic", 9)
            canvas.drawCentredString(left + BODY / 2, HEAD_Y, self.odd if recto else self.even)
            canvas.setLineWidth(0.4)
            canvas.line(left, HEAD_Y - 6, left + BODY, HEAD_Y - 6)
        canvas.setFont("Times-Roman", 9)
        if recto:
            canvas.drawRightString(left + BODY, HEAD_Y, folio)
        else:
            canvas.drawString(left, HEAD_Y, folio)
        canvas.restoreState()


class Gazette(BaseDocTemplate):
    """A document whose odd pages are rectos and whose even pages are versos."""

    def handle_pageBegin(self) -> None:  # noqa: N802 (the name is reportlab's)
        """Choose the frame by the number of the page that begins."""
        self.pageTemplate = self.pageTemplates[self.page % 2]
        super().handle_pageBegin()


def write(story: list[Flowable], path: Path, head: RunningHead, title: str) -> None:
    """Lay the story out and write the PDF, without dates and uncompressed.

    Compressed streams would differ between builds of zlib.
    """
    doc = Gazette(
        str(path), pagesize=PAGE, title=title, author=head.even, invariant=1, pageCompression=0
    )
    doc.addPageTemplates([_template("recto", INNER, head), _template("verso", OUTER, head)])
    doc.build(story)


def _template(name: str, left: float, head: RunningHead) -> PageTemplate:
    height = PAGE[1] - TOP - BOTTOM
    frame = Frame(left, BOTTOM, BODY, height, 0, 0, 0, 0)
    return PageTemplate(name, frames=[frame], onPage=head.draw)
