"""Automatic numbering: what Word prints before a paragraph, though it stands nowhere in its text.

The rules are those of ISO/IEC 29500-1, 17.9: definitions are shared by lists, a level begins again
after a higher one, a list may set a new start once.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from mpfcheck.reading.counting import printed
from mpfcheck.reading.docx.package import W
from mpfcheck.reading.xmltree import Element

_PLACEHOLDER = re.compile(r"%([1-9])")
_OTHER_BULLETS = {"o": "◦", "-": "–", "–": "–", "—": "—", "": ""}


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: `text` is what is printed, with %1 for the number of the first level.

    `indent` and `hanging` are in twentieths of a point, None where the paragraph's style decides.
    `restart` is the 1-based level after which it begins again, 0 for never, None for any higher.
    """

    start: int = 1
    form: str = "decimal"
    text: str = ""
    glue: str = " "
    digits_only: bool = False
    restart: int | None = None
    indent: int | None = None
    hanging: int | None = None


@dataclass(frozen=True, slots=True)
class List:
    """A list (w:num): the definition it counts in, its levels, and starts of its own."""

    definition: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]


class Numbering:
    """The lists of a document, and how far each has counted."""

    def __init__(
        self, root: Element | None, style_lists: Mapping[str, str], language: str = "en"
    ) -> None:
        """`style_lists` maps a numbering style to its list; `language` writes number words."""
        self._language = language
        self._lists = _lists(root, style_lists) if root is not None else {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def level(self, number: str, depth: int) -> Level | None:
        """The level at a depth (0-based) of a list; None if the file defines none."""
        known = self._lists.get(number)
        return known.levels.get(depth) if known else None

    def next(self, number: str, depth: int) -> str:
        """Count on in a list and return what is printed, with the blank that follows it."""
        known = self._lists.get(number)
        level = known.levels.get(depth) if known else None
        if known is None or level is None:
            return ""
        counts = self._counts.setdefault(known.definition, {})
        fresh = (number, depth) not in self._begun
        self._begun.add((number, depth))
        if fresh and depth in known.starts:
            counts[depth] = known.starts[depth]
        else:
            counts[depth] = counts[depth] + 1 if depth in counts else level.start
        for deeper, below in known.levels.items():
            restarts = below.restart is None or (below.restart and depth < below.restart)
            if deeper > depth and restarts:
                counts.pop(deeper, None)
        return self._text(known, level, counts)

    def _text(self, known: List, level: Level, counts: Mapping[int, int]) -> str:
        if level.form == "bullet":
            mark = _OTHER_BULLETS.get(level.text.strip(), "•")
            return mark + " " if mark else ""
        if level.form == "none" and not _PLACEHOLDER.sub("", level.text).strip():
            return ""

        def value(match: re.Match[str]) -> str:
            depth = int(match[1]) - 1
            other = known.levels.get(depth, Level())
            form = other.form
            if form == "none":
                return ""
            if level.digits_only and form != "decimalZero":
                form = "decimal"
            return printed(counts.get(depth, other.start), form, self._language)

        text = _PLACEHOLDER.sub(value, level.text)
        return text + level.glue if text.strip() else ""


def _value(parent: Element, child: str) -> str | None:
    found = parent.find(W + child)
    return None if found is None else found.get(W + "val")


def _integer(text: str | None) -> int | None:
    try:
        return None if text is None else int(float(text))
    except ValueError:
        return None


def _lists(root: Element, style_lists: Mapping[str, str]) -> dict[str, List]:
    definitions = {a.get(W + "abstractNumId"): a for a in root.iter(W + "abstractNum")}
    lists = {n.get(W + "numId"): n for n in root.iter(W + "num")}
    found: dict[str, List] = {}
    for number, element in lists.items():
        key = _value(element, "abstractNumId")
        definition = definitions.get(key)
        style = None if definition is None else _value(definition, "numStyleLink")
        if style is not None and style_lists.get(style) in lists:
            key = _value(lists[style_lists[style]], "abstractNumId")
            definition = definitions.get(key)
        if definition is None or number is None:
            continue
        levels = {
            depth: _level(lvl)
            for lvl in definition.iter(W + "lvl")
            if (depth := _integer(lvl.get(W + "ilvl"))) is not None
        }
        starts: dict[int, int] = {}
        for override in element.iter(W + "lvlOverride"):
            depth = _integer(override.get(W + "ilvl")) or 0
            own = override.find(W + "lvl")
            if own is not None:
                levels[depth] = _level(own)
            start = _integer(_value(override, "startOverride"))
            if start is not None:
                starts[depth] = start
        found[number] = List(str(key), levels, starts)
    return found


def _level(element: Element) -> Level:
    glue = _value(element, "suff") or "tab"
    start, digits = _integer(_value(element, "start")), element.find(W + "isLgl")
    ind = element.find(f"{W}pPr/{W}ind")
    sides = {} if ind is None else ind.attrib
    return Level(
        start=1 if start is None else start,
        form=_form(element),
        text=_value(element, "lvlText") or "",
        glue="" if glue == "nothing" else " ",
        digits_only=digits is not None and digits.get(W + "val", "1") not in ("0", "false"),
        restart=_integer(_value(element, "lvlRestart")),
        indent=_integer(sides.get(W + "left") or sides.get(W + "start")),
        hanging=_integer(sides.get(W + "hanging")),
    )


def _form(element: Element) -> str:
    """The number format; a custom one such as "01, 02, ..." stands in an alternative."""
    formats = list(element.iter(W + "numFmt"))
    usual = next((f for f in formats if f.get(W + "val") != "custom"), None)
    if usual is None:
        return "decimalZero" if formats else "decimal"
    return str(usual.get(W + "val") or "decimal")
