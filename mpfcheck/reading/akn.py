"""Akoma Ntoso: units become lines that begin with their printed number, as in a printed law."""

from __future__ import annotations

import re
from collections import Counter

from mpfcheck.model.document import Document, LineRole
from mpfcheck.model.why import why
from mpfcheck.reading.aknnumbers import (
    UNITS,
    child,
    is_grouping,
    printed_grouping,
    printed_unit,
)
from mpfcheck.reading.aknunits import HEADS, HIERARCHY, UNREAD, units_of
from mpfcheck.reading.composing import Composer, superscript
from mpfcheck.reading.source import Source
from mpfcheck.reading.xmltree import Element, name, parse_xml

_NUMBERED = frozenset({"item", "recital", "citation", "blockContainer", "tblock", "attachment"})
_TEXTS = frozenset({"p", "block", "listIntroduction", "listWrapUp", "docTitle", "span"})
_STEP = 20.0  # points by which each level is set in


def read_akn(source: Source) -> Document:
    """The lines of an Akoma Ntoso document, of any version.

    Numbers stand at the head of the lines. The heading of an article or section is a marginal
    note beside its first line, that of a part or chapter a line with a heading level. Metadata,
    tables of contents and remarks of the editors are left out. Raises ReadingError for malformed
    XML and for a document without text.
    """
    root = parse_xml(source.data, source.path, "this Akoma Ntoso file")
    reader = _Reader(_language(root))
    reader.read(root)
    deleted, remarks = reader.seen["deleted"], reader.seen["remarks"]
    notes = (
        *((why("marked-deleted", times=deleted),) if deleted else ()),
        *((why("remarks-left-out", times=remarks),) if remarks else ()),
    )
    return reader.composer.document(
        source, "akn", title=_title(root), notes=notes, units=units_of(root)
    )


def _language(root: Element) -> str:
    found = next((e for e in root.iter() if name(e) == "FRBRlanguage"), None)
    return "eng" if found is None else found.get("language", "eng")


def _title(root: Element) -> str:
    """What the document calls itself: its title in the text, or else the one in its metadata."""
    for element in root.iter():
        if name(element) == "docTitle" and element.xpath("string()").strip():
            return " ".join(element.xpath("string()").split())
    aliases = [e for e in root.iter() if name(e) == "FRBRalias"]
    return next((e.get("value", "") for e in aliases if e.get("name", "title") == "title"), "")


class _Reader:
    """Walks through a document; `seen` counts what was left out and ought to be said."""

    def __init__(self, language: str) -> None:
        self.composer = Composer()
        self.seen: Counter[str] = Counter()
        self._language = language
        self._numbers: list[str] = []  # printed before the next text
        self._numbered_at = 0  # depth of the unit with the first of them
        self._words: list[str] = []  # of the paragraph being read
        self._footnotes: list[str] = []
        self._level = 0  # of groupings
        self._depth = 0  # inside an article
        self._quoting = False  # text that is put into another law

    def read(self, element: Element) -> None:
        """Write all of an element."""
        kind = name(element)
        if kind in UNREAD:
            self._leave_out(element)
        elif kind == "attachment" or (kind in HIERARCHY and is_grouping(element)):
            self._grouping(element)
        elif kind in HIERARCHY or kind in _NUMBERED or child(element, "num") is not None:
            self._unit(element)
        elif kind in _TEXTS:
            self._inline(element)
            self._flush()
        elif kind == "table":
            self._table(element)
        else:
            self._contents(element)

    def _contents(self, element: Element) -> None:
        for part in element:
            if name(part) not in HEADS:
                self.read(part)

    def _heads(self, element: Element) -> tuple[str, str]:
        """Number and heading of a unit."""
        texts = {kind: child(element, kind) for kind in ("num", "heading", "subheading")}
        found = {k: "" if e is None else self._text(e) for k, e in texts.items()}
        return found["num"], " ".join(filter(None, (found["heading"], found["subheading"])))

    def _grouping(self, element: Element) -> None:
        self._flush()
        number, heading = self._heads(element)
        printed = printed_grouping(name(element), number, self._language)
        self._level += 1
        self.composer.paragraph(
            " — ".join(filter(None, (printed, heading))),
            heading=min(self._level, 6),
            bold=bool(printed),
            italic=not printed,
            centred=True,
        )
        depth, self._depth = self._depth, 0
        self._contents(element)
        self._depth = depth
        self._level -= 1

    def _unit(self, element: Element) -> None:
        number, heading = self._heads(element)
        kind = name(element)
        if kind in UNITS:
            self._flush()
            if heading and not self._quoting:
                self.composer.paragraph(heading, role=LineRole.MARGINAL)
        waiting = len(self._numbers)
        if number:
            self._numbers.append(printed_unit(kind, number, self._language))
        if heading and self._quoting and kind in UNITS:
            self._numbers.append(heading)
            self._flush()
        elif heading and kind not in UNITS:
            self._numbers.append(heading if heading.endswith(".") else f"{heading}.")
        step = kind != "alinea" or bool(number)  # a paragraph stands at the margin of its unit
        self._depth += step
        if len(self._numbers) > waiting == 0:
            self._numbered_at = self._depth
        self._contents(element)
        self._depth -= step
        if self._numbers:  # a unit without text, such as a repealed one
            self._flush()

    def _inline(self, element: Element) -> None:
        """Gather the words of an element; what it quotes at length is read as units."""
        self._say(element.text)
        for part in element:
            kind = name(part)
            if kind in UNREAD:
                self._leave_out(part)
            elif kind == "quotedStructure":
                self._quoted(part)
            elif kind == "eol":
                self._words.append("\n")
            elif kind == "sup":
                self._words.append(superscript(part.xpath("string()")))
            else:
                self._inline(part)
            self._say(part.tail)

    def _say(self, text: str | None) -> None:
        self._words.append(re.sub(r"\s+", " ", text or ""))

    def _quoted(self, element: Element) -> None:
        """Write what is quoted between its quotation marks."""
        self._flush()
        before = len(self.composer.texts())
        quoting, self._quoting = self._quoting, True
        self._contents(element)
        self._flush()
        self._quoting = quoting
        if len(self.composer.texts()) > before:
            self.composer.prepend(before, element.get("startQuote", "“"))
            self.composer.append(element.get("endQuote", "”"))

    def _leave_out(self, element: Element) -> None:
        kind, text = name(element), self._text(element)
        if kind == "authorialNote" and text:
            self._footnotes.append(text)
        self.seen["deleted"] += kind == "del"
        self.seen["remarks"] += kind == "remark"

    def _text(self, element: Element) -> str:
        return " ".join(element.xpath("string()").split())

    def _flush(self) -> None:
        """Write the paragraph that has been gathered, its numbers first."""
        words, self._words = "".join(self._words).strip(), []
        if words or self._numbers:
            depth = self._numbered_at if self._numbers else self._depth
            indent = _STEP * max(0, depth - 1)
            self.composer.paragraph(" ".join([*self._numbers, words]), indent=indent)
            self._numbers.clear()
        for note in self._footnotes:
            self.composer.paragraph(note, role=LineRole.FOOTNOTE)
        self._footnotes.clear()

    def _table(self, table: Element) -> None:
        self._flush()
        for row in table.iter():
            if name(row) == "tr":
                self.composer.row([self._text(cell) for cell in row if name(cell) in ("td", "th")])
