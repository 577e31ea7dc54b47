"""What was done of a file so far: whoever watches the reading is told, and may have kept it."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Protocol


class Stage(StrEnum):
    """What is done with a page."""

    READ = "read"  # its text layer
    DRAW = "draw"  # rendered as a picture
    RECOGNISE = "recognise"


class Journal(Protocol):
    """Told of each page that is begun and done.

    Where a process of its own reads, the journal outlives it: what takes up the work after a crash
    goes on behind the page that caused it.
    """

    def known(self, stage: Stage, number: int, /) -> Any | None:
        """What an earlier process kept of this page, None if nothing."""

    def spoiled(self, stage: Stage, number: int, /) -> bool:
        """Whether an earlier process crashed or hung at this."""

    def begin(self, stage: Stage, number: int, /) -> None:
        """Work on a page begins that can crash or hang a library."""

    def keep(self, stage: Stage, number: int, made: Any, /) -> None:
        """It is done, and this came of it."""

    def allow(self, seconds: float, /) -> None:
        """The file may take so many seconds in all."""


class NoJournal:
    """Keeps nothing: for reading in the process itself."""

    def known(self, *_: object) -> None:
        """Nothing."""

    def spoiled(self, *_: object) -> bool:
        """Never."""
        return False

    def begin(self, *_: object) -> None:
        """Not noted."""

    def keep(self, *_: object) -> None:
        """Not noted."""

    def allow(self, *_: object) -> None:
        """Not noted."""
