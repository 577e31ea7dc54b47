"""Rows: the words that stand on one printed line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, partial
from itertools import compress, groupby, pairwise
from operator import attrgetter, sub
from statistics import median
from typing import NamedTuple

from mpfcheck.model.document import Box
from mpfcheck.reading.typography import close_letterspacing
from mpfcheck.reading.words import Word

_SAME_LINE = 0.3  # of the font size: baselines this near are one line
_RAISED_SIZE = 0.8  # of the row's size: smaller words off the baseline are raised or lowered marks
_GLUED = 0.1  # of the font size: words nearer than this have no space between them
_GLUED_THOUGH_SPACED = 0.03  # the same where the file has a space character
_BLANKS = re.compile(r" {2,}")
_MARK = 5  # characters: a small word so short may be a raised or lowered mark
_BY_PLACE, _BY_HEIGHT, _SIZE = attrgetter("x0"), attrgetter("baseline"), attrgetter("size")
_BACK = 5  # rows: how far back the row of a word is sought, going down the page
_WIDE_SPACE = 1.3  # of the letter pitch: in a letterspaced row, a wider gap parts words


class _Look(NamedTuple):
    """What is worked out of the words of a row when it is made."""

    words: tuple[Word, ...]
    x0: float
    x1: float
    baseline: float
    size: float
    sizes: Mapping[float, int]  # how many of its characters have each font size
    gaps: Sequence[float]  # the blanks between its words; negative where they overlap
    widest: float  # of the gaps, 0 if there are none
    bold: float  # the share of its characters that are bold
    italic: float  # the same of italics
    recognised: bool = False  # whether some were recognised by us, with a confidence
    mended: tuple[str, ...] = ()  # the numbers in it that were misread and put right
    marks: tuple[str, ...] = ()  # raised footnote marks, which are no part of its text


class Row(_Look):
    """Words of one printed line from left to right; lengths in points.

    Text and look are asked for again and again while a page is laid out: they are worked out once.
    """

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

    @cached_property
    def text(self) -> str:
        """Its words with single spaces, characters cleaned."""
        text = _text_of(self)
        return text.replace("[ [", "[[") if self.marks else text

    @property
    def confidence(self) -> float | None:
        """The mean confidence of its characters, None if no word has one."""
        if not self.recognised:
            return None
        sure = [(w.confidence, len(w.text)) for w in self.words if w.confidence is not None]
        letters = sum(count for _, count in sure)
        return sum(share * count for share, count in sure) / letters if letters else None


_MAKE = partial(tuple.__new__, Row)  # in two thirds of the time that Row(...) takes


def make_row(words: Iterable[Word], marks: tuple[str, ...] = ()) -> Row:
    """A row of these words; its size and baseline are those of most of its characters."""
    ordered = tuple(sorted(words, key=_BY_PLACE))
    columns = zip(*ordered, strict=True)
    texts, left, right, level, sizes, bold, italic, _, confidence, mended = columns
    lengths = list(map(len, texts))
    letters = _letters_by_size(sizes, lengths)
    size = _commonest(letters)
    if len(letters) > 1:
        level = tuple(compress(level, [own >= _RAISED_SIZE * size for own in sizes]))
    gaps = list(map(sub, left[1:], right))
    return _MAKE(
        (
            ordered,
            left[0],
            max(right),
            level[0] if level.count(level[0]) == len(level) else median(level),
            size,
            letters,
            gaps,
            max(gaps) if gaps else 0.0,
            _share(bold, lengths),
            _share(italic, lengths),
            confidence.count(None) < len(confidence),
            tuple(compress(texts, mended)) if mended.count(False) < len(mended) else (),
            marks,
        )
    )


def _share(which: Sequence[bool], lengths: Sequence[int]) -> float:
    """The share of characters that stand in these of the words, which have such lengths."""
    if which.count(which[0]) == len(which):
        return float(which[0])
    return sum(compress(lengths, which)) / max(sum(lengths), 1)


def common_size(words: Sequence[Word]) -> float:
    """The font size of most characters, 0 for no words."""
    sizes = [word.size for word in words]
    return _commonest(_letters_by_size(sizes, [len(word.text) for word in words]))


def common_size_of_rows(rows: Iterable[Row]) -> float:
    """The font size of most characters of rows, 0 for no rows."""
    letters: dict[float, int] = {}
    for row in rows:
        for size, count in row.sizes.items():
            letters[size] = letters.get(size, 0) + count
    return _commonest(letters)


def _letters_by_size(sizes: Sequence[float], lengths: Sequence[int]) -> dict[float, int]:
    """How many letters have each size, if words of these sizes have such lengths."""
    if sizes and sizes.count(sizes[0]) == len(sizes):
        return {sizes[0]: sum(lengths)}
    letters = dict.fromkeys(sizes, 0)
    for size, length in zip(sizes, lengths, strict=True):
        letters[size] += length
    return letters


def _commonest(letters: Mapping[float, int]) -> float:
    """Of font sizes with their numbers of letters, to half a point the one with most."""
    if len(letters) == 1:
        return _rounded(*letters)  # as in most rows
    rounded: dict[float, int] = {}
    for size, count in letters.items():
        own = _rounded(size)
        rounded[own] = rounded.get(own, 0) + count
    return max(rounded, key=lambda size: (rounded[size], size), default=0.0)


def _rounded(size: float) -> float:
    return round(size * 2) / 2


def words_in(rows: Iterable[Row]) -> list[Word]:
    """The words of rows, row after row."""
    return [word for row in rows for word in row.words]


def rows_of(
    words: Sequence[Word], usual: float | None = None, *, known: Sequence[Row] = ()
) -> list[Row]:
    """Words gathered into rows, from the top down. Raised and lowered words join their row.

    `usual` is their common size, if it is known. Those of the rows in `known` that keep their
    words stay as they are, with what was worked out of them.
    """
    groups: list[list[Word]] = []
    anchors: list[tuple[float, float]] = []  # baseline and size of each group
    small: list[Word] = []
    least = _RAISED_SIZE * (common_size(words) if usual is None else usual)
    if min(map(_SIZE, words), default=least) < least:
        small = [word for word in words if word.size < least and len(word.text) <= _MARK]
        small.sort(key=_BY_HEIGHT)
        words = [word for word in words if word.size >= least or len(word.text) > _MARK]
    for baseline, line in sorted(_levels(words).items()):
        if not groups or baseline - anchors[-1][0] > _SAME_LINE * line[0].size:
            groups.append(line)  # as most, which stand below all others
            anchors.append((baseline, line[0].size))
            continue
        for at, word in enumerate(line):
            if anchors[-1][0] == baseline:  # so do all that follow
                groups[-1] += line[at:]
                break
            _join(groups, anchors, word)
    for word in small:
        if not _attach(groups, anchors, word):
            _join(groups, anchors, word)
    beginning = {id(row.words[0]): row for row in known}
    rows = []
    for group in groups:
        row = beginning.get(id(group[0]))
        rows.append(row if row is not None and row.words == tuple(group) else make_row(group))
    return sorted(rows, key=_BY_HEIGHT)


def _levels(words: Iterable[Word]) -> dict[float, list[Word]]:
    """Words by their baselines."""
    levels: dict[float, list[Word]] = {}
    for baseline, run in groupby(words, _BY_HEIGHT):  # most follow each other in the file
        levels.setdefault(baseline, []).extend(run)
    return levels


def _join(groups: list[list[Word]], anchors: list[tuple[float, float]], word: Word) -> None:
    level, own = word.baseline, word.size
    for at in range(-1, -min(len(groups), _BACK) - 1, -1):
        baseline, size = anchors[at]
        if abs(level - baseline) <= _SAME_LINE * (size if size < own else own):
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


def _text_of(row: Row) -> str:
    """The text of the words of a row."""
    words, gaps = row.words, row.gaps
    texts = [word.text for word in words]
    wide = _letterspaced(texts, gaps)
    if not wide and gaps and min(gaps) > _GLUED * max(row.sizes):
        text = " ".join(texts)  # as most rows are
    else:
        parts = texts[:1]
        for (last, word), gap in zip(pairwise(words), gaps, strict=True):
            least = _GLUED_THOUGH_SPACED if word.spaced else _GLUED
            recognised = word.confidence is not None  # then what is a word has been judged
            if recognised or gap > least * min(last.size, word.size):
                parts.append("  " if wide and gap > wide else " ")
            parts.append(word.text)
        text = "".join(parts)
        if wide:
            text = close_letterspacing(text)
    return (_BLANKS.sub(" ", text) if "  " in text else text).strip()


def _letterspaced(texts: Sequence[str], gaps: Sequence[float]) -> float:
    """The gap above which words part in a row of single letters; 0 if it is no such row."""
    if list(map(len, texts)).count(1) < 4:
        return 0.0
    letters = sum(len(text) == 1 and text.isalpha() for text in texts)
    if letters < 4 or letters < 0.6 * len(texts):
        return 0.0
    return _WIDE_SPACE * median(gaps) + 0.5
