"""Clause text out of stretches of rows, with the way back to the page."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from mpfcheck.model.instrument import Fragment
from mpfcheck.structure.source import NOT_BROKEN, Row, hyphen_between

_HYPHENS = "-\u00ad\u2010\u00ac"
_BROKEN_END = re.compile(rf"([^\W\d_]+)[{_HYPHENS}]$")
_WORD_START = re.compile(r"[^\W_]+")
_LONGEST_WORD = 60  # characters looked back over for the first half of a broken word


class Piece(NamedTuple):
    """The stretch text[start:end] of the row with this index."""

    row: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Joined:
    """Text with its fragments, and the mean OCR confidence of its characters, None if unknown."""

    text: str
    fragments: tuple[Fragment, ...] = ()
    confidence: float | None = None


def join(
    pieces: Sequence[Piece], rows: Sequence[Row], vocabulary: Container[str] = frozenset()
) -> Joined:
    """One text from pieces in reading order.

    Words broken at a line end are joined, other line ends become one space. Every character of the
    text lies in exactly one fragment, in order.
    """
    parts: list[str] = []
    starts: list[tuple[int, Row]] = []
    length = 0
    sure = recognised = 0.0
    for piece in pieces:
        row = rows[piece.row]
        text = row.text[piece.start : piece.end].strip()
        if not text:
            continue
        if parts:
            before, glue = _glue(parts[-1], text, vocabulary)
            length += len(before) + len(glue) - len(parts[-1])
            parts[-1] = before + glue
        starts.append((length, row))
        parts.append(text)
        length += len(text)
        if row.line.confidence is not None:
            sure += row.line.confidence * len(text)
            recognised += len(text)
    if not parts:
        return Joined("")
    ends = [*(start for start, _ in starts[1:]), length]
    fragments = tuple(
        Fragment(start, end, row.line.page, row.line.box)
        for (start, row), end in zip(starts, ends, strict=True)
    )
    return Joined("".join(parts), fragments, sure / recognised if recognised else None)


def _glue(before: str, after: str, vocabulary: Container[str]) -> tuple[str, str]:
    """What stays of the line before, and what stands between it and the next."""
    if before[-1] not in _HYPHENS:
        return before, " "
    broken = _BROKEN_END.search(before[-_LONGEST_WORD:])
    word = _WORD_START.match(after)
    if not broken or not word or word[0].lower() in NOT_BROKEN:
        return before, " "
    if hyphen_between(broken[1], word[0], vocabulary):
        return before, ""
    return before[:-1], ""
