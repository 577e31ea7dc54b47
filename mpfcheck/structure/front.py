"""What stands before a law: masthead, publisher's lists, long title, recitals, enacting words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mpfcheck.model.instrument import TextRole
from mpfcheck.structure.grammar import Grammar
from mpfcheck.structure.notes import note_start
from mpfcheck.structure.source import TERMINAL, Row
from mpfcheck.structure.text import Piece

_FEW = 6  # words; shorter lines before the long title are masthead
_STUB = 3  # words; shorter lines go on in the next ("A BILL", "FOR")
_DATE = re.compile(
    r"\W*\d{1,2}\s?(?:st|nd|rd|th)?\.? (?:de |of )?[^\W\d_]{3,10},? (?:de )?\d{4}\W*$",
    re.IGNORECASE,
)


def front_matter(
    rows: Sequence[Row], pieces: Sequence[Piece], grammar: Grammar
) -> list[tuple[list[Piece], TextRole]]:
    """Paragraphs with their roles; a sentence that the layout has broken is one paragraph."""
    enacting = re.compile(rf"\W*(?:{grammar.cues.enacting})", re.IGNORECASE)
    published = re.compile(
        rf"\W*(?:{grammar.cues.published}|(?:{grammar.cues.memorandum})\W*$)", re.IGNORECASE
    )
    paragraphs = _paragraphs(rows, pieces)
    starts = any(enacting.match(_text(rows, p)) for p in paragraphs)
    found: list[tuple[list[Piece], TextRole]] = []
    role: TextRole | None = None  # of what follows; None: before anything is known
    for paragraph in paragraphs:
        text = _text(rows, paragraph)
        begins = bool(enacting.match(text))
        if begins:
            role = TextRole.PREAMBLE
        elif published.match(text):
            role = TextRole.FRONT
        masthead = starts and len(text.split()) <= _FEW
        own = role or (TextRole.FRONT if masthead else TextRole.PREAMBLE)
        if _DATE.match(text) or note_start(grammar).match(text):
            own = TextRole.FRONT
        joins = found and own is found[-1][1] is TextRole.PREAMBLE and role is own
        if joins and _goes_on(_text(rows, found[-1][0]), text, begins=begins):
            found[-1][0].extend(paragraph)
        else:
            found.append((paragraph, own))
    return found


def _goes_on(before: str, text: str, *, begins: bool) -> bool:
    """Whether a paragraph goes on with the sentence of the one before."""
    if before.endswith(TERMINAL):
        return False
    formula = text.endswith(":") and len(text.split()) <= _STUB  # "DECRETA:"
    return formula or not begins or len(before.split()) <= _STUB


def _paragraphs(rows: Sequence[Row], pieces: Sequence[Piece]) -> list[list[Piece]]:
    found: list[list[Piece]] = []
    for piece in pieces:
        if not rows[piece.row].text[piece.start : piece.end].strip():
            continue
        if not found or (rows[piece.row].opens and piece.start == 0):
            found.append([])
        found[-1].append(piece)
    return found


def _text(rows: Sequence[Row], pieces: Sequence[Piece]) -> str:
    return " ".join(rows[p.row].text[p.start : p.end].strip() for p in pieces)
