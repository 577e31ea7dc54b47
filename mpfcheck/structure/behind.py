"""Sentences that stand behind the last item of a list, on its line, and are no part of it.

"A holder shall- (a) fence the pit; (b) keep a register. The register is open to all.": with the
stop the sentence of the list is over.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mpfcheck.model.instrument import LIST_ITEMS, OPENS_LIST, ClauseKind
from mpfcheck.structure.closing import is_closing
from mpfcheck.structure.flat import Flat
from mpfcheck.structure.grammar import Grammar, binding_verbs
from mpfcheck.structure.node import Node
from mpfcheck.structure.source import Row

_FEWEST = 2  # items of a list
_SHORTEST = 40  # characters of a sentence; what is shorter is mostly a heading that went astray
_STOP = re.compile(r"(?<=[^\W\d_A-ZÀ-Ý]{3}\.)[”»\"’)]? (?=[A-ZÀ-Ý][^\W\d_]* )")
_GOES_ON = re.compile(r"[;,]\s*(?:\w{1,3})?\s*$")  # "; and"


def split_behind(owner: Node, rows: Sequence[Row], grammar: Grammar) -> None:
    """Make sentences behind the last item of a list paragraphs of the unit that holds the list.

    It is known to be over by its items: they have small letters and go on to the next but for the
    last, which ends in a stop.
    """
    for node in list(owner.walk()):
        items = [child for child in node.children if child.kind in LIST_ITEMS]
        if len(items) < _FEWEST or items != node.children or items[-1].children:
            continue
        if node.kind is ClauseKind.SCHEDULE:
            continue
        if not Flat(node.pieces, rows).text.rstrip().endswith(OPENS_LIST):
            continue
        *others, last = (Flat(item.pieces, rows).text.strip() for item in items)
        small = all(text[:1].islower() for text in (*others, last))
        if not small or any(i.children for i in items) or not all(map(_GOES_ON.search, others)):
            continue
        flat = Flat(items[-1].pieces, rows)
        stop = _STOP.search(flat.text)
        if (
            stop
            and len(flat.text) - stop.end() >= _SHORTEST
            and binding_verbs(grammar).search(flat.text, stop.end())
        ):
            items[-1].pieces = flat.between(0, stop.end())
            node.children.append(_paragraph(node, grammar))
            node.children[-1].pieces = flat.between(stop.end(), len(flat.text))
            node.children[-1].page = rows[node.children[-1].pieces[0].row].line.page


def _paragraph(node: Node, grammar: Grammar) -> Node:
    counted = [c for c in node.children if c.kind is ClauseKind.ALINEA and not is_closing(c)]
    count = str(1 + len(counted) + bool(node.pieces))
    return Node(
        ClauseKind.ALINEA,
        number=count,
        label=node.label + grammar.alinea.format(n=count),
        name=f"al_{count}",
    )
