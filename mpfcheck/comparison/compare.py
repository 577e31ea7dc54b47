"""The comparison itself: a pure function of two assessments and the clauses of their laws."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mpfcheck.comparison.align import align
from mpfcheck.comparison.words import pieces
from mpfcheck.model.assessment import (
    Assessment,
    Contradiction,
    ElementFinding,
    Finding,
    Status,
)
from mpfcheck.model.comparison import (
    Change,
    ClauseChange,
    Comparison,
    ElementChange,
    Fate,
    Passage,
    RequirementChange,
)
from mpfcheck.model.evidence import Strength
from mpfcheck.model.instrument import Instrument
from mpfcheck.review.fingerprint import normal

_RANK = {Strength.NONE: 0, Strength.WEAK: 1, Strength.FULL: 2}
_STATUS = {Status.ABSENT: 0, Status.PARTIAL: 1, Status.MET: 2}


@dataclass(frozen=True)
class Side:
    """One of the two: its assessment, and its clauses as far as they are known.

    `passages` empty: only the clauses that are cited are compared.
    """

    assessment: Assessment
    passages: tuple[Passage, ...] = ()

    @classmethod
    def of(cls, assessment: Assessment, instruments: Iterable[Instrument] = ()) -> Side:
        """A side with the clauses of its laws."""
        found = tuple(p for instrument in instruments for p in passages(instrument))
        return cls(assessment, found or cited_passages(assessment))


def passages(instrument: Instrument) -> Iterator[Passage]:
    """The clauses of a law that have words of their own."""
    for clause in instrument.clauses:
        if clause.text.strip():
            heading = clause.heading or instrument.article_of(clause).heading
            yield Passage(clause.label, heading, clause.text, clause.page)


def cited_passages(assessment: Assessment) -> tuple[Passage, ...]:
    """The clauses that an assessment cites, once each."""
    cited = (c for finding in assessment.findings for _, c in finding.cited)
    return tuple(dict.fromkeys(Passage(c.clause, c.heading, c.quote, c.page) for c in cited))


def compare(old: Side, new: Side) -> Comparison:
    """What differs; requirements in the order of the new assessment, then those only in the old."""
    clauses = tuple(_clauses(old.passages, new.passages))
    before = {f.requirement: f for f in old.assessment.findings}
    after = {f.requirement: f for f in new.assessment.findings}
    both = [id for id in after if id in before]
    return Comparison(
        old=old.assessment.instruments,
        new=new.assessment.instruments,
        requirements=tuple(_requirement(before[id], after[id], clauses) for id in both),
        clauses=clauses,
        language=new.assessment.language,
        themes=new.assessment.themes,
    )


def _clauses(old: Sequence[Passage], new: Sequence[Passage]) -> Iterator[ClauseChange]:
    """In the order of the new law; a dropped clause after the one that stood before it."""
    pairs = align(old, new)
    to_new = {a: (b, likeness) for a, b, likeness in pairs}
    to_old = {b: a for a, b, _ in pairs}
    after: dict[int, list[int]] = {}
    last = -1
    for index in range(len(old)):
        if index in to_new:
            last = to_new[index][0]
        else:
            after.setdefault(last, []).append(index)
    for dropped in after.get(-1, ()):
        yield ClauseChange(Fate.DROPPED, old[dropped], None)
    for index, passage in enumerate(new):
        if index in to_old:
            was = old[to_old[index]]
            yield _pair(was, passage, to_new[to_old[index]][1])
        else:
            yield ClauseChange(Fate.NEW, None, passage)
        for dropped in after.get(index, ()):
            yield ClauseChange(Fate.DROPPED, old[dropped], None)


def _pair(old: Passage, new: Passage, likeness: float) -> ClauseChange:
    if normal(old.text) == normal(new.text):
        fate = Fate.SAME if old.label == new.label else Fate.MOVED
        return ClauseChange(fate, old, new, 100.0)
    return ClauseChange(Fate.CHANGED, old, new, likeness, pieces(old.text, new.text))


def _requirement(old: Finding, new: Finding, clauses: Sequence[ClauseChange]) -> RequirementChange:
    elements = tuple(_elements(old, new))
    return RequirementChange(
        requirement=new.requirement,
        theme=new.theme,
        title=new.title,
        old=old.status,
        new=new.status,
        changes=_changes(old, new, elements),
        elements=elements,
        clauses=tuple(_concerned(old, new, clauses)),
        contradicted=_beyond(old, new),
        cleared=_beyond(new, old),
    )


def _beyond(one: Finding, other: Finding) -> tuple[Contradiction, ...]:
    """What points the other way in `other` and not in `one`."""
    known = {c.id for c in one.contradictions}
    return tuple(c for c in other.contradictions if c.id not in known)


def _changes(old: Finding, new: Finding, elements: Sequence[ElementChange]) -> tuple[Change, ...]:
    changes = []
    was, now = _STATUS.get(old.status), _STATUS.get(new.status)
    if was is not None and now is not None and was != now:
        if now > was:
            changes.append(Change.GAINED if was == 0 else Change.STRENGTHENED)
        else:
            changes.append(Change.LOST if now == 0 else Change.WEAKENED)
    changes += [Change.CONTRADICTED] * bool(_beyond(old, new))
    changes += [Change.CLEARED] * bool(_beyond(new, old))
    if not changes:
        below = {e.change for e in elements} - {Change.SAME}
        changes = sorted(below, key=list(Change).index)
    return tuple(changes) or (Change.SAME,)


def _elements(old: Finding, new: Finding) -> Iterator[ElementChange]:
    before = {e.id: e for e in old.elements}
    for element in new.elements:
        was = before.get(element.id)
        change = Change.SAME if was is None else _between(was, element)
        yield ElementChange(
            element.id,
            element.check,
            change,
            was.evidence[0] if was is not None and was.evidence else None,
            element.evidence[0] if element.evidence else None,
        )


def _between(old: ElementFinding, new: ElementFinding) -> Change:
    was, now = _RANK[old.strength], _RANK[new.strength]
    if was == now:
        return Change.SAME
    if now > was:
        return Change.GAINED if was == 0 else Change.STRENGTHENED
    return Change.LOST if now == 0 else Change.WEAKENED


def _concerned(
    old: Finding, new: Finding, clauses: Sequence[ClauseChange]
) -> Iterator[ClauseChange]:
    """The clauses that either finding cites and that are not the same in both."""
    before = {c.clause for _, c in old.cited}
    after = {c.clause for _, c in new.cited}
    for clause in clauses:
        if clause.fate is Fate.SAME:
            continue
        in_old = clause.old is not None and clause.old.label in before
        in_new = clause.new is not None and clause.new.label in after
        if in_old or in_new:
            yield clause
