"""Which rows belong to one paragraph, judged by gaps, indents, looks and unfilled lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from mpfcheck.model.document import LineRole
from mpfcheck.reading.layout.pieces import Piece
from mpfcheck.reading.layout.rows import Row

_STEP = 3.5  # points: a smaller shift of the left edge means nothing
_SAME_SIZE, _SMALL_CAPITALS = 0.12, 0.3  # of the font size
_OUT = 8.0  # points: how far the left edge steps out when a hanging paragraph ends
_GAP = 1.3  # of the usual distance of lines
_NEARLY, _ROUGHLY = 0.045, 0.1  # of the column width: how uneven a centred row may stand
_ROOM = 6.0  # points by which the next word must fit to show that a line was ended on purpose
_MUCH_ROOM = 0.35  # of the column width: so much room ends a line even in mid-sentence
_ABBREVIATION = 5  # letters: "s.", "No.", "para." end no sentence
_LABEL = re.compile(
    r"(?![Nn][°º])[(\[“\"]*\w{1,5}(?:\.\w{1,3})*[.)\]°ºª]+[-–—.]*|\d{1,3}[A-Z]?|[-–—•·▪*]"
)


def starts_paragraph(
    before: Piece | None,
    piece: Piece,
    after: Piece | None,
    pitch: float,
    *,
    before_opens: bool = False,
) -> bool:
    """Whether `piece` begins a paragraph, seen from its neighbours in the reading order.

    `pitch` is the usual distance in points between the lines of the column. `before_opens` tells
    that the row before is itself the first of its paragraph.
    """
    if before is None or before.role is not piece.role:
        return True
    if before.group != piece.group:
        return piece.role is not LineRole.BODY or not _goes_on(before, piece)
    above, row = before.row, piece.row
    distance = row.baseline - above.baseline
    if distance > max(_GAP * pitch + 0.5, 1.5 * row.size) or distance < 0:
        return True
    if _looks_different(above, row):
        return True
    if _hangs_from_label(above, row):
        return False
    if _opens_item(above, row):
        return True
    if is_centred(piece) and (is_centred(before) or _heads_alike(before, piece)):
        return False
    if above.x0 - row.x0 > _OUT and not before_opens and not _in_sentence(above, row):
        return True  # out again from under a hanging paragraph
    if before_opens and _indented_again(before, piece):
        return True
    return _indent_breaks(before, piece, after) or (
        _ended_early(before, row) and not is_centred(piece)
    )


def _looks_different(above: Row, row: Row) -> bool:
    # capitals and small capitals are one size to the reader
    tolerance = _SMALL_CAPITALS if above.text.isupper() and row.text.isupper() else _SAME_SIZE
    if abs(above.size - row.size) > tolerance * max(above.size, row.size):
        return True
    return abs(above.bold - row.bold) > 0.95


def _heads_alike(before: Piece, piece: Piece) -> bool:
    """Whether a heading that fills its first line goes on in a centred one."""
    rows = (before.row, piece.row)
    return is_symmetrical(before) and (
        all(row.bold > 0.95 for row in rows) or all(row.text.isupper() for row in rows)
    )


def _indent_breaks(before: Piece, piece: Piece, after: Piece | None) -> bool:
    """Whether a deeper left edge is a first-line indent, not a hanging paragraph that goes on."""
    if piece.row.x0 - before.row.x0 <= _STEP or _in_sentence(before.row, piece.row):
        return False
    hangs = (
        after is not None
        and after.group == piece.group
        and after.row.x0 >= piece.row.x0 - _STEP
        and not _ended_early(before, piece.row)
    )
    return not hangs


def _in_sentence(above: Row, row: Row) -> bool:
    """Whether the words of two rows show that a sentence goes on."""
    return row.text[:1].islower() and above.text[-1:] not in ".;:—"


def _opens_item(above: Row, row: Row) -> bool:
    """Whether a numbered item or a defined word begins where the sentence above has ended."""
    first = row.words[0].text
    label = first[0] in "“«" or bool(_LABEL.fullmatch(first))
    return label and len(row.words) > 2 and _ends_sentence(above)


def _ends_sentence(row: Row) -> bool:
    last = row.words[-1].text
    return last[-1:] in ";:—" or (last[-1:] == "." and len(last) > _ABBREVIATION)


def _indented_again(before: Piece, piece: Piece) -> bool:
    """Whether a first line is followed by another: both indented, the sentence ended between."""
    return (
        piece.row.x0 - piece.left > _STEP
        and abs(piece.row.x0 - before.row.x0) <= _STEP
        and piece.row.text[:1].isupper()
        and _ends_sentence(before.row)
    )


def _hangs_from_label(above: Row, row: Row) -> bool:
    """Whether the row goes on under the text that follows a label: "(a)  text" above "text"."""
    return (
        len(above.words) > 1
        and row.x0 - above.x0 > _STEP
        and abs(above.words[1].x0 - row.x0) <= 2.5
        and bool(_LABEL.fullmatch(above.words[0].text))
    )


def _ended_early(before: Piece, row: Row) -> bool:
    """Whether the row before was ended on purpose: the next word would have fitted on it."""
    first = row.words[0]
    room = before.right - before.row.x1 - (first.x1 - first.x0)
    if room < _ROOM:
        return False
    width = before.right - before.left
    return not _in_sentence(before.row, row) or room > _MUCH_ROOM * width


def _goes_on(before: Piece, piece: Piece) -> bool:
    """Whether a paragraph runs on over the end of a column or page."""
    if abs(before.row.size - piece.row.size) > 0.12 * piece.row.size or _ended_early(
        before, piece.row
    ):
        return False
    if before.row.text.endswith((".", ":", ";", "—")):
        return False
    return piece.row.text[:1].islower() or piece.row.x0 - piece.left < _STEP


def is_centred(piece: Piece) -> bool:
    """Whether the row stands in the middle of its column, away from both edges."""
    width = piece.right - piece.left
    before, after = piece.row.x0 - piece.left, piece.right - piece.row.x1
    return width > 0 and min(before, after) >= 0.06 * width and is_symmetrical(piece)


def is_symmetrical(piece: Piece) -> bool:
    """Whether the middle of the row is about that of its column; of a short heading, roughly."""
    row, width = piece.row, piece.right - piece.left
    before, after = row.x0 - piece.left, piece.right - row.x1
    set_off = row.bold > 0.95 or row.text.isupper()
    short = row.x1 - row.x0 < 0.6 * width
    tolerance = _ROUGHLY if set_off and short else _NEARLY
    return abs(before - after) <= max(4.0, tolerance * width)


def usual_pitch(rows: Sequence[Row]) -> float:
    """The usual distance between lines of one paragraph: the commonest small step."""
    steps = [b.baseline - a.baseline for a, b in pairwise(rows)]
    steps = [step for step in steps if step > 1]
    if not steps:
        return 1.3 * rows[0].size if rows else 12.0
    counted = Counter(round(step * 2) / 2 for step in steps)
    frequent = [step for step, times in counted.items() if times >= 0.25 * max(counted.values())]
    return max(min(frequent), 0.9 * median(row.size for row in rows))
