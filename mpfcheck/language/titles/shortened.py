"""Names that are not written out, and those that are only part of the name of a law."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mpfcheck.language.titles.names import NameFinder
from mpfcheck.language.titles.naming import Key, Naming
from mpfcheck.model.reference import ActReference

Namings = tuple[Naming, ...]


def completed(texts: Sequence[Namings]) -> list[Namings]:
    """The namings with those that say less than the name they stand for made that name's.

    "The said mining authorisation" is the one named before it in the text; a name that breaks off
    ("permis de petite") is the one name of the law that goes on so.
    """
    whole = {n.key for names in texts for n in names if not n.cut}
    return [_completed(names, whole) for names in texts]


def _completed(names: Namings, whole: set[Key]) -> Namings:
    if not any(n.said or n.cut for n in names):
        return names
    out: list[Naming] = []
    for naming in names:
        longer: list[Key] = []
        if naming.cut:
            longer = sorted(k for k in whole if _is_longer(k, naming.key) and naming.cut in k)
            longer = longer if len(longer) == 1 else []
        elif naming.said:
            longer = [n.key for n in out if _is_longer(n.key, naming.key)]
        out.append(replace(naming, key=longer[-1], short=True) if longer else naming)
    return tuple(out)


def _is_longer(key: Key, short: Key) -> bool:
    return key[-1] == short[-1] and set(short) < set(key)


def without_acts(names: Namings, laws: Sequence[ActReference], finder: NameFinder) -> Namings:
    """The namings without titles of all kinds that are part of a law's name ("Mining Rights Act").

    The name of one title is kept: "the Mining Lease in the Mining Act" looks like a law's name.
    """
    return tuple(
        n
        for n in names
        if not (
            finder.is_generic(n.key)
            and any(law.start <= n.start and n.end < law.end for law in laws)
        )
    )
