"""Marked words made safe and short enough to show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mpfcheck.model.comparison import Piece
from mpfcheck.reporting.clean import excerpt, plain_with

Spans = tuple[tuple[int, int], ...]


def shortened(pieces: Sequence[Piece], limit: int, cut: str) -> Iterator[Piece]:
    """The pieces without control characters, cut to about `limit` characters around what changed.

    All changes of one side have the same mark, so that the pieces are told apart by place alone.
    """
    mark = next((piece.mark for piece in pieces if piece.mark), "")
    whole, spans, at = "", [], 0
    for piece in pieces:
        whole += piece.words
        if piece.mark:
            spans.append((at, min(len(whole), at + limit)))
        at = len(whole)
    text, kept = excerpt(*plain_with(whole, spans), limit, cut)
    reached = 0
    for start, end in kept:
        if start > reached:
            yield Piece("", text[reached:start])
        if end > start:
            yield Piece(mark, text[start:end])
        reached = end
    if reached < len(text):
        yield Piece("", text[reached:])
