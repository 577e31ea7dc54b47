"""Runs the tests that stand in the rule files: a clause in our own words, and what it must give.

Each text goes through the real structure, language and matching stages, so that a rule test
promises what a user will see.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache, partial
from multiprocessing import get_context
from typing import TYPE_CHECKING

from mpfcheck.model.evidence import Strength

if TYPE_CHECKING:
    from mpfcheck.language.annotate import Annotator
    from mpfcheck.model.annotation import AnnotatedInstrument
    from mpfcheck.model.document import Document
    from mpfcheck.model.framework import Framework, Requirement
    from mpfcheck.model.rule import RuleFile, RuleSet, RuleTest

    Prepare = Callable[[str, str], AnnotatedInstrument]


@dataclass(frozen=True, slots=True)
class TestFailure:
    """A test that did not give what it must: file, line, language, text, and the difference."""

    file: str
    line: int
    lang: str
    text: str
    element: str
    expected: str
    got: str

    def __str__(self) -> str:
        what = f"element {self.element}" if self.element != "!" else "contradictions"
        return (
            f"{self.file}:{self.line}  {self.lang}: {what} expected {self.expected}, "
            f"got {self.got}\n    {self.text}"
        )


@dataclass(frozen=True, slots=True)
class TestReport:
    """How the tests of a rule set went. `xpassed` are known failures that pass now."""

    passed: int
    failed: tuple[TestFailure, ...]
    xfailed: int
    xpassed: tuple[TestFailure, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing is to be mended."""
        return not self.failed and not self.xpassed


def run_at_once(
    ruleset: RuleSet, framework: Framework, *, only: Sequence[str] = (), workers: int = 1
) -> TestReport:
    """The same as `run_rule_tests`, each language in a process of its own.

    `workers`: how many processes there are at most; with 1 all is done in this one.
    """
    languages = sorted({test.lang for file in ruleset.files for test in file.tests})
    workers = min(workers, len(languages))
    if workers <= 1:
        return run_rule_tests(ruleset, framework, only=only)
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        parts = list(pool.map(partial(_in_language, ruleset, framework, only), languages))
    return TestReport(
        passed=sum(part.passed for part in parts),
        failed=tuple(sorted((f for part in parts for f in part.failed), key=_place_of)),
        xfailed=sum(part.xfailed for part in parts),
        xpassed=tuple(sorted((f for part in parts for f in part.xpassed), key=_place_of)),
    )


def _in_language(
    ruleset: RuleSet, framework: Framework, only: Sequence[str], language: str
) -> TestReport:
    return run_rule_tests(ruleset, framework, only=only, languages=[language])


def _place_of(failure: TestFailure) -> tuple[str, int]:
    return failure.file, failure.line


def run_rule_tests(
    ruleset: RuleSet,
    framework: Framework,
    *,
    only: Sequence[str] = (),
    languages: Sequence[str] = (),
) -> TestReport:
    """Run the tests of all rule files, or of those for the requirements in `only`.

    `languages`: only the tests in these (none named: in all).
    """
    prepare = preparer(ruleset)
    passed = xfailed = 0
    failed: list[TestFailure] = []
    xpassed: list[TestFailure] = []
    for file in ruleset.files:
        requirement = framework.by_id.get(file.requirement)
        if requirement is None or (only and file.requirement not in only):
            continue
        beside = asked_of(file, ruleset)
        for test in file.tests:
            if languages and test.lang not in languages:
                continue
            failures = run_test(file, test, framework.by_id, prepare, beside)
            if not test.xfail:
                passed += not failures
                failed += failures
            elif failures:
                xfailed += 1
            else:
                xpassed.append(_failure(file, test, "", "a failure: " + test.xfail, "success"))
    return TestReport(passed, tuple(failed), xfailed, tuple(xpassed))


def asked_of(file: RuleFile, ruleset: RuleSet) -> list[RuleFile]:
    """The other files whose elements the patterns of `file` look at."""
    asked = {key.rpartition(".")[0] for p in file.patterns for key in p.looked_at}
    return [f for f in ruleset.files if f.requirement in asked - {file.requirement}]


def preparer(ruleset: RuleSet) -> Prepare:
    """A function that takes a test's text through structure and language."""
    from mpfcheck.language.annotate import Annotator
    from mpfcheck.structure import build

    @cache
    def annotator(language: str) -> Annotator:
        return Annotator(ruleset.languages[language])

    def prepare(text: str, language: str) -> AnnotatedInstrument:
        return annotator(language).annotate(build(_document(text), language=language))

    return prepare


def _document(text: str) -> Document:
    """A test's text as the document that reading would make of it."""
    from mpfcheck.model.document import Document, Line, Page

    lines = [
        Line(printed.strip(), page=1, block=block)
        for block, printed in enumerate(text.splitlines(), start=1)
        if printed.strip()
    ]
    return Document("rule test", "", "text", "", (Page(1, 0.0, 0.0, tuple(lines)),))


def run_test(
    file: RuleFile,
    test: RuleTest,
    requirements: Mapping[str, Requirement],
    prepare: Prepare,
    beside: Sequence[RuleFile] = (),
) -> list[TestFailure]:
    """The differences between what a test expects and what its text gives.

    `beside` are the other files, whose elements the patterns of `file` ask to be given.
    """
    from mpfcheck.matching import match

    files = [file, *beside]
    asked = {f.requirement: requirements[f.requirement] for f in files}
    matches = match(prepare(test.text, test.lang), files, asked)
    evidence_of_file = [e for e in matches.evidence if e.requirement == file.requirement]
    best: dict[str, Strength] = {}
    for evidence in evidence_of_file:
        if best.get(evidence.element) is not Strength.FULL:
            best[evidence.element] = evidence.strength
    failures = [
        _failure(file, test, element, expected.value, best.get(element, Strength.NONE).value)
        for element, expected in test.expect.items()
        if best.get(element, Strength.NONE) is not expected
    ]
    if test.checks_contradictions:
        flagged = sorted(
            {
                e.contradiction
                for e in evidence_of_file
                if e.contradiction and e.strength is Strength.FULL
            }
        )
        if flagged != sorted(test.contradictions):
            expected = ", ".join(sorted(test.contradictions)) or "none"
            failures.append(_failure(file, test, "!", expected, ", ".join(flagged) or "none"))
    return failures


def _failure(file: RuleFile, test: RuleTest, element: str, expected: str, got: str) -> TestFailure:
    text = " ".join(test.text.split())
    return TestFailure(file.path, test.line, test.lang, text, element, expected, got)
