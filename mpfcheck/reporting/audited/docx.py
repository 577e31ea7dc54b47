"""A run as a Word report: scores, the matrix, gaps, clauses to follow, each country with bars."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from mpfcheck.model.assessment import Finding, Status
from mpfcheck.reporting.audited.view import AuditReport, shortly
from mpfcheck.reporting.charts import WIDTH, theme_bars
from mpfcheck.reporting.clean import plain
from mpfcheck.reporting.colours import CONTRADICTED, WASH
from mpfcheck.reporting.docx import styles
from mpfcheck.reporting.docx.base import Memo
from mpfcheck.reporting.terminal.glyphs import UNICODE
from mpfcheck.reporting.view import is_gap, summary

ACROSS = 9  # countries beside each other on a page
QUOTE = 400  # characters
_TITLE, _CELL = 6.0, 1.1  # centimetres


def render(report: AuditReport) -> bytes:
    """The report as the bytes of a .docx file."""
    return _AuditMemo(report).written()


class _AuditMemo:
    """Writes one report on a run."""

    def __init__(self, report: AuditReport) -> None:
        self._report = report
        self._say = report.say
        self._memo = Memo(report.say, report.say("matrix.title"), report.origin.tool_version)
        self._document = self._memo.document

    def written(self) -> bytes:
        """All of it, in order."""
        say, report = self._say, self._report
        self._memo.opening(say("matrix.title"), say("matrix.subtitle"))
        self._document.add_paragraph().add_run(plain(report.origin.title)).bold = True
        self._document.add_paragraph(plain(report.made))
        keys = ("themes", "requirements", "gaps", "clauses", "countries")
        entries = [(1, say(f"matrix.{key}")) for key in keys]
        entries += [(2, plain(report.name(n))) for n in range(len(report.countries))]
        self._memo.contents(entries)
        self._memo.caveats(report.caveats)
        self._scores()
        self._matrix()
        self._gaps()
        self._clauses()
        self._document.add_heading(say("matrix.countries"), 1)
        for number in range(len(report.countries)):
            self._country(number)
        return self._memo.saved()

    def _blocks(self) -> Iterator[range]:
        """The countries in equal blocks for which there is room."""
        number = len(self._report.countries)
        size = math.ceil(number / math.ceil(number / ACROSS))
        for start in range(0, number, size):
            yield range(start, min(start + size, number))

    def _scores(self) -> None:
        say, matrix = self._say, self._report.matrix
        self._document.add_heading(say("matrix.themes"), 1)
        self._document.add_paragraph(say("matrix.score"))
        for block in self._blocks():
            rows = [
                (title, *(_percent(matrix.score(n, id).percent) for n in block))
                for id, title in self._report.themes
            ]
            total = (say("matrix.overall"), *(_percent(matrix.score(n).percent) for n in block))
            self._table(say("column.theme"), block, [*rows, total])

    def _matrix(self) -> None:
        say, matrix = self._say, self._report.matrix
        self._document.add_heading(say("matrix.requirements"), 1)
        signs = [f"{UNICODE.signs[status]} {say.status(status)}" for status in Status]
        self._document.add_paragraph(
            " · ".join([*signs, f"{UNICODE.contradicted} {say('contradicted')}"])
        )
        for id, title in self._report.themes:
            for block in self._blocks():
                found = matrix.of_theme(id)
                rows = [
                    (f"{r.requirement} {r.title}", *(_sign(r.findings[n]) for n in block))
                    for r in found
                ]
                washes = [
                    {at: _wash(r.findings[n]) for at, n in enumerate(block, start=1)} for r in found
                ]
                self._table(title, block, rows, washes)

    def _table(
        self,
        head: str,
        block: range,
        rows: Sequence[Sequence[str]],
        washes: Sequence[dict[int, str]] = (),
    ) -> None:
        codes = [self._report.matrix.codes[n] for n in block]
        self._memo.table([head, *codes], rows, (_TITLE, *[_CELL] * len(block)), washes)

    def _gaps(self) -> None:
        self._document.add_heading(self._say("matrix.gaps"), 1)
        for row, many, where in self._report.gaps:
            line = self._document.add_paragraph(style="List Bullet")
            line.add_run(f"{plain(f'{row.requirement} {row.title}')}{self._say.colon} ").bold = True
            line.add_run(plain(f"{many} ({where})"))

    def _clauses(self) -> None:
        report = self._report
        self._document.add_heading(self._say("matrix.clauses"), 1)
        for entry in report.best:
            line = self._document.add_paragraph(style="List Bullet")
            line.add_run(plain(f"{entry.row.requirement} {entry.row.title}")).bold = True
            for number, cited in entry.clauses:
                quote = self._document.add_paragraph(style=styles.QUOTE)
                where = f"{report.name(number)}, {report.place(number, cited)}"
                quote.add_run(f"{plain(where)}{self._say.colon} ").italic = True
                quote.add_run(self._say.quoted(shortly(cited, QUOTE)))

    def _country(self, number: int) -> None:
        say, country = self._say, self._report.countries[number]
        self._document.add_heading(plain(self._report.name(number)), 2)
        for read in country.instruments:
            text = f"{read.title or read.id} ({say.counted(read.articles, 'article')})"
            self._document.add_paragraph(plain(text), style="List Bullet")
        said = summary(country.counts, say)
        self._document.add_paragraph(plain(said))
        if any(theme.judged for theme in country.themes):
            self._memo.picture(theme_bars(country), WIDTH, said)
        for theme in country.themes:
            gaps = [f for f in theme.decided if is_gap(f)]
            if gaps:
                line = self._document.add_paragraph()
                line.add_run(f"{plain(theme.title)}{say.colon} ").bold = True
                line.add_run(plain(say.apart(f"{f.title} ({say.status_of(f)})" for f in gaps)))


def _sign(finding: Finding | None) -> str:
    return "" if finding is None else UNICODE.sign(finding)


def _wash(finding: Finding | None) -> str:
    if finding is None:
        return "FFFFFF"
    contradicted = UNICODE.sign(finding) == UNICODE.contradicted
    return CONTRADICTED[0] if contradicted else WASH[finding.status][0]


def _percent(value: int | None) -> str:
    return "–" if value is None else str(value)
