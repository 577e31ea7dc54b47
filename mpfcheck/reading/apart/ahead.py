"""Pages of a big PDF that other processes read ahead, each from the end of its part to the front.

The process that reads takes a page from them when it comes to it; what they have not reached, or
died of, it reads itself. So they save time and change nothing else.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import subprocess
import sys
import threading
from itertools import pairwise
from types import TracebackType

from mpfcheck.reading.apart.process import environment
from mpfcheck.reading.apart.wire import dumps
from mpfcheck.reading.source import Source
from mpfcheck.reading.words import RawPage

_FEWEST_PAGES = 150  # starting a process costs as much as reading thirty pages
_MOST = 3  # more than these do not pay: layout and clauses are worked out by one process


class ReadAhead:
    """Reads pages of `source` ahead, as far as processors and the number of pages make it worth it.

    Pages come as pickles: for use in a process that reads apart, and trusts itself no more.
    """

    def __init__(self, source: Source, pages: int, processors: int) -> None:
        """`pages` are those of the file; `processors` how many processes may read it in all."""
        helpers = min(processors - 1, _MOST) if pages >= _FEWEST_PAGES else 0
        edges = [pages * at // helpers for at in range(helpers + 1)] if helpers else []
        self._parts = [_Part(source, first + 1, last) for first, last in pairwise(edges)]

    def __enter__(self) -> ReadAhead:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the processes."""
        for part in self._parts:
            part.close()

    @property
    def processes(self) -> list[subprocess.Popen[bytes]]:
        """Those that read ahead."""
        return [part.process for part in self._parts]

    def page(self, number: int) -> RawPage | None:
        """The page with this number if it has been read; it is given only once."""
        found = (part.made.pop(number, None) for part in self._parts)
        return next((page for page in found if page is not None), None)


class _Part:
    """A process that reads the pages from `last` down to `first`; `made` are those it has read."""

    def __init__(self, source: Source, first: int, last: int) -> None:
        self.made: dict[int, RawPage] = {}
        self.process = subprocess.Popen(
            [sys.executable, "-P", "-m", "mpfcheck.reading.apart.helper"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment(),
        )
        request = {"path": str(source.path), "sha256": source.sha256, "pages": (first, last)}
        assert self.process.stdin is not None
        with contextlib.suppress(OSError):
            self.process.stdin.write(dumps(request))
            self.process.stdin.flush()
        threading.Thread(target=self._take, daemon=True).start()

    def _take(self) -> None:
        stream = self.process.stdout
        assert stream is not None
        # an unfinished page at its end, or whatever a failing process writes, is no page
        with contextlib.suppress(Exception):
            while True:
                page = pickle.load(stream)
                if isinstance(page, RawPage):
                    self.made[page.number] = page

    def close(self) -> None:
        self.process.kill()
        self.process.wait()


def idle_processors() -> int:
    """How many processors this process may use that others leave idle; 1 at least, its own."""
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    busy = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    return max(1, round((allowed or 1) - busy))
