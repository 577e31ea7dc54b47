"""Digests of what results depend on: files, folders of data, the program itself."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).resolve().parents[1]
READING = ("errors.py", "cache", "language", "model", "reading", "structure")
"""The parts of the program that make clauses out of a file."""
ASSESSING = (
    *READING,
    *("assessment", "function_words.py", "inference", "linking", "matching", "rules"),
)
"""The parts of the program that make an assessment out of a file."""
REPORTING = (*ASSESSING, "reporting")
"""The parts of the program that make a report out of a file."""
_LIBRARIES = (
    *("durable-rules", "lxml", "pdfminer.six", "pdfplumber", "py3langid", "pypdfium2"),
    *("PyStemmer", "rich", "spacy"),
)


def of_values(*values: Any) -> str:
    """A key: SHA-256 of plain values."""
    return hashlib.sha256(json.dumps(values, default=str).encode()).hexdigest()


def of_file(path: Path) -> str:
    """SHA-256 of the bytes of a file; raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def of_folder(root: Path, suffix: str = ".yaml") -> str:
    """SHA-256 over all files of a folder with this suffix, by name and content."""
    return _over(root, root.rglob(f"*{suffix}"))


def of_files(paths: Iterable[Path]) -> str:
    """SHA-256 over files by path and content."""
    return of_values(sorted((str(path), of_file(path)) for path in set(paths)))


@cache
def of_program(parts: tuple[str, ...]) -> str:
    """SHA-256 over the code of `parts`, modules and packages of mpfcheck.

    A version number would have to be raised by hand with each change that matters.
    """
    found: list[Path] = []
    for part in parts:
        path = _PACKAGE / part
        found += _sources(path) if path.is_dir() else [path]
    return of_values(_over(_PACKAGE, found), _libraries())


def _sources(folder: Path) -> list[Path]:
    """The modules of a package, and the data that lie among them."""
    return [path for path in folder.rglob("*.*") if path.suffix not in (".pyc", ".pyo")]


def _libraries() -> list[str]:
    """The versions of what reads and understands texts."""
    from importlib.metadata import PackageNotFoundError, version

    found = [sys.version]
    for name in _LIBRARIES:
        with suppress(PackageNotFoundError):
            found.append(f"{name} {version(name)}")
    return found


@cache
def of_recogniser() -> str:
    """What tells the text recognition of this machine from another, or from none."""
    command = shutil.which("tesseract")
    if command is None:
        return ""
    folders = [Path(command), Path(os.environ.get("TESSDATA_PREFIX", "/nowhere"))]
    folders += Path("/usr/share/tesseract-ocr").glob("*/tessdata")
    marks = [(str(path), path.stat().st_mtime_ns) for path in folders if path.exists()]
    return of_values(marks)


def _over(root: Path, paths: Iterable[Path]) -> str:
    total = hashlib.sha256()
    for path in sorted(paths):
        total.update(path.relative_to(root).as_posix().encode())
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()
