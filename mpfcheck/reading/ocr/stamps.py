"""Text below stamps and seals, which tesseract passes over because it takes it for a picture."""

from __future__ import annotations

from dataclasses import replace
from statistics import median
from typing import Any

from mpfcheck.reading.ocr.hocr import Findings
from mpfcheck.reading.words import Word

_COARSE = 4  # dots of a picture that are looked at as one
_AROUND = 0.35  # of the font size: what is so near to a word belongs to it
_SURE = 0.6  # confidence of a word that is added
_OVERLAP = 0.3  # of the font size: words so high over each other are the same


def ink_left(picture: Any, dpi: int, findings: Findings) -> float:
    """The share of the dark dots among the words of a grey picture that no word or rule covers."""
    from PIL import ImageDraw

    words = findings.words
    if not words:
        return 0.0
    scale = dpi / 72 / _COARSE
    frame = (
        round(min(w.x0 for w in words) * scale),
        round(min(w.top for w in words) * scale),
        round(max(w.x1 for w in words) * scale) + 1,
        round(max(w.bottom for w in words) * scale) + 1,
    )
    small = picture.reduce(_COARSE)
    low, high = small.getextrema()
    limit = (low + high) // 2
    ink = small.point([255 * (grey < limit) for grey in range(256)]).crop(frame)
    all_ink = ink.histogram()[255]
    draw = ImageDraw.Draw(ink)
    more = _AROUND * median(word.size for word in words)
    known = [(w.x0, w.top, w.x1, w.bottom) for w in words]
    known += [(rule.x0, rule.top, rule.x1, rule.bottom) for rule in findings.rules]
    for left, top, right, bottom in known:
        corners = (left - more, top - more, right + more, bottom + more)
        x0, y0, x1, y1 = (round(place * scale) for place in corners)
        draw.rectangle((x0 - frame[0], y0 - frame[1], x1 - frame[0], y1 - frame[1]), fill=0)
    return float(ink.histogram()[255] / all_ink) if all_ink else 0.0


def with_words_between(findings: Findings, more: Findings) -> Findings:
    """Findings with the surer words of another reading that stand where none were found."""
    added = [
        word
        for word in more.words
        if (word.confidence or 0.0) > _SURE and not any(_same(word, w) for w in findings.words)
    ]
    return replace(findings, words=(*findings.words, *added))


def _same(one: Word, other: Word) -> bool:
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    over = min(one.bottom, other.bottom) - max(one.top, other.top)
    return across > 0 and over > _OVERLAP * min(one.size, other.size)
