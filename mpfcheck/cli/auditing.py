"""How an audit goes on: bars on a terminal, a line per country elsewhere; on the error stream."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from mpfcheck.cli.messages import note
from mpfcheck.reporting.clean import plain

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from mpfcheck.audit.manifest import Audit
    from mpfcheck.audit.run import Watch
    from mpfcheck.model.country import Country


@contextmanager
def shown(audit: Audit) -> Iterator[Watch]:
    """What is to be told of an audit while it runs."""
    if not sys.stderr.isatty():
        yield _Lines()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
    from rich.progress import TimeRemainingColumn as Remaining

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=None),
        MofNCompleteColumn(),
        TextColumn("{task.fields[failed]}", style="red", markup=False),
        Remaining(elapsed_when_finished=True),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield _Bars(progress, audit)


class _Lines:
    def began(self, _: Country) -> None:
        """Not worth a line."""

    def read(self, country: Country, file: Path, error: str) -> None:
        if error:
            note(f"{country.code}  {file.name} could not be read: {error}")

    def ended(self, country: Country, error: str) -> None:
        note(f"{country.code}  {country.name}: {error or 'assessed'}")


class _Bars:
    """A bar for instruments that are read, one for countries, and one per country under way."""

    def __init__(self, progress: Progress, audit: Audit) -> None:
        self._progress = progress
        self._failed = {"reading": 0, "assessing": 0}
        self._sizes = {c.code: len(c.instruments) for c in audit.countries}
        self._reading = self._bar("reading instruments", sum(self._sizes.values()))
        self._assessing = self._bar("assessing countries", len(audit.countries))
        self._countries: dict[str, TaskID] = {}
        self._read: dict[str, int] = {}

    def began(self, country: Country) -> None:
        self._countries[country.code] = self._bar(f"  {country.name}", len(country.instruments))

    def read(self, country: Country, file: Path, error: str) -> None:
        self._failed["reading"] += bool(error)
        self._read[country.code] = self._read.get(country.code, 0) + 1
        self._update(self._reading, "reading")
        self._progress.advance(self._countries[country.code])
        if error:
            said = plain(f"{file.name}: {error}")
            self._progress.console.print(said, style="red", markup=False)

    def ended(self, country: Country, error: str) -> None:
        self._failed["assessing"] += bool(error)
        known = self._sizes[country.code] - self._read.get(country.code, 0)
        self._progress.advance(self._reading, known)
        self._update(self._assessing, "assessing")
        self._progress.remove_task(self._countries.pop(country.code))

    def _bar(self, words: str, total: int) -> TaskID:
        return self._progress.add_task(words, total=total, failed="")

    def _update(self, task: TaskID, kind: str) -> None:
        failed = self._failed[kind]
        words = f"{failed} failed" if failed else ""
        self._progress.update(task, advance=1, failed=words)
