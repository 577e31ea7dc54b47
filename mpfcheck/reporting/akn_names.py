"""What a clause is called in Akoma Ntoso: its element, its eId, its number as printed."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass

from mpfcheck.model.instrument import GROUPINGS, Clause, ClauseKind, Instrument
from mpfcheck.structure.grammar import Grammar, ItemForm
from mpfcheck.structure.numbers import Alphabet, roman
from mpfcheck.structure.traditions import GRAMMARS

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
_WRAPS = {
    "paren": "({n})",
    "bracket": "{n})",
    "degree": "{n}°",
    "dot": "{n}.",
    "decimal": "{n}",
    "section-sign": "§ {n}º",
    "paragraph-word": "Parágrafo {n}.",
    "dash": "–",
    "bullet": "•",
    "circle": "◦",
}


@dataclass(frozen=True, slots=True)
class Name:
    """An element's tag, and its name attribute ("" where the tag says enough)."""

    tag: str
    name: str = ""


def name_of(clause: Clause, above: str, printed: str) -> Name:
    """The element for a clause.

    `above` is the label of the unit it stands in, `printed` its number as printed.
    """
    if clause.kind is ClauseKind.ARTICLE:
        unit = _after(clause.label, above).split(" ")[0]
        return Name(_ARTICLES.get(unit, "article"))
    if clause.kind in GROUPINGS and not clause.number and not clause.word:
        return Name("hcontainer", "crossHeading")
    if clause.kind is ClauseKind.DEFINITION and printed:
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


def grammar_of(instrument: Instrument) -> Grammar | None:
    """The drafting tradition of an instrument; None if its paragraphs are its clauses."""
    return next((g for g in GRAMMARS if g.name == instrument.tradition), None)


def printed_number(clause: Clause, parent: Clause | None, grammar: Grammar | None) -> str:
    """The number as printed before the clause: "12.", "Article 5", "(a)", "PART II", or ""."""
    if clause.kind in GROUPINGS:
        return f"{clause.word} {clause.number}".strip()
    if clause.kind is ClauseKind.ARTICLE:
        disposition = re.fullmatch(r"Disp\. (?P<kinds>.+) \S+", clause.label)
        if disposition:
            return f"Disposición {disposition['kinds'].lower()} {clause.number.lower()}."
        return f"{clause.word} {clause.number}" if clause.word else f"{clause.number}."
    if clause.label.endswith("]") and clause.number:  # an article quoted from the law it amends
        word = f"{clause.word} " if clause.word else ""
        return f"“{word}{clause.number}."
    if grammar is None or not clause.number or clause.kind is ClauseKind.TEXT:
        return ""
    if parent is not None and parent.kind is ClauseKind.SCHEDULE:
        if clause.kind in (ClauseKind.ALINEA, ClauseKind.DEFINITION):
            return ""
        return f"{clause.number}." if clause.number[0].isdigit() else f"({clause.number})"
    suffix = _after(clause.label, parent.label if parent else "", strip=False)
    if suffix in (f.format(n=clause.number) for f in (grammar.alinea, grammar.definition)):
        return ""
    for form in grammar.items:
        number = _number_in(suffix, form)
        if number and _counts(form.alphabet, number):
            inciso = "pt" in grammar.languages and form.alphabet is Alphabet.ROMAN_UPPER
            return f"{number} –" if inciso else _WRAPS[form.wrap].format(n=number)
    return ""


def _after(label: str, above: str, *, strip: bool = True) -> str:
    rest = label.removeprefix(above) if above else label
    return rest.strip() if strip else rest


def _number_in(suffix: str, form: ItemForm) -> str:
    """The number in the last part of a citation, "" if the form is cited otherwise."""
    before, _, after = form.label.partition("{n}")
    if "{n}" not in form.label:
        return "único" if suffix == form.label else ""
    fits = suffix.startswith(before) and suffix.endswith(after)
    return suffix[len(before) : len(suffix) - len(after)] if fits else ""


def _counts(alphabet: Alphabet, number: str) -> bool:
    """Whether a number can be one of an alphabet."""
    first = number.split(" ", maxsplit=1)[0]
    if alphabet is Alphabet.NONE:
        return number.isdigit()
    if alphabet is Alphabet.DECIMAL:
        return "." in number
    if alphabet is Alphabet.DIGIT:
        return (number[0].isdigit() and "." not in number) or number == "único"
    if alphabet in (Alphabet.ROMAN, Alphabet.ROMAN_UPPER):
        small = alphabet is Alphabet.ROMAN
        return roman(first) is not None and (first.islower() if small else first.isupper())
    return first.isalpha() and (first.isupper() == (alphabet is Alphabet.UPPER))
