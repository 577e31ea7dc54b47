"""From conclusions to findings: statuses as inference decided them, with what they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from mpfcheck.assessment.applicability import Applicability, applicability
from mpfcheck.assessment.citations import Laws, cite, nearest
from mpfcheck.model.assessment import Contradiction, ElementFinding, Finding, Status
from mpfcheck.model.conclusion import Conclusion, ContradictionConclusion, ElementConclusion
from mpfcheck.model.country import Answer
from mpfcheck.model.evidence import Evidence, NearMiss
from mpfcheck.model.framework import Element, Requirement, Texts, in_language


@dataclass(frozen=True)
class Ground:
    """What findings rest on: evidence by id, near misses, the laws, notes on contradictions.

    `notes` maps (requirement, contradiction id) to what the contradiction says, in words.
    `language` is that of the report. `facts` are what is known of the country.
    """

    evidence: Mapping[str, Evidence]
    near_misses: tuple[NearMiss, ...]
    laws: Laws
    notes: Mapping[tuple[str, str], Texts]
    language: str = "en"
    facts: Mapping[str, Answer] = field(default_factory=dict)

    def nearest_of(self, requirement: str, element: str) -> NearMiss | None:
        """The near miss of an element in the first instrument that has one."""
        return next(
            (
                miss
                for miss in self.near_misses
                if miss.requirement == requirement and miss.element == element
            ),
            None,
        )


def finding_of(requirement: Requirement, conclusion: Conclusion, ground: Ground) -> Finding:
    """The finding for a requirement that was assessed."""
    concluded = {e.element: e for e in conclusion.elements}
    return _finding(
        requirement,
        ground.language,
        conclusion.status,
        elements=tuple(
            _element(requirement, element, concluded[element.id], ground)
            for element in requirement.elements
            if element.id in concluded
        ),
        contradictions=tuple(
            _contradiction(requirement, c, ground) for c in conclusion.contradictions
        ),
        because=conclusion.because,
        applies=applicability(requirement, ground.facts),
    )


def not_assessed(requirement: Requirement, language: str, applies: Applicability) -> Finding:
    """The finding for a requirement without rules: nothing is said of its elements."""
    because = (f"there are no rules for {requirement.id} yet",)
    return _finding(requirement, language, Status.NOT_ASSESSED, applies, because=because)


def not_applicable(requirement: Requirement, language: str, applies: Applicability) -> Finding:
    """The finding for a requirement that does not apply to the country: nothing is looked for."""
    because = (applies.words,)
    return _finding(requirement, language, Status.NOT_APPLICABLE, applies, because=because)


def _finding(
    requirement: Requirement,
    language: str,
    status: Status,
    applies: Applicability,
    elements: tuple[ElementFinding, ...] = (),
    contradictions: tuple[Contradiction, ...] = (),
    because: tuple[str, ...] = (),
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
        applicability=applies.words,
        condition=requirement.condition(language),
        because=because,
        drafting_note=in_language(requirement.drafting_note, language),
        model_clause=in_language(requirement.model_clause, language),
        sources=requirement.sources,
        examples=requirement.examples,
    )


def _element(
    requirement: Requirement, element: Element, concluded: ElementConclusion, ground: Ground
) -> ElementFinding:
    cited = tuple(cite(ground.evidence[eid], ground.laws) for eid in concluded.evidence)
    miss = None if cited else ground.nearest_of(requirement.id, element.id)
    return ElementFinding(
        id=element.id,
        core=element.core,
        check=in_language(element.check, ground.language),
        strength=concluded.strength,
        scope=cited[0].scope if cited else "",
        evidence=cited,
        nearest=None if miss is None else nearest(miss, ground.laws),
    )


def _contradiction(
    requirement: Requirement, concluded: ContradictionConclusion, ground: Ground
) -> Contradiction:
    note = in_language(ground.notes.get((requirement.id, concluded.id), {}), ground.language)
    return Contradiction(
        id=concluded.id,
        note=note or concluded.reason.words,
        evidence=tuple(cite(ground.evidence[eid], ground.laws) for eid in concluded.evidence),
        missing=concluded.missing,
    )


def by_id(evidence: Iterable[Evidence]) -> dict[str, Evidence]:
    """Evidence by its id."""
    return {e.eid: e for e in evidence}
