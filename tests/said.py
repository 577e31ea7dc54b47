"""Reasons in English, for tests that read them."""

from __future__ import annotations

from mpfcheck.model.why import Reasons
from mpfcheck.reporting.messages import messages
from mpfcheck.reporting.reasons import indented


def said(reasons: Reasons) -> list[str]:
    """Each reason in words, two spaces further in for each step that it lies deeper."""
    return [indented(reason, messages("en")) for reason in reasons]
