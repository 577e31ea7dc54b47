"""Reasons in words of the report's language."""

from __future__ import annotations

from mpfcheck.model.why import Why
from mpfcheck.reporting.messages import Messages

_GROUPS = {"status": "status", "then": "status", "now": "status"}
"""The group of phrases that has the word for a value, by the name of the value."""


def said_why(reason: Why, say: Messages) -> str:
    """A reason in words, without a final stop."""
    values = {
        name: say.known(_GROUPS[name], value) if name in _GROUPS else value
        for name, value in reason.values
    }
    return say(f"why.{reason.key}", **values)
