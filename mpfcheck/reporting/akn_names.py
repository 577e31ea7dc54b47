"""What a clause is called in Akoma Ntoso: its element and its eId."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass

from mpfcheck.model.instrument import GROUPINGS, Clause, ClauseKind

# Short names from the table of the Akoma Ntoso Naming Convention 1.0, section 5.
ABBREVIATIONS = {
    "alinea": "al",
    "article": "art",
    "attachment": "att",
    "chapter": "chp",
    "clause": "cl",
    "division": "dvs",
    "paragraph": "para",
    "section": "sec",
    "subparagraph": "subpara",
    "subsection": "subsec",
    "wrapUp": "wrapup",
}
_ELEMENTS = {
    ClauseKind.BOOK: "book",
    ClauseKind.PART: "part",
    ClauseKind.CHAPTER: "chapter",
    ClauseKind.DIVISION: "division",
    ClauseKind.SUBSECTION: "subsection",
    ClauseKind.PARAGRAPH: "paragraph",
    ClauseKind.SUBPARAGRAPH: "subparagraph",
    ClauseKind.ITEM: "point",
    ClauseKind.ALINEA: "alinea",
}
_ARTICLES = {
    "s.": "section",
    "reg.": "section",
    "r.": "rule",
    "cl.": "clause",
    "para.": "paragraph",
}


@dataclass(frozen=True, slots=True)
class Name:
    """An element's tag, and its name attribute ("" where the tag says enough)."""

    tag: str
    name: str = ""


def name_of(clause: Clause, above: str) -> Name:
    """The element for a clause; `above` is the label of the unit it stands in."""
    if clause.kind is ClauseKind.ARTICLE:
        unit = _after(clause.label, above).split(" ")[0]
        return Name(_ARTICLES.get(unit, "article"))
    if clause.kind in GROUPINGS and not clause.number and not clause.word:
        return Name("hcontainer", "crossHeading")
    if clause.closes:
        return Name("hcontainer", "wrapUp")
    if clause.kind is ClauseKind.ALINEA and clause.continues:
        return Name("proviso")
    if clause.kind is ClauseKind.DEFINITION and clause.printed:
        return Name("paragraph")
    if clause.kind is ClauseKind.SUBSECTION and _after(clause.label, above).startswith("para."):
        return Name("paragraph")  # as the units of a schedule are called
    known = _ELEMENTS.get(clause.kind)
    return Name(known) if known else Name("hcontainer", clause.kind.value)


class Eids:
    """Gives out eIds: the parent's, two underscores, the short name, the number."""

    def __init__(self) -> None:
        self._unnumbered: Counter[str] = Counter()
        self._given: Counter[str] = Counter()

    def new(self, parent: str, tag: str, number: str = "") -> str:
        """The eId of an element; one without a number is counted among its like."""
        stem = f"{parent}__" if parent else ""
        stem += ABBREVIATIONS.get(tag, tag)
        if not number:
            self._unnumbered[stem] += 1
            number = str(self._unnumbered[stem])
        eid = f"{stem}_{number}"
        self._given[eid] += 1
        return (
            eid if self._given[eid] == 1 else self.new(parent, tag, f"{number}_{self._given[eid]}")
        )


def eid_number(printed: str) -> str:
    """A number as it stands in an eId: letters and digits, a hyphen for what is between."""
    plain = unicodedata.normalize("NFKD", printed).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-")


def _after(label: str, above: str) -> str:
    return label.removeprefix(above).strip() if above else label.strip()
