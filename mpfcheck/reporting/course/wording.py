"""Sentences on a step from one run to the next that every form says."""

from __future__ import annotations

from collections.abc import Iterator

from mpfcheck.reporting.course.view import Step
from mpfcheck.reporting.messages import Messages


def notes(step: Step, say: Messages) -> Iterator[str]:
    """What is to be known before its changes are read: other rules, other texts, no change."""
    if not step.same_rules:
        yield say("course.rules")
    for key, texts in (("came", step.came), ("went", step.went)):
        if texts:
            yield say(f"course.{key}", texts=say.apart(texts))
    if not step.changes:
        yield say("course.nothing")
