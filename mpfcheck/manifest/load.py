"""Reads a manifest, and tells all that is wrong in it at once, with line and column."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from mpfcheck.manifest.paths import placed
from mpfcheck.model.country import Country, InstrumentEntry
from mpfcheck.rules.problems import Problem, suggestion
from mpfcheck.rules.yamlspan import (
    DataPath,
    SpannedYaml,
    load_yaml,
    problem,
    raise_problems,
    validate,
)

if TYPE_CHECKING:
    from mpfcheck.manifest.schema import CountrySpec


def load_country(path: Path, facts: Collection[str]) -> Country:
    """The country that the manifest at `path` describes.

    `facts` are the names of facts that a manifest may answer: those of the framework.

    Raises:
        DataError: There is no such file, or it is wrong; the message names every mistake with file,
            line and column.
    """
    from mpfcheck.manifest.schema import CountrySpec

    spanned = load_yaml(path)
    return country_of(spanned, validate(spanned, CountrySpec), (), path.parent, facts)


def country_of(
    spanned: SpannedYaml,
    spec: CountrySpec,
    at: DataPath,
    folder: Path,
    facts: Collection[str],
    *,
    here: bool = True,
) -> Country:
    """The country in `spec`, which stands at `at` in a file of `folder`.

    `here`: the files lie there, and not somewhere else in the same order.

    Raises:
        DataError: A file is missing or lies outside the folder, an instrument is given twice, or a
            name stands for nothing; names every mistake.
    """
    found: list[Problem] = []
    entries: list[InstrumentEntry] = []
    for number, written in enumerate(spec.instruments):
        where = (*at, "instruments", number)
        file = placed(spanned, (*where, "file"), written.file, folder, found, here=here)
        entries.append(
            InstrumentEntry(
                file=file,
                id=written.id or _id_of(file),
                kind=written.kind,
                standing=written.status,
                title=written.title or "",
                year=written.year,
                language=written.language,
                amends=tuple(written.amends),
            )
        )
    found += _unknown_facts(spanned, spec, at, facts)
    found += _twice(spanned, at, entries)
    found += _wrong_amendments(spanned, at, entries)
    raise_problems(found)
    return Country(spec.country, spec.name, tuple(entries), dict(spec.facts))


def _id_of(file: Path) -> str:
    """The id of an instrument that is given none: the name of its file."""
    from mpfcheck.structure.clauses import slug

    return slug(file.stem or "instrument").lower().replace("_", "-")


def _unknown_facts(
    spanned: SpannedYaml, spec: CountrySpec, at: DataPath, known: Collection[str]
) -> Iterator[Problem]:
    for name in spec.facts:
        if name not in known:
            hint = suggestion(name, known)
            yield problem(spanned, (*at, "facts", name), f"unknown fact {name!r}", hint, key=True)


def _twice(spanned: SpannedYaml, at: DataPath, entries: list[InstrumentEntry]) -> Iterator[Problem]:
    """Instruments that share a file or an id."""
    files: dict[Path, int] = {}
    ids: dict[str, int] = {}
    for number, entry in enumerate(entries):
        here = (*at, "instruments", number)
        same_file = files.setdefault(entry.file.resolve(), number)
        if same_file != number:
            first = spanned.where((*at, "instruments", same_file, "file")).line
            message = f"file {entry.file.name!r} is given twice"
            yield problem(spanned, (*here, "file"), message, f"it stands in line {first} already")
        elif ids.setdefault(entry.id, number) != number:
            message = f"instrument {entry.id!r} is given twice"
            yield problem(spanned, (*here, "id"), message, "give each its own 'id'")


def _wrong_amendments(
    spanned: SpannedYaml, at: DataPath, entries: list[InstrumentEntry]
) -> Iterator[Problem]:
    """Instruments that amend themselves or one that is not there."""
    known = {entry.id for entry in entries}
    for number, entry in enumerate(entries):
        for place, amended in enumerate(entry.amends):
            where = (*at, "instruments", number, "amends", place)
            if amended == entry.id:
                yield problem(spanned, where, f"{amended!r} amends itself", "name what it amends")
            elif amended not in known:
                hint = suggestion(amended, known - {entry.id})
                yield problem(spanned, where, f"no instrument {amended!r} here", hint)
