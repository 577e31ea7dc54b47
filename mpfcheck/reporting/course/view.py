"""One view of a country's course over runs: scores per theme, and what changed from run to run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from mpfcheck.model.assessment import Assessment, Finding, InstrumentSummary, Status
from mpfcheck.model.comparison import Direction
from mpfcheck.reporting.audited.view import Origin
from mpfcheck.reporting.matrix import Matrix, Row, matrix_of
from mpfcheck.reporting.messages import Messages, messages
from mpfcheck.reporting.view import counts

_RANK = {Status.ABSENT: 0, Status.PARTIAL: 1, Status.MET: 2}


@dataclass(frozen=True, slots=True)
class Series:
    """A line of the chart: its name, and a score in percent per run; None: nothing was judged."""

    name: str
    values: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class StatusChange:
    """A requirement whose status differs between two runs, or that is contradicted in one only."""

    row: Row
    old: Finding
    new: Finding

    @property
    def direction(self) -> Direction:
        """Which way it went."""
        was, now = _RANK.get(self.old.status), _RANK.get(self.new.status)
        if was is None or now is None:
            return Direction.OPEN
        better = now > was or self.old.contradicted > self.new.contradicted
        worse = now < was or self.old.contradicted < self.new.contradicted
        if better and worse:
            return Direction.MIXED
        return Direction.BETTER if better else Direction.WORSE


@dataclass(frozen=True, slots=True)
class Step:
    """From one run to the next: statuses that changed, texts that came (or changed) and went."""

    old: str
    new: str
    changes: tuple[StatusChange, ...]
    came: tuple[str, ...]
    went: tuple[str, ...]
    same_rules: bool


@dataclass(frozen=True, slots=True)
class Course:
    """A country over runs, the oldest first. `matrix` has a column per run."""

    country: str
    origins: tuple[Origin, ...]
    matrix: Matrix
    assessments: tuple[Assessment, ...]
    say: Messages

    @property
    def labels(self) -> tuple[str, ...]:
        """The runs in words: "run 3, 2026-05-01"."""
        return tuple(self.say("course.run", run=o.run, date=o.date) for o in self.origins)

    @property
    def themes(self) -> tuple[tuple[str, str], ...]:
        """The themes of which anything was judged in any run, by (id, title)."""
        return tuple(t for t in self.matrix.themes if self.matrix.is_judged(t[0]))

    @property
    def series(self) -> tuple[Series, ...]:
        """The scores per theme, then those of all themes together."""
        numbers = range(len(self.origins))
        lines = [
            Series(title, tuple(self.matrix.score(n, id).percent for n in numbers))
            for id, title in self.themes
        ]
        return (*lines, self.overall)

    @property
    def overall(self) -> Series:
        """The scores of all themes together."""
        name = self.say("matrix.overall")
        scores = (self.matrix.score(n).percent for n in range(len(self.origins)))
        return Series(name[:1].upper() + name[1:], tuple(scores))

    def numbers(self, run: int) -> tuple[int, ...]:
        """How many requirements of a run are met, partly met, absent, and contradicted."""
        of = counts(self.assessments[run].findings)
        return (of.met, of.partial, of.absent, of.contradicted)

    @property
    def steps(self) -> tuple[Step, ...]:
        """What changed from each run to the next."""
        labels = self.labels
        return tuple(
            Step(
                labels[a],
                labels[b],
                tuple(_changes(self.matrix, a, b)),
                _names(self.assessments[b].instruments, self.assessments[a].instruments),
                _gone(self.assessments[a].instruments, self.assessments[b].instruments),
                _rules(self.origins[a]) == _rules(self.origins[b]),
            )
            for a, b in pairwise(range(len(self.origins)))
        )

    @property
    def caveats(self) -> tuple[str, ...]:
        """What a reader must know before relying on it."""
        say = self.say
        unread = any(a.unreviewed for a in self.assessments) or not say.reviewed
        return (say("caveat"), *[say("unreviewed-language")] * unread)


def course_of(
    country: str, origins: Sequence[Origin], assessments: Sequence[Assessment], language: str
) -> Course:
    """The course of a country over runs; both sequences with the oldest run first."""
    matrix = matrix_of([str(o.run) for o in origins], assessments)
    return Course(country, tuple(origins), matrix, tuple(assessments), messages(language))


def _changes(matrix: Matrix, old: int, new: int) -> list[StatusChange]:
    found = []
    for row in matrix.rows:
        was, now = row.findings[old], row.findings[new]
        if was is None or now is None:
            continue
        if (was.status, was.contradicted) != (now.status, now.contradicted):
            found.append(StatusChange(row, was, now))
    return sorted(found, key=lambda c: list(Direction).index(c.direction))


def _names(new: Sequence[InstrumentSummary], old: Sequence[InstrumentSummary]) -> tuple[str, ...]:
    """The texts of `new` that are not in `old` with the same bytes."""
    known = {i.sha256 for i in old}
    return tuple(i.title or i.id for i in new if i.sha256 not in known)


def _gone(old: Sequence[InstrumentSummary], new: Sequence[InstrumentSummary]) -> tuple[str, ...]:
    """The texts of `old` of which there is no version in `new`."""
    known = {i.id for i in new} | {i.path for i in new}
    return tuple(i.title or i.id for i in old if i.id not in known and i.path not in known)


def _rules(origin: Origin) -> tuple[str, str]:
    return origin.tool_version, origin.rules_digest
