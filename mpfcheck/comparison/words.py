"""The words of two texts, told apart: what stayed, what went, what came."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from mpfcheck.model.comparison import Piece

_WORD = re.compile(r"\s+|\w+|[^\w\s]")
LONGEST = 20_000  # characters; of longer clauses the whole text is shown as replaced


def pieces(old: str, new: str) -> tuple[Piece, ...]:
    """The pieces in order; joined without those marked "+" they are `old`, without "-" `new`."""
    if max(len(old), len(new)) > LONGEST:
        parts = (Piece("-", old), Piece("+", new))
        return tuple(part for part in parts if part.words)
    was, now = _WORD.findall(old), _WORD.findall(new)
    out: list[Piece] = []
    for kind, a, b, c, d in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if kind == "equal":
            out.append(Piece("", "".join(was[a:b])))
            continue
        if a < b:
            out.append(Piece("-", "".join(was[a:b])))
        if c < d:
            out.append(Piece("+", "".join(now[c:d])))
    return tuple(out)
