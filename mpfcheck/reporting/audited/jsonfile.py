"""A run as JSON, for other programs: schema mpfcheck.matrix/1."""

from __future__ import annotations

import json
from typing import Any

from mpfcheck.reporting.audited.view import AuditReport

SCHEMA = "mpfcheck.matrix/1"


def dumps(report: AuditReport) -> str:
    """The matrix as JSON text, with a final line break."""
    return json.dumps(to_json(report), ensure_ascii=False, indent=2) + "\n"


def to_json(report: AuditReport) -> dict[str, Any]:
    """Countries with their scores in percent (null: nothing was judged), and all statuses."""
    matrix = report.matrix
    return {
        "schema": SCHEMA,
        "run": report.origin.run,
        "title": report.origin.title,
        "date": report.origin.date,
        "tool_version": report.origin.tool_version,
        "rules_digest": report.origin.rules_digest,
        "countries": [
            {
                "country": code,
                "name": matrix.names[number],
                "score": matrix.score(number).percent,
                "scores": {id: matrix.score(number, id).percent for id, _ in report.themes},
            }
            for number, code in enumerate(matrix.codes)
        ],
        "requirements": [
            {
                "requirement": row.requirement,
                "theme": row.theme,
                "title": row.title,
                "findings": {
                    code: {"status": found.status.value, "contradicted": found.contradicted}
                    for code, found in zip(matrix.codes, row.findings, strict=True)
                    if found is not None
                },
            }
            for row in report.rows
        ],
    }
