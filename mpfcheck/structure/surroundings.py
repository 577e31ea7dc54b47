"""Text outside the units, paragraph by paragraph: preamble, closing formula, contents list."""

from __future__ import annotations

from collections.abc import Sequence

from mpfcheck.model.instrument import ClauseKind, TextRole
from mpfcheck.structure.front import front_matter
from mpfcheck.structure.node import Node
from mpfcheck.structure.outline import Outline
from mpfcheck.structure.source import Row
from mpfcheck.structure.text import Piece


def add_front(root: Node, rows: Sequence[Row], plan: Outline) -> None:
    """Everything before the first unit: contents list, masthead, long title, recitals.

    Without any unit the paragraphs are the operative text.
    """
    first = plan.marks[0].row - plan.marks[0].above if plan.marks else len(rows)
    pieces = [Piece(i, 0, len(rows[i].text)) for i in range(first) if i not in plan.contents]
    add_contents(root, rows, [i for i in range(first) if i in plan.contents])
    if not plan.marks:
        add_paragraphs(root, rows, pieces, "", TextRole.OPERATIVE)
        return
    if plan.marks[0].start:
        pieces.append(Piece(first, 0, plan.marks[0].start))
    for paragraph, role in front_matter(rows, pieces, plan.grammar):
        if role is TextRole.FRONT:
            add_paragraphs(root, rows, paragraph, "front", role, whole=True)
        else:
            label = plan.grammar.preamble
            add_paragraphs(root, rows, paragraph, "preamble", role, label=label, whole=True)


def add_paragraphs(
    parent: Node,
    rows: Sequence[Row],
    pieces: Sequence[Piece],
    name: str,
    role: TextRole,
    *,
    label: str = "",
    whole: bool = False,
) -> None:
    """One clause per paragraph, labelled "name para. 1" and so on; only one if `whole`.

    `label` is what they are cited by instead, with {n}.
    """
    child: Node | None = None
    count = parent.texts(name)
    for piece in pieces:
        if not rows[piece.row].text[piece.start : piece.end].strip():
            continue
        if child is None or (rows[piece.row].opens and piece.start == 0 and not whole):
            count += 1
            child = parent.add(
                Node(
                    ClauseKind.TEXT,
                    number=str(count),
                    label=label.format(n=count) if label else f"{name} para. {count}".strip(),
                    name=f"{name}__para_{count}"
                    if parent.label == "" and name
                    else f"para_{count}",
                    role=role,
                    page=rows[piece.row].line.page,
                )
            )
        child.pieces.append(piece)


def add_contents(root: Node, rows: Sequence[Row], indices: Sequence[int]) -> None:
    """The contents list as one clause."""
    if indices:
        root.add(
            Node(
                ClauseKind.TEXT,
                label="contents",
                name="contents",
                role=TextRole.CONTENTS,
                page=rows[indices[0]].line.page,
                pieces=[Piece(i, 0, len(rows[i].text)) for i in indices],
            )
        )
