"""The assessment as a Word memorandum that a ministry can edit."""

from mpfcheck.reporting.docx.memo import render

__all__ = ["render"]
