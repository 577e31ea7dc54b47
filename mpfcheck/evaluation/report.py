"""Figures and differences as text for a terminal of 80 columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from mpfcheck.evaluation.compare import STATUSES, Comparison
from mpfcheck.evaluation.differences import KINDS, Difference
from mpfcheck.evaluation.figures import ENOUGH, RESAMPLES, Figure, Figures, figures
from mpfcheck.reporting.messages import messages
from mpfcheck.reporting.terminal.layout import words

STRENGTHS = ("none", "weak", "full")
_ROWS = (
    ("elements found", ("precision", "recall", "f1")),
    ("strength", ("exact", "exact on present")),
    ("status", ("status accuracy", "status kappa")),
    ("gaps", ("gap precision", "gap recall", "gap f1")),
    ("citations, as scored", ("citation precision", "citation hit")),
    (
        "citations, read closely",
        ("citation precision, read", "citation hit, read"),
    ),
    ("contradictions", ("contradiction precision", "contradiction recall")),
)
_SHORT = {
    "f1": "F1",
    "exact": "same",
    "exact on present": "same where present",
    "status accuracy": "accuracy",
    "status kappa": "weighted kappa",
    "gap f1": "F1",
    "citation hit": "first place is right",
    "citation hit, read": "first place is right",
}


def report(comparison: Comparison) -> Iterator[RenderableType]:
    """All figures: over everything, per theme, language and law, and confusion tables."""
    whole = figures(comparison)
    laws = comparison.values("law")
    counts = whole.counts
    yield words(
        f"{_counted(len(laws), 'law')}, {_counted(counts['requirements'], 'requirement')}, "
        f"{_counted(counts['elements'], 'element')}, "
        f"{counts['present']:,} of them found by the readers",
        "bold",
    )
    yield Text()
    yield _overall(whole)
    if counts["not assessed"]:
        unjudged = _counted(counts["not assessed"], "requirement")
        yield _note(f"{unjudged} not assessed, counted as absent.")
    for title, name in (("theme", "theme"), ("language", "language"), ("law", "law")):
        yield Text()
        yield _split(title, {v: comparison.where(**{name: v}) for v in comparison.values(name)})
    yield _note(
        f"In brackets: 95 % of {RESAMPLES:,} resamples of laws and of elements within them. One "
        f"law alone says nothing of others. A theme with fewer than {ENOUGH} present elements is "
        "not yet measured. exact: same strength, where present in the reading; hit: the first "
        "place cited is one of the reader's. As scored: the letter of an item may count as part "
        "of the article's number (art. 2 I); read closely, and in the tables: it does not, and "
        "where the reader cites no place at all, none is held against the program."
    )
    yield Text()
    strengths = [(e.gold, e.got) for e in comparison.elements]
    statuses = [(r.gold, r.got) for r in comparison.requirements]
    yield _confusion("strength of elements", STRENGTHS, strengths)
    yield Text()
    yield _confusion("status of requirements", STATUSES, statuses)


def told(differences: Iterable[Difference]) -> Iterator[RenderableType]:
    """The differences, by kind, one below the other."""
    listed = list(differences)
    for kind, title in KINDS.items():
        if of_kind := [d for d in listed if d.kind == kind]:
            yield Text()
            yield words(f"{title} ({len(of_kind)})", "bold")
        for difference in of_kind:
            key = difference.requirement + (f".{difference.element}" if difference.element else "")
            head = Text.assemble((key, "bold"), f"  {difference.what}  ", (difference.law, "dim"))
            lines = [Padding(words(line), (0, 0, 0, 4)) for line in difference.lines]
            yield Padding(Group(head, *lines), (0, 0, 0, 2))


def _overall(whole: Figures) -> Table:
    grid = _table(("", "left"), ("", "left"), ("", "right"), ("95 % interval", "left"))
    for title, names in _ROWS:
        for number, name in enumerate(names):
            figure = whole.measures[name]
            grid.add_row(
                words(title if number == 0 else ""),
                words(_SHORT.get(name, name.partition(",")[0].split()[-1])),
                _three(figure.value),
                _interval(figure, 3),
            )
    return grid


def _split(title: str, parts: Mapping[str, Comparison]) -> Table:
    grid = Table(box=None, padding=(0, 1, 0, 0), header_style="dim", expand=True)
    grid.add_column(title, ratio=1, no_wrap=True, overflow="ellipsis")
    for name in ("in law", "P", "R", "F1", "exact", "kappa", "gapP", "gapR", "hit"):
        grid.add_column(name, justify="right", no_wrap=True)
    for value, part in parts.items():
        named = words(messages().known("language", value) if title == "language" else value)
        found = figures(part)
        present = f"{found.counts['present']:,}"
        if title == "theme" and not found.measured:
            grid.add_row(named, present, *[""] * 2, Text("not yet measured", "dim"), *[""] * 5)
            continue
        m = found.measures
        grid.add_row(
            named,
            present,
            _two(m["precision"].value),
            _two(m["recall"].value),
            f"{_two(m['f1'].value)} {_interval(m['f1'], 2)}",
            _two(m["exact on present"].value),
            _two(m["status kappa"].value),
            _two(m["gap precision"].value),
            _two(m["gap recall"].value),
            _two(m["citation hit, read"].value),
        )
    return grid


def _confusion(title: str, values: Sequence[str], pairs: Sequence[tuple[str, str]]) -> Table:
    grid = _table((title, "left"), *((f"found {value}", "right") for value in values))
    for gold in values:
        row = [f"{sum(pair == (gold, got) for pair in pairs):,}" for got in values]
        grid.add_row(f"reading {gold}", *row)
    return grid


def _table(*columns: tuple[str, str]) -> Table:
    grid = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for name, side in columns:
        grid.add_column(name, justify="right" if side == "right" else "left")
    return grid


def _note(text: str) -> RenderableType:
    return Padding(words(text, "dim"), (1, 2, 0, 2))


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun if number == 1 else noun + 's'}"


def _two(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"


def _three(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _interval(figure: Figure, digits: int) -> str:
    if figure.low is None or figure.high is None:
        return ""
    return f"({figure.low:.{digits}f}-{figure.high:.{digits}f})"
