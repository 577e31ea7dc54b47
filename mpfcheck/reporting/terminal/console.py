"""What a report is shown on: how wide, in which encoding, with colour or without."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TextIO

MAX_WIDTH = 110  # longer lines tire the eye
MIN_WIDTH = 40
DEFAULT_WIDTH = 80


@dataclass(frozen=True, slots=True)
class Surface:
    """Width in columns, encoding, and whether ANSI codes are understood."""

    width: int = DEFAULT_WIDTH
    encoding: str = "utf-8"
    ansi: bool = False


def surface_of(stream: TextIO) -> Surface:
    """What `stream` can show.

    A pipe or a file gets 80 columns and no ANSI codes; `COLUMNS`, `NO_COLOR` and `FORCE_COLOR`
    say otherwise.
    """
    terminal = stream.isatty()
    return Surface(
        width=_width(stream if terminal else None),
        encoding=stream.encoding or "ascii",
        ansi=_ansi(terminal),
    )


def _width(terminal: TextIO | None) -> int:
    columns = os.environ.get("COLUMNS", "")
    width = int(columns) if columns.isdecimal() and int(columns) else 0
    if not width and terminal is not None:
        try:
            width = os.get_terminal_size(terminal.fileno()).columns
        except OSError:
            width = 0
    return max(MIN_WIDTH, min(width or DEFAULT_WIDTH, MAX_WIDTH))


def _ansi(terminal: bool) -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return terminal and os.environ.get("TERM") not in {"dumb", "unknown"}
