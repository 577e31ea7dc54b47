"""The clause tree of an instrument as text: labels, headings, pages, texts."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import shorten, wrap

from mpfcheck.model.instrument import Clause, Instrument, TextRole
from mpfcheck.reporting.clean import encodable, plain
from mpfcheck.reporting.messages import messages
from mpfcheck.reporting.reasons import in_words
from mpfcheck.reporting.terminal.console import Surface

INDENT = 2
SURE = 0.9  # OCR confidence above which a clause is shown without it
LEAST = 24  # columns for the text, however deep its clause


def render_clauses(instrument: Instrument, surface: Surface, *, full: bool = False) -> str:
    """One line per clause, indented by depth, its page at the left; whole texts with `full`."""
    lines = head_lines(instrument)
    for clause in instrument.clauses:
        lines += clause_lines(instrument, clause, surface.width, full=full)
    return encodable("\n".join(lines) + "\n", surface.encoding)


def head_lines(instrument: Instrument) -> list[str]:
    """Title, language, tradition, size and notes of the instrument, then a blank line."""
    say = messages()
    size = (
        say.known("language", instrument.language),
        instrument.tradition,
        say.counted(instrument.page_count, "page"),
        say.counted(len(instrument.articles), "article"),
        say.counted(len(instrument.clauses), "clause"),
    )
    notes = [f"note: {plain(note)}" for note in in_words(instrument.notes, messages())]
    return [plain(instrument.title or instrument.id), ", ".join(size), *notes, ""]


def clause_lines(
    instrument: Instrument, clause: Clause, width: int, *, full: bool
) -> Iterator[str]:
    """The lines of one clause at its depth: one line, or the whole text if `full`."""
    depth = sum(1 for _ in instrument.ancestors(clause))
    role = "" if clause.role is TextRole.OPERATIVE else f"[{clause.role.value}]"
    doubt = "[number uncertain]" if clause.uncertain else ""
    ocr = "" if (clause.confidence or 1) >= SURE else f"[OCR {clause.confidence:.0%}]"
    heading = f"{plain(clause.heading)}." if clause.heading else ""
    text = plain(clause.text)
    parts = (plain(clause.label) or clause.kind.value, role, doubt, ocr, heading, text)
    said = " ".join(part for part in parts if part)
    margin = f"{f'p. {clause.page}':>7}  {' ' * (INDENT * depth)}"
    room = max(width - len(margin), LEAST)
    if not full:
        yield margin + shorten(said, room, placeholder=" …")
        return
    first, *rest = wrap(said, room, break_on_hyphens=False) or [""]
    yield margin + first
    yield from (" " * len(margin) + line for line in rest)
