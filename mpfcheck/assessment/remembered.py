"""Assessments in the cache: the same files under the same rules are not assessed again.

Nothing that assesses is imported here: an answer that is known costs the hashing of its inputs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from mpfcheck.assessment.law import Law
from mpfcheck.assessment.options import Options
from mpfcheck.cache import Cache, digests
from mpfcheck.cache.plain import packed, unpacked
from mpfcheck.model.assessment import Assessment
from mpfcheck.model.country import Country
from mpfcheck.reading.options import Limits
from mpfcheck.resources import data_folder

_KIND = "assessments"
_REPORTS = "reports"


@dataclass(frozen=True, slots=True)
class Question:
    """A key that no other question has, and the SHA-256 of each file that it is about."""

    key: str
    files: tuple[str, ...]


class Remembered:
    """What `cache` knows of assessments with these options."""

    def __init__(self, cache: Cache, options: Options) -> None:
        """Nothing is looked up yet."""
        self._cache = cache
        self._options = options

    def question(self, country: Country) -> Question | None:
        """What the assessment of a country depends on; None if a file of it cannot be read."""
        asked = replace(
            self._options, progress=None, cache=None, rules_dir=None, framework_file=None
        )
        asked = replace(asked, reading=replace(asked.reading, limits=Limits(), workers=0))
        try:
            files = tuple(digests.of_file(entry.file) for entry in country.instruments)
            data = rules_and_framework(self._options)
        except OSError:
            return None
        program = [digests.of_recogniser(), digests.of_program(digests.ASSESSING)]
        return Question(
            digests.of_values(packed(country), files, repr(asked), data, program), files
        )

    def answer(self, question: Question | None) -> Assessment | None:
        """The assessment, None if there is none yet."""
        plain = None if question is None else self._cache.get(_KIND, question.key)
        return None if plain is None else unpacked(Assessment, plain)

    def report(self, question: Question | None, form: str) -> str | None:
        """The report that was written in answer to a question in this form, None if none was."""
        if question is None:
            return None
        text = self._cache.get(_REPORTS, _report_key(question, form))
        return text if isinstance(text, str) else None

    def keep_report(self, question: Question | None, form: str, text: str) -> None:
        """Keep a report, if the assessment that it tells of is kept."""
        if question is not None and self._cache.has(_KIND, question.key):
            self._cache.put(_REPORTS, _report_key(question, form), text)

    def keep(self, question: Question | None, assessment: Assessment, laws: Sequence[Law]) -> None:
        """Keep the assessment of these laws.

        Not if a file has changed since the question was asked, or pages of it were not read: that
        may succeed another time.
        """
        if question is None or any(law.unread for law in laws):
            return
        if tuple(law.instrument.sha256 for law in laws) == question.files:
            self._cache.put(_KIND, question.key, packed(assessment))


def _report_key(question: Question, form: str) -> str:
    return digests.of_values(question.key, form, digests.of_program(digests.REPORTING))


def rules_and_framework(options: Options) -> list[str]:
    """Digests of the rules and of the framework that the options ask for; raises OSError."""
    rules = digests.of_folder(options.rules_dir or data_folder("rules"))
    if options.framework_file is None:
        return [rules, digests.of_folder(data_folder("frameworks"))]
    return [rules, digests.of_files(_framework_files(options.framework_file))]


def _framework_files(head: Path) -> list[Path]:
    """A framework's head file, and where its themes and translations may lie."""
    folder = head.parent
    beside = [*folder.glob("*.yaml"), *folder.glob("*/*.yaml")]
    return [head, *beside, *(folder / head.stem).rglob("*.yaml")]
