"""Evidence in, conclusions out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mpfcheck.errors import DataError, InferenceError
from mpfcheck.inference.engine import InferenceEngine
from mpfcheck.inference.facts import Derivation, Fact, fact
from mpfcheck.inference.program_mpf import NO, YES, strata
from mpfcheck.inference.reader import Reader, element_key
from mpfcheck.inference.strata import run_strata
from mpfcheck.model.conclusion import Conclusion, Override
from mpfcheck.model.evidence import Evidence, Strength
from mpfcheck.model.framework import Requirement
from mpfcheck.model.link import Links
from mpfcheck.model.rule import AbsenceRule

NO_LINKS = Links()


def conclude(
    evidence: Sequence[Evidence],
    requirements: Sequence[Requirement],
    *,
    engine: InferenceEngine,
    absence: Sequence[AbsenceRule] = (),
    overrides: Sequence[Override] = (),
    links: Links = NO_LINKS,
) -> tuple[Conclusion, ...]:
    """The status of each requirement, in the order given, with all that it rests on.

    `requirements` are those with rules; evidence for any other is left aside. The order of the
    evidence changes nothing. `overrides` stand beside those that `links` hold.

    Raises:
        DataError: for a requirement without core element, which could be neither met nor absent.
        InferenceError: if two pieces of evidence share an id, or the engine failed.
    """
    derived = derive(
        evidence, requirements, engine=engine, absence=absence, overrides=overrides, links=links
    )
    linked = (*evidence, *(p.evidence for p in links.punishes), *links.exempting)
    reader = Reader(derived, linked, absence, (*overrides, *links.overrides))
    return tuple(reader.conclusion(requirement) for requirement in requirements)


def derive(
    evidence: Sequence[Evidence],
    requirements: Sequence[Requirement],
    *,
    engine: InferenceEngine,
    absence: Sequence[AbsenceRule] = (),
    overrides: Sequence[Override] = (),
    links: Links = NO_LINKS,
) -> Derivation:
    """All facts that follow, with their steps; the facts are listed in `program_mpf`."""
    seen: set[str] = set()
    for item in (*evidence, *(p.evidence for p in links.punishes), *links.exempting):
        if item.eid in seen:
            raise InferenceError(f"Two pieces of evidence have the id {item.eid!r}.")
        seen.add(item.eid)
    set_aside = (*overrides, *links.overrides)
    facts = [*_asked(requirements), *_found(evidence), *_linked(links)]
    facts += [fact("overrides", special=o.special, general=o.general) for o in set_aside]
    layers = strata(absence, overrides=bool(set_aside), links=links != NO_LINKS)
    return run_strata(engine, layers, facts)


def _asked(requirements: Sequence[Requirement]) -> Iterator[Fact]:
    for requirement in requirements:
        if not requirement.core:
            raise DataError(
                f"Requirement {requirement.id} has no core element.",
                hint="Mark at least one of its elements as core in the framework file.",
            )
        yield fact("requirement", requirement=requirement.id, theme=requirement.theme)
        for element in requirement.elements:
            core = YES if element.core else NO
            key = element_key(requirement.id, element.id)
            yield fact("element", element=key, requirement=requirement.id, core=core)


def _found(evidence: Sequence[Evidence]) -> Iterator[Fact]:
    for item in evidence:
        if item.strength is Strength.NONE:
            continue
        if item.contradiction:
            yield fact(
                "contrary",
                evidence=item.eid,
                requirement=item.requirement,
                contradiction=item.contradiction,
            )
        else:
            key = element_key(item.requirement, item.element)
            strength = item.strength.value
            yield fact("evidence", evidence=item.eid, element=key, strength=strength)


def _linked(links: Links) -> Iterator[Fact]:
    for link in links.punishes:
        item = link.evidence
        key = element_key(item.requirement, item.element)
        for of in link.of:
            for place in link.places:
                yield fact(
                    "punishes",
                    evidence=item.eid,
                    element=key,
                    of=of,
                    place=place,
                    at_most=link.at_most.value,
                )
    for eid, places in links.stands.items():
        for place in places:
            yield fact("stands", evidence=eid, place=place)
    for eid in links.delegated:
        yield fact("delegated", evidence=eid)
    for eid in links.carries_out:
        yield fact("carries_out", evidence=eid)
    for contrary, eid in links.apart:
        yield fact("apart", contrary=contrary, evidence=eid)
