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
    _counted: dict[str, tuple[int, int]] = field(default_factory=dict)  # children seen, texts

    def add(self, child: Node) -> Node:
        """Append a child and return it."""
        self.children.append(child)
        return child

    def texts(self, name: str) -> int:
        """How many children so far are paragraphs outside the units, of a name that begins so.

        Only those are looked at that were added since it was last asked.
        """
        seen, count = self._counted.get(name, (0, 0))
        for child in self.children[seen:]:
            count += child.kind is ClauseKind.TEXT and child.name.startswith(name)
        self._counted[name] = len(self.children), count
        return count

    def walk(self) -> Iterator[Node]:
        """This node and everything under it, in document order."""
        stack = [self]
        while stack:
            node = stack.pop()
            yield node
            stack.extend(reversed(node.children))
