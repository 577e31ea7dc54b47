"""What a rule set should have and has not: checks beyond "the file can be loaded".

Each check is a small function from rule set and framework to warnings. A warning names the file
and the line where it can be mended.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from mpfcheck.model.evidence import Strength
from mpfcheck.model.framework import Framework
from mpfcheck.model.rule import RuleFile, RuleSet
from mpfcheck.rules.loader import concepts_of
from mpfcheck.rules.problems import suggestion


@dataclass(frozen=True, slots=True, order=True)
class LintWarning:
    """One thing to mend in the rules: file, 1-based line (0: the file as a whole), what.

    A `note` is worth a look but may be as it should be.
    """

    path: str
    line: int
    message: str
    note: bool = False

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}  {'note: ' if self.note else ''}{self.message}"


def lint(ruleset: RuleSet, framework: Framework) -> tuple[LintWarning, ...]:
    """All warnings, in the order of the files."""
    return tuple(sorted({w for check in CHECKS for w in check(ruleset, framework)}))


def known_requirement(ruleset: RuleSet, framework: Framework) -> Iterator[LintWarning]:
    """A rule file serves a requirement and elements that the framework has."""
    for file in ruleset.files:
        requirement = framework.by_id.get(file.requirement)
        if requirement is None:
            hint = suggestion(file.requirement, framework.by_id)
            yield LintWarning(file.path, 1, f"the framework has no {file.requirement}; {hint}")
            continue
        ids = {e.id for e in requirement.elements}
        for pattern in file.patterns:
            if pattern.element and pattern.element not in ids:
                message = f"{file.requirement} has no element {pattern.element!r}"
                yield LintWarning(file.path, pattern.line, message)
            for key in pattern.looked_at:
                owner, _, element = key.rpartition(".")
                other = framework.by_id.get(owner)
                if other is None or element not in {e.id for e in other.elements}:
                    yield LintWarning(file.path, pattern.line, f"{pattern.id}: no element {key!r}")
            for key in pattern.without:
                if key.partition(" ")[2] not in ("", "full"):
                    message = f"{pattern.id}: {key!r} is neither an element nor one in full"
                    yield LintWarning(file.path, pattern.line, message)
        for absence in file.absences:
            for key in (*absence.when, *absence.without):
                owner, _, element = key.rpartition(".")
                other = framework.by_id.get(owner)
                if other is None or element not in {e.id for e in other.elements}:
                    yield LintWarning(file.path, 0, f"{absence.id}: no element {key!r}")


def elements_covered(ruleset: RuleSet, framework: Framework) -> Iterator[LintWarning]:
    """Every element of a requirement that has rules can be found by some pattern."""
    for file in ruleset.files:
        requirement = framework.by_id.get(file.requirement)
        served = {p.element for p in file.patterns}
        for element in requirement.elements if requirement else ():
            if element.id not in served:
                yield LintWarning(file.path, 0, f"no pattern for element {element.id}")


def words_in_every_language(ruleset: RuleSet, _: Framework) -> Iterator[LintWarning]:
    """A concept that a rule uses has words in every language (or includes one that has)."""
    for language, data in sorted(ruleset.languages.items()):
        spoken = {b for terms in data.terms for b in data.broader[terms.concept]}
        for file in ruleset.files:
            for pattern in file.patterns:
                for concept in sorted(concepts_of(pattern) - spoken):
                    message = f"concept {concept!r} has no words in {language}"
                    yield LintWarning(file.path, pattern.line, message)


def tested_both_ways(ruleset: RuleSet, framework: Framework) -> Iterator[LintWarning]:
    """Per language, each element has a test that finds it and one that must not."""
    for file in ruleset.files:
        if file.requirement not in framework.by_id:
            continue
        for element in framework.by_id[file.requirement].elements:
            for language in sorted(ruleset.languages):
                found, missed = _tests_of(file, element.id, language)
                if not found:
                    message = f"element {element.id} has no test that finds it in {language}"
                    yield LintWarning(file.path, 0, message)
                if not missed:
                    message = f"element {element.id} has no near miss in {language}"
                    yield LintWarning(file.path, 0, message)


def _tests_of(file: RuleFile, element: str, language: str) -> tuple[int, int]:
    results = [t.expect[element] for t in file.tests if t.lang == language and element in t.expect]
    found = sum(r is not Strength.NONE for r in results)
    return found, len(results) - found


def concepts_used(ruleset: RuleSet, _: Framework) -> Iterator[LintWarning]:
    """A concept outside the common ones is used by some rule."""
    used = {c for f in ruleset.files for p in f.patterns for c in concepts_of(p)}
    for concept in ruleset.concepts.values():
        broader = {c.name for c in ruleset.concepts.values() if concept.name in c.includes}
        if concept.domain != "common" and concept.name not in used and not broader & used:
            path = f"rules/concepts/{concept.domain}.yaml"
            yield LintWarning(path, 0, f"no rule uses concept {concept.name!r}")


def no_shared_words(ruleset: RuleSet, _: Framework) -> Iterator[LintWarning]:
    """No two unrelated concepts of one domain claim the same words."""
    for language, data in sorted(ruleset.languages.items()):
        claimed: dict[str, set[str]] = defaultdict(set)
        for terms in data.terms:
            for term in terms.stems:
                claimed[term.lower()].add(terms.concept)
        for term, owners in sorted(claimed.items()):
            pairs = [
                (a, b)
                for a in sorted(owners)
                for b in sorted(owners)
                if a < b
                and ruleset.concepts[a].domain == ruleset.concepts[b].domain != "common"
                and b not in data.broader[a]
                and a not in data.broader[b]
            ]
            for a, b in pairs:
                path = f"rules/lexicon/{language}/{ruleset.concepts[a].domain}.yaml"
                yield LintWarning(path, 0, f"{term!r} is claimed by {a!r} and by {b!r}", note=True)


CHECKS: tuple[Callable[[RuleSet, Framework], Iterator[LintWarning]], ...] = (
    known_requirement,
    elements_covered,
    words_in_every_language,
    tested_both_ways,
    concepts_used,
    no_shared_words,
)
