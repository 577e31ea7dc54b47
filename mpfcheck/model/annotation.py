"""What language hands to matching: clauses with concepts, modality and scope."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from mpfcheck.model.instrument import Instrument
from mpfcheck.model.reference import ActReference, Reference
from mpfcheck.model.why import Reasons


class ModalityKind(StrEnum):
    """What a clause does."""

    OBLIGATION = "obligation"
    PROHIBITION = "prohibition"
    PERMISSION = "permission"  # a private person may
    RIGHT = "right"
    POWER = "power"  # an authority may
    DELEGATION = "delegation"  # the content is left to a later text
    ASPIRATION = "aspiration"
    PURPOSE = "purpose"
    DEFINITION = "definition"
    CONDITION = "condition"  # of a title or act: "shall not be granted unless"
    CONSTITUTIVE = "constitutive"  # institutes, grants, fixes: "is valid for five years"
    OFFENCE = "offence"
    EXEMPTION = "exemption"
    NONE = "none"


BINDING = frozenset(
    {
        ModalityKind.OBLIGATION,
        ModalityKind.PROHIBITION,
        ModalityKind.PERMISSION,
        ModalityKind.RIGHT,
        ModalityKind.CONDITION,
        ModalityKind.CONSTITUTIVE,
        ModalityKind.OFFENCE,
        ModalityKind.EXEMPTION,
    }
)


class Scope(StrEnum):
    """Whom a clause binds."""

    ASM = "asm"
    GENERAL = "general"
    LARGE_SCALE = "large-scale"


class SubjectTier(StrEnum):
    """Who owes what a clause says, or gets it."""

    ASM = "asm"
    LARGE_SCALE = "large-scale"
    ANY = "any"  # every holder, person, employer, worker
    AUTHORITY = "authority"
    NONE = "none"  # nobody is named: a commencement, the meaning of a thing


class Mention(NamedTuple):
    """A concept at text[start:end] of the clause with index `clause`.

    A law has a hundred thousand: a tuple is made several times as fast as a dataclass.
    """

    concept: str
    clause: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Modality:
    """One modality of a clause: its cue, and the stretch of text that it governs.

    `clause` is where the cue stands (the clause itself or its chapeau); `start`/`end` are the cue's
    characters there (-1 where no cue stands and the mood of the verb decides). `reach` is the
    stretch governed in the clause's own text. `reason` says why. `relative`: the cue
    stands in a relative clause ("conditions that shall be applied") and only describes, where the
    sentence has another modality. `plain`: no cue but the mood of the verb decided, which yields
    to the opening words of a list.
    """

    kind: ModalityKind
    cue: str
    clause: int
    start: int
    end: int
    reach: tuple[int, int]
    reason: Reasons = ()
    relative: bool = False
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Quantity:
    """A measured thing: "five hectares" -> kind "area", value 5.0, at text[start:end].

    `measures` says more closely what is measured, by the words around: a duration may be a
    "deadline" or a "term", a length a "depth" or a "distance"; else it is the kind.
    """

    kind: str
    value: float
    clause: int
    start: int
    end: int
    measures: str = ""


@dataclass(frozen=True, slots=True)
class Annotation:
    """What is understood of one clause.

    `mentions` are of its own text, `heading_mentions` of its heading. `main` is what the clause
    mainly does, of all that its `modalities` say. `scope_reason` says why it has its scope;
    `scope_lent` tells a scope that comes from a heading, from another clause or from the
    instrument's title. `subject` is who owes or gets what the clause says, `subject_reason` how
    that was seen. `titles` are the titles whose holders it binds or that it is about, by their
    place in `AnnotatedInstrument.titles`. `references` point to other clauses of the same
    instrument, `acts` to whole laws, this one or another; `speaks_on` is the index of the paragraph
    before it that it goes on about ("Such a decision"), None for most. Where only a later sentence
    speaks of small miners, `asm_from` is the character at which it begins, and `scope_before` the
    scope of what stands before it, with the reason for it.
    """

    mentions: tuple[Mention, ...] = ()
    heading_mentions: frozenset[str] = frozenset()
    modalities: tuple[Modality, ...] = ()
    main: ModalityKind = ModalityKind.NONE
    scope: Scope = Scope.GENERAL
    scope_reason: Reasons = ()
    quantities: tuple[Quantity, ...] = ()
    sentences: tuple[tuple[int, int], ...] = ()  # character spans of own text
    narrower: str = ""  # what it is confined to, "" if nothing: "quarries", "prospecting titles"
    scope_lent: bool = False
    titles: tuple[int, ...] = ()
    references: tuple[Reference, ...] = ()
    acts: tuple[ActReference, ...] = ()
    speaks_on: int | None = None
    subject: SubjectTier = SubjectTier.NONE
    subject_reason: Reasons = ()
    asm_from: int = 0
    scope_before: tuple[Scope, Reasons] = (Scope.GENERAL, ())


ARTISANAL, SMALL, LARGE, ANY = "artisanal", "small-scale", "large-scale", "any"
ASM_TIERS = frozenset({ARTISANAL, SMALL})


@dataclass(frozen=True, slots=True)
class MineralTitle:
    """One entry of the title register.

    `name` is in the words of the instrument, `reason` says why it has its tier, `parent` is the
    name of the title that includes it ("" if none does). `defined_at` is the index of the clause
    that defines it, else of the first under whose heading it stands, that grants or names it.
    `also` are other names that the instrument has for it, `holders` the phrases for who holds it,
    `named_in` the clauses that name it, `bound` the
    number of clauses whose text binds its holders.
    """

    name: str
    tier: str  # artisanal | small-scale | large-scale | any
    reason: Reasons = ()
    parent: str = ""
    defined_at: int | None = None
    holders: tuple[str, ...] = ()
    named_in: tuple[int, ...] = ()
    bound: int = 0
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class AnnotatedInstrument:
    """An instrument with one annotation per clause, same order, and its title register.

    `title_concepts` are those that its title names, `titled_on` those of them that a law with such
    a title is on in every clause.
    """

    instrument: Instrument
    annotations: tuple[Annotation, ...]
    titles: tuple[MineralTitle, ...] = ()
    title_concepts: frozenset[str] = frozenset()
    titled_on: frozenset[str] = frozenset()
