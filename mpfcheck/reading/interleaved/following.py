"""How well one word follows another, by what follows what elsewhere in the same text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, pairwise
from math import log

from mpfcheck.reading.interleaved.brokenwords import is_broken, joined
from mpfcheck.reading.interleaved.stream import bare

_COMMON = 6  # times a word must stand in the text to be its own class; others count by their ending
_SMOOTHING = 0.3  # a pair that was not seen is that often seen
_LEAST, _MOST = -2.5, 3.5  # that pairs may count: a text is too short to know more

# What else speaks for and against a pair of words, on the same scale of natural logarithms.
_HEALED = 7.0  # both are halves of a word that stands elsewhere
_MAY_HEAL = 1.5  # the first is half a word, and the second stands nowhere else
_UNHEALED = -2.0  # the first is half a word, and the second a word that stands elsewhere
_HALF_LOST = -5.0  # the second begins with a capital
_NEW_SENTENCE = 1.2
_SENTENCE_IN_SMALL = -4.0  # a sentence that would begin with a small letter
_AFTER_SEMICOLON = 0.3
_STRAY_CAPITAL = -2.5  # a word that elsewhere has a capital only where a sentence begins
_CAPITAL_AFTER_COMMA = -0.7
_DASH = -1.5  # an item of a list that would begin within a sentence


class Following:
    """The pairs of words of one text. Higher is better; 0 is what chance would give."""

    def __init__(self, words: Sequence[str], order: Sequence[int] | None = None) -> None:
        """Count what follows what in `words`, most of which stand beside their true neighbours.

        `order` are the indices of the words in the order in which they are read, if it is known
        better.
        """
        self._words = words
        self._bare = [bare(word) for word in words]
        self._times = Counter(self._bare)
        self._classes = [self._class_of(i) for i in range(len(words))]
        self._singles = Counter(self._classes)
        read = range(len(words)) if order is None else order
        self._pairs = Counter(pairwise(self._classes[i] for i in read))
        capitals = [i for i in range(1, len(words)) if words[i][0].isupper()]
        self._capitals = Counter(words[i] for i in capitals)
        self._inside = Counter(words[i] for i in capitals if words[i - 1][-1] not in ".;:")
        self._known: dict[tuple[int, int], float] = {}
        steps = (self.of(i, i + 1) for i in range(len(words) - 1))
        self._sums = list(accumulate(steps, initial=0.0))

    def of(self, first: int, second: int) -> float:
        """How well the word with index `second` follows the one with index `first`."""
        key = (first, second)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._worked_out(first, second)
        return found

    def within(self, start: int, end: int) -> float:
        """How well the words from `start` to `end` (exclusive) follow each other, in all."""
        return self._sums[end - 1] - self._sums[start]

    def _class_of(self, i: int) -> str:
        word = self._bare[i]
        if not word:
            return self._words[i][0]
        if word[0].isdigit():
            return "#"
        return word if self._times[word] >= _COMMON else f"~{word[-2:]}"

    def _worked_out(self, first: int, second: int) -> float:
        before, after = self._words[first], self._words[second]
        if is_broken(before):
            if joined(before, after) in self._times:
                return _HEALED
            if not after[0].islower():
                return _HALF_LOST
            return _MAY_HEAL if self._times[self._bare[second]] == 1 else _UNHEALED
        return self._beside_each_other(first, second) + self._by_marks(before, after)

    def _beside_each_other(self, first: int, second: int) -> float:
        pair = self._classes[first], self._classes[second]
        expected = self._singles[pair[0]] * self._singles[pair[1]] / len(self._words)
        told = log((self._pairs[pair] + _SMOOTHING) / (expected + _SMOOTHING))
        return max(_LEAST, min(_MOST, told))

    def _by_marks(self, before: str, after: str) -> float:
        mark = before[-1]
        if mark in ".!?":
            opens = after[0].isupper() or not after[0].isalpha()
            return _NEW_SENTENCE if opens else _SENTENCE_IN_SMALL
        if mark in ";:":
            return _AFTER_SEMICOLON
        if after[0] in "-\u2013\u2022":
            return _DASH
        if not after[0].isupper():
            return 0.0
        if mark == ",":
            return _CAPITAL_AFTER_COMMA
        often_inside = (self._inside[after] + 0.3) / (self._capitals[after] + 1) >= 0.4
        return 0.0 if often_inside else _STRAY_CAPITAL
