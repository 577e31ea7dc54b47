"""What kind of unit an item is: by its number's look, and by what it stands in."""

from __future__ import annotations

from mpfcheck.model.instrument import ClauseKind
from mpfcheck.structure.grammar import ItemForm
from mpfcheck.structure.node import Node
from mpfcheck.structure.numbers import Alphabet

SUBSECTION_WRAPS = frozenset({"paren", "section-sign", "decimal", "paragraph-word", "dot"})
BY_DEPTH = (ClauseKind.PARAGRAPH, ClauseKind.SUBPARAGRAPH, ClauseKind.ITEM)
NAMES = {
    ClauseKind.SUBSECTION: "subsec",
    ClauseKind.PARAGRAPH: "para",
    ClauseKind.SUBPARAGRAPH: "subpara",
    ClauseKind.ITEM: "item",
    ClauseKind.ALINEA: "al",
    ClauseKind.DEFINITION: "def",
}


def kind_of(form: ItemForm, parent: Node, *, top: bool) -> ClauseKind:
    """The kind of an item of this look in `parent`; `top`: that is the article itself."""
    counted = form.alphabet in (Alphabet.DIGIT, Alphabet.DECIMAL)
    if top and counted and form.wrap in SUBSECTION_WRAPS:
        return ClauseKind.SUBSECTION
    if form.alphabet is Alphabet.NONE:
        return ClauseKind.ITEM
    return deeper_than(parent)


def deeper_than(parent: Node) -> ClauseKind:
    """The kind of a list item in `parent`: one step deeper, down to the deepest."""
    deepest = len(BY_DEPTH) - 1
    at = BY_DEPTH.index(parent.kind) + 1 if parent.kind in BY_DEPTH else 0
    return BY_DEPTH[min(at, deepest)]


def cited_item(parent: Node, label: str, number: str) -> str:
    """The citation of an item; "4 bis" of a list with degree signs is "4° bis".

    A number that holds that of its parent takes its place: "item 22.3.1" under "item 22.3".
    """
    figures, _, latin = number.partition(" ")
    if latin and label.endswith("°"):
        return f"{parent.label}{label.format(n=figures)} {latin}"
    holds = label == " {n}" and "." in parent.number and number.startswith(f"{parent.number}.")
    if holds and parent.label.endswith(parent.number):
        return parent.label.removesuffix(parent.number) + number
    return parent.label + label.format(n=number)
