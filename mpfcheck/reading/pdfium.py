"""The fast page reader, on pypdfium2: characters with boxes, and drawn rules."""

from __future__ import annotations

import ctypes
from itertools import compress, repeat
from operator import not_
from typing import Any

from mpfcheck.model.document import Box
from mpfcheck.reading.cutting import words_on
from mpfcheck.reading.letters import Letters, Pdfium
from mpfcheck.reading.pdfium_calls import PdfiumCalls
from mpfcheck.reading.rules import rules_and_frames
from mpfcheck.reading.words import RawPage

_FORM_DEPTH = 1  # forms within forms that are searched for images


class PdfiumReader:
    """Reads pages with pypdfium2. `data` is the whole file; it must open without a password."""

    def __init__(self, data: bytes) -> None:
        import pypdfium2

        self._pdf = pypdfium2.PdfDocument(data)
        self._pdfium = Pdfium()

    def __len__(self) -> int:
        return len(self._pdf)

    @property
    def title(self) -> str:
        """The title that the file's own data declare, "" if none."""
        return str(self._pdf.get_metadata_dict().get("Title", "")).strip()

    def page(self, number: int) -> RawPage:
        """The page with this number, from 1."""
        page = self._pdf[number - 1]
        try:
            left, bottom, right, top = page.get_cropbox()
            runs, drawn, pictured = _drawn(page, left, top, self._pdfium.calls)
            text_page = page.get_textpage()
            try:
                found = words_on(Letters(text_page.raw, left, top, runs, self._pdfium))
            finally:
                text_page.close()
            rules, frames = rules_and_frames(drawn)
            return RawPage(
                number=number,
                width=right - left,
                height=top - bottom,
                words=found.words,
                rules=rules,
                frames=frames,
                image_share=min(1.0, pictured / ((right - left) * (top - bottom))),
                unreadable=found.unreadable,
                rotated=page.get_rotation() != 0,
                drawings=len(drawn),
            )
        finally:
            page.close()

    def close(self) -> None:
        """Free the file."""
        self._pdf.close()


def _drawn(
    page: Any, left: float, top: float, calls: PdfiumCalls
) -> tuple[list[int], list[tuple[Box, bool]], float]:
    """The text runs; drawn lines and boxes, each with whether it is outlined; the images' area.

    Inside a form (a drawing used as a whole) places are not those of the page: its lines are left
    out, its images count as small.
    """
    import pypdfium2.raw as pdfium

    drawn: list[tuple[Box, bool]] = []
    pictured = 0.0
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    reference = ctypes.byref(page.raw.contents)
    items = list(map(calls.found, repeat(reference), range(calls.objects(reference))))
    kinds = list(map(calls.kind, items))
    text = list(map(pdfium.FPDF_PAGEOBJ_TEXT.__eq__, kinds))
    runs = list(compress(items, text))
    for item, kind in compress(zip(items, kinds, strict=True), map(not_, text)):
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            x0, y0, x1, y1 = _bounds(item, calls)
            pictured += (x1 - x0) * (y1 - y0)
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            x0, y0, x1, y1 = _bounds(item, calls)
            calls.draw_mode(item, ctypes.byref(fill), ctypes.byref(stroke))
            drawn.append((Box(x0 - left, top - y1, x1 - left, top - y0), bool(stroke.value)))
        elif kind == pdfium.FPDF_PAGEOBJ_FORM:
            pictured += _images_within(item, _FORM_DEPTH, calls)
    return runs, drawn, pictured


def _bounds(item: int, calls: PdfiumCalls) -> tuple[float, float, float, float]:
    """Left, bottom, right, top of an object on its page."""
    edges = x0, y0, x1, y1 = [ctypes.c_float() for _ in range(4)]
    if not calls.bounds(item, *map(ctypes.byref, edges)):
        return 0.0, 0.0, 0.0, 0.0
    return x0.value, y0.value, x1.value, y1.value


def _images_within(form: int, depth: int, calls: PdfiumCalls) -> int:
    """How many images a form holds, and those in it down to `depth`."""
    import pypdfium2.raw as pdfium

    found = 0
    for at in range(calls.form_objects(form)):
        item = calls.form_object(form, at)
        kind = calls.kind(item)
        found += kind == pdfium.FPDF_PAGEOBJ_IMAGE
        if kind == pdfium.FPDF_PAGEOBJ_FORM and depth:
            found += _images_within(item, depth - 1, calls)
    return found
