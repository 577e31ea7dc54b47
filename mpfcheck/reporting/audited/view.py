"""One view of a run that every report on it shares: the matrix, and a report on each country."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mpfcheck.model.assessment import Assessment, Citation, Finding, Status
from mpfcheck.reporting.clean import excerpt, plain
from mpfcheck.reporting.matrix import Best, Matrix, Row, matrix_of
from mpfcheck.reporting.messages import Messages, messages
from mpfcheck.reporting.view import Report, view

GAPS = 15  # requirements that are absent most often
CLAUSES = 3  # countries whose clause is shown as one to follow, per requirement


@dataclass(frozen=True, slots=True)
class Origin:
    """The run that is reported on: its number, the title of the audit, its day (ISO 8601)."""

    run: int
    title: str
    date: str
    tool_version: str
    rules_digest: str


@dataclass(frozen=True, slots=True)
class AuditReport:
    """Everything that a report on a run shows; `countries` in the order of the matrix."""

    origin: Origin
    matrix: Matrix
    countries: tuple[Report, ...]
    say: Messages

    @property
    def themes(self) -> tuple[tuple[str, str], ...]:
        """The themes of which anything was judged, by (id, title)."""
        return tuple(t for t in self.matrix.themes if self.matrix.is_judged(t[0]))

    @property
    def unjudged(self) -> tuple[str, ...]:
        """The titles of the others."""
        return tuple(t for id, t in self.matrix.themes if not self.matrix.is_judged(id))

    @property
    def rows(self) -> tuple[Row, ...]:
        """The requirements of the themes of which anything was judged, theme by theme."""
        return tuple(row for id, _ in self.themes for row in self.matrix.of_theme(id))

    @property
    def made(self) -> str:
        """Which run it is, and how much was read, in a sentence."""
        say = self.say
        return say(
            "matrix.run",
            run=self.origin.run,
            date=self.origin.date,
            countries=say.counted(len(self.countries), "country"),
            requirements=say.counted(len(self.rows), "requirement"),
        )

    @property
    def caveats(self) -> tuple[str, ...]:
        """What a reader must know before relying on it."""
        say = self.say
        unread = any(report.unreviewed for report in self.countries) or not say.reviewed
        without = f"{say('themes.unjudged')}{say.colon} {'; '.join(self.unjudged)}"
        return (
            say("caveat"),
            say("matrix.caution"),
            *[say("unreviewed-language")] * unread,
            *[without] * bool(self.unjudged),
        )

    @property
    def gaps(self) -> tuple[tuple[Row, str, str], ...]:
        """The requirements that are absent most often: in how many countries, and in which."""
        found = []
        for row in self.matrix.gaps(GAPS):
            places = row.places(Status.ABSENT)
            many = self.say("matrix.absent-in", number=len(places), all=len(self.countries))
            found.append((row, many, ", ".join(self.matrix.codes[n] for n in places)))
        return tuple(found)

    @property
    def best(self) -> tuple[Best, ...]:
        """Per requirement, the clauses to follow."""
        return tuple(entry for entry in self.matrix.best(CLAUSES) if entry.clauses)

    def name(self, country: int) -> str:
        """The name of a country with its code: "Ghana (GH)"."""
        code, name = self.matrix.codes[country], self.matrix.names[country]
        return f"{name} ({code})" if name else code

    def place(self, country: int, cited: Citation) -> str:
        """Where a clause of a country stands."""
        return self.countries[country].place(cited)


def report_on(
    origin: Origin, names: Sequence[str], assessments: Sequence[Assessment], language: str
) -> AuditReport:
    """The report on a run: one assessment per country, with the names of the countries."""
    told = [replace(a, language=language) for a in assessments]
    return AuditReport(
        origin, matrix_of(names, told), tuple(view(a) for a in told), messages(language)
    )


def strongest(finding: Finding) -> Citation | None:
    """The clause to look at first: what points the other way, else the best evidence."""
    for contradiction in finding.contradictions:
        if contradiction.evidence:
            return contradiction.evidence[0]
    found = (c for e in sorted(finding.elements, key=lambda e: not e.core) for c in e.evidence)
    return next(found, None)


def shortly(cited: Citation, limit: int) -> str:
    """The words of a clause, cut to about `limit` characters around those that were matched."""
    return excerpt(plain(cited.quote), (), limit, "[…]")[0]
