"""The tree of a file that marks its units up: what it says is followed, not looked for."""

from __future__ import annotations

import re
from collections import Counter

from mpfcheck.model.document import Document, Line, Unit
from mpfcheck.model.instrument import GROUPINGS, ClauseKind, TextRole
from mpfcheck.structure.citing import Citing
from mpfcheck.structure.closing import closing_words
from mpfcheck.structure.grammar import Grammar
from mpfcheck.structure.itemkinds import NAMES, deeper_than
from mpfcheck.structure.node import Node
from mpfcheck.structure.roles import assign_roles
from mpfcheck.structure.source import Row, Rows
from mpfcheck.structure.text import Piece
from mpfcheck.structure.traditions import grammar_of

_ARTICLES = frozenset({"article", "section", "rule", "clause", "transitional"})
_GROUPINGS = {
    "book": ClauseKind.BOOK,
    "tome": ClauseKind.BOOK,
    "title": ClauseKind.PART,
    "part": ClauseKind.PART,
    "subpart": ClauseKind.DIVISION,
    "chapter": ClauseKind.CHAPTER,
    "subchapter": ClauseKind.DIVISION,
    "subtitle": ClauseKind.DIVISION,
    "division": ClauseKind.DIVISION,
    "subdivision": ClauseKind.DIVISION,
}
_KINDS = {
    "subsection": ClauseKind.SUBSECTION,
    "paragraph": ClauseKind.PARAGRAPH,
    "subparagraph": ClauseKind.SUBPARAGRAPH,
    "point": ClauseKind.ITEM,
}
_ROLES = frozenset(TextRole)
_BESIDE = frozenset({"preface", "preamble", "conclusions"})


def is_marked_up(document: Document) -> bool:
    """Whether the file marks up its articles and what stands in them."""
    articles = {n for n, unit in enumerate(document.units) if unit.tag in _ARTICLES}
    return any(unit.parent in articles and unit.tag != "p" for unit in document.units)


def declared_tree(document: Document, language: str) -> tuple[Node, Rows, Grammar]:
    """The tree under one root node, its rows, and the tradition in which it is cited."""
    grammar = grammar_of(language)
    builder = _Builder(document, grammar)
    builder.run()
    rows = Rows(builder.rows)
    if not any(unit.role in _ROLES for unit in document.units):
        assign_roles(builder.root, rows, grammar)
    return builder.root, rows, grammar


class _Builder:
    def __init__(self, document: Document, grammar: Grammar) -> None:
        self.units, self.grammar = document.units, grammar
        laws = [unit.heading for unit in document.units if unit.tag == "attachment"]
        self.citing = Citing(grammar, document.title, laws)
        self.root = Node(ClauseKind.TEXT)
        self.rows: list[Row] = []
        self._nodes: list[Node] = []
        self._holds = {u.parent for u in self.units if u.tag in _ARTICLES}
        self._begun = False  # a unit of the law itself came before

    def run(self) -> None:
        """Make a node of every unit."""
        for at, unit in enumerate(self.units):
            parent = self.root if unit.parent is None else self._nodes[unit.parent]
            node = self._node(at, unit, parent)
            for line in unit.lines:
                node.pieces.append(Piece(len(self.rows), 0, len(line)))
                self.rows.append(Row(line, Line(line, page=1, block=len(self.rows)), opens=True))
            self._nodes.append(node)

    def _node(self, at: int, unit: Unit, parent: Node) -> Node:
        if unit.tag in _BESIDE or (unit.parent is None and unit.name == "text"):
            return self._beside(unit, parent)
        self._begun = True
        if unit.tag == "wrapUp" or unit.name == "wrapUp":
            node = parent.add(closing_words(parent, self.grammar))
        else:
            node = parent.add(self._unit(at, unit, parent))
        role = unit.role if unit.role in _ROLES else ""
        inherited = parent.role if parent.role is TextRole.SCHEDULE else TextRole.OPERATIVE
        node.role = TextRole(role) if role else inherited
        if node.kind is ClauseKind.SCHEDULE and not role and unit.number:
            node.role = TextRole.SCHEDULE
        return node

    def _beside(self, unit: Unit, parent: Node) -> Node:
        """A paragraph before or behind the law."""
        named = next((told for told in (unit.role, unit.name) if told in _ROLES), "")
        usual = {"preamble": "preamble", "conclusions": "signature"}.get(unit.tag, "front")
        role = TextRole(named or ("preamble" if unit.name == "longTitle" else usual))
        if role is TextRole.CONTENTS:
            return parent.add(Node(ClauseKind.TEXT, label="contents", name="contents", role=role))
        name = "memorandum" if role is TextRole.FRONT and self._begun else role.value
        name = "closing" if role is TextRole.SIGNATURE else name
        count = 1 + sum(c.name.startswith(name) for c in parent.children)
        label = self.grammar.preamble if role is TextRole.PREAMBLE else name + " para. {n}"
        return parent.add(
            Node(
                ClauseKind.TEXT,
                number=str(count),
                label=label.format(n=count),
                name=f"{name}__para_{count}",
                role=role,
            )
        )

    def _unit(self, at: int, unit: Unit, parent: Node) -> Node:
        if unit.tag == "attachment" or unit.name == "schedule":
            return self.citing.schedule(unit, parent)
        holds = unit.tag == "section" and at in self._holds
        if unit.tag in _GROUPINGS or holds:
            kind = _GROUPINGS.get(unit.tag, ClauseKind.DIVISION)
            return self.citing.grouping(unit, kind, parent)
        if unit.name == "crossHeading" or (unit.heading and unit.tag == "hcontainer"):
            return self.citing.cross_heading(unit)
        inside = any(n.kind is ClauseKind.ARTICLE for n in self._around(unit))
        if unit.tag in _ARTICLES or (unit.tag == "paragraph" and parent.kind in GROUPINGS):
            if unit.tag in _ARTICLES and inside:
                return self.citing.quoted(unit, parent)
            if unit.tag in _ARTICLES or not _in_schedule(parent):
                return self.citing.article(unit, parent)
        if unit.tag == "alinea" and unit.number:
            return self.citing.quoted(unit, parent)
        if unit.name == "definition" or unit.term:
            return self._definition(unit, parent)
        if unit.number or unit.tag == "point":
            return self._item(unit, parent)
        return self._paragraph(unit, parent)

    def _around(self, unit: Unit) -> list[Node]:
        """The nodes that a unit stands in, innermost first."""
        found = []
        at = unit.parent
        while at is not None:
            found.append(self._nodes[at])
            at = self.units[at].parent
        return found

    def _definition(self, unit: Unit, parent: Node) -> Node:
        term = unit.term or re.sub(r"\W+$", "", " ".join(unit.lines)[:40])
        label = parent.label + self.grammar.definition.format(n=term)
        if unit.number:
            number, label, _ = self.citing.item(unit, parent)
            like = sum(c.kind in (ClauseKind.DEFINITION, ClauseKind.ITEM) for c in parent.children)
            label = label.replace("{n}", number or str(1 + like))
        return Node(
            ClauseKind.DEFINITION, number=term, label=label, name="def_" + term, printed=unit.number
        )

    def _item(self, unit: Unit, parent: Node) -> Node:
        number, label, kind = self.citing.item(unit, parent)
        kind = kind or _KINDS.get(unit.tag) or deeper_than(parent)
        if not number:
            counted = str(1 + sum(c.kind is kind for c in parent.children))
            number = unit.told if unit.told.isdecimal() else counted
        return Node(
            kind,
            number=number,
            label=label.replace("{n}", number),
            name=f"{NAMES[kind]}_{number}",
            printed=unit.number,
            heading=unit.heading.strip(" .-–—") if kind is ClauseKind.SUBSECTION else "",
        )

    def _paragraph(self, unit: Unit, parent: Node) -> Node:
        """A paragraph without a number."""
        within = parent.kind in GROUPINGS and not _in_schedule(parent)
        text = unit.name == "text" or parent.kind is ClauseKind.SCHEDULE or within
        kind = ClauseKind.TEXT if text else ClauseKind.ALINEA
        like = Counter((c.kind, c.role is TextRole.PREAMBLE) for c in parent.children if c.number)
        role = TextRole(unit.role) if unit.role in _ROLES else TextRole.OPERATIVE
        count = 1 + like[kind, role is TextRole.PREAMBLE]
        label, name = self.grammar.alinea, "al"
        if role is TextRole.FRONT:
            label, name = self.grammar.note, "note"
        elif text and role is TextRole.PREAMBLE:
            label, name = " preamble para. {n}", "para"
        elif text and not _in_schedule(parent):
            label, name = " para. {n}", "para"
        else:
            count += bool(parent.pieces)
        return Node(
            kind,
            number=str(count),
            label=parent.label + label.format(n=count),
            name=f"{name}_{count}",
            continues=unit.tag == "proviso",
        )


def _in_schedule(node: Node) -> bool:
    return node.role in (TextRole.SCHEDULE, TextRole.FORM)
