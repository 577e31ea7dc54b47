"""The clause tree as JSON: one entry per clause, with its place on the page."""

from __future__ import annotations

import json
from typing import Any

from mpfcheck.model.instrument import Clause, Instrument
from mpfcheck.reporting.messages import messages
from mpfcheck.reporting.reasons import in_words

SCHEMA = "mpfcheck.clauses/1"

JSON = dict[str, Any]


def render_json(instrument: Instrument, encoding: str = "utf-8") -> str:
    """The instrument as JSON text, with a final line break.

    Letters that `encoding` lacks are written as escapes. Fields may be added to this shape, never
    changed, as long as the schema is called mpfcheck.clauses/1.
    """
    value = to_json(instrument)
    text = json.dumps(value, ensure_ascii=False, indent=2)
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        text = json.dumps(value, ensure_ascii=True, indent=2)
    return text + "\n"


def to_json(instrument: Instrument) -> JSON:
    """The instrument as plain dictionaries and lists; clauses are in document order."""
    return {
        "schema": SCHEMA,
        "instrument": {
            "id": instrument.id,
            "title": instrument.title,
            "path": instrument.path,
            "sha256": instrument.sha256,
            "language": instrument.language,
            "country": instrument.country,
            "tradition": instrument.tradition,
            "pages": instrument.page_count,
            "page_sizes": [list(size) for size in instrument.page_sizes],
            "notes": in_words(instrument.notes, messages()),
        },
        "clauses": [_clause(clause) for clause in instrument.clauses],
    }


def _clause(clause: Clause) -> JSON:
    return {
        "index": clause.index,
        "parent": clause.parent,
        "eid": clause.eid,
        "kind": clause.kind.value,
        "role": clause.role.value,
        "label": clause.label,
        "number": clause.number,
        "word": clause.word,
        "printed": clause.printed,
        "heading": clause.heading,
        "text": clause.text,
        "page": clause.page,
        "fragments": [
            {
                "start": part.start,
                "end": part.end,
                "page": part.page,
                "box": None if part.box is None else part.box.as_list(),
            }
            for part in clause.fragments
        ],
        "continues": clause.continues,
        "uncertain": clause.uncertain,
        "confidence": clause.confidence,
    }
