"""How a file is to be read: text recognition, and the limits on time and memory."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Ocr(StrEnum):
    """When the text of a page is recognised from its picture."""

    AUTO = "auto"  # pages without a text layer, or with one that is no text
    NEVER = "never"
    ALWAYS = "always"  # every page, whatever its text layer


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading one file may cost.

    `seconds` is the time for the whole file; None gives 120 seconds, one more per page and thirty
    more per page whose text is recognised. `page_seconds` is the time for one page, `megabytes` the
    memory of the process that reads. The last two hold only where a process of its own reads.
    """

    seconds: float | None = None
    page_seconds: float = 30.0
    megabytes: int = 2048

    def in_all(self, pages: int, recognised: int) -> float:
        """The seconds for a file with so many pages, of which so many are recognised."""
        return self.seconds or 120.0 + pages + 30.0 * recognised


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read a file; the defaults suit nearly all.

    `language` is the code of the language if it is known ("fr"): text is recognised in it. `apart`
    reads formats that can crash or hang a library in a process of their own. `workers` is how many
    pages are read or recognised at a time, 0 for one per processor (to read: per idle one).
    """

    ocr: Ocr = Ocr.AUTO
    language: str | None = None
    limits: Limits = field(default_factory=Limits)
    apart: bool = True
    workers: int = 0
