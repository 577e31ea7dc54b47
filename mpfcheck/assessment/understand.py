"""A law with what was understood of each clause, before any rule is asked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mpfcheck.assessment.law import Law

if TYPE_CHECKING:
    from mpfcheck.model.annotation import AnnotatedInstrument


def understand(law: Law, rules_dir: Path | None = None) -> AnnotatedInstrument:
    """The annotated clauses and the title register of a law; raises DataError for wrong rules."""
    from mpfcheck.language import annotate
    from mpfcheck.rules.loader import load_ruleset

    rules = load_ruleset(rules_dir, tests=False)
    return annotate(law.instrument, rules.languages[law.instrument.language])
