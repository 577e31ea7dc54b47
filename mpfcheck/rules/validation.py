"""Pydantic's validation errors in words that the author of a data file can act on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mpfcheck.rules.problems import suggestion

if TYPE_CHECKING:
    from pydantic import BaseModel, ValidationError
    from pydantic_core import ErrorDetails

_EXPECTED = {
    "string": "a text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "list": "a list (lines that begin with '- ')",
    "tuple": "a list (lines that begin with '- ')",
    "set": "a list (lines that begin with '- ')",
    "frozen_set": "a list (lines that begin with '- ')",
    "dict": "keys with values ('key: value')",
    "mapping": "keys with values ('key: value')",
    "model": "keys with values ('key: value')",
    "model_attributes": "keys with values ('key: value')",
    "path": "a path",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """One mistake in the data: where (path of keys and indices, at the key or the value), what."""

    path: tuple[str | int, ...]
    message: str
    hint: str = ""
    at_key: bool = False


def explain(error: ValidationError, model: type[BaseModel], data: Any) -> list[Fault]:
    """Every mistake that pydantic found in `data` for `model`, once each."""
    schema = model.model_json_schema()
    faults = [_fault(detail, schema, data) for detail in error.errors(include_url=False)]
    return list(dict.fromkeys(faults))


def _fault(detail: ErrorDetails, schema: dict[str, Any], data: Any) -> Fault:
    """The fault for one of pydantic's details."""
    path = _in_data(detail["loc"], data)
    last = str(detail["loc"][-1]) if detail["loc"] else ""
    name = next((str(s) for s in reversed(path) if isinstance(s, str)), "value")
    given, kind = detail["input"], detail["type"]
    if kind == "extra_forbidden":
        allowed = _keys_at(path[:-1], schema)
        return Fault(path, f"unknown key {last!r}", suggestion(last, allowed), at_key=True)
    if kind == "missing":
        return Fault(path, f"key {last!r} is missing")
    if kind in {"literal_error", "enum", "union_tag_invalid"}:
        context = detail.get("ctx", {})
        allowed = set(
            re.findall(r"'([^']*)'", str(context.get("expected_tags") or context.get("expected")))
        )
        what, at_key = ("key", True) if last == "[key]" else (name, False)
        hint = suggestion(str(given), allowed)
        return Fault(path, f"unknown {what} {given!r}", hint, at_key=at_key)
    expected = _EXPECTED.get(re.sub(r"_(type|parsing|from_float)$", "", kind))
    if expected:
        return Fault(path, f"{name}: expected {expected}, found {_named(given)}")
    said = detail["msg"].removeprefix("Value error, ").removeprefix("Assertion failed, ")
    return Fault(path, said if kind == "value_error" else f"{name}: {said[:1].lower()}{said[1:]}")


def _in_data(loc: tuple[int | str, ...], data: Any) -> tuple[str | int, ...]:
    """The part of a location that leads through the data; pydantic also names union branches."""
    path: list[str | int] = []
    for step in loc:
        inside = isinstance(data, dict) and step in data
        inside = inside or (isinstance(data, list) and isinstance(step, int) and step < len(data))
        if inside:
            path.append(step)
            data = data[step]
    return tuple(path)


def _named(value: Any) -> str:
    """What a value is, in the author's words."""
    if value is None:
        return "nothing"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "keys with values"
    return f"{str(value).lower() if isinstance(value, bool) else value!r}"


def _keys_at(path: tuple[str | int, ...], schema: dict[str, Any]) -> set[str]:
    """The keys that the model allows in the mapping at `path`."""
    branches = list(_branches(schema, schema))
    for step in path:
        below = [s for b in branches for s in _step(b, step)]
        branches = [b for s in below for b in _branches(s, schema)] or branches
    return {key for branch in branches for key in branch.get("properties", {})}


def _branches(part: dict[str, Any], schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A part of a JSON Schema, and what it refers to or is a union of."""
    yield part
    if "$ref" in part:
        yield from _branches(schema["$defs"][part["$ref"].rsplit("/", 1)[-1]], schema)
    for union in ("anyOf", "oneOf", "allOf"):
        for branch in part.get(union, ()):
            yield from _branches(branch, schema)


def _step(branch: dict[str, Any], step: str | int) -> Iterator[dict[str, Any]]:
    """The schema of what stands under a key or index."""
    if isinstance(step, int):
        below: Any = branch.get("items")
    else:
        below = branch.get("properties", {}).get(step, branch.get("additionalProperties"))
        yield from branch.get("patternProperties", {}).values()
    if isinstance(below, dict):
        yield below
    yield from (branch.get("prefixItems") or ()) if isinstance(step, int) else ()
