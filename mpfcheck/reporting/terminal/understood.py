"""What was understood of each clause, beside its text: modality, scope, and the title register."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from mpfcheck.model.annotation import AnnotatedInstrument, Annotation
from mpfcheck.model.instrument import Clause
from mpfcheck.reporting.clean import encodable, plain
from mpfcheck.reporting.reasons import english
from mpfcheck.reporting.terminal.clausetree import clause_lines, head_lines
from mpfcheck.reporting.terminal.console import Surface
from mpfcheck.reporting.terminal.titles import register_lines

ASPECTS = ("modality", "scope", "titles", "references", "quantities")
_UNITS = {
    "area": "hectares",
    "length": "metres",
    "duration": "days",
    "age": "years",
    "mass": "tonnes",
    "volume": "m³",
    "power": "kW",
    "share": "%",
}


def render_understood(
    law: AnnotatedInstrument, surface: Surface, show: Collection[str], *, full: bool = False
) -> str:
    """The clause tree, with the aspects in `show` below each clause that has text."""
    lines = head_lines(law.instrument)
    if "titles" in show:
        lines += [*register_lines(law, surface.width), ""]
    for clause in law.instrument.clauses:
        lines += clause_lines(law.instrument, clause, surface.width, full=full)
        if clause.text:
            notes = _notes(law, clause, law.annotations[clause.index], show)
            lines += (f"{'':>9}· {plain(note)}" for note in notes)
    return encodable("\n".join(lines) + "\n", surface.encoding)


def render_titles(law: AnnotatedInstrument, surface: Surface) -> str:
    """The title register alone."""
    lines = [plain(law.instrument.title or law.instrument.id), ""]
    lines += register_lines(law, surface.width)
    return encodable("\n".join(lines) + "\n", surface.encoding)


def _notes(
    law: AnnotatedInstrument, clause: Clause, annotation: Annotation, show: Collection[str]
) -> Iterator[str]:
    if "modality" in show:
        for modality in annotation.modalities:
            yield f"{modality.kind.value}: {english(modality.reason)}"
        if not annotation.modalities:
            yield "no operative words"
    if "scope" in show:
        narrower = f"; narrower: {annotation.narrower} only" if annotation.narrower else ""
        yield f"binds {annotation.scope.value}: {english(annotation.scope_reason)}{narrower}"
        yield f"subject {annotation.subject.value}: {english(annotation.subject_reason)}"
    if "titles" in show and annotation.titles:
        yield f"titles: {', '.join(law.titles[n].name for n in annotation.titles)}"
    if "quantities" in show:
        for quantity in annotation.quantities:
            phrase = clause.text[quantity.start : quantity.end]
            value = f"{quantity.value:,.10g} {_UNITS.get(quantity.kind, '')}".strip()
            yield f"“{phrase}” is {quantity.measures or quantity.kind}: {value}"
    if "references" in show:
        for reference in annotation.references:
            phrase = clause.text[reference.start : reference.end]
            yield f"“{phrase}” is {law.instrument.clauses[reference.target].label}"
        for act in annotation.acts:
            phrase = clause.text[act.start : act.end]
            yield f"“{phrase}” is {'this law' if act.own else f'another law: {act.name}'}"
