"""The store: one SQLite file that keeps every run, and tells which are still unfinished.

A country is written in one transaction when it is done, so whatever kills the program leaves whole
countries. Of each run a lock file is held while it goes on; the system lets go of it when the
process ends, however it ends.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from mpfcheck.audit.migrations import MIGRATIONS
from mpfcheck.audit.rows import CountryRows
from mpfcheck.errors import UsageError

_PATIENCE = 60.0  # seconds to wait for another process that writes


@dataclass(frozen=True, slots=True)
class RunHead:
    """What is the same for all countries of a run. `digest`: the same question has the same one."""

    title: str
    digest: str
    tool_version: str
    framework: str
    framework_version: str
    rules_digest: str


class Store:
    """An open store; use it as a context."""

    def __init__(self, path: Path, *, create: bool = False) -> None:
        """Open the store at `path`, make it if `create`, and bring its tables up to date.

        Raises UsageError if there is none, it is no store, or it comes from a newer mpfcheck.
        """
        if not create and not path.is_file():
            raise UsageError(f"There is no store {path}.", hint="mpfcheck audit run makes one.")
        self.path = path
        self._locks: list[sqlite3.Connection] = []
        try:
            self._db = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("PRAGMA foreign_keys = ON")
            self._migrate()
        except sqlite3.DatabaseError as error:
            raise UsageError(
                f"{path} cannot be used as a store: {error}.",
                hint="Give another file with --store.",
            ) from error

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file, and of the runs that were begun."""
        for lock in self._locks:
            lock.close()
        self._db.close()

    def begin(self, head: RunHead, now: str) -> int:
        """The id of an unfinished run of the same question that nobody is at, or of a new one."""
        with self._transaction():
            unfinished = self._db.execute(
                "SELECT id FROM runs WHERE state = 'unfinished' AND digest = ? ORDER BY id DESC",
                (head.digest,),
            ).fetchall()
            for (run,) in unfinished:
                if self._locked(run):
                    return int(run)
            row = {**asdict(head), "state": "unfinished", "started": now}
            run = self._insert("runs", row)
            self._locked(run)
            return run

    def done(self, run: int) -> set[str]:
        """The countries of a run that are in the store already."""
        rows = self._db.execute("SELECT country FROM countries WHERE run = ?", (run,))
        return {country for (country,) in rows}

    def add(self, run: int, rows: CountryRows) -> None:
        """Keep all that is known of one country, or nothing if that fails."""
        with self._transaction():
            for table, values in rows.tables():
                for row in values:
                    self._insert(table, {"run": run, **row})

    def finish(self, run: int, now: str) -> None:
        """Note that all countries of the run are there."""
        with self._transaction():
            self._db.execute(
                "UPDATE runs SET state = 'done', finished = ? WHERE id = ?", (now, run)
            )
        with suppress(OSError):
            self._lock_file(run).unlink()

    def rows(self, query: str, values: Sequence[Any] = ()) -> list[dict[str, Any]]:
        """The rows of a query, by the names of their columns."""
        cursor = self._db.execute(query, values)
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor]

    def _insert(self, table: str, row: dict[str, Any]) -> int:
        names, marks = ", ".join(row), ", ".join("?" * len(row))
        query = f"INSERT INTO {table} ({names}) VALUES ({marks})"
        return self._db.execute(query, tuple(row.values())).lastrowid or 0

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """All of what is done inside, or nothing. Raises UsageError if the disk is full or so."""
        try:
            self._db.execute("BEGIN IMMEDIATE")
            yield
            self._db.execute("COMMIT")
        except BaseException as error:
            with suppress(sqlite3.Error):
                self._db.execute("ROLLBACK")
            if isinstance(error, sqlite3.OperationalError):
                raise UsageError(
                    f"Writing to {self.path} failed: {error}.",
                    hint="What was written before is kept. Mend it, then give the command again.",
                ) from error
            raise

    def _migrate(self) -> None:
        with self._transaction():
            (version,) = self._db.execute("PRAGMA user_version").fetchone()
            if version > len(MIGRATIONS):
                raise UsageError(
                    f"{self.path} was written by a newer mpfcheck.", hint="Install that version."
                )
            for script in MIGRATIONS[version:]:
                for statement in script.split(";\n"):
                    self._db.execute(statement)
            self._db.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")

    def _lock_file(self, run: int) -> Path:
        return self.path.with_name(f"{self.path.name}.run-{run}.lock")

    def _locked(self, run: int) -> bool:
        """Take the lock of a run; False if another process has it."""
        lock = sqlite3.connect(self._lock_file(run), timeout=0, isolation_level=None)
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            lock.close()
            return False
        self._locks.append(lock)
        return True
