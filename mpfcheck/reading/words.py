"""What a page reader delivers: words with their place and look, rules, and no judgement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, Protocol

from mpfcheck.model.document import Box

ASCENT = 0.78  # share of the font size above the baseline that a word's box covers
DESCENT = 0.22


class Word(NamedTuple):
    """Characters set close together on one baseline; lengths in points, origin at the top left.

    There are hundreds on a page: a tuple is made three times as fast as a dataclass. Its height
    follows from the font size, not from the font's own tables, so that all readers give
    the same box.
    """

    text: str
    x0: float
    x1: float
    baseline: float
    size: float
    bold: bool = False
    italic: bool = False
    spaced: bool = False  # a space character stands before it
    confidence: float | None = None  # of its recognition, 0 to 1; None: not recognised by us
    mended: bool = False  # a number that was misread and is known by those before and after it

    @property
    def top(self) -> float:
        """Upper edge of its box."""
        return self.baseline - ASCENT * self.size

    @property
    def bottom(self) -> float:
        """Lower edge of its box."""
        return self.baseline + DESCENT * self.size


@dataclass(frozen=True, slots=True)
class RawPage:
    """One page as drawn: size in points, words in the order of the file, drawn rules.

    `rules` are thin lines, horizontal or vertical, `frames` outlined boxes. `image_share` is the
    share of the page that pictures cover, `unreadable` the number of characters without a Unicode
    value, `rotated` whether the page is turned for display, `drawings` how many shapes are drawn.
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    rules: tuple[Box, ...] = ()
    frames: tuple[Box, ...] = ()
    image_share: float = 0.0
    unreadable: int = 0
    rotated: bool = False
    drawings: int = 0

    @property
    def scanned(self) -> bool:
        """Whether the page is a picture, its words recognised."""
        return self.image_share >= 0.5

    @property
    def sized(self) -> bool:
        """Whether font sizes can be trusted: not those of a recognition by another program."""
        return not self.scanned or any(word.confidence is not None for word in self.words[:1])


class PageReader(Protocol):
    """Gives the pages of one open PDF."""

    @property
    def title(self) -> str:
        """The title that the file's own data declare, "" if none."""

    def __len__(self) -> int:
        """How many pages the file has."""

    def page(self, number: int) -> RawPage:
        """The page with this number, from 1. Its resources are freed before this returns."""

    def close(self) -> None:
        """Free the file."""
