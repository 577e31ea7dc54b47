"""Which printed numbers begin an item, and in which list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mpfcheck.model.instrument import OPENS_LIST
from mpfcheck.structure.amendments import noted_above
from mpfcheck.structure.grammar import Grammar, ItemForm
from mpfcheck.structure.lookahead import Lookahead, first, successor
from mpfcheck.structure.markers import Token
from mpfcheck.structure.notes import note_start
from mpfcheck.structure.numbers import Alphabet, Count, step
from mpfcheck.structure.referring import References
from mpfcheck.structure.source import Row
from mpfcheck.structure.torn import BEGIN_LATE, Level, Torn

GLYPHS = frozenset({"dash", "bullet", "circle"})
_PAUSE = (*OPENS_LIST, ";", ",", ".", "]", "”", '"', ")")
_LARGEST_GAP = 4
_NOTED = 20  # rows of an item in which a note on its wording is looked for
_LOOK_ALIKE = {  # how text recognition takes letters of lists for others
    "a": "u n o 4 8 U",
    "b": "6 h l5 lb",
    "c": "e o C G",
    "d": "4 cl cf ci",
    "e": "c o 8",
    "f": "t j",
    "g": "8 9 q",
    "h": "b li 6",
    "i": "l 1 j",
    "j": "i 1",
    "l": "1 i I",
    "o": "0 c",
    "q": "9 g",
    "s": "5 8",
}
_DEEPEST = 7  # no law nests deeper; what seems to is damage


@dataclass(frozen=True, slots=True)
class Place:
    """Where an accepted number goes: the depth of its list, and whether that list is new."""

    depth: int
    count: Count
    new: bool
    uncertain: bool = False


class Placement:
    """Decides over the numbers of one article, in order.

    A number is an item if it counts on in an open list, begins a new one whose second number comes
    later, or begins a paragraph; it is text if the words around it make it a reference.
    """

    def __init__(
        self, number: str, tokens: Sequence[Token], rows: Sequence[Row], grammar: Grammar
    ) -> None:
        self.number, self.rows, self.grammar = number, rows, grammar
        self.tokens = tokens
        self.ahead = Lookahead(tokens)
        self.references = References(grammar)
        self.replaced = re.compile(grammar.cues.replaced, re.IGNORECASE)
        self.forms = forms_of(grammar)
        self.torn = Torn(tokens, self.ahead, grammar)
        self.levels: Sequence[Level] = ()
        self.at = 0

    def refers(self, token: Token) -> bool:
        """Whether the words around a number make it a reference."""
        return self.references.refers(token, self.rows[token.row].text)

    def decide(
        self, token: Token, at: int, levels: Sequence[Level], *, empty: bool
    ) -> Place | None:
        """Where token number `at` goes, None if it is only text.

        `levels` are the open lists, outermost first; `empty` says that the unit being written has
        no text yet.
        """
        self.at, self.levels = at, levels
        misread = self._misread(token)
        if misread is not None:
            return misread
        counts = [c for c in token.counts if (token.wrap, c.alphabet) in self.forms]
        if not counts:
            return None
        if self.refers(token):
            count = self.torn.before_second(token, counts, at, levels)
            depth = self._depth_of(token, count) if count else 0
            return Place(depth, count, new=True, uncertain=True) if count else None
        if self.forms[token.wrap, counts[0].alphabet].top:
            return self._decide_top(token, counts[0])
        if token.wrap in GLYPHS and not self._dash_fits(token, empty=empty):
            return None
        goes_on = self._continuation(token, counts)
        if token.unparted:
            return goes_on if token.opens and goes_on and not goes_on.uncertain else None
        fresh = self._beginning(token, counts)
        if goes_on and fresh and self._begins_roman(token, goes_on, fresh):
            return fresh
        return goes_on or fresh or self._torn_off(token, counts) or self._after_gap(token, counts)

    def _misread(self, token: Token) -> Place | None:
        """The place of a letter that text recognition took for another: "(6)" between (a) and (c).

        The letter that is due must look like the printed one and not come before the one after it.
        """
        if token.wrap not in BEGIN_LATE or (token.wrap, Alphabet.LOWER) not in self.forms:
            return None
        if not (token.at_start or token.before.endswith(_PAUSE)) or not token.counts:
            return None
        printed = token.counts[0].printed
        opens = token.before.endswith(OPENS_LIST)
        levels = [] if opens else list(enumerate(self.levels))[::-1]
        for depth, level in levels:
            if level.wrap != token.wrap or level.count.alphabet is not Alphabet.LOWER:
                continue
            due = successor(level.count)
            if due is not None and self._is_due(token.wrap, due, printed):
                return Place(depth, due, new=False, uncertain=True)
            return None
        due = first(Alphabet.LOWER)
        if opens and self._is_due(token.wrap, due, printed):
            return Place(min(len(self.levels), _DEEPEST), due, new=True, uncertain=True)
        return None

    def _is_due(self, wrap: str, due: Count, printed: str) -> bool:
        """Whether a number may be `due`, misread, and the list goes on with the one after it."""
        following = successor(due)
        if printed not in _LOOK_ALIKE.get(due.printed, "").split() or following is None:
            return False
        here = self.ahead.next(wrap, following, self.at)
        again = [due, first(Alphabet.LOWER)]
        return here < min(self.ahead.next(wrap, count, self.at) for count in again)

    def _decide_top(self, token: Token, count: Count) -> Place | None:
        """§ and Parágrafo stand under the article, whatever list is open."""
        if not token.at_start and not token.before.endswith((".", ";", ":")):
            return None
        open_list = next((lv for lv in self.levels[:1] if lv.wrap == token.wrap), None)
        return Place(0, count, new=open_list is None)

    def _dash_fits(self, token: Token, *, empty: bool) -> bool:
        if token.at_start and note_start(self.grammar).match(self.rows[token.row].text):
            return False  # "* Reformado por ..." is a note
        bullet = token.wrap == "bullet"
        if token.at_start or bullet:
            return bullet or token.before.endswith(_PAUSE) or empty
        goes_on = bool(self.levels) and self.levels[-1].wrap == token.wrap
        return token.before.endswith((":", ";", ".") if goes_on else (":", ";"))

    def _continuation(self, token: Token, counts: Sequence[Count]) -> Place | None:
        best: Place | None = None
        for depth in range(len(self.levels) - 1, -1, -1):
            level = self.levels[depth]
            for count in counts:
                if level.wrap != token.wrap:
                    continue
                distance = step(level.count, count)
                next_one = distance == 1 or self._leaves_out(level.count, count)
                if next_one and self._stands_well(token):
                    return Place(depth, count, new=False)
                if distance is None and level.count == count and self._replaces(token):
                    return Place(depth, count, new=False)
                ended = token.opens or token.before.endswith((".", ";", "]"))
                begins = token.at_start or self._put_in(token)
                if distance == 0 and begins and ended and best is None:
                    best = Place(depth, count, new=False)
        return best

    def _put_in(self, token: Token) -> bool:
        """Whether a number inside a line begins what was put in: "... Fund. (1a) Any person".

        It stands behind a sentence that has ended, or behind a publisher's note.
        """
        following = self.rows[token.row].text[token.end :].lstrip()[:1]
        sentence = token.wrap == "paren" and token.before.endswith(".") and following.isupper()
        return token.before.endswith("]") or (
            sentence and token.counts[0].alphabet is Alphabet.DIGIT
        )

    def _torn_off(self, token: Token, counts: Sequence[Count]) -> Place | None:
        """A number that is due in the middle of a sentence of which the end was lost."""
        text = self.rows[token.row].text[token.end :].lstrip()
        for depth, level in list(enumerate(self.levels))[::-1]:
            if level.wrap == token.wrap:
                due = self.torn.due(token, counts, self.at, level.count, text)
                if due is not None:
                    return Place(depth, due, new=False, uncertain=True)
        return None

    def _replaces(self, token: Token) -> bool:
        """Whether a number printed twice begins the new wording of its item, by a note on it."""
        if not (token.at_start and token.opens):
            return False
        if noted_above(self.rows, token.row):
            return True
        following = self.tokens[self.at + 1 : self.at + 2]
        end = following[0].row + 1 if following else token.row + 1
        rows = self.rows[token.row : min(end, token.row + _NOTED)]
        return any(self.replaced.search(row.text) for row in rows)

    def _stands_well(self, token: Token) -> bool:
        """Whether a number that counts on stands where an item may begin."""
        text = self.rows[token.row].text
        if token.at_start:
            paused = token.before.endswith(_PAUSE) or self.torn.after_joiner(token)
            wrapped = not token.opens and token.before and not paused
            small = text[token.end : token.end + 2].strip()[:1].islower()
            return not (wrapped and small and token.counts[0].alphabet is Alphabet.DIGIT)
        if token.wrap == "dot" or token.counts[0].alphabet is Alphabet.DIGIT:
            following = text[token.end : token.end + 2].strip()
            return token.before.endswith((".", ";", ":", "—", "]", "-")) and (
                not following or not following[0].islower() or token.before.endswith(";")
            )
        return token.before.endswith(_PAUSE) or self.torn.after_joiner(token)

    def _beginning(self, token: Token, counts: Sequence[Count]) -> Place | None:
        for count in counts:
            if not self._is_first(token, count) or not self._may_begin(token, count):
                continue
            depth = self._depth_of(token, count)
            return Place(depth, count, new=True)
        return None

    def _is_first(self, token: Token, count: Count) -> bool:
        if token.wrap != "decimal":
            return count.first
        above = count.printed.rpartition(".")[0]
        parents = [self.number, *(lv.count.printed for lv in self.levels)]
        return above in parents or (count.first and self._below_heading(token, above))

    def _below_heading(self, token: Token, number: str) -> bool:
        """Whether the line before is a heading with this number: "2 Exports", then "2.1 Bans"."""
        before = self.rows[token.row - 1].text if token.at_start and token.row else ""
        return bool(re.match(rf"{re.escape(number)}\.? [^\W\d_][^.;:]*$", before))

    def _may_begin(self, token: Token, count: Count) -> bool:
        if token.wrap in GLYPHS:
            return True
        goes_on = self.ahead.goes_on(token.wrap, count, self.at)
        if token.at_start:
            ended = token.opens or token.before.endswith(_PAUSE) or not token.before
            single = token.wrap == "dot" and count.alphabet is not Alphabet.DIGIT
            return goes_on or (ended and not single and count.alphabet is not Alphabet.DOUBLE)
        return goes_on and (self._stands_well(token) or self._next_stands_well(token, count))

    def _next_stands_well(self, token: Token, count: Count) -> bool:
        """Whether "shall (a) ..." is a list, by the semicolon before its second number."""
        following = successor(count)
        if following is None or token.wrap not in BEGIN_LATE:
            return False
        place = self.ahead.next(token.wrap, following, self.at)
        after = self.tokens[place]
        return self.torn.parted(after)

    def _depth_of(self, token: Token, count: Count) -> int:
        """A list that begins again replaces its predecessor, unless a new chapeau opens it."""
        indent = self.rows[token.row].line.indent
        deepest = min(len(self.levels), _DEEPEST)
        if token.wrap == "decimal":
            return self._depth_of_outline(token, count, deepest)
        for depth in range(len(self.levels) - 1, -1, -1):
            level = self.levels[depth]
            if (level.wrap, level.count.alphabet) != (token.wrap, count.alphabet):
                continue
            deeper = token.at_start and indent > level.indent + 4
            if token.wrap not in GLYPHS and (deeper or token.before.endswith(OPENS_LIST)):
                return deepest
            return depth
        return deepest

    def _depth_of_outline(self, token: Token, count: Count, deepest: int) -> int:
        """Below the number that it begins with: 1.3.1 below 1.3, and no letter of 1.2 above it."""
        above = count.printed.rpartition(".")[0]
        for depth in range(len(self.levels) - 1, -1, -1):
            level = self.levels[depth]
            if level.count.printed == above:
                return min(depth + 1, _DEEPEST)
            beside = level.count.printed.count(".") == count.printed.count(".")
            if beside and level.wrap == token.wrap:
                return deepest if token.before.endswith(OPENS_LIST) else depth
        return deepest

    def _begins_roman(self, token: Token, goes_on: Place, fresh: Place) -> bool:
        """Whether "(i)" after "(h)" begins a list of its own and is not the letter i."""
        if fresh.count.alphabet is Alphabet.DECIMAL:
            return False  # a new wording of "9.4" is no list in it
        if fresh.count.alphabet is Alphabet.DOUBLE:
            b = self.ahead.next(token.wrap, Count(Alphabet.LOWER, "b"), self.at)
            return self.ahead.next(token.wrap, Count(Alphabet.LOWER, "bb"), self.at) < b
        if goes_on.count.alphabet is not Alphabet.LOWER or fresh.count.alphabet is Alphabet.LOWER:
            return goes_on.count == fresh.count and token.before.endswith(OPENS_LIST)
        two = self.ahead.next(token.wrap, Count(Alphabet.ROMAN, "ii"), self.at)
        again = self.ahead.next(token.wrap, Count(Alphabet.ROMAN, "i"), self.at)
        letter = self.ahead.next(token.wrap, Count(Alphabet.LOWER, "j"), self.at)
        return two < again and two < letter

    def _leaves_out(self, before: Count, after: Count) -> bool:
        """Whether the letters between two are those with which this tradition does not count."""
        a, b = before.printed.lower(), after.printed.lower()
        between = range(ord(a[0]) + 1, ord(b[0])) if len(a) == len(b) == 1 else ()
        return bool(between) and all(chr(at) in self.grammar.left_out for at in between)

    def _after_gap(self, token: Token, counts: Sequence[Count]) -> Place | None:
        if not (token.at_start and token.opens) or token.wrap in GLYPHS:
            return None
        for depth in range(len(self.levels) - 1, -1, -1):
            level = self.levels[depth]
            for count in counts:
                distance = step(level.count, count) if level.wrap == token.wrap else None
                if distance is not None and distance <= _LARGEST_GAP:
                    return Place(depth, count, new=False, uncertain=distance > 1)
        counted = any(
            lv.wrap == "paren" and lv.count.alphabet is Alphabet.DIGIT for lv in self.levels
        )
        if token.wrap == "paren" and counts[0].printed == "2" and not counted:
            return Place(0, counts[0], new=True, uncertain=True)  # (1) was lost
        deepest = min(len(self.levels), _DEEPEST)
        for count in counts:
            if count.alphabet is Alphabet.ROMAN_UPPER and len(count.printed) > 1:
                return Place(deepest, count, new=True, uncertain=True)
            if token.wrap in BEGIN_LATE and self.ahead.goes_on(token.wrap, count, self.at):
                return Place(deepest, count, new=True, uncertain=True)
        return None


def forms_of(grammar: Grammar) -> dict[tuple[str, Alphabet], ItemForm]:
    """The looks of item numbers in a tradition; all dashes and double letters are alike."""
    forms = {(f.wrap, f.alphabet): f for f in grammar.items}
    dash = forms["dash", Alphabet.NONE]
    forms |= {(glyph, Alphabet.NONE): dash for glyph in GLYPHS}
    doubled = {
        (wrap, Alphabet.DOUBLE): form
        for (wrap, alphabet), form in forms.items()
        if alphabet is Alphabet.LOWER
    }
    return forms | doubled
