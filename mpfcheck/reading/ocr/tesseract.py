"""The tesseract command, through pytesseract: what is installed, and one page at a time."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

CODES = {"en": "eng", "fr": "fra", "es": "spa", "pt": "por"}  # tesseract's names of languages
_NAMES = {code: name for name, code in CODES.items()}
_ONE_BLOCK = " --psm 6"
_FEWEST_CONFIDENT = 1.5  # tesseract's measure of how sure it is of an orientation


class RecognitionError(Exception):
    """Tesseract failed on a page, or took too long."""


@dataclass(frozen=True, slots=True)
class Tesseract:
    """An installed tesseract: its version, and the data it has (its own names: "eng", "osd")."""

    version: str
    data: frozenset[str]

    @property
    def languages(self) -> tuple[str, ...]:
        """The codes ("en") of the languages of ours that it can recognise."""
        return tuple(_NAMES[name] for name in sorted(self.data) if name in _NAMES)

    def hocr(
        self,
        picture: Any,
        languages: Iterable[str],
        dpi: int,
        seconds: float,
        *,
        one_block: bool = False,
    ) -> bytes:
        """The words on a picture as hOCR. Raises RecognitionError.

        `languages` are our codes, or tesseract's own where we have none; `seconds` is the limit.
        With `one_block` all that is dark is taken for text, nothing for a picture.
        """
        import pytesseract

        names = "+".join(CODES.get(code, code) for code in languages)
        try:
            found = pytesseract.image_to_pdf_or_hocr(
                _uncompressed(picture),
                lang=names,
                config=f"--dpi {dpi}" + _ONE_BLOCK * one_block,
                extension="hocr",
                timeout=seconds,
            )
        except (pytesseract.TesseractError, RuntimeError, OSError) as error:
            raise RecognitionError(str(error)) from error
        return found if isinstance(found, bytes) else found.encode()

    def turn(self, picture: Any, dpi: int, seconds: float) -> int:
        """By how many degrees clockwise a picture must be turned to stand upright; 0 if unsure."""
        import pytesseract

        if "osd" not in self.data:
            return 0
        try:
            found = pytesseract.image_to_osd(
                _uncompressed(picture),
                config=f"--dpi {dpi}",
                timeout=seconds,
                output_type=pytesseract.Output.DICT,
            )
        except (pytesseract.TesseractError, RuntimeError, OSError, ValueError, KeyError):
            return 0  # too few letters to tell
        sure = float(found["orientation_conf"]) >= _FEWEST_CONFIDENT
        return int(found["rotate"]) if sure else 0


def find_tesseract() -> Tesseract | None:
    """The tesseract that is installed, None if there is none or it has no language data."""
    import shutil

    if shutil.which("tesseract") is None:
        return None
    import pytesseract

    # one thread per page: several pages at a time use the processors better
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    try:
        version = re.match(r"[\d.]*\d", str(pytesseract.get_tesseract_version()))
        data = frozenset(pytesseract.get_languages())
    except (pytesseract.TesseractError, OSError, SystemExit):
        return None
    return Tesseract(version[0] if version else "", data) if data - {"osd"} else None


def _uncompressed(picture: Any) -> Any:
    """The picture marked to be handed over as it is: packing it takes longer than reading it."""
    picture.format = "PPM"
    return picture
