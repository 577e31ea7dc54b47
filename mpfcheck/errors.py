"""Errors that a user can act on: what is wrong, where, and what to do.

The command line prints them without a traceback and leaves with `exit_code`:
2 for wrong use (arguments, rules, framework), 3 for an input that cannot be read.
"""

from __future__ import annotations


class MpfcheckError(Exception):
    """A problem that the user can mend. `hint` says what to do, in one sentence."""

    exit_code = 2

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message}\n{self.hint}" if self.hint else self.message


class UsageError(MpfcheckError):
    """An argument or option that cannot be honoured (unknown theme, unknown requirement)."""


class DataError(MpfcheckError):
    """A rule, lexicon or framework file that is wrong. The message names file, line and column."""


class ReadingError(MpfcheckError):
    """An input file that cannot be read as a legal text."""

    exit_code = 3


class InferenceError(MpfcheckError):
    """The inference engine failed; its exception is chained, never swallowed."""

    exit_code = 4
