"""What a clause reaches that speaks of other clauses: those it names, its Part, the whole law."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from functools import cached_property

from mpfcheck.model.annotation import AnnotatedInstrument
from mpfcheck.model.instrument import GROUPINGS, Clause
from mpfcheck.model.reference import Reference

THIS_PART = "this-part"
EVERY_BREACH = frozenset({"law-breach", "general-penalty"})
_UP_TO = re.compile(r"\s*(?:to|through|à|au|a|al|ao|até|hasta|[-–])\s*$", re.IGNORECASE)
_LAST_WORDS = 12  # characters between the two ends of a range: "sections 20 to 25"


class Reach:
    """What the clauses of one instrument reach."""

    def __init__(self, annotated: AnnotatedInstrument) -> None:
        self._annotated = annotated
        self._instrument = annotated.instrument

    def named(self, clause: Clause) -> tuple[int, ...]:
        """The clauses that `clause` names by number, or that the words opening its sentence name.

        A range ("sections 20 to 25") reaches all articles in it.
        """
        for unit in (clause, *reversed(self._instrument.chapeau(clause))):
            if found := self._references.get(unit.index):
                return tuple(dict.fromkeys(self._with_ranges(unit, found)))
        return ()

    def part(self, clause: Clause) -> int | None:
        """The Part or chapter that `clause` stands in, if it speaks of "this Part"."""
        if THIS_PART not in self.concepts(clause):
            return None
        above = (u for u in self._instrument.ancestors(clause) if u.kind in GROUPINGS)
        return next((unit.index for unit in above), None)

    def every_breach(self, clause: Clause) -> bool:
        """Whether `clause` itself speaks of breaches of the law as a whole."""
        mentions = self._annotated.annotations[clause.index].mentions
        return any(m.concept in EVERY_BREACH for m in mentions)

    def concepts(self, clause: Clause) -> frozenset[str]:
        """The concepts of the sentence that `clause` is in: its own and those of its opening."""
        units = (clause, *self._instrument.chapeau(clause))
        mentions = (self._annotated.annotations[unit.index].mentions for unit in units)
        return frozenset(m.concept for m in itertools.chain.from_iterable(mentions))

    @cached_property
    def _references(self) -> dict[int, list[Reference]]:
        from mpfcheck.structure.references import resolve

        found: dict[int, list[Reference]] = defaultdict(list)
        for reference in resolve(self._instrument):
            found[reference.clause].append(reference)
        return found

    def _with_ranges(self, clause: Clause, found: list[Reference]) -> list[int]:
        targets = [found[0].target]
        for left, right in itertools.pairwise(found):
            between = clause.text[left.end : right.start]
            if len(between) <= _LAST_WORDS and _UP_TO.fullmatch(between):
                targets += self._articles_between(left.target, right.target)
            targets.append(right.target)
        return targets

    def _articles_between(self, first: int, last: int) -> list[int]:
        return [
            article.index for article in self._instrument.articles if first < article.index < last
        ]
