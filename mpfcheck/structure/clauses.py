"""From tree to clauses: order, eids, text and fragments."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Sequence

from mpfcheck.model.instrument import Clause
from mpfcheck.structure.node import Node
from mpfcheck.structure.source import Row
from mpfcheck.structure.text import join

_LONGEST_NAME = 40
_NOT_PLAIN = re.compile(r"[^A-Za-z0-9]+")


def clauses_of(root: Node, rows: Sequence[Row], vocabulary: Container[str]) -> tuple[Clause, ...]:
    """The nodes under `root` as clauses in document order, each with a unique eid.

    `vocabulary` are the words of the rows.
    """
    eids: dict[str, int] = {}
    clauses: list[Clause] = []
    pending: list[tuple[Node, int | None, str]] = [(n, None, "") for n in reversed(root.children)]
    while pending:
        node, parent, prefix = pending.pop()
        eid = _unique(prefix + slug(node.name), eids)
        joined = join(node.pieces, rows, vocabulary)
        index = len(clauses)
        clauses.append(
            Clause(
                index=index,
                kind=node.kind,
                number=node.number,
                label=node.label,
                eid=eid,
                heading=node.heading,
                text=joined.text,
                parent=parent,
                role=node.role,
                fragments=joined.fragments,
                heading_page=node.page,
                continues=node.continues,
                confidence=joined.confidence,
                uncertain=node.uncertain,
                word=node.word,
                printed=node.printed,
            )
        )
        pending.extend((child, index, eid + "__") for child in reversed(node.children))
    return tuple(clauses)


def slug(text: str) -> str:
    """ASCII letters, digits and underscores only, at most forty characters."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return _NOT_PLAIN.sub("_", text).strip("_")[:_LONGEST_NAME] or "x"


def _unique(eid: str, taken: dict[str, int]) -> str:
    """The eid itself, or with the next free number behind it; `taken` counts how often it came."""
    candidate = eid
    while candidate in taken:
        taken[eid] += 1
        candidate = f"{eid}_{taken[eid]}"
    taken[candidate] = 1
    return candidate
