"""Which numbers come later in an article: what makes a doubtful number certain."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from mpfcheck.structure.grammar import words
from mpfcheck.structure.markers import Token
from mpfcheck.structure.numbers import Alphabet, Count, roman

_NEVER = 1 << 60
_ROMAN = words(
    "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii "
    "xxiii xxiv xxv xxvi xxvii xxviii xxix xxx"
)


class Lookahead:
    """Finds the next place of a number among the tokens of one article."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._places: dict[tuple[str, Alphabet, str], list[int]] = {}
        for index, token in enumerate(tokens):
            for count in token.counts:
                key = (token.wrap, count.alphabet, count.printed.lower())
                self._places.setdefault(key, []).append(index)

    def next(self, wrap: str, count: Count, after: int) -> int:
        """Index of the next token printed so, a very large number if there is none."""
        places = self._places.get((wrap, count.alphabet, count.printed.lower()), [])
        at = bisect_right(places, after)
        return places[at] if at < len(places) else _NEVER

    def goes_on(self, wrap: str, count: Count, after: int) -> bool:
        """Whether the list of `count` goes on after token `after`, before it begins again."""
        following = successor(count)
        if following is None:
            return False
        place = self.next(wrap, following, after)
        return place < _NEVER and place < self.next(wrap, first(count.alphabet), after)


def first(alphabet: Alphabet) -> Count:
    """The number a list in this alphabet begins with."""
    printed = {
        Alphabet.DIGIT: "1",
        Alphabet.DOUBLE: "aa",
        Alphabet.ROMAN: "i",
        Alphabet.ROMAN_UPPER: "i",
    }
    return Count(alphabet, printed.get(alphabet, "a"))


def successor(count: Count) -> Count | None:
    """The number after this one, None where nothing is counted."""
    printed = count.printed.lower().split()[0] if count.printed else ""
    if count.alphabet is Alphabet.DIGIT and printed[:1].isdigit():
        digits = "".join(c for c in printed if c.isdigit())
        return Count(count.alphabet, str(int(digits) + 1))
    if count.alphabet in (Alphabet.ROMAN, Alphabet.ROMAN_UPPER):
        value = roman(printed) or 0
        return Count(count.alphabet, _ROMAN[value]) if 0 < value < len(_ROMAN) else None
    if count.alphabet in (Alphabet.LOWER, Alphabet.UPPER) and printed:
        return Count(count.alphabet, chr(ord(printed[0]) + 1))
    if count.alphabet is Alphabet.DOUBLE:
        return Count(count.alphabet, 2 * chr(ord(printed[0]) + 1))
    if count.alphabet is Alphabet.DECIMAL:
        head, _, tail = printed.rpartition(".")
        return Count(count.alphabet, f"{head}.{int(tail) + 1}")
    return None
