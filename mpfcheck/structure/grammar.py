"""What a drafting tradition is, as data: the words it numbers with and the way it is cited."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from mpfcheck.model.instrument import ClauseKind
from mpfcheck.structure.numbers import Alphabet

DECIMAL = "decimal"
"""The family of norms with two numbers to an article; elsewhere such numbers are those of items."""

HISTORY = (  # a line with the statutes that made and changed an article: "1987, c. 64, a. 12; ..."
    r"(?:[LRSCO.]{2,8} ?,? ?)?(?:1[89]|20)\d\d,? ?(?:\(\w+\) ?)?,? ?c(?:h|hap)?\. ?[\w.-]{1,8}"
    r"(?:, (?:Sch|ann)\. ?\w+)?, (?:a|aa|s|ss|art)\. ?\d"
)


def words(text: str) -> tuple[str, ...]:
    """The words of a text, as a tuple: how lists of words are written in grammars."""
    return tuple(text.split())


@dataclass(frozen=True, slots=True)
class Grouping:
    """A unit that holds articles. `words` is a regular expression, `label` how it is cited.

    `below` tells how deep it stands in those of the same kind: a subsection in a section is 1.
    `among` names the family of articles among which alone it is one, with a roman number: "RULE II"
    stands over sections, and is an article itself elsewhere.
    """

    kind: ClauseKind
    words: str
    label: str
    below: int = 0
    among: str = ""


@dataclass(frozen=True, slots=True)
class Family:
    """One way of numbering the articles of an instrument.

    `words` is a regular expression for the word before the number; "" where the number stands
    alone. `label` is the citation up to the number, `unit` its name in an eid. `alone` is a regular
    expression, with the groups "number" and "separator", for a number without a word that looks
    different from the usual "5.". `beside` is one for lines that stand beside them: without
    three such lines they are not looked for.
    """

    name: str
    words: str
    label: str
    unit: str
    word: str = ""
    alone: str = ""
    beside: str = ""


def roman_family(word: str) -> Family:
    """Articles with roman numbers behind a word, a regular expression: "Article II"."""
    number = r"(?P<number>[IVX]{1,6})(?![\w'’])(?P<separator> ?[.:]?(?: ?[-–—]+)?) ?"
    return Family("roman", "", "art. ", "art", alone=rf"(?i:{word}) {number}")


def degree_family(label: str, unit: str, capitals: str) -> Family:
    """Articles that are a number with a degree sign before a capital letter: "1.º É aprovado"."""
    number = r"(?P<number>\d{1,3})(?P<separator>\.?[°º]\.?(?: ?[-–—]+)?) ?"
    return Family("degree", "", label, unit, alone=rf"{number}(?=[{capitals}])")


def decimal_family(label: str, unit: str) -> Family:
    """Articles of a technical norm, numbered by its part and in it: "22.1 Objeto"."""
    number = r"(?P<number>\d{1,2}\.\d{1,2})(?P<separator>\.?) "
    return Family(DECIMAL, "", label, unit, alone=number + r"(?=[A-ZÀ-Ý¿«“\"])")


@dataclass(frozen=True, slots=True)
class ItemForm:
    """One look of an item's number inside an article.

    `wrap` names the look (see `markers`), `top` says that it stands directly under the article
    whatever list is open, `label` is the citation with {n} for the number. `kind` is chosen by
    depth where it is None.
    """

    wrap: str
    alphabet: Alphabet
    label: str
    top: bool = False
    kind: ClauseKind | None = None


@dataclass(frozen=True, slots=True)
class Cues:
    """Words that tell one kind of text from another, as regular expressions (verbose off)."""

    verbs: str  # a finite verb: what begins is a rule, not a heading
    reference: str  # words before a number that make it a reference
    reference_after: str  # words after a number that make it a reference
    contents: str  # heading of a contents list
    signature: str
    repealed: str
    means: str  # what follows a defined term
    defining: str  # what announces a list of definitions
    proviso: str = r"(?!)"
    memorandum: str = r"(?!)"  # heading of an explanation that is no part of the law
    enacting: str = r"(?!)"  # how a long title, recitals or enacting words begin
    note: str = r"(?!)"  # how a publisher's note between the paragraphs begins
    amended: str = r"(?!)"  # how a note begins, mostly in brackets, that says what was changed
    enacts: str = r"(?!)"  # the words right before the first article: "SE RESUELVE:"
    recital: str = r"(?!)"  # how the recitals of a law begin
    published: str = r"(?!)"  # how a publisher's list or line begins
    form: str = r"(?!)"  # what stands at the foot of a form
    binds: str = r"(?!)"  # a verb that binds: text of a form that is more than a blank
    replaced: str = r"(?!)"  # note on a new wording of what stands before it
    offender: str = r"(?!)"  # the subject of a sentence that punishes: "any person who"
    punishes: str = r"(?!)"  # its verb: what may follow a list of offences
    joined: str = r"(?!)"  # words before such a verb that make it part of an item
    openers: str = r"(?!)"  # words with which the text of an article usually begins
    source: str = r"(?!)"  # line beside a heading, which act made or changed the unit
    editorial: str = r"(?!)"  # publisher's footnotes printed as text
    made_under: str = r"(?!)"  # line below the title of a law made under this one
    about: str = r"(?!)"  # how a line begins that says what a law is about
    law: str = r"(?!)"  # a line that is the title of a law
    of_number: str = r"(?!)"  # words of a title that says no more than kind, number and date


@dataclass(frozen=True, eq=False)  # compared and hashed by identity
class Grammar:
    """One drafting tradition."""

    name: str
    languages: tuple[str, ...]
    groupings: tuple[Grouping, ...]
    families: tuple[Family, ...]
    items: tuple[ItemForm, ...]
    cues: Cues
    ordinals: Mapping[str, int]  # number words of headings: "premier", "primero", "first"
    numerals: frozenset[str]  # number words that are repeated in brackets: "six (6)"
    schedule: str  # regular expression for the words of a schedule heading
    schedule_label: str
    alinea: str  # citation of an unnumbered paragraph, with {n}
    preamble: str  # citation of a paragraph of the preamble, with {n}
    closing: str  # citation of what a sentence goes on with after its list
    definition: str  # citation of a definition, with {n}
    schedule_item: str = " para. {n}"
    note: str = " note {n}"  # citation of a publisher's note
    codes: str = r"(?!)"  # letters before the numbers of a code: "Article L. 611-16"
    dispositions: str = ""  # heading of final or transitional dispositions, each its own article
    transitory: str = r"(?!)"  # one of them with its number and no heading: "Transitorio II."
    disposition_label: str = "Disp. {group} {n}"
    regulations: tuple[
        tuple[str, str, str], ...
    ] = ()  # (title pattern, label, unit) of bare numbers
    left_out: str = ""  # letters with which lists do not count: a, b, ..., j, l
    spare: tuple[Family, ...] = ()  # ways that are tried where none of `families` is found
    joiners: frozenset[str] = field(default_factory=frozenset)  # "and", "or": may end an item

    def depth(self, label: str) -> int:
        """How deep groupings with this label stand in others of their kind; 0 where they do not."""
        return max((unit.below for unit in self.groupings if unit.label == label), default=0)

    def groups(self, label: str, number: str, family: Family) -> bool:
        """Whether what is labelled and numbered so is a grouping among articles of this family."""
        if family.words and family.name == label.lower():
            return False
        among = {unit.among for unit in self.groupings if unit.label == label}
        return "" in among or (family.name in among and set(number) <= set("IVXLC"))


@cache
def binding_verbs(grammar: Grammar) -> re.Pattern[str]:
    """The verbs of a tradition that show text to be a sentence, as whole words."""
    return re.compile(rf"(?<!\w)(?:{grammar.cues.verbs})(?!\w)", re.IGNORECASE)


@cache
def contents_heading(grammar: Grammar) -> re.Pattern[str]:
    """A line that is the heading of a contents list, and nothing else."""
    return re.compile(rf"\W*(?:{grammar.cues.contents})\W*$", re.IGNORECASE)


@cache
def disposition_heading(grammar: Grammar) -> re.Pattern[str]:
    """A heading of final or transitional dispositions; nothing in a tradition that has none."""
    words = grammar.dispositions or r"(?!)"
    return re.compile(rf"\W*(?P<word>{words})\W*$", re.IGNORECASE)
