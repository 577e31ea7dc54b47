"""Folded words of a text with their characters: all that the search for titles needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from mpfcheck.language import stems
from mpfcheck.language.pipeline import NOTHING, WORD, words_in

_fold = lru_cache(maxsize=65536)(stems.fold)


@dataclass(frozen=True)
class Words:
    """Words and signs of a text: `forms` folded, `spans` their characters in the text.

    Most texts are read for their forms alone: the characters are worked out when asked for.
    """

    text: str
    forms: tuple[str, ...]

    @cached_property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """First character of each word, and the one behind its last."""
        return tuple(match.span() for match in WORD.finditer(self.text))

    def find(self, phrase: tuple[str, ...], start: int, end: int) -> int:
        """The place of `phrase` in forms[start:end], -1 if it is not there."""
        for at in range(max(start, 0), min(end, len(self.forms)) - len(phrase) + 1):
            if self.forms[at : at + len(phrase)] == phrase:
                return at
        return -1


def words_of(text: str, mended: Mapping[str, str] = NOTHING) -> Words:
    """The words of a text; hyphens and apostrophes part words and are none.

    `mended` says what to read for damaged words.
    """
    return Words(text, tuple(map(_fold, words_in(text, mended))))


@lru_cache(maxsize=65536)
def stem(language: str, form: str) -> str:
    """The stem of a folded word; French participles have one stem in both genders."""
    if language == "fr" and form.endswith("ee"):
        form = form[:-1]
    return stems.fold_then_stem(language)(form)


@lru_cache(maxsize=65536)
def singular(language: str, form: str) -> str:
    """A folded word without its plural ending."""
    if language == "en":
        return form.removesuffix("s")
    return stems.fold(stems.singular(language, form))
