"""`mpfcheck cache`: what is kept so that it need not be computed again."""

from __future__ import annotations

import typer

INFO_EXAMPLE = "Example:\n\n\b\n  mpfcheck cache info"
CLEAR_EXAMPLE = "Example:\n\n\b\n  mpfcheck cache clear"

app = typer.Typer(
    help="Texts of laws and assessments that are kept, to be fast the next time.",
    epilog="Example:\n\n\b\n  mpfcheck cache info",
    no_args_is_help=True,
)


@app.command("info", epilog=INFO_EXAMPLE)
def info() -> None:
    """Say where the cache lies and how much it holds."""
    from mpfcheck.cache import Cache, default_folder

    cache = Cache(default_folder())
    typer.echo(f"folder       {cache.folder}")
    for share in cache.shares():
        typer.echo(f"{share.kind:12} {share.entries} entries, {share.size / 2**20:.1f} MB")


@app.command("clear", epilog=CLEAR_EXAMPLE)
def clear() -> None:
    """Remove all that is kept; the next run reads everything anew."""
    from mpfcheck.cache import Cache, default_folder

    typer.echo(f"{Cache(default_folder()).clear()} entries removed")
