"""Which rules an assessment needs: those of what is asked, and of what these look at in turn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mpfcheck.model.framework import Framework, Requirement
from mpfcheck.model.rule import AbsenceRule, RuleFile, RuleSet, SanctionRule


@dataclass(frozen=True)
class Needed:
    """Rule files with their requirements in the framework's order, and rules over elements.

    `absences` are only those whose elements are all looked for: what is not sought is not absent.
    """

    files: tuple[RuleFile, ...]
    requirements: tuple[Requirement, ...]
    absences: tuple[AbsenceRule, ...]
    sanctions: tuple[SanctionRule, ...]


def needed(framework: Framework, rules: RuleSet, asked: Sequence[Requirement]) -> Needed:
    """What it takes to assess the requirements in `asked`; those without rules are left out."""
    wanted = {requirement.id for requirement in asked}
    wanted |= {
        _requirement(key) for f in rules.files if f.requirement in wanted for key in _keys(f)
    }
    files = tuple(file for file in rules.files if file.requirement in wanted)
    ruled = {file.requirement for file in files}
    return Needed(
        files=files,
        requirements=tuple(r for r in framework.requirements if r.id in ruled),
        absences=tuple(
            rule
            for file in files
            for rule in file.absences
            if all(_requirement(key) in ruled for key in (*rule.when, *rule.without))
        ),
        sanctions=tuple(rule for file in files for rule in file.sanctions),
    )


def _keys(file: RuleFile) -> Iterator[str]:
    """The elements, of whatever requirement, that the rules of a file look at."""
    for absence in file.absences:
        yield from (*absence.when, *absence.without)
    for sanction in file.sanctions:
        yield from sanction.of
    for pattern in file.patterns:
        yield from pattern.looked_at


def _requirement(key: str) -> str:
    return key.rpartition(".")[0]
