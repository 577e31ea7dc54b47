"""The inside of an article: subsections, lists, definitions and unnumbered paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from mpfcheck.model.instrument import OPENS_LIST, ClauseKind, TextRole
from mpfcheck.structure.behind import split_behind
from mpfcheck.structure.closing import closing_words, closings, is_closing, split_closing
from mpfcheck.structure.definitions import Definitions, mark_numbered
from mpfcheck.structure.grammar import Grammar, ItemForm
from mpfcheck.structure.itemkinds import NAMES, cited_item, kind_of
from mpfcheck.structure.lookahead import successor
from mpfcheck.structure.markers import Token, tokens_of
from mpfcheck.structure.node import Node
from mpfcheck.structure.notes import note_start
from mpfcheck.structure.numbers import Alphabet, Count
from mpfcheck.structure.placement import GLYPHS, Place, Placement
from mpfcheck.structure.source import TERMINAL, Row
from mpfcheck.structure.text import Piece
from mpfcheck.structure.torn import Level
from mpfcheck.structure.unmarked import split_unmarked


def read_items(owner: Node, pieces: Sequence[Piece], rows: Sequence[Row], grammar: Grammar) -> None:
    """Give an article (or schedule) its own text and its children.

    `pieces` are the stretches of rows after its number and heading.
    """
    _Reader(owner, pieces, rows, grammar).run()
    split_closing(owner, rows, grammar)
    split_behind(owner, rows, grammar)
    split_unmarked(owner, rows, grammar)
    mark_numbered(owner, rows, grammar)


_LISTED = re.compile(r"(?:[A-Z]{1,4}\. ?){1,3} ?N[°º]")  # "R.D. N° 5": one more text in a note


class _Reader:
    def __init__(
        self, owner: Node, pieces: Sequence[Piece], rows: Sequence[Row], grammar: Grammar
    ) -> None:
        self.owner, self.pieces, self.rows, self.grammar = owner, pieces, rows, grammar
        self.tokens = list(tokens_of(rows, pieces))
        self.placement = Placement(owner.number, self.tokens, rows, grammar)
        self.definitions = Definitions(grammar, owner.heading)
        self.levels: list[Level] = []
        self.holder = owner
        self.at = 0  # index of the next token
        self.counts: Counter[tuple[int, ClauseKind]] = Counter()
        self.refers = False  # the line begins with a number that only refers
        self.defined: Node | None = None  # the last numbered item that defines a term

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
                    place = self.placement.decide(
                        token, self.at, self.levels, empty=not self.holder.pieces
                    )
                    if place is None and token.at_start:
                        self.refers = self.refers or self.placement.refers(token)
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

    def _open(self, token: Token, place: Place) -> None:
        if token.wrap in GLYPHS and self.holder is self.owner and not self.owner.pieces:
            return  # a dash between number and text
        form = self.placement.forms[token.wrap, place.count.alphabet]
        indent = self.rows[token.row].line.indent
        if place.new:
            parent = self._parent_for(place, form, token)
            node = self._item(parent, place, form)
            del self.levels[place.depth :]
            self.levels.append(Level(token.wrap, place.count, parent, node, indent))
        else:
            del self.levels[place.depth + 1 :]
            level = self.levels[place.depth]
            node = self._item(level.parent, place, form)
            level.count, level.node = place.count, node
        node.page = self.rows[token.row].line.page
        row = self.rows[token.row]
        node.printed = row.text[token.start : token.end].strip(' “"«')
        node.uncertain = place.uncertain or row.misread(node.printed)
        self.holder = node
        if self.definitions.quotes(self.rows[token.row], self._next_word(token)):
            self.defined = node

    def _parent_for(self, place: Place, form: ItemForm, token: Token) -> Node:
        if place.depth < len(self.levels):
            return self.levels[place.depth].parent if not form.top else self.owner
        if form.top:
            return self.owner
        if self.levels:
            return self.levels[-1].node if self.holder.role is TextRole.FRONT else self.holder
        if self.holder.role is TextRole.FRONT:
            return self.owner
        numbered = form.alphabet in (Alphabet.DIGIT, Alphabet.DECIMAL)
        if self.holder.kind is ClauseKind.ALINEA and not (
            token.before.endswith(OPENS_LIST) and not (numbered and token.wrap == "paren")
        ):
            return self.owner
        return self.holder

    def _item(self, parent: Node, place: Place, form: ItemForm) -> Node:
        kind = form.kind or kind_of(form, parent, top=parent is self.owner)
        number = place.count.printed or str(self._counted(parent, kind))
        label = form.label
        if parent.kind is ClauseKind.SCHEDULE:
            label = self.grammar.schedule_item
        return parent.add(
            Node(
                kind=kind,
                number=number,
                label=cited_item(parent, label, number),
                name=f"{NAMES[kind]}_{number}",
            )
        )

    def _counted(self, parent: Node, kind: ClauseKind) -> int:
        """The number of the next unnumbered child of this kind."""
        if (id(parent), kind) not in self.counts:
            self.counts[id(parent), kind] = sum(
                c.kind is kind and not is_closing(c) for c in parent.children
            )
        self.counts[id(parent), kind] += 1
        return self.counts[id(parent), kind]

    # text

    def _write(self, piece: Piece, start: int, end: int) -> None:
        row = self.rows[piece.row]
        if not row.text[start:end].strip():
            return
        numbered = self.holder is self.defined
        if start == piece.start and not (numbered and not row.opens):
            before = self.rows[piece.row - 1].text if piece.row else ""
            chapeau = self._chapeau()
            if definition := self.definitions.at_start(row, start, piece.end, chapeau, before):
                self._define(definition)
            elif start == 0 and row.opens and not self.refers:
                self._paragraph(row)
        # what is defined may stand before a number that only refers, and "means" behind it
        inside = () if numbered else self.definitions.inside(row, start, piece.end)
        for at, term in inside:
            if at >= end:
                break
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
        if self._with_lost_letter():
            return
        kept, container = self._definition_list()
        node = container.add(
            Node(
                kind=ClauseKind.DEFINITION,
                number=term,
                label=container.label + self.grammar.definition.format(n=term),
                name="def_" + term,
            )
        )
        count = Count(Alphabet.NONE, term)
        self.levels = [*kept, Level("definition", count, container, node, 0.0)]
        self.holder = node

    def _with_lost_letter(self) -> bool:
        """Open an item for a definition between two letters of a list of which one is missing."""
        for depth, level in list(enumerate(self.levels))[::-1]:
            form = self.placement.forms.get((level.wrap, level.count.alphabet))
            due = successor(level.count)
            if form is None or due is None or level.count.alphabet is not Alphabet.LOWER:
                continue
            if not self.placement.ahead.goes_on(level.wrap, due, self.at - 1) or (
                self.placement.ahead.goes_on(level.wrap, level.count, self.at - 1)
            ):
                return False
            del self.levels[depth + 1 :]
            level.node = self._item(level.parent, Place(depth, due, new=False), form)
            level.node.uncertain = True
            level.count, self.holder = due, level.node
            return True
        return False

    def _definition_list(self) -> tuple[list[Level], Node]:
        """The lists that stay open beside an unnumbered definition, and what it stands in."""
        for depth, level in enumerate(self.levels):
            if level.node is self.defined and self.placement.ahead.goes_on(
                level.wrap, level.count, self.at - 1
            ):
                return self.levels[: depth + 1], level.parent
        kept = [lv for lv in self.levels if lv.node.kind is ClauseKind.SUBSECTION][:1]
        return kept, kept[0].node if kept else self.owner

    def _paragraph(self, row: Row) -> None:
        """An unnumbered paragraph begins: whose is it?"""
        if not self.owner.pieces and not self.owner.children:
            return
        tail = self._tail()
        small = row.text[:1].islower()
        if note_start(self.grammar).match(row.text):
            self._publishers_note()
            return
        if self.holder.role is TextRole.FRONT and _LISTED.match(row.text):
            return
        proviso = bool(
            re.match(rf"\W*(?:\d*\[)?(?:{self.grammar.cues.proviso})", row.text, re.IGNORECASE)
        )
        if not self.levels:
            ended = tail.endswith((*TERMINAL, ")")) or self._noted(row)
            if small or not tail or not ended:
                return
            self._alinea(self.owner, proviso=proviso)
            return
        if small and not tail.endswith((";", ".", ",")):
            return
        if small or closings(self.grammar).match(row.text):
            parent = self._tail_parent(row.line.indent)
            if parent is not None:
                self._closing_words(parent)
            return
        self._after_list(tail, proviso=proviso)

    def _tail_parent(self, indent: float) -> Node | None:
        """Whose sentence goes on in small letters after a list; None: the last item's own."""
        if self.levels[-1].node.kind is ClauseKind.DEFINITION:
            return self.levels[-1].node
        lists = [lv for lv in self.levels if not self._is_subsection(lv)]
        if not lists:
            return None
        if any(lv.indent for lv in lists):
            return next((lv.parent for lv in lists if lv.indent > indent), None)
        return lists[-1].parent

    def _after_list(self, tail: str, *, proviso: bool) -> None:
        if not tail:
            return
        last = self.levels[-1]
        if last.wrap == "decimal" and self.holder is last.node and not tail.endswith(TERMINAL):
            self._alinea(last.node, proviso=proviso)  # the number stands before a heading
            return
        for depth in range(len(self.levels) - 1, -1, -1):
            level = self.levels[depth]
            if self.placement.ahead.goes_on(level.wrap, level.count, self.at - 1):
                del self.levels[depth + 1 :]
                self._alinea(level.node, proviso=proviso)
                return
        kept = [lv for lv in self.levels if self._is_subsection(lv)]
        self.levels = kept[:1]
        parent = kept[0].node if kept else self.owner
        self._alinea(parent, proviso=proviso)

    def _publishers_note(self) -> None:
        """A note of the publisher: beside the text of the law, whatever list is open."""
        parent = self.levels[-1].node if self.levels else self.owner
        number = str(self._counted(parent, ClauseKind.TEXT))
        self.holder = parent.add(
            Node(
                kind=ClauseKind.TEXT,
                number=number,
                label=parent.label + self.grammar.note.format(n=number),
                name=f"note_{number}",
                role=TextRole.FRONT,
            )
        )

    def _noted(self, row: Row) -> bool:
        """Whether a paragraph stands apart from the publisher's note before it."""
        last = self.holder.pieces[-1:]
        apart = any(self.rows[piece.row].line.block != row.line.block for piece in last)
        return self.holder.role is TextRole.FRONT and apart

    def _is_subsection(self, level: Level) -> bool:
        """Whether its numbers are those of sentences of their own, not of a list with a chapeau."""
        if level.node.kind is not ClauseKind.SUBSECTION:
            return False
        if level.parent.kind is ClauseKind.SCHEDULE:
            return True
        opening = level.parent.pieces[-1:]
        ends = [self.rows[p.row].text[: p.end].rstrip() for p in opening]
        return not any(text.endswith(OPENS_LIST) for text in ends)

    def _close_lists(self, parent: Node) -> None:
        """Leave every list that a paragraph of `parent` ends."""
        inside = next((n for n, lv in enumerate(self.levels) if lv.parent is parent), None)
        if inside is not None:
            del self.levels[inside:]
        else:
            while self.levels and self.levels[-1].node is not parent:
                self.levels.pop()

    def _closing_words(self, parent: Node) -> None:
        """The sentence of `parent` goes on after its list: no paragraph that is counted."""
        self._close_lists(parent)
        self.holder = parent.add(closing_words(parent, self.grammar))

    def _alinea(self, parent: Node, *, proviso: bool) -> None:
        self._close_lists(parent)
        schedule = parent.kind is ClauseKind.SCHEDULE
        kind = ClauseKind.TEXT if schedule else ClauseKind.ALINEA
        number = str(self._counted(parent, kind) + bool(parent.pieces))
        self.holder = parent.add(
            Node(
                kind=kind,
                number=number,
                label=parent.label + self.grammar.alinea.format(n=number),
                name=f"al_{number}",
                continues=proviso,
            )
        )
