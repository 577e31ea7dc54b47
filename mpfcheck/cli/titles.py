"""`mpfcheck titles`: the mineral titles that a law knows."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from mpfcheck.cli.choices import MEMORY, Lang, Memory, OcrMode, RulesDir, Timeout, reading
from mpfcheck.cli.progress import reading_bar
from mpfcheck.reading.options import Ocr

EXAMPLE = """Example:

\b
  mpfcheck titles mining-act.pdf
"""


def titles(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Law to read.")],
    lang: Lang = None,
    ocr: OcrMode = Ocr.AUTO,
    timeout: Timeout = None,
    memory: Memory = MEMORY,
    rules: RulesDir = None,
) -> None:
    """Print the title register of a law: its mineral titles by tier, and where they stand."""
    from mpfcheck.assessment.law import read_law, shipped_languages
    from mpfcheck.assessment.understand import understand
    from mpfcheck.reporting.terminal import surface_of
    from mpfcheck.reporting.terminal.understood import render_titles

    with reading_bar(file) as progress:
        law = read_law(
            file,
            languages=shipped_languages(),
            language=lang,
            progress=progress,
            reading=reading(ocr, timeout, memory),
        )
    sys.stdout.write(render_titles(understand(law, rules), surface_of(sys.stdout)))
