"""Clauses that take artisanal and small-scale miners out of what others say for everybody.

"Sections 20 to 25 do not apply to the holder of a small-scale licence": what stands in these
sections for every title holder is no evidence for ASM, nor does it contradict what ASM is owed, for
the special clause defeats the general.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mpfcheck.linking.places import place_of, places_around
from mpfcheck.linking.reach import Reach
from mpfcheck.model.annotation import AnnotatedInstrument, ModalityKind, Scope
from mpfcheck.model.conclusion import Override
from mpfcheck.model.evidence import Evidence, Strength
from mpfcheck.model.instrument import Clause, TextRole
from mpfcheck.model.why import why

ASM = "asm"
RULE = "inference#exception"


def exempting(annotated: AnnotatedInstrument, reach: Reach) -> Iterator[tuple[Evidence, set[str]]]:
    """Each clause that exempts ASM from others, with the places it exempts from."""
    instrument = annotated.instrument
    for clause in instrument.clauses:
        if clause.role is not TextRole.OPERATIVE or not _exempts_asm(annotated, clause):
            continue
        targets = list(reach.named(clause))
        part = reach.part(clause)
        if not targets and part is not None:
            targets = [part]
        places = {place_of(instrument, index) for index in targets}
        if places:
            labels = ", ".join(instrument.clauses[index].label for index in targets)
            yield _as_evidence(annotated, clause, labels), places


def _exempts_asm(annotated: AnnotatedInstrument, clause: Clause) -> bool:
    """Whether an exemption of the clause reaches the words for artisanal or small-scale mining."""
    annotation = annotated.annotations[clause.index]
    asm = [m for m in annotation.mentions if m.concept == ASM]
    return any(
        modality.kind is ModalityKind.EXEMPTION
        and any(modality.reach[0] < m.end and m.start < modality.reach[1] for m in asm)
        for modality in annotation.modalities
    )


def _as_evidence(annotated: AnnotatedInstrument, clause: Clause, labels: str) -> Evidence:
    """The clause in the form in which reasons cite; it is evidence of no element."""
    return Evidence(
        eid=f"exception:{annotated.instrument.id}:{clause.index}",
        requirement="",
        element="",
        strength=Strength.NONE,
        scope=Scope.ASM,
        instrument=annotated.instrument.id,
        clause=clause.index,
        start=0,
        end=len(clause.text),
        rule=RULE,
        modality=ModalityKind.EXEMPTION.value,
        concepts=(ASM,),
        because=(why("exempts", clauses=labels),),
    )


def overrides(
    annotated: AnnotatedInstrument,
    found: Sequence[tuple[Evidence, set[str]]],
    evidence: Sequence[Evidence],
) -> Iterator[Override]:
    """The general evidence of the instrument that these exceptions set aside."""
    instrument = annotated.instrument
    for item in evidence:
        if item.scope is not Scope.GENERAL or item.instrument != instrument.id:
            continue
        around = places_around(instrument, instrument.clauses[item.clause])
        for special, places in found:
            if item.clause != special.clause and not places.isdisjoint(around):
                yield Override(special.eid, item.eid, special.because[0])
