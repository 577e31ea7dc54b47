"""The reading of one file under way: how it is read, who is told, and the time it may take."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from mpfcheck.reading.journal import Journal, NoJournal
from mpfcheck.reading.options import ReadOptions

Progress = Callable[[int, int], None]


@dataclass(slots=True)
class Work:
    """Options, journal and clock; `progress` is told of (pages done, pages in all).

    `processors` is how many processes may read pages at a time; more than one only where this
    process itself reads apart from the program.
    """

    options: ReadOptions = field(default_factory=ReadOptions)
    journal: Journal = field(default_factory=NoJournal)
    progress: Progress | None = None
    total: int = 0
    processors: int = 1
    started: float = field(default_factory=time.monotonic)
    _done: set[int] = field(default_factory=set)

    def done(self, number: int) -> None:
        """Count this page as done."""
        self._done.add(number)
        if self.progress is not None:
            self.progress(len(self._done), self.total)

    def deadline(self, recognised: int = 0) -> float:
        """When to stop (`time.monotonic`), if so many pages are recognised."""
        seconds = self.options.limits.in_all(self.total, recognised)
        self.journal.allow(seconds)
        return self.started + seconds
