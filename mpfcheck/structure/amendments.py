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
_OPENS = re.compile(r"[“\"«]")
_PUTS_IN = re.compile(
    r"substitut|insert|replac|amend|following|added|modifi|remplac|ins[ée]r|ajout|r[ée]dig|suivant"
    r"|siguiente|quedar|modif[ií]c|adici|sustit|reda[cç]|acresc|inclu",
    re.IGNORECASE,
)
_NOTE = re.compile(r"\(\*{1,3}\) ?[^\W\d_]")
_PUT_IN = re.compile(
    r"incorporad|agregad|adicionad|insert|added|ins[ée]r|ajout|acrescid|inclu[íi]d", re.I
)
_NOTE_ROWS = 8
_NOTED = 40  # rows in which the note behind an article that was put in is looked for
_ANNOUNCES = (":", "—", "–", "-", ".")
_BEFORE = 300  # characters in which the words that put a text into another law are sought
_LONGEST = 400  # rows
_HEADING = 120  # characters


@dataclass(frozen=True, slots=True)
class Stretch:
    """Part of an article's text: its own, or (with a mark) a quoted article with its heading."""

    mark: Mark | None
    pieces: tuple[Piece, ...]
    heading: str = ""


def quoted_rows(rows: Sequence[Row], first: int = 0) -> frozenset[int]:
    """The rows, from row `first` on, of quotations over several rows put into another law.

    Their numbers are those of the other law. A quotation that is not closed counts for nothing.
    """
    found: set[int] = set()
    at = first
    while at < len(rows):
        last = _end_of_quotation(rows, at) if _announced(rows, at) else at
        if last > at:
            found.update(range(at, last + 1))
        at = last + 1
    return frozenset(found)


def is_note(row: Row) -> bool:
    """Whether a line begins a publisher's note: "(*) Article amended by ..."."""
    return bool(_NOTE.match(row.text))


def noted_above(rows: Sequence[Row], at: int) -> bool:
    """Whether the paragraph above a row is a publisher's note."""
    first = at - 1
    while first > 0 and not rows[first].opens and at - first < _NOTE_ROWS:
        first -= 1
    return first >= 0 and is_note(rows[first])


def is_own(mark: Mark, rows: Sequence[Row]) -> bool:
    """Whether an article in quotation marks is one of this law: told so by a publisher's note.

    The note stands before a new wording and behind an article that was put in.
    """
    if noted_above(rows, mark.row):
        return True
    after = rows[mark.row + 1 : mark.row + _NOTED]
    note = next((row.text for row in after if is_note(row)), "")
    return bool(_PUT_IN.search(note))


def _announced(rows: Sequence[Row], at: int) -> bool:
    if not at or not _OPENS.match(rows[at].text) or not rows[at - 1].text.endswith(_ANNOUNCES):
        return False  # as most rows, told at once
    if noted_above(rows, at):
        return False  # a publisher tells the new wording of this law
    before = " ".join(row.text for row in rows[max(0, at - 4) : at])
    return bool(_PUTS_IN.search(before[-_BEFORE:]))


def _end_of_quotation(rows: Sequence[Row], first: int) -> int:
    """The row that closes what `first` opens; `first` itself if it closes it, or none does."""
    straight = rows[first].text[0] == '"'
    depth = 0
    for at in range(first, min(first + _LONGEST, len(rows))):
        text = rows[at].text
        if straight:
            depth = (depth + text.count('"')) % 2
        else:
            again = at > first and depth > 0 and text[:1] in "“«"  # a mark for each paragraph
            depth += sum(map(text.count, "“«")) - sum(map(text.count, "”»")) - again
        if depth <= 0:
            return at
    return first


def split_quoted(
    pieces: Sequence[Piece], rows: Sequence[Row], grammar: Grammar, family: Family
) -> list[Stretch]:
    """Own and quoted stretches of an article's text, in order."""
    found: list[Stretch] = []
    mark: Mark | None = None
    heading = ""
    current: list[Piece] = []
    quotation = -1  # the last row of the quotation that is being read
    for position, piece in enumerate(pieces):
        row = rows[piece.row]
        quoted = None
        before = rows[piece.row - 1].text if piece.row else ""
        starts = (
            piece.start == 0 and position and (row.opens or before.endswith((*_ANNOUNCES, ";")))
        )
        if starts:
            quoted = quoted_article(piece.row, row, grammar, family)
        if starts and not quoted and piece.row <= quotation:
            quoted = quoted_article(piece.row, row, grammar, family, marked=False)
            if quoted and not (_follows(mark, quoted) if mark else _heading_above(current, rows)):
                quoted = None
        if starts and piece.row > quotation and _announced(rows, piece.row):
            quotation = _end_of_quotation(rows, piece.row)
        if quoted:
            titled = _heading_above(current, rows) if piece.row <= quotation else ""
            found.append(Stretch(mark, tuple(current[: len(current) - bool(titled)]), heading))
            heading = titled
            mark, current = quoted, [Piece(piece.row, quoted.end, piece.end)]
        else:
            current.append(piece)
        closed = _CLOSES.search(row.text, max(0, piece.end - 10), piece.end)
        if mark and closed and piece.row >= quotation:
            found.append(Stretch(mark, tuple(current), heading))
            mark, current, heading = None, [], ""
    found.append(Stretch(mark, tuple(current), heading))
    return [s for s in found if s.pieces or s.mark]


def _follows(mark: Mark, quoted: Mark) -> bool:
    """Whether an article inside a quotation, without a quotation mark of its own, is the next."""
    return mark.key < quoted.key and quoted.key[0] - mark.key[0] <= 1


def _heading_above(current: Sequence[Piece], rows: Sequence[Row]) -> str:
    """The heading of a quoted article on a line of its own above its number."""
    if not current:
        return ""
    piece = current[-1]
    text = rows[piece.row].text[piece.start : piece.end].strip(' “"«')
    whole = piece.start == 0 and rows[piece.row].opens and text[:1].isupper()
    return text if whole and len(text) <= _HEADING and not text.endswith((";", ":", ",")) else ""
