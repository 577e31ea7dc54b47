"""From pieces to lines: paragraph numbers that run through the whole file, and each line's look."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from mpfcheck.model.document import Line, LineRole
from mpfcheck.reading.layout.amendments import is_amendment_note, is_citation
from mpfcheck.reading.layout.paragraphs import (
    is_centred,
    is_symmetrical,
    starts_paragraph,
    usual_pitch,
)
from mpfcheck.reading.layout.pieces import Piece
from mpfcheck.reading.layout.rows import Row
from mpfcheck.reading.layout.skew import Skew

_ITEM = re.compile(r"[(\[]\w{1,4}[)\]]|\w{1,4}[.)] |[“\"«]")  # a list item is not set centred
_COMMON_INDENT = 3  # so many other rows beginning at one place make it an indent, not a centring


@dataclass(slots=True)
class LineMaker:
    """Makes the lines of one page after the other and remembers what is still open between them."""

    block: int = 0
    body: Piece | None = None  # the last piece of the text itself
    body_block: int = 0
    body_opens: bool = False  # whether that piece is the first of its paragraph
    note: Piece | None = None  # the last piece of a marginal note
    note_block: int = 0
    _previous: Piece | None = field(default=None, repr=False)

    def lines(self, number: int, pieces: Sequence[Piece], skew: Skew) -> list[Line]:
        """The lines of the page with this number."""
        pitches = {group: usual_pitch(rows) for group, rows in _by_group(pieces).items()}
        roles = _roles(pieces)
        blocks = [
            self._block_of(piece, after, pitches[piece.group])
            for piece, after in zip(pieces, _next_alike(pieces), strict=True)
        ]
        centred = _centred(pieces, blocks)
        return [
            _line(piece, role, number, block, skew, centred=block in centred)
            for piece, role, block in zip(pieces, roles, blocks, strict=True)
        ]

    def _block_of(self, piece: Piece, after: Piece | None, pitch: float) -> int:
        if piece.role is LineRole.BODY:
            starts = starts_paragraph(self.body, piece, after, pitch, before_opens=self.body_opens)
            self.block += starts
            if starts:
                self.body_block = self.block
            self.body_opens = starts
            self.body, self._previous = piece, piece
            return self.body_block
        if piece.role is LineRole.MARGINAL:
            if not self._continues_note(piece):
                self.block += 1
                self.note_block = self.block
            self.note, self._previous = piece, piece
            return self.note_block
        before = self._previous
        self._previous = piece
        if piece.role is LineRole.TABLE:
            starts = before is None or before.group != piece.group
        else:
            starts = starts_paragraph(before, piece, after, pitch)
        self.block += starts
        return self.block

    def _continues_note(self, piece: Piece) -> bool:
        """Whether a marginal note goes on: on its page, or from the foot of the page before."""
        if self.note is None:
            return False
        if self.note.group == piece.group:
            return True
        return (
            self.body is not None
            and piece.row.baseline < self.note.row.baseline
            and self.note.row.baseline >= self.body.row.baseline - 2 * self.body.row.size
            and not self.note.row.text.endswith((".", "]", ")", ";"))
            and self._previous is not None
            and self._previous.role not in (LineRole.BODY, LineRole.MARGINAL)
        )


def _next_alike(pieces: Sequence[Piece]) -> list[Piece | None]:
    """For each piece the next one of its role."""
    found: list[Piece | None] = []
    following: dict[LineRole, Piece] = {}
    for piece in reversed(pieces):
        found.append(following.get(piece.role))
        following[piece.role] = piece
    return found[::-1]


def _by_group(pieces: Sequence[Piece]) -> dict[int, list[Row]]:
    groups: dict[int, list[Row]] = defaultdict(list)
    for piece in pieces:
        groups[piece.group].append(piece.row)
    return groups


def _roles(pieces: Sequence[Piece]) -> list[LineRole]:
    """The roles, with the amendment notes told from the text and from marginal headings."""
    roles: list[LineRole] = []
    ended: dict[int, bool] = {}  # per note, whether its heading is complete
    for piece in pieces:
        role, text = piece.role, piece.row.text
        if role is LineRole.BODY and is_amendment_note(text):
            role = LineRole.AMENDMENT_NOTE
        elif role is LineRole.MARGINAL:
            apart = text.startswith(("[", "(")) or ended.get(piece.group, True)
            if apart and is_citation(text):
                role = LineRole.AMENDMENT_NOTE
            ended[piece.group] = role is LineRole.AMENDMENT_NOTE or text.endswith((".", "]", ";"))
        roles.append(role)
    return roles


def _centred(pieces: Sequence[Piece], blocks: Sequence[int]) -> set[int]:
    """The blocks of body text that are set centred, all their lines about one axis."""
    starts = Counter(
        (piece.group, round(piece.row.x0)) for piece in pieces if piece.role is LineRole.BODY
    )
    members: dict[int, list[Piece]] = defaultdict(list)
    for piece, block in zip(pieces, blocks, strict=True):
        if piece.role is LineRole.BODY:
            members[block].append(piece)
    found = set()
    for block, lines in members.items():
        on_axis = all(is_symmetrical(piece) for piece in lines)
        if not on_axis or not any(is_centred(piece) for piece in lines):
            continue
        first = lines[0]
        if _ITEM.match(first.row.text) and not first.row.bold:
            continue
        place = round(first.row.x0)
        alike = sum(starts[(first.group, x)] for x in (place - 1, place, place + 1))
        if len(lines) > 1 or alike <= _COMMON_INDENT:
            found.add(block)
    return found


def _line(
    piece: Piece, role: LineRole, number: int, block: int, skew: Skew, *, centred: bool
) -> Line:
    row = piece.row
    return Line(
        text=row.text,
        page=number,
        box=skew.slant(row.box),
        role=role,
        block=block,
        indent=round(max(row.x0 - piece.left, 0.0), 1),
        size=row.size,
        bold=row.bold > 0.5,
        italic=row.italic > 0.5,
        centred=centred and role is LineRole.BODY,
        confidence=row.confidence,
        mended=row.mended,
    )
