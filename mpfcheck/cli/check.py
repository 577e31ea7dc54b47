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
    FrameworkFile,
    Gap,
    Lang,
    Memory,
    NoCache,
    OcrMode,
    ReportFormat,
    ReportLang,
    RulesDir,
    Timeout,
    kept,
    reading,
)
from mpfcheck.cli.laws import country_of, readable
from mpfcheck.cli.reports import form_of, printed_as, show_text, write_report
from mpfcheck.reading.options import Ocr

if TYPE_CHECKING:
    from mpfcheck.assessment import Options
    from mpfcheck.assessment.remembered import Question, Remembered
    from mpfcheck.model.assessment import Assessment
    from mpfcheck.model.country import Country

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
    format: ReportFormat = None,
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
    no_cache: NoCache = False,
) -> None:
    """Assess laws against the framework, and report gaps with articles, pages and quotes.

    Several files, or the instruments of a country's manifest, are read together: one finding per
    requirement, with the best evidence and the instrument that it comes from.
    """
    from mpfcheck.assessment import Options
    from mpfcheck.assessment.remembered import Remembered
    from mpfcheck.reporting.formats import FORMS
    from mpfcheck.reporting.terminal.console import surface_of
    from mpfcheck.review import is_reviewed, with_reviews

    format = form_of(format, output, FORMS)
    options = Options(
        themes=tuple(theme or ()),
        requirements=tuple(requirement or ()),
        language=lang,
        report_language=report_lang.value if report_lang else None,
        rules_dir=rules,
        framework_file=framework,
        engine=engine.value,
        facts=tuple(fact or ()),
        reading=reading(ocr, timeout, memory),
        cache=kept(no_cache),
    )
    described = country_of(options, country, files or [], command="check")
    reviewed = not no_review and is_reviewed([i.file for i in described.instruments], country)
    past = Remembered(options.cache, options) if options.cache else None
    question = past.question(described) if past else None
    form = f"{format} {surface_of(sys.stdout)}"
    shown_as_found = output is None and not fail_on and not reviewed
    if past and shown_as_found and (text := past.report(question, form)):
        show_text(text)
        return
    broken: list[Path] = []
    assessment = past.answer(question) if past else None
    if assessment is None:
        assessment = _assessed(options, described, broken, past, question)
    if assessment is not None and reviewed:
        assessment = with_reviews(assessment, country)
    if assessment is not None and output is not None:
        write_report(assessment, format, output)
    elif assessment is not None:
        text = printed_as(assessment, format)
        show_text(text)
        if past and not broken and not reviewed:
            past.keep_report(question, form, text)
    raise typer.Exit(3 if broken else int(_fails(assessment, fail_on or [])))


def _assessed(
    options: Options,
    country: Country,
    broken: list[Path],
    past: Remembered | None,
    question: Question | None,
) -> Assessment | None:
    """The assessment, kept in `past`; None if no file can be read.

    Files that cannot be read are reported and added to `broken`.
    """
    from mpfcheck.assessment import Assessor

    assessor = Assessor(options)
    laws = readable(assessor, country.instruments, broken)
    if not laws:
        return None
    assessment = assessor.assess(
        laws, country if country.code else None, unreadable=[file.name for file in broken]
    )
    if past and not broken:
        past.keep(question, assessment, laws)
    return assessment


def _fails(assessment: Assessment | None, gaps: list[Gap]) -> bool:
    statuses = {Gap.ABSENT: {"absent"}, Gap.PARTIAL: {"absent", "partial"}}
    findings = assessment.findings if assessment else ()
    return any(
        finding.contradicted if gap is Gap.CONTRADICTED else finding.status in statuses[gap]
        for finding in findings
        for gap in gaps
    )
