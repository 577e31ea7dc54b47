"""What text is for, seen in the finished tree: schedules, forms, versions that were replaced."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mpfcheck.model.instrument import ClauseKind, TextRole
from mpfcheck.structure.grammar import Grammar
from mpfcheck.structure.node import Node
from mpfcheck.structure.source import Row

_BLANK = re.compile(r"\.{5,}|…{2,}|_{4,}|(?:\. ){5,}")  # to be filled in by hand
_FEWEST, _SHARE = 3, 0.08  # blanks and signatures that make a form; share of its lines
_LONGEST = 160  # characters of the first words of a clause that are looked at


def assign_roles(root: Node, rows: Sequence[Row], grammar: Grammar) -> None:
    """Spread roles downwards and mark forms and superseded versions; drop units that are empty."""
    _prune(root, rows)
    _spread(root, TextRole.SCHEDULE)
    signed = re.compile(rf"\W*(?:{grammar.cues.form})\b", re.IGNORECASE)
    binds = re.compile(rf"(?<!\w)(?:{grammar.cues.binds})(?!\w)", re.IGNORECASE)
    for node in root.walk():
        if node.kind is ClauseKind.SCHEDULE and _is_form(node, rows, signed):
            for unit in node.walk():
                text = _text(unit, rows)
                if unit.role is TextRole.SCHEDULE and (
                    _BLANK.search(text) or not binds.search(text)
                ):
                    unit.role = TextRole.FORM
    _mark_repealed(root, rows, grammar)
    _mark_superseded(root, rows, re.compile(grammar.cues.replaced, re.IGNORECASE))


def _text(node: Node, rows: Sequence[Row]) -> str:
    return " ".join(rows[p.row].text[p.start : p.end].strip() for p in node.pieces).strip()


def _prune(root: Node, rows: Sequence[Row]) -> None:
    """Drop units without text, heading and children, innermost first; articles keep their place."""
    for node in reversed(list(root.walk())):
        node.children = [
            child
            for child in node.children
            if child.kind is ClauseKind.ARTICLE
            or child.children
            or child.heading
            or _text(child, rows)
        ]


def _spread(root: Node, role: TextRole) -> None:
    """What stands in a schedule is schedule."""
    for node in root.walk():
        if node.role is role:
            for child in node.children:
                if child.role is TextRole.OPERATIVE:
                    child.role = role


def _is_form(node: Node, rows: Sequence[Row], signed: re.Pattern[str]) -> bool:
    """Whether a schedule is to be filled in: blanks, places for a date and a signature."""
    lines = blanks = 0
    for unit in node.walk():
        for piece in unit.pieces:
            text = rows[piece.row].text[piece.start : piece.end].strip()
            lines += 1
            blanks += bool(_BLANK.search(text) or signed.match(text))
    return blanks >= _FEWEST and blanks >= _SHARE * lines


def _mark_repealed(root: Node, rows: Sequence[Row], grammar: Grammar) -> None:
    """Mark articles of which the publisher's note at their end says that they are repealed."""
    words = "|".join(f.words for f in grammar.families if f.words)
    note = re.compile(
        rf"\W*(?:{words}|disposici[óo]n)\b.{{0,20}}?\b(?:{grammar.cues.repealed})", re.IGNORECASE
    )
    for node in root.walk():
        if node.kind is not ClauseKind.ARTICLE:
            continue
        *_, last = node.walk()
        if last.role is TextRole.FRONT and note.match(_text(last, rows)[:_LONGEST]):
            for unit in node.walk():
                if unit.role is not TextRole.FRONT:
                    unit.role = TextRole.REPEALED


def _mark_superseded(root: Node, rows: Sequence[Row], replaced: re.Pattern[str]) -> None:
    """Mark units right before one of the same number that says it replaces them."""
    for node in root.walk():
        for index in range(len(node.children) - 1, 0, -1):
            old, new = node.children[index - 1], node.children[index]
            if _alike(old, new) and (
                new.role is TextRole.SUPERSEDED
                or _replaces(new, rows, replaced)
                or _replaced_after(old, rows, replaced)
            ):
                for unit in old.walk():
                    if unit.role is not TextRole.FRONT:
                        unit.role = TextRole.SUPERSEDED


def _alike(old: Node, new: Node) -> bool:
    if old.kind is not new.kind or not new.number or new.kind is ClauseKind.TEXT:
        return False
    return (old.number.lower(), old.word.lower()) == (new.number.lower(), new.word.lower())


def _replaced_after(node: Node, rows: Sequence[Row], replaced: re.Pattern[str]) -> bool:
    """Whether a publisher's note at the end of a unit says that the next is its new wording."""
    *_, last = node.walk()
    return last.role is TextRole.FRONT and bool(replaced.search(_text(last, rows)[:_LONGEST]))


def _replaces(node: Node, rows: Sequence[Row], replaced: re.Pattern[str]) -> bool:
    """Whether a note at the beginning or end of a unit says that this is its new wording."""
    texts = [node.heading, *(_text(unit, rows) for unit in node.walk())]
    return any(replaced.search(text[:_LONGEST] + " " + text[-_LONGEST:]) for text in texts)
