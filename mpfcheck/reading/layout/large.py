"""Words much larger than the text of a page: capitals that begin a paragraph, and watermarks."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from mpfcheck.reading.words import Word

_DROP, _WATERMARK = 1.7, 2.5  # of the size of the text
_NEAR = 0.8  # of the size of the text: the word of a drop capital begins this near behind it
_CLOSE = 0.25  # the same for a capital that is a word of its own in some language ("A", "O", "Y")
_SIZE = attrgetter("size")
_ALONE = frozenset("AEIOUYÀÉ")
_FEWEST = 4  # words that lie under a watermark


def large_words_settled(words: Sequence[Word], usual: float) -> Sequence[Word]:
    """Words without watermarks, and with drop capitals put before the rest of their words.

    `usual` is their common size. Where none is large, they are given back as they are.
    """
    if not words or max(map(_SIZE, words)) < _DROP * usual:
        return words
    return _with_drop_capitals(_without_watermarks(words, usual), usual)


def _without_watermarks(words: Sequence[Word], usual: float) -> list[Word]:
    """Words without those printed in huge letters across the lines of the text."""
    text = [word for word in words if word.size < _WATERMARK * usual]
    return [w for w in words if w.size < _WATERMARK * usual or not _lies_across(w, text)]


def _lies_across(large: Word, text: Sequence[Word]) -> bool:
    """Whether a word covers several others, on two lines or more."""
    middle = large.baseline - large.size / 3  # of its letters
    covered = [
        word
        for word in text
        if word.x0 < large.x1
        and word.x1 > large.x0
        and abs(word.baseline - middle) < large.size / 2
    ]
    return len(covered) >= _FEWEST and len({round(word.baseline) for word in covered}) > 1


def _with_drop_capitals(words: list[Word], usual: float) -> list[Word]:
    """Words with each large capital at the head of a paragraph put before the rest of its word."""
    capitals = [
        w for w in words if w.size >= _DROP * usual and len(w.text) == 1 and w.text.isupper()
    ]
    made = words.copy()
    for capital in capitals:
        at = _continued(capital, made, usual)
        if at is not None:
            word = made[at]
            made[at] = word._replace(text=capital.text + word.text, x0=capital.x0)
            made.remove(capital)
    return made


def _continued(capital: Word, words: Sequence[Word], usual: float) -> int | None:
    """The place of the word that a capital begins: the first beside it, on its highest line."""
    near = (_CLOSE if capital.text in _ALONE else _NEAR) * usual
    beside = [
        at
        for at, word in enumerate(words)
        if -1 <= word.x0 - capital.x1 <= near
        and capital.top < word.baseline < capital.baseline - usual / 2
        and word.size < capital.size
        and word.text[:1].isalpha()
    ]
    return min(beside, key=lambda at: words[at].baseline, default=None)
