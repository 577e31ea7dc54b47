"""Workers that do not do what they should."""

from __future__ import annotations

import os
import signal
import time
from dataclasses import dataclass
from pathlib import Path

from mpfcheck.audit.tasks import Outcome, Read


@dataclass
class Odd:
    """Dies, hangs or grows, as the name of the file says; notes each attempt in `folder`."""

    folder: Path

    def do(self, task: Read) -> Outcome:
        name = task.entry.file.name
        attempt = len(list(self.folder.iterdir()))
        (self.folder / f"{attempt}-{os.getpid()}").touch()
        if name == "dies" or (name == "dies-once" and attempt == 0):
            os.kill(os.getpid(), signal.SIGKILL)
        elif name == "hangs":
            time.sleep(60)
        elif name == "grows":
            try:
                return Outcome(len(bytearray(2**33)))
            except MemoryError:
                return Outcome(error="memory")
        return Outcome(name)
