"""The layout of a whole file: what runs through all pages, then each page, then its lines."""

from __future__ import annotations

from collections.abc import Sequence

from mpfcheck.model.document import Line, LineRole, Page
from mpfcheck.reading.layout.amendments import is_amendment_note, is_citation
from mpfcheck.reading.layout.page import Edges, FlatPage, flatten, lay_out_page
from mpfcheck.reading.layout.paragraphs import is_centred, starts_paragraph, usual_pitch
from mpfcheck.reading.layout.pieces import Piece
from mpfcheck.reading.layout.rows import Row, common_size
from mpfcheck.reading.layout.running import running_roles
from mpfcheck.reading.words import RawPage


def lay_out(pages: Sequence[RawPage]) -> tuple[Page, ...]:
    """The pages with their lines in reading order, each with role, paragraph and look."""
    flat = [flatten(page) for page in pages]
    roles = running_roles(pages, [page.rows for page in flat])
    body_size = common_size(
        word
        for page, page_roles in zip(flat, roles, strict=True)
        for at, row in enumerate(page.rows)
        if at not in page_roles
        for word in row.words
    )
    edges = Edges()
    laid = [
        lay_out_page(page, page_roles, body_size, edges)
        for page, page_roles in zip(flat, roles, strict=True)
    ]
    made: list[Page] = []
    block = 0
    last: Piece | None = None
    for page, pieces in zip(flat, laid, strict=True):
        raw = page.raw
        lines, block, last = _lines(page, edges.widened(raw.number, pieces), block, last)
        made.append(Page(raw.number, raw.width, raw.height, tuple(lines)))
    return tuple(made)


def _lines(
    page: FlatPage, pieces: Sequence[Piece], block: int, last: Piece | None
) -> tuple[list[Line], int, Piece | None]:
    """The lines of one page; with the last block number and the last body piece."""
    pitches = {group: usual_pitch(rows) for group, rows in _by_group(pieces).items()}
    lines: list[Line] = []
    body_block = block
    previous = last
    for at, piece in enumerate(pieces):
        role = _role(piece)
        if piece.role is LineRole.BODY:
            after = next((p for p in pieces[at + 1 :] if p.role is LineRole.BODY), None)
            if starts_paragraph(last, piece, after, pitches[piece.group]):
                block += 1
                body_block = block
            here, last = body_block, piece
        else:
            if (
                previous is None
                or previous.role is not piece.role
                or (previous.group != piece.group)
                or starts_paragraph(previous, piece, None, pitches[piece.group])
            ):
                block += 1
            here = block
        previous = piece
        lines.append(_line(piece, role, page, here))
    return lines, block, last


def _by_group(pieces: Sequence[Piece]) -> dict[int, list[Row]]:
    groups: dict[int, list[Row]] = {}
    for piece in pieces:
        groups.setdefault(piece.group, []).append(piece.row)
    return groups


def _role(piece: Piece) -> LineRole:
    text = piece.text or piece.row.text
    if piece.role is LineRole.MARGINAL and is_citation(text):
        return LineRole.AMENDMENT_NOTE
    if piece.role is LineRole.BODY and is_amendment_note(text):
        return LineRole.AMENDMENT_NOTE
    return piece.role


def _line(piece: Piece, role: LineRole, page: FlatPage, block: int) -> Line:
    row = piece.row
    return Line(
        text=piece.text or row.text,
        page=page.raw.number,
        box=page.skew.slant(row.box),
        role=role,
        block=block,
        indent=round(max(row.x0 - piece.left, 0.0), 1),
        size=row.size,
        bold=row.share("bold") > 0.5,
        italic=row.share("italic") > 0.5,
        centred=piece.role is LineRole.BODY and is_centred(piece),
    )
