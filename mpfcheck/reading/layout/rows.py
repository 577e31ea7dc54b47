"""Rows: the words that stand on one printed line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from mpfcheck.model.document import Box
from mpfcheck.reading.typography import close_letterspacing
from mpfcheck.reading.words import Word

_SAME_LINE = 0.3  # of the font size: baselines this near are one line
_RAISED_SIZE = 0.8  # of the row's size: smaller words off the baseline are raised or lowered marks
_GLUED = 0.1  # of the font size: words nearer than this have no space between them
_GLUED_THOUGH_SPACED = 0.03  # the same where the file has a space character
_WIDE_SPACE = 1.3  # of the letter pitch: in a letterspaced row, a wider gap parts words


@dataclass(frozen=True, slots=True)
class Row:
    """Words of one printed line from left to right; lengths in points."""

    words: tuple[Word, ...]
    x0: float
    x1: float
    baseline: float
    size: float
    marks: tuple[str, ...] = ()  # raised footnote marks, which are no part of its text

    @property
    def top(self) -> float:
        """Upper edge, by the row's main font size."""
        return self.baseline - 0.78 * self.size

    @property
    def bottom(self) -> float:
        """Lower edge."""
        return self.baseline + 0.22 * self.size

    @property
    def box(self) -> Box:
        """Its rectangle on the page."""
        return Box(self.x0, self.top, self.x1, self.bottom)

    @property
    def text(self) -> str:
        """Its words with single spaces, characters cleaned."""
        text = row_text(self.words)
        return text.replace("[ [", "[[") if self.marks else text

    def share(self, style: str) -> float:
        """The share of its characters that are `bold` or `italic`."""
        total = sum(len(word.text) for word in self.words)
        return sum(len(word.text) for word in self.words if getattr(word, style)) / max(total, 1)


def make_row(words: Iterable[Word], marks: tuple[str, ...] = ()) -> Row:
    """A row of these words; its size and baseline are those of most of its characters."""
    ordered = tuple(sorted(words, key=lambda word: word.x0))
    size = common_size(ordered)
    level = [word.baseline for word in ordered if word.size >= _RAISED_SIZE * size]
    return Row(
        ordered,
        ordered[0].x0,
        max(word.x1 for word in ordered),
        median(level),
        size,
        marks,
    )


def common_size(words: Iterable[Word]) -> float:
    """The font size of most characters, 0 for no words."""
    exact: dict[float, int] = {}
    for word in words:
        exact[word.size] = exact.get(word.size, 0) + len(word.text)
    if len(exact) == 1:
        return round(next(iter(exact)) * 2) / 2
    sizes: Counter[float] = Counter()
    for size, letters in exact.items():
        sizes[round(size * 2) / 2] += letters
    return max(sizes, key=lambda size: (sizes[size], size)) if sizes else 0.0


def words_in(rows: Iterable[Row]) -> list[Word]:
    """The words of rows, row after row."""
    return [word for row in rows for word in row.words]


def rows_of(words: Sequence[Word]) -> list[Row]:
    """Words gathered into rows, from the top down. Raised and lowered words join their row."""
    groups: list[list[Word]] = []
    anchors: list[tuple[float, float]] = []  # baseline and size of each group
    small: list[Word] = []
    usual = common_size(words)
    for word in sorted(words, key=lambda word: word.baseline):
        if word.size < _RAISED_SIZE * usual and len(word.text) <= 5:
            small.append(word)
        else:
            _join(groups, anchors, word)
    for word in small:
        if not _attach(groups, anchors, word):
            _join(groups, anchors, word)
    return sorted((make_row(group) for group in groups), key=lambda row: row.baseline)


def _join(groups: list[list[Word]], anchors: list[tuple[float, float]], word: Word) -> None:
    for at in range(len(groups) - 1, max(-1, len(groups) - 6), -1):
        baseline, size = anchors[at]
        if abs(word.baseline - baseline) <= _SAME_LINE * min(size, word.size):
            groups[at].append(word)
            return
    groups.append([word])
    anchors.append((word.baseline, word.size))


def _attach(groups: list[list[Word]], anchors: list[tuple[float, float]], word: Word) -> bool:
    """Put a raised or lowered word into the row beside one of whose words it stands."""
    for group, (baseline, size) in zip(groups, anchors, strict=True):
        if not -0.3 * size <= baseline - word.baseline <= 0.75 * size:
            continue
        near = 0.5 * size
        if any(abs(word.x0 - other.x1) < near or abs(other.x0 - word.x1) < near for other in group):
            group.append(word)
            return True
    return False


def row_text(words: Sequence[Word]) -> str:
    """The text of words from left to right."""
    parts: list[str] = []
    last: Word | None = None
    spaced = _letterspaced(words)
    for word in words:
        if last is not None:
            gap = word.x0 - last.x1
            least = _GLUED_THOUGH_SPACED if word.spaced else _GLUED
            if gap > least * min(last.size, word.size):
                parts.append("  " if spaced and gap > spaced else " ")
        parts.append(word.text)
        last = word
    text = "".join(parts)
    if spaced:
        text = close_letterspacing(text)
    return re.sub(r" {2,}", " ", text).strip()


def _letterspaced(words: Sequence[Word]) -> float:
    """The gap above which words part in a row of single letters; 0 if it is no such row."""
    singles = sum(len(word.text) == 1 and word.text.isalpha() for word in words)
    if singles < 4 or singles < 0.6 * len(words):
        return 0.0
    gaps = [right.x0 - left.x1 for left, right in pairwise(words)]
    return _WIDE_SPACE * median(gaps) + 0.5
