"""Rules as the matcher sees them: names of concepts, never words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from mpfcheck.model.annotation import ModalityKind, Quantity, Scope
from mpfcheck.model.evidence import Strength
from mpfcheck.model.framework import Texts
from mpfcheck.model.lexicon import LanguageData

Group = frozenset[str]
"""Concepts of which one must be there."""

WITHIN = ("sentence", "clause", "article", "part", "instrument")


@dataclass(frozen=True, slots=True)
class Bound:
    """A quantity of a kind, or of a measure of that kind ("depth"), between two bounds.

    The bounds are in the unit of the kind (docs/rules.md).
    """

    of: str
    min: float | None = None
    max: float | None = None

    def measures(self, quantity: Quantity) -> bool:
        """Whether a quantity is of the kind, whatever its value."""
        return self.of in {quantity.kind, quantity.measures}

    def holds(self, quantity: Quantity) -> bool:
        """Whether a quantity satisfies the bound."""
        if not self.measures(quantity):
            return False
        above = self.min is None or quantity.value >= self.min - 1e-9
        return above and (self.max is None or quantity.value <= self.max + 1e-9)


@dataclass(frozen=True, slots=True)
class ListShape:
    """An enumeration with at least `min` items, its opening or items being of one modality."""

    of: frozenset[ModalityKind]
    min: int


@dataclass(frozen=True, slots=True)
class Aggregate:
    """Facets gathered over several clauses; `min` of them are enough."""

    facets: Mapping[str, tuple[Group, ...]]
    min: int


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way to find an element (or, with element "", a contradiction) in a law.

    `rule` is the full id "theme/file#pattern". All `groups` must be in reach; `none` and `unless`
    must not; a concept of `demote_if` makes full weak. `modality` None: any binding modality.
    `own`: groups that the clause's own text must name. `unless_anywhere`: concepts that cancel
    the pattern wherever in the instrument they stand, `not_under` those that cancel it in a heading
    above, of a Part too. `given`: elements ("ASM-TX-01.a", or
    alternatives "ASM-EN-02.a | ASM-EN-07.a") without which the pattern counts for nothing, and
    than which it is never stronger. `without`: elements that cancel the pattern where any of them
    is there ("ASM-LS-03.d full": there in full). `known`: concepts that the instrument must know
    as subjects of its own (matching/known.py). `strict`: text that
    only touches (a bare power) is nothing, not weak. `fallback`: its places are not cited where
    another pattern of the element finds as much. `lowest` (of a contradiction): where the clause
    names titles, one of the lowest tier that the law knows must be among them. `scopes`: whom the
    clause may bind.
    `heading`: groups that the heading must name. `title`: groups that the title of the instrument
    must name. `demote_title`: concepts that make a full match weak where the title names them, in
    an instrument that is none on mining.
    """

    id: str
    rule: str
    requirement: str
    element: str
    strength: Strength
    groups: tuple[Group, ...] = ()
    own: tuple[Group, ...] = ()
    none: Group = frozenset()
    unless: Group = frozenset()
    unless_anywhere: Group = frozenset()
    not_under: Group = frozenset()
    demote_if: Group = frozenset()
    demote_title: Group = frozenset()
    given: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    known: Group = frozenset()
    strict: bool = False
    fallback: bool = False
    lowest: bool = False
    within: str = "clause"
    near: int | None = None
    modality: frozenset[ModalityKind] | None = None
    scopes: frozenset[Scope] = frozenset({Scope.ASM, Scope.GENERAL})
    number: Bound | None = None
    heading: tuple[Group, ...] = ()
    title: tuple[Group, ...] = ()
    list: ListShape | None = None
    aggregate: Aggregate | None = None
    note: str = ""
    line: int = 0

    @property
    def looked_at(self) -> Iterator[str]:
        """The elements ("ASM-TX-01.a") on which it depends whether the pattern counts."""
        yield from (key.partition(" ")[0] for key in self.without)
        for key in self.given:
            yield from key.split(" | ")


@dataclass(frozen=True, slots=True)
class AbsenceRule:
    """A contradiction by absence: elements that are there (`when`) and missing (`without`).

    Both are keys such as "ASM-EN-01.a".
    """

    id: str
    rule: str
    requirement: str
    when: tuple[str, ...]
    without: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class SanctionRule:
    """An element that asks for a sanction: any penalty for the breach of other elements is one.

    `of` are the keys ("ASM-TX-01.a") of the elements that must be punished, one at least; the
    sanction is never stronger than they are. `named_only`: the penalty must name the section or
    Part; one for every breach of the law is not enough.
    """

    rule: str
    requirement: str
    element: str
    of: tuple[str, ...]
    named_only: bool = False
    strength: Strength = Strength.FULL


@dataclass(frozen=True, slots=True)
class RuleTest:
    """A clause in our own words and what must be found in it.

    `expect` maps element ids to strengths, and "contradictions" ids to be flagged are listed in
    `contradictions`. `xfail` says why the test is known to fail, "" if it must pass.
    """

    lang: str
    text: str
    expect: Mapping[str, Strength]
    contradictions: tuple[str, ...] = ()
    checks_contradictions: bool = False
    xfail: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class RuleFile:
    """The rules of one requirement."""

    requirement: str
    status: str  # draft | stable | deprecated
    path: str
    name: str  # "theme/file"
    patterns: tuple[Pattern, ...]
    absences: tuple[AbsenceRule, ...] = ()
    sanctions: tuple[SanctionRule, ...] = ()
    tests: tuple[RuleTest, ...] = ()
    notes: Mapping[str, Texts] = field(default_factory=dict)  # contradiction id -> what it is


@dataclass(frozen=True, slots=True)
class Concept:
    """A language-independent idea: what it covers, and the narrower concepts it includes.

    `subject`: a law that its title says is on it is on it in every clause.
    """

    name: str
    gloss: str
    includes: tuple[str, ...] = ()
    domain: str = ""
    subject: bool = False


_ABBREVIATED = {"asm": "ASM", "env": "environmental"}


def concept_name(concept: str) -> str:
    """A concept as a reader writes it: "env-plan" becomes "environmental plan"."""
    return " ".join(_ABBREVIATED.get(word, word) for word in concept.split("-"))


@dataclass(frozen=True)
class RuleSet:
    """All rules, with the concepts and languages they stand on; `digest` changes with any."""

    files: tuple[RuleFile, ...]
    concepts: Mapping[str, Concept]
    languages: Mapping[str, LanguageData]
    digest: str

    def for_requirement(self, requirement: str) -> RuleFile | None:
        """The rule file of a requirement, None where there is none yet."""
        return next((f for f in self.files if f.requirement == requirement), None)
