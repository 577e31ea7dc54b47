"""Reports as commands show or write them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from mpfcheck.cli.choices import Format
from mpfcheck.cli.messages import note

if TYPE_CHECKING:
    from mpfcheck.model.assessment import Assessment


def check_shown(format: Format, output: Path | None) -> None:
    """Raise UsageError for a form that only a file can hold, and no file."""
    from mpfcheck.errors import UsageError
    from mpfcheck.reporting.formats import FORMS

    form = FORMS.get(format.value)
    if form is not None and form.binary and output is None:
        raise UsageError(
            f"--format {format.value} needs a file.", hint=f"Add --output report{form.suffix}"
        )


def printed_as(assessment: Assessment, format: Format) -> str:
    """The report as the standard output stream can show it."""
    from mpfcheck.reporting.clean import encodable
    from mpfcheck.reporting.formats import FORMS
    from mpfcheck.reporting.jsonfile import dumps
    from mpfcheck.reporting.terminal import render, surface_of

    surface = surface_of(sys.stdout)
    if format is Format.TERMINAL:
        return render(assessment, surface)
    if format is Format.JSON:
        return dumps(assessment, surface.encoding)
    return encodable(FORMS[format.value].render(assessment).decode("utf-8-sig"), surface.encoding)


def show_text(text: str) -> None:
    """Write a report to the standard output stream."""
    sys.stdout.write(text)
    sys.stdout.flush()


def write_report(assessment: Assessment, format: Format, output: Path) -> None:
    """Write the report to a file, and say so."""
    from mpfcheck.reporting.files import write_bytes, write_text
    from mpfcheck.reporting.formats import FORMS
    from mpfcheck.reporting.terminal import Surface, render

    if format is Format.TERMINAL:
        write_text(output, render(assessment, Surface()))
    else:
        write_bytes(output, FORMS[format.value].render(assessment))
    note(f"{output} written")
