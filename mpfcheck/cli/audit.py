"""`mpfcheck audit`: assess many countries at once."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from mpfcheck.cli.choices import (
    MEMORY,
    Engine,
    EngineName,
    FrameworkFile,
    Memory,
    NoCache,
    OcrMode,
    ReportLang,
    RulesDir,
    Timeout,
    kept,
    reading,
)
from mpfcheck.cli.messages import note
from mpfcheck.reading.options import Ocr

INIT_EXAMPLE = """Examples:

\b
  mpfcheck audit init laws
  mpfcheck audit init laws --output -

A folder with one folder per country gives one country each.
"""
RUN_EXAMPLE = """Examples:

\b
  mpfcheck audit run laws
  mpfcheck audit run laws/audit.yaml --workers 4 --store region.sqlite

A run that was broken off goes on where it was: give the same command again.
Exit codes: 0 done, 2 wrong use, 3 something could not be read or assessed (the rest is done),
130 interrupted.
"""

app = typer.Typer(
    help="Assess many countries at once: in parallel, resumable, every run kept.",
    epilog="Example:\n\n\b\n  mpfcheck audit init laws\n  mpfcheck audit run laws",
    no_args_is_help=True,
)


@app.command("init", epilog=INIT_EXAMPLE)
def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where the laws are.")],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write there, not to DIR/audit.yaml."),
    ] = None,
) -> None:
    """Write a manifest from the files in a folder; what is guessed is marked, to be looked over."""
    from mpfcheck.audit.guess import manifest_of
    from mpfcheck.audit.manifest import FILE
    from mpfcheck.errors import UsageError
    from mpfcheck.reporting.files import write_text

    target = output or folder / FILE
    if str(target) == "-":
        typer.echo(manifest_of(folder), nl=False)
        return
    if target.exists():
        raise UsageError(
            f"{target} is there already.", hint="Remove it, or give another --output, or - to look."
        )
    write_text(target, manifest_of(folder))
    note(f"{target} written; look at the lines marked 'guessed'")


@app.command("run", epilog=RUN_EXAMPLE)
def run(
    manifest: Annotated[
        Path,
        typer.Argument(
            metavar="AUDIT", help="A manifest, or a folder with audit.yaml or */country.yaml."
        ),
    ],
    store: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Where runs are kept; audit.sqlite beside the manifest."),
    ] = None,
    workers: Annotated[
        int, typer.Option(metavar="N", min=0, help="Processes; 0: one per core.")
    ] = 0,
    worker_memory: Annotated[
        int,
        typer.Option(metavar="MEGABYTES", min=512, help="Memory of each process."),
    ] = 4096,
    scheduler: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS", help="Let a Dask cluster do the work: tcp://HOST:PORT."),
    ] = None,
    files: Annotated[
        str,
        typer.Option(
            metavar="ADDRESS", help="Where the files are, if not at the manifest: s3://laws/africa."
        ),
    ] = "",
    report_lang: ReportLang = None,
    ocr: OcrMode = Ocr.AUTO,
    timeout: Timeout = None,
    memory: Memory = MEMORY,
    rules: RulesDir = None,
    framework: FrameworkFile = None,
    engine: EngineName = Engine.AUTO,
    no_cache: NoCache = False,
) -> None:
    """Assess all countries of a manifest. A file that cannot be read is reported, the rest done."""
    from mpfcheck.assessment import Options
    from mpfcheck.audit.executors import executor
    from mpfcheck.audit.manifest import load_audit
    from mpfcheck.audit.question import head_of
    from mpfcheck.audit.run import run_audit
    from mpfcheck.audit.store import Store
    from mpfcheck.cli.auditing import shown
    from mpfcheck.rules.framework import load_framework

    options = Options(
        report_language=report_lang.value if report_lang else None,
        rules_dir=rules,
        framework_file=framework,
        engine=engine.value,
        reading=reading(ocr, timeout, memory),
        cache=kept(no_cache),
    )
    norms = load_framework(framework)
    if scheduler:  # other machines, and other processes here, work in other folders
        manifest = manifest.resolve()
    audit = load_audit(manifest, norms.facts, here=not files)
    path = store or audit.folder / "audit.sqlite"
    with Store(path, create=True) as opened:
        head = head_of(audit, options, norms)
        doing = executor(
            options,
            audit.folder,
            files,
            scheduler=scheduler,
            workers=workers or os.cpu_count() or 1,
            megabytes=worker_memory,
        )
        try:
            with shown(audit) as watch:
                summary = run_audit(audit, head, opened, doing, watch)
        except KeyboardInterrupt:
            note(f"interrupted; what is done is kept in {path}: the same command goes on")
            raise
        finally:
            doing.close()
    failed = f"; {len(summary.failures)} failed" if summary.failures else ""
    resumed = f", {summary.resumed} of them before" if summary.resumed else ""
    note(f"run {summary.run}: {summary.countries} countries in {path}{resumed}{failed}")
    raise typer.Exit(3 if summary.failures else 0)
