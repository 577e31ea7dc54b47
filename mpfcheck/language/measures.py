"""What a quantity measures, by the nearest telling words: a depth, a term, a fine."""

from __future__ import annotations

from mpfcheck.model.lexicon import QuantityWords

_BEFORE, _AFTER = 12, 6  # tokens around a quantity in which words tell what it measures
_LONGEST = 4  # words of a phrase
_ENDS = frozenset({".", ";", ":"})


def measured(kind: str, forms: list[str], first: int, last: int, words: QuantityWords) -> str:
    """What the quantity at tokens first..last-1 measures, "" where no word tells.

    The nearest phrase counts, of two as near the one before the quantity.
    """
    phrases = words.measures.get(kind)
    if not phrases:
        return ""
    start, end = _bounds(forms, first, last)
    near: list[tuple[int, int, str]] = []
    for at in (*range(start, first), *range(last, end)):
        for length in range(1, _LONGEST + 1):
            phrase = tuple(forms[at : at + length])
            if phrase in phrases and (at >= last or at + length <= first):
                behind = at >= last
                away = at - last if behind else first - at - length
                near.append((2 * away + behind, -length, phrases[phrase]))
    return min(near)[2] if near else ""


def _bounds(forms: list[str], first: int, last: int) -> tuple[int, int]:
    """The tokens around a quantity that belong to its sentence, within reach."""
    start, end = max(0, first - _BEFORE), min(len(forms), last + _AFTER)
    for at in range(first - 1, start - 1, -1):
        if forms[at] in _ENDS:
            start = at + 1
            break
    for at in range(last, end):
        if forms[at] in _ENDS:
            end = at
            break
    return start, end
