"""From single glyphs, as any PDF library gives them, to words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from mpfcheck.reading.typography import clean
from mpfcheck.reading.words import Word

_WORD_GAP = 0.17  # of the font size: a wider gap parts words
_STEP_BACK = -0.6  # of the font size: kerning never goes so far back
_OVERLAP = -0.14  # of the font size: letters that overlap more may be one letter drawn twice
_RAISED = 0.12  # of the font size: a larger step of the baseline parts words
_SAME_PLACE = 0.12  # of the font size: the same letter so near is drawn twice to look bold
_TEXT = attrgetter("text")
_ACROSS = 100_000  # more than a page is wide
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

    A glyph or word drawn twice at one place (to look bold) counts once.
    """
    return once(joined(glyphs))


def joined(glyphs: Iterable[Glyph], *, spaced: bool = False) -> list[Word]:
    """Glyphs as words; `spaced` tells whether a space precedes the first."""
    words: list[Word] = []
    run: list[Glyph] = []
    for glyph in glyphs:
        if glyph.text.isspace():
            if run:
                words.append(_word(run, spaced))
            run, spaced = [], True
            continue
        if run:
            if _is_double(run[-1], glyph):
                continue
            if _parts(run[-1], glyph):
                words.append(_word(run, spaced))
                run, spaced = [], False
        run.append(glyph)
    if run:
        words.append(_word(run, spaced))
    return words


def part_words(narrowest: float, widest: float, size: float) -> bool:
    """Whether letters of one look may be more than one word, or one letter drawn twice.

    `narrowest` and `widest` are the gaps between the letters that follow each other, in points.
    """
    least, most = usual_gaps(size)
    return widest > most or narrowest < least


def usual_gaps(size: float) -> tuple[float, float]:
    """The least and the largest gap between letters of one word, in points; negative: overlap."""
    return _OVERLAP * size, _WORD_GAP * size


def _is_double(last: Glyph, glyph: Glyph) -> bool:
    near = _SAME_PLACE * glyph.size
    return (
        glyph.text == last.text
        and 0 < abs(glyph.x0 - last.x0) < near
        and abs(glyph.baseline - last.baseline) < near
    )


def _parts(last: Glyph, glyph: Glyph) -> bool:
    """Whether a new word begins: a gap, a step back, or another baseline."""
    if glyph[1:4] == last[1:4]:  # letters of one ligature share their place
        return False
    scale = last.size if last.size > glyph.size else glyph.size
    return not (
        _STEP_BACK * scale <= glyph.x0 - last.x1 <= _WORD_GAP * scale
        and abs(glyph.baseline - last.baseline) <= _RAISED * scale
    )


def _word(run: list[Glyph], spaced: bool) -> Word:
    largest = max(run, key=lambda glyph: glyph.size)
    bold, italic = font_style(largest.font)
    return Word(
        clean("".join([glyph.text for glyph in run])),
        run[0].x0,
        max(glyph.x1 for glyph in run),
        largest.baseline,
        largest.size,
        bold,
        italic,
        spaced,
    )


def once(words: list[Word]) -> tuple[Word, ...]:
    """Words without those drawn a second time at (nearly) the same place."""
    baselines = [word.baseline for word in words]
    levels = {baseline: _ACROSS * round(baseline / 2) for baseline in set(baselines)}
    places = {
        round(word.x0 / 2) + levels[baseline]
        for word, baseline in zip(words, baselines, strict=True)
    }
    if len(places) == len(words) and all(map(_TEXT, words)):
        return tuple(words)  # as on most pages, where no two words begin at one place
    seen: dict[tuple[str, int, int], Word] = {}
    kept = []
    for word in words:
        key = (word.text, round(word.x0 / 2), round(word.baseline / 2))
        twice = key in seen and abs(seen[key].x0 - word.x0) < _SAME_PLACE * word.size
        if twice or not word.text:
            continue
        seen[key] = word
        kept.append(word)
    return tuple(kept)
