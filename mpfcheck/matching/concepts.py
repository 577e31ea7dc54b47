"""Does a clause name the concepts that a pattern asks for, and where?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mpfcheck.matching.view import InstrumentView, named
from mpfcheck.model.annotation import Mention, Quantity
from mpfcheck.model.evidence import Lack, LackKind
from mpfcheck.model.instrument import OPENS_LIST, Clause
from mpfcheck.model.rule import Bound, Pattern

_CHARACTERS_PER_WORD = 6.5
_AT_END = 60  # characters after a quantity with which opening words end


@dataclass(frozen=True, slots=True)
class ConceptMatch:
    """Where the concepts of a pattern meet: the window, and the mentions in own text."""

    clause: Clause
    window: tuple[int, int]
    anchors: tuple[Mention, ...]
    lacks: Lack | None = None  # what keeps the match from counting

    @property
    def span(self) -> tuple[int, int]:
        """Characters from the first anchor to the last."""
        return min(m.start for m in self.anchors), max(m.end for m in self.anchors)


def candidates(view: InstrumentView, pattern: Pattern) -> list[Clause]:
    """Clauses that may match, in document order: they name a group (of `own`, if it has any)."""
    if not pattern.unless_anywhere.isdisjoint(view.concepts):
        return []
    if not (named(pattern.title, view.title_concepts) and named(pattern.groups, view.anywhere)):
        return []
    found = view.naming(frozenset().union(*(pattern.own or pattern.groups)))
    for group in pattern.groups:
        found &= view.reaching(group, pattern.within)
    return [view.instrument.clauses[i] for i in sorted(found)]


def concept_matches(
    view: InstrumentView, pattern: Pattern, clause: Clause
) -> Iterator[ConceptMatch]:
    """The windows of `clause` in which all groups of `pattern` are in reach.

    At least one group must be named in the clause's own text. A window in which a concept of
    `none` or `unless` stands, or of `not_under` in a heading above, is given too, with what it
    lacks.
    """
    outside = view.beyond(clause, pattern.within)
    for stretch in view.stretches(clause, pattern.within):
        window, own = stretch.window, stretch.concepts
        if not (named(pattern.groups, own | outside) and named(pattern.own, own)):
            continue
        anchors = _anchors(pattern, stretch.mentions)
        if not anchors:
            continue
        lacks = _cancelled(pattern, own | view.around[clause.index], view.headings[clause.index])
        if not lacks and pattern.number is not None:
            lacks = _without_number(view, pattern.number, clause, window)
        if not lacks and pattern.near is not None and not _near(view, pattern, anchors, outside):
            lacks = Lack(LackKind.APART, (str(pattern.near),))
        if not lacks and pattern.near is not None:
            anchors = _close(pattern, anchors)
        if not lacks and not named(pattern.heading, view.headings[clause.index]):
            lacks = Lack(LackKind.HEADING, tuple(sorted(frozenset[str]().union(*pattern.heading))))
        yield ConceptMatch(clause, window, anchors, lacks)


def _anchors(pattern: Pattern, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    wanted = frozenset[str]().union(*pattern.groups)
    return tuple(m for m in mentions if m.concept in wanted)


def _cancelled(pattern: Pattern, near: frozenset[str], headings: frozenset[str]) -> Lack | None:
    barred = (pattern.none | pattern.unless) & near
    for concept in sorted(barred | (pattern.not_under & headings)):
        return Lack(LackKind.CANCELLED, (concept,))
    return None


def _without_number(
    view: InstrumentView, number: Bound, clause: Clause, window: tuple[int, int]
) -> Lack | None:
    """What is lacking where neither the window nor the opening words of the list hold `number`.

    "No pit within fifty metres of- (a) a dwelling; (b) a river" measures both items, unless one has
    a measure of its own.
    """
    said = [q for q in view.annotation(clause).quantities if window[0] <= q.start < window[1]]
    if not any(number.measures(q) for q in said):
        said = [q for c in view.instrument.chapeau(clause)[-1:] for q in _lent(view, c)]
    return None if any(number.holds(q) for q in said) else Lack(LackKind.NUMBER, (number.of,))


def _lent(view: InstrumentView, opening: Clause) -> list[Quantity]:
    """The quantities with which the opening words of a list end."""
    text = opening.text.rstrip()
    if not text.endswith(OPENS_LIST):
        return []
    return [q for q in view.annotation(opening).quantities if len(text) - q.end <= _AT_END]


def _near(
    view: InstrumentView, pattern: Pattern, anchors: Sequence[Mention], beyond: frozenset[str]
) -> bool:
    """Whether the groups named in own text all stand close together (in words, about).

    What the whole law is about need not stand close.
    """
    assert pattern.near is not None
    places = [
        sorted({(m.start, m.end) for m in anchors if m.concept in group})
        for group in pattern.groups
        if group in pattern.own or group.isdisjoint(view.subject)
    ]
    own = [p for p in places if p]
    if len(own) < len(places) and not beyond:
        return False
    limit = pattern.near * _CHARACTERS_PER_WORD
    return _meet(own, limit)


def _close(pattern: Pattern, anchors: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions of a pattern that meets without those that stand far from all of another group.

    "Miners at ... need no title; but small miners shall be entered": of the two, the second is met.
    """
    assert pattern.near is not None
    limit = pattern.near * _CHARACTERS_PER_WORD
    groups = [[m for m in anchors if m.concept in group] for group in pattern.groups]
    return tuple(
        m
        for m in anchors
        if all(
            m.concept in group
            or not groups[at]
            or any(_gap(m.start, m.end, o.start, o.end) <= limit for o in groups[at])
            for at, group in enumerate(pattern.groups)
        )
    ) or tuple(anchors)


def _meet(
    places: Sequence[Sequence[tuple[int, int]]], limit: float, *chosen: tuple[int, int]
) -> bool:
    """Whether one place of each row stands within `limit` characters of one of every other row."""
    if not places:
        return True
    return any(
        _meet(places[1:], limit, place, *chosen)
        for place in places[0]
        if all(_gap(*place, *other) <= limit for other in chosen)
    )


def _gap(a: int, b: int, c: int, d: int) -> int:
    return max(c - b, a - d, 0)
