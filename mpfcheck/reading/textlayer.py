"""What a page has for a text layer: text, none, or characters that are no text."""

from __future__ import annotations

import re
from enum import StrEnum

from mpfcheck.reading.quality import is_garbled, quality_of
from mpfcheck.reading.words import RawPage

_MANY_DRAWINGS = 60  # shapes: letters that were turned into outlines
_PRIVATE_USE = re.compile("[\ue000-\uf8ff]+")


class TextLayer(StrEnum):
    """Whether the characters of a page are its text."""

    TEXT = "text"  # also of a blank page
    MISSING = "missing"  # something is printed that is not text
    DAMAGED = "damaged"  # its content cannot be taken apart; perhaps it can be drawn
    POOR = "poor"  # badly recognised by another program
    GARBLED = "garbled"  # fonts without a Unicode map, or a hopeless recognition


UNREAD = frozenset({TextLayer.MISSING, TextLayer.DAMAGED, TextLayer.GARBLED})
"""Where text is lacking unless it is recognised."""


def layer_of(page: RawPage) -> TextLayer:
    """The text layer of a page, judged by its words and drawings."""
    texts = [word.text for word in page.words]
    letters = sum(map(len, texts))
    private = sum(map(len, _PRIVATE_USE.findall("".join(texts))))
    if page.unreadable + private > letters - private:
        return TextLayer.GARBLED if letters else TextLayer.MISSING
    if not has_letters(page):
        drawn = page.image_share > 0 or page.drawings > _MANY_DRAWINGS
        return TextLayer.MISSING if drawn else TextLayer.TEXT
    return TextLayer.GARBLED if is_garbled(texts) else TextLayer.TEXT


def has_letters(page: RawPage) -> bool:
    """Whether a page has any letter."""
    return any(ch.isalpha() for word in page.words for ch in word.text)


def score_of(page: RawPage) -> float:
    """How much like running text the words of a page are, -1 to 1; 0 for no words."""
    return quality_of(word.text for word in page.words).score
