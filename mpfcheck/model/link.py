"""What joins clauses to each other, within one law and from law to law."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mpfcheck.model.conclusion import Override
from mpfcheck.model.evidence import Evidence, Strength


@dataclass(frozen=True, slots=True)
class Punishes:
    """A clause that punishes whoever does not do what stands at `places`.

    `evidence` is what it would be as evidence of an element that asks for a sanction; inference
    decides its strength, by what stands at the places for one of the elements in `of`
    ("ASM-TX-01.a"), and never above `at_most`.
    """

    evidence: Evidence
    of: tuple[str, ...]
    places: tuple[str, ...]
    at_most: Strength


@dataclass(frozen=True, slots=True)
class Links:
    """All links of an assessment; evidence is named by its id.

    `stands` gives for evidence that a sanction may reach the places it stands at: its clause, all
    units around it, its instrument. `exempting` are clauses that take ASM out of others, without
    being evidence of anything; the `overrides` rest on them. `delegated` evidence leaves a matter
    to a later text, `carries_out` is full evidence from texts of that kind. `apart` pairs contrary
    text with what stands in another instrument for the same requirement.
    """

    punishes: tuple[Punishes, ...] = ()
    stands: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    exempting: tuple[Evidence, ...] = ()
    overrides: tuple[Override, ...] = ()
    delegated: tuple[str, ...] = ()
    carries_out: tuple[str, ...] = ()
    apart: tuple[tuple[str, str], ...] = ()
