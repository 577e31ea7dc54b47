"""Countries with a few short invented instruments, checked through the real stages."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from mpfcheck.assessment import Assessor, Options
from mpfcheck.model.assessment import Assessment, Citation, ElementFinding, Finding
from mpfcheck.model.country import Answer, Country, InstrumentEntry, Kind, Standing

REQUIREMENTS = ("ASM-TX-01", "ASM-SH-04", "ASM-EN-01")


@cache
def _assessor(engine: str) -> Assessor:
    return Assessor(Options(requirements=REQUIREMENTS, engine=engine))


def instrument(
    file: Path,
    text: str,
    kind: str = "act",
    standing: str = "in-force",
    title: str = "",
    amends: tuple[str, ...] = (),
    language: str = "en",
) -> InstrumentEntry:
    """An instrument of the bundle, written to its file."""
    file.write_text(text, encoding="utf-8")
    return InstrumentEntry(
        file=file,
        id=file.stem,
        kind=Kind(kind),
        standing=Standing(standing),
        title=title or file.stem.replace("-", " ").title(),
        language=language,
        amends=amends,
    )


def check(
    *entries: InstrumentEntry,
    facts: dict[str, str] | None = None,
    engine: str = "python",
) -> Assessment:
    """The assessment of a country with these instruments, over `REQUIREMENTS`."""
    assessor = _assessor(engine)
    answers = {name: Answer(word) for name, word in (facts or {}).items()}
    country = Country("TV", "Talvania", entries, answers)
    return assessor.assess([assessor.read_entry(e) for e in entries], country)


def finding(assessment: Assessment, requirement: str) -> Finding:
    """The finding on one requirement."""
    return next(f for f in assessment.findings if f.requirement == requirement)


def element(assessment: Assessment, key: str) -> ElementFinding:
    """The finding on one element: "ASM-TX-01.c"."""
    requirement, _, letter = key.rpartition(".")
    return next(e for e in finding(assessment, requirement).elements if e.id == letter)


def cited(found: ElementFinding) -> list[tuple[str, str, str]]:
    """Instrument, clause and strength of each piece of evidence."""
    return [(c.instrument, c.clause, c.strength.value) for c in found.evidence]


def at(found: ElementFinding, clause: str) -> Citation:
    """The citation of one clause."""
    return next(c for c in found.evidence if c.clause == clause)
