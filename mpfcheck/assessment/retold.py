"""An assessment that was made in one language, told in another: all that the framework says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from mpfcheck.assessment.applicability import in_other_words
from mpfcheck.model.assessment import Assessment, Contradiction, ElementFinding, Finding
from mpfcheck.model.framework import Framework, Requirement, Texts, in_language

if TYPE_CHECKING:
    from mpfcheck.model.rule import RuleSet


def retold(
    assessment: Assessment, framework: Framework, rules: RuleSet, language: str
) -> Assessment:
    """The assessment with titles, statements and advice in `language`.

    What was quoted from laws stays, and so do the names of concepts in what near clauses lack. An
    assessment by another framework keeps its own texts; its statuses are named in `language`.
    """
    if assessment.language == language:
        return assessment
    if assessment.framework != framework.id:
        return replace(assessment, language=language)
    notes = {(f.requirement, id): note for f in rules.files for id, note in f.notes.items()}
    return replace(
        assessment,
        language=language,
        unreviewed=language in framework.unreviewed,
        framework_title=in_language(framework.title, language),
        themes=tuple((t.id, in_language(t.title, language)) for t in framework.themes),
        kinds_of_law={k: in_language(t, language) for k, t in framework.kinds_of_law.items()},
        findings=tuple(
            _finding(finding, framework.by_id.get(finding.requirement), notes, language)
            for finding in assessment.findings
        ),
    )


def _finding(
    finding: Finding,
    requirement: Requirement | None,
    notes: Mapping[tuple[str, str], Texts],
    language: str,
) -> Finding:
    if requirement is None:
        return finding
    applies = in_other_words(finding.applicability, requirement, language)
    because = tuple(applies if r == finding.applicability else r for r in finding.because)
    return replace(
        finding,
        applicability=applies,
        because=because,
        title=in_language(requirement.title, language),
        statement=in_language(requirement.statement, language),
        recommendation=in_language(requirement.recommendation, language),
        condition=requirement.condition(language),
        drafting_note=in_language(requirement.drafting_note, language),
        model_clause=in_language(requirement.model_clause, language),
        elements=tuple(_element(element, requirement, language) for element in finding.elements),
        contradictions=tuple(
            _contradiction(c, notes.get((finding.requirement, c.id), {}), language)
            for c in finding.contradictions
        ),
    )


def _element(element: ElementFinding, requirement: Requirement, language: str) -> ElementFinding:
    checks = {e.id: e.check for e in requirement.elements}
    return replace(
        element, check=in_language(checks.get(element.id, {}), language) or element.check
    )


def _contradiction(of: Contradiction, note: Texts, language: str) -> Contradiction:
    return replace(of, note=in_language(note, language) or of.note)
