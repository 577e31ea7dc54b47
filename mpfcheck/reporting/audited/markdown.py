"""A run as Markdown: scores, the matrix with signs, frequent gaps, clauses to follow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mpfcheck.model.assessment import Finding, Status
from mpfcheck.reporting.audited.view import AuditReport, shortly
from mpfcheck.reporting.markdown import escaped
from mpfcheck.reporting.terminal.glyphs import UNICODE

QUOTE = 400  # characters


def render(report: AuditReport) -> str:
    """The whole report, with a final line break."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: AuditReport) -> Iterator[str]:
    say, matrix = report.say, report.matrix
    yield f"# {say('matrix.title')}"
    yield ""
    yield f"**{escaped(report.origin.title)}** · {escaped(report.made)}"
    yield ""
    for caveat in report.caveats:
        yield f"> {escaped(caveat)}"
        yield ">"
    yield ""
    yield from (f"- {escaped(report.name(n))}" for n in range(len(report.countries)))
    yield ""
    yield f"## {say('matrix.themes')}"
    yield ""
    yield escaped(say("matrix.score"))
    yield ""
    numbers = range(len(report.countries))
    scores: list[tuple[str, list[str]]] = [
        (title, [_percent(matrix.score(n, id).percent) for n in numbers])
        for id, title in report.themes
    ]
    total = (say("matrix.overall"), [_percent(matrix.score(n).percent) for n in numbers])
    yield from _table(say("column.theme"), matrix.codes, [*scores, total])
    yield f"## {say('matrix.requirements')}"
    yield ""
    signs = [f"{UNICODE.signs[status]} {say.status(status)}" for status in Status]
    yield escaped(" · ".join([*signs, f"{UNICODE.contradicted} {say('contradicted')}"]))
    yield ""
    for id, title in report.themes:
        rows = [
            (f"{row.requirement} {row.title}", [_sign(f) for f in row.findings])
            for row in matrix.of_theme(id)
        ]
        yield from _table(title, matrix.codes, rows)
    yield f"## {say('matrix.gaps')}"
    yield ""
    for row, many, where in report.gaps:
        yield f"- {escaped(f'{row.requirement} {row.title}{say.colon} {many} ({where})')}"
    yield ""
    yield f"## {say('matrix.clauses')}"
    yield ""
    for entry in report.best:
        yield f"- {escaped(f'{entry.row.requirement} {entry.row.title}')}"
        for number, cited in entry.clauses:
            where = escaped(f"{report.name(number)}, {report.place(number, cited)}")
            yield f"  - {where}{say.colon} {say.quoted(escaped(shortly(cited, QUOTE)))}"


def _table(
    head: str, codes: Sequence[str], rows: Sequence[tuple[str, Sequence[str]]]
) -> Iterator[str]:
    yield f"| {escaped(head)} | {' | '.join(map(escaped, codes))} |"
    yield f"|---|{':---:|' * len(codes)}"
    for title, cells in rows:
        yield f"| {escaped(title)} | {' | '.join(cells)} |"
    yield ""


def _sign(finding: Finding | None) -> str:
    return "" if finding is None else escaped(UNICODE.sign(finding))


def _percent(value: int | None) -> str:
    return "" if value is None else str(value)
