"""The manifest of an audit: a file that lists countries, or a folder with a manifest for each."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mpfcheck.errors import DataError
from mpfcheck.model.country import Country
from mpfcheck.rules.problems import Problem, ProblemsError
from mpfcheck.rules.yamlspan import SpannedYaml, load_yaml, problem, raise_problems, validate

if TYPE_CHECKING:
    from mpfcheck.audit.schema import AuditSpec

FILE = "audit.yaml"
COUNTRY_FILE = "country.yaml"


@dataclass(frozen=True, slots=True)
class Audit:
    """Countries that are assessed together; files are relative to `folder` in what is stored."""

    title: str
    folder: Path
    countries: tuple[Country, ...]


def load_audit(path: Path, facts: Collection[str], *, here: bool = True) -> Audit:
    """The audit in the manifest at `path`, or in the folder at `path`.

    In a folder, that is its audit.yaml; without one, the country.yaml of each folder in it. `facts`
    are the names of facts that a manifest may answer. Without `here` the files that an audit.yaml
    lists lie somewhere else.

    Raises:
        DataError: There is no such file, or it is wrong; names every mistake with line and column.
    """
    if path.is_dir():
        if not (path / FILE).is_file():
            return _of_folders(path, facts)
        path = path / FILE
    from mpfcheck.audit.schema import AuditSpec

    spanned = load_yaml(path)
    spec = validate(spanned, AuditSpec)
    countries = _listed(spanned, spec, path.parent, facts, here)
    return Audit(spec.title or path.resolve().parent.name, path.parent, countries)


def _listed(
    spanned: SpannedYaml, spec: AuditSpec, folder: Path, facts: Collection[str], here: bool
) -> tuple[Country, ...]:
    from mpfcheck.manifest import country_of

    found: list[Problem] = [*_twice(spanned, spec)]
    countries = []
    for number, listed in enumerate(spec.countries):
        try:
            at = ("countries", number)
            countries.append(country_of(spanned, listed, at, folder, facts, here=here))
        except ProblemsError as error:
            found += error.problems
    raise_problems(found)
    return tuple(countries)


def _twice(spanned: SpannedYaml, spec: AuditSpec) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for number, listed in enumerate(spec.countries):
        if first.setdefault(listed.country, number) != number:
            line = spanned.where(("countries", first[listed.country], "country")).line
            hint = f"it stands in line {line} already: list all its instruments there"
            message = f"country {listed.country!r} is given twice"
            yield problem(spanned, ("countries", number, "country"), message, hint)


def _of_folders(folder: Path, facts: Collection[str]) -> Audit:
    from mpfcheck.manifest import load_country

    manifests = sorted(folder.glob(f"*/{COUNTRY_FILE}"))
    if not manifests:
        raise DataError(
            f"{folder}: there is neither an {FILE} nor a folder with a {COUNTRY_FILE}.",
            hint=f"Write one with mpfcheck audit init {folder}",
        )
    found: list[Problem] = []
    countries: dict[str, Country] = {}
    for manifest in manifests:
        try:
            country = load_country(manifest, facts)
        except ProblemsError as error:
            found += error.problems
            continue
        if country.code in countries:
            raise DataError(
                f"{manifest}: country {country.code!r} is given twice.",
                hint="List all its instruments in one manifest.",
            )
        countries[country.code] = country
    raise_problems(found)
    return Audit(folder.resolve().name, folder, tuple(countries.values()))
