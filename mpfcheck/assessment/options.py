"""What a caller may ask of an assessment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from mpfcheck.cache.files import Cache
from mpfcheck.reading.options import ReadOptions

Progress = Callable[[int, int], None]
"""Called with (pages done, pages in all) while a file is read."""


@dataclass(frozen=True, slots=True)
class Options:
    """How to assess; the defaults assess everything with what ships in the package.

    `themes` and `requirements` are ids: with both empty everything is assessed, with both given
    what is in either. `language` is a code ("en", "fr", "es", "pt"), None to detect it per
    instrument. `country` is kept for the report, `facts` are what is known of it
    ("gold-asm=yes"), before what its manifest says.
    `rules_dir` and `framework_file` replace what ships. `engine` is "auto", "durable" or "python".
    `progress` is told of pages read; `reading` says whether text is recognised, and what reading a
    file may cost.
    `cache` holds what was read before; None reads everything anew.
    `report_language` is the language of the report; None takes that of the first instrument.
    """

    themes: tuple[str, ...] = ()
    requirements: tuple[str, ...] = ()
    language: str | None = None
    country: str = ""
    facts: tuple[str, ...] = ()
    rules_dir: Path | None = None
    framework_file: Path | None = None
    engine: str = "auto"
    progress: Progress | None = None
    reading: ReadOptions = field(default_factory=ReadOptions)
    report_language: str | None = None
    cache: Cache | None = None
