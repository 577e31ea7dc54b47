"""The reference page reader, on pdfplumber."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mpfcheck.model.document import Box
from mpfcheck.reading.glyphs import Glyph, words_of
from mpfcheck.reading.rules import rules_and_frames
from mpfcheck.reading.words import RawPage

_MAX_SLOPE = 0.18  # rise over run; steeper text is a watermark or a rotated label


class PlumberReader:
    """Reads pages with pdfplumber. `data` is the whole file; it must open without a password."""

    def __init__(self, data: bytes) -> None:
        import io

        import pdfplumber

        self._pdf = pdfplumber.open(io.BytesIO(data))

    def __len__(self) -> int:
        return len(self._pdf.pages)

    @property
    def title(self) -> str:
        """The title that the file's own data declare, "" if none."""
        title = (self._pdf.metadata or {}).get("Title")
        return title.strip() if isinstance(title, str) else ""

    def page(self, number: int) -> RawPage:
        """The page with this number, from 1."""
        page = self._pdf.pages[number - 1]
        try:
            left, top, right, bottom = _shown(page)
            glyphs = list(_glyphs(page, left, top))
            rules, frames = rules_and_frames(
                (
                    Box(
                        drawn["x0"] - left,
                        drawn["top"] - top,
                        drawn["x1"] - left,
                        drawn["bottom"] - top,
                    ),
                    bool(drawn["stroke"]),
                )
                for drawn in (*page.lines, *page.rects)
            )
            readable = [glyph for glyph in glyphs if not glyph.text.startswith("(cid:")]
            return RawPage(
                number=number,
                width=float(right - left),
                height=float(bottom - top),
                words=words_of(readable),
                rules=rules,
                frames=frames,
                image_share=_image_share(page),
                unreadable=len(glyphs) - len(readable),
                drawings=len(page.lines) + len(page.rects) + len(page.curves),
            )
        finally:
            page.close()

    def close(self) -> None:
        """Free the file."""
        self._pdf.close()


def _image_share(page: Any) -> float:
    covered = sum(
        (image["x1"] - image["x0"]) * (image["y1"] - image["y0"]) for image in page.images
    )
    return min(1.0, float(covered / (page.width * page.height)))


def _shown(page: Any) -> tuple[float, float, float, float]:
    """The part of the page that is shown, so that places are those of the fast reader.

    pdfplumber does not turn the crop box with the page: of a turned page all is taken.
    """
    return page.bbox if page.rotation else page.cropbox  # type: ignore[no-any-return]


def _glyphs(page: Any, left: float, top: float) -> Iterator[Glyph]:
    for char in page.chars:
        a, b, _, _, _, f = char["matrix"]
        if abs(b) > _MAX_SLOPE * abs(a) or a < 0:
            continue
        # the distance of the baseline from the glyph's lower edge is the same on every page
        baseline = char["bottom"] - (f - char["y0"]) - top
        x0, x1 = char["x0"] - left, char["x1"] - left
        yield Glyph(char["text"], x0, x1, baseline, char["size"], char["fontname"])
