"""`mpfcheck crosswalk`: which obligations of a convention or guidance a law serves."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from mpfcheck.cli.choices import FrameworkFile, Lang, NoCache, ReportLang, RulesDir, kept
from mpfcheck.cli.progress import reading_bar

EXAMPLE = """Examples:

\b
  mpfcheck crosswalk mining-act.pdf
  mpfcheck crosswalk code-minier.pdf --instrument MIN
  mpfcheck frameworks crosswalk CEDAW
"""


def crosswalk(
    files: Annotated[list[Path], typer.Argument(metavar="FILE", help="Laws, read together.")],
    instrument: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only this source (MIN, C176, CEDAW, ...).")
    ] = None,
    lang: Lang = None,
    report_lang: ReportLang = None,
    rules: RulesDir = None,
    framework: FrameworkFile = None,
    no_cache: NoCache = False,
) -> None:
    """Show by source instrument which of its obligations the laws serve."""
    from mpfcheck.assessment import Assessor, Options
    from mpfcheck.assessment.crosswalk import of_findings, of_framework, only
    from mpfcheck.reporting.messages import messages
    from mpfcheck.reporting.terminal import surface_of
    from mpfcheck.reporting.terminal.crosswalk import render_crosswalk

    assessor = Assessor(
        Options(
            language=lang,
            report_language=report_lang.value if report_lang else None,
            rules_dir=rules,
            framework_file=framework,
            cache=kept(no_cache),
        )
    )
    only(of_framework(assessor.framework.requirements, "en"), instrument)
    laws = []
    for file in files:
        with reading_bar(file) as progress:
            laws.append(assessor.read(file, progress))
    assessment = assessor.assess(laws)
    found = only(of_findings(assessment.findings), instrument)
    say = messages(assessment.language)
    sys.stdout.write(render_crosswalk(found, say, surface_of(sys.stdout)))
