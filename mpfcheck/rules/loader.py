"""Loads a rules folder: concepts, languages and rule files, all mistakes told at once."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from mpfcheck.cache.digests import of_folder
from mpfcheck.errors import DataError
from mpfcheck.model.rule import Concept, Pattern, RuleFile, RuleSet
from mpfcheck.resources import data_folder
from mpfcheck.rules import notes
from mpfcheck.rules.compiler import Compiler
from mpfcheck.rules.language_files import load_concepts, load_language
from mpfcheck.rules.problems import (
    Mark,
    Problem,
    ProblemsError,
    excerpt,
    raise_problems,
    suggestion,
)
from mpfcheck.rules.schema import RuleFileSpec
from mpfcheck.rules.yamlspan import SpannedYaml, load_yaml, problem, validate

_LANGUAGE_FOLDERS = ("lexicon", "modality", "quantities", "titles", "concepts", "verbs")
_NOT_THEMES = frozenset({*_LANGUAGE_FOLDERS, notes.FOLDER})


def load_ruleset(folder: Path | None = None, *, tests: bool = True) -> RuleSet:
    """The rules in `folder` (None: those that ship with mpfcheck).

    Without `tests` their tests are neither read nor checked: they are most of what stands in rule
    files, and an assessment has no use for them.

    Raises:
        DataError: A file is wrong; names every mistake with file, line and column.
    """
    root = folder if folder is not None else data_folder("rules")
    if not (root / "concepts").is_dir() or not (root / "lexicon").is_dir():
        raise DataError(
            f"{root} is not a rules folder",
            hint="it must hold concepts/, lexicon/, modality/, quantities/ and themes with rules",
        )
    concepts, problems = load_concepts(root)
    languages = {}
    for path in sorted((root / "lexicon").iterdir()):
        if path.is_dir():
            languages[path.name], wrong = load_language(root, path.name, concepts)
            problems += wrong
    specs = _load_specs(root, problems, tests=tests)
    compiler = Compiler(specs)
    files = [compiler.compile(name) for name in specs]
    problems += compiler.problems
    for file in files:
        problems += _concept_problems(file, specs[file.name][1], concepts)
    problems += _twice(files, {name: source for name, (_, source) in specs.items()})
    noted = notes.with_notes(root, files, problems)
    raise_problems(problems)
    ordered = sorted(noted, key=lambda f: f.requirement)
    return RuleSet(tuple(ordered), concepts, languages, of_folder(root))


def rule_paths(root: Path) -> list[Path]:
    """The rule files of a rules folder: `<theme>/<name>.yaml`, in order."""
    return [
        path
        for theme in sorted(root.iterdir())
        if theme.is_dir() and theme.name not in _NOT_THEMES
        for path in sorted(theme.glob("*.yaml"))
    ]


def _load_specs(
    root: Path, problems: list[Problem], *, tests: bool
) -> dict[str, tuple[RuleFileSpec, SpannedYaml]]:
    specs = {}
    for path in rule_paths(root):
        try:
            source = load_yaml(path, but="" if tests else "tests")
            spec = validate(source, RuleFileSpec)
        except ProblemsError as error:
            problems += error.problems
        else:
            specs[f"{path.parent.name}/{path.stem}"] = (spec, source)
    return specs


def _concept_problems(
    file: RuleFile, source: SpannedYaml, concepts: dict[str, Concept]
) -> Iterable[Problem]:
    """Concepts that a pattern names and nobody declares."""
    seen: set[tuple[int, str]] = set()
    for pattern in file.patterns:
        for name in sorted(concepts_of(pattern) - concepts.keys()):
            if (pattern.line, name) in seen:
                continue
            seen.add((pattern.line, name))
            line = next(
                (
                    n
                    for n in range(pattern.line, len(source.lines) + 1)
                    if name in source.lines[n - 1]
                ),
                pattern.line,
            )
            column = source.lines[line - 1].find(name) + 1
            mark = Mark(line, max(column, 1), len(name))
            yield Problem(
                source.path,
                mark,
                f"no concept {name!r}",
                suggestion(name, concepts),
                excerpt(source.lines, mark),
            )


def concepts_of(pattern: Pattern) -> frozenset[str]:
    """All concepts that a pattern names."""
    facets = pattern.aggregate.facets.values() if pattern.aggregate else ()
    groups = [*pattern.groups, *pattern.heading, *pattern.title, *(g for f in facets for g in f)]
    cancelling = pattern.none | pattern.unless | pattern.unless_anywhere | pattern.not_under
    cancelling |= pattern.demote_if | pattern.demote_title
    return cancelling | pattern.known | frozenset[str]().union(*groups)


def _twice(files: Iterable[RuleFile], sources: dict[str, SpannedYaml]) -> Iterable[Problem]:
    """Requirements with two files, patterns with one name."""
    owner: dict[str, str] = {}
    for file in files:
        source = sources[file.name]
        if file.requirement in owner:
            message = f"{file.requirement} has rules in {owner[file.requirement]} already"
            yield problem(source, ("requirement",), message)
        owner[file.requirement] = source.path
        names: set[str] = set()
        for pattern in file.patterns:
            if pattern.rule in names:
                message = f"two patterns are called {pattern.id!r}"
                yield problem(source, (), f"{message} (line {pattern.line})")
            names.add(pattern.rule)
