"""From single glyphs, as any PDF library gives them, to words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from mpfcheck.reading.words import Word

_WORD_GAP = 0.17  # of the font size: a wider gap parts words
_RAISED = 0.12  # of the font size: a larger step of the baseline parts words
_SAME_PLACE = 0.12  # of the font size: the same letter so near is drawn twice to look bold
_BOLD = re.compile(r"bold|black|heavy|demi(?!c)|semibold", re.I)
_ITALIC = re.compile(r"italic|oblique|kursiv", re.I)


class Glyph(NamedTuple):
    """One drawn character; lengths in points, y from the top of the page to the baseline."""

    text: str
    x0: float
    x1: float
    baseline: float
    size: float
    font: str


@lru_cache(maxsize=512)
def font_style(font: str) -> tuple[bool, bool]:
    """(bold, italic) as the font's name tells."""
    return bool(_BOLD.search(font)), bool(_ITALIC.search(font))


def words_of(glyphs: Iterable[Glyph]) -> tuple[Word, ...]:
    """Words in the order of the file: glyphs that follow each other closely on one baseline.

    A glyph drawn twice at one place (to look bold) counts once.
    """
    words: list[Word] = []
    run: list[Glyph] = []
    x1 = baseline = size = 0.0
    for glyph in glyphs:
        if glyph.text.isspace():
            if run:
                words.append(_word(run))
                run = []
            continue
        if run:
            last = run[-1]
            scale = size if size > glyph.size else glyph.size
            gap = glyph.x0 - x1
            if (
                glyph.text == last.text
                and abs(glyph.x0 - last.x0) < _SAME_PLACE * scale
                and abs(glyph.baseline - baseline) < _SAME_PLACE * scale
            ):
                continue
            if (
                gap > _WORD_GAP * scale
                or gap < -0.6 * scale
                or abs(glyph.baseline - baseline) > _RAISED * scale
            ):
                words.append(_word(run))
                run = []
        run.append(glyph)
        x1, baseline, size = glyph.x1, glyph.baseline, glyph.size
    if run:
        words.append(_word(run))
    return _once(words)


def _word(run: list[Glyph]) -> Word:
    largest = max(run, key=lambda glyph: glyph.size)
    bold, italic = font_style(largest.font)
    return Word(
        "".join(glyph.text for glyph in run),
        run[0].x0,
        max(glyph.x1 for glyph in run),
        largest.baseline,
        largest.size,
        bold,
        italic,
    )


def _once(words: list[Word]) -> tuple[Word, ...]:
    """Words without those drawn a second time at (nearly) the same place."""
    seen: dict[tuple[str, int, int], Word] = {}
    kept = []
    for word in words:
        key = (word.text, round(word.x0 / 2), round(word.baseline / 2))
        if key in seen and abs(seen[key].x0 - word.x0) < _SAME_PLACE * word.size:
            continue
        seen[key] = word
        kept.append(word)
    return tuple(kept)
