"""One picture to words: turned upright, straightened, in the language it is in."""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from mpfcheck.reading.ocr.hocr import Findings, findings_of
from mpfcheck.reading.ocr.stamps import ink_left, with_words_between
from mpfcheck.reading.ocr.tesseract import RecognitionError, Tesseract
from mpfcheck.reading.quality import quality_of
from mpfcheck.reading.words import Word

_DOUBTFUL = 0.75  # mean confidence below which a page may stand on its head
_DOWNWARDS = 270  # degrees clockwise to turn lines that run from top to bottom
_STEEP = 0.009  # rise over run (half a degree): the picture is straightened, then read again
_STEEPEST = 0.14
_LEFT = 0.06  # of the ink among the words: so much is not read yet, as below a stamp
_DARK, _SPECKS = 128, 0.0005  # grey values of 256 that are dark; their share on an empty page
_AS_GOOD = 0.05  # of worth: a reading in the one right language is preferred to one in several


@dataclass(frozen=True, slots=True)
class Reading:
    """Words on a picture, the languages they were recognised in, and how it was turned first.

    `blank` says that there are none because nothing is printed on it.

    `turned` is in degrees clockwise; places are those on the turned picture, whose `size` in points
    is given.
    """

    findings: Findings
    languages: tuple[str, ...]
    size: tuple[float, float]
    turned: int = 0
    blank: bool = False

    @property
    def worth(self) -> float:
        """How good it is, to choose between two readings: sure, and like running text."""
        quality = quality_of(word.text for word in self.findings.words)
        return self.findings.confidence + quality.score


class Recogniser:
    """Reads pictures with a tesseract, at most `seconds` for one."""

    def __init__(self, engine: Tesseract, seconds: float) -> None:
        self._engine = engine
        self._seconds = seconds

    def read(self, picture: Any, dpi: int, languages: Sequence[str]) -> Reading:
        """The words on a picture; raises RecognitionError.

        `languages` are those to begin with. A page that shows itself to be in another that the
        engine knows is read in that.
        """
        task = _Task(self._engine, dpi, time.monotonic() + self._seconds)
        reading = task.read(picture, languages, 0)
        if not reading.findings.words and _is_blank(picture):
            return replace(reading, blank=True)
        if turn := self._turn(task, picture, reading):
            upright = picture.rotate(-turn, expand=True)
            turned = task.read(upright, languages, turn)
            if turned.worth > reading.worth or reading.findings.vertical:
                picture, reading = upright, turned
        askew = reading.findings.slope
        if straight := _STEEP < abs(askew) < _STEEPEST:
            picture = _straightened(picture, askew)
            reading = task.read(picture, reading.languages, reading.turned)
        spoken = self._spoken(reading)
        if spoken and reading.languages != (spoken,):
            own = task.read(picture, (spoken,), reading.turned)
            reading = own if own.worth > reading.worth - _AS_GOOD else reading
        if ink_left(picture, dpi, reading.findings) > _LEFT:
            below = task.read(picture, reading.languages, reading.turned, one_block=True)
            findings = with_words_between(reading.findings, below.findings)
            reading = replace(reading, findings=findings)
        return _as_it_lay(reading, askew) if straight else reading

    def _turn(self, task: _Task, picture: Any, reading: Reading) -> int:
        """By how many degrees clockwise to turn a picture that does not seem to stand upright."""
        found = reading.findings
        if found.vertical:
            return task.turn(picture) or _DOWNWARDS
        return task.turn(picture) if found.confidence < _DOUBTFUL else 0

    def _spoken(self, reading: Reading) -> str:
        """The language of the words, "" if it is doubtful or the engine does not know it."""
        spoken = quality_of(word.text for word in reading.findings.words).spoken
        return spoken if spoken in self._engine.languages else ""


class _Task:
    """The work on one picture, with one time limit for all attempts."""

    def __init__(self, engine: Tesseract, dpi: int, deadline: float) -> None:
        self._engine, self._dpi, self._deadline = engine, dpi, deadline

    def read(
        self, picture: Any, languages: Sequence[str], turned: int, *, one_block: bool = False
    ) -> Reading:
        found = self._engine.hocr(picture, languages, self._dpi, self._rest(), one_block=one_block)
        width, height = (dots * 72 / self._dpi for dots in picture.size)
        return Reading(findings_of(found, self._dpi), tuple(languages), (width, height), turned)

    def turn(self, picture: Any) -> int:
        return self._engine.turn(picture, self._dpi, self._rest())

    def _rest(self) -> float:
        rest = self._deadline - time.monotonic()
        if rest <= 0:
            raise RecognitionError("it took too long")
        return rest


def _is_blank(picture: Any) -> bool:
    """Whether hardly a dot of a grey picture is dark."""
    shades: list[int] = picture.histogram()
    return sum(shades[:_DARK]) < _SPECKS * sum(shades)


def _straightened(picture: Any, slope: float) -> Any:
    from PIL import Image

    return picture.rotate(
        math.degrees(math.atan(slope)), resample=Image.Resampling.BICUBIC, fillcolor=255
    )


def _as_it_lay(reading: Reading, slope: float) -> Reading:
    """A reading of a straightened picture with the places on the picture as it was."""
    angle = math.atan(slope)
    across, down = reading.size[0] / 2, reading.size[1] / 2

    def back(word: Word) -> Word:
        x, y = (word.x0 + word.x1) / 2 - across, word.baseline - down
        middle = across + x * math.cos(angle) - y * math.sin(angle)
        half = (word.x1 - word.x0) / 2
        baseline = down + x * math.sin(angle) + y * math.cos(angle)
        return word._replace(x0=middle - half, x1=middle + half, baseline=baseline)

    words = tuple(back(word) for word in reading.findings.words)
    # a slanted rule is of no use to the layout
    return replace(reading, findings=Findings(words, (), slope))
