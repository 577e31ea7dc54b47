"""What a store knows of its runs."""

from __future__ import annotations

from dataclasses import dataclass

from mpfcheck.audit.store import Store
from mpfcheck.errors import UsageError


@dataclass(frozen=True, slots=True)
class Run:
    """A run and what came of it so far."""

    id: int
    title: str
    state: str
    started: str
    finished: str
    framework: str
    framework_version: str
    tool_version: str
    rules_digest: str
    countries: int
    failed: int  # countries and instruments
    instruments: int
    pages: int


_RUNS = """
    SELECT id, title, state, started, finished, framework, framework_version, tool_version,
        rules_digest,
        (SELECT count(*) FROM countries c WHERE c.run = runs.id) AS countries,
        (SELECT count(*) FROM instruments i WHERE i.run = runs.id AND i.state = 'failed') AS failed,
        (SELECT count(*) FROM instruments i WHERE i.run = runs.id) AS instruments,
        (SELECT coalesce(sum(pages), 0) FROM instruments i WHERE i.run = runs.id) AS pages
    FROM runs
"""


def runs(store: Store) -> list[Run]:
    """All runs, the newest last."""
    return [Run(**row) for row in store.rows(f"{_RUNS} ORDER BY id")]


def run_of(store: Store, id: int | None) -> Run:
    """The run with this id, the newest if None. Raises UsageError if there is none."""
    known = runs(store)
    found = [run for run in known if id is None or run.id == id]
    if not found:
        said = "no run yet" if id is None else f"no run {id}"
        raise UsageError(
            f"There is {said} in {store.path}.", hint="mpfcheck runs list shows which there are."
        )
    return found[-1]


def counts(store: Store, run: int) -> dict[str, dict[str, int]]:
    """Per country of a run, how many requirements have which status, and are contradicted."""
    rows = store.rows(
        "SELECT country, status, count(*) AS number, sum(contradicted) AS contradicted"
        " FROM findings WHERE run = ? GROUP BY country, status ORDER BY country",
        (run,),
    )
    table: dict[str, dict[str, int]] = {}
    for row in rows:
        line = table.setdefault(row["country"], {})
        line[row["status"]] = row["number"]
        line["contradicted"] = line.get("contradicted", 0) + row["contradicted"]
    return table
