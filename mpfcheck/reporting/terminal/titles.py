"""The title register in the terminal: per tier, each title with why, where and who holds it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from mpfcheck.model.annotation import AnnotatedInstrument, MineralTitle
from mpfcheck.reporting.clean import plain
from mpfcheck.reporting.reasons import english

TIERS = ("artisanal", "small-scale", "large-scale", "any")
_NARROWEST = 40  # columns; text is not folded below that


def register_lines(law: AnnotatedInstrument, width: int) -> Iterator[str]:
    """The register, folded at `width` columns; one line that says so where there are no titles."""
    if not law.titles:
        yield "No mineral titles were found in this instrument: no text names a licence,"
        yield "permit or other title to mine as one that is defined, granted or held."
    for tier in TIERS:
        of_tier = [title for title in law.titles if title.tier == tier]
        if of_tier:
            yield f"{tier}:"
            for title in of_tier:
                yield from _entry(law, title, max(width, _NARROWEST))


def _entry(law: AnnotatedInstrument, title: MineralTitle, width: int) -> Iterator[str]:
    bound = f", binds in {_clauses(title.bound)}" if title.bound else ""
    yield from _folded(f"{title.name} ({_place(law, title)}{bound})", width, "  ")
    yield from _folded(f"why: {english(title.reason)}", width, "      ")
    if title.also:
        yield from _folded(f"also: {'; '.join(title.also)}", width, "      ")
    if title.parent:
        yield from _folded(f"one of: {title.parent}", width, "      ")
    if title.holders:
        yield from _folded(f"held by: {'; '.join(title.holders)}", width, "      ")


def _clauses(count: int) -> str:
    return "1 clause" if count == 1 else f"{count} clauses"


def _folded(text: str, width: int, indent: str) -> Iterator[str]:
    yield from textwrap.wrap(
        plain(text), width, initial_indent=indent, subsequent_indent=f"{indent}    "
    )


def _place(law: AnnotatedInstrument, title: MineralTitle) -> str:
    if title.defined_at is None:
        return "place not known"
    clause = law.instrument.clauses[title.defined_at]
    return f"{clause.label}, p. {clause.page}"
