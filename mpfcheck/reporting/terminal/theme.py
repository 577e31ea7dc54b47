"""A theme's requirements, gaps first, then in short what was not judged."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from mpfcheck.model.assessment import Status
from mpfcheck.reporting.terminal.finding import FindingParts
from mpfcheck.reporting.terminal.glyphs import Glyphs
from mpfcheck.reporting.terminal.layout import ruled, words
from mpfcheck.reporting.view import Report, ThemeView


def theme_parts(
    theme: ThemeView, report: Report, glyphs: Glyphs, width: int
) -> Iterator[RenderableType]:
    """All that is said of one theme."""
    yield Text()
    yield ruled(theme.title, glyphs, width)
    for finding in theme.decided:
        yield Text()
        yield from FindingParts(finding, report, glyphs).parts()
    yield from _compact(theme, report)


def _compact(theme: ThemeView, report: Report) -> Iterator[RenderableType]:
    for status, findings in (
        (Status.NOT_APPLICABLE, theme.not_applicable),
        (Status.NOT_ASSESSED, theme.not_assessed),
    ):
        if findings:
            say = report.say
            why = f" ({say('themes.no-rules')})" if status is Status.NOT_ASSESSED else ""
            listed = say.apart(f"{f.requirement} {f.title}" for f in findings)
            yield Text()
            said = words(f"{say.status(status).capitalize()}{why}{say.colon} {listed}.", "dim")
            yield Padding(said, (0, 0, 0, 2))


def unjudged_themes(report: Report, glyphs: Glyphs, width: int) -> Iterator[RenderableType]:
    """One line for each theme for which there are no rules yet."""
    themes = [theme for theme in report.themes if not theme.judged]
    if not themes:
        return
    yield Text()
    say = report.say
    yield ruled(say("themes.unjudged"), glyphs, width)
    yield Text()
    for theme in themes:
        ids = [f.requirement for f in theme.not_assessed]
        span = ids[0] if len(ids) == 1 else say("themes.span", first=ids[0], last=ids[-1])
        size = say.counted(len(ids), "requirement")
        yield Padding(words(f"{theme.title}{say.colon} {size}, {span}", "dim"), (0, 0, 0, 2))
