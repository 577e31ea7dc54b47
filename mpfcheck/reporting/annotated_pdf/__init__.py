"""The law itself as a PDF with the evidence highlighted, bookmarks, and the gaps on a cover."""

from mpfcheck.reporting.annotated_pdf.marking import render

__all__ = ["render"]
