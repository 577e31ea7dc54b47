"""The figures on annotated clauses as tables, and the differences of the clauses to build with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from mpfcheck.evaluation.clauses import ClauseScores, Read
from mpfcheck.reporting.clean import plain
from mpfcheck.reporting.reasons import english

_QUOTE = 150  # characters of a clause that a difference shows


def clause_report(scores: ClauseScores) -> Iterator[RenderableType]:
    """Figures per language, then what was taken for what."""
    languages = sorted({read.language for read in scores.read})
    yield _figures(scores, languages)
    for language in languages:
        part = scores.of(language)
        yield _heading(f"Main modality, {language}: reader's, and what was found instead")
        yield _confused(part.confusion())
        yield _heading(f"Scope, {language}")
        yield _confused(part.scopes())
        yield _heading(f"Tier of the subject, {language}")
        yield _confused(part.subjects())
    if scores.lost:
        yield _heading(f"Not in the laws any more: {', '.join(scores.lost)}")


def differences(scores: ClauseScores) -> Iterator[RenderableType]:
    """Each clause of the split to build with on which reader and program differ."""
    for read in scores.read:
        if read.gold.split != "build" or (read.modality_right and read.scope_right):
            continue
        yield _heading(f"{read.gold.law} {read.gold.clause}")
        yield from (Padding(Text(plain(line)), (0, 0, 0, 2)) for line in _told(read))


def _told(read: Read) -> Iterator[str]:
    if not read.modality_right:
        reasons = (
            "; ".join(english(m.reason) for m in read.found.modalities) or "no operative words"
        )
        yield f"reader {read.gold.modality}, found {read.found.main}: {reasons}"
    if not read.scope_right:
        reason = english(read.found.scope_reason)
        yield f"reader {read.gold.scope}, found {read.found.scope}: {reason}"
    if read.gold.note:
        yield f"note: {read.gold.note}"
    yield f"“{read.text[:_QUOTE]}”"


def _figures(scores: ClauseScores, languages: Sequence[str]) -> Table:
    grid = _table(
        "language", "clauses", "modality right", "modality same", "scope right", "subject right"
    )
    parts = [(language, scores.of(language)) for language in languages]
    for name, part in [*parts, ("all", scores)] if len(parts) > 1 else parts:
        grid.add_row(
            name,
            f"{len(part.read):,}",
            f"{part.share(lambda r: r.modality_right):.3f}",
            f"{part.share(lambda r: r.modality_same):.3f}",
            f"{part.share(lambda r: r.scope_right):.3f}",
            f"{part.share(lambda r: r.subject_right):.3f}",
        )
    return grid


def _confused(pairs: Counter[tuple[str, str]]) -> Table:
    """One row per reader's value: how many, how many right, and the others by frequency."""
    grid = _table("reader", "clauses", "right", "found instead")
    for value in sorted({reader for reader, _ in pairs}):
        row = Counter({found: n for (reader, found), n in pairs.items() if reader == value})
        others = (f"{found} {n}" for found, n in row.most_common() if found != value)
        grid.add_row(value, f"{row.total():,}", f"{row[value]:,}", ", ".join(others))
    return grid


def _table(*columns: str) -> Table:
    grid = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for number, name in enumerate(columns):
        left = number == 0 or name == "found instead"
        grid.add_column(name, justify="left" if left else "right")
    return grid


def _heading(text: str) -> RenderableType:
    return Padding(Text(plain(text), style="bold"), (1, 0, 0, 0))
