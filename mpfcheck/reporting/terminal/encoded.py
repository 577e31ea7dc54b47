"""An assessment in the letters that a stream can show, before anything is laid out.

Replacing letters afterwards would make lines longer than the screen: one "…" becomes three dots.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

from mpfcheck.model.assessment import Citation
from mpfcheck.reporting.clean import encodable

T = TypeVar("T")


def encoded(value: T, encoding: str) -> T:
    """`value` with every text in it, however deep, made encodable."""
    changed: Any = _encoded(value, encoding)
    return changed  # type: ignore[no-any-return]


def _encoded(value: Any, encoding: str) -> Any:
    if isinstance(value, str) and not isinstance(value, Enum):
        return encodable(value, encoding)
    if isinstance(value, tuple):
        return tuple(_encoded(item, encoding) for item in value)
    if isinstance(value, Mapping):
        return {key: _encoded(item, encoding) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        parts = {f.name: _encoded(getattr(value, f.name), encoding) for f in fields(value)}
        if isinstance(value, Citation) and len(parts["quote"]) != len(value.quote):
            parts["highlights"] = ()  # they no longer point at the matched words
        return replace(value, **parts)
    return value
