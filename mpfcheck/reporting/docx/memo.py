"""The gap memorandum: summary, method and limits, a table per theme, and each gap in full."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from mpfcheck.model.assessment import Assessment
from mpfcheck.reporting.charts import WIDTH, theme_bars
from mpfcheck.reporting.clean import plain
from mpfcheck.reporting.colours import WASH
from mpfcheck.reporting.docx import fields, styles
from mpfcheck.reporting.docx.footnotes import Footnotes
from mpfcheck.reporting.docx.gap import GapSection
from mpfcheck.reporting.view import Report, ThemeView, is_gap, summary, view

if TYPE_CHECKING:
    from docx.document import Document

MADE = datetime(2000, 1, 1, tzinfo=UTC)  # the same assessment gives the same file


def render(assessment: Assessment) -> bytes:
    """The memorandum as the bytes of a .docx file."""
    import docx

    report = view(assessment)
    memo = _Memo(docx.Document(), report)
    memo.write()
    return memo.saved()


class _Memo:
    """Writes one memorandum."""

    def __init__(self, document: Document, report: Report) -> None:
        self._document = document
        self._report = report
        self._say = report.say
        self._notes = Footnotes()

    def write(self) -> None:
        """All of it, in order."""
        styles.prepare(self._document, self._say.language)
        self._properties()
        self._margins()
        self._title()
        self._contents()
        self._summary()
        self._method()
        for theme in self._judged:
            self._theme(theme)
        self._notes.attach(self._document)

    @property
    def _judged(self) -> tuple[ThemeView, ...]:
        """The themes for which there are rules."""
        return tuple(theme for theme in self._report.themes if theme.judged)

    def saved(self) -> bytes:
        """The file. Members of the archive carry a fixed date, so equal reports are equal bytes."""
        from mpfcheck.reporting.docx.packing import repacked

        out = io.BytesIO()
        self._document.save(out)
        return repacked(out.getvalue())

    def _properties(self) -> None:
        properties = self._document.core_properties
        properties.title = self._say("memo.title")
        properties.author = f"mpfcheck {self._report.tool_version}"
        properties.comments = ""
        properties.language = styles.COUNTRY.get(self._say.language, self._say.language)
        properties.created = properties.modified = MADE

    def _margins(self) -> None:
        section = self._document.sections[0]
        section.header.paragraphs[0].text = self._say("memo.title")
        foot = section.footer.paragraphs[0]
        foot.add_run(f"{self._say('memo.page')} ")
        fields.field(foot, "PAGE", "1")

    def _title(self) -> None:
        say, document = self._say, self._document
        document.add_paragraph(say("memo.title"), style="Title")
        document.add_paragraph(say("memo.subtitle"), style="Subtitle")
        for read in self._report.instruments:
            paragraph = document.add_paragraph()
            paragraph.add_run(plain(read.title or read.id)).bold = True
            size = (
                say.known("language", read.language),
                say.counted(read.pages, "page"),
                say.counted(read.articles, "article"),
            )
            paragraph.add_run(f" ({', '.join(size)})")
        document.add_paragraph(plain(self._report.checked))
        rules = self._report.rules_digest[:12] or say("unknown")
        document.add_paragraph(say("memo.made", version=self._report.tool_version, rules=rules))

    def _contents(self) -> None:
        say = self._say
        self._document.add_paragraph().add_run(say("memo.contents")).bold = True
        entries = [(1, say("heading.summary")), (1, say("heading.method"))]
        for theme in self._judged:
            entries.append((1, plain(theme.title)))
            entries += [
                (2, plain(f"{f.requirement} {f.title}")) for f in theme.decided if is_gap(f)
            ]
        fields.contents(self._document, entries)

    def _summary(self) -> None:
        from docx.shared import Inches

        say, document = self._say, self._document
        document.add_heading(say("heading.summary"), 1)
        document.add_paragraph(summary(self._report.counts, say))
        if self._judged:
            bars = document.add_picture(io.BytesIO(theme_bars(self._report)), width=Inches(WIDTH))
            bars._inline.docPr.set("descr", summary(self._report.counts, say))  # read aloud
        if self._report.to_be_read:
            document.add_paragraph(self._report.to_be_read)
        heads = ("theme", "met", "partial", "absent", "contradicted")
        table = document.add_table(rows=1, cols=len(heads), style="Table Grid")
        names = [say("column.theme"), *(say(f"status.{h}") for h in heads[1:4])]
        for cell, name in zip(table.rows[0].cells, [*names, say("contradicted")], strict=True):
            cell.text = name
            cell.paragraphs[0].runs[0].bold = True
            styles.shade(cell, "E8EEF4")
        styles.repeat_head(table.rows[0])
        rows = [(theme.title, theme.counts) for theme in self._judged]
        for title, counts in [*rows, (say("themes.all"), self._report.counts)]:
            cells = table.add_row().cells
            cells[0].text = plain(title)
            numbers = (counts.met, counts.partial, counts.absent, counts.contradicted)
            for cell, number in zip(cells[1:], numbers, strict=True):
                cell.text = str(number)
        styles.columns(table, 5.8, 2.4, 2.6, 2.2, 3.0)
        document.add_paragraph()

    def _method(self) -> None:
        say, document = self._say, self._document
        document.add_heading(say("heading.method"), 1)
        document.add_paragraph(say("memo.method"))
        for caveat in self._report.caveats:
            document.add_paragraph().add_run(plain(caveat)).italic = True
        notes = [note for read in self._report.instruments for note in read.notes]
        for note in (*self._report.notes, *notes):
            document.add_paragraph(plain(note), style="List Bullet")

    def _theme(self, theme: ThemeView) -> None:
        document = self._document
        document.add_heading(plain(theme.title), 1)
        self._statuses(theme)
        for finding in theme.decided:
            if is_gap(finding):
                GapSection(document, self._report, self._notes).write(finding)

    def _statuses(self, theme: ThemeView) -> None:
        """Every requirement of the theme with its status, and where it was found."""
        say = self._say
        table = self._document.add_table(rows=1, cols=4, style="Table Grid")
        keys = ("requirement", "title", "status", "clause")
        for cell, key in zip(table.rows[0].cells, keys, strict=True):
            cell.text = say(f"column.{key}")
            cell.paragraphs[0].runs[0].bold = True
            styles.shade(cell, "E8EEF4")
        styles.repeat_head(table.rows[0])
        for finding in theme.findings:
            cells = table.add_row().cells
            cited = [c for e in finding.elements for c in e.evidence[:1]]
            places = dict.fromkeys(self._report.place(c) for c in cited)
            texts = (
                finding.requirement,
                finding.title,
                say.status_of(finding),
                "; ".join(list(places)[:3]),
            )
            for cell, text in zip(cells, texts, strict=True):
                cell.text = plain(text)
            styles.shade(cells[2], WASH[finding.status][0])
        styles.columns(table, 2.5, 6.3, 2.8, 4.4)
        self._document.add_paragraph()
