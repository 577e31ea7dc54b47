"""A norm printed behind the law that brings it in, and numbered otherwise: "22.1 Objeto".

A portaria of three articles has the safety norm that it approves behind its signature; an Act has
the rules made under it, whose numbers stand alone. Where the norm numbers as the law does, its
articles are found with those of the law.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from mpfcheck.structure.asides import signs
from mpfcheck.structure.chain import Volumes, best_marks
from mpfcheck.structure.grammar import Family, Grammar
from mpfcheck.structure.marks import Mark, article_marks
from mpfcheck.structure.source import Row, Rows
from mpfcheck.structure.subsidiary import as_cited, title_mark

_FEWEST = 4  # articles that make a norm of their own
_MOST_TITLE = 4  # rows of its title
_SHORTEST_TITLE = 6  # characters

_NAME = re.compile(r"[A-ZÀ-Ý][^.;:,]{5,110}")  # "NR 99 - Segurança na mineração"


def further_marks(
    rows: Rows, grammar: Grammar, family: Family, last: Mark, stop: int
) -> tuple[list[Mark], list[Mark]]:
    """The title and articles of such a norm between the last article and row `stop`, if any.

    It begins behind a signature or under a title in capitals, or has two numbers from the start
    ("22.1") of which the first is not that of the last article; else the numbers are those of a
    list with which that article ends.
    """
    after = last.row
    behind = Rows(rows[after + 1 : stop])
    if len(behind) <= _FEWEST:
        return [], []
    found: list[Mark] = []
    for other in (*grammar.families, *grammar.spare):
        if other.name == family.name:
            continue
        marks = [m for m in article_marks(behind, grammar, other) if not (m.quoted or m.inline)]
        chain = best_marks(marks, Volumes(behind))
        if len(chain) >= max(_FEWEST, len(found) + 1) and 1 in (chain[0].key[0], *chain[0].key[1]):
            found = chain
    if not found:
        return [], []
    first = found[0].row
    height = _title(behind, first)
    signed = any(signs(grammar).match(row.text) for row in behind[:first] if row.opens)
    decimal = bool(found[0].key[1]) and found[0].key[0] != last.key[0]
    if not (signed or decimal or (height and behind[first - 1].text.isupper())):
        return [], []
    articles = [replace(mark, row=mark.row + after + 1) for mark in found]
    title = " ".join(row.text for row in behind[first - height : first])
    named = as_cited(title) if title.isupper() else title
    titles = [title_mark(after + first, height - 1, named)] if height else []
    return titles, articles


def _title(rows: Sequence[Row], first: int) -> int:
    """How many rows above row `first` are a title: in capitals, or one that is no sentence."""
    height = 0
    while height < min(_MOST_TITLE, first) and rows[first - height - 1].text.isupper():
        height += 1
    letters = sum(len(row.text) for row in rows[first - height : first])
    if letters >= _SHORTEST_TITLE:
        return height
    above = rows[first - 1] if first else None
    return int(above is not None and above.opens and _NAME.fullmatch(above.text) is not None)
