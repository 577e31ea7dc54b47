"""A country as its manifest describes it: facts about it, and its legal instruments."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path


class Answer(StrEnum):
    """Whether a fact about a country holds."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Kind(StrEnum):
    """What an instrument is, and so what its text can do."""

    ACT = "act"
    CODE = "code"
    REGULATION = "regulation"
    DECREE = "decree"
    BILL = "bill"
    TREATY = "treaty"
    OTHER = "other"

    @property
    def carries_out(self) -> bool:
        """Whether it may hold what an act leaves to a later text."""
        return self in (Kind.REGULATION, Kind.DECREE)


class Standing(StrEnum):
    """Whether an instrument is law today."""

    IN_FORCE = "in-force"
    DRAFT = "draft"
    REPEALED = "repealed"


@dataclass(frozen=True, slots=True)
class InstrumentEntry:
    """One instrument of a country: its file, and what the manifest says of it.

    `id`, `title`, `year` and `language` are "" or None where they are to be read from the file.
    `amends` are the ids of the instruments of the same country that it changes.
    """

    file: Path
    id: str
    kind: Kind = Kind.OTHER
    standing: Standing = Standing.IN_FORCE
    title: str = ""
    year: int | None = None
    language: str | None = None
    amends: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Country:
    """A country: its code (ISO 3166, "GH"), its name, facts about it, and its instruments."""

    code: str
    name: str
    instruments: tuple[InstrumentEntry, ...]
    facts: Mapping[str, Answer] = field(default_factory=dict)
