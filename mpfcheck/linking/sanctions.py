"""Penalty clauses and what they punish: a named section, their Part, the whole law."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mpfcheck.linking.places import place_of
from mpfcheck.linking.reach import Reach
from mpfcheck.model.annotation import AnnotatedInstrument, ModalityKind
from mpfcheck.model.evidence import Evidence, Strength
from mpfcheck.model.instrument import Clause, TextRole
from mpfcheck.model.link import Punishes
from mpfcheck.model.rule import SanctionRule
from mpfcheck.model.why import Why, why

BREACH = frozenset({"breach", "breach-of-duty", "law-breach", "general-penalty"})
PENALTY = "penalty"
CONVICTED = "convicted-earlier"
_OPERATIVE = frozenset({TextRole.OPERATIVE, TextRole.SCHEDULE})


@dataclass(frozen=True, slots=True)
class Penalty:
    """A clause that punishes, the places whose breach it punishes, and how it says which."""

    clause: Clause
    places: tuple[str, ...]
    says: Why
    named: bool


def penalties(annotated: AnnotatedInstrument, reach: Reach) -> Iterator[Penalty]:
    """All clauses of an instrument that punish the breach of other clauses, in document order."""
    instrument = annotated.instrument
    for clause in instrument.clauses:
        if clause.role not in _OPERATIVE or not clause.text:
            continue
        if not _punishes(annotated, reach, clause):
            continue
        if named := reach.named(clause):
            labels = ", ".join(instrument.clauses[index].label for index in named)
            places = tuple(place_of(instrument, index) for index in named)
            yield Penalty(clause, places, why("punishes", clauses=labels), named=True)
        elif (part := reach.part(clause)) is not None:
            says = why("punishes-part", clause=instrument.clauses[part].label)
            yield Penalty(clause, (place_of(instrument, part),), says, named=True)
        elif reach.every_breach(clause) and PENALTY in reach.concepts(clause):
            says = why("punishes-law")
            yield Penalty(clause, (place_of(instrument, None),), says, named=False)


def _punishes(annotated: AnnotatedInstrument, reach: Reach, clause: Clause) -> bool:
    """Whether the sentence of the clause, its end after a list included, makes an offence.

    "Who has been convicted of an offence under this Act" is no penalty but says who gets no title.
    """
    instrument = annotated.instrument
    concepts = reach.concepts(clause)
    if BREACH.isdisjoint(concepts):
        return False
    siblings = instrument.children[clause.parent] if clause.parent is not None else ()
    units = [clause.index, *(i for i in siblings if instrument.clauses[i].continues)]
    kinds = {m.kind for index in units for m in annotated.annotations[index].modalities}
    return ModalityKind.OFFENCE in kinds or (PENALTY in concepts and CONVICTED not in concepts)


def attached(
    annotated: AnnotatedInstrument, found: Sequence[Penalty], rules: Sequence[SanctionRule]
) -> Iterator[Punishes]:
    """For each rule and each penalty, what the penalty would be as evidence."""
    for rule in rules:
        for penalty in found:
            if penalty.named or not rule.named_only:
                evidence = _candidate(annotated, penalty, rule)
                yield Punishes(evidence, rule.of, penalty.places, rule.strength)


def _candidate(annotated: AnnotatedInstrument, penalty: Penalty, rule: SanctionRule) -> Evidence:
    instrument, clause = annotated.instrument, penalty.clause
    annotation = annotated.annotations[clause.index]
    return Evidence(
        eid=f"{rule.requirement}.{rule.element}:{instrument.id}:{clause.index}:{rule.rule}",
        requirement=rule.requirement,
        element=rule.element,
        strength=Strength.NONE,
        scope=annotation.scope,
        instrument=instrument.id,
        clause=clause.index,
        start=0,
        end=len(clause.text),
        rule=rule.rule,
        modality=ModalityKind.OFFENCE.value,
        concepts=tuple(sorted({m.concept for m in annotation.mentions} & (BREACH | {PENALTY}))),
        because=(penalty.says,),
        fallback=not penalty.named,
    )
