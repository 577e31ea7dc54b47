"""Seconds per stage for each law: `python benchmarks/bench_stages.py LAW...`."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from mpfcheck.assessment import Assessor
from mpfcheck.reporting.terminal import Surface, render

T = TypeVar("T")


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """What `work` gives, and the seconds that it took."""
    start = time.perf_counter()
    return work(), time.perf_counter() - start


def main(laws: list[Path]) -> None:
    """Print one line per law; what is compiled once is paid for by the first law."""
    assessor, loading = timed(Assessor)
    print(f"rules and framework loaded in {loading:.2f} s")
    print(f"{'read':>8} {'assess':>8} {'report':>8} {'pages':>6}  law")
    for path in laws:
        law, reading = timed(partial(assessor.read, path))
        assessment, assessing = timed(partial(assessor.assess, [law]))
        _, reporting = timed(partial(render, assessment, Surface()))
        pages = law.instrument.page_count
        print(f"{reading:8.2f} {assessing:8.2f} {reporting:8.2f} {pages:6}  {path.name}")


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
