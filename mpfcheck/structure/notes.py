"""Publishers' notes in consolidated laws: kept as clauses of their own that are no law.

"(Redação dada pela Lei nº 9.000, de 2001)", "[subsection amended by Act 5 of 1999]", "Modifié par
la loi n° 2010-5". Text of which such a note says that it is repealed is marked so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from mpfcheck.model.instrument import GROUPINGS, ClauseKind, TextRole
from mpfcheck.structure.flat import Flat
from mpfcheck.structure.grammar import Grammar
from mpfcheck.structure.node import Node
from mpfcheck.structure.source import Row
from mpfcheck.structure.text import Piece
from mpfcheck.structure.traditions import GRAMMARS

_AFTER = " .;"  # what may stand behind a note
_ANGLED = re.compile(r"\s*<(?P<note>[^<>]{8,600})>[\s.:]*")
_ACT = (
    r"(?:act|lei|ley|loi|decreto|d[ée]cret|ordonnance|medida provis[óo]ria|constitui[çc][ãa]o"
    r"|proclamation|emenda|acto|s\.?i\.?|cap\.?)"
)
_OF_THE_ARTICLE = re.compile(r"\W*(?:(?:the )?section|article|art[íi]culo|artigo)\b", re.IGNORECASE)


def leading_note(
    body: Sequence[Piece], rows: Sequence[Row], grammar: Grammar
) -> tuple[list[Piece], list[Piece]]:
    """A note on lines of its own before the text of an article, and the text.

    The number of an article and the note that follows it may be parted by empty pieces. A note in
    angle brackets may stand on the line of the text.
    """
    angled, text_after = _parted_note(body, rows, grammar)
    if angled:
        return angled, text_after
    filled = [n for n, p in enumerate(body) if rows[p.row].text[p.start : p.end].strip()]
    if len(filled) < 2:
        return [], list(body)
    first, second = body[filled[0]], body[filled[1]]
    text = rows[first.row].text[first.start : first.end].strip()
    following = rows[second.row].text[second.start : second.end].lstrip()
    parted = rows[second.row].opens or following[:1].isupper()
    if parted and _whole(grammar).fullmatch(text):
        return [first], [p for n, p in enumerate(body) if n != filled[0]]
    return [], list(body)


def _parted_note(
    pieces: Sequence[Piece], rows: Sequence[Row], grammar: Grammar
) -> tuple[list[Piece], list[Piece]]:
    """The note in angle brackets with which a text begins, and the text after it."""
    first = next((p for p in pieces if rows[p.row].text[p.start : p.end].strip()), None)
    if first is None or rows[first.row].text[first.start : first.end].lstrip()[0] != "<":
        return [], list(pieces)
    flat = Flat(pieces, rows)
    match = _ANGLED.match(flat.text)
    if match is None or not _inside(grammar).match(match["note"]):
        return [], list(pieces)
    return flat.between(0, match.end()), flat.between(match.end(), len(flat.text))


def put_leading_note(
    article: Node, note: list[Piece], rows: Sequence[Row], grammar: Grammar
) -> None:
    """A clause for the note above the text of an article, and what it says done to the article."""
    add_note(article, note, rows, grammar, first=True)
    _heed(Flat(note, rows).text, article, article, grammar)


def split_notes(article: Node, rows: Sequence[Row], grammar: Grammar) -> None:
    """Take the notes at the ends of texts out of them, into clauses of their own."""
    for node in list(article.walk()):
        for before, note in zip([None, *node.children], node.children, strict=False):
            if note.role is TextRole.FRONT:
                plain = before is not None and before.kind is ClauseKind.ALINEA
                about = before if before is not None and plain else node
                _heed(Flat(note.pieces, rows).text, article, about, grammar)
    for node in list(article.walk()):
        angled, law = _parted_note(node.pieces, rows, grammar)
        if angled and node.role is not TextRole.FRONT:
            node.pieces = law
            add_note(node, angled, rows, grammar, first=True)
            _heed(Flat(angled, rows).text, article, node, grammar)
        if node.role is TextRole.FRONT or node.kind in GROUPINGS or not _closes(node, rows):
            continue
        flat = Flat(node.pieces, rows)
        end = len(flat.text.rstrip())
        starts: list[int] = []
        while found := _last_note(flat.text, end, grammar):
            starts.insert(0, found)
            end = len(flat.text[:found].rstrip())
        if not starts or not re.search(r"\w", flat.text[:end]):
            continue  # a unit of which the note is all that is left
        node.pieces = flat.between(0, end)
        for start, stop in zip(starts, [*starts[1:], len(flat.text)], strict=True):
            text = flat.text[start:stop]
            holder = article if _OF_THE_ARTICLE.match(text) else node
            add_note(holder, flat.between(start, stop), rows, grammar, first=holder is node)
            _heed(text, article, node, grammar)


def _heed(note: str, article: Node, node: Node, grammar: Grammar) -> None:
    """Mark what a note beside a unit says to be repealed: the unit, or its article."""
    gone = _gone(grammar).match(note)
    if gone is None:
        return
    if _OF_THE_ARTICLE.match(note):
        _mark_repealed(article)
    elif node is not article or not gone["unit"]:  # "paragraph repealed" is not all of the article
        _mark_repealed(node)


def _closes(node: Node, rows: Sequence[Row]) -> bool:
    """Whether a text ends in a bracket, as one with a note does."""
    last = node.pieces[-1:]
    return any(rows[p.row].text[: p.end].rstrip(_AFTER).endswith((")", "]")) for p in last)


def add_note(
    holder: Node, pieces: list[Piece], rows: Sequence[Row], grammar: Grammar, *, first: bool
) -> None:
    """A clause for a note, right behind the text of `holder`, or at its end."""
    notes = [c for c in holder.children if c.kind is ClauseKind.TEXT and c.role is TextRole.FRONT]
    number = str(len(notes) + 1)
    node = Node(
        kind=ClauseKind.TEXT,
        number=number,
        label=holder.label + grammar.note.format(n=number),
        name=f"note_{number}",
        role=TextRole.FRONT,
        page=rows[pieces[0].row].line.page,
        pieces=pieces,
    )
    holder.children.insert(len(notes) if first else len(holder.children), node)


def _mark_repealed(node: Node) -> None:
    """Mark a unit and all that stands in it, but for the notes."""
    for unit in node.walk():
        if unit.role is not TextRole.FRONT:
            unit.role = TextRole.REPEALED


def _last_note(text: str, end: int, grammar: Grammar) -> int:
    """Where the note begins that ends the first `end` characters of a text; 0 if none does."""
    closes = text[:end].rstrip(_AFTER)[-1:]
    if closes not in (")", "]"):
        return 0
    opens, depth = {")": "(", "]": "["}[closes], 0
    for at in range(len(text[:end].rstrip(_AFTER)) - 1, 0, -1):
        depth += (text[at] == closes) - (text[at] == opens)
        if depth == 0:
            return at if _inside(grammar).match(text, at + 1, end) else 0
    return 0


@cache
def _inside(grammar: Grammar) -> re.Pattern[str]:
    return re.compile(rf" ?(?:{grammar.cues.amended})", re.IGNORECASE)


@cache
def note_start(grammar: Grammar) -> re.Pattern[str]:
    """How a note of a publisher begins that stands by itself."""
    cues = grammar.cues
    return re.compile(rf"(?:{cues.note})|[\[(*] ?(?:{cues.amended})", re.IGNORECASE)


@cache
def in_brackets() -> re.Pattern[str]:
    """A note in brackets anywhere in a text, of whatever tradition: on a change, or on an act."""
    amended = "|".join(grammar.cues.amended for grammar in GRAMMARS)
    return re.compile(
        rf"[(\[] ?(?:(?:{amended})[^()\[\]]{{0,140}}|vide\b[^()\[\]]{{0,80}}|vig[êe]ncia|vetado"
        rf"|(?:{_ACT} )(?:n[o°º.]+ ?)?\d[^()\[\]]{{0,40}}|\*{{1,3}}) ?[)\]]",
        re.IGNORECASE,
    )


@cache
def _whole(grammar: Grammar) -> re.Pattern[str]:
    """A line that is a note."""
    return re.compile(rf"(?:{note_start(grammar).pattern}).{{0,250}}", re.IGNORECASE)


@cache
def _gone(grammar: Grammar) -> re.Pattern[str]:
    unit = (
        r"(?P<unit>(?:(?:sub-?)?(?:section|paragraph)|definition|article|al[ií]n[ée]a|art[íi]culo|artigo"
        r"|inciso|p[áa]rrafo|par[áa]grafo|fracci[óo]n|literal|numeral|regulation|rule|clause) )"
    )
    return re.compile(
        rf"[\[(<]? ?{unit}?(?:\(?\w{{1,4}}\)? )?(?:{grammar.cues.repealed})\b", re.IGNORECASE
    )
