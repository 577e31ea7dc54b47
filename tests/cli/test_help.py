"""Help is at hand in a moment, with an example, for every command."""

from __future__ import annotations

import subprocess
import sys

import pytest

import mpfcheck as package

COMMANDS = [
    (),
    ("audit",),
    ("audit", "init"),
    ("audit", "run"),
    ("cache",),
    ("cache", "info"),
    ("cache", "clear"),
    ("check",),
    ("clauses",),
    ("evaluate",),
    ("evaluate-clauses",),
    ("explain",),
    ("frameworks",),
    ("frameworks", "list"),
    ("frameworks", "show"),
    ("rules",),
    ("rules", "list"),
    ("rules", "show"),
    ("rules", "test"),
    ("rules", "lint"),
    ("rules", "coverage"),
    ("runs",),
    ("runs", "list"),
    ("runs", "show"),
    ("runs", "export"),
    ("runs", "matrix"),
    ("runs", "report"),
]

# What takes long to import. pydantic is not among them: typer itself reads options with it.
HEAVY = {"spacy", "pdfplumber", "pypdfium2", "durable", "py3langid", "numpy", "PIL", "rich", "yaml"}


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_help_shows_an_example(mpfcheck, command):
    ran = mpfcheck(*command, "--help")
    assert ran.code == 0
    assert f"mpfcheck {' '.join(command)}".strip() in ran.out.partition("Example")[2]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_help_describes_every_option_and_command(mpfcheck, command):
    entries = mpfcheck(*command, "--help").out.partition("Options:")[2].partition("Example")[0]
    lines = [line for line in entries.splitlines() if line.strip()]
    for at, line in enumerate(lines):
        if line.startswith("  ") and not line.startswith("   ") and "Commands:" not in line:
            below = lines[at + 1] if at + 1 < len(lines) else ""
            described = "  " in line.strip() or below.startswith(" " * 10)
            assert described, f"nothing is said of {line.strip()!r}"


@pytest.mark.parametrize("command", [("check",), ("explain",), ("rules", "test")], ids=" ".join)
def test_help_imports_nothing_heavy(command):
    """A fresh interpreter, since this one has imported everything already."""
    probe = (
        "import sys, mpfcheck.cli\n"
        f"sys.argv = ['mpfcheck', *{command!r}, '--help']\n"
        "try:\n    mpfcheck.cli.main()\n"
        "finally:\n    print('LOADED', *sorted(sys.modules), file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, text=True, check=True, timeout=60
    )
    loaded = set(done.stderr.partition("LOADED")[2].split())
    assert "mpfcheck.cli" in loaded
    assert loaded & HEAVY == set()


def test_version(mpfcheck):
    assert mpfcheck("--version").out == f"mpfcheck {package.__version__}\n"


def test_without_a_command_help_is_shown(mpfcheck):
    ran = mpfcheck()
    assert "Commands:" in ran.out + ran.err
    assert ran.code in (0, 2)
