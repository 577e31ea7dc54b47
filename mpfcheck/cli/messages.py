"""What the command line says beside its result, on the standard error stream."""

from __future__ import annotations

import sys

from mpfcheck.errors import MpfcheckError


def print_error(error: MpfcheckError) -> None:
    """Print "error: ..." and below it what to do."""
    lines = [f"error: {error.message}", *([f"  {error.hint}"] if error.hint else [])]
    print(_printable("\n".join(lines)), file=sys.stderr)


def note(text: str) -> None:
    """Print a line that is not part of the result."""
    print(_printable(text), file=sys.stderr)


def _printable(text: str) -> str:
    """Without escape codes that a file name or a law could carry."""
    return "".join(c if c in "\n\t" or c.isprintable() else "\ufffd" for c in text)
