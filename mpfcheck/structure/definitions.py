"""Definitions: entries of a list, named by their term or a number, that say what a word means."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from mpfcheck.model.instrument import OPENS_LIST, ClauseKind
from mpfcheck.structure.grammar import Grammar
from mpfcheck.structure.node import Node
from mpfcheck.structure.source import Row

_OPENING = "[“„\"«»‘‚']"
_OPEN, _CLOSE = f"{_OPENING}{{1,2}} ?", " ?[”“\"»«’‘']{1,2}"
# inside a line; a search whose pattern begins with characters passes over all others at once
_OPEN_INSIDE = rf"{_OPENING}(?<=[;\].:—–] {_OPENING}){_OPENING}? ?"
_LONGEST = 120
_LEAD = 240  # characters of a text in which its term, or what announces the list, is looked for
_USUAL = 0.6  # share of items with a colon after some words, from which these are their terms
_COMMA = re.compile(
    r"(?P<term>[^\W\d_][^.:;,“\"«]{1,60}?), (?=(?:tout|toute|tous|toutes|les?|la|une?|el|los|las|"
    r"una|todo|toda|todos|todas|o|a|os|as|uma?|any|an|the|every|l['’])(?: |(?<=['’])))",
    re.IGNORECASE,
)
"""A term and what it means, parted by a comma alone: "petite mine, toute exploitation ..."."""
_LISTS = (*OPENS_LIST, ",")


class Definitions:
    """Finds where the entries of a definitions list begin."""

    def __init__(self, grammar: Grammar, heading: str) -> None:
        self._quoted, self._inline, self._plain, self._defining, _ = _patterns(grammar)
        self._listing = bool(self._defining.search(heading))
        # the characters of a line that were looked through and define nothing
        self._without: tuple[Row, int, int] | None = None

    def at_start(self, row: Row, start: int, end: int, chapeau: str, before: str = "") -> str:
        """The term that is defined by a line that begins at `start`; "" if there is none.

        `before` is the line above it: an entry may begin in small letters after one that is closed.
        """
        match = self._quoted.match(row.text, start, end)
        if match:
            return match["term"].strip(" ,")
        if chapeau.rstrip().endswith(OPENS_LIST) and self._defining.search(chapeau):
            self._listing = True
            match = self._plain.match(row.text, start, end)
        elif self._listing and (row.opens or before.endswith(";")):
            match = self._plain.match(row.text, start, end)
        return match["term"].strip(" *") if match else ""

    def quotes(self, row: Row, start: int) -> bool:
        """Whether a term in quotation marks is defined from `start` on."""
        return bool(self._quoted.match(row.text, start))

    def inside(self, row: Row, start: int, end: int) -> Iterator[tuple[int, str]]:
        """Places inside a line where a further definition begins, with its term."""
        known = self._without
        if known and known[0] is row and known[1] <= start and end <= known[2]:
            return  # a line of ten thousand markers is looked through once, not from each of them
        found = False
        for match in self._inline.finditer(row.text, start + 1, end):
            found = True
            yield match.start(), match["term"].strip(" ,")
        if not found:
            self._without = (row, start, end)


def mark_numbered(owner: Node, rows: Sequence[Row], grammar: Grammar) -> None:
    """Make numbered items that define a term definitions, with the term as their number."""
    *_, defining, _ = _patterns(grammar)
    titled = bool(defining.search(owner.heading))
    for node in owner.walk():
        items = [c for c in node.children if c.kind in _NUMBERED]
        if not items or node.kind is ClauseKind.DEFINITION:
            continue
        opening = _text(node, rows)[-_LEAD:].rstrip()
        announced = bool(defining.search(opening)) and opening.endswith(_LISTS)
        expected = announced or (titled and node is owner)
        texts = [_text(item, rows)[:_LEAD] for item in items]
        terms = _terms(texts, grammar) if expected else map(_quoted_term(grammar), texts)
        for item, term in zip(items, terms, strict=True):
            if term is not None:
                item.kind, item.number = ClauseKind.DEFINITION, term


def _terms(texts: Sequence[str], grammar: Grammar) -> list[str | None]:
    """The term that each item of a list of definitions defines."""
    quoted, _, plain, _, meant = _patterns(grammar)
    colons = [plain.match(text) or _COMMA.match(text) for text in texts]
    usual = sum(m is not None for m in colons) >= _USUAL * len(texts)
    return [
        _term(quoted.match(text) or meant.match(text) or (colon if usual else None))
        for text, colon in zip(texts, colons, strict=True)
    ]


def _quoted_term(grammar: Grammar) -> Callable[[str], str | None]:
    """What gives the term of a text with quotation marks round it, which make it certain."""
    quoted, *_ = _patterns(grammar)
    return lambda text: _term(quoted.match(text))


def _term(match: re.Match[str] | None) -> str | None:
    return match["term"].strip(" ,*") if match else None


def _text(node: Node, rows: Sequence[Row]) -> str:
    return " ".join(rows[p.row].text[p.start : p.end].strip() for p in node.pieces).strip()


_NUMBERED = frozenset(
    {ClauseKind.SUBSECTION, ClauseKind.PARAGRAPH, ClauseKind.SUBPARAGRAPH, ClauseKind.ITEM}
)


@cache
def _patterns(grammar: Grammar) -> tuple[re.Pattern[str], ...]:
    term = rf"(?P<term>[^”\"»“«„]{{1,{_LONGEST}}}?)"
    between = (
        r"(?: ?\([^)]{1,80}\))? ?,?(?: (?:and|or|et|ou|y|o) [^,;.]{1,80}?)? ?(?:[^,;.:]{1,60}?, ?)?"
    )
    defined = rf"{term}{_CLOSE}{between}(?:{grammar.cues.means})"
    plain = (
        r"(?P<term>[^\W\d_][^.:;“\"«]{1,70}?)(?: ?\*)?"
        r"(?: ?:(?= )| [—–](?= )|\.-(?= )|\*\.(?= )|\.(?= [A-ZÀ-Ý]))"
    )
    return (
        re.compile(rf"(?:\d{{0,2}}\*?\[)?{_OPEN}{defined}", re.IGNORECASE),
        re.compile(_OPEN_INSIDE + defined, re.IGNORECASE),
        re.compile(plain),
        re.compile(grammar.cues.defining, re.IGNORECASE),
        re.compile(
            rf"(?P<term>[^\W\d_][^.:;,“\"«]{{1,60}}?) (?:{grammar.cues.means})(?!\w)", re.IGNORECASE
        ),
    )
