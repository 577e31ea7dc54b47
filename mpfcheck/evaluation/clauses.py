"""Annotated clauses against a careful reader: does the program see what a clause does?

A modality counts as right if it is the reader's main one or one that the reader lists beside it
(`also`); the stricter count takes the main one alone. A scope counts as right if it is the same.
Clauses whose label the law does not bear now are left out and named.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from pydantic import BaseModel, ConfigDict, Field, RootModel

from mpfcheck.errors import UsageError
from mpfcheck.model.annotation import (
    AnnotatedInstrument,
    Annotation,
    ModalityKind,
    Scope,
    SubjectTier,
)
from mpfcheck.rules.yamlspan import load_yaml, validate

if TYPE_CHECKING:
    from mpfcheck.assessment import Assessor

Split = Literal["build", "test"]


class GoldClause(BaseModel):
    """What a reader takes one clause to do. `narrower` is kept, not scored."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    law: str = Field(min_length=1)
    clause: str = Field(min_length=1)
    split: Split
    modality: ModalityKind
    also: tuple[ModalityKind, ...] = ()
    tier: SubjectTier
    scope: Scope
    narrower: str = ""
    note: str = ""


class _GoldClauses(RootModel[tuple[GoldClause, ...]]):
    pass


@dataclass(frozen=True, slots=True)
class Read:
    """One clause as read by a person and by the program, with its text and the reasons."""

    gold: GoldClause
    language: str
    text: str
    found: Annotation

    @property
    def modality_right(self) -> bool:
        """Whether the main modality is one that the reader accepts."""
        return self.found.main in (self.gold.modality, *self.gold.also)

    @property
    def modality_same(self) -> bool:
        """Whether the main modality is the reader's main one."""
        return self.found.main is self.gold.modality

    @property
    def scope_right(self) -> bool:
        """Whether the scope is the reader's."""
        return self.found.scope is self.gold.scope

    @property
    def subject_right(self) -> bool:
        """Whether the subject's tier is the reader's."""
        return self.found.subject is self.gold.tier


@dataclass(frozen=True, slots=True)
class ClauseScores:
    """Clauses compared, and the labels (with their law) that are not found any more."""

    read: tuple[Read, ...]
    lost: tuple[str, ...] = ()

    def share(self, right: Callable[[Read], bool]) -> float:
        """The share of clauses for which `right` holds; 0 without clauses."""
        return sum(map(right, self.read)) / max(len(self.read), 1)

    def confusion(self) -> Counter[tuple[str, str]]:
        """(reader's, program's) main modality; an accepted one counts as the reader's."""
        return Counter(
            (r.gold.modality.value, (r.gold.modality if r.modality_right else r.found.main).value)
            for r in self.read
        )

    def scopes(self) -> Counter[tuple[str, str]]:
        """(reader's, program's) scope."""
        return Counter((r.gold.scope.value, r.found.scope.value) for r in self.read)

    def subjects(self) -> Counter[tuple[str, str]]:
        """(reader's, program's) tier of the subject."""
        return Counter((r.gold.tier.value, r.found.subject.value) for r in self.read)

    def of(self, language: str) -> ClauseScores:
        """The clauses of one language."""
        return ClauseScores(tuple(r for r in self.read if r.language == language), self.lost)


def load_clauses(path: Path) -> tuple[GoldClause, ...]:
    """The annotated clauses in a file; raises DataError with line and column if it holds others."""
    return validate(load_yaml(path), _GoldClauses).root


def compare_clauses(
    gold: Iterable[GoldClause], annotated: Callable[[str], AnnotatedInstrument]
) -> ClauseScores:
    """Each clause beside what the program makes of it; `annotated` gives the law of a name."""
    laws: dict[str, AnnotatedInstrument] = {}
    places: dict[str, dict[str, int]] = {}
    read, lost = [], []
    for one in gold:
        if one.law not in laws:
            laws[one.law] = annotated(one.law)
            clauses = laws[one.law].instrument.clauses
            places[one.law] = {c.label: c.index for c in reversed(clauses)}
        law, index = laws[one.law], places[one.law].get(one.clause)
        if index is None:
            lost.append(f"{one.law} {one.clause}")
            continue
        text = law.instrument.clauses[index].text
        read.append(Read(one, law.instrument.language, text, law.annotations[index]))
    return ClauseScores(tuple(read), tuple(lost))


def laws_of(corpus: Path, assessor: Assessor) -> Callable[[str], AnnotatedInstrument]:
    """A function that reads and annotates the law of a name; it raises UsageError for none."""
    from mpfcheck.evaluation.run import law_in

    def annotated(name: str) -> AnnotatedInstrument:
        path = law_in(corpus, name)
        if path is None:
            raise UsageError(
                f"The law {name} is not in {corpus}", hint="Name the folder with --corpus."
            )
        return assessor.annotate(assessor.read(path))

    return annotated
