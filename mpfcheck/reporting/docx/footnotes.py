"""Footnotes of a Word file: python-docx has none, so the part is written here.

The part is `word/footnotes.xml` of ECMA-376 Part 1, 17.11: two separators with ids -1 and 0, then
one footnote per source, referred to from the text by its id.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_SEPARATORS = (("-1", "separator"), ("0", "continuationSeparator"))


def _w(name: str) -> str:
    return f"{{{W}}}{name}"


class Footnotes:
    """Collects the footnotes of one document; `attach` writes them when all are there."""

    def __init__(self) -> None:
        """Begin with the separators that Word expects."""
        self._root = etree.Element(_w("footnotes"), nsmap={"w": W})
        for id, kind in _SEPARATORS:
            note = etree.SubElement(self._root, _w("footnote"))
            note.set(_w("type"), kind)
            note.set(_w("id"), id)
            run = etree.SubElement(etree.SubElement(note, _w("p")), _w("r"))
            etree.SubElement(run, _w(kind))

    def refer(self, paragraph: Paragraph, text: str) -> None:
        """Put a reference at the end of `paragraph` to a new footnote that says `text`."""
        id = len(self._root) - len(_SEPARATORS) + 1
        self._add(id, text)
        run = paragraph.add_run()
        run.style = "Footnote Reference"
        reference = etree.SubElement(run._r, _w("footnoteReference"))
        reference.set(_w("id"), str(id))

    def _add(self, id: int, text: str) -> None:
        note = etree.SubElement(self._root, _w("footnote"))
        note.set(_w("id"), str(id))
        paragraph = etree.SubElement(note, _w("p"))
        properties = etree.SubElement(paragraph, _w("pPr"))
        etree.SubElement(properties, _w("pStyle")).set(_w("val"), "FootnoteText")
        mark = etree.SubElement(paragraph, _w("r"))
        looks = etree.SubElement(mark, _w("rPr"))
        etree.SubElement(looks, _w("rStyle")).set(_w("val"), "FootnoteReference")
        etree.SubElement(mark, _w("footnoteRef"))
        words = etree.SubElement(etree.SubElement(paragraph, _w("r")), _w("t"))
        words.text = f" {text}"
        words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")

    def attach(self, document: Document) -> None:
        """Write the footnotes into the file."""
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part

        blob = etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", standalone=True)
        part = Part(PackURI("/word/footnotes.xml"), _TYPE, blob, document.part.package)
        document.part.relate_to(part, _RELATION)
