"""The letters of a page as pdfium holds them, fetched in bulk.

A call from Python into pdfium costs as much as a line of Python. So the text of a page is taken
over in one call; boxes, origins and text runs are asked for in one sweep each, the latter two once
per word; size, font and direction once per text run.
"""

from __future__ import annotations

import ctypes
from collections import deque
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise, repeat
from typing import Any

from mpfcheck.reading.glyphs import Glyph, font_style
from mpfcheck.reading.pdfium_calls import Memory, PdfiumCalls

_MAX_SLOPE = 0.18
_FONT_NAME_BYTES = 256
_SAME_EDGE = 0.1  # points: edges that differ by less are those of one type size


@dataclass(frozen=True, slots=True)
class Look:
    """How a letter is set; `upright` is false for slanted and upside-down letters."""

    size: float
    bold: bool
    italic: bool
    font: str
    upright: bool


class Pdfium:
    """The functions of pdfium and the memory they write to, for page after page."""

    def __init__(self) -> None:
        self.calls = PdfiumCalls()
        self.boxes = Memory("f", 4)  # left, top, right, bottom
        self.heights = Memory("d", 1)
        self.matrices = Memory("f", 6)
        self.lefts, self.rights = Memory("f", 1), Memory("f", 1)


class Letters:
    """Text, boxes and looks of the letters of one page, by their place in the file.

    `x0` and `x1` are the left and right of each in points from the left of the page.
    """

    def __init__(
        self, text_page: Any, left: float, top: float, runs: Sequence[int], pdfium: Pdfium
    ) -> None:
        """`text_page` is an open one of pypdfium2; `left` and `top` are the page's corner.

        `runs` are the addresses of all its text runs, as they follow each other in the file.
        """
        self._pdfium, self._calls = pdfium, pdfium.calls
        self._page = ctypes.byref(text_page.contents)
        self._top = top
        self._all_runs, self._order = runs, {run: at for at, run in enumerate(runs)}
        count = self._calls.count(self._page)
        self.text = self._all_text(count)
        _sweep(self._calls.box, self._page, range(count), pdfium.boxes.references(count))
        boxes = pdfium.boxes.numbers(count)
        self.x0, self.x1 = boxes[0::4].tolist(), boxes[2::4].tolist()
        if left:
            self.x0 = [x - left for x in self.x0]
            self.x1 = [x - left for x in self.x1]
        self._tops, self._bottoms = boxes[1::4], boxes[3::4]
        self._looks: dict[int, Look] = {}  # by text run
        self._alike: dict[tuple[int | None, float, float, float, float], Look] = {}
        self._fonts: dict[int | None, str] = {}

    def _all_text(self, count: int) -> str:
        """One character per letter, in one call if each takes one unit of UTF-16."""
        units = (ctypes.c_ushort * (count + 1))()
        written = self._calls.text(self._page, 0, count, units)
        text = bytes(units)[:-2].decode("utf-16-le", "replace")
        if written != count + 1 or len(text) != count:
            text = "".join(map(chr, map(self._calls.unicode, repeat(self._page), range(count))))
        return text

    def baselines(self, letters: Sequence[int]) -> list[float]:
        """The baseline of each of these letters, in points from the top of the page."""
        heights = self._pdfium.heights
        across, down = ctypes.byref(ctypes.c_double()), heights.references(len(letters))
        _sweep(self._calls.origin, self._page, letters, repeat(across), down)
        return [self._top - y for y in heights.numbers(len(letters))]

    def looks(self, letters: Sequence[int], runs: Sequence[int]) -> list[Look]:
        """The look of each of these letters, which is that of its text run."""
        new = {run: at for run, at in zip(runs, letters, strict=True) if run not in self._looks}
        self._looks.update(self._looks_of(new))
        return [self._looks[run] for run in runs]

    def runs(self, letters: Sequence[int]) -> list[int]:
        """What tells one text run from another, for each of these letters.

        Letters of a run have one look and stand on one line. Some, such as hyphens that pdfium
        puts, are in no run: each is its own.
        """
        runs = list(map(self._calls.item, repeat(self._page), letters))
        if None in runs:
            runs = [run or -at for run, at in zip(runs, letters, strict=True)]
        return runs

    def lost_spaces(self, words: Iterable[tuple[int, int, int, int]]) -> set[int]:
        """Behind which letters of these words pdfium left out a space.

        It leaves out a text run that is nothing but spaces if little blank is seen there: only the
        file tells that another run stands between the two. Of each word are given the places of
        its first letter and behind its last, and the text runs of these two.
        """
        between = [(word, self._between(*word[2:])) for word in words]
        empty = self._empty({run for _, runs in between for run in runs})
        if not empty:  # as on most pages
            return set()
        found: set[int] = set()
        for (start, end, _, _), inside in between:
            if not empty.isdisjoint(inside):
                runs = self.runs(range(start, end))
                found |= {
                    at
                    for at, (run, following) in enumerate(pairwise(runs), start)
                    if not empty.isdisjoint(self._between(run, following))
                }
        return found

    def _between(self, run: int, other: int) -> Sequence[int]:
        """The text runs between two; none if one of the two is in a form, or they are turned."""
        here, there = self._order.get(run), self._order.get(other)
        return () if here is None or there is None else self._all_runs[here + 1 : there]

    def _empty(self, runs: Set[int]) -> set[int]:
        """Those of these text runs that leave no ink; a second print of a word leaves some."""
        lefts, rights = self._pdfium.lefts, self._pdfium.rights
        edges = lefts.references(len(runs)), rights.references(len(runs))
        unused = repeat(ctypes.byref(ctypes.c_float()))
        deque(map(self._calls.bounds, runs, edges[0], unused, edges[1], unused), maxlen=0)
        columns = runs, lefts.numbers(len(runs)), rights.numbers(len(runs))
        return {run for run, left, right in zip(*columns, strict=True) if left == right}

    def _looks_of(self, runs: dict[int, int]) -> Iterator[tuple[int, Look]]:
        """The looks of these runs, each of which is given with one of its letters."""
        letters, matrices = runs.values(), self._pdfium.matrices
        _sweep(self._calls.matrix, self._page, letters, matrices.references(len(runs)))
        numbers = matrices.numbers(len(runs))
        sizes = map(self._calls.size, repeat(self._page), letters)
        columns = sizes, numbers[0::6], numbers[1::6], numbers[3::6]
        for run, at, size, a, b, d in zip(runs, letters, *columns, strict=True):
            font = self._calls.font(run) if run > 0 else None
            look = self._alike.get((font, size, a, b, d))
            if look is None:
                look = self._look(
                    at, font, size * abs(d), upright=a > 0 and abs(b) <= _MAX_SLOPE * a
                )
                self._alike[font, size, a, b, d] = look
            yield run, look

    def _look(self, at: int, font: int | None, size: float, *, upright: bool) -> Look:
        if font not in self._fonts:
            self._fonts[font] = self._font_name(at)
        name = self._fonts[font]
        return Look(size, *font_style(name), name, upright=upright)

    def _font_name(self, at: int) -> str:
        name, flags = ctypes.create_string_buffer(_FONT_NAME_BYTES), ctypes.c_int()
        room = ctypes.c_ulong(_FONT_NAME_BYTES)
        self._calls.font_name(self._page, at, name, room, ctypes.byref(flags))
        return name.value.decode("utf-8", "replace")

    def is_level(self, start: int, end: int) -> bool:
        """Whether these letters are of one height and stand at one height."""
        for column in (self._tops, self._bottoms):
            edges = column[start:end]
            if edges.count(edges[0]) < len(edges) and max(edges) - min(edges) > _SAME_EDGE:
                return False
        return True

    def glyphs(self, start: int, end: int, spaces: Set[int] = frozenset()) -> Iterator[Glyph]:
        """The letters from `start` to `end` one by one; slanted and upside-down ones left out.

        A space is put behind each letter in `spaces`.
        """
        places = range(start, end)
        looks, baselines = self.looks(places, self.runs(places)), self.baselines(places)
        for at, look, baseline in zip(places, looks, baselines, strict=True):
            if look.upright:
                yield Glyph(self.text[at], self.x0[at], self.x1[at], baseline, look.size, look.font)
            if at in spaces:
                yield Glyph(" ", self.x1[at], self.x1[at], baseline, look.size, look.font)


def _sweep(call: Any, page: Any, *arguments: Any) -> None:
    """Make one call per letter, without a turn of Python between them."""
    deque(map(call, repeat(page), *arguments), maxlen=0)
