"""What marks a title as one for small operators, whatever it is called.

Signs and their weight: worked by hand (2), a very small area (2) or a small one (1), a limit of
depth (1), kept for nationals, natural persons or cooperatives (1), let off rules of the law (1), a
short term (1), granted by a local officer (1). Three make a small title, if one of them is about
the work or the persons: a term and a local officer alone are found on any permit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from mpfcheck.model.annotation import Annotation, Quantity
from mpfcheck.model.instrument import Instrument
from mpfcheck.model.why import Reasons, why

_ENOUGH = 3
_VERY_SMALL, _SMALL = 10.0, 100.0  # hectares
_SHALLOW = 50.0  # metres
_SHORT = 3 * 366.0  # days
_PERSONS = frozenset({"national", "natural-person", "individual-work", "cooperative"})
_LOCAL = frozenset({"local-authority", "local-office"})
_GRANTING = frozenset({"grant", "grants-title", "application", "title-application"})
_BY_HAND = "non-mechanised"


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign of a small title, with its weight; `telling` ones are about work or persons.

    `key` is that of the reason that says it.
    """

    key: str
    weight: int
    telling: bool
    shows: Callable[[Annotation, frozenset[str]], bool] | None = None


def _of(annotation: Annotation, kind: str) -> list[Quantity]:
    return [q for q in annotation.quantities if q.kind == kind]


def _by_hand(_: Annotation, concepts: frozenset[str]) -> bool:
    return _BY_HAND in concepts


def _depth(annotation: Annotation, concepts: frozenset[str]) -> bool:
    lengths = _of(annotation, "length")
    return "depth-limit" in concepts and any(q.value <= _SHALLOW for q in lengths)


def _persons(_: Annotation, concepts: frozenset[str]) -> bool:
    only = "reserved-for" in concepts and "companies-only" not in concepts
    return only and not _PERSONS.isdisjoint(concepts)


def _let_off(_: Annotation, concepts: frozenset[str]) -> bool:
    return "rules-not-applied" in concepts


def _term(annotation: Annotation, concepts: frozenset[str]) -> bool:
    terms = _of(annotation, "duration")
    return "validity" in concepts and any(300 <= q.value <= _SHORT for q in terms)


def _local(_: Annotation, concepts: frozenset[str]) -> bool:
    return not _LOCAL.isdisjoint(concepts) and not _GRANTING.isdisjoint(concepts)


SIGNS = (
    Sign("sign-by-hand", 2, True, _by_hand),
    Sign("sign-depth", 1, True, _depth),
    Sign("sign-persons", 1, True, _persons),
    Sign("sign-let-off", 1, False, _let_off),
    Sign("sign-term", 1, False, _term),
    Sign("sign-local", 1, False, _local),
)


VERY_SMALL = Sign("sign-very-small", 2, True)
SMALL = Sign("sign-small", 1, False)


@dataclass(frozen=True, slots=True)
class Profile:
    """The signs that were found, with the labels of the clauses that show them."""

    signs: tuple[tuple[Sign, str], ...]

    @property
    def is_small(self) -> bool:
        """Whether the signs are enough for a small title."""
        weight = sum(sign.weight for sign, _ in self.signs)
        return weight >= _ENOUGH and any(sign.telling for sign, _ in self.signs)

    @property
    def by_hand(self) -> bool:
        """Whether it is worked by hand, as artisanal titles are."""
        return any(sign.shows is _by_hand for sign, _ in self.signs)

    @property
    def reason(self) -> Reasons:
        """The signs, each with its place, as one reason; empty if there are none."""
        signs = [why(sign.key, clause=label) for sign, label in self.signs]
        return (why("signs", *signs),) if signs else ()


def profile_of(
    instrument: Instrument, annotations: Sequence[Annotation], clauses: Sequence[int]
) -> Profile:
    """The signs in the clauses with the indices `clauses`, which are about one title alone."""
    signs = list(_areas(instrument, annotations, clauses))
    for sign in SIGNS:
        for index in clauses:
            annotation = annotations[index]
            concepts = {m.concept for m in annotation.mentions}
            for opening in instrument.chapeau(instrument.clauses[index]):
                concepts |= {m.concept for m in annotations[opening.index].mentions}
            if sign.shows and sign.shows(annotation, frozenset(concepts)):
                signs.append((sign, instrument.clauses[index].label))
                break
    return Profile(tuple(signs))


def _areas(
    instrument: Instrument, annotations: Sequence[Annotation], clauses: Sequence[int]
) -> Iterator[tuple[Sign, str]]:
    """The sign of a small area, if all areas that are given for the title are small."""
    areas = [(q.value, index) for index in clauses for q in _of(annotations[index], "area")]
    if not areas:
        return
    largest, index = max(areas)
    if largest <= _SMALL:
        sign = VERY_SMALL if largest <= _VERY_SMALL else SMALL
        yield sign, instrument.clauses[index].label
