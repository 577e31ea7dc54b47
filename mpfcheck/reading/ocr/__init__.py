"""Text recognition: pages that are pictures, with tesseract, where it is installed."""

from mpfcheck.reading.ocr.pages import Job, Recognised, recognise_pages
from mpfcheck.reading.ocr.tesseract import MISSING, Tesseract, find_tesseract

__all__ = ["MISSING", "Job", "Recognised", "Tesseract", "find_tesseract", "recognise_pages"]
