"""What reading hands to structure: pages of lines, as a lawyer sees them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mpfcheck.model.why import Reasons


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in PDF points, origin at the top left corner."""

    x0: float
    top: float
    x1: float
    bottom: float

    def union(self, other: Box) -> Box:
        """The smallest box that holds both."""
        return Box(
            min(self.x0, other.x0),
            min(self.top, other.top),
            max(self.x1, other.x1),
            max(self.bottom, other.bottom),
        )

    def as_list(self) -> list[float]:
        """The four numbers, rounded to a tenth of a point."""
        return [round(v, 1) for v in (self.x0, self.top, self.x1, self.bottom)]


class LineRole(StrEnum):
    """What a line is on its page, judged by its place and look alone."""

    BODY = "body"
    MARGINAL = "marginal"  # a note in the margin, attached to the body line at its height
    RUNNING_HEAD = "running-head"  # repeated at the top or foot of pages, gazette banner
    FOLIO = "folio"  # page number
    FOOTNOTE = "footnote"
    TABLE = "table"
    OTHER_LANGUAGE = "other-language"  # text in another language than the one that is assessed
    AMENDMENT_NOTE = "amendment-note"  # editorial: when this text was inserted or amended


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line, in reading order.

    `block` numbers the paragraphs of the whole document where the layout shows them (a gap, a
    first-line indent); lines of one block belong to one paragraph. `indent` is the distance in
    points from the left edge of the text column (0 where the format has no geometry; for plain
    text: number of leading spaces times 5). `size` is the font size in points (0 if unknown).
    `confidence` is the OCR confidence from 0 to 1, None for text that was not recognised by OCR.
    `mended` are the numbers in it that were misread and are known by those before and after them.
    """

    text: str
    page: int
    box: Box | None = None
    role: LineRole = LineRole.BODY
    block: int = 0
    indent: float = 0.0
    size: float = 0.0
    bold: bool = False
    italic: bool = False
    centred: bool = False
    heading: int = (
        0  # heading level that the format itself declares (Markdown, HTML, DOCX); 0: none
    )
    confidence: float | None = None
    mended: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """One page: number (1-based), size in points (0 where the format has no pages), its lines."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    has_text: bool = True


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of a law that the file itself marks up, whatever its text looks like.

    `tag` is its name in Akoma Ntoso ("section", "wrapUp"; "p" for mere text), `name` what the file
    says besides that it is ("definition", "crossHeading", "preamble"). `parent` is the index of the
    unit that it stands in, None at the top. `number` is as printed, `told` as the unit's id tells
    it, for a printed one that is damaged; `term` is the term that it defines. `lines` are its own
    text, a paragraph each. `role` says what the text is for, "" if the file does not.
    """

    tag: str
    parent: int | None
    name: str = ""
    number: str = ""
    told: str = ""
    heading: str = ""
    term: str = ""
    lines: tuple[str, ...] = ()
    role: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """An instrument as read from its file, before its structure is known.

    `kind` is the format ("pdf", "text", "markdown"); `notes` say what was not read, or doubtful.
    `units` are those that the file marks up, in document order, if its format has such a thing.
    """

    path: str
    sha256: str
    kind: str
    title: str
    pages: tuple[Page, ...]
    notes: Reasons = ()
    units: tuple[Unit, ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines of all pages in reading order."""
        return tuple(line for page in self.pages for line in page.lines)
