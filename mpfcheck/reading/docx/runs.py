"""The text of one paragraph: its runs, without what was deleted, hidden or struck out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from mpfcheck.reading.composing import superscript
from mpfcheck.reading.docx.looks import Look, Styles, look_of
from mpfcheck.reading.docx.package import W
from mpfcheck.reading.xmltree import Element, name

_GONE = frozenset({"del", "moveFrom"})
_AROUND = frozenset(
    {"hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml"}
    | {"dir", "bdo", "AlternateContent", "Choice", "Fallback"}
)
_SYMBOLS = {0xB0: "°", 0xA3: "≤", 0xB3: "≥", 0xB4: "×", 0xB1: "±", 0x6D: "µ", 0x2D: "-", 0xB7: "•"}
_LINE_BREAKS = frozenset({"br", "cr"})


@dataclass(slots=True)
class Text:
    """What a paragraph holds: its characters (line feed: new line, form feed: new page).

    `boxes` are the text boxes anchored in it, `notes` the ids of its foot- and endnotes; `bold` and
    `italic` say that all of it is; `size` is that of its first letters, in half points.
    """

    text: str = ""
    bold: bool = False
    italic: bool = False
    size: int | None = None
    boxes: list[Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)


class Runs:
    """Reads paragraphs; `seen` counts what was left out or read in spite of a mark."""

    def __init__(self, styles: Styles, *, laid_out: bool) -> None:
        """`laid_out`: page breaks are those of Word's last layout, not the explicit ones."""
        self._styles, self._laid_out = styles, laid_out
        self.seen: Counter[str] = Counter()

    def read(self, paragraph: Element, base: Look) -> Text:
        """The text of a paragraph whose styles give the look `base`."""
        found = Text()
        plain: list[tuple[str, Look]] = []
        instructing: list[bool] = []  # open fields: whether their instruction is still being given
        for run in self._runs(paragraph):
            element = run.find(W + "rPr")
            style = None if element is None else element.find(W + "rStyle")
            own = look_of(None, element)
            if style is not None:
                own = own.over(self._styles.run(style.get(W + "val")))
            look = own.over(base)
            text = "".join(self._pieces(run, found, instructing))
            if not text:
                continue
            if text.strip() and (look.hidden or look.struck):
                self.seen["hidden" if look.hidden else "struck"] += 1
                text = "".join(ch for ch in text if ch == "\f")
            text = text.upper() if look.capitals else text
            plain.append((superscript(text) if look.raised else text, look))
        found.text = "".join(text for text, _ in plain)
        visible = [look for text, look in plain if any(map(str.isalnum, text))]
        found.bold = bool(visible) and all(look.bold for look in visible)
        found.italic = bool(visible) and all(look.italic for look in visible)
        found.size = visible[0].size if visible else base.size
        return found

    def _runs(self, parent: Element) -> Iterator[Element]:
        for child in parent:
            kind = name(child)
            if kind == "r":
                yield child
            elif kind in _GONE:
                self.seen["deleted"] += any(True for _ in child.iter(W + "r"))
            elif kind == "AlternateContent":
                yield from self._runs(child[0] if len(child) else child)
            elif kind in _AROUND:
                self.seen["inserted"] += kind in ("ins", "moveTo")
                yield from self._runs(child)

    def _pieces(self, run: Element, found: Text, instructing: list[bool]) -> Iterator[str]:
        for child in run:
            kind = name(child)
            if kind == "fldChar":
                _field(child.get(W + "fldCharType"), instructing)
            elif kind == "instrText":
                command = (child.text or "").split()
                self.seen["listnum"] += bool(command) and command[0] in ("LISTNUM", "AUTONUM")
            elif kind in ("footnoteReference", "endnoteReference"):
                found.notes.append((kind.removesuffix("Reference"), child.get(W + "id") or ""))
            elif kind in ("drawing", "pict", "object", "AlternateContent"):
                found.boxes.extend(_text_boxes(child))
            elif not any(instructing):
                yield self._character(child, kind)

    def _character(self, element: Element, kind: str) -> str:
        if kind == "t":
            return (element.text or "").replace("\n", " ").replace("\f", " ")
        if kind in _LINE_BREAKS:
            page = element.get(W + "type") == "page"
            return "\n" if not page else ("\n" if self._laid_out else "\f")
        if kind == "lastRenderedPageBreak":
            return "\f" if self._laid_out else ""
        if kind == "sym":
            return _symbol(element.get(W + "char"))
        return {"tab": "\t", "ptab": "\t", "noBreakHyphen": "-", "softHyphen": "\u00ad"}.get(
            kind, ""
        )


def _field(kind: str | None, instructing: list[bool]) -> None:
    if kind == "begin":
        instructing.append(True)
    elif instructing and kind == "separate":
        instructing[-1] = False
    elif instructing:
        instructing.pop()


def _symbol(code: str | None) -> str:
    try:
        number = int(code or "", 16)
    except ValueError:
        return ""
    if 0xF000 <= number <= 0xF0FF:
        return _SYMBOLS.get(number - 0xF000, " ")
    return chr(number) if 0x20 <= number < 0x10000 and not 0xD800 <= number < 0xE000 else ""


def _text_boxes(element: Element) -> Iterator[Element]:
    """The contents of text boxes; of two forms of the same box only the first."""
    if name(element) == "txbxContent":
        yield element
    elif name(element) == "AlternateContent":
        if len(element):
            yield from _text_boxes(element[0])
    else:
        for child in element:
            yield from _text_boxes(child)
