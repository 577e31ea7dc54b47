"""A comparison as a Word memorandum: per requirement what changed, old and new side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mpfcheck.model.comparison import Change, ClauseChange, Direction, RequirementChange
from mpfcheck.reporting.clean import excerpt, plain
from mpfcheck.reporting.colours import DIRECTIONS
from mpfcheck.reporting.compared.pieces import shortened
from mpfcheck.reporting.compared.view import (
    Beside,
    ComparisonReport,
    Shown,
    ThemeChanges,
    from_to,
    said,
)
from mpfcheck.reporting.docx import styles
from mpfcheck.reporting.docx.base import Memo

if TYPE_CHECKING:
    from docx.table import Table

QUOTE = 900  # characters of a clause
CLAUSES = 6  # further clauses that are shown with their words, per requirement
OTHERS = 60  # clauses without a requirement that are shown
CUT = "[…]"
_WIDTHS = (8.0, 8.0)  # centimetres


def render(report: ComparisonReport) -> bytes:
    """The memorandum as the bytes of a .docx file."""
    return _ChangeMemo(report).written()


class _ChangeMemo:
    """Writes one memorandum on what changed."""

    def __init__(self, report: ComparisonReport) -> None:
        self._report = report
        self._say = report.say
        self._memo = Memo(report.say, report.say("compare.title"))
        self._document = self._memo.document

    def written(self) -> bytes:
        """All of it, in order."""
        say, report = self._say, self._report
        self._memo.opening(say("compare.title"), say("compare.subtitle"))
        for key, laws in (("old", report.old), ("new", report.new)):
            for law in laws:
                line = self._document.add_paragraph(f"{say(f'compare.{key}')}{say.colon} ")
                line.add_run(plain(law.title or law.id)).bold = True
                line.add_run(f" ({plain(law.path)})")
        self._memo.contents(self._entries())
        self._summary()
        for theme in report.themes:
            self._theme(theme)
        self._others()
        return self._memo.saved()

    def _entries(self) -> list[tuple[int, str]]:
        entries = [(1, self._say("heading.summary"))]
        for theme in self._report.themes:
            entries.append((1, plain(theme.title)))
            entries += [(2, _headed(of)) for of in theme.differing]
        if self._report.unused:
            entries.append((1, self._say("compare.unused")))
        return entries

    def _summary(self) -> None:
        say, report = self._say, self._report
        self._document.add_heading(say("heading.summary"), 1)
        self._document.add_paragraph(report.summary)
        if report.fates:
            self._document.add_paragraph(report.fates)
        directions = [d for d in Direction if report.count(d)]
        heads = [say("column.theme"), *(say(f"direction.{d.value}") for d in directions)]
        rows = [(t.title, *(str(t.count(d)) for d in directions)) for t in report.themes]
        total = (say("themes.all"), *(str(report.count(d)) for d in directions))
        width = (16.0 - 5.0) / max(len(directions), 1)
        self._memo.table(heads, [*rows, total], (5.0, *[width] * len(directions)))
        self._memo.caveats((*report.caveats, say("compare.marks")))

    def _theme(self, theme: ThemeChanges) -> None:
        say = self._say
        self._document.add_heading(plain(theme.title), 1)
        heads = [say(f"column.{k}") for k in ("requirement", "title", "direction", "status")]
        rows = [
            (r.requirement, r.title, say(f"direction.{r.direction.value}"), from_to(r, say))
            for r in theme.requirements
        ]
        washes = [{2: DIRECTIONS[r.direction][0]} for r in theme.requirements]
        self._memo.table(heads, rows, (2.5, 6.3, 3.0, 4.2), washes)
        for requirement in theme.differing:
            self._requirement(requirement)

    def _requirement(self, of: RequirementChange) -> None:
        say, document = self._say, self._document
        document.add_heading(_headed(of), 2)
        line = document.add_paragraph()
        line.add_run(said(of, say).capitalize()).bold = True
        line.add_run(f" ({from_to(of, say)})")
        for key, found in (("contradicted", of.contradicted), ("cleared", of.cleared)):
            for against in found:
                line = document.add_paragraph(style="List Bullet")
                line.add_run(f"{say(f'change.{key}').capitalize()}{say.colon} ").bold = True
                line.add_run(plain(against.note or against.id))
                for cited in against.evidence:
                    quote, _ = excerpt(plain(cited.quote), (), QUOTE, CUT)
                    line = document.add_paragraph(style=styles.QUOTE)
                    where = self._report.cited(cited, key == "cleared")
                    line.add_run(f"{plain(where)}{say.colon} ").italic = True
                    line.add_run(say.quoted(quote))
        for element in of.elements:
            if element.old is None and element.new is None:
                continue
            line = document.add_paragraph(style="List Bullet")
            line.add_run(
                f"{say(f'change.{element.change.value}').capitalize()}{say.colon} "
            ).bold = True
            line.add_run(plain(f"{element.element}. {element.check}"))
            if element.change is not Change.SAME:
                self._beside([self._report.element(element, of)])
        further = self._report.further(of)
        if further:
            self._beside([self._report.clause(clause) for clause in further[:CLAUSES]])
        if len(further) > CLAUSES:
            places = "; ".join(_labels(clause) for clause in further[CLAUSES:])
            document.add_paragraph(plain(say("also", places=places)), style=styles.QUOTE)

    def _others(self) -> None:
        """The clauses that differ and are evidence of nothing."""
        others = self._report.unused
        if not others:
            return
        self._document.add_heading(self._say("compare.unused"), 1)
        self._beside([self._report.clause(clause) for clause in others[:OTHERS]])
        if len(others) > OTHERS:
            more = self._say("compare.more", number=self._say.number(len(others) - OTHERS))
            self._document.add_paragraph(more)

    def _beside(self, rows: list[Beside]) -> None:
        """A table with the old and the new clauses side by side."""
        say = self._say
        heads = (say("compare.old"), say("compare.new"))
        table: Table = self._memo.table(heads, [("", "")] * len(rows), _WIDTHS)
        for row, beside in zip(table.rows[1:], rows, strict=True):
            for cell, shown in zip(row.cells, (beside.old, beside.new), strict=True):
                self._fill(cell, shown)

    def _fill(self, cell: Any, shown: Shown | None) -> None:
        paragraph = cell.paragraphs[0]
        if shown is None:
            paragraph.add_run("–")
            return
        paragraph.add_run(f"{plain(shown.place)}{self._say.colon} ").italic = True
        for piece in shortened(shown.pieces, QUOTE, CUT):
            run = paragraph.add_run(piece.words)
            run.font.strike = piece.mark == "-" or None
            run.font.underline = piece.mark == "+" or None


def _headed(of: RequirementChange) -> str:
    return plain(f"{of.requirement} {of.title}")


def _labels(of: ClauseChange) -> str:
    return " → ".join(dict.fromkeys(filter(None, of.labels)))
