"""Numbers of lists that stand where none should: behind words that refer, in a torn sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mpfcheck.structure.grammar import Grammar
from mpfcheck.structure.lookahead import Lookahead, successor
from mpfcheck.structure.markers import Token
from mpfcheck.structure.node import Node
from mpfcheck.structure.numbers import Alphabet, Count, step

BEGIN_LATE = frozenset({"paren", "bracket"})  # lists whose first item may be lost


@dataclass(slots=True)
class Level:
    """One open list: how it is numbered, its last number, its current item."""

    wrap: str
    count: Count
    parent: Node
    node: Node
    indent: float


class Torn:
    """Tells such numbers by the one after them, over the tokens of one article."""

    def __init__(self, tokens: Sequence[Token], ahead: Lookahead, grammar: Grammar) -> None:
        self._tokens, self._ahead, self._joiners = tokens, ahead, grammar.joiners

    def before_second(
        self, token: Token, counts: Sequence[Count], at: int, levels: Sequence[Level]
    ) -> Count | None:
        """A first letter behind words that refer, where nothing else can be what a "(b)" follows.

        "A permit granted under section 61 (a) shall be valid for a year; and", "(b) may be
        renewed." The second begins a line after a semicolon, and no list of `levels` waits for it.
        """
        if token.wrap not in BEGIN_LATE:
            return None
        for count in counts:
            following = successor(count)
            if not count.first or count.alphabet is Alphabet.DIGIT or following is None:
                continue
            awaited = any(lv.wrap == token.wrap and lv.count == count for lv in levels)
            if awaited or not self._ahead.goes_on(token.wrap, count, at):
                continue
            after = self._tokens[self._ahead.next(token.wrap, following, at)]
            if after.at_start and self.parted(after):
                return count
        return None

    def due(
        self, token: Token, counts: Sequence[Count], at: int, last: Count, text: str
    ) -> Count | None:
        """A number that counts on from `last` in a sentence of which the end is lost.

        "The officer shall inform the (3) Every accident", before a paragraph "(4)". `text` is what
        follows the number.
        """
        if token.at_start or token.wrap != "paren" or not text[:1].isupper():
            return None
        for count in counts:
            after = successor(count)
            if after is None or count.alphabet is not Alphabet.DIGIT or step(last, count) != 1:
                continue
            place = self._ahead.next(token.wrap, after, at)
            again = self._ahead.next(token.wrap, count, at)
            if place < again and self._tokens[place].opens:
                return count
        return None

    def parted(self, token: Token) -> bool:
        """Whether a semicolon stands before a number, with "and" or "or" behind it or not."""
        return token.before.endswith(";") or self.after_joiner(token)

    def after_joiner(self, token: Token) -> bool:
        """Whether a number follows "; and" or the like."""
        words = token.before.rsplit(None, 1)
        return len(words) == 2 and (
            words[1].lower() in self._joiners and words[0].endswith((";", ","))
        )
