"""Tables of a run for other programs: CSV, JSON Lines, Parquet. Rows have a fixed order."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from typing import Any

from mpfcheck.audit.store import Store
from mpfcheck.errors import UsageError

_ORDER = {
    "countries": "country",
    "instruments": "country, path",
    "findings": "country, requirement",
    "evidence": "country, requirement, role, element, place",
}
TABLES = tuple(_ORDER)
Rows = list[dict[str, Any]]


def table(store: Store, name: str, run: int) -> Rows:
    """The rows of a table that belong to a run; the assessments themselves are left out."""
    rows = store.rows(f"SELECT * FROM {name} WHERE run = ? ORDER BY {_ORDER[name]}", (run,))
    for row in rows:
        row.pop("assessment", None)
        if "contradicted" in row:
            row["contradicted"] = bool(row["contradicted"])
    return rows


def csv_bytes(rows: Rows) -> bytes:
    """UTF-8 with a mark at the beginning, so that spreadsheets know it."""
    from mpfcheck.reporting.csvfile import safe

    page = io.StringIO(newline="")
    writer = csv.DictWriter(page, fieldnames=list(rows[0]) if rows else [])
    writer.writeheader()
    writer.writerows({k: "" if v is None else safe(v) for k, v in row.items()} for row in rows)
    return page.getvalue().encode("utf-8-sig", "replace")


def jsonl_bytes(rows: Rows) -> bytes:
    """One JSON object per line."""
    lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    return "".join(lines).encode("utf-8", "replace")


def parquet_bytes(rows: Rows) -> bytes:
    """A Parquet file; raises UsageError where pyarrow is not installed."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise UsageError(
            "Parquet needs pyarrow.", hint="Install it: pip install 'mpfcheck[export]'"
        ) from error
    file = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows), file)
    return file.getvalue()


FORMS: dict[str, Callable[[Rows], bytes]] = {
    "csv": csv_bytes,
    "jsonl": jsonl_bytes,
    "parquet": parquet_bytes,
}
