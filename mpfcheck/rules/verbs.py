"""The third persons of the present of a language's verbs, made by rule from their infinitives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from mpfcheck.rules.yamlspan import load_yaml, validate


class VerbsSpec(BaseModel):
    """Infinitives of a language, and what they make by their ends."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    endings: dict[str, list[str]]
    verbs: str
    forms: list[str] = []
    nouns: list[str] = []
    adjectives: list[str] = []


@dataclass(frozen=True, slots=True)
class VerbForms:
    """Third persons of the present; those of `nouns` and `adjectives` may be such words too."""

    all: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    adjectives: frozenset[str] = frozenset()


def load_verbs(path: Path) -> VerbForms:
    """The forms that the file at `path` stands for, none where there is no such file."""
    if not path.is_file():
        return VerbForms()
    spec = validate(load_yaml(path), VerbsSpec)
    made = (form for verb in spec.verbs.split() for form in conjugated(verb, spec.endings))
    return VerbForms(
        frozenset((*spec.forms, *made)), frozenset(spec.nouns), frozenset(spec.adjectives)
    )


def conjugated(verb: str, endings: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """The forms of a verb by the longest of `endings` that its infinitive has."""
    end = max((e for e in endings if verb.endswith(e)), key=len, default="")
    for other in endings.get(end, ()):
        yield verb[: len(verb) - len(end)] + other
