"""The forms of a report that are written whole, to a file or a stream: one entry per form."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from mpfcheck.model.assessment import Assessment

Subject = TypeVar("Subject")


@dataclass(frozen=True, slots=True)
class Form(Generic[Subject]):
    """A form of report.

    `render` makes the bytes of a whole report of one subject: an assessment, a comparison, an
    audit. `binary`: it cannot be shown in a terminal and needs a file. `suffix` is the usual ending
    of that file's name.
    """

    name: str
    suffix: str
    binary: bool
    render: Callable[[Subject], bytes]


Forms = Mapping[str, Form[Subject]]


def by_name(forms: Iterable[Form[Subject]]) -> Forms[Subject]:
    """The forms by their name."""
    return {form.name: form for form in forms}


def _json(assessment: Assessment) -> bytes:
    from mpfcheck.reporting.jsonfile import dumps

    return dumps(assessment).encode()


def _markdown(assessment: Assessment) -> bytes:
    from mpfcheck.reporting.markdown import render

    return render(assessment).encode(errors="replace")


def _csv(assessment: Assessment) -> bytes:
    from mpfcheck.reporting.csvfile import render

    return render(assessment)


def _xlsx(assessment: Assessment) -> bytes:
    from mpfcheck.reporting.xlsx import render

    return render(assessment)


def _docx(assessment: Assessment) -> bytes:
    from mpfcheck.reporting.docx import render

    return render(assessment)


def _html(assessment: Assessment) -> bytes:
    from mpfcheck.reporting.html import render

    return render(assessment).encode(errors="replace")


def _pdf(assessment: Assessment) -> bytes:
    from mpfcheck.reporting.annotated_pdf import render

    return render(assessment)


FORMS: Forms[Assessment] = by_name(
    (
        Form("json", ".json", False, _json),
        Form("html", ".html", False, _html),
        Form("md", ".md", False, _markdown),
        Form("csv", ".csv", False, _csv),
        Form("xlsx", ".xlsx", True, _xlsx),
        Form("docx", ".docx", True, _docx),
        Form("pdf", ".pdf", True, _pdf),
    )
)
"""Every form but the terminal's, which depends on the terminal."""
