"""Puts the parts of a terminal report together."""

from __future__ import annotations

import io
from typing import TextIO

from mpfcheck.model.assessment import Assessment
from mpfcheck.reporting.clean import encodable
from mpfcheck.reporting.terminal.console import Surface, surface_of
from mpfcheck.reporting.terminal.glyphs import glyphs_for
from mpfcheck.reporting.view import view


def show(assessment: Assessment, stream: TextIO) -> None:
    """Write the report to `stream`, as wide and as colourful as it allows."""
    stream.write(render(assessment, surface_of(stream)))
    stream.flush()


def render(assessment: Assessment, surface: Surface) -> str:
    """The report as text, with ANSI codes only if the surface understands them."""
    from rich.console import Console

    from mpfcheck.reporting.terminal import finding, head

    report = view(assessment)
    glyphs = glyphs_for(surface.encoding)
    page = io.StringIO()
    console = Console(
        file=page,
        width=surface.width,
        force_terminal=surface.ansi,
        color_system="standard" if surface.ansi else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
        safe_box=True,
    )
    for part in head.parts(report, glyphs, surface.width):
        console.print(part)
    for theme in report.themes:
        for part in finding.theme_parts(theme, len(report.instruments), glyphs, surface.width):
            console.print(part)
    for part in head.foot(report):
        console.print(part)
    return encodable(_without_trailing_blanks(page.getvalue()), surface.encoding)


def _without_trailing_blanks(text: str) -> str:
    return "\n".join(line.rstrip(" ") for line in text.split("\n"))
