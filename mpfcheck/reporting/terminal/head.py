"""The top and the foot of the report: what was read, how sure one may be, the themes in numbers."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from mpfcheck.model.assessment import InstrumentSummary, Status
from mpfcheck.reporting.messages import Messages
from mpfcheck.reporting.reasons import in_words
from mpfcheck.reporting.terminal.glyphs import Glyphs
from mpfcheck.reporting.terminal.layout import STATUS_STYLE, labelled, ruled, words
from mpfcheck.reporting.view import Counts, Report, ThemeView, summary

NARROW = 70  # columns; below it the themes have no bar and only the three main counts
BAR = 14  # cells; a theme with more requirements is scaled down

_BAR_ORDER = (
    Status.MET,
    Status.PARTIAL,
    Status.ABSENT,
    Status.NOT_ASSESSABLE,
    Status.NOT_APPLICABLE,
    Status.NOT_ASSESSED,
)


def parts(report: Report, glyphs: Glyphs, width: int) -> Iterator[RenderableType]:
    """Everything above the first requirement."""
    say = report.say
    for instrument in report.instruments:
        yield ruled(instrument.title or instrument.id, glyphs, width)
        yield from _instrument(instrument, glyphs, say)
    checked = words(say("checked-against", framework=report.framework))
    yield labelled(say("label.checked"), checked, width=say.label_width)
    for note in report.notes:
        yield labelled(say("label.note"), words(note), "yellow", say.label_width)
    for caveat in report.caveats:
        yield Text()
        yield Padding(words(caveat, "italic"), (0, 2))
    yield Text()
    yield Padding(words(summary(report.counts, say), "bold"), (0, 2))
    yield Text()
    yield Padding(_themes(report, glyphs, width), (0, 0, 0, 2))
    if width >= NARROW:
        yield Padding(_key(report, glyphs, width - 4), (0, 2))
    if report.to_be_read:
        yield Text()
        yield Padding(words(report.to_be_read), (0, 2))


def _instrument(
    instrument: InstrumentSummary, glyphs: Glyphs, say: Messages
) -> Iterator[RenderableType]:
    size = (
        say.known("language", instrument.language),
        say.counted(instrument.pages, "page"),
        say.counted(instrument.articles, "article"),
        say.counted(instrument.clauses, "clause"),
    )
    read = words(f" {glyphs.dot} ".join(size))
    yield labelled(say("label.file"), words(instrument.path), width=say.label_width)
    yield labelled(say("label.read"), read, width=say.label_width)
    for note in in_words(instrument.notes, say):
        yield labelled(say("label.note"), words(note), "yellow", say.label_width)


def _themes(report: Report, glyphs: Glyphs, width: int) -> Table:
    narrow = width < NARROW
    say = report.say
    keys = ("met", "partly", "absent", "contradicted", "not-judged")
    names = [say(f"themes.{key}") for key in keys]
    table = Table(box=None, padding=(0, 1, 0, 0), header_style="dim", expand=True)
    table.add_column(say("themes.theme"), ratio=1, overflow="fold")
    if not narrow:
        table.add_column("", no_wrap=True)
    for name in names[: 3 if narrow else 5]:
        table.add_column(name, justify="right", no_wrap=True, overflow="crop")
    rows = [(theme.title, theme.counts, bar(theme, glyphs)) for theme in report.themes]
    if len(rows) > 1:
        rows.append((say("themes.all"), report.counts, Text()))
    for title, counts, drawn in rows:
        numbers: tuple[str | Text, ...] = _numbers(counts, say)
        table.add_row(words(title), *(numbers[:3] if narrow else (drawn, *numbers)))
    return table


def _numbers(counts: Counts, say: Messages) -> tuple[str, ...]:
    """Met of assessed, partly met, absent, contradicted, not judged; nothing where it is 0."""
    rest = counts.not_assessed + counts.not_assessable + counts.not_applicable
    numbers = (counts.partial, counts.absent, counts.contradicted, rest)
    met = say("themes.share", met=counts.met, assessed=counts.assessed) if counts.assessed else ""
    return (met, *(str(number) if number else "" for number in numbers))


def bar(theme: ThemeView, glyphs: Glyphs) -> Text:
    """One cell per requirement, met ones first; scaled where they are more than the bar holds."""
    drawn = Text()
    numbers = [theme.counts.of(status) for status in _BAR_ORDER]
    for status, cells in zip(_BAR_ORDER, _cells(numbers), strict=True):
        drawn.append(glyphs.bars[status] * cells, STATUS_STYLE[status])
    return drawn


def _cells(numbers: list[int]) -> list[int]:
    """Cells per number: one each, or shares of the bar by largest remainder, never 0 for some."""
    total = sum(numbers)
    if total <= BAR:
        return numbers
    shares = [n * BAR / total for n in numbers]
    cells = [max(int(share), 1 if share else 0) for share in shares]
    while sum(cells) != BAR:
        step = 1 if sum(cells) < BAR else -1
        gap = [(share - cell) * step for share, cell in zip(shares, cells, strict=True)]
        open_ = [i for i, cell in enumerate(cells) if numbers[i] and cell + step >= 1]
        cells[max(open_, key=lambda i: gap[i])] += step
    return cells


def _key(report: Report, glyphs: Glyphs, width: int) -> Text:
    shown = [
        Text.assemble((glyphs.bars[status], STATUS_STYLE[status]), f" {report.say.status(status)}")
        for status in _BAR_ORDER
        if report.counts.of(status)
    ]
    lines, room = [Text()], width
    for entry in shown:
        if lines[-1] and lines[-1].cell_len + 3 + entry.cell_len > room:
            lines.append(Text())
        lines[-1] = Text("   ").join([lines[-1], entry] if lines[-1] else [entry])
    return Text("\n").join(lines)


def foot(report: Report) -> Iterator[RenderableType]:
    """What made the report, so that it can be made again."""
    say = report.say
    rules = report.rules_digest[:12] or say("unknown")
    made = say("foot", version=report.tool_version, rules=rules)
    engine = ", " + say("foot-engine", engine=report.engine) if report.engine else ""
    yield Text()
    yield words(made + engine, "dim")
