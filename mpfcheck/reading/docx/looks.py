"""How a paragraph or a run of text looks: what it says itself, over what its styles say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields

from mpfcheck.reading.docx.package import W
from mpfcheck.reading.xmltree import Element

_ON = frozenset({"1", "true", "on"})
_DEEPEST = 20  # styles that build on each other
_BODY_TEXT = 9  # the outline level of text that is no heading


@dataclass(frozen=True, slots=True)
class Look:
    """Properties of a paragraph or run; None where nothing is said.

    `outline` is 0 for the highest heading. `size` is in half points; `left`, `hanging` and `first`
    in twentieths of a point. `number` and `depth` name a list and a level in it.
    """

    outline: int | None = None
    bold: bool | None = None
    italic: bool | None = None
    capitals: bool | None = None
    hidden: bool | None = None
    struck: bool | None = None
    raised: bool | None = None
    align: str | None = None
    size: int | None = None
    left: int | None = None
    hanging: int | None = None
    first: int | None = None
    number: str | None = None
    depth: int | None = None
    break_before: bool | None = None

    def over(self, base: Look) -> Look:
        """This look, with what it leaves open taken from `base`."""
        return Look(
            **{
                f.name: getattr(base, f.name) if own is None else own
                for f in fields(self)
                for own in (getattr(self, f.name),)
            }
        )


def look_of(paragraph: Element | None, run: Element | None) -> Look:
    """The look that a w:pPr and a w:rPr element (or None) give."""
    ind = None if paragraph is None else paragraph.find(W + "ind")
    sides = {} if ind is None else ind.attrib
    return Look(
        outline=integer(_value(paragraph, "outlineLvl")),
        bold=_toggle(run, "b"),
        italic=_toggle(run, "i"),
        capitals=_toggle(run, "caps"),
        hidden=_toggle(run, "vanish"),
        struck=_either(_toggle(run, "strike"), _toggle(run, "dstrike")),
        raised=None if (where := _value(run, "vertAlign")) is None else where == "superscript",
        align=_value(paragraph, "jc"),
        size=integer(_value(run, "sz")),
        left=integer(sides.get(W + "left") or sides.get(W + "start")),
        hanging=integer(sides.get(W + "hanging")),
        first=integer(sides.get(W + "firstLine")),
        number=_value(paragraph, "numPr", "numId"),
        depth=integer(_value(paragraph, "numPr", "ilvl")),
        break_before=_toggle(paragraph, "pageBreakBefore"),
    )


class Styles:
    """The styles of a document."""

    def __init__(self, root: Element | None) -> None:
        elements = () if root is None else root.iter(W + "style")
        self._elements = {e.get(W + "styleId"): e for e in elements}
        self._looks: dict[str, Look] = {}
        defaults = None if root is None else root.find(W + "docDefaults")
        self.defaults = Look()
        self.language = "en"
        if defaults is not None:
            run = defaults.find(f"{W}rPrDefault/{W}rPr")
            self.defaults = look_of(defaults.find(f"{W}pPrDefault/{W}pPr"), run)
            spoken = None if run is None else run.find(W + "lang")
            self.language = ("en" if spoken is None else spoken.get(W + "val") or "en")[:2].lower()
        self._usual = {
            e.get(W + "type"): key
            for key, e in self._elements.items()
            if e.get(W + "default") in _ON
        }

    def paragraph(self, style: str | None) -> Look:
        """The look that a paragraph style gives, the document's defaults under it."""
        known = style if style in self._elements else self._usual.get("paragraph")
        return self.run(known).over(self.defaults)

    def run(self, style: str | None) -> Look:
        """The look that a style gives by itself and by those it builds on."""
        if style is None or style not in self._elements:
            return Look()
        if style not in self._looks:
            look = Look()
            for key in self._chain(style):
                element = self._elements[key]
                own = look_of(element.find(W + "pPr"), element.find(W + "rPr"))
                named = heading_level(_value(element, "name") or "")
                if own.outline is None and named is not None:
                    own = Look(outline=named).over(own)
                look = look.over(own)
            self._looks[style] = look
        return self._looks[style]

    def name(self, style: str | None) -> str:
        """The name of a style in small letters, as Word shows it."""
        element = self._elements.get(style)
        return "" if element is None else (_value(element, "name") or "").lower()

    def lists(self) -> dict[str, str]:
        """The list that each numbering style stands for."""
        found = {}
        for key, element in self._elements.items():
            number = _value(element.find(W + "pPr"), "numPr", "numId")
            if element.get(W + "type") == "numbering" and number:
                found[key] = number
        return found

    def _chain(self, style: str) -> Iterator[str]:
        key: str | None = style
        for _ in range(_DEEPEST):
            if key is None or key not in self._elements:
                return
            yield key
            key = _value(self._elements[key], "basedOn")


def heading_level(name: str) -> int | None:
    """The outline level that the name of a built-in style means: "heading 2" is 1, "title" 0."""
    words = name.lower().split()
    if words == ["title"]:
        return 0
    if len(words) == 2 and words[0] == "heading" and words[1].isdigit():
        return min(int(words[1]), _BODY_TEXT) - 1
    return None


def heading(look: Look) -> int:
    """The heading level of a line that looks like this: 1 is the highest, 0 none."""
    return 0 if look.outline is None or look.outline >= _BODY_TEXT else look.outline + 1


def integer(text: str | None) -> int | None:
    """A whole number from an attribute, None for anything else."""
    try:
        return None if text is None else int(float(text))
    except (ValueError, OverflowError):
        return None


def _value(parent: Element | None, *path: str) -> str | None:
    found = None if parent is None else parent.find("/".join(W + step for step in path))
    return None if found is None else found.get(W + "val")


def _toggle(parent: Element | None, name: str) -> bool | None:
    found = None if parent is None else parent.find(W + name)
    return None if found is None else found.get(W + "val", "1") in _ON


def _either(one: bool | None, other: bool | None) -> bool | None:
    return one if other is None else bool(one) or other
