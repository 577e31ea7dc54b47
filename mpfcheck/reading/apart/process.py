"""One process that reads, on any system: started, listened to, ended."""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import subprocess
import sys
import threading
from types import TracebackType
from typing import Any

from mpfcheck.reading.apart.wire import dumps

_THRIFTY = {
    "OMP_THREAD_LIMIT": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MALLOC_ARENA_MAX": "2",
    "PYTHONIOENCODING": "utf-8",
}
_MOST_WAITING = 1000  # lines


class ReadingProcess:
    """A process that reads what the request says; `lines` are what it tells, None at the end."""

    def __init__(self, request: dict[str, Any]) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "mpfcheck.reading.apart.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment(),
            start_new_session=True,  # so that tesseract, which it starts, ends with it
        )
        self.lines: queue.Queue[bytes | None] = queue.Queue(_MOST_WAITING)
        self._listening = True
        assert self._process.stdin is not None
        with contextlib.suppress(OSError):  # it may have died at once: its output tells
            self._process.stdin.write(dumps(request))
            self._process.stdin.flush()
        threading.Thread(target=self._listen, daemon=True).start()

    def __enter__(self) -> ReadingProcess:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the process, and all that it has started."""
        self._listening = False
        if hasattr(os, "killpg"):
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()

    def ended(self) -> str:
        """How it ended, in words."""
        code = self._process.wait()
        return "crashes" if code < 0 or code > 1 else "ends"

    def megabytes(self) -> int:
        """The memory it uses; 0 where the system itself keeps to the limit, or nobody can tell."""
        if sys.platform == "linux":
            return 0
        import psutil

        with contextlib.suppress(psutil.Error):
            return int(psutil.Process(self._process.pid).memory_info().rss / 2**20)
        return 0

    def _listen(self) -> None:
        stream = self._process.stdout
        assert stream is not None
        with contextlib.suppress(OSError, ValueError):
            for line in stream:
                if not self._listening:
                    return
                self.lines.put(line)
        self.lines.put(None)


def environment() -> dict[str, str]:
    """The environment of a process that reads: the modules of this one, and thrift."""
    # not the folder we are in: a file there must not stand in for a module
    path = os.pathsep.join(entry for entry in sys.path if entry)
    return {**os.environ, **_THRIFTY, "PYTHONPATH": path}
