"""What a schema cannot see in a framework: ids given twice, references that lead nowhere."""

from __future__ import annotations

import string
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mpfcheck.rules.problems import Problem, suggestion
from mpfcheck.rules.yamlspan import DataPath, SpannedYaml, problem

if TYPE_CHECKING:
    from mpfcheck.rules.framework_schema import FrameworkSpec, RequirementSpec


@dataclass(frozen=True)
class Placed:
    """A requirement as written, its theme, and where it stands."""

    spec: RequirementSpec
    theme: str
    source: SpannedYaml
    at: DataPath

    def wrong(self, step: DataPath, message: str, hint: str = "", *, key: bool = False) -> Problem:
        """A mistake at `step` inside the requirement."""
        return problem(self.source, (*self.at, *step), message, hint, key=key)


def theme_problems(head: SpannedYaml, spec: FrameworkSpec) -> Iterator[Problem]:
    """Themes that share an id or a code."""
    for key in ("id", "code"):
        values = [getattr(theme, key) for theme in spec.themes]
        for i, value in enumerate(values):
            if value in values[:i]:
                message = f"theme {key} {value!r} is given twice"
                yield problem(head, ("themes", i, key), message)


def requirement_problems(
    requirements: list[Placed],
    sources: Collection[str],
    kinds_of_law: Collection[str],
    facts: Collection[str],
) -> Iterator[Problem]:
    """Mistakes in requirements, given the ids of sources, kinds of law and facts they may name."""
    yield from _repeated(requirements)
    for placed in requirements:
        yield from _element_problems(placed)
        cited = placed.spec.sources
        for kind, refs in (("direct", cited.direct), ("supporting", cited.supporting)):
            yield from _unknown(placed, ("sources", kind), refs, sources, "source")
        laws = placed.spec.look_also_in
        yield from _unknown(placed, ("look-also-in",), laws, kinds_of_law, "kind of law")
        yield from _unknown(placed, ("applies-if",), placed.spec.applies_if, facts, "fact")


def _repeated(requirements: list[Placed]) -> Iterator[Problem]:
    """Requirements that share an id, wherever they stand."""
    first: dict[str, Placed] = {}
    for placed in requirements:
        known = first.setdefault(placed.spec.id, placed)
        if known is not placed:
            line = known.source.where((*known.at, "id")).line
            hint = f"it stands in {known.source.path}, line {line}, already"
            yield placed.wrong(("id",), f"requirement {placed.spec.id!r} is given twice", hint)


def _element_problems(placed: Placed) -> Iterator[Problem]:
    """Elements are lettered a, b, c, and one at least is core."""
    elements = placed.spec.elements
    for letter, right in zip(elements, string.ascii_lowercase, strict=False):
        if letter != right:
            message = f"element {letter!r} where {right!r} is next"
            hint = "elements are lettered a, b, c in order"
            yield placed.wrong(("elements", letter), message, hint, key=True)
            break
    if not any(element.core for element in elements.values()):
        message = f"{placed.spec.id} has no core element"
        hint = "write 'core: true' at each element without which the requirement is not met"
        yield placed.wrong(("elements",), message, hint, key=True)


def _unknown(
    placed: Placed, at: DataPath, names: list[str], known: Collection[str], what: str
) -> Iterator[Problem]:
    """Names in a list that stand for nothing."""
    for i, name in enumerate(names):
        if name not in known:
            hint = suggestion(name, known)
            yield placed.wrong((*at, i), f"unknown {what} {name!r}", hint)
