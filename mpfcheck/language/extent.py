"""Clauses that say whom a unit is for: "this Part applies to holders of small-scale licences"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mpfcheck.language.narrower import confined_to
from mpfcheck.language.titles.register import Register
from mpfcheck.language.titles.words import words_of
from mpfcheck.model.annotation import ASM_TIERS, Mention, Scope
from mpfcheck.model.instrument import Clause, Instrument, TextRole
from mpfcheck.model.titlewords import TitleWords

_NUMBER_WITHIN = 8  # words between the number of an article and "of this Law"
_VERB_WITHIN = 6  # words between "this Part" and "applies to"


@dataclass(frozen=True, slots=True)
class Extent:
    """What the clause `said_in` says of the unit with index `unit` (None: of the instrument)."""

    unit: int | None
    scope: Scope
    said_in: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A clause says that its unit of one of `kinds` applies, or does not, to text[start:end]."""

    clause: Clause
    kinds: tuple[str, ...]
    start: int
    end: int
    applies: bool


def read_confined(
    instrument: Instrument,
    mentions: Sequence[Sequence[Mention]],
    statements: Sequence[Statement],
) -> tuple[tuple[int | None, str], ...]:
    """Units (None: the instrument) that apply to one kind alone: quarries, coal, petroleum."""
    found = []
    for said in statements:
        inside = [
            m for m in mentions[said.clause.index] if said.start <= m.start and m.end <= said.end
        ]
        what = confined_to(inside) if said.applies else ""
        unit, known = _unit(instrument, said)
        if what and known:
            found.append((unit, what))
    return tuple(found)


def read_extents(
    instrument: Instrument,
    mentions: Sequence[Sequence[Mention]],
    register: Register,
    statements: Sequence[Statement],
) -> tuple[Extent, ...]:
    """What the instrument says of whom its units are for, in document order."""
    found = []
    for said in statements:
        scope = _scope(said, mentions, register)
        unit, known = _unit(instrument, said)
        if scope is not None and known:
            found.append(Extent(unit, scope, said.clause.label))
    return tuple(found)


def statements_of(instrument: Instrument, words: TitleWords) -> tuple[Statement, ...]:
    """All that the operative text says of what units apply to, in document order."""
    this = [tuple(p.split()) for p in words.this]
    verbs = [(tuple(p.split()), False) for p in words.not_applies]
    verbs += [(tuple(p.split()), True) for p in words.applies]
    return tuple(
        statement
        for clause in instrument.clauses
        if clause.role is TextRole.OPERATIVE and clause.text
        for statement in _statements(clause, words, this, verbs)
    )


_Phrase = tuple[str, ...]


def _statements(
    clause: Clause, data: TitleWords, this: Sequence[_Phrase], verbs: Sequence[tuple[_Phrase, bool]]
) -> Iterator[Statement]:
    words = words_of(clause.text)
    if data.units.keys().isdisjoint(words.forms):
        return
    for at, form in enumerate(words.forms):
        kinds = data.units.get(form)
        said = next((p for p in this if len(p) <= at and words.forms[at - len(p) : at] == p), None)
        if not kinds or said is None or _is_part(words.forms, at - len(said)):
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
                    start, end = words.spans[first][0], words.spans[last - 1][1]
                    yield Statement(clause, kinds, start, end, applies)
                break


def _is_part(forms: Sequence[str], at: int) -> bool:
    """Whether a numbered part of the unit named from word `at` on is meant, not all of it.

    "Article 7 (1) of this Law does not apply to small miners" says nothing of the law as a whole.
    """
    for form in reversed(forms[max(0, at - _NUMBER_WITHIN) : at]):
        if form in ".;:":
            return False
        if form.isdigit():
            return True
    return False


def _scope(
    said: Statement, mentions: Sequence[Sequence[Mention]], register: Register
) -> Scope | None:
    """The scope of a unit that applies, or does not, to what a statement names."""
    index, start, end, applies = said.clause.index, said.start, said.end, said.applies
    concepts = {m.concept for m in mentions[index] if start <= m.start and m.end <= end}
    tiers = {
        register.titles[number].tier
        for number, naming in register.namings[index]
        if start <= naming.start and naming.end <= end
    }
    asm = "asm" in concepts or bool(tiers & ASM_TIERS)
    large = "large-scale" in tiers or "any" in tiers
    if asm and not large:
        return Scope.ASM if applies else Scope.LARGE_SCALE
    if applies and tiers == {"large-scale"} and register.knows_asm:
        return Scope.LARGE_SCALE
    return None


def _unit(instrument: Instrument, said: Statement) -> tuple[int | None, bool]:
    """The unit meant, None for the whole instrument; the second value says whether it was found."""
    if "instrument" in said.kinds:
        return None, True
    for unit in (said.clause, *instrument.ancestors(said.clause)):
        if unit.kind.value in said.kinds:
            return unit.index, True
    return None, False
