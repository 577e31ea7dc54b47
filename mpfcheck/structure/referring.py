"""Numbers that only refer to a unit: "paragraph (a)", "six (6) months", "(2) of section 3"."""

from __future__ import annotations

import re
from functools import cache

from mpfcheck.structure.grammar import Grammar
from mpfcheck.structure.markers import Token


class References:
    """Tells numbers that refer from numbers that begin something, in one tradition."""

    def __init__(self, grammar: Grammar) -> None:
        self._before, self._after = _patterns(grammar)
        self._numerals = grammar.numerals

    def refers(self, token: Token, text: str) -> bool:
        """Whether this number refers, by the words around it."""
        if token.wrap in ("dash", "bullet", "circle", "section-sign", "paragraph-word", "decimal"):
            return False
        if token.before:
            begins = token.at_start and token.before.endswith((".", ";"))
            number = token.wrap == "paren" and token.counts[0].printed.isdigit() and not begins
            if number and self._last_word(token.before) in self._numerals:
                return True
            if self._before.search(token.before):
                return True
        return bool(self._after.match(text, token.end))

    @staticmethod
    def _last_word(before: str) -> str:
        """The last word of a text, of "twenty-one" the last part."""
        return re.split(r"[\s'’]", before)[-1].lower().strip(",.").rsplit("-", 1)[-1]


@cache
def _patterns(grammar: Grammar) -> tuple[re.Pattern[str], re.Pattern[str]]:
    joined = r"(?: ?(?:,|and|or|to|et|ou|à|y|o|e|a|ou|-|–)? ?\( ?\w{1,4} ?\)){0,6}"
    end = r"(?: ?(?:,|and|or|to|et|ou|à|y|o|e))?$"
    before = re.compile(
        rf"(?<!\w)(?:{grammar.cues.reference})(?: ?\d{{1,4}}[A-Za-z]?)?{joined}{end}", re.IGNORECASE
    )
    after = re.compile(rf" ?{grammar.cues.reference_after}")
    return before, after
