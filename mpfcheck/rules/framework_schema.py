"""The shape of a framework file: a closed set of keys; an unknown one is an error."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field


def _by_language(texts: Any) -> Any:
    if isinstance(texts, str):
        raise ValueError("a text is given per language: write 'en: ...' on a line below the key")
    return texts


def _texts(texts: dict[str, str]) -> dict[str, str]:
    """A text per language: English always, no empty one."""
    if "en" not in texts:
        raise ValueError("no English text: 'en' is missing")
    if odd := [code for code in texts if not re.fullmatch(r"[a-z]{2,3}", code)]:
        raise ValueError(f"{odd[0]!r} is not a language code (en, fr, es, pt, ...)")
    if empty := [code for code, text in texts.items() if not text.strip()]:
        raise ValueError(f"the text for {empty[0]!r} is empty")
    return {code: text.strip() for code, text in texts.items()}


def _name(name: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name):
        raise ValueError(f"{name!r} is not a name: small letters and digits, joined by hyphens")
    return name


def _code(code: str) -> str:
    if not re.fullmatch(r"[A-Z0-9]+(-[A-Z0-9]+)*", code):
        raise ValueError(f"{code!r} is not a code: capital letters and digits, joined by hyphens")
    return code


Texts = Annotated[dict[str, str], BeforeValidator(_by_language), AfterValidator(_texts)]
Name = Annotated[str, AfterValidator(_name)]
Code = Annotated[str, AfterValidator(_code)]
Grade = Literal["met", "partial", "absent"]
StatusName = Literal[
    "met", "partial", "absent", "contradicted", "not-applicable", "not-assessed", "not-assessable"
]
Enough = Literal[
    "obligation",
    "prohibition",
    "permission",
    "right",
    "power",
    "delegation",
    "aspiration",
    "purpose",
    "definition",
    "condition",
    "constitutive",
    "offence",
    "exemption",
    "heading",
    "whole-instrument",
    "list",
    "aggregate",
]


class _Closed(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ElementSpec(_Closed):
    """One element of a requirement."""

    core: bool = False
    check: Texts
    scope: Literal["asm"] | None = None
    satisfied_by: list[Enough] = Field([], alias="satisfied-by")


class ExampleSpec(_Closed):
    """What the law of some country says on the matter."""

    country: str
    law: str
    article: str = ""
    note: str = ""
    shows: Literal["met", "partial", "contradicted"] = "met"
    verified: bool
    confidence: Literal["high", "medium", "low"] | None = None
    url: str = ""


class SourcesSpec(_Closed):
    """Places that ask for the requirement, and places that support it."""

    direct: list[str] = []
    supporting: list[str] = []


class RequirementSpec(_Closed):
    """One requirement."""

    id: Code
    title: Texts
    statement: Texts
    recommendation: Texts
    drafting_note: Texts = Field({}, alias="drafting-note")
    model_clause: Texts = Field({}, alias="model-clause")
    level: Literal["law", "regulation", "either"]
    applies_if: list[str] = Field([], alias="applies-if")
    polarity: Literal["express-only"] | None = None
    elements: dict[str, ElementSpec]
    grading: dict[Grade, Texts] = {}
    contradictions: list[Texts] = []
    look_also_in: list[str] = Field([], alias="look-also-in")
    sources: SourcesSpec = SourcesSpec()
    examples: list[ExampleSpec] = []


class ThemeSpec(_Closed):
    """One theme: its requirements stand here or in a file beside the framework's."""

    id: Name
    code: Code
    title: Texts
    mpf: str = ""
    file: str | None = None
    requirements: list[RequirementSpec] | None = None


class ThemeFileSpec(_Closed):
    """A file with the requirements of one theme."""

    theme: Name
    requirements: list[RequirementSpec]


class PlaceSpec(_Closed):
    """A place in an instrument: what it says in a few words, and whether it was read."""

    place: str
    gist: str
    verified: bool


class InstrumentSpec(_Closed):
    """An instrument that requirements are worked out from."""

    title: str
    force: Literal["binding", "regional", "soft", "private"]
    url: str = ""
    note: str = ""
    places: dict[str, PlaceSpec]


class FrameworkSpec(_Closed):
    """The head file of a framework."""

    framework: Name
    version: str
    title: Texts
    about: Texts
    statuses: dict[StatusName, Texts] = {}
    facts: dict[Name, Texts] = {}
    kinds_of_law: dict[Name, Texts] = Field({}, alias="kinds-of-law")
    sources: dict[str, InstrumentSpec] = {}
    themes: list[ThemeSpec]
