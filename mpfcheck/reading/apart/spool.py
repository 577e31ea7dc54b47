"""The pages that were done, kept in a file for the process that goes on after a crash."""

from __future__ import annotations

import contextlib
import pickle
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

from mpfcheck.reading.journal import Stage

Tell = Callable[[dict[str, Any]], None]


class Spool:
    """A journal in a file. Only a reading process reads it, and only one of the same file."""

    def __init__(self, path: Path, spoiled: Collection[tuple[str, int]], tell: Tell) -> None:
        """`spoiled` are the stages and pages that must not be tried again."""
        self._path, self._spoiled, self._tell = path, set(spoiled), tell
        self._kept: dict[tuple[str, int], Any] = {}
        with contextlib.suppress(OSError, EOFError, pickle.UnpicklingError), path.open("rb") as old:
            while True:  # until its end, or where the crash broke it off
                key, made = pickle.load(old)
                self._kept[key] = made

    def known(self, stage: Stage, number: int, /) -> Any | None:
        """What an earlier process kept of this page."""
        return self._kept.get((stage.value, number))

    def spoiled(self, stage: Stage, number: int, /) -> bool:
        """Whether an earlier process crashed or hung at this."""
        return (stage.value, number) in self._spoiled

    def begin(self, stage: Stage, number: int, /) -> None:
        """Tell whoever watches."""
        self._tell({"begin": (stage.value, number)})

    def keep(self, stage: Stage, number: int, made: Any, /) -> None:
        """Tell whoever watches, and keep the page; without it (disk full) it is read again."""
        self._tell({"done": (stage.value, number)})
        if made is not None:
            with contextlib.suppress(OSError), self._path.open("ab") as file:
                file.write(pickle.dumps(((stage.value, number), made)))

    def allow(self, seconds: float, /) -> None:
        """Tell whoever watches how long the file may take in all."""
        self._tell({"allow": seconds})
