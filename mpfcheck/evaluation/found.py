"""What the program found, as its JSON assessment says it."""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from mpfcheck.errors import DataError
from mpfcheck.model.assessment import Assessment
from mpfcheck.rules.problems import shown_path


class _Part(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class FoundCitation(_Part):
    """A place that the program cites."""

    article: str
    clause: str = ""
    page: int = 0
    quote: str = ""
    rule: str = ""
    strength: str = ""
    scope: str = ""
    modality: str = ""
    because: tuple[str, ...] = ()


class FoundElement(_Part):
    """How strong an element is, best evidence first."""

    id: str
    strength: str
    evidence: tuple[FoundCitation, ...] = ()


class FoundNearest(_Part):
    """The clause that came closest."""

    clause: str
    lacks: str


class FoundMissing(_Part):
    """An element that would have to be full."""

    id: str
    nearest: FoundNearest | None = None


class FoundContradiction(_Part):
    """Text that points the other way, or elements that are missing."""

    id: str
    note: str = ""
    evidence: tuple[FoundCitation, ...] = ()


class Found(_Part):
    """What was found of one requirement."""

    requirement: str
    status: str
    contradicted: bool = False
    elements: tuple[FoundElement, ...] = ()
    contradictions: tuple[FoundContradiction, ...] = ()
    missing_elements: tuple[FoundMissing, ...] = ()

    def element(self, id: str) -> FoundElement:
        """The element with this id; one that nothing is said of is not there."""
        return next((e for e in self.elements if e.id == id), FoundElement(id=id, strength="none"))

    def nearest(self, id: str) -> FoundNearest | None:
        """The clause that came closest to an element."""
        return next((e.nearest for e in self.missing_elements if e.id == id), None)


class FoundInstrument(_Part):
    """An instrument that was assessed."""

    language: str = ""


class FoundAssessment(_Part):
    """The parts of an assessment that are held against a reading."""

    instruments: tuple[FoundInstrument, ...] = ()
    findings: tuple[Found, ...]

    @property
    def language(self) -> str:
        """The language of the (first) instrument, "" if the file does not say."""
        return next((i.language for i in self.instruments), "")

    def of(self, requirement: str) -> Found:
        """The finding of a requirement; one that nothing is said of is absent."""
        absent = Found(requirement=requirement, status="absent")
        return next((f for f in self.findings if f.requirement == requirement), absent)


def found_in(assessment: Assessment) -> FoundAssessment:
    """An assessment as its JSON says it."""
    from mpfcheck.reporting.jsonfile import to_json

    return FoundAssessment.model_validate(to_json(assessment))


def load_found(path: Path) -> FoundAssessment:
    """The JSON assessment in the file at `path`; raises DataError if it is none."""
    try:
        return FoundAssessment.model_validate(json.loads(path.read_bytes()))
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        message = f"{shown_path(path)}: cannot be read: {reason}"
        raise DataError(message, hint="check the name and the folder") from error
    except (ValueError, ValidationError) as error:
        raise DataError(
            f"{shown_path(path)} is not an assessment by mpfcheck",
            hint="write one with `mpfcheck check LAW --format json --output FILE`",
        ) from error
