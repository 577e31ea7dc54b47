"""Values that options accept, and options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from mpfcheck.cache import Cache, default_folder
from mpfcheck.reading.options import Limits, Ocr, ReadOptions


class Format(StrEnum):
    """Formats of a report."""

    TERMINAL = "terminal"
    JSON = "json"
    HTML = "html"
    MARKDOWN = "md"
    CSV = "csv"
    XLSX = "xlsx"
    DOCX = "docx"
    PDF = "pdf"


class TreeFormat(StrEnum):
    """Forms of a clause tree."""

    TEXT = "text"
    JSON = "json"
    AKN = "akn"


class FiguresFormat(StrEnum):
    """Forms of figures."""

    TEXT = "text"
    JSON = "json"


class Engine(StrEnum):
    """Inference engines; auto takes durable-rules where it is installed."""

    AUTO = "auto"
    DURABLE = "durable"
    PYTHON = "python"


class ReportLanguage(StrEnum):
    """Languages that reports are written in."""

    EN = "en"
    FR = "fr"
    ES = "es"
    PT = "pt"


class Gap(StrEnum):
    """What --fail-on can ask about."""

    ABSENT = "absent"
    PARTIAL = "partial"
    CONTRADICTED = "contradicted"


RulesDir = Annotated[
    Path | None,
    typer.Option("--rules", metavar="DIR", help="Take the rules in DIR, not those that ship."),
]
FrameworkFile = Annotated[
    Path | None,
    typer.Option(
        "--framework", metavar="FILE", help="Check against the framework in FILE, not mpf-asm."
    ),
]
Lang = Annotated[
    str | None,
    typer.Option(
        "--lang",
        metavar="CODE",
        help="Language of the law: en, fr, es or pt. Detected if not given.",
    ),
]
ReportLang = Annotated[
    ReportLanguage | None,
    typer.Option("--report-lang", help="Language of the report; that of the law if not given."),
]
ReportFormat = Annotated[
    Format | None,
    typer.Option("--format", help="Form of the report; by the ending of --output if not given."),
]
OcrMode = Annotated[
    Ocr,
    typer.Option(
        "--ocr", help="Recognise the text of pages: those without (auto), none, or all of them."
    ),
]
Timeout = Annotated[
    float | None,
    typer.Option(
        "--timeout",
        metavar="SECONDS",
        min=1,
        envvar="MPFCHECK_TIMEOUT",
        help="Time for reading one file; by default as its pages need.",
    ),
]
EngineName = Annotated[Engine, typer.Option("--engine", help="Inference engine.")]
CountryFile = Annotated[
    Path | None,
    typer.Option(
        "--country",
        metavar="FILE",
        help="Take the instruments of a country, and what is known of it, from its manifest.",
    ),
]
Facts = Annotated[
    list[str] | None,
    typer.Option(
        "--fact",
        metavar="NAME=ANSWER",
        help="What is known of the country: gold-asm=yes, =no or =unknown. Repeatable.",
    ),
]
NoCache = Annotated[
    bool,
    typer.Option("--no-cache", help="Read and assess anew, whatever is known from earlier."),
]
MEMORY = Limits().megabytes
Memory = Annotated[
    int,
    typer.Option(
        "--memory",
        metavar="MEGABYTES",
        min=256,
        envvar="MPFCHECK_MEMORY",
        help="Memory for reading one file.",
    ),
]


def reading(ocr: Ocr, timeout: float | None, memory: int) -> ReadOptions:
    """What the options say of reading."""
    return ReadOptions(ocr=ocr, limits=Limits(seconds=timeout, megabytes=memory))


def kept(no_cache: bool) -> Cache | None:
    """The cache of this user, None if it is not wanted."""
    return None if no_cache else Cache(default_folder())
