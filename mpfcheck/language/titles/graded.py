"""Titles that a law tells apart by a class or by letters: "Class C licence", "permis « R »"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mpfcheck.model.titlewords import TitleWords

_MARK = re.compile(r"[a-z]|[ivx]{1,4}|\d{1,2}")
_LETTERS = re.compile(r"[a-z]{1,4}")  # in quotes behind the head
_BETWEEN = 7  # words between a head and its letters
_QUOTES = frozenset('«»“”"')


class Graded:
    """Finds the class in a name; the words are folded."""

    def __init__(self, words: TitleWords) -> None:
        """`words` say what a class is called."""
        self._grades, self._links = words.grades, words.links

    def before(self, forms: Sequence[str], end: int) -> int:
        """Where the class begins that ends before word `end`; `end` if there is none."""
        return end - 2 if end > 1 and self._is_class(forms, end - 2) else end

    def after(self, forms: Sequence[str], start: int) -> int:
        """The word behind "de classe B" that begins at word `start`; `start` if there is none."""
        at = start
        while at < len(forms) and forms[at] in self._links:
            at += 1
        return at + 2 if self._is_class(forms, at) else start

    def letters(self, forms: Sequence[str], start: int) -> int:
        """The word behind the letters in quotes that follow a head; `start` if there are none.

        Other words may stand between: "permis réservé aux exploitants de carrière « PRC »".
        """
        for at in range(start, min(start + _BETWEEN, len(forms) - 2)):
            if forms[at] in _QUOTES:
                named = _LETTERS.fullmatch(forms[at + 1]) and forms[at + 2] in _QUOTES
                return at + 3 if named else start
            if not forms[at].isalpha():
                return start
        return start

    def _is_class(self, forms: Sequence[str], at: int) -> bool:
        if at + 1 >= len(forms) or forms[at] not in self._grades:
            return False
        return _MARK.fullmatch(forms[at + 1]) is not None


def is_quote(form: str) -> bool:
    """Whether a word is a sign of quotation."""
    return form in _QUOTES
