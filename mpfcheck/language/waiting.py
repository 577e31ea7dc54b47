"""Phrases that wait for their words: none can match a text that lacks one of its words.

Each phrase stands under one word that has not been seen yet. When that word turns up, the phrase
moves under another unseen one of its words, or is ready. So a text costs as much as the phrases
that its words have in common with the lexicon, not as much as the lexicon.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

Words = tuple[str, ...]


class Waiting:
    """The phrases of one form of words ("stemmed"), by the word that each waits for."""

    def __init__(self, form: Callable[[str], str]) -> None:
        """`form` makes of a word what has to be the same in phrase and text."""
        self._form = form
        self._seen: set[str] = set()
        self._read: set[str] = set()  # words whose forms have been seen
        self._under: defaultdict[str, list[tuple[str, Words]]] = defaultdict(list)
        self._free: list[tuple[str, Words]] = []

    def add(self, key: str, words: Words) -> None:
        """Let a phrase of concept `key` wait."""
        if not words:
            return
        missing = self._missing(words)
        (self._free if missing is None else self._under[missing]).append((key, words))

    def ready(self, words: Iterable[str]) -> dict[str, list[Words]]:
        """The phrases by concept whose words have now all been seen, each given once."""
        out: defaultdict[str, list[Words]] = defaultdict(list)
        for key, phrase in self._free:
            out[key].append(phrase)
        self._free = []
        fresh = set(words) - self._read
        self._read |= fresh
        new = set(map(self._form, fresh)) - self._seen
        self._seen |= new
        for form in new:
            for key, phrase in self._under.pop(form, ()):
                missing = self._missing(phrase)
                if missing is None:
                    out[key].append(phrase)
                else:
                    self._under[missing].append((key, phrase))
        return out

    def _missing(self, words: Words) -> str | None:
        """A form of one of the words that has not been seen, None if all have."""
        for word in words:
            if (form := self._form(word)) not in self._seen:
                return form
        return None
