"""Akoma Ntoso: the units that a file marks up, with their numbers, headings and own texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from mpfcheck.model.document import Unit
from mpfcheck.reading.aknnumbers import (
    UNITS,
    child,
    is_grouping,
    printed_grouping,
    printed_unit,
)
from mpfcheck.reading.composing import superscript
from mpfcheck.reading.typography import clean
from mpfcheck.reading.xmltree import Element, name, names

UNREAD = frozenset({"meta", "toc", "img", "marker", "noteRef", "authorialNote", "remark", "del"})
HIERARCHY = names(
    "alinea article book chapter clause division hcontainer indent level list paragraph part point "
    "proviso rule section subchapter subclause subdivision sublist subparagraph subpart subrule "
    "subsection subtitle title tome transitional"
)
_WRAPPERS = frozenset({"list", "sublist"})  # hold the points of a list, and are none
_LISTED = frozenset({"item", "tblock", "blockContainer"})
_BESIDE = frozenset({"preface", "preamble", "conclusions"})
_TEXTS = frozenset({"p", "block", "listIntroduction", "docTitle", "span"})
_ENDS = frozenset({"wrapUp", "listWrapUp"})
HEADS = frozenset({"num", "heading", "subheading"})
_ID = re.compile(r"(?:^|__)[^_]+_(?P<number>[^_]+(?:_\d+)?)$")


def units_of(root: Element) -> tuple[Unit, ...]:
    """The units of an Akoma Ntoso document, in document order."""
    language = next((e.get("language", "") for e in root.iter() if name(e) == "FRBRlanguage"), "")
    reader = _Units(language)
    reader.read(root, None)
    return tuple(unit.made() for unit in reader.units)


@dataclass(slots=True)
class _Open:
    """A unit while it is read, the lines of its text, and whether other units stand in it."""

    unit: Unit
    lines: list[str] = field(default_factory=list)
    filled: bool = False

    def made(self) -> Unit:
        return replace(self.unit, lines=tuple(self.lines))


class _Units:
    def __init__(self, language: str) -> None:
        self.units: list[_Open] = []
        self._language = language

    def read(self, element: Element, within: int | None) -> None:
        """Gather an element; `within` is the index of the unit that it stands in."""
        kind = name(element)
        if kind in UNREAD:
            return
        if kind in _BESIDE:
            self._beside(element, kind)
        elif kind == "attachment":
            self._attachment(element, within)
        elif kind in _WRAPPERS and child(element, "num") is None:
            self._contents(element, within)
        elif kind in _ENDS:
            self._end(element, within)
        elif kind in HIERARCHY or kind in _LISTED:
            self._unit(element, within)
        elif kind in _TEXTS:
            self._text(element, within)
        elif kind == "table":
            self._table(element, within)
        else:
            self._contents(element, within)

    def _contents(self, element: Element, within: int | None) -> None:
        for part in element:
            if name(part) not in HEADS:
                self.read(part, within)

    def _open(self, element: Element, within: int | None) -> int:
        kind = name(element)
        number, heading, subheading = (
            "" if found is None else _words(found)
            for found in (child(element, head) for head in ("num", "heading", "subheading"))
        )
        told = _ID.search(element.get("eId", ""))
        self.units.append(
            _Open(
                Unit(
                    kind,
                    within,
                    name=element.get("name", ""),
                    number=self._printed(element, number) if number else "",
                    told=told["number"] if told else "",
                    heading=" ".join(filter(None, (heading, subheading))),
                    role=element.get("class", ""),
                )
            )
        )
        if within is not None:
            self.units[within].filled = True
        return len(self.units) - 1

    def _printed(self, element: Element, number: str) -> str:
        kind = name(element)
        if kind in HIERARCHY and is_grouping(element):
            return printed_grouping(kind, number, self._language)
        return printed_unit(kind, number, self._language) if kind in UNITS else number

    def _unit(self, element: Element, within: int | None) -> None:
        """A unit; the first of a unit's unnumbered paragraphs is its own text."""
        first = within is not None and not (self.units[within].filled or self.units[within].lines)
        plain = name(element) == "alinea" and child(element, "num") is None
        own = plain and first and not any(name(e) in HIERARCHY for e in element)
        self._contents(element, within if own else self._open(element, within))

    def _beside(self, element: Element, kind: str) -> None:
        """What stands before and behind the law: a unit for each paragraph."""
        for part in element:
            if name(part) in UNREAD:
                continue
            lines = [_words(p) for p in part.iter() if name(p) in _TEXTS] or [_words(part)]
            told = part.get("name", "") if name(part) == "container" else ""
            own = told or ("longTitle" if name(part) == "longTitle" else "")
            for group in [lines] if told == "contents" else [[line] for line in lines]:
                if any(group):
                    self.units.append(_Open(Unit(kind, None, name=own), group))

    def _attachment(self, element: Element, within: int | None) -> None:
        document = child(element, "doc")
        told = "" if document is None else document.get("name", "")
        if child(element, "num") is None and child(element, "heading") is None and told:
            self._aside(element, told)
            return
        self._contents(element, self._open(element, within))

    def _aside(self, element: Element, told: str) -> None:
        """A document behind the law that is no schedule."""
        for part in element.iter():
            if name(part) == "p":
                self.units.append(_Open(Unit("conclusions", None, name=told), [_words(part)]))

    def _end(self, element: Element, within: int | None) -> None:
        ending = self.units[self._open(element, within)]
        ending.unit = replace(ending.unit, tag="wrapUp")
        paragraphs = [e for e in element.iter() if name(e) in _TEXTS] or [element]
        ending.lines += filter(None, map(_words, paragraphs))

    def _text(self, element: Element, within: int | None) -> None:
        """A paragraph: the unit's own text, or one more after its text or its list."""
        words = _words(element)
        if within is not None and words:
            holder = self.units[within]
            defined = next((e for e in element.iter() if name(e) == "def"), None)
            if not holder.lines and not holder.filled:
                holder.lines.append(words)
                if defined is not None and not holder.unit.term:
                    holder.unit = replace(holder.unit, term=_words(defined))
            else:
                goes_on = holder.filled and words[0].islower()
                tag = "wrapUp" if goes_on else "p"
                self.units.append(_Open(Unit(tag, within, role=holder.unit.role), [words]))
        for quoted in (e for e in element.iter() if name(e) == "quotedStructure"):
            self._contents(quoted, within)

    def _table(self, element: Element, within: int | None) -> None:
        if within is None:
            return
        rows = (
            [_words(c) for c in row if name(c) in ("td", "th")] for row in element.iter("{*}tr")
        )
        for cells in rows:
            if any(cells):
                holder = self.units[within]
                words = " | ".join(filter(None, cells))
                if holder.filled or holder.lines:
                    self.units.append(_Open(Unit("p", within, role=holder.unit.role), [words]))
                else:
                    holder.lines.append(words)


def _words(element: Element) -> str:
    """The text of an element without notes, and without the structures that it quotes."""
    return " ".join(clean("".join(_parts(element))).split())


def _parts(element: Element) -> Iterator[str]:
    yield element.text or ""
    for part in element:
        kind = name(part)
        if kind == "sup":
            yield superscript(part.xpath("string()"))
        elif kind == "eol":
            yield " "
        elif kind not in UNREAD and kind != "quotedStructure":
            yield from _parts(part)
        yield part.tail or ""
