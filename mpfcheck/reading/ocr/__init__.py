"""Text recognition: pages that are pictures, with tesseract, where it is installed."""

from mpfcheck.reading.ocr.numbers import with_numbers
from mpfcheck.reading.ocr.pages import LATE, UNDRAWN, Job, Recognised, recognise_pages
from mpfcheck.reading.ocr.tesseract import Tesseract, find_tesseract

__all__ = [
    "LATE",
    "UNDRAWN",
    "Job",
    "Recognised",
    "Tesseract",
    "find_tesseract",
    "recognise_pages",
    "with_numbers",
]
