"""A reading and an assessment side by side: element by element, requirement by requirement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from mpfcheck.evaluation.found import Found, FoundAssessment
from mpfcheck.evaluation.gold import GoldElement, GoldFile, GoldRequirement
from mpfcheck.evaluation.places import article_of, as_scored, same_article
from mpfcheck.model.framework import Framework

STATUSES = ("absent", "partial", "met")
_RANK = {"none": 0, "weak": 1, "full": 2}


@dataclass(frozen=True, slots=True)
class Place:
    """Which table rows a result counts in."""

    law: str
    language: str
    theme: str
    requirement: str


@dataclass(frozen=True, slots=True)
class ElementResult:
    """One element: what the reader and the program say of it.

    `gold` and `got` are "full", "weak" or "none". `right` tells for each place that the program
    cites whether the reader cites that article for the requirement, as the protocol's scorer reads
    citations; `right_read` tells it by `article_of`, and is empty where the reader, torn between
    something and nothing, cites no place for the requirement that others could be held against.
    """

    place: Place
    element: str
    core: bool
    gold: str
    got: str
    reading: GoldElement
    found: Found
    right: tuple[bool, ...]
    right_read: tuple[bool, ...]

    @property
    def missed(self) -> bool:
        """In the law by the reader's judgement, and not found."""
        return self.gold != "none" and self.got == "none"

    @property
    def false_alarm(self) -> bool:
        """Found, and not in the law by the reader's judgement."""
        return self.gold == "none" and self.got != "none"

    @property
    def both(self) -> bool:
        """Found, and in the law."""
        return self.gold != "none" and self.got != "none"


@dataclass(frozen=True, slots=True)
class RequirementResult:
    """One requirement: its status, and whether text points the other way.

    `gold_contradicted` is None where two readers differed. A requirement that was not assessed
    counts as absent, with `assessed` false.
    """

    place: Place
    gold: str
    got: str
    assessed: bool
    gold_contradicted: bool | None
    got_contradicted: bool
    reading: GoldRequirement
    found: Found


@dataclass(frozen=True, slots=True)
class Comparison:
    """All results, in the order of the laws and of their readings."""

    elements: tuple[ElementResult, ...]
    requirements: tuple[RequirementResult, ...]

    def __add__(self, other: Comparison) -> Comparison:
        return Comparison(self.elements + other.elements, self.requirements + other.requirements)

    def where(self, **wanted: str) -> Comparison:
        """The results of one theme, language, law or requirement: `where(theme="safety")`."""

        def fits(place: Place) -> bool:
            return all(getattr(place, name) == value for name, value in wanted.items())

        return Comparison(
            tuple(e for e in self.elements if fits(e.place)),
            tuple(r for r in self.requirements if fits(r.place)),
        )

    def values(self, name: str) -> tuple[str, ...]:
        """The themes, languages, laws or requirements that there are results for, in order."""
        return tuple(dict.fromkeys(getattr(r.place, name) for r in self.requirements))


def compare(
    gold: GoldFile, found: FoundAssessment, framework: Framework, themes: Iterable[str] = ()
) -> Comparison:
    """Hold `found` against `gold`, for the requirements of `themes` (ids; empty: of all)."""
    wanted = set(themes)
    elements: list[ElementResult] = []
    requirements: list[RequirementResult] = []
    for id, reading in gold.requirements.items():
        place = Place(gold.instrument, found.language or "?", framework.by_id[id].theme, id)
        if wanted and place.theme not in wanted:
            continue
        results = tuple(_elements(place, reading, found.of(id), gold.core[id]))
        elements += results
        strengths = {r.element: r.gold for r in results}
        requirements.append(_requirement(place, reading, found.of(id), strengths, gold.core[id]))
    return Comparison(tuple(elements), tuple(requirements))


def _elements(
    place: Place, reading: GoldRequirement, found: Found, core: Iterable[str]
) -> Iterator[ElementResult]:
    scored = {as_scored(cite.at) for cite in reading.cites}
    read = {article_of(cite.at) for cite in reading.cites}
    for id, element in reading.elements.items():
        got = found.element(id)
        cited = [c.article for c in got.evidence]
        yield ElementResult(
            place=place,
            element=id,
            core=id in core,
            gold=element.right_for(got.strength),
            got=got.strength,
            reading=element,
            found=found,
            right=tuple(as_scored(a) in scored for a in cited),
            right_read=tuple(
                any(same_article(article_of(a), r) for r in read) for a in cited if read
            ),
        )


def _requirement(
    place: Place,
    reading: GoldRequirement,
    found: Found,
    strengths: Mapping[str, str],
    core: Iterable[str],
) -> RequirementResult:
    assessed = found.status in STATUSES
    return RequirementResult(
        place=place,
        gold=status_of(strengths, core),
        got=found.status if assessed else "absent",
        assessed=assessed,
        gold_contradicted=None if reading.contradiction_disputed else bool(reading.contradictions),
        got_contradicted=found.contradicted,
        reading=reading,
        found=found,
    )


def status_of(strengths: Mapping[str, str], core: Iterable[str]) -> str:
    """The status that the strengths of the core elements come to."""
    ranks = [_RANK[strengths.get(element, "none")] for element in core]
    if ranks and all(rank == _RANK["full"] for rank in ranks):
        return "met"
    return "partial" if any(ranks) else "absent"
