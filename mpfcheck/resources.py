"""Where the rules, frameworks and schemas that ship with mpfcheck lie.

In an installed wheel they are package data (`mpfcheck/_data`); in a checkout they are the
top-level folders `rules/` and `frameworks/`, so that an edit takes effect at once.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def data_folder(name: str) -> Path:
    """The folder `name` ("rules", "frameworks") of this installation."""
    installed = _PACKAGE / "_data" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name
