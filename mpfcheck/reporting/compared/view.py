"""One view of a comparison that every report on it shares: its order, its counts, its words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from mpfcheck.model.assessment import Citation, InstrumentSummary, Status
from mpfcheck.model.comparison import (
    Change,
    ClauseChange,
    Comparison,
    Direction,
    ElementChange,
    Fate,
    Passage,
    Piece,
    RequirementChange,
)
from mpfcheck.reporting.messages import Messages, messages
from mpfcheck.reporting.places import paged, place_of


@dataclass(frozen=True, slots=True)
class Shown:
    """A clause on one side: where it stands, and its words; `mark` tells which changed."""

    place: str
    pieces: tuple[Piece, ...]

    @property
    def words(self) -> str:
        """The words without their marks."""
        return "".join(piece.words for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Beside:
    """Two clauses side by side; None where there is none."""

    old: Shown | None
    new: Shown | None


@dataclass(frozen=True, slots=True)
class ThemeChanges:
    """A theme with its requirements, what got worse first."""

    id: str
    title: str
    requirements: tuple[RequirementChange, ...]

    @property
    def differing(self) -> tuple[RequirementChange, ...]:
        """Those that are not the same on both sides."""
        return tuple(r for r in self.requirements if r.direction is not Direction.SAME)

    @property
    def same(self) -> tuple[RequirementChange, ...]:
        """Those in which nothing changed."""
        return tuple(r for r in self.requirements if r.direction is Direction.SAME)

    def count(self, direction: Direction) -> int:
        """How many went this way."""
        return sum(r.direction is direction for r in self.requirements)


@dataclass(frozen=True, slots=True)
class ComparisonReport:
    """Everything that a report on a comparison shows, in its order.

    `unjudged` are the titles of themes for which there are no rules yet.
    """

    old: tuple[InstrumentSummary, ...]
    new: tuple[InstrumentSummary, ...]
    themes: tuple[ThemeChanges, ...]
    unjudged: tuple[str, ...]
    clauses: tuple[ClauseChange, ...]
    say: Messages

    def count(self, direction: Direction) -> int:
        """How many requirements went this way."""
        return sum(theme.count(direction) for theme in self.themes)

    @property
    def differing(self) -> tuple[RequirementChange, ...]:
        """All requirements that differ, theme by theme."""
        return tuple(r for theme in self.themes for r in theme.differing)

    @property
    def summary(self) -> str:
        """The result in a sentence."""
        return summary(self.differing, sum(len(t.requirements) for t in self.themes), self.say)

    @property
    def fates(self) -> str:
        """What became of the clauses, in a sentence; "" where there are none."""
        say, fates = self.say, Counter(clause.fate for clause in self.clauses)
        parts = [_counted(fates[f], say(f"fate.{f.value}"), say) for f in Fate if fates[f]]
        return say("compare.clauses", parts=say.listed(parts)) if parts else ""

    @property
    def caveats(self) -> tuple[str, ...]:
        """What a reader must know before relying on it."""
        say = self.say
        unread = () if say.reviewed else (say("unreviewed-language"),)
        without = f"{say('themes.unjudged')}: {'; '.join(self.unjudged)}"
        return (say("caveat"), say("compare.caution"), *unread, *[without] * bool(self.unjudged))

    @property
    def unused(self) -> tuple[ClauseChange, ...]:
        """The clauses that differ and that no finding on either side rests on."""
        used = {id(clause) for r in self.differing for clause in r.clauses}
        return tuple(c for c in self.clauses if c.fate is not Fate.SAME and id(c) not in used)

    def element(self, of: ElementChange, requirement: RequirementChange) -> Beside:
        """The best evidence of an element on both sides, with the words that changed."""
        was, now = _changed(of, requirement.clauses)
        return Beside(self._cited(of.old, self.old, was), self._cited(of.new, self.new, now))

    def further(self, of: RequirementChange) -> tuple[ClauseChange, ...]:
        """The clauses that differ, without those that its elements show already."""
        old = {e.old.clause for e in of.elements if e.old}
        new = {e.new.clause for e in of.elements if e.new}
        return tuple(
            c
            for c in of.clauses
            if not (c.old is None or c.old.label in old)
            or not (c.new is None or c.new.label in new)
        )

    def clause(self, of: ClauseChange) -> Beside:
        """The two clauses of a pair."""
        was, now = sides(of)
        return Beside(self._passage(of.old, self.old, was), self._passage(of.new, self.new, now))

    def cited(self, cited: Citation, old: bool) -> str:
        """Where a citation of the old or the new side stands."""
        return place_of(cited, self.old if old else self.new, self.say)

    def _cited(
        self, cited: Citation | None, read: Sequence[InstrumentSummary], pieces: tuple[Piece, ...]
    ) -> Shown | None:
        if cited is None:
            return None
        return Shown(place_of(cited, read, self.say), pieces or (Piece("", cited.quote),))

    def _passage(
        self, passage: Passage | None, read: Sequence[InstrumentSummary], pieces: tuple[Piece, ...]
    ) -> Shown | None:
        if passage is None:
            return None
        page = passage.page if any(i.pages != 1 for i in read) else None
        return Shown(paged(passage.label, page, self.say), pieces or (Piece("", passage.text),))


def report_on(comparison: Comparison) -> ComparisonReport:
    """The report of a comparison. Themes without any requirement are left out."""
    titles = dict(comparison.themes)
    ids = dict.fromkeys([*titles, *(r.theme for r in comparison.requirements)])
    order = list(Direction)
    themes, unjudged = [], []
    for id in ids:
        asked = [r for r in comparison.requirements if r.theme == id]
        found = [r for r in asked if {r.old, r.new} != {Status.NOT_ASSESSED}]
        found.sort(key=lambda r: (order.index(r.direction), r.requirement))
        if found:
            themes.append(ThemeChanges(id, titles.get(id, id), tuple(found)))
        elif asked:
            unjudged.append(titles.get(id, id))
    return ComparisonReport(
        comparison.old,
        comparison.new,
        tuple(themes),
        tuple(unjudged),
        comparison.clauses,
        messages(comparison.language),
    )


def summary(differing: Sequence[RequirementChange], total: int, say: Messages) -> str:
    """How many requirements differ, and how."""
    if not differing:
        return say("compare.nothing")
    counts = Counter(change for r in differing for change in r.changes)
    parts = [
        _counted(counts[c], say(f"change.{c.value}"), say)
        for c in Change
        if counts[c] and c is not Change.SAME
    ]
    if open_ := sum(r.direction is Direction.OPEN for r in differing):
        parts.append(_counted(open_, say("direction.open"), say))
    return say("compare.summary", changed=len(differing), total=total, parts=say.listed(parts))


def _counted(number: int, what: str, say: Messages) -> str:
    return say("compare.count", number=say.number(number), what=what)


def said(of: RequirementChange, say: Messages) -> str:
    """What became of a requirement, in words: "weakened and contradicted anew"."""
    if of.direction is Direction.OPEN:
        return say("direction.open")
    return say.listed(say(f"change.{change.value}") for change in of.changes)


def from_to(of: RequirementChange, say: Messages) -> str:
    """Its status before and after: "met → partly met"; once, where it is the same."""
    old, new = say.status(of.old), say.status(of.new)
    return old if of.old is of.new else say("compare.from-to", old=old, new=new)


def sides(of: ClauseChange) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """The words of the old clause and those of the new one, each with its own marks."""
    old = tuple(piece for piece in of.pieces if piece.mark != "+")
    new = tuple(piece for piece in of.pieces if piece.mark != "-")
    return old, new


def _changed(
    of: ElementChange, clauses: Sequence[ClauseChange]
) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """The marked words of an element's two clauses, where the one became the other."""
    if of.old is None or of.new is None:
        return (), ()
    wanted = (of.old.clause, of.new.clause)
    found = (c for c in clauses if c.fate is Fate.CHANGED and c.labels == wanted)
    return next(map(sides, found), ((), ()))
