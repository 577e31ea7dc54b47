"""The fast page reader, on pypdfium2: characters with boxes, and drawn rules."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

from mpfcheck.model.document import Box
from mpfcheck.reading.glyphs import Glyph, words_of
from mpfcheck.reading.rules import rules_and_frames
from mpfcheck.reading.words import RawPage

_MAX_SLOPE = 0.18
_FONT_NAME_BYTES = 256
_LINE_ENDS = frozenset({0x0A, 0x0D})
_BLANKS = frozenset({0x20, 0xA0}) | _LINE_ENDS
_HYPHEN = 0x02  # pdfium's mark for a hyphen at a line end


class PdfiumReader:
    """Reads pages with pypdfium2. `data` is the whole file; it must open without a password."""

    def __init__(self, data: bytes) -> None:
        import pypdfium2

        self._pdf = pypdfium2.PdfDocument(data)

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
            text_page = page.get_textpage()
            try:
                glyphs = list(_glyphs(text_page.raw, left, top))
            finally:
                text_page.close()
            drawn, pictured = _drawn(page, left, top)
            rules, frames = rules_and_frames(drawn)
            readable = [glyph for glyph in glyphs if glyph.text not in ("\0", "\ufffd")]
            return RawPage(
                number=number,
                width=right - left,
                height=top - bottom,
                words=words_of(readable),
                rules=rules,
                frames=frames,
                image_share=min(1.0, pictured / ((right - left) * (top - bottom))),
                unreadable=len(glyphs) - len(readable),
                rotated=page.get_rotation() != 0,
                drawings=len(drawn),
            )
        finally:
            page.close()

    def close(self) -> None:
        """Free the file."""
        self._pdf.close()


def _glyphs(text_page: Any, left: float, top: float) -> Iterator[Glyph]:
    """The characters of a page; those that pdfium puts in by itself count as spaces."""
    import pypdfium2.raw as pdfium

    x, y = ctypes.c_double(), ctypes.c_double()
    box, matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
    name = ctypes.create_string_buffer(_FONT_NAME_BYTES)
    flags = ctypes.c_int()
    font, declared, scale = "", -1.0, 1.0
    for at in range(pdfium.FPDFText_CountChars(text_page)):
        code = pdfium.FPDFText_GetUnicode(text_page, at)
        if code in _BLANKS:
            if code not in _LINE_ENDS:
                yield Glyph(" ", 0.0, 0.0, 0.0, 0.0, "")
            declared = -1.0
            continue
        pdfium.FPDFText_GetLooseCharBox(text_page, at, box)
        pdfium.FPDFText_GetCharOrigin(text_page, at, x, y)
        size = pdfium.FPDFText_GetFontSize(text_page, at)
        if size != declared:
            declared = size
            pdfium.FPDFText_GetMatrix(text_page, at, matrix)
            pdfium.FPDFText_GetFontInfo(text_page, at, name, _FONT_NAME_BYTES, flags)
            font, scale = name.value.decode("utf-8", "replace"), abs(matrix.d)
            upright = matrix.a > 0 and abs(matrix.b) <= _MAX_SLOPE * matrix.a
        if not upright:
            continue
        text = "-" if code == _HYPHEN else chr(code)
        x0, x1 = box.left - left, box.right - left
        yield Glyph(text, x0, x1, top - y.value, size * scale, font)


def _drawn(page: Any, left: float, top: float) -> tuple[list[tuple[Box, bool]], float]:
    """Drawn lines and boxes, each with whether it is outlined; and the area of the images.

    Inside a form (a drawing used as a whole) places are not those of the page: its lines are left
    out, its images count as small.
    """
    import pypdfium2.raw as pdfium

    drawn: list[tuple[Box, bool]] = []
    pictured = 0.0
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    for item in page.get_objects(max_depth=3):
        if item.type == pdfium.FPDF_PAGEOBJ_IMAGE:
            x0, y0, x1, y1 = item.get_bounds() if not item.level else (0, 0, 1, 1)
            pictured += (x1 - x0) * (y1 - y0)
        elif item.type == pdfium.FPDF_PAGEOBJ_PATH and not item.level:
            x0, y0, x1, y1 = item.get_bounds()
            pdfium.FPDFPath_GetDrawMode(item.raw, fill, stroke)
            drawn.append((Box(x0 - left, top - y1, x1 - left, top - y0), bool(stroke.value)))
    return drawn, pictured
