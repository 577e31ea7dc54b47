"""What was understood of each clause, beside its text: modality, scope, and the title register."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from mpfcheck.model.annotation import AnnotatedInstrument, Annotation, MineralTitle
from mpfcheck.model.instrument import Clause
from mpfcheck.reporting.clean import encodable, plain
from mpfcheck.reporting.terminal.clausetree import clause_lines, head_lines
from mpfcheck.reporting.terminal.console import Surface

ASPECTS = ("modality", "scope", "titles")


def render_understood(
    law: AnnotatedInstrument, surface: Surface, show: Collection[str], *, full: bool = False
) -> str:
    """The clause tree, with the aspects in `show` below each clause that has text."""
    lines = head_lines(law.instrument)
    if "titles" in show:
        lines += [*_register(law), ""]
    for clause in law.instrument.clauses:
        lines += clause_lines(law.instrument, clause, surface.width, full=full)
        if clause.text:
            notes = _notes(law, clause, law.annotations[clause.index], show)
            lines += (f"{'':>9}· {plain(note)}" for note in notes)
    return encodable("\n".join(lines) + "\n", surface.encoding)


def render_titles(law: AnnotatedInstrument, surface: Surface) -> str:
    """The title register alone."""
    lines = [plain(law.instrument.title or law.instrument.id), "", *_register(law)]
    return encodable("\n".join(lines) + "\n", surface.encoding)


def _register(law: AnnotatedInstrument) -> Iterator[str]:
    if not law.titles:
        yield "No mineral titles were found in this instrument."
    for tier in ("artisanal", "small-scale", "large-scale", "any"):
        of_tier = [title for title in law.titles if title.tier == tier]
        if of_tier:
            yield f"{tier}:"
            yield from (f"  {plain(title.name)}  ({_place(law, title)})" for title in of_tier)


def _place(law: AnnotatedInstrument, title: MineralTitle) -> str:
    if title.defined_at is None:
        return "place not known"
    clause = law.instrument.clauses[title.defined_at]
    return f"{plain(clause.label)}, p. {clause.page}"


def _notes(
    law: AnnotatedInstrument, clause: Clause, annotation: Annotation, show: Collection[str]
) -> Iterator[str]:
    if "modality" in show:
        for modality in annotation.modalities:
            yield f"{modality.kind.value}: {modality.reason}"
        if not annotation.modalities:
            yield "no operative words"
    if "scope" in show:
        narrower = f"; narrower: {annotation.narrower} only" if annotation.narrower else ""
        yield f"binds {annotation.scope.value}: {annotation.scope_reason}{narrower}"
    if "titles" in show:
        named = [t.name for t in law.titles if t.name in clause.text.lower()]
        if named:
            yield f"titles: {', '.join(named)}"
