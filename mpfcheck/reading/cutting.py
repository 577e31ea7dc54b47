"""The letters of a page of pdfium cut into words.

Most words are taken whole: what might part them is looked for on all of the page at once.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import sub

from mpfcheck.reading.glyphs import joined, once, part_words, usual_gaps
from mpfcheck.reading.letters import Letters, Look
from mpfcheck.reading.typography import clean
from mpfcheck.reading.words import Word

_BLANKS = " \xa0"
_TOKEN = re.compile(rf"[^{_BLANKS}\n\r]+")
_NO_TEXT = re.compile("[\0\ufffd]")

Span = tuple[int, int]  # the place of the first letter, and that behind the last


@dataclass(frozen=True, slots=True)
class PageWords:
    """The words of a page in the order of the file, and how many letters have no Unicode value."""

    words: tuple[Word, ...]
    unreadable: int


def words_on(page: Letters) -> PageWords:
    """The words of a page: stretches without blanks, cut where a gap or another line parts them."""
    text, x0, x1 = page.text, page.x0, page.x1
    spans = [token.span() for token in _TOKEN.finditer(text)]
    starts = [start for start, _ in spans]
    runs, baselines = page.runs(starts), page.baselines(starts)
    looks = page.looks(starts, runs)
    ends = page.runs([end - 1 for _, end in spans])
    parted = [at for at, (run, end) in enumerate(zip(runs, ends, strict=True)) if run != end]
    spaces: set[int] = set()
    for at in parted:
        spaces |= page.lost_spaces(*spans[at], runs[at], ends[at])
    doubtful = set(_doubtful(page, spans, parted, looks)) | _holding(spans, spaces, 0)
    words: list[Word] = []
    unreadable = last = 0
    for at, (start, end) in enumerate(spans):
        before = text[last:start]
        spaced = " " in before or "\xa0" in before
        last = end
        if at in doubtful:
            glyphs = list(page.glyphs(start, end, spaces))
            readable = [glyph for glyph in glyphs if not _NO_TEXT.match(glyph.text)]
            unreadable += len(glyphs) - len(readable)
            words += joined(readable, spaced=spaced)
            continue
        token = clean(text[start:end])  # turns pdfium's marks for a hyphen into one
        right, look = max(x1[start:end]), looks[at]
        words.append(
            Word(token, x0[start], right, baselines[at], look.size, look.bold, look.italic, spaced)
        )
    return PageWords(once(words), unreadable)


def _doubtful(
    page: Letters, spans: Sequence[Span], parted: Iterable[int], looks: Sequence[Look]
) -> Iterator[int]:
    """Which stretches may not be one word in one look, by their place in `spans`.

    `parted` are those that several text runs make up, `looks` those of the first letter of each.
    """
    yield from (at for at, look in enumerate(looks) if not look.upright)
    gaps = list(map(sub, page.x0[1:], page.x1))
    smallest = min((look.size for look in looks), default=0.0)
    for at in _holding(spans, _unusual(gaps, smallest), 1):
        start, end = spans[at]
        inside = gaps[start : end - 1]
        if part_words(min(inside), max(inside), looks[at].size):
            yield at
    yield from (at for at in parted if not page.is_level(*spans[at]))
    unreadable = (found.start() for found in _NO_TEXT.finditer(page.text))
    yield from _holding(spans, unreadable, 0)


def _unusual(gaps: Sequence[float], size: float) -> Iterator[int]:
    """Places of letters behind which a gap may part words of this font size or a larger one."""
    least, most = usual_gaps(size)
    return (at for at, gap in enumerate(gaps) if not least <= gap <= most)


def _holding(spans: Sequence[Span], letters: Iterable[int], more: int) -> set[int]:
    """Which stretches hold one of these letters, and so many more behind it."""
    starts = [start for start, _ in spans]
    found = set()
    for letter in letters:
        at = bisect_right(starts, letter) - 1
        if at >= 0 and letter + more < spans[at][1]:
            found.add(at)
    return found
