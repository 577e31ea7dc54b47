"""HTML: headings, paragraphs, numbered lists and tables as a browser shows them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from mpfcheck.errors import ReadingError
from mpfcheck.model.document import Document
from mpfcheck.model.why import why
from mpfcheck.reading.composing import Composer, superscript
from mpfcheck.reading.encoding import Decoded, decode
from mpfcheck.reading.htmllists import ItemNumbers, style_of
from mpfcheck.reading.source import Source
from mpfcheck.reading.titles import names_instrument
from mpfcheck.reading.xmltree import Element, name, names

_BLOCKS = names(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main ol p pre section summary "
    "table tbody td tfoot th thead tr ul"
)
_UNREAD = names(
    "applet audio button canvas datalist embed head iframe img input map menu nav noframes "
    "noscript object script select style svg template textarea title video"
)
_STRUCK = frozenset({"s", "strike", "del"})
_BOLD, _ITALIC = frozenset({"b", "strong", "th"}), frozenset({"i", "em"})
_STEP = 20.0  # points by which a list or quotation is set in
_LONGEST_CELL = 400  # characters; a longer cell holds text that only stands in columns
_MOST_PARAGRAPHS = 3  # in a cell of a real table
_MOST = 0.5  # share of the text from which <main> is the page
_CHARSET = re.compile(rb"<meta[^>]*?charset\s*=\s*[\"']?\s*([\w.:\-]+)", re.IGNORECASE)
_DECLARED = re.compile(rb"^\s*<\?xml[^>]*?encoding\s*=\s*[\"']([\w.:\-]+)", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_SPACES = re.compile(r"[ \t\n\r\f]+")


def read_html(source: Source) -> Document:
    """The lines of an HTML page; nothing that it links to is fetched.

    Scripts, styles, navigation and what is hidden or struck out are left out. Raises ReadingError
    for a page without text.
    """
    decoded = _decoded(source.data)
    root = _parsed(decoded.text, source)
    reader = _Reader()
    reader.read(_main(root))
    struck = reader.seen["struck"]
    struck_out = (why("struck-out", times=struck),) if struck else ()
    return reader.composer.document(
        source, "html", title=_title(root), notes=(*decoded.notes, *struck_out)
    )


def _decoded(data: bytes) -> Decoded:
    """The page as text, by what it says about itself and else by its bytes."""
    found = _DECLARED.search(data[:200]) or _CHARSET.search(data[:4096])
    marked = data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"))
    if found and not marked:
        declared = found[1].decode("ascii").lower()
        western = declared in ("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii")
        try:  # pages that say Latin-1 mean what Windows makes of it
            return Decoded(data.decode("cp1252" if western else declared))
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data) or Decoded(data.decode("utf-8", errors="replace"))


def _parsed(text: str, source: Source) -> Element:
    from lxml import etree, html

    # huge_tree lifts the depth to 2,048: pages that never close <font> or <div> go beyond 256.
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True
    )
    plain = _DECLARATION.sub("", text.replace("\0", ""))
    try:
        root = html.document_fromstring(plain.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise ReadingError(
            f"{source.path}: no text was found in this HTML page.",
            hint="Save the page again from the browser, whole, or print it to PDF.",
        ) from error
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise ReadingError(
            f"{source.path}: the elements of this page are nested too deep to be read.",
            hint="Print the page to PDF and check that file.",
        )
    return root


def _main(root: Element) -> Element:
    """The one <main> element if it holds most of the text, else all."""
    found = list(root.iter("main"))
    if len(found) == 1 and len(found[0].text_content()) > _MOST * len(root.text_content()):
        return found[0]
    return root


def _title(root: Element) -> str:
    """The first big heading or else the page's title, if it names an instrument."""
    found = [*root.iter("h1"), *root.iter("title")]
    texts = [" ".join(element.text_content().split()) for element in found]
    return next((text for text in texts if names_instrument(text)), "")


@dataclass(slots=True)
class _Words:
    """The words of the paragraph being read, and how they look."""

    texts: list[str] = field(default_factory=list)
    looks: list[tuple[bool, bool]] = field(default_factory=list)  # bold, italic

    def add(self, text: str, *, bold: bool, italic: bool) -> None:
        self.texts.append(text)
        if any(map(str.isalnum, text)):
            self.looks.append((bold, italic))


class _Reader:
    """Walks through a page; `seen` counts what was left out and ought to be said."""

    def __init__(self) -> None:
        self.composer = Composer()
        self.seen: Counter[str] = Counter()
        self._words = _Words()
        self._open: Counter[str] = Counter()  # elements that are open, by what they do
        self._items = ItemNumbers()
        self._number = ""  # of a list item whose text is still to come

    def read(self, root: Element) -> None:
        """Write all of an element."""
        from lxml import etree

        walk = etree.iterwalk(root, events=("start", "end"))
        skipped: Element | None = None
        for event, element in walk:
            if event == "start" and self._leave_out(element):
                skipped = element
                walk.skip_subtree()
            elif event == "start":
                self._start(element)
                if name(element) == "tr" and self._row(element):
                    skipped = element
                    walk.skip_subtree()
            else:
                if element is not skipped:
                    self._end(element)
                elif name(element) == "tr":
                    self._change(element, -1)
                skipped = None
                if element is not root:
                    self._say(element.tail, element.getparent())
        self._flush()

    def _leave_out(self, element: Element) -> bool:
        kind, style = name(element), style_of(element)
        if kind in _STRUCK or "line-through" in style.get("text-decoration", ""):
            self.seen["struck"] += bool(element.text_content().strip())
            return True
        hidden = "hidden" in element.attrib or style.get("display") == "none"
        note = kind == "sup" and any(a.get("href", "").startswith("#") for a in element.iter("a"))
        site = kind == "footer" and name(element.getparent()) == "body"
        return kind in _UNREAD or hidden or note or site or element.get("role") == "navigation"

    def _start(self, element: Element) -> None:
        kind = name(element)
        if kind == "br":
            self._words.texts.append("\n")
            return
        if kind in _BLOCKS:
            self._flush()
        self._change(element, 1)
        if kind in ("ol", "ul", "dir"):
            self._items.open(element)
        elif kind == "li":
            self._number = self._items.next(element)
        self._say(element.text, element)

    def _end(self, element: Element) -> None:
        kind = name(element)
        if kind in _BLOCKS:
            self._flush()
        if kind in ("ol", "ul", "dir"):
            self._items.close()
        if kind == "li":
            self._number = ""
        if kind != "br":
            self._change(element, -1)

    def _change(self, element: Element, by: int) -> None:
        """Note that an element opens or closes, by what it does to the text in it."""
        kind, style = name(element), style_of(element)
        weight = style.get("font-weight", "")
        aligned = element.get("align", "").lower() or style.get("text-align", "")
        if kind in _BOLD or weight in ("bold", "bolder", "600", "700", "800", "900"):
            self._open["bold"] += by
        if kind in _ITALIC or style.get("font-style") == "italic":
            self._open["italic"] += by
        if kind == "center" or aligned == "center":
            self._open["centred"] += by
        if kind in ("ol", "ul", "blockquote", "dd"):
            self._open["set in"] += by
        if kind == "sup":
            self._open["raised"] += by
        if kind == "pre":
            self._open["pre"] += by
        if len(kind) == 2 and kind[0] == "h" and kind[1] in "123456":
            self._open["heading"] += by * int(kind[1])

    def _say(self, text: str | None, parent: Element) -> None:
        if not text or name(parent) in ("table", "tbody", "thead", "tfoot", "tr", "ol", "ul"):
            return
        if not self._open["pre"]:
            text = _SPACES.sub(" ", text)
        if self._open["raised"]:
            text = superscript(text)
        self._words.add(text, bold=self._open["bold"] > 0, italic=self._open["italic"] > 0)

    def _flush(self) -> None:
        """Write the paragraph that has been gathered."""
        words, self._words = self._words, _Words()
        text = "".join(words.texts)
        if not text.strip():
            return
        number, self._number = self._number, ""
        heading = self._open["heading"]
        self.composer.paragraph(
            self._items.before(number, text) + text.lstrip(),
            heading=min(heading, 6),
            bold=heading > 0 or (bool(words.looks) and all(b for b, _ in words.looks)),
            italic=bool(words.looks) and all(i for _, i in words.looks),
            centred=self._open["centred"] > 0,
            indent=_STEP * self._open["set in"],
        )

    def _row(self, row: Element) -> bool:
        """Write a row of a real table as one line; False for one that only sets text in columns."""
        cells = [cell for cell in row if name(cell) in ("td", "th")]
        if len(cells) < 2 or any(_is_running_text(cell) for cell in cells):
            return False
        self._flush()
        inner = _Reader()
        texts = []
        for cell in cells:
            inner.composer = Composer()
            inner.read(cell)
            texts.append(" ".join(inner.composer.texts()))
        self.composer.row([text for text in texts if text])
        self.seen += inner.seen
        return True


def _is_running_text(cell: Element) -> bool:
    paragraphs = [p for p in cell.iter("p", "div", "li") if p.text_content().strip()]
    nested = next(cell.iter("table", "h1", "h2", "h3", "h4", "h5", "h6", "ol"), None)
    length = len(" ".join(cell.text_content().split()))
    return nested is not None or length > _LONGEST_CELL or len(paragraphs) > _MOST_PARAGRAPHS
