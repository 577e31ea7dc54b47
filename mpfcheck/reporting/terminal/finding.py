"""A theme's requirements, gaps first: status, evidence, what is missing, what to do."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
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
from mpfcheck.reporting import words as say
from mpfcheck.reporting.clean import excerpt, plain, plain_with
from mpfcheck.reporting.terminal.glyphs import Glyphs
from mpfcheck.reporting.terminal.layout import (
    STRENGTH_STYLE,
    hanging,
    labelled,
    ruled,
    style_of,
    words,
)
from mpfcheck.reporting.view import Report, ThemeView, found, is_gap, missing, status_words

CITATIONS = 3  # shown in full per element; further ones by their place
QUOTE = 280  # characters
CHAPEAU = 120
NEAREST = 160


def theme_parts(
    theme: ThemeView, report: Report, glyphs: Glyphs, width: int
) -> Iterator[RenderableType]:
    """All that is said of one theme."""
    yield Text()
    yield ruled(theme.title, glyphs, width)
    for finding in theme.decided:
        yield Text()
        yield _title(finding, glyphs)
        yield from _body(finding, report, glyphs)
    yield from _compact(theme)


def _title(finding: Finding, glyphs: Glyphs) -> RenderableType:
    title = Text()
    title.append(status_words(finding).upper(), f"bold {style_of(finding)}")
    title.append(f"  {plain(finding.requirement)}  ", "dim")
    title.append(plain(finding.title), "bold")
    return hanging(glyphs.sign(finding), title, style_of(finding))


def _body(finding: Finding, report: Report, glyphs: Glyphs) -> Iterator[RenderableType]:
    gap = is_gap(finding)
    if gap:
        yield labelled("asks", words(finding.statement))
    for contradiction in finding.contradictions:
        yield labelled("against", _contradiction(contradiction, report, glyphs), "magenta")
    for element in found(finding):
        yield _element(element, _citations(element.evidence, report, glyphs))
    quoted: set[str] = set()
    for element in missing(finding):
        below = []
        if gap and element.core and element.nearest is not None:
            below.append(_nearest(element.nearest, quoted, report, glyphs))
        yield _element(element, below)
    if finding.status is Status.NOT_ASSESSABLE:
        for reason in finding.because:
            yield labelled("why", words(reason))
    if gap:
        yield labelled("advice", words(finding.recommendation))
    if finding.status is not Status.MET and finding.look_also_in:
        elsewhere = f"Other law may hold it: {report.look_also_in(finding)}."
        yield labelled("look also", words(elsewhere))


def _element(element: ElementFinding, below: list[RenderableType]) -> RenderableType:
    core = "" if element.core else " (not core)"
    name = Text.assemble((f"{plain(element.id)}. ", "dim"), plain(element.check), (core, "dim"))
    label = say.STRENGTH[element.strength]
    return labelled(label, Group(name, *below), STRENGTH_STYLE[element.strength])


def _contradiction(contradiction: Contradiction, report: Report, glyphs: Glyphs) -> RenderableType:
    cited = _citations(contradiction.evidence, report, glyphs)
    return Group(words(contradiction.note or contradiction.id), *cited)


def _citations(cited: tuple[Citation, ...], report: Report, glyphs: Glyphs) -> list[RenderableType]:
    shown: list[RenderableType] = [
        hanging(glyphs.arrow, _citation(c, cited[0].strength, report, glyphs))
        for c in cited[:CITATIONS]
    ]
    if further := [report.place(c) for c in cited[CITATIONS:]]:
        shown.append(hanging(glyphs.arrow, words(f"also {'; '.join(further)}", "dim")))
    return shown


def _citation(citation: Citation, best: Strength, report: Report, glyphs: Glyphs) -> RenderableType:
    about = [say.SCOPE.get(citation.scope, citation.scope), citation.modality]
    if citation.strength is not best:
        about.insert(0, say.STRENGTH[citation.strength])
    where = Text.assemble(
        (plain(report.place(citation)), "cyan"),
        ("".join(f" {glyphs.dot} {plain(word)}" for word in about if word), "dim"),
    )
    return Group(where, _quote(citation, glyphs))


def _quote(citation: Citation, glyphs: Glyphs) -> Text:
    quote, matched = excerpt(*plain_with(citation.quote, citation.highlights), QUOTE, glyphs.cut)
    body = Text(quote)
    for start, end in matched:
        body.stylize("bold", start, end)
    opening, _ = excerpt(plain(citation.chapeau), (), CHAPEAU, glyphs.cut)
    lead = Text(f"{opening} " if opening else "", "dim")
    return Text(glyphs.opening) + lead + body + Text(glyphs.closing)


def _nearest(nearest: Nearest, quoted: set[str], report: Report, glyphs: Glyphs) -> RenderableType:
    """The clause that came closest, its words only where they are not in `quoted` yet."""
    where = report.place(nearest)
    quote, _ = excerpt(plain(nearest.quote), (), NEAREST, glyphs.cut)
    again = where in quoted
    quoted.add(where)
    said = Text.assemble(
        ("nearest ", "dim"),
        (plain(where), "cyan"),
        " again" if again else f": {glyphs.opening}{quote}{glyphs.closing}",
        (f" {glyphs.dot} {plain(nearest.lacks)}" if nearest.lacks else "", "dim"),
    )
    return hanging(glyphs.arrow, said)


def _compact(theme: ThemeView) -> Iterator[RenderableType]:
    for status, findings in (
        (Status.NOT_APPLICABLE, theme.not_applicable),
        (Status.NOT_ASSESSED, theme.not_assessed),
    ):
        if findings:
            why = " (no rules yet)" if status is Status.NOT_ASSESSED else ""
            listed = "; ".join(f"{f.requirement} {f.title}" for f in findings)
            yield Text()
            said = words(f"{say.STATUS[status].capitalize()}{why}: {listed}.", "dim")
            yield Padding(said, (0, 0, 0, 2))


def unjudged_themes(report: Report, glyphs: Glyphs, width: int) -> Iterator[RenderableType]:
    """One line for each theme for which there are no rules yet."""
    themes = [theme for theme in report.themes if not theme.judged]
    if not themes:
        return
    yield Text()
    yield ruled("Not assessed: no rules yet", glyphs, width)
    yield Text()
    for theme in themes:
        ids = [f.requirement for f in theme.not_assessed]
        span = ids[0] if len(ids) == 1 else f"{ids[0]} to {ids[-1]}"
        size = say.counted(len(ids), "requirement")
        yield Padding(words(f"{theme.title}: {size}, {span}", "dim"), (0, 0, 0, 2))
