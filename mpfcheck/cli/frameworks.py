"""`mpfcheck frameworks`: the norm sets that a law can be checked against."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from mpfcheck.cli.choices import FrameworkFile, ReportLang

if TYPE_CHECKING:
    from rich.console import RenderableType

app = typer.Typer(
    help="The frameworks that a law can be checked against.",
    epilog="Example:\n\n\b\n  mpfcheck frameworks show mpf-asm",
    rich_markup_mode=None,
    no_args_is_help=True,
)


@app.command("list", epilog="Example:\n\n\b\n  mpfcheck frameworks list")
def list_() -> None:
    """List the frameworks that ship with mpfcheck."""
    from mpfcheck.reporting.terminal.catalogue import framework_list
    from mpfcheck.rules.framework import available_frameworks, load_framework

    print_parts(framework_list(load_framework(path) for path in available_frameworks()))


@app.command(
    epilog="Examples:\n\n\b\n  mpfcheck frameworks show\n  mpfcheck frameworks show ASM-TX-01"
)
def show(
    id: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="A framework, or a requirement of one.")
    ] = None,
    framework: FrameworkFile = None,
) -> None:
    """Show the requirements of a framework, or all that it says of one requirement."""
    from mpfcheck.reporting.terminal.catalogue import framework_page, requirement_page
    from mpfcheck.reporting.terminal.console import surface_of
    from mpfcheck.reporting.terminal.glyphs import glyphs_for
    from mpfcheck.rules.framework import available_frameworks, load_framework
    from mpfcheck.rules.selection import select

    shipped = {path.stem: path for path in available_frameworks()}
    loaded = load_framework(framework or shipped.get(id or ""))
    surface = surface_of(sys.stdout)
    glyphs, width = glyphs_for(surface.encoding), surface.width
    if id is None or id == loaded.id:
        print_parts(framework_page(loaded, glyphs, width))
    else:
        (requirement,) = select(loaded, (), (id,))
        print_parts(requirement_page(requirement, loaded, glyphs, width))


@app.command("crosswalk", epilog="Example:\n\n\b\n  mpfcheck frameworks crosswalk CEDAW")
def crosswalk(
    instrument: Annotated[
        str | None, typer.Argument(metavar="[INSTRUMENT]", help="Short name: MIN, C176, CEDAW, ...")
    ] = None,
    framework: FrameworkFile = None,
    report_lang: ReportLang = None,
) -> None:
    """Show the framework by the instruments that it is worked out from."""
    from mpfcheck.assessment.crosswalk import of_framework, only
    from mpfcheck.reporting.messages import messages
    from mpfcheck.reporting.terminal.console import surface_of
    from mpfcheck.reporting.terminal.crosswalk import render_crosswalk
    from mpfcheck.rules.framework import load_framework

    language = report_lang.value if report_lang else "en"
    found = only(of_framework(load_framework(framework).requirements, language), instrument)
    sys.stdout.write(render_crosswalk(found, messages(language), surface_of(sys.stdout)))


def print_parts(parts: Iterable[RenderableType]) -> None:
    """Print to standard output as it allows."""
    from mpfcheck.reporting.terminal.console import surface_of
    from mpfcheck.reporting.terminal.render import printed

    sys.stdout.write(printed(parts, surface_of(sys.stdout)))
