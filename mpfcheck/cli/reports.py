"""Reports as commands show or write them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from mpfcheck.cli.choices import Format
from mpfcheck.cli.messages import note

if TYPE_CHECKING:
    from mpfcheck.model.assessment import Assessment
    from mpfcheck.reporting.formats import Forms
    from mpfcheck.reporting.terminal import Surface

Subject = TypeVar("Subject")


def form_of(format: Format | None, output: Path | None, forms: Forms[Subject]) -> Format:
    """The form that was asked for, else by the file's ending ("gaps.html"), else the terminal's.

    Raises UsageError for a form that only a file can hold, and no file; and for a file that could
    not be written, before the work is done.
    """
    from mpfcheck.errors import UsageError
    from mpfcheck.reporting.files import check_writable

    if output is not None:
        check_writable(output)
    if format is None:
        endings = {form.suffix: Format(form.name) for form in forms.values()}
        return Format.TERMINAL if output is None else endings.get(output.suffix, Format.TERMINAL)
    form = forms.get(format.value)
    if form is not None and form.binary and output is None:
        raise UsageError(
            f"--format {format.value} needs a file.", hint=f"Add --output report{form.suffix}"
        )
    return format


def check_offered(format: Format | None, output: Path | None, subject: str, instead: str) -> None:
    """Raise UsageError for an annotated PDF of what has no original to be marked.

    `subject` is what was asked for ("A comparison"), `instead` the command that marks a law.
    """
    from mpfcheck.errors import UsageError

    ending = output is not None and output.suffix.lower() == ".pdf" and format is None
    if format is Format.PDF or ending:
        raise UsageError(
            f"{subject} has no form pdf: that is one law's own PDF with marks in it.",
            hint=f"Mark one law with {instead}; for printing take --format docx or html here.",
        )


def deliver(
    subject: Subject,
    forms: Forms[Subject],
    format: Format,
    output: Path | None,
    terminal: Callable[[Surface], str],
) -> None:
    """Show a report on the standard output stream, or write it to a file and say so.

    `terminal` makes its form for a terminal.
    """
    from mpfcheck.reporting.files import write_bytes, write_text
    from mpfcheck.reporting.terminal import Surface

    if output is None:
        show_text(shown(subject, forms, format, terminal))
        return
    if format is Format.TERMINAL:
        write_text(output, terminal(Surface()))
    else:
        write_bytes(output, forms[format.value].render(subject))
    note(f"{output} written")


def shown(
    subject: Subject, forms: Forms[Subject], format: Format, terminal: Callable[[Surface], str]
) -> str:
    """The report as the standard output stream can show it."""
    from mpfcheck.reporting.clean import encodable
    from mpfcheck.reporting.terminal import surface_of

    surface = surface_of(sys.stdout)
    if format is Format.TERMINAL:
        return terminal(surface)
    return encodable(forms[format.value].render(subject).decode("utf-8-sig"), surface.encoding)


def printed_as(assessment: Assessment, format: Format) -> str:
    """The report on an assessment as the standard output stream can show it."""
    from mpfcheck.reporting.formats import FORMS
    from mpfcheck.reporting.jsonfile import dumps
    from mpfcheck.reporting.terminal import render, surface_of

    if format is Format.JSON:
        return dumps(assessment, surface_of(sys.stdout).encoding)
    return shown(assessment, FORMS, format, lambda surface: render(assessment, surface))


def show_text(text: str) -> None:
    """Write a report to the standard output stream."""
    sys.stdout.write(text)
    sys.stdout.flush()


def write_report(assessment: Assessment, format: Format, output: Path) -> None:
    """Write the report on an assessment to a file, and say so."""
    from mpfcheck.reporting.formats import FORMS
    from mpfcheck.reporting.terminal import render

    deliver(assessment, FORMS, format, output, lambda surface: render(assessment, surface))
