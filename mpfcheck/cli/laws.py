"""The laws that a command was given: files, or what the manifest of a country lists."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from mpfcheck.cli.messages import print_error
from mpfcheck.cli.progress import reading_bar
from mpfcheck.errors import ReadingError

if TYPE_CHECKING:
    from mpfcheck.assessment import Assessor, Options
    from mpfcheck.assessment.law import Law
    from mpfcheck.model.country import Country, InstrumentEntry


def country_of(
    options: Options, manifest: Path | None, files: list[Path], *, command: str
) -> Country:
    """The country of the manifest, or one that is known by these files alone.

    Raises UsageError for both or neither; the hint shows how `command` is used.
    """
    from mpfcheck.errors import UsageError
    from mpfcheck.model.country import Country, InstrumentEntry

    if (manifest is None) == (not files):
        raise UsageError(
            "Give either laws or --country, not both." if files else "There is no law to assess.",
            hint=f"mpfcheck {command} FILE ..., or mpfcheck {command} --country country.yaml",
        )
    if manifest is None:
        return Country("", "", tuple(InstrumentEntry(file, "") for file in files))
    from mpfcheck.manifest import load_country
    from mpfcheck.rules.framework import load_framework

    return load_country(manifest, load_framework(options.framework_file).facts)


def readable(
    assessor: Assessor, entries: Iterable[InstrumentEntry], broken: list[Path]
) -> list[Law]:
    """The files that can be read; the others are reported and kept in `broken`."""
    laws = []
    for entry in entries:
        try:
            with reading_bar(entry.file) as progress:
                laws.append(assessor.read_entry(entry, progress))
        except ReadingError as error:
            print_error(error)
            broken.append(entry.file)
    return laws
