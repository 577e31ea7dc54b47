"""How often the processes of the program look for garbage."""

from __future__ import annotations

import gc

_NEW, _YOUNG, _OLD = 20_000, 20, 20  # Python's own: 700, 10, 10


def collect_rarely() -> None:
    """Look for objects that only refer to each other a thirtieth as often as Python does by itself.

    A law and the lexicon are millions of small objects that live until the end; going through them
    again and again takes a tenth to a fifth of the time. For the program's own processes: who uses
    mpfcheck as a library decides for theirs.
    """
    gc.set_threshold(_NEW, _YOUNG, _OLD)
