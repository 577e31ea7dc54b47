"""What is wrong in a data file, and where, in a form that its author can act on.

A `Problem` is one mistake at one place. Loaders collect all of them and raise them together, so
that a file is mended in one round and not in ten.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from mpfcheck.errors import DataError

_GUTTER = 5  # width of the line number in an excerpt
_WIDTH = 92  # columns of a line that an excerpt shows


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A place in a file: line and column, both 1-based, and how many characters stand there."""

    line: int
    column: int
    length: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake: the file, the place, what is wrong, what to do, and the lines around it."""

    path: str
    mark: Mark
    message: str
    hint: str = ""
    excerpt: str = ""

    def __str__(self) -> str:
        head = f"{self.path}:{self.mark.line}:{self.mark.column}  {self.message}"
        hint = f"   {self.hint}" if self.hint else ""
        return "\n".join(part for part in (head, self.excerpt, hint) if part)


class ProblemsError(DataError):
    """All that is wrong in one or more data files. `problems` holds them one by one."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems), key=lambda p: (p.path, p.mark, p.message)))
        count, files = len(self.problems), len({p.path for p in self.problems})
        hint = f"{count} problems in {files} file{'s'[: files > 1]}" if count > 1 else ""
        super().__init__("\n\n".join(map(str, self.problems)), hint=hint)


def raise_problems(problems: Iterable[Problem]) -> None:
    """Raise `ProblemsError` with all of them, in the order of the files; do nothing if none."""
    if found := list(problems):
        raise ProblemsError(found)


def suggestion(word: str, allowed: Iterable[str], *, limit: int = 14) -> str:
    """A hint for a word that is not allowed: the nearest one that is, and the list of all.

    A list longer than `limit` is left out where a near word is found, and cut where none is.
    """
    from difflib import get_close_matches

    words = sorted({str(a) for a in allowed})
    folded = {w.casefold(): w for w in reversed(words)}
    given = str(word).casefold()
    near = get_close_matches(given, folded, n=1, cutoff=0.6)
    near = near or [w for w in folded if len(given) > 2 and w.startswith(given)]
    listed = ", ".join(words[:limit]) + (", ..." if len(words) > limit else "")
    if near:
        found = f"did you mean {folded[near[0]]!r}?"
        return f"{found} (allowed: {listed})" if 1 < len(words) <= limit else found
    return f"allowed: {listed}" if words else ""


def excerpt(lines: tuple[str, ...], mark: Mark) -> str:
    """The marked line and the one before it, numbered, with carets under the marked characters."""
    if not 1 <= mark.line <= len(lines):
        return ""
    line = lines[mark.line - 1]
    start = max(0, mark.column + mark.length - _WIDTH) if len(line) > _WIDTH else 0
    start = min(start, mark.column - 1)
    before = "".join(c if c == "\t" else " " for c in line[start : mark.column - 1])
    carets = "^" * max(1, min(mark.length, len(line) - mark.column + 1, _WIDTH))
    shown = [mark.line - 1, mark.line] if mark.line > 1 else [mark.line]
    rows = [f"{n:>{_GUTTER}} | {lines[n - 1][start : start + _WIDTH]}".rstrip() for n in shown]
    return "\n".join([*rows, f"{'':>{_GUTTER}} | {before}{carets}"])


def shown_path(path: Path) -> str:
    """The path as a reader wants it: relative to the working folder where it lies inside."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()
