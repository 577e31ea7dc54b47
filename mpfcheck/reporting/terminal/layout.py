"""Building blocks: a label with a hanging paragraph, a rule with a title, styles by meaning."""

from __future__ import annotations

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from mpfcheck.model.assessment import Finding, Status
from mpfcheck.model.evidence import Strength
from mpfcheck.reporting.clean import plain
from mpfcheck.reporting.terminal.glyphs import Glyphs

LABEL = 9  # columns; "not found"

STATUS_STYLE = {
    Status.MET: "green",
    Status.PARTIAL: "yellow",
    Status.ABSENT: "red",
    Status.NOT_ASSESSABLE: "magenta",
    Status.NOT_APPLICABLE: "dim",
    Status.NOT_ASSESSED: "dim",
}

STRENGTH_STYLE = {Strength.FULL: "green", Strength.WEAK: "yellow", Strength.NONE: "red"}


def style_of(finding: Finding) -> str:
    """The colour of a finding; words and signs say the same."""
    if finding.contradicted and finding.status is not Status.ABSENT:
        return "magenta"
    return STATUS_STYLE[finding.status]


def labelled(
    label: str, content: RenderableType, style: str = "dim", width: int = LABEL
) -> RenderableType:
    """A label in the left column (`width` columns), its content beside it, wrapped under itself."""
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    grid.add_column(width=width, no_wrap=True)
    grid.add_column(ratio=1, overflow="fold")
    grid.add_row(Text(label, style=style), content)
    return Padding(grid, (0, 0, 0, 2))


def hanging(mark: str, content: RenderableType, style: str = "") -> RenderableType:
    """A mark and beside it a paragraph that wraps under itself."""
    grid = Table.grid(padding=(0, 1, 0, 0), expand=True)
    grid.add_column(width=len(mark), no_wrap=True)
    grid.add_column(ratio=1, overflow="fold")
    grid.add_row(Text(mark, style), content)
    return grid


def words(text: str, style: str = "") -> Text:
    """Text from a law, a rule or a framework, made safe to print. Never parsed as markup."""
    return Text(plain(text), style=style)


def ruled(title: str, glyphs: Glyphs, width: int, style: str = "bold") -> Text:
    """A title with a line after it, to the full width; a title without room for it, alone."""
    text = words(title, style)
    line = width - 4 - text.cell_len
    if line < 1:
        return text
    rule = glyphs.rule
    return Text.assemble((f"{rule * 2} ", "dim"), text, (f" {rule * line}", "dim"))
