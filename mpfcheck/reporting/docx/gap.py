"""One gap of the memorandum: the finding, the clauses considered, what to do, how others do it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mpfcheck.model.assessment import Citation, ElementFinding, Finding, Nearest, Status
from mpfcheck.reporting.clean import excerpt, plain, plain_with
from mpfcheck.reporting.docx import styles
from mpfcheck.reporting.docx.footnotes import Footnotes
from mpfcheck.reporting.view import Report, found, missing

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

CITATIONS = 3  # quoted per element; further ones by their place
QUOTE = 600  # characters
CUT = "[…]"


class GapSection:
    """Writes the section of one finding."""

    def __init__(self, document: Document, report: Report, notes: Footnotes) -> None:
        """`notes` takes the sources."""
        self._document = document
        self._report = report
        self._say = report.say
        self._notes = notes

    def write(self, finding: Finding) -> None:
        """From the heading to the comparators."""
        say = self._say
        self._document.add_heading(plain(f"{finding.requirement} {finding.title}"), 2)
        asks = self._document.add_paragraph(plain(finding.statement))
        for number, source in enumerate(finding.sources):
            if number:
                asks.add_run(", ").font.superscript = True
            self._notes.refer(asks, plain(self._report.source(source)))
        self._heading("memo.finding")
        status = self._document.add_paragraph()
        status.add_run(say.status_of(finding).capitalize()).bold = True
        if finding.status is Status.NOT_ASSESSABLE:
            because = self._say.apart(map(self._report.why, finding.because))
            status.add_run(f": {plain(because)}")
        if counsel := self._report.counsel(finding):
            decided = self._document.add_paragraph()
            decided.add_run(f"{say('label.counsel').capitalize()}{say.colon} ").bold = True
            decided.add_run(plain(self._say.apart(counsel)))
        for element in (*found(finding), *missing(finding)):
            self._element(element)
        if finding.contradictions:
            self._heading("heading.contradictions")
            for against in finding.contradictions:
                self._document.add_paragraph(plain(against.note or against.id), style="List Bullet")
                self._quotes(against.evidence)
        self._advice(finding)

    def _heading(self, key: str) -> None:
        self._document.add_heading(self._say(key), 3)

    def _element(self, element: ElementFinding) -> None:
        say = self._say
        line = self._document.add_paragraph(style="List Bullet")
        line.add_run(f"{say.strength(element.strength).capitalize()}{say.colon} ").bold = True
        core = "" if element.core else f" ({say('not-core')})"
        line.add_run(plain(f"{element.check}{core}"))
        self._quotes(element.evidence)
        if element.nearest is not None:
            self._nearest(element.nearest)

    def _quotes(self, cited: tuple[Citation, ...]) -> None:
        for citation in cited[:CITATIONS]:
            self._quote(citation)
        if further := [self._report.place(c) for c in cited[CITATIONS:]]:
            text = self._say("also", places=self._say.apart(further))
            self._document.add_paragraph(plain(text), style=styles.QUOTE)

    def _quote(self, cited: Citation) -> None:
        """The place, then the words of the law with the matched ones bold."""
        paragraph = self._document.add_paragraph(style=styles.QUOTE)
        where = ", ".join([self._report.place(cited), *self._report.about(cited)])
        paragraph.add_run(f"{plain(where)}{self._say.colon} ").italic = True
        cleaned, spans = plain_with(cited.quote, cited.highlights)
        quote, matched = excerpt(cleaned, spans, QUOTE, CUT)
        opening, _ = excerpt(plain(cited.chapeau), (), QUOTE, CUT)
        paragraph.add_run(self._say("quote.open") + (f"{opening} " if opening else ""))
        self._marked(paragraph, quote, matched)
        paragraph.add_run(self._say("quote.close"))

    @staticmethod
    def _marked(paragraph: Paragraph, text: str, spans: tuple[tuple[int, int], ...]) -> None:
        reached = 0
        for start, end in spans:
            paragraph.add_run(text[reached:start])
            paragraph.add_run(text[start:end]).bold = True
            reached = end
        paragraph.add_run(text[reached:])

    def _nearest(self, nearest: Nearest) -> None:
        quote, _ = excerpt(plain(nearest.quote), (), QUOTE // 2, CUT)
        where = (
            f"{self._say('heading.nearest')}{self._say.colon} {plain(self._report.place(nearest))}"
        )
        lacks = plain(self._report.lacks(nearest))
        why = f" ({lacks})" if lacks else ""
        self._document.add_paragraph(
            f"{where}{self._say.colon} {self._say.quoted(quote)}{why}", style=styles.QUOTE
        )

    def _advice(self, finding: Finding) -> None:
        say, document = self._say, self._document
        self._heading("heading.recommendation")
        document.add_paragraph(plain(finding.recommendation))
        if finding.look_also_in:
            kinds = self._report.look_also_in(finding)
            document.add_paragraph(plain(say("look-also", kinds=kinds)))
        if finding.drafting_note:
            self._heading("heading.drafting-note")
            document.add_paragraph(plain(finding.drafting_note))
        if finding.model_clause:
            self._heading("heading.model-clause")
            for line in filter(str.strip, finding.model_clause.splitlines()):
                document.add_paragraph(plain(line), style=styles.MODEL)
        if finding.examples:
            self._heading("heading.comparators")
            for example in finding.examples:
                document.add_paragraph(plain(self._report.comparator(example)), style="List Bullet")
