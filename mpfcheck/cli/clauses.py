"""`mpfcheck clauses`: how a law was read, clause by clause."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from mpfcheck.cli.choices import Lang
from mpfcheck.cli.progress import reading_bar

EXAMPLE = """Examples:

\b
  mpfcheck clauses mining-act.pdf
  mpfcheck clauses code-minier.pdf --lang fr --full
"""


def clauses(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Law to read.")],
    full: Annotated[bool, typer.Option("--full", help="Show all of every text.")] = False,
    lang: Lang = None,
) -> None:
    """Print the clause tree of a law: labels, headings, pages and the beginning of each text."""
    from mpfcheck.assessment.law import read_law, shipped_languages
    from mpfcheck.reporting.terminal import surface_of
    from mpfcheck.reporting.terminal.clausetree import render_clauses

    with reading_bar(file) as progress:
        law = read_law(file, languages=shipped_languages(), language=lang, progress=progress)
    sys.stdout.write(render_clauses(law.instrument, surface_of(sys.stdout), full=full))
