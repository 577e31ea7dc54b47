"""Puts the parts of a terminal report together."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import TYPE_CHECKING, TextIO

from mpfcheck.model.assessment import Assessment, Finding
from mpfcheck.reporting.clean import encodable
from mpfcheck.reporting.terminal.console import Surface, surface_of
from mpfcheck.reporting.terminal.encoded import encoded
from mpfcheck.reporting.terminal.glyphs import glyphs_for
from mpfcheck.reporting.view import view

if TYPE_CHECKING:
    from rich.console import RenderableType


def show(assessment: Assessment, stream: TextIO) -> None:
    """Write the report to `stream`, as wide and as colourful as it allows."""
    stream.write(render(assessment, surface_of(stream)))
    stream.flush()


def render(assessment: Assessment, surface: Surface) -> str:
    """The report as text, with ANSI codes only if the surface understands them."""
    from mpfcheck.reporting.terminal import head, theme

    report = view(encoded(assessment, surface.encoding))
    glyphs = glyphs_for(surface.encoding)
    parts = [*head.parts(report, glyphs, surface.width)]
    for shown in report.themes:
        if shown.judged:
            parts += theme.theme_parts(shown, report, glyphs, surface.width)
    parts += theme.unjudged_themes(report, glyphs, surface.width)
    return printed([*parts, *head.foot(report)], surface)


def render_finding(finding: Finding, assessment: Assessment, surface: Surface) -> str:
    """One finding of an assessment as text, as in the whole report."""
    from mpfcheck.reporting.terminal.finding import FindingParts

    shown = encoded(finding, surface.encoding)
    parts = FindingParts(shown, view(assessment), glyphs_for(surface.encoding)).parts()
    return printed(parts, surface)


def printed(parts: Iterable[RenderableType], surface: Surface) -> str:
    """What rich makes of the parts on this surface, one below the other."""
    from rich.console import Console

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
    )
    for part in parts:
        console.print(part)
    lines = (line.rstrip(" ") for line in page.getvalue().split("\n"))
    return encodable("\n".join(lines), surface.encoding)
