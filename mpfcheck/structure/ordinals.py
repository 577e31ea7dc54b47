"""Ordinal words above ten, made from those of one to ten: "décimo primero", "vigesimotercera"."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping


def folded(text: str) -> str:
    """A text without accents, as headings in capitals often print it."""
    parts = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(c for c in parts if not "\u0300" <= c <= "\u036f"))


def counted(units: Mapping[str, int], tens: Iterable[str], above: int = 10) -> dict[str, int]:
    """The ordinals of a language up to ninety-nine, with and without accents.

    `units` are those of one to nine, `tens` the stems of ten, twenty and so on. Words of two parts
    agree ("décima primera") or are one word ("decimoprimera"); `above` is the first ten.
    """
    found = dict(units)
    for rank, stem in enumerate(tens):
        ten = above + 10 * rank
        for end in ("o", "a"):
            found[stem + end] = ten
            for unit, n in units.items():
                if unit.endswith(end) and 0 < n < 10:
                    found |= {f"{form}{end} {unit}": ten + n for form in (stem, folded(stem))}
                    found[f"{folded(stem)}o{unit}"] = ten + n
    return found | {folded(word): n for word, n in found.items()}
