"""From hOCR, what tesseract writes, to words with places in points."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from mpfcheck.model.document import Box
from mpfcheck.reading.ocr.signs import with_rings
from mpfcheck.reading.typography import clean
from mpfcheck.reading.words import Word

_BOX = re.compile(r"bbox (-?\d+) (-?\d+) (-?\d+) (-?\d+)")
_BASELINE = re.compile(r"baseline (-?[\d.]+) (-?[\d.]+)")
_SIZE = re.compile(r"x_size (-?[\d.]+)")
_CONFIDENCE = re.compile(r"x_wconf (\d+)")
_LINE = ("ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat")
# shares of the font size, between those of the usual serif and sans-serif faces
_LOW, _TALL_LETTER, _FOOT = 0.48, 0.69, 0.21  # an "x", an "l", what a "p" has below the line
_NEAR_USUAL = 0.1  # measured sizes so near to the usual one are that
_GAP = 0.6  # of the font size: a wider gap may part text that is set beside other text
_WITH_FOOT = re.compile(r"[gjpqyçQ]")
_TALL_LETTERS = re.compile(r"[A-ZÀ-ÖØ-Þ0-9bdfhijklà-öø-ü]")
_SPECK_CONFIDENCE = 0.35  # a word of signs only, or of one letter, so doubtful is dirt
_TOO_HIGH = 1.15  # times the size of the line: a box that has taken in something of the next line
_LETTER = 0.45  # of the font size: the usual width of a letter
_DIRT = re.compile(r"[_|~=^`´'\\\\¦¬]+")  # what dirt and rules are taken for
_TALL = 4.0  # times as high as wide: a rule taken for a letter


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found on a picture: words and rules, lengths in points.

    `slope` is that of the lines, down to the right; `vertical` says that most long words are higher
    than wide: lines that run from top to bottom are read, but cannot be laid out.
    """

    words: tuple[Word, ...]
    rules: tuple[Box, ...] = ()
    slope: float = 0.0
    vertical: bool = False

    @property
    def confidence(self) -> float:
        """Mean over all characters, 0 to 1; 0 if there are none."""
        letters = sum(len(word.text) for word in self.words)
        sure = sum((word.confidence or 0.0) * len(word.text) for word in self.words)
        return sure / letters if letters else 0.0


def findings_of(hocr: bytes, dpi: int) -> Findings:
    """The words and rules in a page of hOCR whose picture has so many dots per inch."""
    from lxml import etree

    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False)
    root = etree.fromstring(hocr, parser)
    if root is None:
        return Findings(())
    scale = 72 / dpi
    words: list[Word] = []
    rules: list[Box] = []
    slopes: list[float] = []
    upright: list[bool] = []
    for element in root.iter("{*}span", "{*}div"):
        kind, title = element.get("class"), element.get("title", "")
        if kind in _LINE:
            found = list(_words(element, title, scale))
            words += found
            upright += _long_words_upright(element)
            if len(found) > 4 and (base := _BASELINE.search(title)):
                slopes.append(float(base[1]))
        elif kind == "ocr_separator" and (place := _BOX.search(title)):
            x0, top, x1, bottom = (int(figure) * scale for figure in place.groups())
            rules.append(Box(x0, top, x1, bottom))
    slope = median(slopes) if len(slopes) > 2 else 0.0
    vertical = sum(upright) > 0.5 * len(upright)
    sized = tuple(with_rings(_with_usual_size(words)))
    return Findings(sized, tuple(rules), slope, vertical)


def _long_words_upright(line: Any) -> Iterator[bool]:
    """Of each long word, whether it is higher than wide."""
    for element in line.iter("{*}span"):
        box = _BOX.search(element.get("title", ""))
        if element.get("class") == "ocrx_word" and box and len(element.text or "") > 3:
            x0, top, x1, bottom = map(int, box.groups())
            yield bottom - top > x1 - x0


def _words(line: Any, title: str, scale: float) -> Iterator[Word]:
    """The words of a line, each with the size of the run of words that it stands in."""
    placed = list(_placed(line, title, scale))
    usual = _size_of(placed) or _line_size(title, scale)
    run: list[tuple[Word, float]] = []
    for at, (word, _) in enumerate(placed):
        run.append(placed[at])
        ends = at + 1 == len(placed) or placed[at + 1][0].x0 - word.x1 > _GAP * usual
        if ends:
            size = round(2 * _run_size(run, usual)) / 2
            yield from (one._replace(size=size) for one, _ in run)
            run = []


def _line_size(title: str, scale: float) -> float:
    """The font size of a line in points as tesseract tells it."""
    height = _SIZE.search(title)
    return float(height[1]) * scale / (_TALL_LETTER + _FOOT) if height else 0.0


def _placed(line: Any, title: str, scale: float) -> Iterator[tuple[Word, float]]:
    """The words of a line, and the height of each in points."""
    place, base = _BOX.search(title), _BASELINE.search(title)
    if not place:
        return
    left, _, _, bottom = map(int, place.groups())
    slope, offset = (float(base[1]), float(base[2])) if base else (0.0, 0.0)
    size = _line_size(title, scale)
    for element in line.iter("{*}span"):
        text = clean("".join(element.itertext()).strip())
        own = element.get("title", "")
        box, sure = _BOX.search(own), _CONFIDENCE.search(own)
        if element.get("class") != "ocrx_word" or not text or not box or not sure:
            continue
        x0, top, x1, foot = (int(figure) * scale for figure in box.groups())
        confidence = int(sure[1]) / 100
        tall = foot - top > max(_TALL * (x1 - x0), 1.5 * size)
        if tall or _DIRT.fullmatch(text) or (confidence < _SPECK_CONFIDENCE and _is_speck(text)):
            continue
        baseline = (bottom + offset) * scale + slope * ((x0 + x1) / 2 - left * scale)
        word = Word(text, x0, x1, baseline, size, spaced=True, confidence=confidence)
        yield word, foot - top


def _run_size(run: Sequence[tuple[Word, float]], usual: float) -> float:
    """The font size of a run of words, by their widths where their boxes are clearly too high."""
    size = _size_of(run) or usual
    if size > _TOO_HIGH * usual:
        wide = median((w.x1 - w.x0) / (_LETTER * len(w.text)) for w, _ in run)
        size = wide if wide < size / _TOO_HIGH else size
    return size


def _size_of(run: Iterable[tuple[Word, float]]) -> float:
    """The font size that the heights of the letters show, 0 if there are only signs."""
    sizes = [height / _share(w.text) for w, height in run if w.text.isalnum() for _ in w.text]
    return median(sizes) if sizes else 0.0


def _share(text: str) -> float:
    """The height of a word as a share of its font size."""
    up = _TALL_LETTER if _TALL_LETTERS.search(text) else _LOW
    return up + _FOOT if _WITH_FOOT.search(text) else up


def _is_speck(text: str) -> bool:
    return sum(ch.isalnum() for ch in text) < 2


def _with_usual_size(words: list[Word]) -> Iterator[Word]:
    """Words with one size where the measured sizes hardly differ."""
    sizes = [word.size for word in words for _ in word.text]
    usual = median(sizes) if sizes else 0.0
    for word in words:
        near = abs(word.size - usual) <= _NEAR_USUAL * usual
        yield word._replace(size=usual) if near else word
