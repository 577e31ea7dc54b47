"""`mpfcheck clauses`: how a law was read, clause by clause."""

from __future__ import annotations

import sys
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mpfcheck.cli.choices import (
    MEMORY,
    Lang,
    Memory,
    OcrMode,
    RulesDir,
    Timeout,
    TreeFormat,
    reading,
)
from mpfcheck.cli.progress import reading_bar
from mpfcheck.reading.options import Ocr

if TYPE_CHECKING:
    from mpfcheck.model.instrument import Instrument

EXAMPLE = """Examples:

\b
  mpfcheck clauses mining-act.pdf
  mpfcheck clauses code-minier.pdf --lang fr --full
  mpfcheck clauses bill.pdf --show modality,scope,titles
  mpfcheck clauses bill.pdf --show references,quantities
  mpfcheck clauses bill.docx --format akn > bill.akn.xml
"""


def clauses(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Law to read.")],
    full: Annotated[bool, typer.Option("--full", help="Show all of every text.")] = False,
    lang: Lang = None,
    show: Annotated[
        str,
        typer.Option(metavar="WHAT", help="Also modality, scope, titles, references, quantities."),
    ] = "",
    format: Annotated[
        TreeFormat, typer.Option(help="Form of the tree: text, json, or akn (Akoma Ntoso 3.0).")
    ] = TreeFormat.TEXT,
    ocr: OcrMode = Ocr.AUTO,
    timeout: Timeout = None,
    memory: Memory = MEMORY,
    rules: RulesDir = None,
) -> None:
    """Print the clause tree of a law: labels, headings, pages and the beginning of each text."""
    from mpfcheck.assessment.law import read_law, shipped_languages
    from mpfcheck.assessment.understand import understand
    from mpfcheck.reporting.terminal import surface_of
    from mpfcheck.reporting.terminal.clausetree import render_clauses
    from mpfcheck.reporting.terminal.understood import ASPECTS, render_understood

    aspects = _aspects(show, ASPECTS)
    _check_alone(format, aspects)

    with reading_bar(file) as progress:
        law = read_law(
            file,
            languages=shipped_languages(),
            language=lang,
            progress=progress,
            reading=reading(ocr, timeout, memory),
        )
    surface = surface_of(sys.stdout)
    if format is not TreeFormat.TEXT:
        text = _exported(law.instrument, format, surface.encoding)
    elif aspects:
        text = render_understood(understand(law, rules), surface, aspects, full=full)
    else:
        text = render_clauses(law.instrument, surface, full=full)
    sys.stdout.write(text)


def _check_alone(format: TreeFormat, aspects: tuple[str, ...]) -> None:
    """Raise UsageError for --show with a form that only holds the tree."""
    from mpfcheck.errors import UsageError

    if aspects and format is not TreeFormat.TEXT:
        raise UsageError(
            f"--show cannot be joined with --format {format.value}.",
            hint="Leave one of the two out; --show is for --format text.",
        )


def _exported(instrument: Instrument, format: TreeFormat, encoding: str) -> str:
    """The tree in a form for other programs, whole texts and all."""
    if format is TreeFormat.JSON:
        from mpfcheck.reporting.clauses_json import render_json

        return render_json(instrument, encoding)
    from mpfcheck.reporting.clauses_akn import render_akn

    return render_akn(instrument, encoding)


def _aspects(show: str, allowed: Collection[str]) -> tuple[str, ...]:
    """The aspects in a list with commas; raises UsageError for one that there is not."""
    from mpfcheck.errors import UsageError
    from mpfcheck.rules.problems import suggestion

    asked = tuple(word.strip() for word in show.split(",") if word.strip())
    for word in asked:
        if word not in allowed:
            raise UsageError(f"--show: unknown {word!r}", hint=suggestion(word, allowed))
    return asked
