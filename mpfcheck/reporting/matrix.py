"""Several assessments side by side: countries by requirements, scores, gaps, clauses to follow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mpfcheck.model.assessment import Assessment, Citation, Finding, Status
from mpfcheck.model.evidence import Strength

_JUDGED = {Status.MET: 2, Status.PARTIAL: 1, Status.ABSENT: 0}
"""Halves of a point per status."""


@dataclass(frozen=True, slots=True)
class Score:
    """`met` requirements of the `judged` ones; one that is partly met counts half."""

    met: float
    judged: int

    @property
    def percent(self) -> int | None:
        """In percent, rounded; None if nothing was judged."""
        return round(100 * self.met / self.judged) if self.judged else None


@dataclass(frozen=True, slots=True)
class Row:
    """A requirement, and its finding in each country; None where it was not asked."""

    requirement: str
    title: str
    theme: str
    findings: tuple[Finding | None, ...]

    def places(self, status: Status) -> tuple[int, ...]:
        """The countries, by number, in which it has this status."""
        return tuple(n for n, f in enumerate(self.findings) if f is not None and f.status is status)


@dataclass(frozen=True, slots=True)
class Best:
    """The clauses, one per country, that say most of what a requirement asks."""

    row: Row
    clauses: tuple[tuple[int, Citation], ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """`codes` and `names` of countries in their order, themes by (id, title), all rows."""

    codes: tuple[str, ...]
    names: tuple[str, ...]
    themes: tuple[tuple[str, str], ...]
    rows: tuple[Row, ...]

    def of_theme(self, theme: str) -> tuple[Row, ...]:
        """The rows of one theme."""
        return tuple(row for row in self.rows if row.theme == theme)

    def is_judged(self, theme: str) -> bool:
        """Whether anything of the theme was assessed in any country."""
        found = (f for row in self.of_theme(theme) for f in row.findings)
        return any(f is not None and f.status is not Status.NOT_ASSESSED for f in found)

    def score(self, country: int, theme: str | None = None) -> Score:
        """The score of a country in a theme, or in all."""
        rows = self.rows if theme is None else self.of_theme(theme)
        found = [row.findings[country] for row in rows]
        halves = [_JUDGED[f.status] for f in found if f is not None and f.status in _JUDGED]
        return Score(sum(halves) / 2, len(halves))

    def gaps(self, most: int) -> tuple[Row, ...]:
        """The requirements that are absent in most countries, the most frequent first."""
        absent = [row for row in self.rows if row.places(Status.ABSENT)]
        return tuple(sorted(absent, key=lambda r: -len(r.places(Status.ABSENT)))[:most])

    def best(self, most: int) -> tuple[Best, ...]:
        """Per requirement that some country meets, the best clauses of `most` countries."""
        return tuple(
            Best(row, tuple(_clauses(row)[:most])) for row in self.rows if row.places(Status.MET)
        )


def matrix_of(names: Sequence[str], assessments: Sequence[Assessment]) -> Matrix:
    """The matrix of these assessments, one per country; `names` are those of the countries.

    Titles are those of the first assessment that has them, in its language.
    """
    found = [{f.requirement: f for f in a.findings} for a in assessments]
    asked = {f.requirement: f for a in reversed(assessments) for f in a.findings}
    themes = {id: title for a in reversed(assessments) for id, title in a.themes}
    order = [id for a in assessments[:1] for id, _ in a.themes]
    rows = [
        Row(id, first.title, first.theme, tuple(findings.get(id) for findings in found))
        for id, first in sorted(asked.items())
    ]
    return Matrix(
        codes=tuple(a.country for a in assessments),
        names=tuple(names),
        themes=tuple((id, themes[id]) for id in dict.fromkeys([*order, *themes])),
        rows=tuple(rows),
    )


def _clauses(row: Row) -> list[tuple[int, Citation]]:
    """The best clause of each country that meets the requirement, those made for ASM first.

    A law that also says the contrary is no example.
    """
    found = []
    for country in row.places(Status.MET):
        finding = row.findings[country]
        if finding is None or finding.contradicted:
            continue
        citations = [c for e in finding.elements if e.core for c in e.evidence]
        full = [c for c in citations if c.strength is Strength.FULL]
        if full:
            best = min(full, key=lambda c: c.scope != "asm")
            found.append((country, best))
    return sorted(found, key=lambda pair: (pair[1].scope != "asm", pair[0]))
