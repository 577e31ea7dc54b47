"""One finding explained in the terminal: what is asked, clause by clause, and how it follows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from mpfcheck.model.assessment import Citation, Contradiction, ElementFinding, Nearest, Status
from mpfcheck.model.why import Reasons, Why
from mpfcheck.reporting.clean import excerpt, plain, plain_with
from mpfcheck.reporting.explanation import Explanation, RuleWords, contradiction_rule
from mpfcheck.reporting.terminal.console import Surface
from mpfcheck.reporting.terminal.encoded import encoded
from mpfcheck.reporting.terminal.glyphs import Glyphs, glyphs_for
from mpfcheck.reporting.terminal.layout import (
    STRENGTH_STYLE,
    hanging,
    labelled,
    ruled,
    style_of,
    words,
)
from mpfcheck.reporting.terminal.render import printed
from mpfcheck.reporting.view import Report, view

CITATIONS = 3  # of an element that are explained, further ones by their place, unless all are asked
QUOTE = 900  # characters of a clause, unless all is asked
NEAREST = 280  # characters of a clause that only came near


def render_explanation(explained: Explanation, surface: Surface, *, show_all: bool = False) -> str:
    """The explanation as text, with ANSI codes only if the surface understands them."""
    shown = encoded(explained, surface.encoding)
    return printed(_Explained(shown, surface, show_all=show_all).parts(), surface)


class _Explained:
    """Puts an explanation into parts; knows which rules it has said already."""

    def __init__(self, explained: Explanation, surface: Surface, *, show_all: bool) -> None:
        self._finding = explained.finding
        self._rules = explained.rules
        self._report: Report = view(explained.assessment)
        self._say = self._report.say
        self._surface = surface
        self._glyphs: Glyphs = glyphs_for(surface.encoding).quoting_as(self._say)
        self._limit = None if show_all else CITATIONS
        self._said: set[str] = set()

    def parts(self) -> Iterator[RenderableType]:
        finding, say = self._finding, self._say
        yield from self._head()
        if finding.because:
            yield from self._titled(say("explain.derivation"))
            yield from self._tree(finding.because, 2)
        if finding.elements:
            yield from self._titled(say("heading.elements"))
            for element in finding.elements:
                yield from self._element(element)
        if finding.contradictions:
            yield from self._titled(say("heading.contradictions"))
            for contradiction in finding.contradictions:
                yield from self._contradiction(contradiction)
        if finding.set_aside:
            yield from self._titled(say("explain.set-aside"))
            for set_aside in finding.set_aside:
                citation = replace(set_aside.citation, because=())
                yield self._citation(citation)
                yield from self._tree(set_aside.because, 4)

    def _head(self) -> Iterator[RenderableType]:
        finding, say, report = self._finding, self._say, self._report
        yield self._rule(f"{finding.requirement}  {finding.title}")
        style = style_of(finding)
        status = Text(say.status_of(finding).upper(), f"bold {style}")
        yield hanging(self._glyphs.sign(finding), status, style)
        for instrument in report.instruments:
            yield self._labelled(say("label.file"), f"{instrument.title} ({instrument.path})")
        yield self._labelled(say("label.asks"), finding.statement)
        if finding.confidence is not None:
            yield self._labelled(say("explain.firmness"), say.firmness(finding.confidence))
        if finding.condition:
            unknown = finding.applicability.key == "applies-unknown"
            known = f" ({say('unknown')})" if unknown else ""
            yield self._labelled(say("explain.condition"), f"{finding.condition}{known}")
        for caveat in finding.caveats:
            yield self._labelled(say("label.note"), say(f"beware.{caveat.value}"))
        if finding.status is not Status.MET and finding.look_also_in:
            elsewhere = say("look-also", kinds=report.look_also_in(finding))
            yield self._labelled(say("label.look-also"), elsewhere)
        if not self._surface.ansi and any(e.evidence for e in finding.elements):
            yield self._labelled("", say("explain.marked"), "dim")
        if say.language != "en":
            yield self._labelled("", say("explain.english"), "dim")

    def _element(self, element: ElementFinding) -> Iterator[RenderableType]:
        say = self._say
        core = say("explain.core") if element.core else say("not-core")
        strength = say.strength(element.strength)
        yield Text()
        yield Padding(
            hanging(
                f"{plain(element.id)}.",
                Text.assemble(
                    (plain(element.check), "bold"),
                    (f" ({core})", "dim"),
                    f"{say.colon} ",
                    (strength, STRENGTH_STYLE[element.strength]),
                ),
            ),
            (0, 2, 0, 2),
        )
        yield from self._citations(element.evidence)
        if element.nearest is not None:
            yield from map(self._nearest, (element.nearest, *element.also_near))

    def _citations(self, cited: tuple[Citation, ...]) -> Iterator[RenderableType]:
        shown = cited[: self._limit]
        yield from map(self._citation, shown)
        if further := cited[len(shown) :]:
            places = self._say.apart(dict.fromkeys(self._report.place(c) for c in further))
            more = self._say("explain.more", number=len(further), places=places)
            yield self._indented(hanging(self._glyphs.arrow, words(more, "dim")))

    def _citation(self, citation: Citation) -> RenderableType:
        say, report = self._say, self._report
        about = [
            say.strength(citation.strength),
            say.known("scope", citation.scope),
            say.known("modality", citation.modality) if citation.modality else "",
            say(f"mark.{citation.mark.value}") if citation.mark is not None else "",
            say("became", article=report.why(citation.amends)) if citation.amends else "",
        ]
        dot = self._glyphs.dot
        place = Text.assemble(
            (plain(report.place(citation)), "cyan"),
            ("".join(f" {dot} {plain(word)}" for word in about if word), "dim"),
        )
        parts: list[RenderableType] = [place, self._quote(citation)]
        if citation.together_with:
            parts.append(
                words(say("explain.together", places=say.listed(citation.together_with)), "dim")
            )
        parts.append(self._rule_words(citation.rule))
        if citation.because:
            reasons = Group(*(self._step(reason) for reason in citation.because))
            parts.append(self._beside(say("explain.reasons"), reasons))
        return self._indented(hanging(self._glyphs.arrow, Group(*parts)))

    def _quote(self, citation: Citation) -> Text:
        """The words of the law, with the matched ones in bold, or between stars."""
        glyphs = self._glyphs
        cleaned, spans = plain_with(citation.quote, citation.highlights)
        if self._limit is not None:
            cleaned, spans = excerpt(cleaned, spans, QUOTE, glyphs.cut)
        body = Text()
        reached = 0
        for start, end in spans:
            body.append(cleaned[reached:start])
            matched = cleaned[start:end]
            body.append(
                matched if self._surface.ansi else f"*{matched}*",
                "bold underline" if self._surface.ansi else "",
            )
            reached = end
        body.append(cleaned[reached:])
        lead = Text(f"{plain(citation.chapeau)} " if citation.chapeau else "", "dim")
        return Text.assemble(glyphs.opening, lead, body, glyphs.closing)

    def _rule_words(self, id: str) -> RenderableType:
        """The rule in words, once; afterwards by its name alone."""
        rule = self._rules.get(id, RuleWords(""))
        said = "" if id in self._said else " ".join((rule.looks_for, *rule.conditions)).strip()
        self._said.add(id)
        name = Text(f"[{plain(id)}]", "dim")
        text = Text.assemble(plain(said), " ", name) if said else name
        return self._beside(self._say("explain.rule"), text)

    def _contradiction(self, contradiction: Contradiction) -> Iterator[RenderableType]:
        say = self._say
        yield Text()
        note = contradiction.note or contradiction.id
        yield Padding(hanging(self._glyphs.contradicted, words(note, "magenta")), (0, 2, 0, 2))
        if contradiction.missing:
            needed = say("explain.missing", elements=say.listed(contradiction.missing))
            yield self._indented(words(needed))
            rule = contradiction_rule(self._finding, contradiction.id)
            yield self._indented(self._rule_words(rule))
        yield from self._citations(contradiction.evidence)
        if contradiction.against:
            yield self._indented(words(f"{say('label.against')}:", "dim"))
            yield from self._citations(contradiction.against)

    def _nearest(self, nearest: Nearest) -> RenderableType:
        glyphs, lacks = self._glyphs, self._report.lacks(nearest)
        said = Text.assemble(
            (f"{self._say('nearest')} ", "dim"),
            (plain(self._report.place(nearest)), "cyan"),
            (f"{self._say.colon} {plain(lacks)}" if lacks else "", "bold"),
        )
        limit = NEAREST if self._limit is not None else len(nearest.quote)
        quote, _ = excerpt(plain(nearest.quote), (), limit, glyphs.cut)
        return self._indented(
            hanging(glyphs.arrow, Group(said, words(f"{glyphs.opening}{quote}{glyphs.closing}")))
        )

    def _tree(self, reasons: Reasons, indent: int) -> Iterator[RenderableType]:
        """Reasons, two spaces deeper for each step, wrapped under themselves."""
        for reason in reasons:
            yield Padding(self._step(reason), (0, 2, 0, indent + 2 * reason.depth))

    def _step(self, reason: Why) -> RenderableType:
        return hanging(self._glyphs.dot, words(self._report.why(reason)))

    def _titled(self, title: str) -> Iterator[RenderableType]:
        yield Text()
        yield self._rule(title)

    def _rule(self, title: str) -> Text:
        return ruled(title, self._glyphs, self._surface.width)

    def _labelled(self, label: str, text: str, style: str = "") -> RenderableType:
        return labelled(label, words(text, style), width=self._say.label_width)

    def _beside(self, label: str, content: RenderableType) -> RenderableType:
        width = max(len(self._say(key)) for key in ("explain.rule", "explain.reasons"))
        return labelled(label, content, width=width)

    @staticmethod
    def _indented(content: RenderableType) -> RenderableType:
        return Padding(content, (0, 2, 0, 4))
