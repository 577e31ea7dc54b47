"""Word files (DOCX): text, printed numbers and looks, without the program that made them."""

from mpfcheck.reading.docx.document import read_docx

__all__ = ["read_docx"]
