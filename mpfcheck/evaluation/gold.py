"""Readings of laws by people ("gold"), as YAML files: what is in the law, element by element."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from mpfcheck.model.framework import Framework
from mpfcheck.rules.problems import Problem, raise_problems, suggestion
from mpfcheck.rules.yamlspan import SpannedYaml, load_yaml, problem, validate

StrengthName = Literal["full", "weak", "none"]


class _Reading(BaseModel):
    """A reading may carry more than is scored (notes of its reader), so further keys are let be."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class GoldCite(_Reading):
    """A place that the reader cites, with the words that he read there, if they are given."""

    at: str = Field(min_length=1)
    quote: str = ""


class GoldElement(_Reading):
    """How strong an element is. `also`: what a second reader said; either is then right."""

    value: StrengthName
    also: StrengthName | None = None
    scope: str | None = None
    cites: tuple[GoldCite, ...] = ()
    note: str = ""

    def right_for(self, got: str) -> str:
        """The strength to hold `got` to: where two readers differed, the one that it equals."""
        return got if got == self.also else self.value


class GoldContradiction(_Reading):
    """Text that points the other way, with what the reader says of it."""

    cites: tuple[GoldCite, ...] = ()
    note: str = ""
    what: str = ""
    text: str = ""


class GoldRequirement(_Reading):
    """The reading of one requirement."""

    elements: dict[str, GoldElement]
    contradictions: tuple[GoldContradiction, ...] = ()
    contradiction_disputed: bool | str = False

    @property
    def cites(self) -> Iterator[GoldCite]:
        """Every place cited for an element of the requirement."""
        return (cite for element in self.elements.values() for cite in element.cites)


class GoldFile(_Reading):
    """The reading of one law. `core`: per requirement, the elements that decide its status."""

    instrument: str = Field(min_length=1)
    core: dict[str, tuple[str, ...]]
    requirements: dict[str, GoldRequirement]


@dataclass(frozen=True, slots=True)
class Gold:
    """A reading, and the file that it stands in."""

    path: Path
    file: GoldFile


def load_gold(path: Path, framework: Framework) -> Gold:
    """The reading in the file at `path`.

    Raises:
        DataError: It is not a reading, or it speaks of a requirement that the framework does not
            have; names every mistake with line and column.
    """
    source = load_yaml(path)
    file = validate(source, GoldFile)
    raise_problems(_strangers(source, file, framework))
    return Gold(path, file)


def _strangers(source: SpannedYaml, file: GoldFile, framework: Framework) -> Iterator[Problem]:
    """Requirements and elements that cannot be scored."""
    for id, reading in file.requirements.items():
        at = ("requirements", id)
        if id not in framework.by_id:
            hint = suggestion(id, framework.by_id)
            yield problem(source, at, f"the framework has no {id}", hint, key=True)
            continue
        if id not in file.core:
            hint = "list its core elements under `core:`"
            yield problem(source, at, f"no core elements are given for {id}", hint, key=True)
        known = {element.id for element in framework.by_id[id].elements}
        for element in reading.elements:
            if element not in known:
                where = (*at, "elements", element)
                hint = suggestion(element, known)
                yield problem(source, where, f"{id} has no element {element!r}", hint, key=True)
