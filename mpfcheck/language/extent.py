"""Clauses that say whom a unit is for: "this Part applies to holders of small-scale licences"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mpfcheck.language.narrower import confined_to
from mpfcheck.language.titles.register import Register
from mpfcheck.language.titles.words import Words, words_of
from mpfcheck.model.annotation import Mention, Scope
from mpfcheck.model.instrument import Clause, Instrument, TextRole
from mpfcheck.model.titlewords import TitleWords

_VERB_WITHIN = 6  # words between "this Part" and "applies to"
_ASM_TIERS = frozenset({"artisanal", "small-scale"})


@dataclass(frozen=True, slots=True)
class Extent:
    """What the clause `said_in` says of the unit with index `unit` (None: of the instrument)."""

    unit: int | None
    scope: Scope
    said_in: str


def read_confined(
    instrument: Instrument, mentions: Sequence[Sequence[Mention]], words: TitleWords
) -> tuple[tuple[int | None, str], ...]:
    """Units (None: the instrument) that apply to quarries, to coal or to petroleum alone."""
    found = []
    for clause in instrument.clauses:
        if clause.role is not TextRole.OPERATIVE or not clause.text:
            continue
        for kinds, start, end, applies in _statements(words_of(clause.text), words):
            inside = [m for m in mentions[clause.index] if start <= m.start and m.end <= end]
            what = confined_to(inside) if applies else ""
            unit, known = _unit(instrument, clause, kinds)
            if what and known:
                found.append((unit, what))
    return tuple(found)


def read_extents(
    instrument: Instrument,
    mentions: Sequence[Sequence[Mention]],
    register: Register,
    words: TitleWords,
) -> tuple[Extent, ...]:
    """What the instrument says of whom its units are for, in document order."""
    found = []
    for clause in instrument.clauses:
        if clause.role is not TextRole.OPERATIVE or not clause.text:
            continue
        for kinds, start, end, applies in _statements(words_of(clause.text), words):
            scope = _scope(clause, start, end, mentions, register, applies=applies)
            unit, known = _unit(instrument, clause, kinds)
            if scope is not None and known:
                found.append(Extent(unit, scope, clause.label))
    return tuple(found)


def _statements(words: Words, data: TitleWords) -> Iterator[tuple[tuple[str, ...], int, int, bool]]:
    """Kinds of the unit, characters of what it applies to, and whether it applies or does not."""
    this = [tuple(p.split()) for p in data.this]
    verbs = [(tuple(p.split()), False) for p in data.not_applies]
    verbs += [(tuple(p.split()), True) for p in data.applies]
    for at, form in enumerate(words.forms):
        kinds = data.units.get(form)
        if not kinds or not any(words.forms[at - len(p) : at] == p for p in this if len(p) <= at):
            continue
        for phrase, applies in verbs:
            place = words.find(phrase, at + 1, at + 1 + _VERB_WITHIN + len(phrase))
            if place >= 0:
                first = place + len(phrase)
                last = next(
                    (i for i in range(first, len(words.forms)) if words.forms[i] in ".;"),
                    len(words.forms),
                )
                if last > first:
                    yield kinds, words.spans[first][0], words.spans[last - 1][1], applies
                break


def _scope(
    clause: Clause,
    start: int,
    end: int,
    mentions: Sequence[Sequence[Mention]],
    register: Register,
    *,
    applies: bool,
) -> Scope | None:
    """The scope of a unit that applies, or does not, to what text[start:end] names."""
    concepts = {m.concept for m in mentions[clause.index] if start <= m.start and m.end <= end}
    tiers = {
        register.titles[number].tier
        for number, naming in register.namings[clause.index]
        if start <= naming.start and naming.end <= end
    }
    asm = "asm" in concepts or bool(tiers & _ASM_TIERS)
    large = "large-scale" in tiers or "any" in tiers
    if asm and not large:
        return Scope.ASM if applies else Scope.LARGE_SCALE
    if applies and tiers == {"large-scale"} and register.knows_asm:
        return Scope.LARGE_SCALE
    return None


def _unit(
    instrument: Instrument, clause: Clause, kinds: tuple[str, ...]
) -> tuple[int | None, bool]:
    """The unit meant, None for the whole instrument; the second value says whether it was found."""
    if "instrument" in kinds:
        return None, True
    for unit in (clause, *instrument.ancestors(clause)):
        if unit.kind.value in kinds:
            return unit.index, True
    return None, False
