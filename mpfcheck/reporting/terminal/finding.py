"""One requirement: its status, the evidence, what is missing, what to do."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from mpfcheck.model.assessment import (
    Citation,
    Contradiction,
    ElementFinding,
    Finding,
    Nearest,
    Status,
)
from mpfcheck.model.evidence import Strength
from mpfcheck.reporting.clean import excerpt, plain, plain_with
from mpfcheck.reporting.terminal.glyphs import Glyphs
from mpfcheck.reporting.terminal.layout import (
    STRENGTH_STYLE,
    hanging,
    labelled,
    style_of,
    words,
)
from mpfcheck.reporting.view import Report, found, is_gap, missing, to_be_read

CITATIONS = 3  # shown in full per element; further ones by their place
QUOTE = 280  # characters
CHAPEAU = 120
AGAIN = 100  # of a quote that was shown above already
NEAREST = 160


class FindingParts:
    """Puts one finding into words; knows which clauses it has quoted already."""

    def __init__(self, finding: Finding, report: Report, glyphs: Glyphs) -> None:
        """`report` names places and kinds of law."""
        self._finding = finding
        self._report = report
        self._glyphs = glyphs.quoting_as(report.say)
        self._say = report.say
        self._quoted: set[str] = set()

    def _labelled(self, label: str, content: RenderableType, style: str = "dim") -> RenderableType:
        return labelled(label, content, style, self._say.label_width)

    def parts(self) -> Iterator[RenderableType]:
        """Everything, from the title to the kinds of law that may hold it."""
        finding, gap, say = self._finding, is_gap(self._finding), self._say
        yield self._title()
        if counsel := self._report.counsel(finding):
            yield self._labelled(say("label.counsel"), words(self._say.apart(counsel)), "cyan")
        if gap:
            yield self._labelled(say("label.asks"), words(finding.statement))
        for contradiction in finding.contradictions:
            yield self._labelled(
                say("label.against"), self._contradiction(contradiction), "magenta"
            )
        for element in found(finding):
            yield self._element(element, self._citations(element.evidence))
        for element in missing(finding):
            near = element.nearest if gap and element.core else None
            yield self._element(element, [] if near is None else [self._nearest(near)])
        if finding.status is Status.NOT_ASSESSABLE:
            for reason in finding.because:
                yield self._labelled(say("label.why"), words(self._report.why(reason)))
        for note in self._notes():
            yield self._labelled(say("label.note"), words(note), "yellow")
        if gap:
            yield self._labelled(say("label.advice"), words(finding.recommendation))
        if finding.status is not Status.MET and finding.look_also_in:
            elsewhere = say("look-also", kinds=self._report.look_also_in(finding))
            yield self._labelled(say("label.look-also"), words(elsewhere))

    def _notes(self) -> Iterator[str]:
        """What to bear in mind: general text that does not count for ASM, texts not given."""
        say, finding = self._say, self._finding
        for aside in finding.set_aside:
            place = self._report.place(aside.citation)
            key = "set-aside" if aside.element else "set-aside-contrary"
            yield say(key, element=aside.element, place=place)
        for caveat in finding.caveats:
            yield say(f"beware.{caveat.value}")
        if finding.confidence is not None and to_be_read(finding):
            yield say.firmness(finding.confidence, "to-be-read")

    def _title(self) -> RenderableType:
        finding, style = self._finding, style_of(self._finding)
        title = Text.assemble(
            (self._say.status_of(finding).upper(), f"bold {style}"),
            (f"  {plain(finding.requirement)}  ", "dim"),
            (plain(finding.title), "bold"),
        )
        return hanging(self._glyphs.sign(finding), title, style)

    def _element(self, element: ElementFinding, below: list[RenderableType]) -> RenderableType:
        core = "" if element.core else f" ({self._say('not-core')})"
        name = Text.assemble((f"{plain(element.id)}. ", "dim"), plain(element.check), (core, "dim"))
        label = self._say.strength(element.strength)
        return self._labelled(label, Group(name, *below), STRENGTH_STYLE[element.strength])

    def _contradiction(self, contradiction: Contradiction) -> RenderableType:
        note = words(contradiction.note or contradiction.id)
        shown = self._citations(contradiction.evidence)
        if contradiction.against:
            places = self._say.apart(self._report.place(c) for c in contradiction.against)
            shown.append(hanging(self._glyphs.arrow, words(self._say("clash", places=places))))
        return Group(note, *shown)

    def _citations(self, cited: tuple[Citation, ...]) -> list[RenderableType]:
        arrow = self._glyphs.arrow
        shown = [hanging(arrow, self._citation(c, cited[0].strength)) for c in cited[:CITATIONS]]
        if further := [self._report.place(c) for c in cited[CITATIONS:]]:
            shown.append(
                hanging(arrow, words(self._say("also", places=self._say.apart(further)), "dim"))
            )
        return shown

    def _citation(self, citation: Citation, best: Strength) -> RenderableType:
        say = self._say
        about = self._report.about(citation)
        if citation.strength is not best:
            about.insert(0, say.strength(citation.strength))
        if citation.mark is not None:
            about.append(say(f"mark.{citation.mark.value}"))
        if citation.amends:
            about.append(say("became", article=self._report.why(citation.amends)))
        where = self._report.place(citation)
        dot = self._glyphs.dot
        line = Text.assemble(
            (plain(where), "cyan"),
            ("".join(f" {dot} {plain(word)}" for word in about if word), "dim"),
        )
        again = where in self._quoted
        self._quoted.add(where)
        return Group(line, self._quote(citation, again))

    def _quote(self, citation: Citation, again: bool) -> Text:
        """The words of the law; only those around the match if they were shown already."""
        glyphs, limit = self._glyphs, AGAIN if again else QUOTE
        cleaned, spans = plain_with(citation.quote, citation.highlights)
        quote, matched = excerpt(cleaned, spans, limit, glyphs.cut)
        body = Text(quote)
        for start, end in matched:
            body.stylize("bold", start, end)
        opening, _ = excerpt(plain(citation.chapeau), (), CHAPEAU, glyphs.cut)
        lead = Text(f"{opening} " if opening and not again else "", "dim")
        return Text.assemble(glyphs.opening, lead, body, glyphs.closing)

    def _nearest(self, nearest: Nearest) -> RenderableType:
        """The clause that came closest, its words only where they were not shown yet."""
        glyphs, where = self._glyphs, self._report.place(nearest)
        quote, _ = excerpt(plain(nearest.quote), (), NEAREST, glyphs.cut)
        again = where in self._quoted
        self._quoted.add(where)
        lacks = self._report.lacks(nearest)
        said = Text.assemble(
            (f"{self._say('nearest')} ", "dim"),
            (plain(where), "cyan"),
            f" {self._say('again')}"
            if again
            else f"{self._say.colon} {glyphs.opening}{quote}{glyphs.closing}",
            (f" {glyphs.dot} {plain(lacks)}" if lacks else "", "dim"),
        )
        return hanging(glyphs.arrow, said)
