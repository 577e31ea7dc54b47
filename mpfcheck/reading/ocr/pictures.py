"""The pages of a PDF as pictures, and whether their text is hidden behind one."""

from __future__ import annotations

import math
from typing import Any

DPI = 300  # what tesseract's models were trained for
_MOST_DOTS = 30_000_000  # of a page: A3 at 300 dpi has 17 million
_FULL_PAGE = 0.5  # of the page: a picture so large is the page
_INVISIBLE = 3  # text rendering mode of ISO 32000-1, 9.3.6


class Pictures:
    """Renders pages with pypdfium2. `data` is the whole file; it must open without a password."""

    def __init__(self, data: bytes) -> None:
        import pypdfium2

        self._pdf = pypdfium2.PdfDocument(data)

    def picture(self, number: int) -> tuple[Any, int]:
        """The page with this number (from 1) in grey as it is displayed, and its dots per inch."""
        page = self._pdf[number - 1]
        try:
            width, height = page.get_size()
            dots = width * height * (DPI / 72) ** 2
            dpi = math.floor(DPI * min(1.0, math.sqrt(_MOST_DOTS / max(dots, 1.0))))
            bitmap = page.render(scale=max(dpi, 1) / 72, grayscale=True)
            try:
                return bitmap.to_pil().convert("L"), max(dpi, 1)
            finally:
                bitmap.close()
        finally:
            page.close()

    def hides_text(self, number: int) -> bool:
        """Whether the text of the page is invisible, or painted over by a picture of the page."""
        import pypdfium2.raw as pdfium

        page = self._pdf[number - 1]
        try:
            area = math.prod(page.get_size())
            shown = False
            for item in page.get_objects(max_depth=3):
                if item.type == pdfium.FPDF_PAGEOBJ_TEXT:
                    shown = shown or pdfium.FPDFTextObj_GetTextRenderMode(item.raw) != _INVISIBLE
                elif item.type == pdfium.FPDF_PAGEOBJ_IMAGE and not item.level:
                    x0, y0, x1, y1 = item.get_bounds()
                    shown = shown and (x1 - x0) * (y1 - y0) < _FULL_PAGE * area
            return not shown
        finally:
            page.close()

    def close(self) -> None:
        """Free the file."""
        self._pdf.close()
