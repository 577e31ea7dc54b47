"""The letters of a page as pdfium holds them, fetched in bulk and cut into words.

A call from Python into pdfium costs as much as a line of Python. So the text of a page is taken
over in one call; boxes, origins and text runs are asked for in one sweep each, the latter two once
per word; size, font and direction once per text run.
"""

from __future__ import annotations

import ctypes
import re
from array import array
from collections import deque
from collections.abc import Iterator, Sequence
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
_FLOAT, _DOUBLE = 4, 8  # bytes
_BLANKS = " \xa0"
_TOKEN = re.compile(rf"[^{_BLANKS}\n\r]+")
_UNREADABLE = frozenset("\0\ufffd")
_SAME_EDGE = 0.1  # points: edges that differ by less are those of one type size


@dataclass(frozen=True, slots=True)
class PageWords:
    """The words of a page in the order of the file, and how many letters have no Unicode value."""

    words: tuple[Word, ...]
    unreadable: int


@dataclass(frozen=True, slots=True)
class _Look:
    size: float
    bold: bool
    italic: bool
    font: str
    upright: bool


def words_on(text_page: Any, left: float, top: float) -> PageWords:
    """The words of an open text page of pypdfium2; `left` and `top` are the corner of the page."""
    page = _Letters(text_page, left, top)
    text, x0, x1 = page.text, page.x0, page.x1
    spans = [token.span() for token in _TOKEN.finditer(text)]
    gaps = list(map(sub, x0[1:], x1))
    words: list[Word] = []
    unreadable = last = 0
    for (start, end), baseline, look in zip(spans, *page.at_starts(spans), strict=True):
        before = text[last:start]
        spaced = " " in before or "\xa0" in before
        last = end
        token = text[start:end]
        inside = gaps[start : end - 1]
        if (
            look.upright
            and page.is_level(start, end)
            and not (inside and part_words(min(inside), max(inside), look.size))
            and _UNREADABLE.isdisjoint(token)
        ):
            right = max(x1[start:end])
            token = clean(token)  # turns pdfium's marks for a hyphen into one
            words.append(
                Word(token, x0[start], right, baseline, look.size, look.bold, look.italic, spaced)
            )
            continue
        glyphs = list(page.glyphs(start, end))
        readable = [glyph for glyph in glyphs if glyph.text not in _UNREADABLE]
        unreadable += len(glyphs) - len(readable)
        words += joined(readable, spaced=spaced)
    return PageWords(once(words), unreadable)


class _Letters:
    """Text, boxes and looks of the letters of one page, by their place in the file."""

    def __init__(self, text_page: Any, left: float, top: float) -> None:
        self._calls = calls = PdfiumCalls()
        self._page = ctypes.cast(text_page, ctypes.c_void_p).value
        self._top = top
        count = calls.count(self._page)
        self.text = self._all_text(count)
        boxes = array("f", bytes(4 * _FLOAT * count))
        places = range(0, 4 * _FLOAT * count, 4 * _FLOAT)
        _sweep(calls.box, self._page, range(count), _addresses(boxes, places))
        self.x0 = [x - left for x in boxes[0::4]]
        self.x1 = [x - left for x in boxes[2::4]]
        self._tops, self._bottoms = boxes[1::4], boxes[3::4]
        self._looks: dict[int, _Look] = {}
        self._fonts: dict[int | None, str] = {}

    def _all_text(self, count: int) -> str:
        """One character per letter, in one call if each takes one unit of UTF-16."""
        units = (ctypes.c_ushort * (count + 1))()
        written = self._calls.text(self._page, 0, count, units)
        text = bytes(units)[:-2].decode("utf-16-le", "replace")
        if written != count + 1 or len(text) != count:
            text = "".join(map(chr, map(self._calls.unicode, repeat(self._page), range(count))))
        return text

    def at_starts(self, spans: Sequence[tuple[int, int]]) -> tuple[list[float], list[_Look]]:
        """Baseline and look of the first letter of each stretch of letters."""
        starts = [start for start, _ in spans]
        items = map(self._calls.item, repeat(self._page), starts)
        looks = [self._look(item, at) for item, at in zip(items, starts, strict=True)]
        return self._baselines(starts), looks

    def _baselines(self, letters: Sequence[int]) -> list[float]:
        origins = array("d", bytes(2 * _DOUBLE * len(letters)))
        across = _addresses(origins, range(0, 2 * _DOUBLE * len(letters), 2 * _DOUBLE))
        down = _addresses(origins, range(_DOUBLE, 2 * _DOUBLE * len(letters), 2 * _DOUBLE))
        _sweep(self._calls.origin, self._page, letters, across, down)
        return [self._top - y for y in origins[1::2]]

    def is_level(self, start: int, end: int) -> bool:
        """Whether these letters are of one height and stand at one height."""
        for edges in (self._tops[start:end], self._bottoms[start:end]):
            if edges.count(edges[0]) != end - start and max(edges) - min(edges) > _SAME_EDGE:
                return False
        return True

    def glyphs(self, start: int, end: int) -> Iterator[Glyph]:
        """The letters from `start` to `end` one by one; slanted and upside-down ones left out."""
        letters = [(at, at + 1) for at in range(start, end)]
        for at, baseline, look in zip(range(start, end), *self.at_starts(letters), strict=True):
            if look.upright:
                yield Glyph(self.text[at], self.x0[at], self.x1[at], baseline, look.size, look.font)

    def _look(self, item: int | None, at: int) -> _Look:
        """Size, font and direction of a letter of this text run."""
        look = self._looks.get(item) if item else None
        if look is None:
            look = self._look_of(item, at)
            if item:
                self._looks[item] = look
        return look

    def _look_of(self, item: int | None, at: int) -> _Look:
        import pypdfium2.raw as pdfium

        matrix = pdfium.FS_MATRIX()
        self._calls.matrix(self._page, at, ctypes.byref(matrix))
        pointer = self._calls.font(item) if item else None
        if pointer not in self._fonts:
            self._fonts[pointer] = self._font_name(at)
        font = self._fonts[pointer]
        return _Look(
            self._calls.size(self._page, at) * abs(matrix.d),
            *font_style(font),
            font,
            upright=matrix.a > 0 and abs(matrix.b) <= _MAX_SLOPE * matrix.a,
        )

    def _font_name(self, at: int) -> str:
        name, flags = ctypes.create_string_buffer(_FONT_NAME_BYTES), ctypes.c_int()
        self._calls.font_name(self._page, at, name, _FONT_NAME_BYTES, ctypes.byref(flags))
        return name.value.decode("utf-8", "replace")


def _addresses(block: array[float], offsets: range) -> range:
    """Addresses of places in a block of memory, for pdfium to write to."""
    first = block.buffer_info()[0]
    return range(first + offsets.start, first + offsets.stop, offsets.step)


def _sweep(call: Any, page: int | None, *arguments: Sequence[int]) -> None:
    """Make one call per letter, without a turn of Python between them."""
    deque(map(call, repeat(page), *arguments), maxlen=0)
