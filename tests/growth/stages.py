"""The stages from pages to findings, each as work on what the stage before it gave."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from types import FrameType
from typing import TypeVar

from mpfcheck.assessment import Assessor
from mpfcheck.matching import match
from mpfcheck.model.document import Document
from mpfcheck.reading.layout import lay_out
from mpfcheck.structure import build
from tests.growth.acts import printed
from tests.laws import annotator

ROUNDS = 3
_T = TypeVar("_T")
Measure = Callable[[Callable[[], _T]], tuple[float, _T]]


class Stages:
    """Measures the stages with the rules that ship, loaded once."""

    def __init__(self) -> None:
        assessor = Assessor()
        self._files = list(assessor.rules.files)
        self._norms = {r.id: r for r in assessor.framework.requirements}

    def seconds(self, document: Document, language: str) -> Iterator[tuple[str, float]]:
        """Each stage with the processor's least seconds of some rounds."""
        return self._measured(document, language, _least)

    def calls(self, document: Document, language: str) -> Iterator[tuple[str, float]]:
        """Each stage with the number of calls that it makes, which no other work disturbs."""
        return self._measured(document, language, _counted)

    def _measured(
        self, document: Document, language: str, by: Measure
    ) -> Iterator[tuple[str, float]]:
        yield "layout", by(partial(lay_out, printed(document)))[0]
        took, instrument = by(partial(build, document, language=language))
        yield "structure", took
        took, annotated = by(partial(annotator(language).annotate, instrument))
        yield "language", took
        yield "matching", by(partial(match, annotated, self._files, self._norms))[0]


def _least(work: Callable[[], _T]) -> tuple[float, _T]:
    took = []
    for _ in range(ROUNDS):
        start = time.process_time()
        result = work()
        took.append(time.process_time() - start)
    return min(took), result


def _counted(work: Callable[[], _T]) -> tuple[float, _T]:
    calls = 0

    def note(frame: FrameType, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        result = work()
    finally:
        sys.setprofile(before)
    return calls, result
