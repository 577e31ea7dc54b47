"""What contradictions say, in other languages: `notes/<language>.yaml` in the rules folder.

Each file maps requirements to contradiction ids to words. Rule files hold the English words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from pydantic import RootModel

from mpfcheck.model.rule import RuleFile
from mpfcheck.rules.problems import Problem, ProblemsError, suggestion
from mpfcheck.rules.yamlspan import SpannedYaml, load_yaml, problem, validate

FOLDER = "notes"


class NotesSpec(RootModel[dict[str, dict[str, str]]]):
    """Requirement -> contradiction id -> words."""


def with_notes(
    root: Path, files: Iterable[RuleFile], problems: list[Problem]
) -> tuple[RuleFile, ...]:
    """The rule files with the notes of every language that has a file; mistakes are added."""
    noted = {file.requirement: file for file in files}
    for path in sorted((root / FOLDER).glob("*.yaml")):
        try:
            source = load_yaml(path)
            spec = validate(source, NotesSpec)
        except ProblemsError as error:
            problems += error.problems
            continue
        problems += _unknown(noted, spec, source)
        for id, notes in spec.root.items():
            if id in noted:
                noted[id] = _added(noted[id], path.stem, notes)
    return tuple(noted.values())


def _added(file: RuleFile, language: str, notes: dict[str, str]) -> RuleFile:
    known = {
        id: {**texts, language: notes[id].strip()} if id in notes else texts
        for id, texts in file.notes.items()
    }
    return replace(file, notes=known)


def _unknown(noted: dict[str, RuleFile], spec: NotesSpec, source: SpannedYaml) -> Iterator[Problem]:
    for id, notes in spec.root.items():
        file = noted.get(id)
        if file is None:
            hint = suggestion(id, noted)
            yield problem(source, (id,), f"no rules for {id!r}", hint, key=True)
            continue
        for name in notes:
            if name not in file.notes:
                hint = suggestion(name, file.notes)
                message = f"{id} has no contradiction {name!r}"
                yield problem(source, (id, name), message, hint, key=True)
