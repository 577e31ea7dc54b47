"""One name of a title in a text, and the key under which a title is known by all its names."""

from __future__ import annotations

from dataclasses import dataclass

Key = tuple[str, ...]
"""The stems of a name, head last, without what does not tell it from other names."""


@dataclass(frozen=True, slots=True)
class Naming:
    """A title named at words first..last-1; `start` and `end` are characters of the text."""

    key: Key
    first: int
    last: int
    start: int
    end: int
    held: int = -1  # the character where "holder of a ..." begins, -1 without it
    listed: bool = False  # beside another title in a list
    granted: bool = False  # beside a word of grant or application
    mineral: bool = False  # its words are about minerals
    explicit: bool = False  # so plainly that it means nothing else in any law
    other: bool = False  # it is another kind of permit: for water, for export
    shares: bool = False  # it has its head from a name after it, and ends before it
    parts: tuple[Key, ...] = ()  # of "permis de recherche ou d'exploitation": both permits
    authorises: bool = False  # says that it authorises, whatever its head may mean elsewhere
    said: bool = False  # behind "the said", "ledit": may be the short form of a name before it
    cut: str = ""  # the stem at which the name breaks off: "permis de petite"
    short: bool = False  # it says less than its key
