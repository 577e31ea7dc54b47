"""The text of pieces as one string, and pieces again from places in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from mpfcheck.structure.source import Row
from mpfcheck.structure.text import Piece


class Flat:
    """`text` is that of the pieces with one space between them."""

    def __init__(self, pieces: Sequence[Piece], rows: Sequence[Row]) -> None:
        self._pieces = tuple(pieces)
        self._starts: list[int] = []
        texts: list[str] = []
        length = 0
        for piece in pieces:
            self._starts.append(length)
            texts.append(rows[piece.row].text[piece.start : piece.end])
            length += len(texts[-1]) + 1
        self.text = " ".join(texts)

    def begins_row(self, place: int) -> bool:
        """Whether text[place] is the first of its piece."""
        return place in self._starts

    def between(self, start: int, end: int) -> list[Piece]:
        """The pieces that hold text[start:end]."""
        found: list[Piece] = []
        first = max(0, bisect_right(self._starts, start) - 1)
        for piece, at in zip(self._pieces[first:], self._starts[first:], strict=True):
            if at >= end:
                break
            left, right = max(start - at, 0), min(end - at, piece.end - piece.start)
            if left < right:
                found.append(Piece(piece.row, piece.start + left, piece.start + right))
        return found
