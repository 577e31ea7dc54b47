"""Where the files of a manifest lie: beside it or below it, never outside its folder."""

from __future__ import annotations

from pathlib import Path, PurePosixPath, PureWindowsPath

from mpfcheck.rules.problems import Problem, suggestion
from mpfcheck.rules.yamlspan import DataPath, SpannedYaml, problem


def placed(
    spanned: SpannedYaml,
    at: DataPath,
    written: str,
    folder: Path,
    found: list[Problem],
    *,
    here: bool = True,
) -> Path:
    """The file that a manifest in `folder` means by `written`; what is wrong is added to `found`.

    Without `here` the file need not be there.

    A manifest may come from somebody else: it cannot reach files beside its own folder, neither by
    an absolute path nor by "..", nor by a link that leads out.
    """
    file = folder / written
    if _leads_out(written, folder):
        hint = "put the file into the manifest's folder and write its path from there"
        found.append(problem(spanned, at, f"{written!r} lies outside the manifest's folder", hint))
    elif here and not _is_file(file):
        beside = [p.name for p in file.parent.iterdir()] if file.parent.is_dir() else []
        laws = [name for name in beside if not name.endswith((".yaml", ".yml"))]
        name = PurePosixPath(written).name
        found.append(problem(spanned, at, f"no file {written!r}", suggestion(name, laws)))
    return file


def _leads_out(written: str, folder: Path) -> bool:
    if PurePosixPath(written).is_absolute() or PureWindowsPath(written).anchor:
        return True
    try:
        return not (folder / written).resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # a ring of links
        return True


def _is_file(file: Path) -> bool:
    try:
        return file.is_file()
    except OSError:  # a name longer than the system allows
        return False
