"""Frozen values as plain lists and back, by the types of their fields.

A dataclass becomes the list of its fields in order, without names: an entry of a cache is only ever
read by the very code that wrote it (its digest is part of the key). A type may hold itself: how its
fields are turned is found out at the first value.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
_Turn = Callable[[Any], Any]


def packed(value: Any) -> Any:
    """`value`, a dataclass of nested frozen values, as lists, dictionaries, texts and numbers."""
    kind: Any = type(value)
    return _packer(kind)(value)


def unpacked(type: type[T], plain: Any) -> T:
    """The value in what `packed` made.

    Raises:
        KeyError, TypeError or ValueError: `plain` is something else.
    """
    kind: Any = type
    value: T = _unpacker(kind)(plain)
    return value


def _same(value: Any) -> Any:
    return value


@cache
def _packer(type: Any) -> _Turn:
    if is_dataclass(type):
        turns = cache(lambda: [(name, _packer(hint)) for name, hint in _fields(type)])
        return lambda value: [turn(getattr(value, name)) for name, turn in turns()]
    origin, arguments = get_origin(type), get_args(type)
    if origin in (Union, types.UnionType):
        inner = _packer(_optional(arguments))
        return lambda value: None if value is None else inner(value)
    if origin is tuple and arguments[-1] is not ...:
        turned = [_packer(argument) for argument in arguments]
        return lambda value: [turn(v) for turn, v in zip(turned, value, strict=True)]
    if origin in (tuple, frozenset):
        item = _packer(arguments[0])
        ordered = sorted if origin is frozenset else _same
        return lambda value: [item(v) for v in ordered(value)]
    if origin is Mapping:
        item = _packer(arguments[1])
        return lambda value: {str(k): item(v) for k, v in value.items()}
    return _simple(type, packing=True)


@cache
def _unpacker(type: Any) -> _Turn:
    if is_dataclass(type):
        make: Any = type
        turns = cache(lambda: [_unpacker(hint) for _, hint in _fields(type)])
        return lambda plain: make(*[turn(v) for turn, v in zip(turns(), plain, strict=True)])
    origin, arguments = get_origin(type), get_args(type)
    if origin in (Union, types.UnionType):
        inner = _unpacker(_optional(arguments))
        return lambda plain: None if plain is None else inner(plain)
    if origin is tuple and arguments[-1] is not ...:
        turned = [_unpacker(argument) for argument in arguments]
        return lambda plain: tuple(turn(v) for turn, v in zip(turned, plain, strict=True))
    if origin in (tuple, frozenset):
        item, whole = _unpacker(arguments[0]), origin
        return lambda plain: whole(map(item, plain))
    if origin is Mapping:
        key, item = map(_unpacker, arguments)
        return lambda plain: {key(k): item(v) for k, v in plain.items()}
    return _simple(type, packing=False)


def _fields(type: Any) -> list[tuple[str, Any]]:
    hints = get_type_hints(type)
    return [(field.name, hints[field.name]) for field in fields(type)]


def _optional(arguments: tuple[Any, ...]) -> Any:
    """The one type beside None; of a union of several nothing could tell which it was."""
    (kind,) = (argument for argument in arguments if argument is not types.NoneType)
    return kind


def _simple(type: Any, *, packing: bool) -> _Turn:
    if type in (str, int, float, bool):
        return _same
    if type is Path:
        return str if packing else Path
    if issubclass(type, Enum):
        return (lambda value: value.value) if packing else type
    raise TypeError(f"{type} has no plain form")
