"""Small PDFs for tests, drawn line by line, and a short way to look at what was read."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from mpfcheck.model.document import Document, Line, LineRole
from mpfcheck.reading import read

WIDTH, HEIGHT = 482.0, 695.0
LEFT, RIGHT = 90.0, 345.0
Draw = Callable[["Sheet"], None]


class Sheet:
    """A page to write on; heights count from the top of the page to the baseline."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas

    def text(
        self, x: float, y: float, text: str, size: float = 10, font: str = "Times-Roman"
    ) -> None:
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, HEIGHT - y, text)

    def centred(self, y: float, text: str, size: float = 10, font: str = "Times-Bold") -> None:
        self.canvas.setFont(font, size)
        self.canvas.drawCentredString((LEFT + RIGHT) / 2, HEIGHT - y, text)

    def full(self, x: float, y: float, text: str, right: float = RIGHT, size: float = 10) -> None:
        """A line whose words are spread to the right edge, as in justified text."""
        words = text.split()
        wide = sum(self.canvas.stringWidth(word, "Times-Roman", size) for word in words)
        gap = (right - x - wide) / (len(words) - 1)
        for word in words:
            self.text(x, y, word, size)
            x += self.canvas.stringWidth(word, "Times-Roman", size) + gap

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> None:
        self.canvas.setLineWidth(0.6)
        self.canvas.line(x0, HEIGHT - y0, x1, HEIGHT - y1)

    def body(self, top: float, lines: Iterable[str], x: float = LEFT, pitch: float = 12) -> float:
        """Justified lines, the last one ragged; returns the height of the next line."""
        lines = list(lines)
        for number, line in enumerate(lines):
            if number < len(lines) - 1:
                self.full(x, top, line)
            else:
                self.text(x, top, line)
            top += pitch
        return top


def pdf(*pages: Draw, title: str = "", encrypt: object = None) -> bytes:
    """A PDF with one page per drawing."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(WIDTH, HEIGHT), encrypt=encrypt)
    if title:
        canvas.setTitle(title)
    for draw in pages:
        draw(Sheet(canvas))
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def read_pages(folder: Path, *pages: Draw, title: str = "") -> Document:
    """Draw the pages, write them to a file and read it."""
    path = folder / "law.pdf"
    path.write_bytes(pdf(*pages, title=title))
    return read(path)


def texts(lines: Iterable[Line], role: LineRole | None = None) -> list[str]:
    """The texts of the lines, or of those with this role."""
    return [line.text for line in lines if role is None or line.role is role]


def paragraphs(lines: Iterable[Line], role: LineRole = LineRole.BODY) -> list[str]:
    """The lines of each block joined."""
    blocks: dict[int, list[str]] = {}
    for line in lines:
        if line.role is role:
            blocks.setdefault(line.block, []).append(line.text)
    return [" ".join(block) for block in blocks.values()]


_WORDS = [
    "holder",
    "licence",
    "shall",
    "register",
    "persons",
    "employed",
    "mine",
    "demand",
    "inspector",
    "district",
    "area",
    "title",
    "gold",
    "ore",
    "shaft",
    "water",
    "river",
    "village",
    "child",
    "wage",
    "safety",
    "lamp",
    "fee",
    "board",
    "minister",
    "report",
    "plan",
]


def prose(seed: int, lines: int = 4) -> list[str]:
    """Lines of words that differ from seed to seed, the last one short."""
    made = []
    for line in range(lines):
        start = seed * 7 + line * 5
        words = [_WORDS[(start + step * (seed + 1)) % len(_WORDS)] for step in range(7)]
        made.append(" ".join(words[: 3 if line == lines - 1 else 7]))
    made[-1] += "."
    return made


PROSE = (
    "The holder of a licence shall keep the register of all",
    "persons employed at the mine and shall on demand show",
    "that register to the inspector of the district in which",
    "the mine lies.",
)
