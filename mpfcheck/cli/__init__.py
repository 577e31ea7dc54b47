"""The command line: one module per command, no logic, heavy libraries imported late."""

from mpfcheck.cli.main import main

__all__ = ["main"]
