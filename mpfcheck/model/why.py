"""Why something is so, as data: reports put it into their own language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Why:
    """A reason: its key, and the values that belong into it, each with its name.

    Reports say it by their phrase `why.<key>`. Values that stand for something with a word of its
    own (a status, a modality) are given by their key; which they are is told by their name.
    """

    key: str
    values: tuple[tuple[str, str], ...] = ()


def why(key: str, **values: object) -> Why:
    """A reason with these values."""
    return Why(key, tuple((name, str(value)) for name, value in values.items()))
