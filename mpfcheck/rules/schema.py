"""The shape of a rule file: a closed set of keys, unknown ones are errors with a suggestion."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

ModalityName = Literal[
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
    "none",
]
ScopeName = Literal["asm", "general", "large-scale"]
ElementId = Annotated[str, Field(pattern=r"^[a-z]$")]
Name = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Alternatives = Annotated[str, Field(min_length=1)]
"""One concept, or several of which one must be there: "use | processing"."""


class _Closed(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class NumberSpec(_Closed):
    """A quantity: kind or measure, and bounds in the unit of the kind (hectares, metres, days)."""

    of: Literal[
        "area",
        "length",
        "duration",
        "age",
        "share",
        "mass",
        "volume",
        "power",
        "money",
        "count",
        "deadline",
        "term",
        "prison",
        "interval",
        "record",
        "depth",
        "distance",
        "height",
        "width",
        "fine",
    ]
    min: float | None = None
    max: float | None = None


class ListSpec(_Closed):
    """An enumeration of duties or rights."""

    of: list[ModalityName] | ModalityName
    min: int = Field(ge=2)


class AggregateSpec(_Closed):
    """Facets gathered over several clauses."""

    facets: dict[str, list[Alternatives] | Alternatives]
    min: int = Field(ge=1)


class PatternSpec(_Closed):
    """One way to find an element."""

    id: Name
    note: str = ""
    all: list[Alternatives] = []
    any: list[Alternatives] = []
    own: list[Alternatives] = []
    none: list[str] = []
    unless: list[str] = []
    unless_anywhere: list[str] = Field(default=[], alias="unless-anywhere")
    not_under: list[str] = Field(default=[], alias="not-under")
    given: list[str] = []
    known: list[str] = []
    strict: bool = False
    fallback: bool = False
    lowest: bool = False
    demote_if: list[str] = Field(default=[], alias="demote-if")
    demote_title: list[str] = Field(default=[], alias="demote-title")
    within: Literal["sentence", "clause", "article", "part", "instrument"] | None = None
    near: int | None = Field(default=None, ge=1, le=60)
    modality: list[ModalityName] | None = None
    holder: list[ScopeName] | None = None
    number: NumberSpec | None = None
    heading: list[Alternatives] = []
    title: list[Alternatives] = []
    list_: ListSpec | None = Field(default=None, alias="list")
    aggregate: AggregateSpec | None = None
    same_as: str | None = Field(default=None, alias="same-as")

    @model_validator(mode="after")
    def _looks_for_something(self) -> PatternSpec:
        if self._nothing_to_look_for():
            raise ValueError(
                "the pattern looks for nothing: give all, any, heading, title, list, aggregate "
                "or same-as"
            )
        return self

    def _nothing_to_look_for(self) -> bool:
        looks = (self.all, self.any, self.own, self.heading, self.title, self.list_, self.aggregate)
        return self.same_as is None and not any(looks)


class ContradictionSpec(PatternSpec):
    """Text that points the other way (a pattern), or a combination of elements that does."""

    when: list[str] = []
    without: list[str] = []

    @property
    def by_absence(self) -> bool:
        """Whether elements decide, not text."""
        return bool(self.when)

    def _nothing_to_look_for(self) -> bool:
        return not self.when and super()._nothing_to_look_for()


class SanctionSpec(_Closed):
    """Any penalty for the breach of these elements is evidence."""

    of: list[str] = Field(min_length=1)
    named_only: bool = Field(default=False, alias="named-only")


class ElementSpec(_Closed):
    """The patterns of one element; `sanction` where it asks for one."""

    full: list[PatternSpec] = []
    weak: list[PatternSpec] = []
    sanction: SanctionSpec | None = None


class TestSpec(_Closed):
    """A clause in our own words and what must be found in it."""

    lang: Literal["en", "fr", "es", "pt"] | Name
    text: str = Field(min_length=8)
    expect: dict[ElementId, Literal["full", "weak", "none"]]
    contradictions: list[str] | None = None
    xfail: str = ""


class RuleFileSpec(_Closed):
    """The rules of one requirement, with their tests."""

    requirement: str
    status: Literal["draft", "stable", "deprecated"]
    elements: dict[ElementId, ElementSpec]
    contradictions: list[ContradictionSpec] = []
    tests: list[TestSpec] = []
