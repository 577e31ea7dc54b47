"""The numbers that units carry: their value, and which number may follow which."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import NamedTuple


class Alphabet(StrEnum):
    """What a list counts with."""

    DIGIT = "digit"
    LOWER = "lower"
    DOUBLE = "double"  # aa, bb, cc
    UPPER = "upper"
    ROMAN = "roman"
    ROMAN_UPPER = "roman-upper"
    DECIMAL = "decimal"
    NONE = "none"  # dashes, definitions: nothing is counted


_ROMAN = re.compile(
    r"(?=[mdclxvi])m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$", re.IGNORECASE
)
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_LATIN = {
    name: rank
    for rank, name in enumerate(
        ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "nonies", "decies"), 2
    )
}
LATIN_WORDS = "|".join(_LATIN)
_ARTICLE = re.compile(
    r"(?:[A-Z]{1,2}\*{0,2})?(?P<major>\d+)(?:er(?=-\d))?(?P<minor>(?:[.\-]\d+)*)[\s\-]?"
    rf"(?P<suffix>{LATIN_WORDS}|[A-Za-z]{{1,3}})?$",
    re.IGNORECASE,
)

ArticleKey = tuple[int, tuple[int, ...], int]


@cache
def roman(text: str) -> int | None:
    """The value of a roman number, None if it is not one."""
    if not text or not _ROMAN.match(text):
        return None
    total = 0
    values = [_ROMAN_VALUES[c] for c in text.lower()]
    for here, following in zip(values, [*values[1:], 0], strict=True):
        total += -here if here < following else here
    return total


@cache
def letter_rank(text: str) -> int:
    """A -> 1, z -> 26, aa -> 27: the rank of a suffix or list letter."""
    rank = 0
    for char in text.lower():
        rank = rank * 26 + (ord(char) - ord("a") + 1 if char.isascii() else 14)
    return rank


@cache
def article_key(text: str) -> ArticleKey | None:
    """The sorting key of an article number: "12A" -> (12, (), 1), "L5-2" -> (5, (2,), 0)."""
    match = _ARTICLE.match(text)
    if not match:
        return None
    suffix = (match["suffix"] or "").lower()
    rank = _LATIN.get(suffix) or letter_rank(suffix)
    minor = tuple(int(part) for part in re.findall(r"\d+", match["minor"]))
    return int(match["major"]), minor, rank


_FIRST: dict[Alphabet, frozenset[str]] = {
    Alphabet.DIGIT: frozenset({"1", "01"}),
    Alphabet.LOWER: frozenset("a"),
    Alphabet.DOUBLE: frozenset({"aa"}),
    Alphabet.UPPER: frozenset("a"),
    Alphabet.ROMAN: frozenset("i"),
    Alphabet.ROMAN_UPPER: frozenset("i"),
    Alphabet.DECIMAL: frozenset(),
    Alphabet.NONE: frozenset({""}),
}


class Count(NamedTuple):
    """One item number: the alphabet it is read in and its printed form."""

    alphabet: Alphabet
    printed: str

    @property
    def first(self) -> bool:
        """Whether a list begins with it."""
        return self.printed.lower() in _FIRST[self.alphabet] or (
            self.alphabet is Alphabet.DECIMAL and self.printed.endswith(".1")
        )


def step(before: Count, after: Count) -> int | None:
    """How far `after` lies behind `before` in one list.

    1: the next, 0: inserted between (2A after 2, aa after a), more: numbers are missing,
    None: it cannot follow.
    """
    if before.alphabet is not after.alphabet:
        return None
    if after.alphabet is Alphabet.NONE:
        return 1
    old, new = before.printed.lower(), after.printed.lower()
    if after.alphabet in (Alphabet.LOWER, Alphabet.UPPER):
        return _letter_step(old, new)
    if after.alphabet is Alphabet.DOUBLE:
        return ord(new[0]) - ord(old[0]) if new > old else None
    if after.alphabet in (Alphabet.ROMAN, Alphabet.ROMAN_UPPER):
        return _roman_step(old, new)
    if after.alphabet is Alphabet.DECIMAL:
        return _decimal_step(old, new)
    return _digit_step(old, new)


def _digit_step(old: str, new: str) -> int | None:
    a, b = article_key(old), article_key(new)
    if a is None or b is None:
        return None
    if b[0] == a[0]:
        return 0 if b[2] > a[2] else None
    return b[0] - a[0] if b[0] > a[0] else None


def _decimal_step(old: str, new: str) -> int | None:
    a = [int(n) for n in re.findall(r"\d+", old)]
    b = [int(n) for n in re.findall(r"\d+", new)]
    if len(a) != len(b) or a[:-1] != b[:-1] or b[-1] <= a[-1]:
        return None
    return b[-1] - a[-1]


def _roman_step(old: str, new: str) -> int | None:
    a, b = roman(old.split(maxsplit=1)[0]), roman(new.split(maxsplit=1)[0])
    if a is None or b is None:
        return None
    if a == b:
        return 0 if len(new) > len(old) else None
    return b - a if b > a else None


def _letter_step(old: str, new: str) -> int | None:
    if "ñ" in (old, new):
        return 1 if (old, new) in (("n", "ñ"), ("ñ", "o")) else None
    a, b = ord(old[0]), ord(new[0])
    if len(old) == len(new) == 1:
        return b - a if b > a else None
    if old[0] == "z" and new in ("aa", "za"):
        return 1
    if len(set(old)) == len(set(new)) == 1 and len(old) == len(new) and b - a == 1:
        return 1  # aa, bb, cc
    if old[0] == new[0]:
        return 0 if new > old else None
    return b - a if len(new) == 1 and b > a else None
