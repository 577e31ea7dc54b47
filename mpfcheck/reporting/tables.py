"""The rows behind CSV and spreadsheets: findings, evidence and sources, flat."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from mpfcheck.model.assessment import Citation
from mpfcheck.model.evidence import Strength
from mpfcheck.reporting.messages import Messages
from mpfcheck.reporting.view import Report

Cell = str | int

FINDINGS = (
    "theme", "requirement", "title", "status", "contradicted", "missing", "statement",
    "recommendation", "look-also", "firmness",
)  # fmt: skip
EVIDENCE = (
    "requirement", "status", "element", "check", "core", "strength", "scope", "modality",
    "instrument", "article", "clause", "page", "quote", "rule", "because",
)  # fmt: skip
SOURCES = ("requirement", "source", "place", "gist", "force", "verified")
INSTRUMENTS = ("instrument", "title", "language", "pages", "article", "clauses", "file")


@dataclass(frozen=True)
class Table:
    """A table: keys of its columns (`column.*` phrases), and rows of as many cells.

    `named` are the heads of columns that have a name of their own, such as that of a country, by
    key. `title` is that of the table, where it is not the phrase `heading.<name>`.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    named: Mapping[str, str] = field(default_factory=dict)
    title: str = ""

    def heads(self, say: Messages) -> tuple[str, ...]:
        """The heads of the columns, in words."""
        return tuple(self.named.get(key) or say(f"column.{key}") for key in self.columns)


def tables(report: Report) -> tuple[Table, ...]:
    """Findings, evidence, sources and instruments of a report, in its order."""
    return (
        Table("findings", FINDINGS, tuple(_findings(report))),
        Table("evidence", EVIDENCE, tuple(_evidence(report))),
        Table("sources", SOURCES, tuple(_sources(report))),
        Table("instruments", INSTRUMENTS, tuple(_instruments(report))),
    )


def _findings(report: Report) -> Iterator[tuple[Cell, ...]]:
    say = report.say
    for theme in report.themes:
        for finding in theme.findings:
            missing = "; ".join(f"{e.id}. {e.check}" for e in finding.missing)
            yield (
                theme.title,
                finding.requirement,
                finding.title,
                say.status(finding.status),
                _yes(report, finding.contradicted),
                missing,
                finding.statement,
                finding.recommendation,
                report.look_also_in(finding),
                say.firmness(finding.confidence) if finding.confidence else "",
            )


def _evidence(report: Report) -> Iterator[tuple[Cell, ...]]:
    """One row per citation; one for each element without any, with the nearest clause."""
    say = report.say
    for theme in report.themes:
        for finding in theme.findings:
            head = (finding.requirement, say.status(finding.status))
            for element in finding.elements:
                about = (element.id, element.check, _yes(report, element.core))
                for cited in element.evidence:
                    yield (*head, *about, say.strength(cited.strength), *_citation(report, cited))
                if not element.evidence:
                    yield (*head, *about, say.strength(Strength.NONE), *[""] * 9)
            for against in finding.contradictions:
                about = ("", against.note or against.id, "")
                for cited in against.evidence:
                    yield (*head, *about, say("contradicted"), *_citation(report, cited))


def _citation(report: Report, cited: Citation) -> tuple[Cell, ...]:
    say = report.say
    quote = f"{cited.chapeau} {cited.quote}".strip()
    return (
        say.known("scope", cited.scope),
        say.known("modality", cited.modality),
        cited.instrument,
        cited.article,
        cited.clause,
        cited.page,
        quote,
        cited.rule,
        "; ".join(map(report.why, cited.because)),
    )


def _sources(report: Report) -> Iterator[tuple[Cell, ...]]:
    for theme in report.themes:
        for finding in theme.findings:
            for source in finding.sources:
                yield (
                    finding.requirement,
                    source.title,
                    source.place,
                    source.gist,
                    report.say.known("force", source.force),
                    _yes(report, source.verified),
                )


def _instruments(report: Report) -> Iterator[tuple[Cell, ...]]:
    for read in report.instruments:
        yield (
            read.id,
            read.title,
            report.say.known("language", read.language),
            read.pages,
            read.articles,
            read.clauses,
            read.path,
        )


def _yes(report: Report, true: bool) -> str:
    return report.say("column.is-so" if true else "column.is-not")
