"""The entry of linking: annotated laws and their evidence in, links out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from mpfcheck.linking.country import apart, carrying_out, delegated
from mpfcheck.linking.exceptions import exempting, overrides
from mpfcheck.linking.places import places_around
from mpfcheck.linking.reach import Reach
from mpfcheck.linking.sanctions import attached, penalties
from mpfcheck.model.annotation import AnnotatedInstrument
from mpfcheck.model.conclusion import Override
from mpfcheck.model.country import Kind
from mpfcheck.model.evidence import Evidence
from mpfcheck.model.link import Links, Punishes
from mpfcheck.model.rule import SanctionRule


def link(
    laws: Mapping[str, AnnotatedInstrument],
    evidence: Sequence[Evidence],
    sanctions: Sequence[SanctionRule],
    kinds: Mapping[str, Kind],
    replaced: Mapping[tuple[str, int], tuple[str, int]],
) -> Links:
    """The links between the clauses of these laws, by id, as far as they bear on the evidence.

    `kinds` says of each law what it is, `replaced` of new text in amending laws, by id and clause,
    what it replaced: it also stands there, so that a penalty reaches it. `sanctions` are the rules
    for elements that ask for one.
    """
    punished = {key for rule in sanctions for key in rule.of}
    stands = {
        item.eid: tuple(_places(item, laws, replaced))
        for item in evidence
        if f"{item.requirement}.{item.element}" in punished
    }
    punishes: list[Punishes] = []
    special: list[Evidence] = []
    set_aside: list[Override] = []
    for law in laws.values():
        reach = Reach(law)
        if stands:
            punishes += attached(law, tuple(penalties(law, reach)), sanctions)
        exceptions = tuple(exempting(law, reach))
        special += [item for item, _ in exceptions]
        own = [e for e in evidence if e.instrument == law.instrument.id]
        set_aside += overrides(law, exceptions, own)
    return Links(
        punishes=tuple(_new(punishes, evidence)),
        stands=stands,
        exempting=tuple(special),
        overrides=tuple(set_aside),
        delegated=tuple(delegated(evidence, kinds)) if len(laws) > 1 else (),
        carries_out=tuple(carrying_out(evidence, kinds)) if len(laws) > 1 else (),
        apart=tuple(apart(evidence)) if len(laws) > 1 else (),
    )


def _new(punishes: Iterable[Punishes], evidence: Iterable[Evidence]) -> Iterable[Punishes]:
    """Those whose clause is not found by a pattern already, one for each element and clause."""
    there = {(e.requirement, e.element, e.instrument, e.clause) for e in evidence}
    for link in punishes:
        item = link.evidence
        key = (item.requirement, item.element, item.instrument, item.clause)
        if key not in there:
            yield link


def _places(
    item: Evidence,
    laws: Mapping[str, AnnotatedInstrument],
    replaced: Mapping[tuple[str, int], tuple[str, int]],
) -> Iterator[str]:
    """Where evidence stands, and where what it replaced stood."""
    instrument = laws[item.instrument].instrument
    clause = instrument.clauses[item.clause]
    yield from places_around(instrument, clause)
    for unit in (clause, *instrument.ancestors(clause)):
        if place := replaced.get((instrument.id, unit.index)):
            old = laws[place[0]].instrument
            yield from places_around(old, old.clauses[place[1]])
