"""What assessment hands to reporting: findings that can be checked in a minute."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from mpfcheck.model.confidence import Confidence
from mpfcheck.model.document import Box
from mpfcheck.model.evidence import Lack, Strength
from mpfcheck.model.framework import Example, Source
from mpfcheck.model.review import Reviewed
from mpfcheck.model.why import Reasons, Why


class Status(StrEnum):
    """The state of a requirement in the documents that were given."""

    MET = "met"
    PARTIAL = "partial"
    ABSENT = "absent"
    NOT_APPLICABLE = "not-applicable"
    NOT_ASSESSED = "not-assessed"  # no rule yet
    NOT_ASSESSABLE = "not-assessable"  # the text could not be read well enough to judge


class Caveat(StrEnum):
    """What to bear in mind before a status is relied on."""

    NO_REGULATION = "no-regulation"  # usually in regulations, and none was given


class Mark(StrEnum):
    """What a reader must know of the instrument that is cited."""

    TREATY = "treaty"  # it binds the State
    DRAFT = "draft"  # not yet law


@dataclass(frozen=True, slots=True)
class Citation:
    """Evidence as it is shown: the place, the words, the rule and the reasons.

    `highlights` are the matched words as character spans of `quote`. `chapeau` is the text that
    opens the sentence when the clause is an item of a list ("No holder shall -"), "" otherwise.
    `together_with` are the labels of further clauses without which it would not be evidence.
    `narrower`: the clause is confined to something else than mines (quarries). `scope_lent`: its
    scope comes from a heading or another clause, not from its own words. `penal`: it says what
    follows a breach (a fine, the loss of a title), whatever else it does. `agreeing`: how many
    patterns find the element in it.
    """

    instrument: str
    article: str  # label of the article: "s. 12"
    clause: str  # label of the clause: "s. 12(1)(c)"
    heading: str  # heading of the article
    page: int
    boxes: tuple[tuple[int, Box], ...]  # (page, box)
    quote: str
    rule: str
    strength: Strength
    scope: str
    modality: str
    because: Reasons
    highlights: tuple[tuple[int, int], ...] = ()
    chapeau: str = ""
    together_with: tuple[str, ...] = ()
    mark: Mark | None = None
    amends: Why | None = None  # the article of another law that it is, once its act is applied
    narrower: bool = False
    scope_lent: bool = False
    penal: bool = False
    agreeing: int = 1


@dataclass(frozen=True, slots=True)
class SetAside:
    """Text that says it for everybody and does not count, because a clause takes ASM out of it."""

    element: str
    citation: Citation
    because: Reasons


@dataclass(frozen=True, slots=True)
class Nearest:
    """A clause that came close to a missing element.

    `has` are the concepts that it names and `lacks` what kept it from counting, both with concepts
    in words of the report's language.
    """

    instrument: str
    article: str
    clause: str
    page: int
    quote: str
    has: tuple[str, ...] = ()
    lacks: tuple[Lack, ...] = ()
    closeness: float = 0.0  # about 1 where all concepts are there


@dataclass(frozen=True, slots=True)
class ElementFinding:
    """What was found for one element, best evidence first.

    Where nothing was found, `nearest` is the clause that came closest, `also_near` are the next.
    """

    id: str
    core: bool
    check: str
    strength: Strength
    scope: str  # of the best evidence; "" if none
    evidence: tuple[Citation, ...] = ()
    nearest: Nearest | None = None
    also_near: tuple[Nearest, ...] = ()


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Text that points the other way.

    By absence: `evidence` is that of the elements which are there, `missing` the keys
    ("ASM-EN-01.b") of the elements which are not. `against` is what stands in other instruments of
    the country for the same requirement.
    """

    id: str
    note: str
    evidence: tuple[Citation, ...]
    missing: tuple[str, ...] = ()
    against: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A requirement's status with all that it rests on."""

    requirement: str
    theme: str
    title: str
    statement: str
    status: Status
    elements: tuple[ElementFinding, ...]
    contradictions: tuple[Contradiction, ...]
    recommendation: str
    look_also_in: tuple[str, ...]
    level: str
    applicability: Why  # that it applies, or to all, or that this is not known, with the facts
    because: Reasons = ()
    caveats: tuple[Caveat, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    condition: str = ""  # on which it applies, in the language of the report
    drafting_note: str = ""
    model_clause: str = ""
    sources: tuple[Source, ...] = ()
    examples: tuple[Example, ...] = ()
    confidence: Confidence | None = None  # None where there is no status to be sure of
    review: Reviewed | None = None  # counsel's decision, beside `status`, which is the program's
    also_reviewed: tuple[Reviewed, ...] = ()  # further decisions, on single laws of a country

    @property
    def contradicted(self) -> bool:
        """Whether some text points the other way."""
        return bool(self.contradictions)

    @property
    def cited(self) -> Iterator[tuple[str, Citation]]:
        """Every citation with its element; "" for what points the other way."""
        for element in self.elements:
            yield from ((element.id, citation) for citation in element.evidence)
        for contradiction in self.contradictions:
            yield from (("", citation) for citation in contradiction.evidence)

    @property
    def missing(self) -> tuple[ElementFinding, ...]:
        """Elements that would have to be full for the requirement to be met."""
        return tuple(e for e in self.elements if e.core and e.strength is not Strength.FULL)


@dataclass(frozen=True, slots=True)
class InstrumentSummary:
    """What the report says of an instrument that was read."""

    id: str
    title: str
    path: str
    sha256: str
    language: str
    pages: int
    articles: int
    clauses: int
    notes: Reasons = ()
    kind: str = "other"  # act, code, regulation, decree, bill, treaty, other
    standing: str = "in-force"  # in-force, draft, repealed
    year: int | None = None
    amends: tuple[str, ...] = ()  # ids


@dataclass(frozen=True)
class Assessment:
    """All findings for one instrument, or for the merged instruments of one country.

    `language` is that of the texts that come from the framework and of the report to be written;
    `unreviewed`: no lawyer of that language has read the framework's texts in it.
    """

    framework: str
    framework_version: str
    framework_title: str
    rules_digest: str
    tool_version: str
    country: str
    instruments: tuple[InstrumentSummary, ...]
    themes: tuple[tuple[str, str], ...]  # (id, title), in order
    findings: tuple[Finding, ...]
    engine: str = ""
    kinds_of_law: Mapping[str, str] = field(default_factory=dict)  # key -> words
    notes: Reasons = ()
    language: str = "en"
    unreviewed: bool = False

    def of_theme(self, theme: str) -> Iterator[Finding]:
        """Findings of one theme, in the framework's order."""
        return (f for f in self.findings if f.theme == theme)
