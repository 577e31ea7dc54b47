"""Draw the beginning of a real report as SVG: `python scripts/picture.py LAW PICTURE [THEME]`."""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text

from mpfcheck.assessment import Options, assess
from mpfcheck.reporting.files import write_text
from mpfcheck.reporting.terminal import Surface, render

WIDTH = 88
LINES = 96

# The picture shall show the same without a network: no fonts from elsewhere.
FORMAT = re.sub(r"@font-face \{\{.*?\n    \}\}\n", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)


def picture(report: str, title: str) -> str:
    """The first lines of a report with ANSI codes, as SVG."""
    lines = report.split("\n")
    shown = [*lines[:LINES], "  ..."] if len(lines) > LINES else lines
    console = Console(
        record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, color_system="standard"
    )
    console.print(Text.from_ansi("\n".join(shown)))
    return console.export_svg(title=title, code_format=FORMAT, unique_id="report")


def main(law: Path, target: Path, *themes: str) -> None:
    """Assess the law and write the picture of its report."""
    report = render(assess([law], Options(themes=themes)), Surface(width=WIDTH, ansi=True))
    write_text(target, picture(report, f"mpfcheck check {law.name}"))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:])
