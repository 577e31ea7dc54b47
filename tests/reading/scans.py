"""Scans for tests: the pages of a PDF as pictures, as a scanner would have left them."""

from __future__ import annotations

import io
from collections.abc import Collection, Iterable

import numpy as np
import pypdfium2
from PIL import Image, ImageDraw, ImageFilter


def pictures(data: bytes, dpi: int = 200) -> list[Image.Image]:
    """The pages of a PDF as grey pictures."""
    pdf = pypdfium2.PdfDocument(data)
    try:
        return [page.render(scale=dpi / 72, grayscale=True).to_pil() for page in pdf]
    finally:
        pdf.close()


def skewed(picture: Image.Image, degrees: float) -> Image.Image:
    """A page that lay askew on the glass."""
    return picture.rotate(degrees, resample=Image.Resampling.BICUBIC, fillcolor=255)


def noisy(picture: Image.Image, strength: float = 30.0, blur: float = 0.6) -> Image.Image:
    """A page scanned by a poor machine: blurred, grey, with grain, the same each time."""
    width, height = picture.size
    grey = np.random.default_rng(1).normal(128, strength, (height, width)).clip(0, 255)
    grain = Image.fromarray(grey.astype(np.uint8))
    soft = picture.filter(ImageFilter.GaussianBlur(blur))
    return Image.blend(soft, grain, 0.25)


def stamped(picture: Image.Image) -> Image.Image:
    """A page with a round seal over its lower right corner."""
    made = picture.copy()
    width, height = made.size
    draw = ImageDraw.Draw(made)
    for inset in (0, 14):
        place = (width * 0.7 + inset, height * 0.8 + inset, width * 0.9 - inset, height - inset)
        draw.ellipse((*place[:3], place[1] + width * 0.2 - 2 * inset), outline=90, width=5)
    return made


def turned(picture: Image.Image, degrees: int) -> Image.Image:
    """A page laid on the glass the wrong way round: turned by 90, 180 or 270 degrees."""
    return picture.rotate(degrees, expand=True)


def image_pdf(pages: Iterable[Image.Image], dpi: int = 200) -> bytes:
    """A PDF that holds only these pictures, a page each."""
    first, *others = pages
    target = io.BytesIO()
    first.save(target, "PDF", save_all=True, append_images=others, resolution=dpi)
    return target.getvalue()


def scan(data: bytes, dpi: int = 200, only: Collection[int] = ()) -> bytes:
    """A PDF printed and scanned: pages without a text layer; `only` these pages (from 1)."""
    made = pictures(data, dpi)
    return image_pdf([p for n, p in enumerate(made, start=1) if not only or n in only], dpi)
