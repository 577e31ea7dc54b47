"""Which requirements of a framework are asked for."""

from __future__ import annotations

from collections.abc import Sequence

from mpfcheck.errors import UsageError
from mpfcheck.model.framework import Framework, Requirement
from mpfcheck.rules.problems import suggestion


def select(
    framework: Framework, themes: Sequence[str], requirements: Sequence[str]
) -> tuple[Requirement, ...]:
    """The requirements of `themes` together with those named in `requirements`.

    Themes are given by id or code ("toxic-substances", "TX"), requirements by id, with or without
    its first part ("ASM-TX-01", "TX-01"), in capitals or not. The framework's order is kept.
    Neither themes nor requirements: all of them.

    Raises:
        UsageError: A theme or requirement that the framework does not have; the hint names the
            nearest.
    """
    if not themes and not requirements:
        return framework.requirements
    wanted_themes = {_theme(framework, name) for name in themes}
    wanted = {_requirement(framework, name) for name in requirements}
    return tuple(r for r in framework.requirements if r.theme in wanted_themes or r.id in wanted)


def _theme(framework: Framework, name: str) -> str:
    """The id of the theme that `name` means."""
    for theme in framework.themes:
        if _folded(name) in {theme.id.casefold(), theme.code.casefold()}:
            return theme.id
    if requirement := _by_name(framework).get(_folded(name)):
        hint = f"{requirement} is a requirement: use --requirement {requirement}"
        raise UsageError(f"unknown theme {name!r}", hint=hint)
    known = [t.id for t in framework.themes]
    raise UsageError(f"unknown theme {name!r}", hint=suggestion(name.strip(), known))


def _requirement(framework: Framework, name: str) -> str:
    """The id of the requirement that `name` means."""
    known = _by_name(framework)
    if requirement := known.get(_folded(name)):
        return requirement
    for theme in framework.themes:
        if _folded(name) in {theme.id.casefold(), theme.code.casefold()}:
            hint = f"{name} is a theme: use --theme {theme.id}"
            raise UsageError(f"unknown requirement {name!r}", hint=hint)
    full = [r.id for r in framework.requirements]
    ids = full if _folded(name).startswith(_prefixes(framework)) else [_short(id) for id in full]
    raise UsageError(f"unknown requirement {name!r}", hint=suggestion(name.strip(), ids))


def _by_name(framework: Framework) -> dict[str, str]:
    """Requirement ids by every name they go under, folded."""
    names = {_short(r.id).casefold(): r.id for r in framework.requirements}
    return names | {r.id.casefold(): r.id for r in framework.requirements}


def _prefixes(framework: Framework) -> tuple[str, ...]:
    return tuple({f"{r.id.partition('-')[0]}-".casefold() for r in framework.requirements})


def _short(id: str) -> str:
    """An id without its first part: "ASM-TX-01" -> "TX-01"; "TX-01" stays."""
    return id.split("-", 1)[1] if id.count("-") > 1 else id


def _folded(name: str) -> str:
    return name.strip().casefold()
