"""The numbers that a browser prints before the items of a list."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from mpfcheck.reading.counting import letters, roman
from mpfcheck.reading.xmltree import Element, name

# A number that the text brings itself: the list is then one without printed numbers.
_OWN = re.compile(
    r"\s*(?:\(?\w{1,5}\)|\d{1,3}[A-Z]{0,2}\s?[.°º)]|[IVXLC]{1,6}\s?[.\-–—)]|[A-Za-z][.)]\s|[•·▪●◦–—-]\s"
    r"|§|art(?:icle|[íi]culo|igo)?\b\.?\s*\d|section\s+\d)",
    re.IGNORECASE,
)
_STYLES: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimal-leading-zero": lambda value: f"{value:02}",
    "lower-alpha": letters,
    "lower-latin": letters,
    "upper-alpha": lambda value: letters(value).upper(),
    "upper-latin": lambda value: letters(value).upper(),
    "lower-roman": roman,
    "upper-roman": lambda value: roman(value).upper(),
}
_TYPES = {
    "1": "decimal",
    "a": "lower-alpha",
    "A": "upper-alpha",
    "i": "lower-roman",
    "I": "upper-roman",
}


@dataclass(slots=True)
class _List:
    style: str
    value: int  # of the next item
    step: int = 1


class ItemNumbers:
    """Counts the items of the lists that are open."""

    def __init__(self) -> None:
        self._lists: list[_List] = []

    def open(self, element: Element) -> None:
        """A list begins."""
        ordered, backwards = name(element) == "ol", "reversed" in element.attrib
        items = sum(name(child) == "li" for child in element)
        start = _integer(element.get("start"))
        if start is None:
            start = items if backwards else 1
        style = _style(element, "decimal" if ordered else "disc")
        self._lists.append(_List(style, start, -1 if backwards else 1))

    def close(self) -> None:
        """The innermost list ends."""
        if self._lists:
            self._lists.pop()

    def next(self, item: Element) -> str:
        """Count on and return what is printed before an item: "a. ", "• ", or nothing."""
        if not self._lists:
            return "• "
        counted = self._lists[-1]
        value = _integer(item.get("value"))
        if value is not None:
            counted.value = value
        here, counted.value = counted.value, counted.value + counted.step
        style = _style(item, counted.style)
        if style == "none":
            return ""
        write = _STYLES.get(style)
        return "• " if write is None else f"{write(here) if here > 0 else here}. "

    @staticmethod
    def before(number: str, text: str) -> str:
        """The number, unless the text of the item begins with one of its own."""
        return "" if _OWN.match(text) else number


def style_of(element: Element) -> dict[str, str]:
    """The declarations in an element's style attribute, in small letters."""
    declared = element.get("style")
    if not declared:
        return {}
    pairs = (part.partition(":") for part in declared.lower().split(";"))
    return {key.strip(): value.strip() for key, _, value in pairs}


def _style(element: Element, usual: str) -> str:
    style = style_of(element)
    named = f"{style.get('list-style-type', '')} {style.get('list-style', '')}".split()
    known = next((word for word in named if word in _STYLES or word in ("none", "disc")), None)
    return known or _TYPES.get(element.get("type", ""), usual)


def _integer(text: str | None) -> int | None:
    return int(text) if text and re.fullmatch(r"\s*-?\d{1,6}\s*", text) else None
