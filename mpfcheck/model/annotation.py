"""What language hands to matching: clauses with concepts, modality and scope."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mpfcheck.model.instrument import Instrument


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


@dataclass(frozen=True, slots=True)
class Mention:
    """A concept at text[start:end] of the clause with index `clause`."""

    concept: str
    clause: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Modality:
    """One modality of a clause: its cue, and the stretch of text that it governs.

    `clause` is where the cue stands (the clause itself or its chapeau); `start`/`end` are the cue's
    characters there (-1 where no cue stands and the mood of the verb decides). `reach` is the
    stretch governed in the clause's own text. `reason` says in words why. `relative`: the cue
    stands in a relative clause ("conditions that shall be applied") and only describes, where the
    sentence has another modality.
    """

    kind: ModalityKind
    cue: str
    clause: int
    start: int
    end: int
    reach: tuple[int, int]
    reason: str = ""
    relative: bool = False


@dataclass(frozen=True, slots=True)
class Quantity:
    """A measured thing: "five hectares" -> kind "hectare", value 5.0, at text[start:end]."""

    kind: str
    value: float
    clause: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Annotation:
    """What is understood of one clause.

    `mentions` are of its own text, `heading_mentions` of its heading. `scope_reason` says why.
    """

    mentions: tuple[Mention, ...] = ()
    heading_mentions: frozenset[str] = frozenset()
    modalities: tuple[Modality, ...] = ()
    scope: Scope = Scope.GENERAL
    scope_reason: str = ""
    quantities: tuple[Quantity, ...] = ()
    sentences: tuple[tuple[int, int], ...] = ()  # character spans of own text
    narrower: bool = False  # quarries only, coal only


@dataclass(frozen=True, slots=True)
class MineralTitle:
    """One entry of the title register."""

    name: str
    concept: str
    tier: str  # artisanal | small-scale | large-scale | any
    defined_at: int | None = None  # clause index


@dataclass(frozen=True)
class AnnotatedInstrument:
    """An instrument with one annotation per clause, same order, and its title register."""

    instrument: Instrument
    annotations: tuple[Annotation, ...]
    titles: tuple[MineralTitle, ...] = ()
    title_concepts: frozenset[str] = frozenset()
