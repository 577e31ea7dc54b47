"""The stages from pages to findings, each as work on what the stage before it gave."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial
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


class Stages:
    """Times the stages with the rules that ship, loaded once."""

    def __init__(self) -> None:
        assessor = Assessor()
        self._files = list(assessor.rules.files)
        self._norms = {r.id: r for r in assessor.framework.requirements}

    def seconds(self, document: Document, language: str) -> Iterator[tuple[str, float]]:
        """Each stage with the processor's least seconds of some rounds."""
        yield "layout", _least(partial(lay_out, printed(document)))[0]
        took, instrument = _least(partial(build, document, language=language))
        yield "structure", took
        took, annotated = _least(partial(annotator(language).annotate, instrument))
        yield "language", took
        yield "matching", _least(partial(match, annotated, self._files, self._norms))[0]


def _least(work: Callable[[], _T]) -> tuple[float, _T]:
    took = []
    for _ in range(ROUNDS):
        start = time.process_time()
        result = work()
        took.append(time.process_time() - start)
    return min(took), result
