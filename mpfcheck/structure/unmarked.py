"""Lists whose letters or dashes were lost, or never printed.

"The Board shall- keep accounts; report; and pay its staff": the mark that announces the list and
the semicolons are still there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from mpfcheck.model.instrument import ClauseKind
from mpfcheck.structure.closing import closing_words, closings, is_closing
from mpfcheck.structure.flat import Flat
from mpfcheck.structure.grammar import Grammar
from mpfcheck.structure.node import Node
from mpfcheck.structure.numbers import Alphabet
from mpfcheck.structure.source import Row
from mpfcheck.structure.text import Piece

_HOLDERS = frozenset(
    {
        ClauseKind.ARTICLE,
        ClauseKind.SUBSECTION,
        ClauseKind.PARAGRAPH,
        ClauseKind.SUBPARAGRAPH,
    }
)
_OPEN = (":", "—", "–", "―")
_ANNOUNCES = re.compile(r"(?<=[^\W_])(?:[”»\"’)]?(?: ?:| ?[—–―](?![^\W\d_])|-(?= )))\s*(?=\S)")
_MARK = re.compile("[:—–―-](?:(?<!-)|(?= ))")  # in every announcement; most clauses have none
_PARTS = re.compile(r" ?; ?")
_SENTENCE = re.compile(r"(?<=[^\W_]{2}[.])[”»\"’]? (?=[A-ZÀ-Ý])")
_PART = re.compile(r"(?![“\"«‘']).*?[^\W\d_]{3}")  # no definition, which begins with its term
_INNER = re.compile(r"\s*[a-zà-ÿ][^;]*?[^\W_](?: ?[:—–―]|-(?= )) ?(?=[A-ZÀ-Ý])")
_CAPITAL = re.compile(r"\s*(?:and |or )?[A-ZÀ-Ý]")
_GOES_ON = re.compile(r";(?: \w{1,3})?$")  # "; and"
_FEWEST = 3  # parts of a list whose parts stand in one line
_FEWEST_LINES = 2  # parts of one whose every part begins a line


@dataclass(frozen=True, slots=True)
class _List:
    """The parts of a list, and what follows it in the text of the clause that announces it.

    `opening` is the text before it, `taken` the number of paragraphs after the clause that are
    parts of the list too.
    """

    opening: tuple[Piece, ...]
    parts: tuple[tuple[Piece, ...], ...]
    rest: tuple[Piece, ...]
    taken: int


def split_unmarked(owner: Node, rows: Sequence[Row], grammar: Grammar) -> None:
    """Make the parts of lists without numbers, under `owner`, clauses of their own."""
    for node in list(owner.walk()):
        if node is owner or node.kind in _HOLDERS:
            _split(node, rows, grammar)


def _split(node: Node, rows: Sequence[Row], grammar: Grammar) -> None:
    """The lists that the text of a clause and its paragraphs announce."""
    if node.kind not in _HOLDERS and node.kind is not ClauseKind.ALINEA:
        return
    children, changed = node.children, False
    if all(c.kind is ClauseKind.ALINEA and not c.continues for c in children):
        found = _list(node, children, 0, rows)
        if found is not None:
            rest = children[found.taken :]
            node.children = []
            node.children = [*_take(node, node, found, rows, grammar), *rest]
            changed = True
    at = 0
    while at < len(node.children):
        child = node.children[at]
        at += 1
        found = _list(child, node.children, at, rows) if _is_plain(child) else None
        if found is not None:
            node.children[at : at + found.taken] = _take(child, node, found, rows, grammar)
            changed = True
    if changed:
        _count(node, grammar)


def _is_plain(node: Node) -> bool:
    """Whether a clause is a counted paragraph without a list."""
    return (
        node.kind is ClauseKind.ALINEA
        and not node.children
        and not node.continues
        and not node.label.endswith("]")
        and not is_closing(node)
    )


def _list(opener: Node, siblings: Sequence[Node], after: int, rows: Sequence[Row]) -> _List | None:
    """The list that the text of `opener` announces; it may go on in `siblings[after:]`."""
    flat = Flat(opener.pieces, rows)
    if not _MARK.search(flat.text):
        return None
    text = flat.text.rstrip()
    if text.endswith(_OPEN):
        lines = tuple(_lines(siblings, after, rows))
        parts = [part for line in lines for part in line]
        if len(lines) < _FEWEST_LINES or len(parts) < _FEWEST_LINES:
            return None
        return _List(tuple(opener.pieces), tuple(parts), (), len(lines))
    for announced in _ANNOUNCES.finditer(flat.text):
        start = announced.end()
        sentence = _SENTENCE.search(flat.text, start)
        end = len(flat.text) if sentence is None else sentence.start()
        places = _places(flat.text, start, end)
        lines = (
            tuple(_lines(siblings, after, rows))
            if _GOES_ON.search(flat.text[start:].rstrip())
            else ()
        )
        in_lines = all(flat.begins_row(first) for first, _ in places)
        fewest = _FEWEST_LINES if in_lines else _FEWEST
        if len(places) + len(lines) >= fewest and _all_parts(flat.text, places):
            own = tuple(tuple(flat.between(a, b)) for a, b in places)
            parts = [*own, *(part for line in lines for part in line)]
            rest = flat.between(end, len(flat.text)) if flat.text[end:].strip() else ()
            opening = flat.between(0, start)
            return _List(tuple(opening), tuple(parts), tuple(rest), len(lines))
    return None


def _lines(
    siblings: Sequence[Node], after: int, rows: Sequence[Row]
) -> Iterator[tuple[tuple[Piece, ...], ...]]:
    """The paragraphs that go on with a list, each as its parts: up to one without a semicolon."""
    for at in range(after, len(siblings)):
        if not _is_plain(node := siblings[at]):
            return
        flat = Flat(node.pieces, rows)
        places = _places(flat.text, 0, len(flat.text))
        whole = _SENTENCE.search(flat.text) is not None or not _all_parts(flat.text, places)
        if whole:
            yield (tuple(node.pieces),)
        else:
            yield tuple(tuple(flat.between(a, b)) for a, b in places)
        if not _GOES_ON.search(flat.text.rstrip()):
            return


def _places(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found = []
    for mark in _PARTS.finditer(text, start, end):
        found.append((start, mark.end()))
        start = mark.end()
    return [*found, (start, end)] if text[start:end].strip() else found


def _all_parts(text: str, places: Sequence[tuple[int, int]]) -> bool:
    return all(_PART.match(text[start:end]) for start, end in places)


def _take(
    opener: Node, holder: Node, found: _List, rows: Sequence[Row], grammar: Grammar
) -> list[Node]:
    """Write a list under `opener`: what stands after it in `holder`, where they are not the same.

    Closing words in the last part are those of the opener, and the sentences behind the list are a
    paragraph of the holder.
    """
    *items, last = found.parts
    closes = closings(grammar).match(Flat(last, rows).text.lstrip())
    below = _items(opener, items if closes else found.parts, rows, _label(grammar))
    opener.pieces = list(found.opening)
    if closes:
        below.append(closing_words(opener, grammar))
        below[-1].pieces = list(last)
    more = []
    if found.rest:
        more.append(Node(ClauseKind.ALINEA, "0", pieces=list(found.rest), page=opener.page))
    if opener is holder:
        return [*below, *more]
    opener.children = below
    return more


def _items(
    opener: Node, parts: Sequence[tuple[Piece, ...]], rows: Sequence[Row], label: str
) -> list[Node]:
    """A clause for each part; a part that announces a list of its own has it under it.

    "a chairman; one member of the— Board of Mines; Board of Lands; two others": the inner list has
    capitals, and ends where small letters begin again.
    """
    found: list[Node] = []
    at = 0
    while at < len(parts):
        number = len(found) + 1
        node = Node(
            kind=ClauseKind.ITEM,
            number=str(number),
            label=opener.label + label.format(n=number),
            name=f"item_{number}",
            page=rows[parts[at][0].row].line.page,
            pieces=list(parts[at]),
        )
        found.append(node)
        at += 1
        flat = Flat(node.pieces, rows)
        inner = _INNER.match(flat.text)
        end = at
        while inner and end < len(parts) and _CAPITAL.match(Flat(parts[end], rows).text):
            end += 1
        if inner and at < end:
            first = tuple(flat.between(inner.end(), len(flat.text)))
            node.pieces = list(flat.between(0, inner.end()))
            node.children = _items(node, [first, *parts[at:end]], rows, label)
            at = end
    return found


def _count(node: Node, grammar: Grammar) -> None:
    """Number the paragraphs of a clause anew, and cite what is under them so."""
    count = int(bool(node.pieces))
    for child in node.children:
        if child.kind is not ClauseKind.ALINEA or is_closing(child):
            continue
        count += 1
        if child.number == str(count) or child.label.endswith("]"):
            continue
        old, new = child.label, node.label + grammar.alinea.format(n=count)
        child.number, child.name = str(count), f"al_{count}"
        for unit in child.walk():
            unit.label = new + unit.label.removeprefix(old)


@cache
def _label(grammar: Grammar) -> str:
    return next(form.label for form in grammar.items if form.alphabet is Alphabet.NONE)
