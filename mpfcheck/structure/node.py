"""The tree while it is being built."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from mpfcheck.model.instrument import ClauseKind, TextRole
from mpfcheck.structure.text import Piece


@dataclass(slots=True, eq=False)
class Node:
    """A clause in the making: `name` is its last part in an eid, `label` its whole citation."""

    kind: ClauseKind
    number: str = ""
    label: str = ""
    name: str = ""
    heading: str = ""
    word: str = ""
    printed: str = ""
    role: TextRole = TextRole.OPERATIVE
    page: int = 1
    pieces: list[Piece] = field(default_factory=list)
    children: list[Node] = field(default_factory=list)
    continues: bool = False
    uncertain: bool = False

    def add(self, child: Node) -> Node:
        """Append a child and return it."""
        self.children.append(child)
        return child

    def walk(self) -> Iterator[Node]:
        """This node and everything under it, in document order."""
        stack = [self]
        while stack:
            node = stack.pop()
            yield node
            stack.extend(reversed(node.children))
