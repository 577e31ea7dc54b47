"""Folded words of a text with their characters: all that the search for titles needs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from mpfcheck.language import stems
from mpfcheck.language.pipeline import WORD

_fold = lru_cache(maxsize=65536)(stems.fold)


@dataclass(frozen=True, slots=True)
class Words:
    """Words and signs of a text: `forms` folded, `spans` their characters in the text."""

    forms: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]

    def find(self, phrase: tuple[str, ...], start: int, end: int) -> int:
        """The place of `phrase` in forms[start:end], -1 if it is not there."""
        for at in range(max(start, 0), min(end, len(self.forms)) - len(phrase) + 1):
            if self.forms[at : at + len(phrase)] == phrase:
                return at
        return -1


def words_of(text: str) -> Words:
    """The words of a text; hyphens and apostrophes part words and are none."""
    found = [(m.group(), m.span()) for m in WORD.finditer(text)]
    return Words(tuple(_fold(word) for word, _ in found), tuple(span for _, span in found))


@lru_cache(maxsize=65536)
def stem(language: str, form: str) -> str:
    """The stem of a folded word."""
    return stems.fold_then_stem(language)(form)


@lru_cache(maxsize=65536)
def singular(language: str, form: str) -> str:
    """A folded word without its plural ending."""
    if language == "en":
        return form.removesuffix("s")
    return stems.fold(stems.singular(language, form))
