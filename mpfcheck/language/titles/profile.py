"""What marks a title as one for small operators, whatever it is called.

Signs and their weight: worked by hand (2) or without machines (2), a very small area (2) or a
small one (1), a limit of depth (1), kept for nationals, natural persons, cooperatives or small
operators (1), let off rules of the law (1), a short term (1), granted by a local officer (1). Three
make a small title, if one of them is about the work or the persons: a term and a local officer
alone are found on any permit.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from mpfcheck.model.annotation import Annotation, ModalityKind, Quantity
from mpfcheck.model.instrument import Instrument
from mpfcheck.model.why import Reasons, why

_ENOUGH = 3
_VERY_SMALL, _SMALL = 10.0, 100.0  # hectares
_SHALLOW = 50.0  # metres
_SHORT = 3 * 366.0  # days
_PERSONS = frozenset({"national", "natural-person", "individual-work", "cooperative", "asm-person"})
_ONLY = frozenset({"reserved-for"})
_BESIDE = 90  # characters between "only" and those for whom a title is kept
_LOCAL = frozenset({"local-authority", "local-office"})
_GRANTING = frozenset({"grant", "grants-title", "application", "title-application"})
_BY_HAND = "non-mechanised"
_MACHINES = frozenset({"machine", "mechanical-power"})
_WORK = _MACHINES | {_BY_HAND}
_CONSENT = "consent"
_SPARED = frozenset({"rules-not-applied", "rules-but-some"})


@dataclass(frozen=True, slots=True)
class Said:
    """What a clause says: its quantities, and concepts and modalities, opening words included.

    `own` are the concepts of its text without the opening words.
    """

    quantities: tuple[Quantity, ...]
    own: frozenset[str]
    concepts: frozenset[str]
    kinds: frozenset[ModalityKind]
    reserved: bool  # "only", right beside who may hold a title

    def of(self, kind: str) -> list[Quantity]:
        """Its quantities of one kind."""
        return [q for q in self.quantities if q.kind == kind]


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign of a small title, with its weight; `telling` ones are about work or persons.

    `key` is that of the reason that says it.
    """

    key: str
    weight: int
    telling: bool
    shows: Callable[[Said], bool] | None = None


def _by_hand(said: Said) -> bool:
    return _BY_HAND in said.concepts


def _no_machines(said: Said) -> bool:
    """Whether machines are barred, and not only without leave."""
    barred = ModalityKind.PROHIBITION in said.kinds and ModalityKind.CONDITION not in said.kinds
    return barred and not _MACHINES.isdisjoint(said.concepts) and _CONSENT not in said.own


def _depth(said: Said) -> bool:
    return "depth-limit" in said.concepts and any(q.value <= _SHALLOW for q in said.of("length"))


def _persons(said: Said) -> bool:
    return said.reserved and "companies-only" not in said.concepts


def _let_off(said: Said) -> bool:
    return not _SPARED.isdisjoint(said.concepts)


def _term(said: Said) -> bool:
    terms = said.of("duration")
    return "validity" in said.concepts and any(300 <= q.value <= _SHORT for q in terms)


def _local(said: Said) -> bool:
    return not _LOCAL.isdisjoint(said.concepts) and not _GRANTING.isdisjoint(said.concepts)


SIGNS = (
    Sign("sign-by-hand", 2, True, _by_hand),
    Sign("sign-no-machines", 2, True, _no_machines),
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
        return any(sign.shows in (_by_hand, _no_machines) for sign, _ in self.signs)

    @property
    def reason(self) -> Reasons:
        """The signs, each with its place, as one reason; empty if there are none."""
        signs = [why(sign.key, clause=label) for sign, label in self.signs]
        return (why("signs", *signs),) if signs else ()


def profile_of(
    instrument: Instrument,
    annotations: Sequence[Annotation],
    clauses: Sequence[int],
    apart: Collection[int] = (),
) -> Profile:
    """The signs in the clauses with the indices `clauses`, which are about one title alone.

    Those of `apart` name it under opening words that do not: how these say that mining is done
    tells nothing of the title ("a citizen may pan gold by hand (a) on ground without a licence").
    """
    signs = list(_areas(instrument, annotations, clauses))
    said = [(index, _said(instrument, annotations, index)) for index in clauses]
    said = [(i, _without_work(says) if i in apart else says) for i, says in said]
    for sign in SIGNS:
        place = next((index for index, says in said if sign.shows and sign.shows(says)), None)
        if place is not None:
            signs.append((sign, instrument.clauses[place].label))
    return Profile(tuple(signs))


def _said(instrument: Instrument, annotations: Sequence[Annotation], index: int) -> Said:
    openings = instrument.chapeau(instrument.clauses[index])
    units = [annotations[index], *(annotations[clause.index] for clause in openings)]
    return Said(
        annotations[index].quantities,
        frozenset(mention.concept for mention in annotations[index].mentions),
        frozenset(mention.concept for unit in units for mention in unit.mentions),
        frozenset(modality.kind for unit in units for modality in unit.modalities),
        _reserved(units),
    )


def _without_work(said: Said) -> Said:
    """What a clause says, without how its opening words say that the work is done."""
    return replace(said, concepts=said.concepts - (said.concepts & _WORK - said.own))


def _reserved(units: Sequence[Annotation]) -> bool:
    """Whether the words that reserve stand close to persons, or in the opening words of a list.

    "Open to any person; plants may only treat lawful ore" keeps nothing for anybody.
    """
    only, who = (
        [
            (at, m.start, m.end)
            for at, unit in enumerate(units)
            for m in unit.mentions
            if m.concept in wanted
        ]
        for wanted in (_ONLY, _PERSONS)
    )
    return any(a[0] != b[0] or max(b[1] - a[2], a[1] - b[2]) <= _BESIDE for a in only for b in who)


def _areas(
    instrument: Instrument, annotations: Sequence[Annotation], clauses: Sequence[int]
) -> Iterator[tuple[Sign, str]]:
    """The sign of a small area, if all areas that are given for the title are small."""
    areas = [
        (q.value, index)
        for index in clauses
        for q in annotations[index].quantities
        if q.kind == "area"
    ]
    if not areas:
        return
    largest, index = max(areas)
    if largest <= _SMALL:
        sign = VERY_SMALL if largest <= _VERY_SMALL else SMALL
        yield sign, instrument.clauses[index].label
