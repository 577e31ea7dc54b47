"""Fields of a Word file: what Word works out, and what is shown until it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run


def _mark(run: Run, kind: str) -> None:
    """A field character: begin, separate or end."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    mark = OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    run._r.append(mark)


def _code(run: Run, code: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    element = OxmlElement("w:instrText")
    element.set(qn("xml:space"), "preserve")
    element.text = code
    run._r.append(element)


def field(paragraph: Paragraph, code: str, shown: str) -> None:
    """A field in a line of text ("PAGE"), with what is shown before it is worked out."""
    _mark(paragraph.add_run(), "begin")
    _code(paragraph.add_run(), code)
    _mark(paragraph.add_run(), "separate")
    paragraph.add_run(shown)
    _mark(paragraph.add_run(), "end")


def contents(document: Document, entries: list[tuple[int, str]]) -> None:
    """A table of contents over headings 1 to 2, filled with `entries` until it is updated.

    `entries` are (level, heading); pages are known only to the program that lays it out.
    """
    lines = entries or [(1, "")]
    for number, (level, heading) in enumerate(lines):
        paragraph = document.add_paragraph(style=f"TOC {level}")
        if number == 0:
            _mark(paragraph.add_run(), "begin")
            _code(paragraph.add_run(), r'TOC \o "1-2" \h \z \u')
            _mark(paragraph.add_run(), "separate")
        paragraph.add_run(heading)
        if number == len(lines) - 1:
            _mark(paragraph.add_run(), "end")
