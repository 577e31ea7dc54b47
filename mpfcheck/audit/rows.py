"""The rows of the store that one country makes, always in the same order."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from mpfcheck.model.country import Country

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class CountryRows:
    """What is stored of a country.

    `assessment` is the compressed JSON, None if there is none, with `error` saying why. `unread`
    maps the paths of the instruments that could not be read to the reason. `paths` are those of the
    instruments as they are stored, in the order of the country.
    """

    country: Country
    paths: tuple[str, ...]
    assessment: bytes | None
    error: str
    unread: Mapping[str, str]

    def tables(self) -> Iterator[tuple[str, Iterator[Row]]]:
        """Each table with its rows; a row names no run."""
        value = json.loads(zlib.decompress(self.assessment)) if self.assessment else None
        findings = value["findings"] if value else []
        yield "countries", iter([self._country()])
        yield "instruments", self._instruments(value["instruments"] if value else [])
        yield "findings", (self._finding(finding) for finding in findings)
        yield "evidence", (row for finding in findings for row in self._evidence(finding))

    def _country(self) -> Row:
        return {
            "country": self.country.code,
            "name": self.country.name,
            "state": "done" if self.assessment else "failed",
            "error": self.error,
            "assessment": self.assessment,
        }

    def _instruments(self, read: list[Row]) -> Iterator[Row]:
        by_path = {instrument["path"]: instrument for instrument in read}
        for path, entry in zip(self.paths, self.country.instruments, strict=True):
            found = by_path.get(path)
            row: Row = {"country": self.country.code, "path": path}
            if found is not None:
                names = ("id", "title", "kind", "standing", "year", "language", "sha256")
                row |= {name: found[name] for name in (*names, "pages", "articles", "clauses")}
            else:
                row |= {"id": entry.id, "title": entry.title, "year": entry.year}
                row |= {"kind": entry.kind.value, "standing": entry.standing.value}
            error = self.unread.get(path, "" if found else self.error)
            yield row | {"state": "failed" if error else "read", "error": error}

    def _finding(self, finding: Row) -> Row:
        names = ("requirement", "theme", "title", "status", "contradicted")
        return {"country": self.country.code, **{name: finding[name] for name in names}}

    def _evidence(self, finding: Row) -> Iterator[Row]:
        groups = [("evidence", e["id"], e["evidence"]) for e in finding["elements"]]
        groups += [("contradiction", c["id"], c["evidence"]) for c in finding["contradictions"]]
        names = ("instrument", "article", "clause", "page", "quote", "rule")
        for role, element, citations in groups:
            for place, citation in enumerate(citations, start=1):
                yield {
                    "country": self.country.code,
                    "requirement": finding["requirement"],
                    "element": element,
                    "role": role,
                    "place": place,
                    **{name: citation[name] for name in (*names, "strength", "scope", "modality")},
                }
