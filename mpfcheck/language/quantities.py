"""Measured things in words and digits: areas, lengths, durations, ages, amounts, shares.

Every unit is reduced to one per kind: area in hectares, length in metres, duration in days, age in
years, mass in tonnes, volume in cubic metres, power in kilowatts, share in per cent, money in units
of its currency.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from mpfcheck.language.measures import measured
from mpfcheck.language.pipeline import Tokens
from mpfcheck.language.stems import fold
from mpfcheck.model.annotation import Quantity
from mpfcheck.model.lexicon import QuantityWords

_UNIT_WITHIN = 3  # tokens between the number and its unit ("five (5) contiguous hectares")
_AGE_BEFORE = 6  # tokens before "years" in which an age marker counts
_AGE_AFTER = 3  # tokens after it: "years of age", "ans révolus"
_OLDEST = 100.0  # years
_NAMES = {"money": "amount"}  # what a quantity measures where no word tells, if not its kind
_HECTARE = 0.0001  # of a square metre
_SQUARE_BEFORE = 8  # tokens between "a square" and the length of its side
_SIDE_AFTER = 4  # tokens after the unit in which "side" stands: "one kilometre on each side"
_GOES_ON = 60  # characters between the two numbers of "from two ... to six months"
_NOT_AGES = frozenset({"term", "deadline", "prison"})  # what a number of years measures besides


_folded = lru_cache(maxsize=1 << 16)(fold)


def read_quantities(tokens: Tokens, clause: int, words: QuantityWords) -> tuple[Quantity, ...]:
    """The quantities in a clause's own text, in reading order."""
    found: list[Quantity] = []
    at = done = 0  # done: the token after the last quantity
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
            if kind == "length" and _is_side(forms, done, at, last, words):
                kind, value, factor = "area", (value * factor) ** 2, _HECTARE
            quantity = Quantity(kind, value * factor, clause, *tokens.span(at, last))
            measures = measured(kind, forms, at, last, words) or _going_on(found, quantity)
            measures = measures or _alone(kind, forms, at, words)
            quantity = replace(quantity, measures=measures or _NAMES.get(kind, kind))
            if kind == "duration" and factor >= 365 and _is_age(quantity, forms, at, last, words):
                quantity = replace(quantity, kind="age", value=value, measures="age")
            found.append(quantity)
            after = done = last
        elif at and forms[at - 1] in words.money_before:
            quantity = Quantity("money", value, clause, *tokens.span(at - 1, after))
            measures = measured("money", forms, at - 1, after, words)
            measures = measures or _going_on(found, quantity) or _NAMES["money"]
            found.append(replace(quantity, measures=measures))
        elif value <= _OLDEST and _led_by_age(forms, at, words):
            found.append(Quantity("age", value, clause, *tokens.span(at, after), measures="age"))
        at = after
    return tuple(found)


def _alone(kind: str, forms: list[str], at: int, words: QuantityWords) -> str:
    """What the word right before a quantity says that it measures, "" if it says nothing."""
    alone = words.measures_alone.get(kind, {})
    return alone.get(forms[at - 1], "") if at else ""


def _going_on(found: list[Quantity], quantity: Quantity) -> str:
    """What a quantity measures that goes on with the one before it, "" if it does not."""
    if not found or found[-1].kind != quantity.kind:
        return ""
    return found[-1].measures if quantity.start - found[-1].end <= _GOES_ON else ""


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
        elif value == 20 and current == 4:
            current = 80.0  # "quatre-vingts"
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


def _is_side(forms: list[str], done: int, at: int, last: int, words: QuantityWords) -> bool:
    """Whether the length at tokens at..last-1 is the side of a square named before it.

    The square is no part of the quantity before, which ends at token `done`.
    """
    before, after = forms[max(done, at - _SQUARE_BEFORE) : at], forms[last : last + _SIDE_AFTER]
    return not words.squares.isdisjoint(before) and not words.sides.isdisjoint(after)


def _is_age(quantity: Quantity, forms: list[str], at: int, last: int, words: QuantityWords) -> bool:
    """Whether a number of years at tokens at..last-1 is an age.

    A comparative is no sign of one beside a word for a term: "a period no greater than five years",
    where "greater" and "older" are one word.
    """
    around = {*forms[max(0, at - _AGE_BEFORE) : last], *forms[last : last + _AGE_AFTER]}
    markers = around & words.age_markers
    return bool(markers) and not (markers <= words.comparatives and quantity.measures in _NOT_AGES)


def _led_by_age(forms: list[str], at: int, words: QuantityWords) -> bool:
    """Whether a phrase such as "aged" or "the age of" stands right before token `at`."""
    return any(tuple(forms[max(0, at - n) : at]) in words.age_before for n in (1, 2, 3, 4))
