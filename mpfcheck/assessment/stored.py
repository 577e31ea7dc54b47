"""Reads the JSON assessment back, the contract mpfcheck.assessment/1, for what compares results.

Fields that an older program did not write have their defaults. Boxes are as the JSON has them, in
tenths of a point; the nearest misses are those of elements that are missing.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from mpfcheck.errors import ReadingError
from mpfcheck.model.assessment import (
    Assessment,
    Caveat,
    Citation,
    Contradiction,
    ElementFinding,
    Finding,
    InstrumentSummary,
    Mark,
    Nearest,
    SetAside,
    Status,
)
from mpfcheck.model.confidence import Confidence, Level, Sign
from mpfcheck.model.document import Box
from mpfcheck.model.evidence import Lack, LackKind, Strength
from mpfcheck.model.framework import Example, Source
from mpfcheck.model.review import Added, Decision, Ground, Reviewed
from mpfcheck.model.why import Reasons, Why, why

SCHEMA = "mpfcheck.assessment/1"
_HINT = "Write it anew with mpfcheck check LAW --format json --output FILE."

JSON = dict[str, Any]


def load_assessment(path: Path) -> Assessment:
    """The assessment in a JSON file.

    Raises:
        ReadingError: There is no such file, or it holds no assessment of this schema.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ReadingError(f"{path}: it cannot be read as text: {error}", hint=_HINT) from error
    return loads(text, str(path))


def loads(text: str, name: str) -> Assessment:
    """The assessment in JSON text; `name` is what errors call it. Raises ReadingError."""
    try:
        value = json.loads(text)
    except ValueError as error:
        raise ReadingError(f"{name}: it is not JSON: {error}.", hint=_HINT) from error
    said = value.get("schema") if isinstance(value, dict) else None
    if said != SCHEMA:
        raise ReadingError(f"{name}: its schema is {said!r}, not {SCHEMA!r}.", hint=_HINT)
    try:
        return from_json(value)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        what = f"no {error}" if isinstance(error, KeyError) else str(error)
        raise ReadingError(
            f"{name}: it does not keep to its schema: {what}.", hint=_HINT
        ) from error


def from_json(value: JSON) -> Assessment:
    """The assessment in what `reporting.jsonfile.to_json` made.

    Raises:
        KeyError, TypeError, ValueError or AttributeError: the shape is another.
    """
    tool = value["tool"]
    return Assessment(
        framework=tool["framework"],
        framework_version=tool["framework_version"],
        framework_title=tool.get("framework_title", tool["framework"]),
        rules_digest=tool["rules_digest"],
        tool_version=tool["version"],
        country=value["country"],
        instruments=tuple(_instrument(i) for i in value["instruments"]),
        themes=tuple((t["id"], t["title"]) for t in value.get("themes", ())),
        findings=tuple(_finding(f) for f in value["findings"]),
        engine=tool.get("engine", ""),
        kinds_of_law=dict(value.get("kinds_of_law", {})),
        notes=_notes(value),
        language=value.get("language", "en"),
        unreviewed=value.get("unreviewed", False),
    )


def _instrument(value: JSON) -> InstrumentSummary:
    lists = {"notes": _notes(value), "amends": tuple(value.get("amends", ()))}
    return InstrumentSummary(**{**_known(value, InstrumentSummary), **lists})


def _finding(value: JSON) -> Finding:
    missing = {m["id"]: m for m in value.get("missing_elements", ())}
    made = {
        "status": Status(value["status"]),
        "elements": tuple(_element(e, missing.get(e["id"], {})) for e in value["elements"]),
        "contradictions": tuple(_contradiction(c) for c in value["contradictions"]),
        "set_aside": tuple(_set_aside(s) for s in value.get("set_aside", ())),
        "sources": tuple(Source(**_known(s, Source)) for s in value.get("sources", ())),
        "examples": tuple(Example(**_known(e, Example)) for e in value.get("examples", ())),
        "caveats": tuple(Caveat(c) for c in value.get("caveats", ())),
        "confidence": _confidence(value.get("confidence")),
        "review": _reviewed(value["requirement"], value["review"]) if value.get("review") else None,
        "also_reviewed": tuple(
            _reviewed(value["requirement"], r) for r in value.get("also_reviewed", ())
        ),
        "look_also_in": tuple(value.get("look_also_in", ())),
        "because": _because(value),
        "applicability": _applicability(value),
    }
    return Finding(**{**_known(value, Finding), **made})


def _element(value: JSON, missing: JSON) -> ElementFinding:
    made = {
        "strength": Strength(value["strength"]),
        "scope": value["scope"] or "",
        "evidence": tuple(_citation(c) for c in value["evidence"]),
        "nearest": _nearest(missing["nearest"]) if missing.get("nearest") else None,
        "also_near": tuple(_nearest(near) for near in missing.get("also_near", ())),
    }
    return ElementFinding(**{**_known(value, ElementFinding), **made})


def _nearest(value: JSON) -> Nearest:
    """A near clause; one of an older program, which only says in words what it lacks, has none."""
    lacks = tuple(Lack(LackKind(k["kind"]), tuple(k["values"])) for k in value.get("lacking", ()))
    made = {"has": tuple(value.get("has", ())), "lacks": lacks}
    return Nearest(**{**_known(value, Nearest), **made})


def _confidence(value: object) -> Confidence | None:
    if not isinstance(value, dict):
        return None
    signs = tuple(Sign(sign) for sign in value["signs"])
    return Confidence(Level(value["level"]), value["value"], signs)


def _contradiction(value: JSON) -> Contradiction:
    return Contradiction(
        id=value["id"],
        note=value["note"],
        evidence=tuple(_citation(c) for c in value["evidence"]),
        missing=tuple(value.get("missing", ())),
        against=tuple(_citation(c) for c in value.get("against", ())),
    )


def _set_aside(value: JSON) -> SetAside:
    return SetAside(value["element"], _citation(value["citation"]), _because(value))


def _because(value: JSON) -> Reasons:
    """The chain of reasons; of an older program only in its own words."""
    if "reasons" in value:
        return tuple(_why(reason) for reason in value["reasons"])
    lines = ((line, line.lstrip(" ")) for line in value.get("because", ()))
    return tuple(
        Why("said", (("words", said),), depth=(len(line) - len(said)) // 2) for line, said in lines
    )


def _why(value: JSON) -> Why:
    parts = tuple(_why(part) for part in value.get("parts", ()))
    return Why(value["key"], tuple(value["values"].items()), parts, value.get("depth", 0))


def _citation(value: JSON) -> Citation:
    pages = [value, *value.get("other_pages", ())]
    made = {
        "boxes": tuple((p["page"], Box(*box)) for p in pages for box in p["boxes"]),
        "strength": Strength(value["strength"]),
        "because": _because(value),
        "highlights": tuple((start, end) for start, end in value.get("highlights", ())),
        "together_with": tuple(value.get("together_with", ())),
        "mark": Mark(value["mark"]) if value.get("mark") else None,
        "amends": _one(value, "amends", "amends_reason"),
    }
    return Citation(**{**_known(value, Citation), **made})


def _reviewed(requirement: str, value: JSON) -> Reviewed:
    """A decision, without the grounds that hold it: those are in the review itself."""
    decision = Decision(
        requirement=requirement,
        machine=value["machine"],
        status=value["status"],
        reviewer=value["reviewer"],
        date=value["date"],
        note=value["note"],
        rejected=tuple(Ground(g["element"], g["clause"], "") for g in value["rejected"]),
        added=tuple(
            Added(a["element"], a["clause"], Strength(a["strength"]), a["quote"])
            for a in value["added"]
        ),
    )
    return Reviewed(decision, _one(value, "stale", "stale_reason"), value.get("law", ""))


def _applicability(value: JSON) -> Why:
    """Whether a requirement applies; of an older program only in its own words."""
    if "applicability_reason" in value:
        return _why(value["applicability_reason"])
    return why("said", words=value["applicability"])


def _one(value: JSON, words: str, data: str) -> Why | None:
    """The reason under `data`; of an older program only in its own words."""
    if value.get(data) is not None:
        return _why(value[data])
    return why("said", words=value[words]) if value.get(words) else None


def _notes(value: JSON) -> Reasons:
    if "note_reasons" in value:
        return tuple(_why(note) for note in value["note_reasons"])
    return tuple(why("said", words=note) for note in value.get("notes", ()))


def _known(value: JSON, kind: Any) -> JSON:
    """The entries of `value` that are fields of `kind`; a newer program may have written more."""
    return {name: v for name, v in value.items() if name in kind.__dataclass_fields__}
