"""Runs an audit: hands out its tasks, and keeps each country as soon as it is done."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

from mpfcheck.audit.manifest import Audit
from mpfcheck.audit.pool import Executor, Key
from mpfcheck.audit.rows import CountryRows
from mpfcheck.audit.store import RunHead, Store
from mpfcheck.audit.tasks import Assess, Outcome, Read, Recall
from mpfcheck.model.country import Country

_RECALL, _ASSESS, _READ = range(3)
"""Kinds of tasks, in the order in which those of one country go."""


class Watch(Protocol):
    """Told how an audit goes on."""

    def began(self, country: Country, /) -> None:
        """Work on a country begins."""

    def read(self, country: Country, file: Path, error: str, /) -> None:
        """An instrument was read, or could not be."""

    def ended(self, country: Country, error: str, /) -> None:
        """A country is in the store."""


@dataclass(frozen=True, slots=True)
class Summary:
    """How an audit ended: the run, and what failed, as (what, why)."""

    run: int
    countries: int
    resumed: int
    failures: tuple[tuple[str, str], ...]


@dataclass
class _Open:
    """A country under way."""

    country: Country
    laws: list[Any]
    errors: dict[int, str] = field(default_factory=dict)
    left: int = 0


def run_audit(
    audit: Audit,
    head: RunHead,
    store: Store,
    executor: Executor,
    watch: Watch,
    *,
    clock: Callable[[], str] = lambda: datetime.now(UTC).isoformat(timespec="seconds"),
) -> Summary:
    """Run the audit, or what is left of it if an earlier run of the same was broken off."""
    run = store.begin(head, clock())
    done = store.done(run)
    runner = _Runner(audit, run, store, executor, watch)
    failures = runner.all(deque(c for c in audit.countries if c.code not in done))
    store.finish(run, clock())
    return Summary(run, len(audit.countries), len(done), tuple(failures))


class _Runner:
    def __init__(
        self, audit: Audit, run: int, store: Store, executor: Executor, watch: Watch
    ) -> None:
        self._audit, self._run, self._store = audit, run, store
        self._executor, self._watch = executor, watch
        self._open: dict[int, _Open] = {}
        self._failures: list[tuple[str, str]] = []
        self._places = {country.code: n for n, country in enumerate(audit.countries)}

    def all(self, waiting: deque[Country]) -> list[tuple[str, str]]:
        """Do all countries; few are open at a time, so that memory does not grow with them."""
        while waiting or self._open:
            while waiting and self._executor.wanting:
                self._begin(waiting.popleft())
            key, outcome = self._executor.next()
            self._take(key, outcome)
        return sorted(self._failures)

    def _begin(self, country: Country) -> None:
        place = self._places[country.code]
        self._open[place] = _Open(country, [None] * len(country.instruments))
        self._watch.began(country)
        self._executor.submit((place, _RECALL), Recall(country))

    def _take(self, key: Key, outcome: Outcome) -> None:
        place, kind, *rest = key
        at = self._open[place]
        if kind == _READ:
            self._read(at, place, rest[0], outcome)
        elif kind == _RECALL and not outcome.value:  # also if looking it up failed
            at.left = len(at.laws)
            for number, entry in enumerate(at.country.instruments):
                self._executor.submit((place, _READ, number), Read(entry))
        else:
            self._end(place, outcome)

    def _read(self, at: _Open, place: int, number: int, outcome: Outcome) -> None:
        at.left -= 1
        at.laws[number] = outcome.value
        if outcome.error:
            at.errors[number] = outcome.error
        self._watch.read(at.country, at.country.instruments[number].file, outcome.error)
        if at.left:
            return
        if any(law is not None for law in at.laws):
            self._executor.submit((place, _ASSESS), Assess(at.country, tuple(at.laws)))
        else:
            self._end(place, Outcome(error="none of its instruments could be read"))

    def _end(self, place: int, outcome: Outcome) -> None:
        at = self._open.pop(place)
        paths = tuple(self._named(entry.file) for entry in at.country.instruments)
        unread = {paths[number]: error for number, error in sorted(at.errors.items())}
        self._store.add(
            self._run, CountryRows(at.country, paths, outcome.value, outcome.error, unread)
        )
        self._failures += unread.items()
        if outcome.error:
            self._failures.append((at.country.name, outcome.error))
        self._watch.ended(at.country, outcome.error)

    def _named(self, file: Path) -> str:
        return file.relative_to(self._audit.folder).as_posix()
