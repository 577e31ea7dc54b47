"""What an instrument counts for beside the others of its country.

- Repealed: nothing. It is listed with a note.
- Draft: as if it were adopted, since who checks a bill wants to know what it will bring; every
  citation from it is marked, and a note says that the findings hold if it is adopted.
- Treaty: it binds the State, and few duties in it reach a miner without a law that carries them
  out. Beside national instruments its text is weak at most, and marked; alone, it is read for what
  it says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from mpfcheck.assessment.amended import Place
from mpfcheck.assessment.law import Law
from mpfcheck.errors import UsageError
from mpfcheck.model.annotation import AnnotatedInstrument
from mpfcheck.model.country import Kind, Standing
from mpfcheck.model.evidence import Evidence, Strength
from mpfcheck.model.why import Why, why

TREATY_IS_WEAK = why("weak-treaty")

_TITLES = {
    "title-of-treaty": Kind.TREATY,
    "title-of-regulation": Kind.REGULATION,
    "title-of-act": Kind.ACT,
}
"""Concepts of a title, and what an instrument with such a title is. The first one counts."""


@dataclass(frozen=True)
class Bundle:
    """The instruments of a country that count, annotated, by id; what each is; which are drafts.

    `became` and `replaced` are those of `Amended`.
    """

    annotated: Mapping[str, AnnotatedInstrument]
    kinds: Mapping[str, Kind]
    drafts: frozenset[str] = frozenset()
    became: Mapping[Place, Why] = field(default_factory=dict)
    replaced: Mapping[Place, Place] = field(default_factory=dict)


def counted(laws: Sequence[Law]) -> tuple[Law, ...]:
    """The laws that count for something. Raises UsageError if all are repealed."""
    left = tuple(law for law in laws if law.entry.standing is not Standing.REPEALED)
    if not left:
        raise UsageError(
            "Every instrument of the country is repealed.",
            hint="List what is in force, or a draft, in its manifest.",
        )
    return left


def notes_on(laws: Iterable[Law], unreadable: Iterable[str]) -> Iterator[Why]:
    """What a reader must know of the standing of these laws, and of those that were not read."""
    for law in laws:
        if law.entry.standing is Standing.REPEALED:
            yield why("law-repealed", law=law.name)
        elif law.entry.standing is Standing.DRAFT:
            yield why("law-draft", law=law.name)
    for name in unreadable:
        yield why("law-unreadable", law=name)


def kind_of(law: Law, annotated: AnnotatedInstrument) -> Kind:
    """What the law is: as the manifest says, else as its title does."""
    if law.entry.kind is not Kind.OTHER:
        return law.entry.kind
    named = (kind for name, kind in _TITLES.items() if name in annotated.title_concepts)
    return next(named, Kind.OTHER)


def weighed(evidence: Iterable[Evidence], kinds: Mapping[str, Kind]) -> Iterator[Evidence]:
    """The evidence, that from treaties weak at most where there is any national instrument."""
    national = any(kind is not Kind.TREATY for kind in kinds.values())
    for item in evidence:
        from_treaty = kinds[item.instrument] is Kind.TREATY and item.element
        if national and from_treaty and item.strength is Strength.FULL:
            because = (*item.because, TREATY_IS_WEAK)
            yield replace(item, strength=Strength.WEAK, because=because)
        else:
            yield item
