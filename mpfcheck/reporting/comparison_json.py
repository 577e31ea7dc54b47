"""A comparison as JSON, for other programs: schema mpfcheck.comparison/1."""

from __future__ import annotations

import json
from typing import Any

from mpfcheck.model.assessment import Citation, InstrumentSummary
from mpfcheck.model.comparison import (
    ClauseChange,
    Comparison,
    ElementChange,
    Passage,
    RequirementChange,
)

SCHEMA = "mpfcheck.comparison/1"

JSON = dict[str, Any]


def dumps(comparison: Comparison) -> str:
    """The comparison as JSON text, with a final line break."""
    return json.dumps(to_json(comparison), ensure_ascii=False, indent=2) + "\n"


def to_json(comparison: Comparison) -> JSON:
    """The comparison as plain dictionaries and lists."""
    return {
        "schema": SCHEMA,
        "old": [_instrument(i) for i in comparison.old],
        "new": [_instrument(i) for i in comparison.new],
        "regressed": comparison.regressed,
        "requirements": [_requirement(r) for r in comparison.requirements],
        "clauses": [_clause(c) for c in comparison.clauses],
    }


def _instrument(instrument: InstrumentSummary) -> JSON:
    return {
        "id": instrument.id,
        "title": instrument.title,
        "path": instrument.path,
        "sha256": instrument.sha256,
    }


def _requirement(of: RequirementChange) -> JSON:
    return {
        "requirement": of.requirement,
        "theme": of.theme,
        "title": of.title,
        "old": of.old.value,
        "new": of.new.value,
        "direction": of.direction.value,
        "changes": [change.value for change in of.changes],
        "elements": [_element(e) for e in of.elements],
        "clauses": [_clause(c) for c in of.clauses],
    }


def _element(of: ElementChange) -> JSON:
    return {
        "id": of.element,
        "change": of.change.value,
        "old": _citation(of.old),
        "new": _citation(of.new),
    }


def _citation(cited: Citation | None) -> JSON | None:
    if cited is None:
        return None
    return {
        "instrument": cited.instrument,
        "clause": cited.clause,
        "page": cited.page,
        "strength": cited.strength.value,
        "quote": cited.quote,
    }


def _clause(of: ClauseChange) -> JSON:
    return {
        "fate": of.fate.value,
        "likeness": of.likeness,
        "old": _passage(of.old),
        "new": _passage(of.new),
        "pieces": [[piece.mark, piece.words] for piece in of.pieces],
    }


def _passage(passage: Passage | None) -> JSON | None:
    if passage is None:
        return None
    return {
        "label": passage.label,
        "heading": passage.heading,
        "text": passage.text,
        "page": passage.page,
    }
