"""One title under several names: misread by OCR, with a word more, in short, or in other words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from mpfcheck.language.titles.names import NameFinder
from mpfcheck.language.titles.naming import Key

if TYPE_CHECKING:
    from mpfcheck.language.titles.register import Found

_ALIKE = 80.0  # of 100, from which on a rare name is taken for a misread one
_RARE = 2
_OFTENER = 3  # how much oftener the true name must stand in the text


def merged(found: Mapping[Key, Found], finder: NameFinder) -> dict[Key, Key]:
    """Per key, the key of the title that it is a name of (itself if it has no other)."""
    frequent = sorted(found, key=lambda k: (-found[k].count, k))
    same: dict[Key, Key] = {}
    for key in frequent:
        same[key] = _other_name(key, found, finder) or key
    for key in frequent:
        if same[key] == key and (read := _misread(key, frequent, found, same, finder)):
            same[key] = read
    return {key: _end(key, same) for key in frequent}


def also_called(same: Mapping[Key, Key], finder: NameFinder) -> dict[Key, tuple[Key, ...]]:
    """Per title, the keys of its other names, without what is only a misreading of one."""
    out: dict[Key, tuple[Key, ...]] = {}
    for key, title in same.items():
        shorter = set(key) < set(title)
        known = all(map(finder.is_known_word, key[:-1]))
        if key != title and (shorter or known):
            out[title] = (*out.get(title, ()), key)
    return out


def _end(key: Key, same: Mapping[Key, Key]) -> Key:
    seen = {key}
    while same[key] not in seen:
        key = same[key]
        seen.add(key)
    return key


def _other_name(key: Key, found: Mapping[Key, Found], finder: NameFinder) -> Key | None:
    """The title of which the law uses this name too."""
    if found[key].defined:
        return None
    if finder.is_generic(key):
        return _generic_name(key, found, finder)
    return (
        _only_of_class(key, found, finder)
        or _in_short(key, found, finder)
        or _in_other_words(key, found, finder)
        or _without_mines(key, found, finder)
    )


def _generic_name(key: Key, found: Mapping[Key, Found], finder: NameFinder) -> Key | None:
    """The name for titles of all kinds with the same head: "mining title" is "mineral title"."""
    alike = [k for k in found if k[-1] == key[-1] and finder.is_generic(k)]
    first = min(alike, key=lambda k: (not found[k].defined, -found[k].count, k))
    return first if first != key else None


def _only_of_class(key: Key, found: Mapping[Key, Found], finder: NameFinder) -> Key | None:
    """The one title that a name of a class can mean: "titre de recherche" is the permit to search.

    A class of which the law has several titles is a title of its own.
    """
    if not finder.is_class(key):
        return None
    members = [other for other in found if finder.in_class(key, other)]
    return _only(k for k in members if len(members) == 1 and set(k[:-1]) == set(key[:-1]))


def _in_short(key: Key, found: Mapping[Key, Found], finder: NameFinder) -> Key | None:
    """The one title whose name says with more words what this one says: that quarries are opened.

    Only of titles that anybody may hold: one to mine may differ from its longer namesake by size.
    """
    if not finder.is_light(key):
        return None
    longer = (k for k in found if k[-1] == key[-1] and k[: len(key) - 1] == key[:-1] and k != key)
    return _only(k for k in longer if all(map(finder.is_light_word, k[len(key) - 1 : -1])))


def _in_other_words(key: Key, found: Mapping[Key, Found], finder: NameFinder) -> Key | None:
    """The title whose name means the same: "permiso de cateo" is the one of exploration."""
    other = finder.in_other_words(key)
    if other == key or found[key].headings or other not in found:
        return None
    return other if found[key].count < found[other].count else None


def _without_mines(key: Key, found: Mapping[Key, Found], finder: NameFinder) -> Key | None:
    """The title of which only the mine is named besides: "permiso de exploración de minas"."""
    other = tuple(part for part in key if not finder.is_mine(part))
    headed = found[key].headings and found[other].headings if other in found else True
    return None if other == key or headed else other


def _only(keys: Iterable[Key]) -> Key | None:
    found = list(keys)
    return found[0] if len(found) == 1 else None


def _misread(
    key: Key,
    frequent: list[Key],
    found: Mapping[Key, Found],
    same: Mapping[Key, Key],
    finder: NameFinder,
) -> Key | None:
    """The frequent name that a rare one with a strange word is a misreading of."""
    from rapidfuzz import fuzz

    strange = {p for p in key[:-1] if not finder.is_known_word(p)}
    if found[key].count > _RARE or found[key].defined or not strange:
        return None
    for other in frequent:
        if found[other].count < _OFTENER * found[key].count or same[other] != other:
            continue
        if set(key) - set(other) <= strange and (
            set(other) < set(key) or fuzz.ratio(" ".join(key), " ".join(other)) >= _ALIKE
        ):
            return other
    return None
