"""`mpfcheck clauses`: how a law was read, clause by clause."""

from __future__ import annotations

import sys
from collections.abc import Collection
from pathlib import Path
from typing import Annotated

import typer

from mpfcheck.cli.choices import Lang, RulesDir
from mpfcheck.cli.progress import reading_bar

EXAMPLE = """Examples:

\b
  mpfcheck clauses mining-act.pdf
  mpfcheck clauses code-minier.pdf --lang fr --full
  mpfcheck clauses bill.pdf --show modality,scope,titles
"""


def clauses(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Law to read.")],
    full: Annotated[bool, typer.Option("--full", help="Show all of every text.")] = False,
    lang: Lang = None,
    show: Annotated[
        str, typer.Option(metavar="WHAT", help="Also show modality, scope, titles (with commas).")
    ] = "",
    rules: RulesDir = None,
) -> None:
    """Print the clause tree of a law: labels, headings, pages and the beginning of each text."""
    from mpfcheck.assessment.law import read_law, shipped_languages
    from mpfcheck.assessment.understand import understand
    from mpfcheck.reporting.terminal import surface_of
    from mpfcheck.reporting.terminal.clausetree import render_clauses
    from mpfcheck.reporting.terminal.understood import ASPECTS, render_understood

    aspects = _aspects(show, ASPECTS)

    with reading_bar(file) as progress:
        law = read_law(file, languages=shipped_languages(), language=lang, progress=progress)
    surface = surface_of(sys.stdout)
    if aspects:
        text = render_understood(understand(law, rules), surface, aspects, full=full)
    else:
        text = render_clauses(law.instrument, surface, full=full)
    sys.stdout.write(text)


def _aspects(show: str, allowed: Collection[str]) -> tuple[str, ...]:
    """The aspects in a list with commas; raises UsageError for one that there is not."""
    from mpfcheck.errors import UsageError
    from mpfcheck.rules.problems import suggestion

    asked = tuple(word.strip() for word in show.split(",") if word.strip())
    for word in asked:
        if word not in allowed:
            raise UsageError(f"--show: unknown {word!r}", hint=suggestion(word, allowed))
    return asked
