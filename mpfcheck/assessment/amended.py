"""Amending laws carried out on the laws that they amend, where a country's bundle holds both.

The text that is replaced or repealed no longer counts. The new text counts where it stands, in the
amending law, and is cited as the article that it has become. What changes only part of an article
is told to the reader and not carried out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from mpfcheck.assessment.law import Law
from mpfcheck.model.instrument import Clause, TextRole
from mpfcheck.model.why import Why, why
from mpfcheck.structure.amending import Change, ChangeKind, changes
from mpfcheck.structure.numbered import Numbered
from mpfcheck.structure.references import Named

Place = tuple[str, int]
"""An instrument's id and the index of one of its clauses."""


@dataclass(frozen=True)
class Amended:
    """Laws after their amendments.

    `became` says of the new articles, by place, which article of which law they now are;
    `replaced` gives the place of the article that each of them replaced.
    """

    laws: tuple[Law, ...]
    became: Mapping[Place, Why]
    replaced: Mapping[Place, Place]


def amended(laws: Sequence[Law]) -> Amended:
    """Carry out the amendments among these laws: earlier years first, then as they are listed."""
    work = _Work(laws)
    order = sorted(laws, key=lambda law: law.entry.year or 0)
    for law in order:
        targets = [work.by_id[id] for id in law.entry.amends if id in work.by_id]
        if targets:
            for change in changes(law.instrument):
                work.carry_out(law, change, _meant(change, targets))
    return Amended(tuple(work.result(law) for law in laws), work.became, work.replaced)


def _meant(change: Change, targets: Sequence[Law]) -> Law | None:
    """The law that a change is about: the only one, or the one whose title it names."""
    if len(targets) == 1:
        return targets[0]
    said = change.says.casefold()
    named = [law for law in targets if law.name.casefold() in said]
    return max(named, key=lambda law: len(law.name)) if named else None


class _Work:
    """The laws by id, and what has been done to their clauses so far."""

    def __init__(self, laws: Sequence[Law]) -> None:
        self.by_id = {law.instrument.id: law for law in laws}
        self.became: dict[Place, Why] = {}
        self.replaced: dict[Place, Place] = {}
        self._numbered: dict[str, Numbered] = {}
        self._roles: dict[Place, TextRole] = {}
        self._notes: dict[str, list[Why]] = {}
        self._latest: dict[tuple[str, str], Place] = {}

    def carry_out(self, law: Law, change: Change, target: Law | None) -> None:
        """Do one change of `law` to `target`, or note that it was not done."""
        by = law.instrument.clauses[change.clause].label
        if target is None:
            self._note(law, why("amends-unknown", clause=by))
            return
        found = list(self._articles(target, change.articles))
        if change.kind is ChangeKind.IN_PART:
            labels = ", ".join(clause.label for clause in found)
            if labels:
                part = why("changes-part", clause=by, law=law.name, clauses=labels)
                self._note(target, part)
            return
        if change.quoted is not None:
            self._put_in(law, change, target, found)
        role = TextRole.REPEALED if change.kind is ChangeKind.REPEAL else TextRole.SUPERSEDED
        for clause in found:
            self._take_out(target, clause, role)
            what = "article-repealed" if role is TextRole.REPEALED else "article-replaced"
            self._note(target, why(what, article=clause.label, clause=by, law=law.name))

    def _put_in(self, law: Law, change: Change, target: Law, found: Sequence[Clause]) -> None:
        """The quoted article stands for that of the target, and no longer for an earlier one."""
        assert change.quoted is not None
        new = law.instrument.clauses[change.quoted]
        label = found[0].label if found else new.label.partition("[")[2].rstrip("]")
        place = (law.instrument.id, new.index)
        self.became[place] = why("as-amended", article=label, law=target.name, by=law.name)
        if found:
            self.replaced[place] = (target.instrument.id, found[0].index)
        earlier = self._latest.get((target.instrument.id, label))
        if earlier is not None:
            source = self.by_id[earlier[0]]
            clause = source.instrument.clauses[earlier[1]]
            self._take_out(source, clause, TextRole.SUPERSEDED)
        self._latest[target.instrument.id, label] = place

    def _articles(self, target: Law, named: Sequence[Named]) -> Iterator[Clause]:
        """The clauses of the target that are named; a range with all that lies in it."""
        numbered = self._numbered.setdefault(target.instrument.id, Numbered(target.instrument))
        clauses, last = target.instrument.clauses, -1
        for name in named:
            index = numbered.article(numbered.main, name.number, -1)
            if index is None:
                continue
            if name.up_to and last >= 0:
                yield from (a for a in target.instrument.articles if last < a.index < index)
            last = index
            for number in name.path:
                index = numbered.within(index, last, number) or index
            yield clauses[index]

    def _take_out(self, law: Law, clause: Clause, role: TextRole) -> None:
        for unit in (clause, *law.instrument.descendants(clause)):
            self._roles[law.instrument.id, unit.index] = role

    def _note(self, law: Law, note: Why) -> None:
        self._notes.setdefault(law.instrument.id, []).append(note)

    def result(self, law: Law) -> Law:
        """The law with the roles of its clauses as they have become, and notes on what was done."""
        instrument = law.instrument
        clauses = tuple(
            replace(clause, role=self._roles.get((instrument.id, clause.index), clause.role))
            for clause in instrument.clauses
        )
        notes = (*instrument.notes, *self._notes.get(instrument.id, ()))
        return replace(law, instrument=replace(instrument, clauses=clauses, notes=notes))
