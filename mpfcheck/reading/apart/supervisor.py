"""Watches the process that reads: time, memory, crashes; starts it anew behind a bad page."""

from __future__ import annotations

import json
import queue
import tempfile
import time
from pathlib import Path
from typing import Any

from mpfcheck.errors import ReadingError
from mpfcheck.model.document import Document
from mpfcheck.reading.apart.process import ReadingProcess
from mpfcheck.reading.apart.wire import options_packed, unpacked
from mpfcheck.reading.options import ReadOptions
from mpfcheck.reading.work import Progress

_MOST_SPOILED = 12  # pages that crash or hang; a file with more is given up
_GRACE = 15.0  # seconds after the time is over for what is not done page by page
_LOOK = 0.25  # seconds between two looks at the memory


def read_apart(
    path: Path, *, progress: Progress | None = None, options: ReadOptions | None = None
) -> Document:
    """Read the instrument in the file at `path` like `read`, but in a process of its own.

    A page that crashes or hangs a library is named in the notes, and the others are read. Works in
    daemonic processes too. Raises ReadingError, also if the file takes too much time or memory.
    """
    options = options or ReadOptions()
    with tempfile.TemporaryDirectory(prefix="mpfcheck-", ignore_cleanup_errors=True) as folder:
        return _Supervisor(path, options, Path(folder) / "pages", progress).document()


class _Supervisor:
    def __init__(
        self, path: Path, options: ReadOptions, spool: Path, progress: Progress | None
    ) -> None:
        self._path, self._options, self._spool, self._progress = path, options, spool, progress
        self._spoiled: set[tuple[str, int]] = set()
        self._started = time.monotonic()
        self._allowed = options.limits.in_all(0, 0)
        self._page: tuple[str, int] | None = None  # under way
        self._since = 0.0

    def document(self) -> Document:
        while True:
            with ReadingProcess(self._request()) as process:
                document = self._watch(process)
            if document is not None:
                return document
            if len(self._spoiled) > _MOST_SPOILED:
                raise self._error(
                    f"more than {_MOST_SPOILED} of its pages crash or hang the reader",
                    "Fetch it again, or print it as a new PDF and check that.",
                )

    def _request(self) -> dict[str, Any]:
        return {
            "path": str(self._path),
            "options": options_packed(self._options),
            "spool": str(self._spool),
            "spoiled": sorted(self._spoiled),
            "spent": time.monotonic() - self._started,
        }

    def _watch(self, process: ReadingProcess) -> Document | None:
        """The document, or None after a page that must be left out."""
        self._page = None
        while True:
            try:
                line = process.lines.get(timeout=_LOOK)
            except queue.Empty:
                line = b""
            if line is None:  # it has ended without a result
                self._spoil(process.ended())
                return None
            event = json.loads(line) if line else {}
            if "document" in event:
                return unpacked(event["document"])
            self._take(event)
            if self._is_hanging():
                self._spoil("hangs")
                return None
            self._check_limits(process)

    def _take(self, event: dict[str, Any]) -> None:
        if "begin" in event:
            stage, number = event["begin"]
            self._page, self._since = (stage, number), time.monotonic()
        elif "done" in event:
            self._page = None
        elif "allow" in event:
            self._allowed = event["allow"]
        elif "progress" in event and self._progress is not None:
            self._progress(*event["progress"])
        elif "refused" in event:
            message, hint = event["refused"]
            raise ReadingError(message, hint=hint)
        elif "swollen" in event:
            raise self._swollen()
        elif "failed" in event:
            raise self._error(
                f"reading it failed: {event['failed']}",
                "This is a defect of mpfcheck: report it; printed as a new PDF the file may work.",
            )

    def _is_hanging(self) -> bool:
        limit = self._options.limits.page_seconds
        return self._page is not None and time.monotonic() - self._since > limit

    def _check_limits(self, process: ReadingProcess) -> None:
        if time.monotonic() - self._started > self._allowed + _GRACE:
            raise self._error(
                f"reading it took more than {self._allowed:.0f} seconds",
                "Give it more with --timeout SECONDS, or split the file.",
            )
        if process.megabytes() > self._options.limits.megabytes:
            raise self._swollen()

    def _spoil(self, how: str) -> None:
        """Leave the page out that was under way; raises ReadingError if there is none."""
        if self._page is None:
            raise self._error(
                f"the reader {how} on it",
                "Fetch it again, or print it as a new PDF and check that.",
            )
        self._spoiled.add(self._page)

    def _swollen(self) -> ReadingError:
        return self._error(
            f"reading it needs more than {self._options.limits.megabytes} MB of memory",
            "Give it more with --memory MEGABYTES, or split the file.",
        )

    def _error(self, what: str, hint: str) -> ReadingError:
        return ReadingError(f"{self._path}: {what}.", hint=hint)
