"""Text that an article quotes because it puts it into another law.

The quoted article belongs to the one that quotes it, and keeps its own number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mpfcheck.structure.grammar import Family, Grammar
from mpfcheck.structure.marks import Mark, quoted_article
from mpfcheck.structure.source import Row
from mpfcheck.structure.text import Piece

_CLOSES = re.compile(r"[”\"»’'] ?[;.,]?(?: ?\(NR\))?[;.,]?$")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Part of an article's text: its own, or (with a mark) a quoted article."""

    mark: Mark | None
    pieces: tuple[Piece, ...]


def split_quoted(
    pieces: Sequence[Piece], rows: Sequence[Row], grammar: Grammar, family: Family
) -> list[Stretch]:
    """Own and quoted stretches of an article's text, in order."""
    found: list[Stretch] = []
    mark: Mark | None = None
    current: list[Piece] = []
    for position, piece in enumerate(pieces):
        row = rows[piece.row]
        quoted = None
        before = rows[piece.row - 1].text if piece.row else ""
        if piece.start == 0 and position and (row.opens or before.endswith((":", ".", ";"))):
            quoted = quoted_article(piece.row, row, grammar, family)
        if quoted:
            found.append(Stretch(mark, tuple(current)))
            mark, current = quoted, [Piece(piece.row, quoted.end, piece.end)]
        else:
            current.append(piece)
        if mark and _CLOSES.search(row.text, max(0, piece.end - 10), piece.end):
            found.append(Stretch(mark, tuple(current)))
            mark, current = None, []
    found.append(Stretch(mark, tuple(current)))
    return [s for s in found if s.pieces or s.mark]
