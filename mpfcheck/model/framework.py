"""The norm set that a law is checked against."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

Texts = Mapping[str, str]  # language code -> text; "en" is always there


def in_language(texts: Texts, language: str) -> str:
    """The text in `language`, in English where it is not translated yet."""
    return texts.get(language) or texts.get("en", "")


@dataclass(frozen=True, slots=True)
class Element:
    """One atomic thing that can be found in a clause.

    `scope` "asm": text not made for ASM is only weak. `satisfied_by`: kinds of text (modalities or
    structures) that are full for this element though they would be weak elsewhere.
    """

    id: str
    core: bool
    check: Texts
    scope: str | None = None
    satisfied_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A place in an instrument that the requirement is worked out from.

    `force` is "binding", "regional", "soft" or "private". `verified`: the source was read for this
    framework; where it is false, the number must be shown as unverified. `direct`: the place asks
    for the requirement, and does not merely support it.
    """

    id: str
    instrument: str
    title: str
    place: str
    gist: str
    force: str
    verified: bool
    direct: bool
    url: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """How a law of some country deals with the matter.

    `shows` is what it is an example of: a law that is "met", "partial" or "contradicted".
    `confidence` ("high", "medium", "low") says how sure the framework's authors are of it.
    """

    country: str
    law: str
    article: str
    note: str
    verified: bool
    url: str = ""
    shows: str = "met"
    confidence: str = ""


@dataclass(frozen=True, slots=True)
class Requirement:
    """One requirement, with what would meet it, contradict it, and where it comes from.

    `level`: "law", "regulation" or "either" (where a country usually puts it). `applies_if`: the
    facts about a country that must all hold, with their words; empty if it applies to all.
    `grading`: per status ("met", "partial", "absent") what it takes. `polarity` "express-only":
    only express text counts, and silence says no more than that nothing was found.
    `look_also_in`: other kinds of law that usually hold it, keys of `Framework.kinds_of_law`.
    `drafting_note`: what to decide, pitfalls, who is to be heard; `model_clause`: how it could be
    drafted. Both may be empty.
    """

    id: str
    theme: str
    title: Texts
    statement: Texts
    recommendation: Texts
    level: str
    elements: tuple[Element, ...]
    applies_if: Mapping[str, Texts] = field(default_factory=dict)
    grading: Mapping[str, Texts] = field(default_factory=dict)
    contradictions: tuple[Texts, ...] = ()
    sources: tuple[Source, ...] = ()
    examples: tuple[Example, ...] = ()
    look_also_in: tuple[str, ...] = ()
    polarity: str = ""
    drafting_note: Texts = field(default_factory=dict)
    model_clause: Texts = field(default_factory=dict)

    @property
    def core(self) -> tuple[Element, ...]:
        """The elements that decide the status."""
        return tuple(e for e in self.elements if e.core)

    def condition(self, language: str) -> str:
        """What must hold in a country for the requirement to apply, in words; "" if it always does.

        English stands in for what is not translated.
        """
        return ", ".join(in_language(texts, language) for texts in self.applies_if.values())

    def element(self, id: str) -> Element:
        """The element with this id. Raises KeyError."""
        for element in self.elements:
            if element.id == id:
                return element
        raise KeyError(id)


@dataclass(frozen=True, slots=True)
class Theme:
    """A chapter of the framework. `mpf` is the part of the published norm set it stands for."""

    id: str
    code: str
    title: Texts
    mpf: str


@dataclass(frozen=True)
class Framework:
    """A published norm set: themes, each with requirements, each with elements.

    `about` says what it is and what it is not. `statuses` explains each status of a requirement.
    `kinds_of_law` names the kinds of law that requirements point to, `facts` the facts about a
    country on which some apply. `unreviewed` are the languages whose translation no lawyer of that
    language has read yet.
    """

    id: str
    version: str
    title: Texts
    themes: tuple[Theme, ...]
    requirements: tuple[Requirement, ...]
    about: Texts = field(default_factory=lambda: {"en": ""})
    statuses: Mapping[str, Texts] = field(default_factory=dict)
    kinds_of_law: Mapping[str, Texts] = field(default_factory=dict)
    facts: Mapping[str, Texts] = field(default_factory=dict)
    unreviewed: frozenset[str] = frozenset()

    @cached_property
    def by_id(self) -> Mapping[str, Requirement]:
        """Requirements by id."""
        return {r.id: r for r in self.requirements}

    def of_theme(self, theme: str) -> Iterator[Requirement]:
        """The requirements of one theme, in order."""
        return (r for r in self.requirements if r.theme == theme)
