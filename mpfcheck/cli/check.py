"""`mpfcheck check`: assess laws and report."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mpfcheck.cli.choices import (
    MEMORY,
    CountryFile,
    Engine,
    EngineName,
    Facts,
    Format,
    FrameworkFile,
    Gap,
    Lang,
    Memory,
    OcrMode,
    ReportLang,
    RulesDir,
    Timeout,
    reading,
)
from mpfcheck.cli.laws import country_of, readable
from mpfcheck.cli.messages import note
from mpfcheck.reading.options import Ocr

if TYPE_CHECKING:
    from mpfcheck.model.assessment import Assessment

EXAMPLE = """Examples:

\b
  mpfcheck check mining-act.pdf
  mpfcheck check code-minier.pdf --theme safety --theme gender
  mpfcheck check act.pdf regulations.pdf --format json --output assessment.json
  mpfcheck check bill.pdf --format xlsx --output gaps.xlsx --report-lang fr
  mpfcheck check --country ghana/country.yaml --fact gold-asm=yes
  mpfcheck check bill.txt --requirement ASM-TX-01 --fail-on absent

Exit codes: 0 done, 1 gaps that --fail-on asks about, 2 wrong use,
3 a file could not be read (the others are assessed all the same).
"""


def check(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[FILE]...", help="Laws: PDF, DOCX, HTML, AKN, text, Markdown."),
    ] = None,
    theme: Annotated[
        list[str] | None, typer.Option(metavar="THEME", help="Only this theme; repeatable.")
    ] = None,
    requirement: Annotated[
        list[str] | None, typer.Option(metavar="ID", help="Only this requirement; repeatable.")
    ] = None,
    format: Annotated[Format, typer.Option(help="Form of the report.")] = Format.TERMINAL,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to FILE.")
    ] = None,
    lang: Lang = None,
    report_lang: ReportLang = None,
    fail_on: Annotated[
        list[Gap] | None,
        typer.Option(
            help="Leave with exit code 1 if a requirement is absent; or absent or partly met "
            "(partial); or contradicted. Repeatable."
        ),
    ] = None,
    ocr: OcrMode = Ocr.AUTO,
    timeout: Timeout = None,
    memory: Memory = MEMORY,
    rules: RulesDir = None,
    framework: FrameworkFile = None,
    engine: EngineName = Engine.AUTO,
    country: CountryFile = None,
    fact: Facts = None,
    no_review: Annotated[
        bool, typer.Option("--no-review", help="Leave out what counsel decided (mpfcheck review).")
    ] = False,
) -> None:
    """Assess laws against the framework, and report gaps with articles, pages and quotes.

    Several files, or the instruments of a country's manifest, are read together: one finding per
    requirement, with the best evidence and the instrument that it comes from.
    """
    from mpfcheck.assessment import Assessor, Options
    from mpfcheck.reporting.files import check_writable

    if output is not None:
        check_writable(output)
    _check_shown(format, output)
    assessor = Assessor(
        Options(
            themes=tuple(theme or ()),
            requirements=tuple(requirement or ()),
            language=lang,
            report_language=report_lang.value if report_lang else None,
            rules_dir=rules,
            framework_file=framework,
            engine=engine.value,
            facts=tuple(fact or ()),
            reading=reading(ocr, timeout, memory),
        )
    )
    described = country_of(assessor, country, files or [], command="check")
    broken: list[Path] = []
    laws = readable(assessor, described.instruments, broken)
    assessments = []
    if laws:
        assessment = assessor.assess(
            laws, described if country else None, unreadable=[file.name for file in broken]
        )
        if not no_review:
            assessment = _reviewed(assessment)
        assessments.append(assessment)
        if output is None:
            _print(assessment, format)
        else:
            _write(assessment, format, output)
    raise typer.Exit(3 if broken else int(_fails(assessments, fail_on or [])))


def _reviewed(assessment: Assessment) -> Assessment:
    """The assessment of one law with counsel's decisions on it, where there are any."""
    from mpfcheck.review import applied, load_review, review_path

    if len(assessment.instruments) != 1:
        return assessment
    review = load_review(review_path(Path(assessment.instruments[0].path)))
    return assessment if review is None else applied(assessment, review)


def _check_shown(format: Format, output: Path | None) -> None:
    """Raise UsageError for a form that only a file can hold, and no file."""
    from mpfcheck.errors import UsageError
    from mpfcheck.reporting.formats import FORMS

    form = FORMS.get(format.value)
    if form is not None and form.binary and output is None:
        raise UsageError(
            f"--format {format.value} needs a file.", hint=f"Add --output report{form.suffix}"
        )


def _print(assessment: Assessment, format: Format) -> None:
    from mpfcheck.reporting.clean import encodable
    from mpfcheck.reporting.formats import FORMS
    from mpfcheck.reporting.jsonfile import dumps
    from mpfcheck.reporting.terminal import render, surface_of

    surface = surface_of(sys.stdout)
    if format is Format.TERMINAL:
        text = render(assessment, surface)
    elif format is Format.JSON:
        text = dumps(assessment, surface.encoding)
    else:
        text = encodable(
            FORMS[format.value].render(assessment).decode("utf-8-sig"), surface.encoding
        )
    sys.stdout.write(text)
    sys.stdout.flush()


def _write(assessment: Assessment, format: Format, output: Path) -> None:
    from mpfcheck.reporting.files import write_bytes, write_text
    from mpfcheck.reporting.formats import FORMS
    from mpfcheck.reporting.terminal import Surface, render

    if format is Format.TERMINAL:
        write_text(output, render(assessment, Surface()))
    else:
        write_bytes(output, FORMS[format.value].render(assessment))
    note(f"{output} written")


def _fails(assessments: list[Assessment], gaps: list[Gap]) -> bool:
    statuses = {Gap.ABSENT: {"absent"}, Gap.PARTIAL: {"absent", "partial"}}
    findings = [finding for assessment in assessments for finding in assessment.findings]
    return any(
        finding.contradicted if gap is Gap.CONTRADICTED else finding.status in statuses[gap]
        for finding in findings
        for gap in gaps
    )
