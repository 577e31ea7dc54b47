"""The letters of a page of pdfium cut into words.

Most words are taken whole: what might part them is looked for on all of the page at once.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import accumulate, compress, pairwise
from operator import add, sub

from mpfcheck.reading.glyphs import joined, once, part_words, usual_gaps
from mpfcheck.reading.letters import Letters, Look
from mpfcheck.reading.typography import clean, unclean_places
from mpfcheck.reading.words import Word

_NO_TEXT = re.compile("[\0\ufffd]")
_MAKE = partial(tuple.__new__, Word)  # in half the time that Word(...) takes
_NARROW = 0.4  # of the font size: before a letter no wider than this, one may reach farther right


@dataclass(frozen=True, slots=True)
class PageWords:
    """The words of a page in the order of the file, and how many letters have no Unicode value."""

    words: tuple[Word, ...]
    unreadable: int


@dataclass(frozen=True, slots=True)
class _Stretches:
    """What stands between blanks: where each stretch begins and ends, and its letters."""

    starts: list[int]
    ends: list[int]  # places behind the last letters
    texts: list[str]

    def holding(self, letters: Iterable[int], more: int = 0) -> set[int]:
        """Which stretches hold one of these letters, and so many more behind it."""
        found = set()
        for letter in letters:
            at = bisect_right(self.starts, letter) - 1
            if at >= 0 and letter + more < self.ends[at]:
                found.add(at)
        return found


def words_on(page: Letters) -> PageWords:
    """The words of a page: stretches without blanks, cut where a gap or another line parts them."""
    stretches = _stretches(page.text)
    starts, ends = stretches.starts, stretches.ends
    runs = page.runs(starts)
    looks = page.looks(starts, runs)
    # a run that goes on in the next stretch holds all of this one
    ending = [at for at, (run, after) in enumerate(pairwise([*runs, 0])) if run != after]
    last_runs = page.runs([ends[at] - 1 for at in ending])
    parted = {at: last for at, last in zip(ending, last_runs, strict=True) if runs[at] != last}
    spaces = page.lost_spaces((starts[at], ends[at], runs[at], last) for at, last in parted.items())
    doubtful = set(_doubtful(page, stretches, parted, looks)) | stretches.holding(spaces)
    words = _whole(page, stretches, looks)
    unreadable = 0
    for at in sorted(doubtful, reverse=True):
        glyphs = list(page.glyphs(starts[at], ends[at], spaces))
        readable = [glyph for glyph in glyphs if not _NO_TEXT.match(glyph.text)]
        unreadable += len(glyphs) - len(readable)
        words[at : at + 1] = joined(readable, spaced=words[at].spaced)
    return PageWords(once(words), unreadable)


def _stretches(text: str) -> _Stretches:
    parts = text.replace("\r", " ").replace("\n", " ").replace("\xa0", " ").split(" ")
    places = accumulate([len(part) + 1 for part in parts], initial=0)
    texts = list(filter(None, parts))
    starts = list(compress(places, parts))
    return _Stretches(starts, list(map(add, starts, map(len, texts))), texts)


def _whole(page: Letters, stretches: _Stretches, looks: Sequence[Look]) -> list[Word]:
    """Each stretch as one word, in the look of its first letter."""
    starts, ends, texts = stretches.starts, stretches.ends, stretches.texts.copy()
    for at in stretches.holding(unclean_places(page.text)):
        texts[at] = clean(texts[at])  # turns pdfium's marks for a hyphen into one
    x0, x1, text = page.x0, page.x1, page.text.replace("\xa0", " ")
    columns = (
        texts,
        [x0[start] for start in starts],
        [
            x1[end - 1] if x1[end - 1] - x0[end - 1] > _NARROW * look.size else max(x1[start:end])
            for start, end, look in zip(starts, ends, looks, strict=True)
        ],
        page.baselines(starts),
        [look.size for look in looks],
        [look.bold for look in looks],
        [look.italic for look in looks],
        [" " in text[end:start] for end, start in zip([0, *ends], starts, strict=False)],
        [None] * len(starts),
        [False] * len(starts),
    )
    return list(map(_MAKE, zip(*columns, strict=True)))


def _doubtful(
    page: Letters, stretches: _Stretches, parted: Iterable[int], looks: Sequence[Look]
) -> Iterator[int]:
    """Which stretches may not be one word in one look, by their place.

    `parted` are those that several text runs make up, `looks` those of the first letter of each.
    """
    starts, ends = stretches.starts, stretches.ends
    yield from [at for at, look in enumerate(looks) if not look.upright]
    gaps = list(map(sub, page.x0[1:], page.x1))
    smallest = min([look.size for look in looks], default=0.0)
    for at in stretches.holding(_unusual(gaps, smallest), 1):
        inside = gaps[starts[at] : ends[at] - 1]
        if part_words(min(inside), max(inside), looks[at].size):
            yield at
    yield from [at for at in parted if not page.is_level(starts[at], ends[at])]
    yield from stretches.holding(found.start() for found in _NO_TEXT.finditer(page.text))


def _unusual(gaps: Sequence[float], size: float) -> list[int]:
    """Places of letters behind which a gap may part words of this font size or a larger one."""
    least, most = usual_gaps(size)
    return [at for at, gap in enumerate(gaps) if not least <= gap <= most]
