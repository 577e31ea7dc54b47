"""The process that reads: `python -m mpfcheck.reading.apart.child`, told what on its input."""

from __future__ import annotations

import contextlib
import json
import os
import sys
import threading
import time
from pathlib import Path
from typing import Any, BinaryIO

from mpfcheck.errors import ReadingError
from mpfcheck.garbage import collect_rarely
from mpfcheck.reading.apart.ahead import idle_processors
from mpfcheck.reading.apart.spool import Spool
from mpfcheck.reading.apart.wire import dumps, options_unpacked, packed
from mpfcheck.reading.reader import read_source
from mpfcheck.reading.source import load
from mpfcheck.reading.work import Work


def main() -> None:
    """Read the file that the first line of the input names, and tell what comes of it."""
    collect_rarely()
    request = json.loads(sys.stdin.buffer.readline())
    out = private_output()
    threading.Thread(target=end_with_parent, daemon=True).start()
    options = options_unpacked(request["options"])
    limit_memory(options.limits.megabytes)

    def tell(event: dict[str, Any]) -> None:
        out.write(dumps(event))
        out.flush()

    spool = Spool(Path(request["spool"]), [(s, n) for s, n in request["spoiled"]], tell)
    work = Work(
        options,
        spool,
        lambda done, total: tell({"progress": (done, total)}),
        started=time.monotonic() - request["spent"],
        processors=options.workers or idle_processors(),
    )
    tell(_outcome(Path(request["path"]), work))
    out.close()
    os._exit(0)  # nothing is left to save, and libraries may crash while they tidy up


def _outcome(path: Path, work: Work) -> dict[str, Any]:
    try:
        return {"document": packed(read_source(load(path), work))}
    except ReadingError as error:
        return {"refused": (error.message, error.hint)}
    except MemoryError:
        return {"swollen": True}
    except Exception as error:  # told to the user as one line, with where it happened
        return {"failed": f"{type(error).__name__}: {error} ({_place(error)})"}


def _place(error: BaseException) -> str:
    import traceback

    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{Path(last.filename).name}, line {last.lineno}"


def private_output() -> BinaryIO:
    """The standard output for us alone: what libraries print goes nowhere."""
    sys.stdout.flush()
    out = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    return out


def end_with_parent() -> None:
    """The input stays open as long as the other process lives."""
    with contextlib.suppress(OSError, ValueError):
        while sys.stdin.buffer.read(1):
            pass
    os._exit(1)


def limit_memory(megabytes: int) -> None:
    """Let this process and those it starts have so much memory each; where the system can."""
    try:
        import resource
    except ImportError:  # Windows: the other process watches
        return
    most = megabytes * 2**20
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))


if __name__ == "__main__":
    main()
