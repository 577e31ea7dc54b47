"""Text recognition of many pages: several at a time, in the language they turn out to be in."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, replace
from typing import Any

from mpfcheck.reading.journal import Journal, Stage
from mpfcheck.reading.ocr.pictures import Pictures
from mpfcheck.reading.ocr.recogniser import Reading, Recogniser
from mpfcheck.reading.ocr.tesseract import RecognitionError, Tesseract
from mpfcheck.reading.words import RawPage

UNDRAWN, LATE = "it cannot be drawn", "no time was left"  # why pages were not recognised
_SECONDS = 120.0  # for one page; a dense page takes a few seconds, read five times at worst
_ALONE = 3  # so many pages show the language of a file, or it has none that is known


@dataclass(frozen=True, slots=True)
class Recognised:
    """A page with the words that were recognised on it; `error` says why there are none.

    `languages` are the codes of the data it was recognised with, `confidence` is the mean of its
    characters (0 to 1), `turned` says by how many degrees clockwise it was turned first.
    """

    page: RawPage
    languages: tuple[str, ...] = ()
    confidence: float = 0.0
    turned: int = 0
    error: str = ""
    blank: bool = False  # nothing is printed on it


@dataclass(frozen=True, slots=True)
class Job:
    """The pages to recognise, by number, as the reader gave them.

    `language` is the code of the language to begin with, "" if unknown; `deadline` is a value of
    `time.monotonic`; `workers` is how many pages are recognised at a time, 0: one per processor.
    """

    pages: Mapping[int, RawPage]
    language: str
    deadline: float
    workers: int = 0


def recognise_pages(
    data: bytes,
    job: Job,
    engine: Tesseract,
    journal: Journal,
    done: Callable[[int], None],
) -> dict[int, Recognised]:
    """The pages of the job; `done` is called after each.

    Only tesseract runs beside this thread, as a process per page: pdfium must not be shared between
    threads. Pages that fail, or for which no time is left, come back with an error.
    """
    made: dict[int, Recognised] = {}
    for number in job.pages:
        known = journal.known(Stage.RECOGNISE, number)
        if isinstance(known, Recognised):
            made[number] = known
            done(number)
    pictures = Pictures(data)
    try:
        run = _Run(job, engine, pictures, journal, made, done)
        run.all([number for number in job.pages if number not in made])
    finally:
        pictures.close()
    return made


class _Run:
    def __init__(
        self,
        job: Job,
        engine: Tesseract,
        pictures: Pictures,
        journal: Journal,
        made: dict[int, Recognised],
        done: Callable[[int], None],
    ) -> None:
        self._job, self._engine, self._pictures, self._journal = job, engine, pictures, journal
        self._made, self._done = made, done
        self._recogniser = Recogniser(engine, _SECONDS)
        self._waiting: dict[Future[Reading], int] = {}
        known = job.language if job.language in engine.languages else ""
        self._languages = (known,) if known else engine.languages or tuple(sorted(engine.data))
        self._alone = 0  # pages recognised before the language was known

    @property
    def _settled(self) -> bool:
        return len(self._languages) == 1 or self._alone >= _ALONE

    def all(self, numbers: list[int]) -> None:
        """Recognise these pages: one alone until the language is known, then several at a time."""
        workers = self._job.workers or os.cpu_count() or 1
        with ThreadPoolExecutor(workers) as pool:
            for number in numbers:
                picture = self._picture(number)
                if picture is None:
                    continue
                self._waiting[pool.submit(self._recogniser.read, *picture, self._languages)] = (
                    number
                )
                self._collect(at_most=workers if self._settled else 0)
            self._collect(at_most=0)

    def _picture(self, number: int) -> tuple[Any, int] | None:
        """The page as a picture; None if it cannot be drawn, or no time is left."""
        if time.monotonic() > self._job.deadline:
            self._fail(number, LATE)
            return None
        if self._journal.spoiled(Stage.DRAW, number):
            self._fail(number, UNDRAWN)
            return None
        self._journal.begin(Stage.DRAW, number)
        try:
            return self._pictures.picture(number)
        except Exception:  # whatever a broken page does, the others are read
            self._fail(number, UNDRAWN)
            return None
        finally:
            self._journal.keep(Stage.DRAW, number, None)

    def _collect(self, at_most: int) -> None:
        """Wait until not more than `at_most` pages are under way, and keep those that are done."""
        while len(self._waiting) > at_most:
            finished, _ = wait(self._waiting, return_when=FIRST_COMPLETED)
            for future in finished:
                number = self._waiting.pop(future)
                try:
                    self._keep(number, future.result())
                except RecognitionError as error:
                    self._fail(number, str(error).strip().splitlines()[0])

    def _keep(self, number: int, reading: Reading) -> None:
        found = reading.findings
        if not self._settled:
            self._alone += 1
            if len(reading.languages) == 1:
                self._languages = reading.languages
        width, height = reading.size
        page = replace(
            self._job.pages[number],
            width=width,
            height=height,
            words=found.words,
            rules=found.rules,
            frames=(),
            image_share=1.0,
            unreadable=0,
        )
        recognised = Recognised(
            page, reading.languages, found.confidence, reading.turned, blank=reading.blank
        )
        self._store(number, recognised)

    def _fail(self, number: int, why: str) -> None:
        self._store(number, Recognised(self._job.pages[number], error=why))

    def _store(self, number: int, recognised: Recognised) -> None:
        self._made[number] = recognised
        self._journal.keep(Stage.RECOGNISE, number, recognised)
        self._done(number)
