"""What the commands on runs take from a store, told in the language of the report."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from mpfcheck.cli.choices import ReportLanguage

if TYPE_CHECKING:
    from mpfcheck.audit.history import Run
    from mpfcheck.model.assessment import Assessment
    from mpfcheck.model.framework import Framework
    from mpfcheck.model.rule import RuleSet
    from mpfcheck.reporting.audited.view import Origin


class Told:
    """Assessments of a store, each in the language that was asked for, else as it was made."""

    def __init__(
        self,
        store: Path,
        language: ReportLanguage | None,
        rules: Path | None,
        framework: Path | None,
    ) -> None:
        """`rules` and `framework` are those that the run was made with; None: those that ship."""
        self._store, self._rules, self._framework_file = store, rules, framework
        self.language = language.value if language else None

    def run(self, run: int | None) -> tuple[Origin, list[str], list[Assessment]]:
        """A run, names and assessments of its countries. Raises UsageError if there are none."""
        from mpfcheck.audit.assessments import assessments
        from mpfcheck.audit.history import run_of
        from mpfcheck.audit.store import Store
        from mpfcheck.errors import UsageError

        with Store(self._store) as opened:
            head = run_of(opened, run)
            known = assessments(opened, head.id)
        if not known:
            raise UsageError("No country of this run was assessed.", hint="See mpfcheck runs show.")
        origin = _origin(head)
        language = self.language or known[0][1].language
        return origin, [name for name, _ in known], [self.told(a, language) for _, a in known]

    def country(self, run: int | None, code: str) -> Assessment:
        """The assessment of one country. Raises UsageError if there is none."""
        from mpfcheck.audit.assessments import assessment_of
        from mpfcheck.audit.history import run_of
        from mpfcheck.audit.store import Store

        with Store(self._store) as opened:
            assessment = assessment_of(opened, run_of(opened, run).id, code)
        return self.told(assessment, self.language or assessment.language)

    def course(self, code: str) -> tuple[list[Origin], str, list[Assessment]]:
        """The finished runs that hold a country, its name, its assessment in each, oldest first.

        All are told in one language. Raises UsageError if there is no such run.
        """
        from mpfcheck.audit.assessments import of_country
        from mpfcheck.audit.history import runs
        from mpfcheck.audit.store import Store
        from mpfcheck.errors import UsageError

        with Store(self._store) as opened:
            known = of_country(opened, code)
            heads = {head.id: head for head in runs(opened)}
        if not known:
            raise UsageError(
                f"No run of {self._store} has an assessment of {code}.",
                hint="mpfcheck runs show lists the countries of a run.",
            )
        _, name, newest = known[-1]
        language = self.language or newest.language
        return (
            [_origin(heads[run]) for run, _, _ in known],
            f"{name} ({code})" if name else code,
            [self.told(assessment, language) for _, _, assessment in known],
        )

    def told(self, assessment: Assessment, language: str) -> Assessment:
        """The assessment in this language."""
        if assessment.language == language:
            return assessment
        from mpfcheck.assessment.retold import retold

        return retold(assessment, *self._norms, language)

    @cached_property
    def _norms(self) -> tuple[Framework, RuleSet]:
        from mpfcheck.rules.framework import load_framework
        from mpfcheck.rules.loader import load_ruleset

        return load_framework(self._framework_file), load_ruleset(self._rules, tests=False)


def _origin(head: Run) -> Origin:
    from mpfcheck.reporting.audited.view import Origin

    day = head.started[:10]
    return Origin(head.id, head.title, day, head.tool_version, head.rules_digest)
