"""One title under several names: misread by OCR, with a word more, or by its class."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from mpfcheck.language.titles.names import Key, NameFinder

if TYPE_CHECKING:
    from mpfcheck.language.titles.register import Found

_ALIKE = 80.0  # of 100, from which on a rare name is taken for a misread one
_RARE = 2
_OFTENER = 3  # how much oftener the true name must stand in the text


def merged(found: Mapping[Key, Found], finder: NameFinder) -> dict[Key, Key]:
    """Per key, the key of the title that it is a spelling of (itself if it is none)."""
    from rapidfuzz import fuzz

    frequent = sorted(found, key=lambda k: (-found[k].count, k))
    same: dict[Key, Key] = {}
    for key in frequent:
        same[key] = key
        if only := _only_of_class(key, found, finder):
            same[key] = only
            continue
        strange = {p for p in key[:-1] if not finder.is_known_word(p)}
        if found[key].count > _RARE or found[key].defined or not strange:
            continue
        for other in frequent:
            if found[other].count < _OFTENER * found[key].count or same.get(other) != other:
                continue
            if set(key) - set(other) <= strange and (
                set(other) < set(key) or fuzz.ratio(" ".join(key), " ".join(other)) >= _ALIKE
            ):
                same[key] = other
                break
    return {key: same[other] for key, other in same.items()}


def _only_of_class(key: Key, found: Mapping[Key, Found], finder: NameFinder) -> Key | None:
    """The one title that a name of a class can mean: "titre de recherche" is the permit to search.

    A class that the law defines, or of which it has several titles, is a title of its own.
    """
    if not finder.is_class(key) or finder.is_generic(key) or found[key].defined:
        return None
    members = [other for other in found if finder.in_class(key, other)]
    one = len(members) == 1 and set(members[0][:-1]) == set(key[:-1])
    return members[0] if one else None
