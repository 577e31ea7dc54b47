"""What goes between the two processes: lines of JSON, never pickles, which could run code.

The process that reads may have been taken over by what it reads.
"""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from typing import Any

from mpfcheck.model.document import Box, Document, Line, LineRole, Page, Unit
from mpfcheck.model.why import Why
from mpfcheck.reading.options import Limits, Ocr, ReadOptions


def dumps(value: Any) -> bytes:
    """One line of JSON."""
    return json.dumps(value, separators=(",", ":")).encode("ascii") + b"\n"


def packed(document: Document) -> list[Any]:
    """A document as plain lists."""
    pages = [_page(page) for page in document.pages]
    units = [_values(unit) for unit in document.units]
    notes = [_reason(note) for note in document.notes]
    return [_values(document) | {"pages": pages, "notes": notes, "units": units}]


def unpacked(plain: list[Any]) -> Document:
    """The document in what `packed` made; raises KeyError, TypeError or ValueError for others."""
    values = dict(plain[0])
    pages = tuple(
        Page(**(page | {"lines": tuple(_line(line) for line in page["lines"])}))
        for page in values["pages"]
    )
    units = tuple(Unit(**(unit | {"lines": tuple(unit["lines"])})) for unit in values["units"])
    notes = tuple(map(_why, values["notes"]))
    return Document(**(values | {"pages": pages, "notes": notes, "units": units}))


def options_packed(options: ReadOptions) -> dict[str, Any]:
    """Options as plain values."""
    return asdict(options)


def options_unpacked(plain: dict[str, Any]) -> ReadOptions:
    """The options in what `options_packed` made."""
    return ReadOptions(**(plain | {"ocr": Ocr(plain["ocr"]), "limits": Limits(**plain["limits"])}))


def _reason(reason: Why) -> list[Any]:
    return [reason.key, reason.values, [_reason(part) for part in reason.parts], reason.depth]


def _why(plain: list[Any]) -> Why:
    key, values, parts, depth = plain
    named = tuple((str(name), str(value)) for name, value in values)
    return Why(str(key), named, tuple(map(_why, parts)), int(depth))


def _values(item: Any) -> dict[str, Any]:
    return {field.name: getattr(item, field.name) for field in fields(item)}


def _page(page: Page) -> dict[str, Any]:
    names = [field.name for field in fields(Line)]
    lines = []
    for line in page.lines:
        values = {name: getattr(line, name) for name in names}
        box = line.box
        values["box"] = box and (box.x0, box.top, box.x1, box.bottom)
        lines.append(list(values.values()))
    return _values(page) | {"lines": lines}


def _line(values: list[Any]) -> Line:
    named = dict(zip((field.name for field in fields(Line)), values, strict=True))
    box = named["box"]
    told = {"box": box and Box(*box), "role": LineRole(named["role"])}
    return Line(**(named | told | {"mended": tuple(named["mended"])}))
