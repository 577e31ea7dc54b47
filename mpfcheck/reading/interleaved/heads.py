"""Running heads within a text without lines: capitals that come again and again, with folios."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

_FEWEST = 3  # times that a head stands in a text
_SHORTEST = 12  # letters of a head
_BESIDE = 4  # words before and after it that may belong to it: date, folio
_OFTEN = 0.3  # of all times, from which a word beside it belongs to it


def running_heads(words: Sequence[str]) -> list[tuple[int, int]]:
    """Where the running heads of a text stand: indices of their first and last word (exclusive).

    The spaces between the words of a head may be lost in places.
    """
    places: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for start, end in _capitals(words):
        places["".join(words[start:end])].append((start, end))
    heads: list[tuple[int, int]] = []
    for letters, found in places.items():
        if len(letters) >= _SHORTEST and len(found) >= _FEWEST:
            heads += _with_what_is_beside(words, found)
    return sorted(heads)


def _capitals(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The stretches of words in capitals, as long as they can be."""
    start = None
    for at, word in enumerate((*words, "")):
        if word.isalpha() and word.isupper():
            start = at if start is None else start
        elif start is not None:
            yield start, at
            start = None


def _with_what_is_beside(
    words: Sequence[str], found: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """The heads with date and folio, which may stand on either side."""
    beside: Counter[str] = Counter()
    for start, end in found:
        beside.update({*words[max(0, start - _BESIDE) : start], *words[end : end + _BESIDE]})
    enough = max(2, _OFTEN * len(found))
    usual = {word for word, times in beside.items() if times >= enough}
    for start, end in found:
        first, last = start, end
        while first > max(0, start - _BESIDE) and _belongs(words[first - 1], usual):
            first -= 1
        while last < min(len(words), end + _BESIDE) and _belongs(words[last], usual):
            last += 1
        yield first, last


def _belongs(word: str, usual: set[str]) -> bool:
    return word in usual or (word.isdigit() and len(word) > 1)
