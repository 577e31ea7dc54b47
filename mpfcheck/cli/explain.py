"""`mpfcheck explain`: why a requirement has its status, down to the words of the law."""

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
    FiguresFormat,
    FrameworkFile,
    Lang,
    Memory,
    NoCache,
    OcrMode,
    ReportLang,
    RulesDir,
    Timeout,
    kept,
    reading,
)
from mpfcheck.cli.laws import country_of, readable
from mpfcheck.reading.options import Ocr

if TYPE_CHECKING:
    from mpfcheck.reporting.explanation import Explanation

EXAMPLE = """Examples:

\b
  mpfcheck explain mining-act.pdf ASM-TX-01
  mpfcheck explain code-minier.pdf TX-01 --report-lang fr --all
  mpfcheck explain act.pdf regulations.pdf ASM-SH-04
  mpfcheck explain --country ghana/country.yaml ASM-LS-01
  mpfcheck explain bill.txt ASM-EN-01 --format json > why.json
"""


def explain(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[FILE]...", help="Laws, read together as by check."),
    ] = None,
    *,
    requirement: Annotated[
        str, typer.Argument(metavar="REQUIREMENT", help="Id of a requirement: ASM-TX-01, TX-01.")
    ],
    format: Annotated[FiguresFormat, typer.Option(help="Form of the explanation.")] = (
        FiguresFormat.TEXT
    ),
    show_all: Annotated[
        bool, typer.Option("--all", help="Show every clause that counts, not the best few.")
    ] = False,
    lang: Lang = None,
    report_lang: ReportLang = None,
    ocr: OcrMode = Ocr.AUTO,
    timeout: Timeout = None,
    memory: Memory = MEMORY,
    rules: RulesDir = None,
    framework: FrameworkFile = None,
    engine: EngineName = Engine.AUTO,
    country: CountryFile = None,
    fact: Facts = None,
    no_cache: NoCache = False,
) -> None:
    """Explain one finding: elements, clauses, rules, reasons, and what the nearest text lacks.

    Words that a rule looked for are marked in the text of the law. Every step from the clauses to
    the status is shown, and for what was not found the nearest clauses and what each of them lacks.
    """
    from mpfcheck.assessment import Assessor, Options
    from mpfcheck.reporting.explanation import explanation

    assessor = Assessor(
        Options(
            requirements=(requirement,),
            language=lang,
            report_language=report_lang.value if report_lang else None,
            rules_dir=rules,
            framework_file=framework,
            engine=engine.value,
            facts=tuple(fact or ()),
            reading=reading(ocr, timeout, memory),
            cache=kept(no_cache),
        )
    )
    described = country_of(assessor.options, country, files or [], command="explain")
    broken: list[Path] = []
    laws = readable(assessor, described.instruments, broken)
    if laws:
        assessment = assessor.assess(
            laws, described if country else None, unreadable=[file.name for file in broken]
        )
        _print(explanation(assessment, assessor.rules), format, show_all=show_all)
    raise typer.Exit(3 if broken else 0)


def _print(explained: Explanation, format: FiguresFormat, *, show_all: bool) -> None:
    from mpfcheck.reporting.terminal import surface_of

    surface = surface_of(sys.stdout)
    if format is FiguresFormat.JSON:
        from mpfcheck.reporting.explanation import to_json
        from mpfcheck.reporting.jsonfile import as_text

        sys.stdout.write(as_text(to_json(explained), surface.encoding))
    else:
        from mpfcheck.reporting.terminal.explain import render_explanation

        sys.stdout.write(render_explanation(explained, surface, show_all=show_all))
    sys.stdout.flush()
