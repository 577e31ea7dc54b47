"""One finding with everything it rests on: what `mpfcheck explain` shows, in any form.

Nothing is worked out here: the reasons are those that the stages gave while they worked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mpfcheck.model.assessment import Assessment, Finding
from mpfcheck.model.rule import RuleSet, concept_name
from mpfcheck.reporting.jsonfile import JSON, finding_json, instrument_json, tool_json
from mpfcheck.reporting.rulepages.sentence import (
    said,
    said_absence,
    said_sanction,
)

SCHEMA = "mpfcheck.explanation/1"


@dataclass(frozen=True, slots=True)
class RuleWords:
    """A rule in sentences, a note on it, and the file that holds it."""

    looks_for: str
    conditions: tuple[str, ...] = ()
    note: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class Explanation:
    """A finding, and in words the rules that gave its evidence, by id."""

    assessment: Assessment
    finding: Finding
    rules: Mapping[str, RuleWords]


def explanation(assessment: Assessment, rules: RuleSet) -> Explanation:
    """The explanation of the one finding of `assessment`, with what its rules say."""
    (finding,) = assessment.findings
    used = set(_used(finding))
    worded = {id: words for id, words in _worded(rules) if id in used}
    return Explanation(assessment, finding, worded)


def _used(finding: Finding) -> Iterator[str]:
    """The ids of the rules that gave evidence, for or against, and of contradictions by absence."""
    for element in finding.elements:
        yield from (citation.rule for citation in element.evidence)
    for contradiction in finding.contradictions:
        yield from (c.rule for c in (*contradiction.evidence, *contradiction.against))
        yield contradiction_rule(finding, contradiction.id)
    yield from (set_aside.citation.rule for set_aside in finding.set_aside)


def contradiction_rule(finding: Finding, id: str) -> str:
    """Where a contradiction by absence stands among the rules of an explanation."""
    return f"{finding.requirement}#{id}"


def _worded(rules: RuleSet) -> Iterator[tuple[str, RuleWords]]:
    for file in rules.files:
        for pattern in file.patterns:
            sentence = said(pattern, concept_name)
            yield (
                pattern.rule,
                RuleWords(sentence.looks_for, sentence.conditions, pattern.note, file.path),
            )
        for sanction in file.sanctions:
            yield sanction.rule, RuleWords(said_sanction(sanction), path=file.path)
        for absence in file.absences:
            words = RuleWords(said_absence(absence), note=absence.note, path=file.path)
            yield f"{absence.requirement}#{absence.id}", words


def to_json(explained: Explanation) -> JSON:
    """The explanation as plain dictionaries and lists: the finding as an assessment has it."""
    assessment = explained.assessment
    return {
        "schema": SCHEMA,
        "tool": tool_json(assessment),
        "language": assessment.language,
        "instruments": [instrument_json(i) for i in assessment.instruments],
        "finding": finding_json(explained.finding, assessment.language),
        "rules": {
            id: {
                "looks_for": rule.looks_for,
                "conditions": list(rule.conditions),
                "note": rule.note,
                "path": rule.path,
            }
            for id, rule in sorted(explained.rules.items())
        },
    }
