"""The JSON assessment: a contract that other programs read.

Its shape is fixed by `assessment.schema.json` beside this module. Fields may be added to it, never
changed or taken away, as long as the schema is called mpfcheck.assessment/1.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from importlib import resources
from typing import Any

from mpfcheck.model.assessment import (
    Assessment,
    Citation,
    Contradiction,
    ElementFinding,
    Finding,
    InstrumentSummary,
    Nearest,
    SetAside,
)
from mpfcheck.model.confidence import Confidence
from mpfcheck.model.document import Box
from mpfcheck.model.framework import Example, Source
from mpfcheck.model.review import Reviewed
from mpfcheck.model.why import Reasons, Why
from mpfcheck.reporting.lacks import said_lacks
from mpfcheck.reporting.messages import Messages, messages
from mpfcheck.reporting.reasons import in_words, indented, said_why

SCHEMA = "mpfcheck.assessment/1"

JSON = dict[str, Any]


def dumps(assessment: Assessment, encoding: str = "utf-8") -> str:
    """The assessment as JSON text; see `as_text`."""
    return as_text(to_json(assessment), encoding)


def as_text(value: JSON, encoding: str = "utf-8") -> str:
    """JSON text with a final line break.

    Letters that `encoding` lacks are written as escapes, so that nothing is lost.
    """
    text = json.dumps(value, ensure_ascii=False, indent=2)
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        text = json.dumps(value, ensure_ascii=True, indent=2)
    return text + "\n"


def schema() -> JSON:
    """The JSON Schema (2020-12) of what `to_json` returns."""
    file = resources.files("mpfcheck.reporting") / "assessment.schema.json"
    loaded: JSON = json.loads(file.read_text(encoding="utf-8"))
    return loaded


def to_json(assessment: Assessment) -> JSON:
    """The assessment as plain dictionaries and lists, always in the same order."""
    return {
        "schema": SCHEMA,
        "tool": tool_json(assessment),
        "country": assessment.country,
        "language": assessment.language,
        "unreviewed": assessment.unreviewed,
        "instruments": [instrument_json(i) for i in assessment.instruments],
        "themes": [{"id": id, "title": title} for id, title in assessment.themes],
        "kinds_of_law": dict(assessment.kinds_of_law),
        "findings": [finding_json(f, assessment.language) for f in assessment.findings],
        **_notes(assessment.notes),
    }


def tool_json(assessment: Assessment) -> JSON:
    """With what the assessment was made."""
    return {
        "version": assessment.tool_version,
        "framework": assessment.framework,
        "framework_version": assessment.framework_version,
        "framework_title": assessment.framework_title,
        "rules_digest": assessment.rules_digest,
        "engine": assessment.engine,
    }


def instrument_json(instrument: InstrumentSummary) -> JSON:
    """What is said of an instrument that was read."""
    return {
        "id": instrument.id,
        "title": instrument.title,
        "path": instrument.path,
        "sha256": instrument.sha256,
        "language": instrument.language,
        "pages": instrument.pages,
        "articles": instrument.articles,
        "clauses": instrument.clauses,
        **_notes(instrument.notes),
        "kind": instrument.kind,
        "standing": instrument.standing,
        "year": instrument.year,
        "amends": list(instrument.amends),
    }


def finding_json(finding: Finding, language: str) -> JSON:
    """A finding with its evidence, in the language of the report."""
    say = messages(language)
    return {
        "requirement": finding.requirement,
        "theme": finding.theme,
        "title": finding.title,
        "statement": finding.statement,
        "status": finding.status.value,
        "contradicted": finding.contradicted,
        "elements": [_element(e) for e in finding.elements],
        "contradictions": [_contradiction(c) for c in finding.contradictions],
        "missing_elements": [_missing(e, say) for e in finding.missing],
        "recommendation": finding.recommendation,
        "look_also_in": list(finding.look_also_in),
        "level": finding.level,
        "applicability": said_why(finding.applicability, messages("en")),
        "applicability_reason": _why(finding.applicability),
        **_because(finding.because),
        "caveats": [caveat.value for caveat in finding.caveats],
        "set_aside": [_set_aside(s) for s in finding.set_aside],
        "condition": finding.condition,
        "drafting_note": finding.drafting_note,
        "model_clause": finding.model_clause,
        "sources": [_source(s) for s in finding.sources],
        "examples": [_example(e) for e in finding.examples],
        "confidence": _confidence(finding.confidence, say),
        "review": None if finding.review is None else _review(finding.review),
        "also_reviewed": [_review(reviewed) for reviewed in finding.also_reviewed],
    }


def _review(reviewed: Reviewed) -> JSON:
    decision = reviewed.decision
    return {
        "status": decision.status,
        "machine": decision.machine,
        "reviewer": decision.reviewer,
        "date": decision.date,
        "note": decision.note,
        "rejected": [{"element": g.element, "clause": g.clause} for g in decision.rejected],
        "added": [
            {
                "element": a.element,
                "clause": a.clause,
                "strength": a.strength.value,
                "quote": a.quote,
            }
            for a in decision.added
        ],
        "stale": said_why(reviewed.stale, messages("en")) if reviewed.stale else "",
        "stale_reason": None if reviewed.stale is None else _why(reviewed.stale),
        "law": reviewed.law,
    }


def _because(reasons: Reasons) -> JSON:
    """The chain of reasons in English, deeper ones indented, and beside it as data."""
    return {
        "because": [indented(reason, messages("en")) for reason in reasons],
        "reasons": [_why(reason) for reason in reasons],
    }


def _notes(notes: Reasons) -> JSON:
    """Notes in English, and beside it as data."""
    return {
        "notes": in_words(notes, messages("en")),
        "note_reasons": [_why(note) for note in notes],
    }


def _why(reason: Why) -> JSON:
    value: JSON = {"key": reason.key, "values": dict(reason.values)}
    if reason.parts:
        value["parts"] = [_why(part) for part in reason.parts]
    if reason.depth:
        value["depth"] = reason.depth
    return value


def _confidence(confidence: Confidence | None, say: Messages) -> JSON | None:
    if confidence is None:
        return None
    return {
        "level": confidence.level.value,
        "value": confidence.value,
        "reasons": [say(f"sign.{sign.value}") for sign in confidence.signs],
        "signs": [sign.value for sign in confidence.signs],
    }


def _source(source: Source) -> JSON:
    return {
        "id": source.id,
        "instrument": source.instrument,
        "title": source.title,
        "place": source.place,
        "gist": source.gist,
        "force": source.force,
        "verified": source.verified,
        "direct": source.direct,
        "url": source.url,
    }


def _example(example: Example) -> JSON:
    return {
        "country": example.country,
        "law": example.law,
        "article": example.article,
        "note": example.note,
        "shows": example.shows,
        "confidence": example.confidence,
        "verified": example.verified,
        "url": example.url,
    }


def _element(element: ElementFinding) -> JSON:
    return {
        "id": element.id,
        "core": element.core,
        "check": element.check,
        "strength": element.strength.value,
        "scope": element.scope or None,
        "evidence": [_citation(c) for c in element.evidence],
    }


def _contradiction(contradiction: Contradiction) -> JSON:
    return {
        "id": contradiction.id,
        "note": contradiction.note,
        "missing": list(contradiction.missing),
        "evidence": [_citation(c) for c in contradiction.evidence],
        "against": [_citation(c) for c in contradiction.against],
    }


def _set_aside(set_aside: SetAside) -> JSON:
    return {
        "element": set_aside.element,
        "citation": _citation(set_aside.citation),
        **_because(set_aside.because),
    }


def _missing(element: ElementFinding, say: Messages) -> JSON:
    return {
        "id": element.id,
        "check": element.check,
        "strength": element.strength.value,
        "nearest": None if element.nearest is None else _nearest(element.nearest, say),
        "also_near": [_nearest(near, say) for near in element.also_near],
    }


def _nearest(nearest: Nearest, say: Messages) -> JSON:
    return {
        "instrument": nearest.instrument,
        "article": nearest.article,
        "clause": nearest.clause,
        "page": nearest.page,
        "quote": nearest.quote,
        "lacks": said_lacks(nearest, say),
        "has": list(nearest.has),
        "closeness": nearest.closeness,
        "lacking": [{"kind": k.kind.value, "values": list(k.values)} for k in nearest.lacks],
    }


def _citation(citation: Citation) -> JSON:
    return {
        "instrument": citation.instrument,
        "article": citation.article,
        "clause": citation.clause,
        "heading": citation.heading,
        "page": citation.page,
        "boxes": _boxes(citation.boxes, citation.page),
        "other_pages": [
            {"page": page, "boxes": _boxes(citation.boxes, page)}
            for page in dict.fromkeys(page for page, _ in citation.boxes)
            if page != citation.page
        ],
        "quote": citation.quote,
        "highlights": [list(span) for span in citation.highlights],
        "chapeau": citation.chapeau,
        "together_with": list(citation.together_with),
        "rule": citation.rule,
        "strength": citation.strength.value,
        "scope": citation.scope,
        "modality": citation.modality,
        **_because(citation.because),
        "mark": citation.mark.value if citation.mark else None,
        "amends": citation.amends and said_why(citation.amends, messages("en")),
        **({"amends_reason": _why(citation.amends)} if citation.amends else {}),
    }


def _boxes(boxes: Iterable[tuple[int, Box]], page: int) -> list[list[float]]:
    return [box.as_list() for on, box in boxes if on == page]
