"""Why something is so, as data: reports put it into their own language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Why:
    """A reason: its key, the values that belong into it by name, and reasons that it is made of.

    Reports say it by their phrase `why.<key>`. Values that stand for something with a word of its
    own (a status, a modality) are given by their key; which they are is told by their name. `depth`
    is how many steps it lies below the conclusion, in a chain of reasons.
    """

    key: str
    values: tuple[tuple[str, str], ...] = ()
    parts: tuple[Why, ...] = ()
    depth: int = 0

    @property
    def innermost(self) -> Why:
        """The reason without the place where it stands and the count of further ways to it."""
        wrapped = self.key in ("at", "more") and len(self.parts) == 1
        return self.parts[0].innermost if wrapped else Why(self.key, self.values, self.parts)


Reasons = tuple[Why, ...]


def why(key: str, /, *parts: Why, **values: object) -> Why:
    """A reason with these parts and values."""
    named = ((name, str(value)) for name, value in values.items())
    return Why(key, tuple(named), parts)
