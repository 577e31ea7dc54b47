"""The assessments of a run, as they were made."""

from __future__ import annotations

import zlib

from mpfcheck.assessment.stored import loads
from mpfcheck.audit.store import Store
from mpfcheck.errors import UsageError
from mpfcheck.model.assessment import Assessment

_SELECT = "SELECT country, name, error, assessment FROM countries WHERE run = ?"


def assessments(store: Store, run: int) -> list[tuple[str, Assessment]]:
    """The name and the assessment of each country of a run that could be assessed, by code."""
    rows = store.rows(f"{_SELECT} AND state = 'done' ORDER BY country", (run,))
    return [(r["name"], _opened(r["assessment"], r["country"])) for r in rows]


def assessment_of(store: Store, run: int, country: str) -> Assessment:
    """The assessment of the country with this code. Raises UsageError if there is none."""
    rows = store.rows(f"{_SELECT} AND country = ?", (run, country))
    if not rows or rows[0]["assessment"] is None:
        why = rows[0]["error"] if rows else f"it is not in run {run}"
        raise UsageError(
            f"There is no assessment of {country}: {why}.",
            hint="mpfcheck runs show lists the countries of a run.",
        )
    return _opened(rows[0]["assessment"], country)


def language_of(store: Store, run: int) -> str:
    """The language of the first report of a run; English if there is none."""
    rows = store.rows(
        f"{_SELECT} AND state = 'done' ORDER BY country LIMIT 1",
        (run,),
    )
    return _opened(rows[0]["assessment"], rows[0]["country"]).language if rows else "en"


def of_country(store: Store, country: str) -> list[tuple[int, str, Assessment]]:
    """Each run that holds an assessment of a country, with its name then; the oldest first."""
    rows = store.rows(
        "SELECT run, name, assessment FROM countries"
        " WHERE country = ? AND state = 'done' ORDER BY run",
        (country,),
    )
    return [(r["run"], r["name"], _opened(r["assessment"], country)) for r in rows]


def _opened(blob: bytes, country: str) -> Assessment:
    return loads(zlib.decompress(blob).decode(), f"the assessment of {country}")
