"""Loads a framework: the head file, its theme files, all mistakes told at once."""

from __future__ import annotations

import string
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from mpfcheck.model.framework import Element, Example, Framework, Requirement, Source, Theme
from mpfcheck.resources import data_folder
from mpfcheck.rules.problems import Problem, ProblemsError, raise_problems, suggestion
from mpfcheck.rules.yamlspan import DataPath, SpannedYaml, load_yaml, problem, validate

if TYPE_CHECKING:
    from mpfcheck.rules.framework_schema import FrameworkSpec, RequirementSpec, ThemeSpec

SHIPPED = "mpf-asm.yaml"


@dataclass(frozen=True)
class _Placed:
    """A requirement as written, its theme, and where it stands."""

    spec: RequirementSpec
    theme: str
    source: SpannedYaml
    at: DataPath

    def wrong(self, step: DataPath, message: str, hint: str = "", *, key: bool = False) -> Problem:
        return problem(self.source, (*self.at, *step), message, hint, key=key)


@dataclass
class _Found:
    """What has been read so far, and what was wrong with it."""

    requirements: list[_Placed] = field(default_factory=list)
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

    file = path if path is not None else data_folder("frameworks") / SHIPPED
    head = load_yaml(file)
    spec = validate(head, FrameworkSpec)
    found = _Found()
    found.problems += _repeated(head, "id", [t.id for t in spec.themes])
    found.problems += _repeated(head, "code", [t.code for t in spec.themes])
    for i, theme in enumerate(spec.themes):
        _read_theme(theme, ("themes", i), head, file.parent, found)
    places = _places(spec)
    found.problems += _problems(found.requirements, places, spec)
    raise_problems(found.problems)
    return Framework(
        id=spec.framework,
        version=spec.version,
        title=spec.title,
        themes=tuple(Theme(t.id, t.code, t.title, t.mpf) for t in spec.themes),
        requirements=tuple(_requirement(p, places) for p in found.requirements),
        about=spec.about,
        statuses=dict(spec.statuses),
        kinds_of_law=dict(spec.kinds_of_law),
    )


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
        found.requirements.append(_Placed(spec, theme.id, source, (*base, i)))


def _yaml_files(folder: Path) -> list[str]:
    return [p.relative_to(folder).as_posix() for p in folder.glob("*/*.yaml")]


def _repeated(head: SpannedYaml, key: str, values: list[str]) -> Iterator[Problem]:
    """Themes that share an id or a code."""
    for i, value in enumerate(values):
        if value in values[:i]:
            yield problem(head, ("themes", i, key), f"theme {key} {value!r} is given twice")


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


def _problems(
    requirements: list[_Placed], places: Mapping[str, object], spec: FrameworkSpec
) -> Iterator[Problem]:
    """What a schema cannot see: ids given twice, references that lead nowhere, no core element."""
    seen: dict[str, str] = {}
    for placed in requirements:
        item = placed.spec
        if item.id in seen:
            hint = f"it stands in {seen[item.id]} already"
            yield placed.wrong(("id",), f"requirement {item.id!r} is given twice", hint)
        line = placed.source.where((*placed.at, "id")).line
        seen.setdefault(item.id, f"{placed.source.path}:{line}")
        yield from _element_problems(placed)
        for kind in ("direct", "supporting"):
            for i, ref in enumerate(getattr(item.sources, kind)):
                if ref not in places:
                    step = ("sources", kind, i)
                    yield placed.wrong(step, f"unknown source {ref!r}", suggestion(ref, places))
        for i, law in enumerate(item.look_also_in):
            if law not in spec.kinds_of_law:
                hint = suggestion(law, spec.kinds_of_law)
                yield placed.wrong(("look-also-in", i), f"unknown kind of law {law!r}", hint)


def _element_problems(placed: _Placed) -> Iterator[Problem]:
    """Elements are lettered a, b, c, and one at least is core."""
    elements = placed.spec.elements
    for letter, right in zip(elements, string.ascii_lowercase, strict=False):
        if letter != right:
            message = f"element {letter!r} where {right!r} is next"
            hint = "elements are lettered a, b, c in order"
            yield placed.wrong(("elements", letter), message, hint, key=True)
            break
    if not any(e.core for e in elements.values()):
        message = f"{placed.spec.id} has no core element"
        hint = "write 'core: true' at each element without which the requirement is not met"
        yield placed.wrong(("elements",), message, hint, key=True)


def _requirement(placed: _Placed, places: Mapping[str, Callable[[bool], Source]]) -> Requirement:
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
        applies_if=spec.applies_if,
        grading=dict(spec.grading),
        contradictions=tuple(spec.contradictions),
        sources=tuple(sources),
        examples=tuple(
            Example(**e.model_dump(exclude={"confidence"}), confidence=e.confidence or "")
            for e in spec.examples
        ),
        look_also_in=tuple(spec.look_also_in),
        polarity=spec.polarity or "",
    )
