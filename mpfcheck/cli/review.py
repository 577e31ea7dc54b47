"""`mpfcheck review`: counsel walks through the findings, and `stats` over what was decided."""

from __future__ import annotations

import getpass
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mpfcheck.cli.choices import FrameworkFile, Lang, RulesDir
from mpfcheck.cli.messages import note
from mpfcheck.cli.progress import reading_bar

if TYPE_CHECKING:
    from mpfcheck.model.assessment import Assessment
    from mpfcheck.model.review import Review

app = typer.Typer(
    help="Counsel's decisions: walk through the findings on a law; agreement over reviews.",
    no_args_is_help=True,
)

EXAMPLE = """Examples:

\b
  mpfcheck review law mining-act.pdf --reviewer "A. Diallo"
  mpfcheck review law mining-act.pdf --theme safety --again
  mpfcheck review stats *.review.yaml

Decisions are kept in mining-act.pdf.review.yaml, one after the other as they are
made; `mpfcheck check` shows them beside what the program finds.
"""
COUNTRY_EXAMPLE = """Example:

\b
  mpfcheck review country ghana/country.yaml --reviewer "A. Diallo"

Decisions are kept in country.yaml.review.yaml; those on a single law stand beside them.
"""

Reviewer = Annotated[
    str | None, typer.Option(metavar="NAME", help="Who decides; the user's name if not given.")
]
Themes = Annotated[
    list[str] | None, typer.Option(metavar="THEME", help="Only this theme; repeatable.")
]
Requirements = Annotated[
    list[str] | None, typer.Option(metavar="ID", help="Only this requirement; repeatable.")
]
Again = Annotated[
    bool, typer.Option("--again", help="Also what is decided already and still holds.")
]


@app.command("law", epilog=EXAMPLE)
def law(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Law to review.")],
    reviewer: Reviewer = None,
    theme: Themes = None,
    requirement: Requirements = None,
    again: Again = False,
    lang: Lang = None,
    rules: RulesDir = None,
    framework: FrameworkFile = None,
) -> None:
    """Walk through the findings on a law: accept them, change them, add and reject evidence."""
    from mpfcheck.assessment import Assessor, Options
    from mpfcheck.review.files import load_review, review_path

    kept = review_path(file)
    old = load_review(kept)
    assessor = Assessor(
        Options(
            tuple(theme or ()),
            tuple(requirement or ()),
            language=lang,
            rules_dir=rules,
            framework_file=framework,
        )
    )
    with reading_bar(file) as progress:
        read = assessor.read(file, progress)
    _sit(assessor.assess([read]), kept, old, reviewer, again)


@app.command("country", epilog=COUNTRY_EXAMPLE)
def country(
    manifest: Annotated[
        Path, typer.Argument(metavar="FILE", help="The manifest of a country: country.yaml.")
    ],
    reviewer: Reviewer = None,
    theme: Themes = None,
    requirement: Requirements = None,
    again: Again = False,
    rules: RulesDir = None,
    framework: FrameworkFile = None,
) -> None:
    """Walk through the findings on all laws of a country together."""
    from mpfcheck.assessment import Assessor, Options
    from mpfcheck.cli.laws import country_of, readable
    from mpfcheck.review.files import load_review, review_path

    options = Options(
        tuple(theme or ()), tuple(requirement or ()), rules_dir=rules, framework_file=framework
    )
    described = country_of(options, manifest, [], command="review country")
    kept = review_path(manifest)
    old = load_review(kept)
    assessor = Assessor(options)
    broken: list[Path] = []
    laws = readable(assessor, described.instruments, broken)
    if broken or not laws:
        raise typer.Exit(3)  # a decision on half of the laws would be taken for one on all
    name = described.name or described.code
    _sit(assessor.assess(laws, described), kept, old, reviewer, again, name)


def _sit(
    assessment: Assessment,
    kept: Path,
    old: Review | None,
    reviewer: str | None,
    again: bool,
    country: str = "",
) -> None:
    """One sitting of counsel; every decision is saved in `kept` at once."""
    from mpfcheck.model.assessment import Finding
    from mpfcheck.reporting.files import check_writable
    from mpfcheck.reporting.terminal import surface_of
    from mpfcheck.reporting.terminal.render import render_finding
    from mpfcheck.review.files import new_review, save_review
    from mpfcheck.review.session import Desk, Session

    check_writable(kept)
    surface = surface_of(sys.stdout)

    def show(finding: Finding) -> None:
        typer.echo(render_finding(finding, assessment, surface))

    desk = Desk(input, show, typer.echo, lambda review: save_review(kept, review))
    session = Session(
        desk,
        old or new_review(assessment, country),
        reviewer or getpass.getuser(),
        date.today().isoformat(),
    )
    try:
        review = session.walk(assessment, again=again)
    except KeyboardInterrupt:
        note(f"\nLeft; what was decided is in {kept}.")
        raise typer.Exit(130) from None
    note(f"{len(review.decisions)} decisions in {kept}")


@app.command("stats")
def stats(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE", help="Review files (*.review.yaml).")
    ],
) -> None:
    """Show how often counsel agreed with the program, least agreement first."""
    from mpfcheck.errors import DataError
    from mpfcheck.reporting.terminal.reviews import render_agreements
    from mpfcheck.review.files import load_review
    from mpfcheck.review.stats import agreements

    reviews = []
    for file in files:
        review = load_review(file)
        if review is None:
            raise DataError(f"{file}: there is no such file", hint="check the name and the folder")
        reviews.append(review)
    typer.echo(render_agreements(agreements(reviews), len(reviews)))
