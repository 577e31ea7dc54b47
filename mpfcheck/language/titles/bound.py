"""Which titles a clause is about: those it names, or those that "the licensee" points back to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from mpfcheck.language.titles.names import NameFinder
from mpfcheck.language.titles.register import Register
from mpfcheck.language.titles.words import words_of
from mpfcheck.model.instrument import Clause, ClauseKind, Instrument
from mpfcheck.model.reference import Reference
from mpfcheck.model.why import Why, why

_ANY = ""  # stands for all heads
_BEFORE = 70  # characters before a reference that are looked at
_WORDS_BEFORE = 6  # words before it, of which one grants: "granted to a person under section 12"


@dataclass(frozen=True, slots=True)
class Bound:
    """Titles by their number in the register; `how` says where they come from.

    `place` is the clause that names them, -1 where it is the text itself, a heading or definition.
    """

    titles: frozenset[int]
    how: Why
    place: int = -1


class BoundTitles:
    """Finds the titles that the clauses of one instrument are about."""

    def __init__(
        self,
        instrument: Instrument,
        register: Register,
        finder: NameFinder,
        references: Mapping[int, Sequence[Reference]],
    ) -> None:
        """`finder` knows the words for holders and heads of the language.

        `references` hold per clause what its text points to.
        """
        self._instrument, self._register, self._finder = instrument, register, finder
        self._references = references
        self._holders = {finder.head_stem(w): h for w, h in finder.words.holders.items()}
        self._defined = dict(self._definitions())
        self._naming = self._by_head()

    def named(self, clause: Clause) -> Bound | None:
        """The titles in the text of the clause and of the opening words that it goes on with."""
        for unit in (clause, *reversed(self._instrument.chapeau(clause))):
            namings = self._register.namings[unit.index]
            if namings:
                titles = frozenset(n for n, _ in namings)
                names = self._names(titles)
                if unit is clause:
                    return Bound(titles, why("text-names", titles=names))
                return Bound(titles, why("clause-names", clause=unit.label, titles=names))
        return None

    def pointed(self, clause: Clause) -> Bound | None:
        """The titles that a word such as "the licensee" or "such licence" points back to."""
        word, heads = self._pointer(clause)
        if not word:
            return None
        article = self._instrument.article_of(clause)
        headed = frozenset(self._register.headings[article.index])
        if found := self._fitting(headed, heads):
            names = self._names(found)
            return Bound(found, why("of-heading", word=word, titles=names, clause=article.label))
        index = self._named_before(clause, heads)
        if index >= article.index:
            found = self._fitting(frozenset(n for n, _ in self._register.namings[index]), heads)
            label = self._instrument.clauses[index].label
            names = self._names(found)
            return Bound(found, why("of-named", word=word, titles=names, clause=label), index)
        if word in self._defined:
            found, label = self._defined[word]
            names = self._names(found)
            return Bound(found, why("of-defined", word=word, titles=names, clause=label))
        return None

    def headed(self, clause: Clause) -> Bound | None:
        """The titles in the heading of the unit itself."""
        titles = frozenset(self._register.headings[clause.index])
        if not titles:
            return None
        names = self._names(titles)
        return Bound(titles, why("heading-names", clause=clause.label, titles=names))

    def granted_under(self, clause: Clause) -> Iterator[Clause]:
        """The units by which what the clause speaks of is granted: "licensed under section 12"."""
        for unit in (clause, *reversed(self._instrument.chapeau(clause))):
            for reference in self._references.get(unit.index, ()):
                before = unit.text[max(0, reference.start - _BEFORE) : reference.start]
                words = words_of(before).forms[-_WORDS_BEFORE:]
                if not self._finder.words.under.isdisjoint(words):
                    yield self._instrument.clauses[reference.target]

    def _pointer(self, clause: Clause) -> tuple[str, tuple[str, ...]]:
        """The first word that points back, with the stems of the heads it may stand for."""
        words = words_of(clause.text)
        for at, form in enumerate(words.forms):
            stem = self._finder.head_stem(form)
            if stem in self._holders:
                return form, tuple(map(self._finder.head_stem, self._holders[stem]))
            back = at > 0 and words.forms[at - 1] in self._finder.words.determiners
            if back and stem in self._finder.heads:
                return form, (stem,)
        return "", ()

    def _fitting(self, titles: frozenset[int], heads: tuple[str, ...]) -> frozenset[int]:
        """Those of `titles` whose head is one of `heads`; all if the pointer fits any title."""
        if not heads:
            return titles
        return frozenset(n for n in titles if self._register.keys[n][-1] in heads)

    def _named_before(self, clause: Clause, heads: tuple[str, ...]) -> int:
        """The last clause before this one to name a title with one of `heads`, -1 if none does."""
        nearest = -1
        for head in heads or (_ANY,):
            places = self._naming.get(head, ())
            at = bisect_left(places, clause.index)
            nearest = max(nearest, places[at - 1] if at else -1)
        return nearest

    def _by_head(self) -> dict[str, list[int]]:
        """The clauses that name a title, by the head of its name, and all together under ""."""
        places: dict[str, list[int]] = {}
        for index, namings in enumerate(self._register.namings):
            heads = {self._register.keys[n][-1] for n, _ in namings}
            for head in (*heads, _ANY) if namings else ():
                places.setdefault(head, []).append(index)
        return places

    def _definitions(self) -> Iterator[tuple[str, tuple[frozenset[int], str]]]:
        """Words for holders that a definition gives to certain titles."""
        for clause in self._instrument.clauses:
            if clause.kind is not ClauseKind.DEFINITION:
                continue
            term = words_of(clause.number).forms
            titles = frozenset(n for n, _ in self._register.namings[clause.index])
            if len(term) == 1 and titles and self._finder.head_stem(term[0]) in self._holders:
                yield term[0], (titles, clause.label)

    def _names(self, titles: frozenset[int]) -> str:
        return ", ".join(self._register.titles[n].name for n in sorted(titles))
