"""A process that reads pages ahead: `python -m mpfcheck.reading.apart.helper`, told which."""

from __future__ import annotations

import contextlib
import json
import os
import pickle
import sys
import threading
from pathlib import Path

from mpfcheck.garbage import collect_rarely
from mpfcheck.reading.apart.child import end_with_parent, private_output
from mpfcheck.reading.readers import PlainFirstReader
from mpfcheck.reading.source import load


def main() -> None:
    """Read the pages that the first line of the input names, from the last to the first."""
    collect_rarely()
    request = json.loads(sys.stdin.buffer.readline())
    out = private_output()
    threading.Thread(target=end_with_parent, daemon=True).start()
    source = load(Path(request["path"]))
    if source.sha256 == request["sha256"]:
        reader = PlainFirstReader(source.data)
        first, last = request["pages"]
        for number in range(last, first - 1, -1):
            with contextlib.suppress(Exception):  # the other process reads it, and tells of it
                page = reader.page(number)
                out.write(pickle.dumps(page, pickle.HIGHEST_PROTOCOL))
                out.flush()
    out.close()
    os._exit(0)  # nothing is left to save, and libraries may crash while they tidy up


if __name__ == "__main__":
    main()
