"""Closing words: what a sentence goes on with after the list that it holds.

"A person who- (a) digs; (b) blasts, commits an offence": the last words belong to every item.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from mpfcheck.model.instrument import OPENS_LIST, ClauseKind
from mpfcheck.structure.flat import Flat
from mpfcheck.structure.grammar import Grammar
from mpfcheck.structure.node import Node
from mpfcheck.structure.source import Row

_ITEMS = frozenset(
    {ClauseKind.SUBSECTION, ClauseKind.PARAGRAPH, ClauseKind.SUBPARAGRAPH, ClauseKind.ITEM}
)
_FEWEST = 2  # items of a list
_OPEN = (*OPENS_LIST, ",")


def closing_words(parent: Node, grammar: Grammar) -> Node:
    """A clause for what the sentence of `parent` goes on with after its list."""
    count = 1 + sum(is_closing(child) for child in parent.children)
    number = f" {count}" if count > 1 else ""
    return Node(
        kind=ClauseKind.ALINEA,
        label=f"{parent.label}{grammar.closing}{number}",
        name=f"closing_{count}",
        page=parent.page,
        continues=True,
    )


def is_closing(node: Node) -> bool:
    """Whether a clause holds closing words, so that it is not counted as a paragraph."""
    return node.kind is ClauseKind.ALINEA and not node.number


@cache
def closings(grammar: Grammar) -> re.Pattern[str]:
    """The verbs that close a sentence about whoever does what its list names."""
    return re.compile(rf"(?:{grammar.cues.punishes})(?!\w)", re.IGNORECASE)


def split_closing(owner: Node, rows: Sequence[Row], grammar: Grammar) -> None:
    """Take closing words that run on in the last item of a list out of it.

    They are known by a verb of punishment that neither the opening words ("any person who ...")
    nor the other items have.
    """
    offender = re.compile(rf"\W*(?<!\w)(?:{grammar.cues.offender})(?!\w)", re.IGNORECASE)
    for node in list(owner.walk()):
        at = _last_item(node)
        if at is None or not offender.search(opening := Flat(node.pieces, rows).text):
            continue
        if not opening.rstrip().endswith(_OPEN):
            continue
        *others, last = (Flat(item.pieces, rows).text for item in node.children[: at + 1])
        found = _inside(grammar).search(last)
        if found is None or offender.match(last) or any(map(_inside(grammar).search, others)):
            continue
        closing = closing_words(node, grammar)
        start = found.start("closing")
        flat = Flat(node.children[at].pieces, rows)
        closing.pieces = flat.between(start, len(last))
        node.children[at].pieces = flat.between(0, start)
        node.children.insert(at + 1, closing)


def _last_item(node: Node) -> int | None:
    """The place of the last item of the list that a clause holds, if closing words may follow."""
    kind = node.children[0].kind if node.children else None
    length = sum(1 for _ in takewhile(lambda child: child.kind is kind, node.children))
    if kind not in _ITEMS or length < _FEWEST or node.children[length - 1].children:
        return None
    return None if any(is_closing(c) for c in node.children[length:]) else length - 1


@cache
def _inside(grammar: Grammar) -> re.Pattern[str]:
    """Closing words behind an item, not what a relative clause or another subject does."""
    return re.compile(
        rf"(?<!\w)(?!(?:{grammar.cues.joined})\W)\w+[)\]”»\"]*[,;]? "
        rf"(?P<closing>{grammar.cues.punishes})(?!\w)",
        re.IGNORECASE,
    )
