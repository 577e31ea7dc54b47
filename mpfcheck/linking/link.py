"""The entry of linking: annotated laws and their evidence in, links out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

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
) -> Links:
    """The links between the clauses of these laws, by id, as far as they bear on the evidence.

    `kinds` says of each law what it is; `sanctions` are the rules for elements that ask for one.
    """
    punishes: list[Punishes] = []
    special: list[Evidence] = []
    set_aside: list[Override] = []
    punished = {key for rule in sanctions for key in rule.of}
    stands: dict[str, tuple[str, ...]] = {}
    for law in laws.values():
        own = [e for e in evidence if e.instrument == law.instrument.id and e.element]
        reach = Reach(law)
        if reached := [e for e in own if f"{e.requirement}.{e.element}" in punished]:
            punishes += attached(law, tuple(penalties(law, reach)), sanctions)
            for item in reached:
                clause = law.instrument.clauses[item.clause]
                stands[item.eid] = places_around(law.instrument, clause)
        exceptions = tuple(exempting(law, reach))
        special += [item for item, _ in exceptions]
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
