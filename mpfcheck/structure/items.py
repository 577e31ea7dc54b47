"""The inside of an article: subsections, lists, definitions and unnumbered paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mpfcheck.model.instrument import ClauseKind
from mpfcheck.structure.definitions import Definitions
from mpfcheck.structure.grammar import Grammar, ItemForm
from mpfcheck.structure.lookahead import Lookahead
from mpfcheck.structure.markers import Token, tokens_of
from mpfcheck.structure.node import Node
from mpfcheck.structure.numbers import Alphabet, Count, step
from mpfcheck.structure.references import References
from mpfcheck.structure.source import TERMINAL, Row
from mpfcheck.structure.text import Piece

_OPEN = (":", "—", "–", "-", "―")
_PAUSE = (*_OPEN, ";", ",", ".", "]", "”", '"', ")")
_LARGEST_GAP = 4
_SUBSECTION_WRAPS = frozenset({"paren", "section-sign", "decimal", "paragraph-word", "dot"})
_GLYPHS = frozenset({"dash", "bullet", "circle"})
_BEGIN_LATE = frozenset({"paren", "bracket"})  # lists whose first item may be lost
_BY_DEPTH = (ClauseKind.PARAGRAPH, ClauseKind.SUBPARAGRAPH, ClauseKind.ITEM)
_NAMES = {
    ClauseKind.SUBSECTION: "subsec",
    ClauseKind.PARAGRAPH: "para",
    ClauseKind.SUBPARAGRAPH: "subpara",
    ClauseKind.ITEM: "item",
    ClauseKind.ALINEA: "al",
    ClauseKind.DEFINITION: "def",
}


@dataclass(slots=True)
class _Level:
    """One open list: how it is numbered, its last number, its current item."""

    wrap: str
    count: Count
    parent: Node
    node: Node
    indent: float


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an accepted number goes: the depth of its list, and whether that list is new."""

    depth: int
    count: Count
    new: bool
    uncertain: bool = False


def read_items(
    owner: Node, pieces: Sequence[Piece], rows: Sequence[Row], grammar: Grammar
) -> None:
    """Give an article (or schedule) its own text and its children.

    `pieces` are the stretches of rows after its number and heading.
    """
    _Reader(owner, pieces, rows, grammar).run()


class _Reader:
    def __init__(
        self, owner: Node, pieces: Sequence[Piece], rows: Sequence[Row], grammar: Grammar
    ) -> None:
        self.owner, self.pieces, self.rows, self.grammar = owner, pieces, rows, grammar
        self.tokens = list(tokens_of(rows, pieces))
        self.ahead = Lookahead(self.tokens)
        self.references = References(grammar)
        self.definitions = Definitions(grammar, owner.heading)
        self.forms = {(f.wrap, f.alphabet): f for f in grammar.items}
        dash = self.forms["dash", Alphabet.NONE]
        self.forms |= {(glyph, Alphabet.NONE): dash for glyph in _GLYPHS}
        self.forms |= {  # (aa) is cited like (a)
            (wrap, Alphabet.DOUBLE): form
            for (wrap, alphabet), form in self.forms.items()
            if alphabet is Alphabet.LOWER
        }
        self.levels: list[_Level] = []
        self.holder = owner
        self.at = 0  # index of the next token
        self.refers = False  # the line begins with a number that only refers

    def run(self) -> None:
        refused = (-1, -1)
        for piece in self.pieces:
            cursor = piece.start
            self.refers = False
            while self.at < len(self.tokens) and self.tokens[self.at].row == piece.row:
                token = self.tokens[self.at]
                if not piece.start <= token.start < piece.end:
                    break
                chained = refused == (token.row, token.start)
                place = None
                if token.start >= cursor and not chained:
                    self._write(piece, cursor, token.start)
                    cursor = token.start
                    place = self._decide(token)
                if place is None:
                    refused = (token.row, self._next_word(token))
                else:
                    self._open(token, place)
                    cursor = token.end
                self.at += 1
            self._write(piece, cursor, piece.end)

    def _next_word(self, token: Token) -> int:
        text, at = self.rows[token.row].text, token.end
        return at + 1 if at < len(text) and text[at] == " " else at

    # which numbers are real

    def _decide(self, token: Token) -> _Place | None:
        counts = [c for c in token.counts if (token.wrap, c.alphabet) in self.forms]
        if not counts:
            return None
        if self.references.refers(token, self.rows[token.row].text):
            self.refers = self.refers or token.at_start
            return None
        if self.forms[token.wrap, counts[0].alphabet].top:
            return self._decide_top(token, counts[0])
        if token.wrap in _GLYPHS and not self._dash_fits(token):
            return None
        goes_on = self._continuation(token, counts)
        fresh = self._beginning(token, counts)
        if goes_on and fresh and self._begins_roman(token, goes_on, fresh):
            return fresh
        return goes_on or fresh or self._after_gap(token, counts)

    def _decide_top(self, token: Token, count: Count) -> _Place | None:
        """§ and Parágrafo stand under the article, whatever list is open."""
        if not token.at_start and not token.before.endswith((".", ";", ":")):
            return None
        open_list = next((lv for lv in self.levels[:1] if lv.wrap == token.wrap), None)
        return _Place(0, count, new=open_list is None)

    def _dash_fits(self, token: Token) -> bool:
        bullet = token.wrap == "bullet"
        if token.at_start or bullet:
            return bullet or token.before.endswith(_PAUSE) or not self._has_text()
        return token.before.endswith((":", ";"))

    def _has_text(self) -> bool:
        return bool(self.holder.pieces)

    def _continuation(self, token: Token, counts: Sequence[Count]) -> _Place | None:
        best: _Place | None = None
        for depth in range(len(self.levels) - 1, -1, -1):
            level = self.levels[depth]
            for count in counts:
                if level.wrap != token.wrap:
                    continue
                distance = step(level.count, count)
                if distance == 1 and self._stands_well(token):
                    return _Place(depth, count, new=False)
                if distance == 0 and token.at_start and token.opens and best is None:
                    best = _Place(depth, count, new=False)
        return best

    def _stands_well(self, token: Token) -> bool:
        """Whether a number that counts on stands where an item may begin."""
        if token.at_start:
            return True
        text = self.rows[token.row].text
        if token.wrap == "dot" or token.counts[0].alphabet is Alphabet.DIGIT:
            following = text[token.end : token.end + 2].strip()
            return token.before.endswith((".", ";", ":", "—", "]", "-")) and (
                not following or not following[0].islower() or token.before.endswith(";")
            )
        return token.before.endswith(_PAUSE) or self._after_joiner(token)

    def _after_joiner(self, token: Token) -> bool:
        words = token.before.rsplit(None, 1)
        return len(words) == 2 and (
            words[1].lower() in self.grammar.joiners and words[0].endswith((";", ","))
        )

    def _beginning(self, token: Token, counts: Sequence[Count]) -> _Place | None:
        for count in counts:
            if not self._is_first(token, count) or not self._may_begin(token, count):
                continue
            depth = self._depth_of(token, count)
            return _Place(depth, count, new=True)
        return None

    def _is_first(self, token: Token, count: Count) -> bool:
        if token.wrap != "decimal":
            return count.first
        parents = [self.owner.number, *(lv.count.printed for lv in self.levels)]
        return count.printed.rpartition(".")[0] in parents

    def _may_begin(self, token: Token, count: Count) -> bool:
        if token.wrap in _GLYPHS:
            return True
        goes_on = self.ahead.goes_on(token.wrap, count, self.at)
        if token.at_start:
            ended = token.opens or token.before.endswith(_PAUSE) or not token.before
            single = token.wrap == "dot" and count.alphabet is not Alphabet.DIGIT
            return goes_on or (ended and not single and count.alphabet is not Alphabet.DOUBLE)
        return goes_on and self._stands_well(token)

    def _depth_of(self, token: Token, count: Count) -> int:
        """A list that begins again replaces its predecessor, unless a new chapeau opens it."""
        indent = self.rows[token.row].line.indent
        for depth in range(len(self.levels) - 1, -1, -1):
            level = self.levels[depth]
            if (level.wrap, level.count.alphabet) != (token.wrap, count.alphabet):
                continue
            deeper = token.at_start and indent > level.indent + 4
            if token.wrap not in _GLYPHS and (deeper or token.before.endswith(_OPEN)):
                return len(self.levels)
            return depth
        return len(self.levels)

    def _begins_roman(self, token: Token, goes_on: _Place, fresh: _Place) -> bool:
        """Whether "(i)" after "(h)" begins a list of its own and is not the letter i."""
        if fresh.count.alphabet is Alphabet.DOUBLE:
            b = self.ahead.next(token.wrap, Count(Alphabet.LOWER, "b"), self.at)
            return self.ahead.next(token.wrap, Count(Alphabet.LOWER, "bb"), self.at) < b
        if goes_on.count.alphabet is not Alphabet.LOWER or fresh.count.alphabet is Alphabet.LOWER:
            return goes_on.count == fresh.count and token.before.endswith(_OPEN)
        two = self.ahead.next(token.wrap, Count(Alphabet.ROMAN, "ii"), self.at)
        again = self.ahead.next(token.wrap, Count(Alphabet.ROMAN, "i"), self.at)
        letter = self.ahead.next(token.wrap, Count(Alphabet.LOWER, "j"), self.at)
        return two < again and two < letter

    def _after_gap(self, token: Token, counts: Sequence[Count]) -> _Place | None:
        if not (token.at_start and token.opens) or token.wrap in _GLYPHS:
            return None
        for depth in range(len(self.levels) - 1, -1, -1):
            level = self.levels[depth]
            for count in counts:
                distance = step(level.count, count) if level.wrap == token.wrap else None
                if distance is not None and distance <= _LARGEST_GAP:
                    return _Place(depth, count, new=False, uncertain=distance > 1)
        counted = any(lv.wrap == "paren" and lv.count.alphabet is Alphabet.DIGIT for lv in self.levels)
        if token.wrap == "paren" and counts[0].printed == "2" and not counted:
            return _Place(0, counts[0], new=True, uncertain=True)  # (1) was lost
        for count in counts:
            if count.alphabet is Alphabet.ROMAN_UPPER and len(count.printed) > 1:
                return _Place(len(self.levels), count, new=True, uncertain=True)
            if token.wrap in _BEGIN_LATE and self.ahead.goes_on(token.wrap, count, self.at):
                return _Place(len(self.levels), count, new=True, uncertain=True)
        return None

    # building

    def _open(self, token: Token, place: _Place) -> None:
        if token.wrap in _GLYPHS and self.holder is self.owner and not self.owner.pieces:
            return  # a dash between number and text
        form = self.forms[token.wrap, place.count.alphabet]
        indent = self.rows[token.row].line.indent
        if place.new:
            parent = self._parent_for(place, form, token)
            node = self._item(parent, place, form)
            del self.levels[place.depth :]
            self.levels.append(_Level(token.wrap, place.count, parent, node, indent))
        else:
            del self.levels[place.depth + 1 :]
            level = self.levels[place.depth]
            node = self._item(level.parent, place, form)
            level.count, level.node = place.count, node
        node.page = self.rows[token.row].line.page
        self.holder = node

    def _parent_for(self, place: _Place, form: ItemForm, token: Token) -> Node:
        if place.depth < len(self.levels):
            return self.levels[place.depth].parent if not form.top else self.owner
        if form.top:
            return self.owner
        if self.levels:
            return self.holder
        numbered = form.alphabet in (Alphabet.DIGIT, Alphabet.DECIMAL)
        if self.holder.kind is ClauseKind.ALINEA and not (
            token.before.endswith(_OPEN) and not (numbered and token.wrap == "paren")
        ):
            return self.owner
        return self.holder

    def _item(self, parent: Node, place: _Place, form: ItemForm) -> Node:
        kind = form.kind or self._kind(parent, form)
        number = place.count.printed or str(1 + sum(c.kind is kind for c in parent.children))
        label = form.label
        if parent.kind is ClauseKind.SCHEDULE:
            label = self.grammar.schedule_item
        return parent.add(
            Node(
                kind=kind,
                number=number,
                label=parent.label + label.format(n=number),
                name=f"{_NAMES[kind]}_{number}",
                uncertain=place.uncertain,
            )
        )

    def _kind(self, parent: Node, form: ItemForm) -> ClauseKind:
        top = parent is self.owner
        counted = form.alphabet in (Alphabet.DIGIT, Alphabet.DECIMAL)
        if top and counted and form.wrap in _SUBSECTION_WRAPS:
            return ClauseKind.SUBSECTION
        if form.alphabet is Alphabet.NONE:
            return ClauseKind.ITEM
        deeper = {ClauseKind.PARAGRAPH: 1, ClauseKind.SUBPARAGRAPH: 2, ClauseKind.ITEM: 2}
        return _BY_DEPTH[deeper.get(parent.kind, 0)]

    # text

    def _write(self, piece: Piece, start: int, end: int) -> None:
        row = self.rows[piece.row]
        if not row.text[start:end].strip():
            return
        if start == piece.start:
            if definition := self.definitions.at_start(row, start, end, self._chapeau()):
                self._define(definition)
            elif start == 0 and row.opens and not self.refers:
                self._paragraph(row)
        for at, term in self.definitions.inside(row, start, end):
            self._append(piece.row, start, at)
            self._define(term)
            start = at
        self._append(piece.row, start, end)

    def _append(self, row: int, start: int, end: int) -> None:
        if end <= start:
            return
        pieces = self.holder.pieces
        if pieces and pieces[-1].row == row and pieces[-1].end == start:
            start = pieces.pop().start
        pieces.append(Piece(row, start, end))

    def _chapeau(self) -> str:
        last = self.owner.pieces[-1:] if self.holder is self.owner else self.holder.pieces[-1:]
        return " ".join(self.rows[p.row].text[p.start : p.end] for p in last)

    def _tail(self) -> str:
        pieces = self.holder.pieces
        return self.rows[pieces[-1].row].text[: pieces[-1].end].rstrip() if pieces else ""

    def _define(self, term: str) -> None:
        kept = [lv for lv in self.levels if lv.node.kind is ClauseKind.SUBSECTION][:1]
        container = kept[0].node if kept else self.owner
        node = container.add(
            Node(
                kind=ClauseKind.DEFINITION,
                number=term,
                label=container.label + self.grammar.definition.format(n=term),
                name="def_" + term,
            )
        )
        count = Count(Alphabet.NONE, term)
        self.levels = [*kept, _Level("definition", count, container, node, 0.0)]
        self.holder = node

    def _paragraph(self, row: Row) -> None:
        """An unnumbered paragraph begins: whose is it?"""
        if not self.owner.pieces and not self.owner.children:
            return
        tail = self._tail()
        small = row.text[:1].islower()
        proviso = bool(re.match(self.grammar.cues.proviso, row.text, re.IGNORECASE))
        if not self.levels:
            if small or not tail or not tail.endswith((*TERMINAL, ")")):
                return
            self._alinea(self.owner, continues=proviso)
            return
        if small and not tail.endswith((";", ".", ",")):
            return
        if small:
            indent = row.line.indent
            keep = [lv for lv in self.levels[:-1] if lv.indent < indent or not indent]
            parent = self.levels[len(keep)].parent if keep != self.levels else self.owner
            self._alinea(parent, continues=True)
            return
        self._after_list(row, tail, proviso=proviso)

    def _after_list(self, row: Row, tail: str, *, proviso: bool) -> None:
        if not tail:
            return
        for depth in range(len(self.levels) - 1, -1, -1):
            level = self.levels[depth]
            if self.ahead.goes_on(level.wrap, level.count, self.at - 1):
                del self.levels[depth + 1 :]
                self._alinea(level.node, continues=proviso)
                return
        kept = [lv for lv in self.levels if lv.node.kind is ClauseKind.SUBSECTION]
        self.levels = kept[:1]
        parent = kept[0].node if kept else self.owner
        self._alinea(parent, continues=proviso)

    def _alinea(self, parent: Node, *, continues: bool) -> None:
        if parent is self.owner and self.levels:
            self.levels = []
        while self.levels and self.levels[-1].node is not parent:
            self.levels.pop()
        before = sum(c.kind in (ClauseKind.ALINEA, ClauseKind.TEXT) for c in parent.children)
        number = str(before + 1 + bool(parent.pieces))
        schedule = parent.kind is ClauseKind.SCHEDULE
        self.holder = parent.add(
            Node(
                kind=ClauseKind.TEXT if schedule else ClauseKind.ALINEA,
                number=number,
                label=parent.label + self.grammar.alinea.format(n=number),
                name=f"al_{number}",
                continues=continues,
            )
        )
