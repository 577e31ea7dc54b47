"""Who "the licensee" is: holder phrases of titles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mpfcheck.language.titles.names import NameFinder
from mpfcheck.language.titles.words import singular, words_of

if TYPE_CHECKING:
    from mpfcheck.language.titles.register import Found


def holder_phrases(found: Found, finder: NameFinder) -> tuple[str, ...]:
    """The phrases and words by which the holder of a title may be called."""
    named = [p for p in found.held if _names_holder(p, finder)]  # not "holds a licence"
    phrases = sorted(named, key=lambda p: (len(p), p))[:1]
    head = found.key[-1]
    for word, heads in finder.words.holders.items():
        if any(finder.head_stem(h) == head for h in heads):
            phrases.append(finder.words.spelled.get(word, word))
    return tuple(phrases)


def _names_holder(phrase: str, finder: NameFinder) -> bool:
    """Whether the phrase begins with a word for a holder, in the singular or plural."""
    first = words_of(phrase).forms[0]
    return first in finder.words.holders or singular(finder.language, first) in finder.words.holders
