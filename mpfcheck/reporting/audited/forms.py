"""The forms of a run that are written whole: one entry per form."""

from __future__ import annotations

from mpfcheck.reporting.audited.view import AuditReport
from mpfcheck.reporting.formats import Form, by_name


def _json(report: AuditReport) -> bytes:
    from mpfcheck.reporting.audited.jsonfile import dumps

    return dumps(report).encode(errors="replace")


def _html(report: AuditReport) -> bytes:
    from mpfcheck.reporting.audited.html import render

    return render(report).encode(errors="replace")


def _markdown(report: AuditReport) -> bytes:
    from mpfcheck.reporting.audited.markdown import render

    return render(report).encode(errors="replace")


def _csv(report: AuditReport) -> bytes:
    from mpfcheck.reporting.audited.tables import matrix
    from mpfcheck.reporting.csvfile import csv_bytes

    return csv_bytes(matrix(report), report.say)


def _xlsx(report: AuditReport) -> bytes:
    from mpfcheck.reporting.audited.xlsx import render

    return render(report)


def _docx(report: AuditReport) -> bytes:
    from mpfcheck.reporting.audited.docx import render

    return render(report)


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
"""Every form but the terminal's."""
