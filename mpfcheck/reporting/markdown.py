"""The report as Markdown, to be edited, versioned or pasted.

Nothing of a law or a framework is taken for markup: what could be read as such is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mpfcheck.model.assessment import Assessment, Citation, ElementFinding, Finding, Nearest
from mpfcheck.reporting.clean import plain, plain_with
from mpfcheck.reporting.colours import WASH
from mpfcheck.reporting.view import Report, found, is_gap, missing, to_be_read, view

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~$&])")
_AT_START = re.compile(r"^(\s*)([-+=]|\d+[.)])")


def render(assessment: Assessment) -> str:
    """The whole report, with a final line break."""
    return "\n".join(_Memo(view(assessment)).lines()) + "\n"


def escaped(text: str) -> str:
    """One line of text in which Markdown sees no markup."""
    shown = _MARKUP.sub(r"\\\1", plain(text))
    return _AT_START.sub(lambda m: f"{m[1]}{m[2][:-1]}\\{m[2][-1]}", shown)


class _Memo:
    """Writes one report."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._say = report.say

    def lines(self) -> Iterator[str]:
        say, report = self._say, self._report
        yield f"# {say('heading.report')}"
        yield ""
        for read in report.instruments:
            size = (
                say.known("language", read.language),
                say.counted(read.pages, "page"),
                say.counted(read.articles, "article"),
            )
            yield f"- **{escaped(read.title or read.id)}** ({escaped(', '.join(size))})"
            yield from (
                f"  - {say('label.note')}{say.colon} {escaped(report.why(note))}"
                for note in read.notes
            )
        yield ""
        for caveat in report.caveats:
            yield f"> {escaped(caveat)}"
            yield ">"
        yield f"> {escaped(report.checked)}"
        yield ""
        yield from self._themes()
        if report.to_be_read:
            yield escaped(report.to_be_read)
            yield ""
        for theme in report.themes:
            yield f"## {escaped(theme.title)}"
            yield ""
            for finding in theme.findings:
                yield from self._finding(finding)

    def _themes(self) -> Iterator[str]:
        say = self._say
        heads = [say("column.theme"), *map(say.status, WASH), say("contradicted")]
        yield f"| {' | '.join(heads)} |"
        yield f"|---|{'---:|' * (len(heads) - 1)}"
        rows = [(theme.title, theme.counts) for theme in self._report.themes]
        for title, counts in [*rows, (say("themes.all"), self._report.counts)]:
            cells = map(str, (*map(counts.of, WASH), counts.contradicted))
            yield f"| {escaped(title)} | {' | '.join(cells)} |"
        yield ""

    def _finding(self, finding: Finding) -> Iterator[str]:
        say, gap = self._say, is_gap(finding)
        yield f"### {escaped(finding.requirement)} {escaped(finding.title)}"
        yield ""
        yield f"**{say.status_of(finding)}** · {escaped(finding.statement)}"
        yield ""
        if finding.confidence is not None and to_be_read(finding):
            said = say.firmness(finding.confidence, "to-be-read")
            yield f"**{say('label.note')}**{say.colon} {escaped(said)}"
            yield ""
        if counsel := self._report.counsel(finding):
            yield f"**{say('label.counsel')}**{say.colon} {escaped('; '.join(counsel))}"
            yield ""
        for against in finding.contradictions:
            yield f"- **{say('contradicted')}**{say.colon} {escaped(against.note or against.id)}"
            yield from (self._citation(cited) for cited in against.evidence)
        for element in (*found(finding), *missing(finding)):
            yield from self._element(element)
        yield ""
        if gap:
            yield from self._advice(finding)

    def _element(self, element: ElementFinding) -> Iterator[str]:
        say = self._say
        core = "" if element.core else f" ({say('not-core')})"
        yield (
            f"- **{say.strength(element.strength)}** {element.id}. {escaped(element.check)}{core}"
        )
        yield from (self._citation(cited) for cited in element.evidence)
        if element.nearest is not None:
            yield self._nearest(element.nearest)

    def _citation(self, cited: Citation) -> str:
        where = ", ".join([self._report.place(cited), *self._report.about(cited)])
        quote, spans = plain_with(cited.quote, cited.highlights)
        words, reached = "", 0
        for start, end in spans:
            words += f"{escaped_inside(quote[reached:start])}**{escaped_inside(quote[start:end])}**"
            reached = end
        words += escaped_inside(quote[reached:])
        lead = f"{escaped(cited.chapeau)} " if cited.chapeau else ""
        return f"  - {escaped(where)}{self._say.colon} {self._say.quoted(f'{lead}{words}')}"

    def _nearest(self, nearest: Nearest) -> str:
        where = escaped(self._report.place(nearest))
        lacks = self._report.lacks(nearest)
        why = f" · {escaped(lacks)}" if lacks else ""
        quote = self._say.quoted(escaped(nearest.quote))
        return f"  - {self._say('nearest')} {where}{self._say.colon} {quote}{why}"

    def _advice(self, finding: Finding) -> Iterator[str]:
        say = self._say
        yield f"**{say('heading.recommendation')}.** {escaped(finding.recommendation)}"
        yield ""
        if finding.drafting_note:
            yield f"**{say('heading.drafting-note')}.** {escaped(finding.drafting_note)}"
            yield ""
        if finding.model_clause:
            yield f"**{say('heading.model-clause')}**"
            yield ""
            yield from (f"> {escaped(line)}".rstrip() for line in _split(finding.model_clause))
            yield ""
        if finding.look_also_in:
            yield escaped(say("look-also", kinds=self._report.look_also_in(finding)))
            yield ""
        if finding.examples:
            yield f"**{say('heading.comparators')}**"
            yield ""
            yield from (
                f"- {escaped(self._report.comparator(example))}" for example in finding.examples
            )
            yield ""
        if finding.sources:
            yield f"**{say('heading.sources')}**"
            yield ""
            yield from (f"- {escaped(self._report.source(source))}" for source in finding.sources)
            yield ""


def escaped_inside(text: str) -> str:
    """Like `escaped`, for a piece from the middle of a line."""
    return _MARKUP.sub(r"\\\1", text)


def _split(text: str) -> Iterator[str]:
    """Lines of a quotation, with an empty one between paragraphs."""
    for number, line in enumerate(line for line in text.splitlines() if line.strip()):
        if number:
            yield ""
        yield line
