"""Lists whose letters or dashes were lost, or never printed.

"The Board shall- keep accounts; report; and pay its staff": the mark that announces the list and
the semicolons are still there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from mpfcheck.model.instrument import ClauseKind
from mpfcheck.structure.closing import closing_words, closings
from mpfcheck.structure.flat import Flat
from mpfcheck.structure.grammar import Grammar
from mpfcheck.structure.node import Node
from mpfcheck.structure.numbers import Alphabet
from mpfcheck.structure.source import Row

_HOLDERS = frozenset(
    {
        ClauseKind.ARTICLE,
        ClauseKind.SUBSECTION,
        ClauseKind.PARAGRAPH,
        ClauseKind.SUBPARAGRAPH,
        ClauseKind.ALINEA,
    }
)
_ANNOUNCES = re.compile(r"(?<=[^\W_])(?:[”»\"’)]?(?: ?:| ?[—–―](?![^\W\d_])|-(?= )))\s*(?=\S)")
_PARTS = re.compile(r" ?; ?")
_SENTENCE = re.compile(r"(?<=[^\W_]{2}[.])[”»\"’]? (?=[A-ZÀ-Ý])")
_PART = re.compile(r"(?![“\"«‘']).*?[^\W\d_]{3}")  # no definition, which begins with its term
_FEWEST = 3  # parts of a list whose parts stand in one line
_FEWEST_LINES = 2  # parts of one whose every part begins a line


@dataclass(frozen=True, slots=True)
class _Run:
    """Where the parts of a list begin and end in the text of a clause, and where the list ends."""

    parts: tuple[tuple[int, int], ...]
    end: int


def split_unmarked(owner: Node, rows: Sequence[Row], grammar: Grammar) -> None:
    """Make the parts of lists without numbers, under `owner`, clauses of their own."""
    for node in list(owner.walk()):
        if node.kind in _HOLDERS and not _has_items(node) and len(node.pieces):
            flat = Flat(node.pieces, rows)
            run = _run(flat)
            if run is not None:
                _split(node, flat, run, grammar)


def _has_items(node: Node) -> bool:
    return any(c.kind is not ClauseKind.ALINEA or c.continues for c in node.children)


def _run(flat: Flat) -> _Run | None:
    """The first list that the text announces."""
    for announced in _ANNOUNCES.finditer(flat.text):
        start = announced.end()
        sentence = _SENTENCE.search(flat.text, start)
        end = len(flat.text) if sentence is None else sentence.start()
        parts = _parts(flat.text, start, end)
        lines = all(flat.begins_row(first) for first, _ in parts)
        fewest = _FEWEST_LINES if lines else _FEWEST
        if len(parts) >= fewest and all(_PART.match(flat.text[a:b]) for a, b in parts):
            return _Run(tuple(parts), end)
    return None


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found = []
    for mark in _PARTS.finditer(text, start, end):
        found.append((start, mark.end()))
        start = mark.end()
    return [*found, (start, end)] if text[start:end].strip() else found


def _split(node: Node, flat: Flat, run: _Run, grammar: Grammar) -> None:
    label = _label(grammar)
    after = node.children
    node.children = []
    *items, last = run.parts
    closes = closings(grammar).match(flat.text, *last)
    for number, (start, end) in enumerate(items if closes else run.parts, start=1):
        node.add(
            Node(
                kind=ClauseKind.ITEM,
                number=str(number),
                label=node.label + label.format(n=number),
                name=f"item_{number}",
                page=node.page,
                pieces=flat.between(start, end),
            )
        )
    if closes:
        node.add(closing_words(node, grammar)).pieces = flat.between(*last)
    if flat.text[run.end :].strip():
        rest = node.add(closing_words(node, grammar))
        rest.pieces, rest.continues = flat.between(run.end, len(flat.text)), False
    node.pieces = flat.between(0, run.parts[0][0])
    node.children += after


@cache
def _label(grammar: Grammar) -> str:
    return next(form.label for form in grammar.items if form.alphabet is Alphabet.NONE)
