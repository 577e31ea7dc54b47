"""The letters of a page as pdfium holds them, fetched in bulk and cut into words.

A call from Python into pdfium costs as much as a line of Python. So the text of a page is taken
over in one call, the boxes in one sweep into one block of memory, and size, font and direction are
asked for once per word, not once per letter.
"""

from __future__ import annotations

import ctypes
import re
from array import array
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import repeat
from operator import sub
from typing import Any

from mpfcheck.reading.glyphs import Glyph, font_style, joined, once, part_words
from mpfcheck.reading.pdfium_calls import PdfiumCalls
from mpfcheck.reading.typography import clean
from mpfcheck.reading.words import Word

_MAX_SLOPE = 0.18
_FONT_NAME_BYTES = 256
_BOX_BYTES = 16  # four floats: left, top, right, bottom
_TOKEN = re.compile(r"[^ \xa0\n\r]+")
_BREAKS = "\n\r"
_SAME_EDGE = 0.1  # points: edges that differ by less are those of one type size
_UNREADABLE = frozenset("\0\ufffd")


@dataclass(frozen=True, slots=True)
class PageWords:
    """The words of a page in the order of the file, and how many letters have no Unicode value."""

    words: tuple[Word, ...]
    unreadable: int


@dataclass(frozen=True, slots=True)
class _Look:
    size: float
    font: str
    upright: bool


def words_on(text_page: Any, left: float, top: float) -> PageWords:
    """The words of an open text page of pypdfium2; `left` and `top` are the corner of the page."""
    page = _Letters(text_page)
    words: list[Word] = []
    unreadable = 0
    last = 0
    for token in _TOKEN.finditer(page.text):
        start, end = token.span()
        spaced = start > last and page.text[last:start].strip(_BREAKS) != ""
        last = end
        plain = page.plain_word(start, end, token[0], left, top, spaced)
        if plain is not None:
            words.append(plain)
            continue
        glyphs = list(page.glyphs(start, end, left, top))
        readable = [glyph for glyph in glyphs if glyph.text not in _UNREADABLE]
        unreadable += len(glyphs) - len(readable)
        words += joined(readable, spaced=spaced)
    return PageWords(once(words), unreadable)


class _Letters:
    """Text, boxes and looks of the letters of one page, by their place in the file."""

    def __init__(self, text_page: Any) -> None:
        self._calls = calls = PdfiumCalls()
        self._page = ctypes.cast(text_page, ctypes.c_void_p).value
        count = calls.count(self._page)
        self.text = self._all_text(count)
        boxes = array("f", bytes(_BOX_BYTES * count))
        first = boxes.buffer_info()[0]
        places = range(first, first + _BOX_BYTES * count, _BOX_BYTES)
        deque(map(calls.box, repeat(self._page), range(count), places), maxlen=0)
        self._x0, self._x1 = boxes[0::4].tolist(), boxes[2::4].tolist()
        self._tops, self._bottoms = boxes[1::4], boxes[3::4]
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._at_x, self._at_y = ctypes.byref(self._x), ctypes.byref(self._y)
        self._fonts: dict[int | None, str] = {}
        self._item: int | None = None
        self._look = _Look(0.0, "", upright=False)

    def _all_text(self, count: int) -> str:
        """One character per letter, in one call if each takes one unit of UTF-16."""
        units = (ctypes.c_ushort * (count + 1))()
        written = self._calls.text(self._page, 0, count, units)
        text = bytes(units)[:-2].decode("utf-16-le", "replace")
        if written != count + 1 or len(text) != count:
            text = "".join(map(chr, map(self._calls.unicode, repeat(self._page), range(count))))
        return text

    def plain_word(
        self, start: int, end: int, text: str, left: float, top: float, spaced: bool
    ) -> Word | None:
        """The letters as one word; None where they differ in place or size, or do not follow."""
        x0, x1 = self._x0, self._x1
        if not (_level(self._tops[start:end]) and _level(self._bottoms[start:end])):
            return None
        look = self.look(start)
        if not look.upright or not _UNREADABLE.isdisjoint(text):
            return None
        if end - start > 1:
            gaps = list(map(sub, x0[start + 1 : end], x1[start : end - 1]))
            if part_words(min(gaps), max(gaps), look.size):
                return None
        bold, italic = font_style(look.font)
        return Word(
            clean(text),  # turns pdfium's marks for a hyphen into one
            x0[start] - left,
            max(x1[start:end]) - left,
            top - self._baseline(start),
            look.size,
            bold,
            italic,
            spaced,
        )

    def glyphs(self, start: int, end: int, left: float, top: float) -> Iterator[Glyph]:
        """The letters from `start` to `end` one by one; slanted and upside-down ones left out."""
        size = None
        for at in range(start, end):
            if size != (size := self._calls.size(self._page, at)):
                look = self.look(at)
            if not look.upright:
                continue
            x0, x1 = self._x0[at] - left, self._x1[at] - left
            yield Glyph(self.text[at], x0, x1, top - self._baseline(at), look.size, look.font)

    def look(self, at: int) -> _Look:
        """Size, font and direction of a letter; asked for again where another text run begins."""
        item = self._calls.item(self._page, at)
        if item is None or item != self._item:
            self._item, self._look = item, self._look_of(item, at)
        return self._look

    def _look_of(self, item: int | None, at: int) -> _Look:
        import pypdfium2.raw as pdfium

        matrix = pdfium.FS_MATRIX()
        self._calls.matrix(self._page, at, ctypes.byref(matrix))
        font = self._calls.font(item) if item else None
        if font not in self._fonts:
            self._fonts[font] = self._font_name(at)
        return _Look(
            self._calls.size(self._page, at) * abs(matrix.d),
            self._fonts[font],
            upright=matrix.a > 0 and abs(matrix.b) <= _MAX_SLOPE * matrix.a,
        )

    def _font_name(self, at: int) -> str:
        name, flags = ctypes.create_string_buffer(_FONT_NAME_BYTES), ctypes.c_int()
        self._calls.font_name(self._page, at, name, _FONT_NAME_BYTES, ctypes.byref(flags))
        return name.value.decode("utf-8", "replace")

    def _baseline(self, at: int) -> float:
        """Height of a letter's origin above the foot of the page."""
        self._calls.origin(self._page, at, self._at_x, self._at_y)
        return self._y.value


def _level(edges: array[float]) -> bool:
    """Whether all letters have this edge at one height."""
    return edges.count(edges[0]) == len(edges) or max(edges) - min(edges) < _SAME_EDGE
