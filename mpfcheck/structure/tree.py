"""From skeleton to tree: groupings, articles, schedules, and the text around them."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from mpfcheck.model.instrument import GROUPINGS, ClauseKind, TextRole
from mpfcheck.structure.above import CROSS_HEADING, source_line
from mpfcheck.structure.amendments import is_note, split_quoted
from mpfcheck.structure.asides import ROLES
from mpfcheck.structure.grammar import Grammar
from mpfcheck.structure.headings import Headed, Headings, without_brackets
from mpfcheck.structure.items import read_items
from mpfcheck.structure.marks import Mark, doubtful, number_again, printed_at
from mpfcheck.structure.node import Node
from mpfcheck.structure.notes import leading_note, put_leading_note, split_notes
from mpfcheck.structure.outline import Outline
from mpfcheck.structure.roles import assign_roles
from mpfcheck.structure.source import Row
from mpfcheck.structure.subsidiary import SUBSIDIARY
from mpfcheck.structure.surroundings import add_contents, add_front, add_paragraphs
from mpfcheck.structure.text import Piece

_RANK = {
    ClauseKind.SCHEDULE: 0,
    ClauseKind.BOOK: 1,
    ClauseKind.PART: 2,
    ClauseKind.CHAPTER: 3,
    ClauseKind.DIVISION: 4,
}
_DEEPEST = 4  # a cross-heading stands in whatever has a number
_PARTED = re.compile(r"[.,:;·] ?[-–—] ?(?=\w)")  # ",- The register is kept."
_FIRST = re.compile(r"\W*1 ?[.)]")
_SECOND = re.compile(r"2 ?[.)]")
_SHORT_NOTE, _NOTE = 160, 300  # characters: a note that a unit is repealed, one with its name
_TITLE_ROWS = 4
_TITLE_LENGTH = 200


def build_tree(rows: Sequence[Row], plan: Outline, vocabulary: Container[str]) -> Node:
    """The whole instrument under one root node; `vocabulary` are the words of the rows."""
    root = Node(ClauseKind.TEXT)
    add_front(root, rows, plan)
    stretches = _stretches(rows, plan)
    bodies = [b for m, b in stretches if m.kind is ClauseKind.ARTICLE and m.family != "disposition"]
    headings = Headings(rows, bodies, plan.grammar, vocabulary)
    open_units: list[tuple[int, Node]] = []
    for mark, body in stretches:
        if mark.kind in GROUPINGS:
            _open_grouping(root, open_units, mark, body, rows, plan)
        elif mark.kind is ClauseKind.TEXT:
            role = ROLES[mark.family]
            label = plan.grammar.preamble if role is TextRole.PREAMBLE else ""
            add_paragraphs(root, rows, body, mark.label, role, label=label)
            open_units.clear()
        else:
            parent = open_units[-1][1] if open_units else root
            note, text = leading_note(body, rows, plan.grammar)
            headed = headings.find(text)
            if headed.pieces and is_note(rows[headed.pieces[0].row]):
                headed = Headed("", tuple(text))  # its text, and a note of the publisher
            if mark.above:
                above, source = _above(mark, rows, plan.grammar)
                headed, note = Headed(above, tuple(text)), [*source, *note]
            article = _article(parent, mark, headed, headings, rows, plan)
            split_notes(article, rows, plan.grammar)
            if note:
                put_leading_note(article, note, rows, plan.grammar)
            for unit in article.children[1:] if article.heading else ():
                if unit.kind is ClauseKind.SUBSECTION:
                    unit.heading = headings.beside(unit.pieces).strip(" .-–—")
    first = plan.marks[0].row if plan.marks else len(rows)
    add_contents(root, rows, [i for i in sorted(plan.contents) if i > first])
    assign_roles(root, rows, plan.grammar)
    return root


def _above(mark: Mark, rows: Sequence[Row], grammar: Grammar) -> tuple[str, list[Piece]]:
    """The heading in the lines above an article, and the line there that only names acts."""
    last = mark.row - 1
    source = mark.above > 1 and source_line(grammar).fullmatch(rows[last].text) is not None
    heading = " ".join(rows[i].text for i in range(mark.row - mark.above, last + (not source)))
    return heading, [Piece(last, 0, len(rows[last].text))] if source else []


def _stretches(rows: Sequence[Row], plan: Outline) -> list[tuple[Mark, list[Piece]]]:
    """Each mark with the text up to the next."""
    found = []
    for mark, following in zip(plan.marks, [*plan.marks[1:], None], strict=False):
        stop = len(rows) if following is None else following.row - following.above
        pieces = []
        for index in range(mark.row, min(stop + 1, len(rows))):
            start = mark.end if index == mark.row else 0
            end = len(rows[index].text)
            if index >= stop:
                if following is None or index != following.row:
                    break
                end = following.start
            if index in plan.contents or (end <= start and index != mark.row):
                continue
            if index == mark.row + 1 and mark.kind is ClauseKind.ARTICLE and plan.family:
                again = number_again(rows[index], mark, plan.grammar, plan.family)
                start = 0 if _counts_on(rows, mark, index, stop) else again
                start = mark.carried or start or _parted(rows, mark, index)
            pieces.append(Piece(index, start, end))
        found.append((mark, pieces))
    return found


def _parted(rows: Sequence[Row], mark: Mark, index: int) -> int:
    """Where the text begins under a heading that stands alone, past the mark that parts them."""
    alone = not rows[mark.row].text[mark.end :].strip()
    match = _PARTED.match(rows[index].text) if alone else None
    return match.end() if match else 0


def _counts_on(rows: Sequence[Row], mark: Mark, index: int, stop: int) -> bool:
    """Whether a number under that of the article belongs to its list: "1." under "Article 1".

    So does "2." under "Article 2. 1. The fee is due".
    """
    if mark.number == "1":
        return any(_SECOND.match(row.text) for row in rows[index + 1 : stop])
    return bool(_FIRST.match(rows[mark.row].text, mark.end))


def _page(rows: Sequence[Row], index: int) -> int:
    return rows[index].line.page if index < len(rows) else 1


def _open_grouping(
    root: Node,
    open_units: list[tuple[int, Node]],
    mark: Mark,
    body: list[Piece],
    rows: Sequence[Row],
    plan: Outline,
) -> None:
    same = next(
        (n for _, n in open_units if n.kind is mark.kind and n.number == mark.number and n.number),
        None,
    )
    law = mark.family == SUBSIDIARY
    heading, rest = (mark.label, body) if law else _grouping_heading(body, rows)
    if mark.kind is not ClauseKind.SCHEDULE:  # what stands there under "SCHEDULE" is a reference
        heading = without_brackets(heading)
    rank = -1 if law else _rank(mark, plan.grammar)
    if same is not None and same.word.lower() == mark.word.lower():
        again = not heading or not same.heading or heading.lower() == same.heading.lower()
        if again or not _has_article(same):
            same.heading = same.heading or heading
            return
    while open_units and open_units[-1][0] >= rank:
        open_units.pop()
    parent = open_units[-1][1] if open_units else root
    schedule = (mark.kind is ClauseKind.SCHEDULE and not law) or parent.role is TextRole.SCHEDULE
    number = f" {mark.number}" if mark.number else ""
    within = f"{parent.label} " if parent.kind is ClauseKind.SCHEDULE else ""
    node = parent.add(
        Node(
            kind=mark.kind,
            number=mark.number,
            label=f"{within}{mark.label}{number}",
            name="_".join(filter(None, (mark.unit, mark.number))),
            heading=heading,
            word=mark.word,
            printed=printed_at(mark, rows),
            page=_page(rows, mark.row),
            uncertain=doubtful(mark, rows),
            role=TextRole.SCHEDULE if schedule else TextRole.OPERATIVE,
        )
    )
    open_units.append((rank, node))
    if schedule:
        read_items(node, rest, rows, plan.grammar)
    elif law:
        add_paragraphs(node, rows, rest[:1], f"{node.label} preamble", TextRole.PREAMBLE)
        add_paragraphs(node, rows, rest[1:], node.label, TextRole.OPERATIVE)
    else:
        add_paragraphs(node, rows, rest, node.label, TextRole.OPERATIVE)


def _rank(mark: Mark, grammar: Grammar) -> int:
    """How deep a grouping stands: a number that is higher for what stands in others."""
    if mark.family == CROSS_HEADING:
        return _RANK[mark.kind] + _DEEPEST
    return _RANK[mark.kind] + grammar.depth(mark.label)


def _has_article(node: Node) -> bool:
    return any(n.kind is ClauseKind.ARTICLE for n in node.walk())


def _grouping_heading(body: list[Piece], rows: Sequence[Row]) -> tuple[str, list[Piece]]:
    """The words after "PART II", on its line or the next few."""
    taken: list[str] = []
    for index, piece in enumerate(body[: _TITLE_ROWS + 1]):
        text = rows[piece.row].text[piece.start : piece.end].strip(" .:-–—―*>")
        if not text:
            continue
        capitals = text.upper() == text
        fits = len(text) <= _TITLE_LENGTH and (
            not taken or capitals or rows[piece.row].line.centred or not rows[piece.row].opens
        )
        if not fits or (
            taken and not capitals and taken[-1].upper() == taken[-1] and len(taken[-1]) > 3
        ):
            return " ".join(taken), body[index:]
        taken.append(text)
    return " ".join(taken), body[_TITLE_ROWS + 1 :]


def _article(
    parent: Node,
    mark: Mark,
    headed: Headed,
    headings: Headings,
    rows: Sequence[Row],
    plan: Outline,
) -> Node:
    label = mark.label if mark.family == "disposition" else f"{mark.label}{mark.number}"
    if parent.role is TextRole.SCHEDULE:
        label = f"{parent.label} {label}"
    node = parent.add(
        Node(
            kind=ClauseKind.ARTICLE,
            number=mark.number,
            label=label,
            name=f"{mark.unit}_{mark.number}",
            heading=headed.heading.strip(" *.-–—" + '“”"' * mark.quoted),
            word=mark.word,
            printed=printed_at(mark, rows),
            page=_page(rows, mark.row),
            uncertain=doubtful(mark, rows),
        )
    )
    _read_article(node, headed, headings, rows, plan)
    word = rf"(?:\w+: )?(?:\w+ )?(?:{plan.grammar.cues.repealed})\b"
    repealed = re.compile(
        rf"\W*(?:\d+[A-Z]*\W+)?(?:[\[(]\W*{word}|{word}{_OF_A_NOTE})", re.IGNORECASE
    )
    omitted = re.compile(
        rf"[^;:]{{3,200}}[.\]] ?(?=[A-Z])(?i:{plan.grammar.cues.repealed}) (?:by|par|por|pel[ao])\b"
    )
    _mark_repealed(node, rows, repealed, omitted)
    return node


def _read_article(
    node: Node, headed: Headed, headings: Headings, rows: Sequence[Row], plan: Outline
) -> None:
    """The article's own text, and the articles it quotes as its children."""
    if plan.family is None:
        return
    for stretch in split_quoted(headed.pieces, rows, plan.grammar, plan.family):
        if stretch.mark is None:
            read_items(node, stretch.pieces, rows, plan.grammar)
            continue
        mark = stretch.mark
        inner = Headed(stretch.heading, stretch.pieces)
        if not stretch.heading:
            inner = headings.find(stretch.pieces)
        quoted = node.add(
            Node(
                kind=ClauseKind.ALINEA,
                number=mark.number,
                label=f"{node.label} [{mark.label}{mark.number}]",
                name=f"quoted_{mark.unit}_{mark.number}",
                heading=inner.heading.strip(" .-–—"),
                word=mark.word,
                printed=printed_at(mark, rows),
                page=_page(rows, mark.row),
                uncertain=doubtful(mark, rows),
            )
        )
        read_items(quoted, inner.pieces, rows, plan.grammar)


# what follows "repealed" in a note that the unit is gone; a unit that itself repeals something
# ("se deroga la ley", "are repealed") goes on with what it repeals, and is law
_OF_A_NOTE = r"(?=\W*$|\W+(?:by|with|from|as (?:from|of|to)|par|por|pel[oa])\b|\W*[\[(])"


def _mark_repealed(
    node: Node, rows: Sequence[Row], repealed: re.Pattern[str], omitted: re.Pattern[str]
) -> None:
    """Mark units of which only a note is left: "Repealed", "Disputes as to age. Omitted by ..."."""
    for unit in node.walk():
        law = [child for child in unit.children if child.role is not TextRole.FRONT]
        if law or unit.role is TextRole.FRONT:
            continue
        text = " ".join(rows[p.row].text[p.start : p.end] for p in unit.pieces[:3])[:_NOTE]
        gone = len(text) < _SHORT_NOTE and repealed.match(text or unit.heading)
        if gone or (unit is node and len(text) < _NOTE and omitted.match(text)):
            unit.role = TextRole.REPEALED
