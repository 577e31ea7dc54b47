"""Everybody whom a clause names: titles, persons, authorities and public bodies, in order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from mpfcheck.language.bodies import does, names_a_body, public_bodies
from mpfcheck.language.subjects import AUTHORITY, listed_persons
from mpfcheck.language.titles import Register
from mpfcheck.model.annotation import Annotation, Mention
from mpfcheck.model.instrument import Clause
from mpfcheck.model.lexicon import LanguageData

ASM_PERSON, HOLDER, PERSON = "asm-person", "holder", "person"
ANY_TITLE, ACTIVITY = "any-title", "asm"
_PERSONS = frozenset({PERSON, "employer", "worker"})
_DESCRIBED = _PERSONS | {HOLDER}
_ACTORS = frozenset({AUTHORITY, ASM_PERSON, HOLDER, ANY_TITLE, ACTIVITY}) | _PERSONS
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody named at text[start:end]; `title` is a number of the register, -1 for a person.

    `mines` if the words behind a person tell that he mines on a small scale.
    """

    start: int
    end: int
    concept: str
    title: int = -1
    mines: bool = False

    @property
    def thing(self) -> bool:
        """Whether it is a title or an activity, which another grants or orders."""
        return self.title >= 0 or self.concept in (ACTIVITY, ANY_TITLE)


class Everybody:
    """Finds whom the clauses of one instrument name."""

    def __init__(self, own: Sequence[Annotation], register: Register, data: LanguageData) -> None:
        """`own` holds what each clause's own text shows."""
        self._own, self._register, self._data = own, register, data
        self._found: dict[int, tuple[Named, ...]] = {}  # opening words are asked for by each item

    def of(self, place: Clause) -> tuple[Named, ...]:
        """Titles, persons and authorities named in a clause, in reading order."""
        if place.index not in self._found:
            self._found[place.index] = self._look(place)
        return self._found[place.index]

    def _look(self, place: Clause) -> tuple[Named, ...]:
        text, data = place.text, self._data
        mentions = self._own[place.index].mentions
        mining = [m.start for m in mentions if m.concept == ACTIVITY]
        titles = [
            Named(n.start, n.end, "title", number)
            for number, n in self._register.namings[place.index]
        ]
        persons = [
            Named(m.start, m.end, AUTHORITY if self._in_body(text, m) else m.concept)
            for m in mentions
            if m.concept in _ACTORS
        ]
        words = list(_WORD.finditer(text))
        forms = [m.group().lower() for m in words]
        persons += [
            Named(words[at].start(), words[at].end(), PERSON) for at in listed_persons(forms, data)
        ]
        told = [
            replace(n, mines=any(does(text, n.end, at, data) for at in mining))
            if n.concept in _DESCRIBED
            else n
            for n in persons
        ]
        officers = [
            Named(m.start(), m.end(), AUTHORITY)
            for m, form in zip(words, forms, strict=True)
            if form in data.officers
        ]
        bodies = [Named(a, b, AUTHORITY) for a, b in public_bodies(text, data)]
        everybody = [*titles, *told, *officers, *bodies]
        return tuple(sorted(everybody, key=lambda n: (n.start, -n.end, n.title < 0)))

    def _in_body(self, text: str, mention: Mention) -> bool:
        """Whether small mining is only what a body is for: "the Artisanal Mining Fund"."""
        names = mention.concept == ACTIVITY
        return names and names_a_body(text, mention.start, mention.end, self._data)
