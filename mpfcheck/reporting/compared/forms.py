"""The forms of a comparison that are written whole: one entry per form."""

from __future__ import annotations

from mpfcheck import __version__
from mpfcheck.model.comparison import Comparison
from mpfcheck.reporting.compared.view import report_on
from mpfcheck.reporting.formats import Form, by_name


def _json(comparison: Comparison) -> bytes:
    from mpfcheck.reporting.comparison_json import dumps

    return dumps(comparison).encode(errors="replace")


def _html(comparison: Comparison) -> bytes:
    from mpfcheck.reporting.compared.html import render

    return render(report_on(comparison), __version__).encode(errors="replace")


def _markdown(comparison: Comparison) -> bytes:
    from mpfcheck.reporting.compared.markdown import render

    return render(report_on(comparison)).encode(errors="replace")


def _csv(comparison: Comparison) -> bytes:
    from mpfcheck.reporting.compared.tables import tables
    from mpfcheck.reporting.csvfile import csv_bytes

    report = report_on(comparison)
    elements = next(table for table in tables(report) if table.name == "elements")
    return csv_bytes(elements, report.say)


def _xlsx(comparison: Comparison) -> bytes:
    from mpfcheck.reporting.compared.xlsx import render

    return render(report_on(comparison))


def _docx(comparison: Comparison) -> bytes:
    from mpfcheck.reporting.compared.docx import render

    return render(report_on(comparison))


FORMS = by_name(
    (
        Form("json", ".json", False, _json),
        Form("html", ".html", False, _html),
        Form("md", ".md", False, _markdown),
        Form("csv", ".csv", False, _csv),
        Form("xlsx", ".xlsx", True, _xlsx),
        Form("docx", ".docx", True, _docx),
    )
)
"""Every form but the terminal's. A comparison has no annotated PDF: it has two originals."""
