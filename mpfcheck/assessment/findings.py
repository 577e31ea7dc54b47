"""From conclusions to findings: statuses as inference decided them, with what they rest on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from mpfcheck.assessment.applicability import Applicability, applicability
from mpfcheck.assessment.citations import Laws, cite, nearest, place
from mpfcheck.assessment.ordering import most_said_first
from mpfcheck.model.assessment import (
    Caveat,
    Citation,
    Contradiction,
    ElementFinding,
    Finding,
    Mark,
    Nearest,
    SetAside,
    Status,
)
from mpfcheck.model.conclusion import (
    Conclusion,
    ContradictionConclusion,
    ElementConclusion,
    Raised,
)
from mpfcheck.model.country import Answer, Kind
from mpfcheck.model.evidence import Evidence, NearMiss
from mpfcheck.model.framework import Element, Requirement, Texts, in_language
from mpfcheck.model.rule import concept_name
from mpfcheck.model.why import Reasons, Why, why

NEAREST = 3  # clauses that are told for an element without evidence


@dataclass(frozen=True)
class Ground:
    """What findings rest on: evidence by id, near misses, the laws, notes on contradictions.

    `notes` maps (requirement, contradiction id) to what the contradiction says, in words.
    `language` is that of the report, `name` says what concepts are called in it. `facts` are what
    is known of the country. `kinds` says what
    each law is, `drafts` are the ids of those that are not yet law. `became` says of
    new text in amending laws, by place, which article it now is.
    """

    evidence: Mapping[str, Evidence]
    near_misses: tuple[NearMiss, ...]
    laws: Laws
    notes: Mapping[tuple[str, str], Texts]
    language: str = "en"
    name: Callable[[str], str] = concept_name
    facts: Mapping[str, Answer] = field(default_factory=dict)
    kinds: Mapping[str, Kind] = field(default_factory=dict)
    drafts: frozenset[str] = frozenset()
    became: Mapping[tuple[str, int], Why] = field(default_factory=dict)

    def cite(self, eid: str) -> Citation:
        """The place and the words of the evidence with this id."""
        item = self.evidence[eid]
        found = cite(item, self.laws)
        because = tuple(self._named(reason) for reason in found.because)
        citation = replace(found, amends=self._became(item), because=because)
        if citation.instrument in self.drafts:
            return replace(citation, mark=Mark.DRAFT)
        treaty = self.kinds.get(citation.instrument) is Kind.TREATY
        return replace(citation, mark=Mark.TREATY) if treaty else citation

    def _named(self, reason: Why) -> Why:
        """The reason with its concepts also in words of the report's language."""
        concepts = dict(reason.values).get("concepts")
        if concepts is None:
            return reason
        named = ", ".join(self.name(concept) for concept in concepts.split(", "))
        return replace(reason, values=(*reason.values, ("named", named)))

    def _became(self, item: Evidence) -> Why | None:
        """What article of another law the evidence has become, None if none."""
        instrument = self.laws[item.instrument].instrument
        clause = instrument.clauses[item.clause]
        units = (clause, *instrument.ancestors(clause))
        found = (self.became.get((instrument.id, unit.index)) for unit in units)
        return next((reason for reason in found if reason is not None), None)

    @cached_property
    def places(self) -> Mapping[str, str]:
        """Where each piece of evidence stands, in words; with the law where there are several."""
        return {eid: place(item, self.laws) for eid, item in self.evidence.items()}

    def nearest_of(self, requirement: str, element: str) -> tuple[Nearest, ...]:
        """The clauses that came closest to an element, over all laws, closest first."""
        misses = (
            m for m in self.near_misses if (m.requirement, m.element) == (requirement, element)
        )
        ranked = sorted(misses, key=lambda m: -m.closeness)
        return tuple(nearest(miss, self.laws, self.name) for miss in ranked[:NEAREST])


def finding_of(requirement: Requirement, conclusion: Conclusion, ground: Ground) -> Finding:
    """The finding for a requirement that was assessed."""
    concluded = {e.element: e for e in conclusion.elements}
    return _finding(
        requirement,
        ground.language,
        conclusion.status,
        elements=most_said_first(
            [
                _element(requirement, element, concluded[element.id], ground)
                for element in requirement.elements
                if element.id in concluded
            ]
        ),
        contradictions=tuple(
            _contradiction(requirement, c, ground) for c in conclusion.contradictions
        ),
        because=tuple(conclusion.reason.lines(ground.places)),
        applies=applicability(requirement, ground.facts, ground.language),
        caveats=tuple(_caveats(requirement, conclusion, ground)),
        set_aside=tuple(_set_aside(conclusion, ground)),
    )


def _caveats(requirement: Requirement, conclusion: Conclusion, ground: Ground) -> Iterator[Caveat]:
    """What makes a gap less than it seems."""
    regulations = any(kind.carries_out for kind in ground.kinds.values())
    met = conclusion.status is Status.MET
    if requirement.level == "regulation" and not regulations and not met:
        yield Caveat.NO_REGULATION


def _set_aside(conclusion: Conclusion, ground: Ground) -> Iterator[SetAside]:
    for reason in conclusion.overridden:
        item = ground.evidence[reason.evidence]
        because = tuple(reason.lines(ground.places))
        yield SetAside(item.element, ground.cite(reason.evidence), because)


def not_assessed(requirement: Requirement, language: str, applies: Applicability) -> Finding:
    """The finding for a requirement without rules: nothing is said of its elements."""
    because = (why("no-rules", requirement=requirement.id),)
    return _finding(requirement, language, Status.NOT_ASSESSED, applies, because=because)


def not_applicable(requirement: Requirement, language: str, applies: Applicability) -> Finding:
    """The finding for a requirement that does not apply to the country: nothing is looked for."""
    because = (applies.reason,)
    return _finding(requirement, language, Status.NOT_APPLICABLE, applies, because=because)


def _finding(
    requirement: Requirement,
    language: str,
    status: Status,
    applies: Applicability,
    elements: tuple[ElementFinding, ...] = (),
    contradictions: tuple[Contradiction, ...] = (),
    because: Reasons = (),
    caveats: tuple[Caveat, ...] = (),
    set_aside: tuple[SetAside, ...] = (),
) -> Finding:
    return Finding(
        requirement=requirement.id,
        theme=requirement.theme,
        title=in_language(requirement.title, language),
        statement=in_language(requirement.statement, language),
        status=status,
        elements=elements,
        contradictions=contradictions,
        recommendation=in_language(requirement.recommendation, language),
        look_also_in=requirement.look_also_in,
        level=requirement.level,
        applicability=applies.reason,
        condition=requirement.condition(language),
        because=because,
        caveats=caveats,
        set_aside=set_aside,
        drafting_note=in_language(requirement.drafting_note, language),
        model_clause=in_language(requirement.model_clause, language),
        sources=requirement.sources,
        examples=requirement.examples,
    )


def _element(
    requirement: Requirement, element: Element, concluded: ElementConclusion, ground: Ground
) -> ElementFinding:
    raised = {item.evidence: item for item in concluded.raised}
    cited = tuple(_raised(ground.cite(eid), raised.get(eid), ground) for eid in concluded.evidence)
    near = () if cited else ground.nearest_of(requirement.id, element.id)
    return ElementFinding(
        id=element.id,
        core=element.core,
        check=in_language(element.check, ground.language),
        strength=concluded.strength,
        scope=cited[0].scope if cited else "",
        evidence=cited,
        nearest=near[0] if near else None,
        also_near=near[1:],
    )


def _raised(citation: Citation, raised: Raised | None, ground: Ground) -> Citation:
    """The citation with the strength that inference decided, and its reasons."""
    if raised is None:
        return citation
    known = set(citation.because)
    lines = raised.reason.lines(ground.places)
    because = (replace(line, depth=0) for line in lines if line.innermost not in known)
    return replace(citation, strength=raised.strength, because=(*citation.because, *because))


def _contradiction(
    requirement: Requirement, concluded: ContradictionConclusion, ground: Ground
) -> Contradiction:
    note = in_language(ground.notes.get((requirement.id, concluded.id), {}), ground.language)
    return Contradiction(
        id=concluded.id,
        note=note or concluded.id,
        evidence=tuple(ground.cite(eid) for eid in concluded.evidence),
        missing=concluded.missing,
        against=tuple(_one_for_each_clause(ground.cite(eid) for eid in concluded.against)),
    )


def _one_for_each_clause(citations: Iterable[Citation]) -> Iterable[Citation]:
    """Citations of clauses that are not cited yet."""
    first: dict[tuple[str, str], Citation] = {}
    for citation in citations:
        first.setdefault((citation.instrument, citation.clause), citation)
    return first.values()


def by_id(evidence: Iterable[Evidence]) -> dict[str, Evidence]:
    """Evidence by its id."""
    return {e.eid: e for e in evidence}
