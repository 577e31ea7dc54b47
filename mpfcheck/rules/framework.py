"""Loads a framework: the head file, its theme files, all mistakes told at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from mpfcheck.errors import DataError
from mpfcheck.model.framework import (
    Element,
    Example,
    Framework,
    Requirement,
    Source,
    Texts,
    Theme,
)
from mpfcheck.resources import data_folder
from mpfcheck.rules.framework_checks import Placed, requirement_problems, theme_problems
from mpfcheck.rules.problems import Problem, ProblemsError, raise_problems, suggestion
from mpfcheck.rules.yamlspan import DataPath, SpannedYaml, load_yaml, problem, validate

if TYPE_CHECKING:
    from mpfcheck.rules.framework_schema import FrameworkSpec, ThemeSpec

SHIPPED = "mpf-asm.yaml"


@dataclass
class _Found:
    """What has been read so far, and what was wrong with it."""

    requirements: list[Placed] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def available_frameworks() -> list[Path]:
    """The head files of the frameworks that ship with mpfcheck, in order of name."""
    return [p for p in sorted(data_folder("frameworks").glob("*.yaml")) if _is_head(p)]


def load_framework(path: Path | None = None) -> Framework:
    """The framework whose head file is `path` (None: the one that ships with mpfcheck).

    Raises:
        DataError: There is no such file, or it or one of its theme files is wrong; the message
            names every mistake with file, line and column.
    """
    from mpfcheck.rules.framework_schema import FrameworkSpec
    from mpfcheck.rules.translations import translated

    file = path if path is not None else data_folder("frameworks") / SHIPPED
    head = load_yaml(file)
    if not isinstance(head.data, dict) or "framework" not in head.data:
        hint = f"its head file begins with 'framework:'; shipped: {', '.join(_shipped())}"
        raise DataError(f"{head.path} is not a framework", hint=hint)
    spec = validate(head, FrameworkSpec)
    found = _Found()
    found.problems += theme_problems(head, spec)
    for i, theme in enumerate(spec.themes):
        _read_theme(theme, ("themes", i), head, file.parent, found)
    places = _places(spec)
    found.problems += requirement_problems(
        found.requirements, places, spec.kinds_of_law, spec.facts
    )
    raise_problems(found.problems)
    framework = Framework(
        id=spec.framework,
        version=spec.version,
        title=spec.title,
        themes=tuple(Theme(t.id, t.code, t.title, t.mpf) for t in spec.themes),
        requirements=tuple(_requirement(p, places, spec.facts) for p in found.requirements),
        about=spec.about,
        statuses={str(k): v for k, v in spec.statuses.items()},
        kinds_of_law=dict(spec.kinds_of_law),
        facts=dict(spec.facts),
    )
    return translated(framework, file.parent / file.stem)


def _shipped() -> list[str]:
    return [p.name for p in available_frameworks()]


def _is_head(path: Path) -> bool:
    """Whether a file begins a framework (other data may lie beside it)."""
    with path.open(encoding="utf-8", errors="replace") as lines:
        return any(line.startswith("framework:") for line in lines)


def _read_theme(
    theme: ThemeSpec, at: DataPath, head: SpannedYaml, folder: Path, found: _Found
) -> None:
    """Add the requirements of a theme, from the head or from the theme's own file."""
    from mpfcheck.rules.framework_schema import ThemeFileSpec

    if (theme.file is None) == (theme.requirements is None):
        message = f"theme {theme.id!r} must have either 'file' or 'requirements'"
        found.problems.append(problem(head, at, message))
        return
    if theme.file is None:
        source, specs, base = head, theme.requirements or [], (*at, "requirements")
    else:
        path = folder / theme.file
        if not path.is_file():
            near = suggestion(theme.file, _yaml_files(folder))
            found.problems.append(problem(head, (*at, "file"), f"no file {theme.file!r}", near))
            return
        try:
            source = load_yaml(path)
            written = validate(source, ThemeFileSpec)
        except ProblemsError as error:
            found.problems += error.problems
            return
        if written.theme != theme.id:
            message = f"theme {written.theme!r} in the file of theme {theme.id!r}"
            hint = f"write 'theme: {theme.id}', or mend the head file"
            found.problems.append(problem(source, ("theme",), message, hint))
        specs, base = written.requirements, ("requirements",)
    for i, spec in enumerate(specs):
        found.requirements.append(Placed(spec, theme.id, source, (*base, i)))


def _yaml_files(folder: Path) -> list[str]:
    return [p.relative_to(folder).as_posix() for p in folder.glob("*/*.yaml")]


def _places(spec: FrameworkSpec) -> dict[str, Callable[[bool], Source]]:
    """Every place of every source by its id ("MIN-7.2"), still open whether it is direct."""

    def opened(short: str, key: str) -> Callable[[bool], Source]:
        law = spec.sources[short]
        place = law.places[key]
        return lambda direct: Source(
            id=f"{short}-{key}",
            instrument=short,
            title=law.title,
            place=place.place,
            gist=place.gist,
            force=law.force,
            verified=place.verified,
            direct=direct,
            url=law.url,
        )

    return {
        f"{short}-{key}": opened(short, key)
        for short, law in spec.sources.items()
        for key in law.places
    }


def _requirement(
    placed: Placed, places: Mapping[str, Callable[[bool], Source]], facts: Mapping[str, Texts]
) -> Requirement:
    """The requirement as the other stages know it."""
    spec = placed.spec
    sources = [places[ref](True) for ref in spec.sources.direct]
    sources += [places[ref](False) for ref in spec.sources.supporting]
    return Requirement(
        id=spec.id,
        theme=placed.theme,
        title=spec.title,
        statement=spec.statement,
        recommendation=spec.recommendation,
        level=spec.level,
        elements=tuple(
            Element(letter, e.core, e.check, e.scope, tuple(e.satisfied_by))
            for letter, e in spec.elements.items()
        ),
        applies_if={id: facts[id] for id in spec.applies_if},
        grading={str(k): v for k, v in spec.grading.items()},
        contradictions=tuple(spec.contradictions),
        sources=tuple(sources),
        examples=tuple(
            Example(**e.model_dump(exclude={"confidence"}), confidence=e.confidence or "")
            for e in spec.examples
        ),
        look_also_in=tuple(spec.look_also_in),
        polarity=spec.polarity or "",
        drafting_note=spec.drafting_note,
        model_clause=spec.model_clause,
    )
