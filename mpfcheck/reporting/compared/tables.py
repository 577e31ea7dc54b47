"""The rows of a comparison for CSV and spreadsheets: requirements, elements, clauses, flat."""

from __future__ import annotations

from collections.abc import Iterator

from mpfcheck.model.comparison import Fate
from mpfcheck.reporting.compared.view import Beside, ComparisonReport, said
from mpfcheck.reporting.tables import Cell, Table

REQUIREMENTS = (
    "theme", "requirement", "title", "old-status", "new-status", "direction", "change",
)  # fmt: skip
ELEMENTS = (
    "requirement", "title", "direction", "element", "check", "change",
    "old-clause", "new-clause", "old-words", "new-words",
)  # fmt: skip
CLAUSES = ("change", "likeness", "old-clause", "new-clause", "old-words", "new-words")
INSTRUMENTS = ("side", "instrument", "title", "language", "pages", "article", "clauses", "file")


def tables(report: ComparisonReport) -> tuple[Table, ...]:
    """All tables of a comparison, in its order; of the clauses those that differ."""
    return (
        Table("requirements", REQUIREMENTS, tuple(_requirements(report))),
        Table("elements", ELEMENTS, tuple(_elements(report))),
        Table("clauses", CLAUSES, tuple(_clauses(report))),
        Table("instruments", INSTRUMENTS, tuple(_instruments(report))),
    )


def _requirements(report: ComparisonReport) -> Iterator[tuple[Cell, ...]]:
    say = report.say
    for theme in report.themes:
        for of in theme.requirements:
            yield (
                theme.title,
                of.requirement,
                of.title,
                say.status(of.old),
                say.status(of.new),
                say(f"direction.{of.direction.value}"),
                said(of, say),
            )


def _elements(report: ComparisonReport) -> Iterator[tuple[Cell, ...]]:
    """One row per element, and per contradiction that came or went."""
    say = report.say
    for theme in report.themes:
        for of in theme.requirements:
            head = (of.requirement, of.title, say(f"direction.{of.direction.value}"))
            for element in of.elements:
                about = (element.element, element.check, say(f"change.{element.change.value}"))
                yield (*head, *about, *_beside(report.element(element, of)))
            for change, found, old in (
                ("contradicted", of.contradicted, False),
                ("cleared", of.cleared, True),
            ):
                for against in found:
                    text = "; ".join(c.quote for c in against.evidence)
                    where = "; ".join(c.clause for c in against.evidence)
                    cells = (where, "", text, "") if old else ("", where, "", text)
                    about = ("", against.note or against.id, say(f"change.{change}"))
                    yield (*head, *about, *cells)


def _clauses(report: ComparisonReport) -> Iterator[tuple[Cell, ...]]:
    for clause in report.clauses:
        if clause.fate is not Fate.SAME:
            fate = report.say(f"fate.{clause.fate.value}")
            likeness = round(clause.likeness) if clause.likeness else ""
            yield (fate, likeness, *_beside(report.clause(clause)))


def _beside(of: Beside) -> tuple[Cell, ...]:
    places = tuple(side.place if side else "" for side in (of.old, of.new))
    return (*places, *(side.words if side else "" for side in (of.old, of.new)))


def _instruments(report: ComparisonReport) -> Iterator[tuple[Cell, ...]]:
    for side, laws in (("old", report.old), ("new", report.new)):
        for read in laws:
            yield (
                report.say(f"compare.{side}"),
                read.id,
                read.title,
                report.say.known("language", read.language),
                read.pages,
                read.articles,
                read.clauses,
                read.path,
            )
