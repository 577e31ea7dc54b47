"""Who "the licensee" is: holder phrases of titles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mpfcheck.language.titles.names import NameFinder

if TYPE_CHECKING:
    from mpfcheck.language.titles.register import Found


def holder_phrases(found: Found, finder: NameFinder) -> tuple[str, ...]:
    """The phrases and words by which the holder of a title may be called."""
    phrases = sorted(found.held, key=lambda p: (len(p), p))[:1]
    head = found.key[-1]
    for word, heads in finder.words.holders.items():
        if any(finder.head_stem(h) == head for h in heads):
            phrases.append(finder.words.spelled.get(word, word))
    return tuple(phrases)
