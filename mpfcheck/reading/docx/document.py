"""From a Word file to lines: paragraphs, tables, notes and text boxes in the order of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mpfcheck.model.document import Document, LineRole
from mpfcheck.model.why import why
from mpfcheck.reading.composing import Composer
from mpfcheck.reading.docx.looks import Look, Styles, heading, look_of
from mpfcheck.reading.docx.numbering import Numbering
from mpfcheck.reading.docx.package import Package, W
from mpfcheck.reading.docx.runs import Runs, Text
from mpfcheck.reading.source import Source
from mpfcheck.reading.xmltree import Element, name

_AROUND = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "Choice"})
_LONGEST_CELL = 400  # characters; a longer cell holds text that only stands in columns
_MOST_PARAGRAPHS = 3  # in a cell of a real table
_SIDE_NOTE = 3000  # twentieths of a point; a frame that is not wider stands in the margin
_NOTES = {  # what the reader met -> the note that says so
    "inserted": "tracked-inserted",
    "deleted": "tracked-deleted",
    "struck": "struck-out",
    "hidden": "hidden-text",
    "listnum": "field-numbers",
    "outside": "in-another-file",
}


def read_docx(source: Source) -> Document:
    """The lines of a Word file, with the numbers that Word prints before its paragraphs.

    Headers and footers are left out. Raises ReadingError for a file that is damaged, protected, no
    Word file, or without text.
    """
    package = Package(source)
    root = package.document()
    reader = _Reader(package, root)
    body = root.find(W + "body")
    if body is not None:
        reader.blocks(body)
    notes = [
        why(key, times=reader.runs.seen[what])
        for what, key in _NOTES.items()
        if reader.runs.seen[what]
    ]
    notes.append(why("pages-of-word") if reader.laid_out else why("no-pages"))
    return reader.composer.document(source, "docx", notes=tuple(notes))


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph ready to be written: `printed` begins with its number."""

    printed: str
    text: Text
    look: Look
    side_note: bool = False


class _Reader:
    def __init__(self, package: Package, root: Element) -> None:
        self.laid_out = any(True for _ in root.iter(W + "lastRenderedPageBreak"))
        self.composer = Composer()
        self.styles = Styles(package.part("styles.xml"))
        self.runs = Runs(self.styles, laid_out=self.laid_out)
        self._numbering = Numbering(
            package.part("numbering.xml"), self.styles.lists(), self.styles.language
        )
        self._notes = {
            (kind, note.get(W + "id")): note
            for kind in ("footnote", "endnote")
            for note in _iter(package.part(f"{kind}s.xml"), W + kind)
            if note.get(W + "type") in (None, "normal")
        }
        self._sections = list(root.iter(W + "sectPr"))
        self._carried = ""  # text whose paragraph mark was deleted: it joins the next paragraph

    def blocks(self, parent: Element) -> None:
        """Write the paragraphs and tables under an element."""
        for block in self._blocks(parent):
            if name(block) == "tbl":
                self._table(block)
            else:
                paragraph = self._paragraph(block)
                if paragraph is not None:
                    self._write(paragraph)
                self._section_end(block)

    def _blocks(self, parent: Element) -> Iterator[Element]:
        for child in parent:
            kind = name(child)
            if kind in ("p", "tbl"):
                yield child
            elif kind == "AlternateContent" and len(child):
                yield from self._blocks(child[0])
            elif kind in _AROUND:
                yield from self._blocks(child)
            elif kind == "altChunk":
                self.runs.seen["outside"] += 1

    def _paragraph(self, element: Element) -> _Paragraph | None:
        """The paragraph, None where nothing of it is printed; counts on in its list."""
        own = element.find(W + "pPr")
        style = None if own is None else own.find(W + "pStyle")
        key = None if style is None else style.get(W + "val")
        direct = look_of(own, None)
        mark = None if own is None else own.find(W + "rPr")
        base = direct.over(self.styles.paragraph(key))
        found = self.runs.read(element, base)
        if self.styles.name(key).startswith("toc "):
            found.text = re.sub(r"\t\s*[\divxlc]+\s*$", "", found.text)
        found.text, self._carried = self._carried + found.text, ""
        if mark is not None and (_has(mark, "del") or _has(mark, "moveFrom")):
            self._carried = found.text
            return None
        if not found.text.strip() and look_of(None, mark).hidden:
            return None
        frame = None if own is None else own.find(W + "framePr")
        if frame is not None and frame.get(W + "dropCap") not in (None, "none"):
            self._carried = found.text
            return None
        number, look = self._number(direct, base, key)
        before = "\f" if base.break_before and not self.laid_out else ""
        width = None if frame is None else frame.get(W + "w")
        narrow = bool(width and width.isdigit() and int(width) <= _SIDE_NOTE)
        return _Paragraph(before + _after_breaks(number, found.text), found, look, narrow)

    def _number(self, direct: Look, base: Look, style: str | None) -> tuple[str, Look]:
        """What is printed before the paragraph, and its look in that list."""
        number = base.number
        if number in (None, "0"):
            return "", base
        depth = base.depth or 0
        level = self._numbering.level(number, depth)
        if level is None:
            return "", base
        listed = Look(left=level.indent, hanging=level.hanging)
        inherited = self.styles.paragraph(style)
        if direct.number is None:  # the list comes with the style, whose own indent goes first
            return self._numbering.next(number, depth), base.over(listed)
        return self._numbering.next(number, depth), direct.over(listed).over(inherited)

    def _write(self, paragraph: _Paragraph) -> None:
        found, look = paragraph.text, paragraph.look
        indent = (look.left or 0) + (look.first or 0) - (look.hanging or 0)
        self.composer.paragraph(
            paragraph.printed,
            role=LineRole.MARGINAL if paragraph.side_note else LineRole.BODY,
            heading=heading(look),
            bold=found.bold,
            italic=found.italic,
            centred=look.align == "center",
            indent=max(0.0, indent / 20),
            size=(found.size or 0) / 2,
        )
        self._attached(found)

    def _attached(self, found: Text) -> None:
        """Write the text boxes and notes that hang on a paragraph."""
        for box in found.boxes:
            self.blocks(box)
        for key in found.notes:
            note = self._notes.get(key)
            if note is not None:
                texts = [self.runs.read(p, Look()).text for p in note.iter(W + "p")]
                self.composer.paragraph(" ".join(texts), role=LineRole.FOOTNOTE)

    def _section_end(self, element: Element) -> None:
        section = element.find(f"{W}pPr/{W}sectPr")
        if section is None or self.laid_out:
            return
        at = self._sections.index(section) + 1
        following = self._sections[at] if at < len(self._sections) else None
        kind = None if following is None else following.find(W + "type")
        if following is not None and (kind is None or kind.get(W + "val") != "continuous"):
            self.composer.page += 1

    def _table(self, table: Element) -> None:
        """A row is one line; where cells hold running text, each is read on its own."""
        for row in table.iter(W + "tr"):
            if next(row.iterancestors(W + "tbl")) is not table:
                continue  # of a table in a cell
            if row.find(f"{W}trPr/{W}del") is not None:
                self.runs.seen["deleted"] += 1
                continue
            cells = [c for c in row.iter(W + "tc") if next(c.iterancestors(W + "tr")) is row]
            filled = [c for c in cells if any(t.text for t in c.iter(W + "t"))]
            if len(cells) == 1 or any(_is_running_text(c) for c in filled):
                for cell in filled:
                    self.blocks(cell)
                continue
            self._row(filled)

    def _row(self, cells: list[Element]) -> None:
        texts, attached = [], []
        for cell in cells:
            read = [self._paragraph(p) for p in self._blocks(cell) if name(p) == "p"]
            paragraphs = [paragraph for paragraph in read if paragraph is not None]
            texts.append(" ".join(p.printed.replace("\f", " ") for p in paragraphs))
            attached += [p.text for p in paragraphs]
        self.composer.row(texts)
        for found in attached:
            self._attached(found)


def _is_running_text(cell: Element) -> bool:
    paragraphs = [p for p in cell.iter(W + "p") if any(t.text for t in p.iter(W + "t"))]
    length = sum(len(t.text or "") for t in cell.iter(W + "t"))
    nested = any(True for _ in cell.iter(W + "tbl"))
    return nested or length > _LONGEST_CELL or len(paragraphs) > _MOST_PARAGRAPHS


def _after_breaks(number: str, text: str) -> str:
    """The number before the first words: after the page break that a paragraph may begin with."""
    words = text.lstrip("\f\n")
    breaks = text[: len(text) - len(words)]
    return breaks.replace("\n", "") + number + words


def _has(parent: Element, child: str) -> bool:
    return parent.find(W + child) is not None


def _iter(root: Element | None, tag: str) -> Iterator[Element]:
    if root is not None:
        yield from root.iter(tag)
