"""Measured things in words and digits: areas, lengths, durations, ages, amounts, shares.

Every unit is reduced to one per kind: area in hectares, length in metres, duration in days, age in
years, mass in tonnes, volume in cubic metres, share in per cent, money in units of its currency.
"""

from __future__ import annotations

from functools import lru_cache

from mpfcheck.language.pipeline import Tokens
from mpfcheck.language.stems import fold
from mpfcheck.model.annotation import Quantity
from mpfcheck.model.lexicon import QuantityWords

_UNIT_WITHIN = 3  # tokens between the number and its unit ("five (5) contiguous hectares")
_AGE_WITHIN = 6  # tokens around "years" in which an age marker counts


_folded = lru_cache(maxsize=1 << 16)(fold)


def read_quantities(tokens: Tokens, clause: int, words: QuantityWords) -> tuple[Quantity, ...]:
    """The quantities in a clause's own text, in reading order."""
    found, at = [], 0
    forms = [_folded(word) for word in tokens.words]
    while at < len(forms):
        value, after = _number(tokens, forms, at, words)
        if value is None:
            at += 1
            continue
        unit = _unit(forms, after, words)
        if unit is not None:
            first, last = unit
            kind, factor = words.units[" ".join(forms[first:last])]
            if kind == "duration" and factor >= 365 and _is_age(forms, at, first, words):
                kind, factor = "age", 1.0
            found.append(Quantity(kind, value * factor, clause, *tokens.span(at, last)))
            after = last
        elif at and forms[at - 1] in words.money_before:
            found.append(Quantity("money", value, clause, *tokens.span(at - 1, after)))
        at = after
    return tuple(found)


def _number(
    tokens: Tokens, forms: list[str], at: int, words: QuantityWords
) -> tuple[float | None, int]:
    """The number that begins at token `at` and the token after it; None if there is none."""
    if forms[at].isdigit():
        return _digits(tokens, forms, at)
    if forms[at] not in words.numbers:
        return None, at
    total, current = 0.0, 0.0
    while at < len(forms):
        value = words.numbers.get(forms[at])
        if value is None:
            joins = forms[at] in words.joiners and at + 1 < len(forms)
            if not (joins and forms[at + 1] in words.numbers):
                break
        elif value >= 1000:
            total += max(current, 1.0) * value
            current = 0.0
        elif value == 100:
            current = max(current, 1.0) * 100
        else:
            current += value
        at += 1
    return total + current, at


def _digits(tokens: Tokens, forms: list[str], at: int) -> tuple[float, int]:
    """Digits with separators: "20,000", "1.000", "5 000", "2,5".

    A group of three digits after a point, a comma or a single space is thousands; after "0," and
    with another number of digits it is a fraction.
    """
    text, after, spaced = forms[at], at + 1, False
    while after < len(forms):
        if _is_thousands(tokens, forms, after, text) and (spaced or len(text) <= 3):
            text, after, spaced = text + forms[after], after + 1, True
        elif not spaced and _is_joined(tokens, forms, after):
            digits = forms[after + 1]
            text += digits if len(digits) == 3 and text != "0" else "." + digits
            after += 2
        else:
            break
    try:
        return float(text), after
    except ValueError:  # "12.5.3": a section number, not a quantity
        return float(forms[at]), after


def _is_thousands(tokens: Tokens, forms: list[str], after: int, text: str) -> bool:
    """Whether a group of three digits follows a space: "5 000", also with a thin space."""
    gap = tokens.offsets[after][0] - tokens.offsets[after - 1][1]
    digits = len(forms[after]) == 3 and forms[after].isdigit()
    return digits and gap == 1 and text[0] != "0"


def _is_joined(tokens: Tokens, forms: list[str], after: int) -> bool:
    """Whether a point or comma, and digits, follow without a space."""
    return (
        after + 1 < len(forms)
        and forms[after] in {",", "."}
        and forms[after + 1].isdigit()
        and tokens.offsets[after + 1][0] == tokens.offsets[after][1] == tokens.offsets[after][0] + 1
        and tokens.offsets[after][0] == tokens.offsets[after - 1][1]
    )


def _unit(forms: list[str], after: int, words: QuantityWords) -> tuple[int, int] | None:
    """First and last token (exclusive) of the unit of a number that ends before `after`."""
    limit = min(after + _UNIT_WITHIN + 1, len(forms))
    at = after
    while at < limit:
        for length in (2, 1):
            if " ".join(forms[at : at + length]) in words.units:
                return at, min(at + length, len(forms))
        if forms[at] in {"(", ")"} or (forms[at].isdigit() and forms[at - 1] == "("):
            limit = min(limit + 1, len(forms))  # a number repeated in digits: "five (5)"
        elif not forms[at][0].isalpha() or forms[at] in words.numbers:
            return None
        at += 1
    return None


def _is_age(forms: list[str], at: int, unit_at: int, words: QuantityWords) -> bool:
    around = forms[max(0, at - _AGE_WITHIN) : unit_at + _AGE_WITHIN]
    return any(word in words.age_markers for word in around)
