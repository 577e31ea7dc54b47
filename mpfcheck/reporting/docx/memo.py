"""The gap memorandum: summary, method and limits, a table per theme, and each gap in full."""

from __future__ import annotations

from mpfcheck.model.assessment import Assessment
from mpfcheck.reporting.charts import WIDTH, theme_bars
from mpfcheck.reporting.clean import plain
from mpfcheck.reporting.colours import WASH
from mpfcheck.reporting.docx.base import Memo
from mpfcheck.reporting.docx.footnotes import Footnotes
from mpfcheck.reporting.docx.gap import GapSection
from mpfcheck.reporting.view import Report, ThemeView, is_gap, summary, view


def render(assessment: Assessment) -> bytes:
    """The memorandum as the bytes of a .docx file."""
    return _GapMemo(view(assessment)).written()


class _GapMemo:
    """Writes one memorandum."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._say = report.say
        self._memo = Memo(report.say, report.say("memo.title"), report.tool_version)
        self._document = self._memo.document
        self._notes = Footnotes()

    def written(self) -> bytes:
        """All of it, in order."""
        self._title()
        self._contents()
        self._summary()
        self._method()
        for theme in self._judged:
            self._theme(theme)
        self._notes.attach(self._document)
        return self._memo.saved()

    @property
    def _judged(self) -> tuple[ThemeView, ...]:
        """The themes for which there are rules."""
        return tuple(theme for theme in self._report.themes if theme.judged)

    def _title(self) -> None:
        say, document = self._say, self._document
        self._memo.opening(say("memo.title"), say("memo.subtitle"))
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
        entries = [(1, say("heading.summary")), (1, say("heading.method"))]
        for theme in self._judged:
            entries.append((1, plain(theme.title)))
            entries += [
                (2, plain(f"{f.requirement} {f.title}")) for f in theme.decided if is_gap(f)
            ]
        self._memo.contents(entries)

    def _summary(self) -> None:
        say, document = self._say, self._document
        document.add_heading(say("heading.summary"), 1)
        document.add_paragraph(summary(self._report.counts, say))
        if self._judged:
            bars = theme_bars(self._report)
            self._memo.picture(bars, WIDTH, summary(self._report.counts, say))
        if self._report.to_be_read:
            document.add_paragraph(self._report.to_be_read)
        heads = [say("column.theme"), *(say(f"status.{h}") for h in ("met", "partial", "absent"))]
        rows = [(theme.title, theme.counts) for theme in self._judged]
        texts = [
            (title, *map(str, (of.met, of.partial, of.absent, of.contradicted)))
            for title, of in [*rows, (say("themes.all"), self._report.counts)]
        ]
        self._memo.table([*heads, say("contradicted")], texts, (5.8, 2.4, 2.6, 2.2, 3.0))

    def _method(self) -> None:
        say = self._say
        self._document.add_heading(say("heading.method"), 1)
        self._document.add_paragraph(say("memo.method"))
        notes = [self._report.why(note) for read in self._report.instruments for note in read.notes]
        self._memo.caveats(self._report.caveats, (*self._report.notes, *notes))

    def _theme(self, theme: ThemeView) -> None:
        self._document.add_heading(plain(theme.title), 1)
        self._statuses(theme)
        for finding in theme.decided:
            if is_gap(finding):
                GapSection(self._document, self._report, self._notes).write(finding)

    def _statuses(self, theme: ThemeView) -> None:
        """Every requirement of the theme with its status, and where it was found."""
        say, rows = self._say, []
        for finding in theme.findings:
            cited = [c for e in finding.elements for c in e.evidence[:1]]
            places = dict.fromkeys(self._report.place(c) for c in cited)
            where = say.apart(list(places)[:3])
            rows.append((finding.requirement, finding.title, say.status_of(finding), where))
        heads = [say(f"column.{key}") for key in ("requirement", "title", "status", "clause")]
        washes = [{2: WASH[finding.status][0]} for finding in theme.findings]
        self._memo.table(heads, rows, (2.5, 6.3, 2.8, 4.4), washes)
