"""Word forms under which a term and a text meet: folded, and stemmed in two orders.

Snowball stems differ when accents are removed before or after stemming ("exploité" keeps its
stem only with the accent; OCR text has often lost it), so both orders are indexed.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import lru_cache

SNOWBALL = {"en": "english", "fr": "french", "es": "spanish", "pt": "portuguese"}


def fold(word: str) -> str:
    """Lower case without accents: "Órgão" -> "orgao"; ligatures are opened ("œ" -> "oe")."""
    opened = word.lower().replace("œ", "oe").replace("æ", "ae").replace("ß", "ss")
    if opened.isascii():
        return opened
    return "".join(c for c in unicodedata.normalize("NFD", opened) if not unicodedata.combining(c))


@lru_cache(maxsize=8)
def _stemmer(language: str) -> Callable[[str], str]:
    import Stemmer

    return Stemmer.Stemmer(SNOWBALL[language]).stemWord  # type: ignore[no-any-return]


def stem_then_fold(language: str) -> Callable[[str], str]:
    """A function from word to stem that keeps accents while stemming."""
    stem = _stemmer(language)
    return lambda word: fold(stem(word.lower()))


def fold_then_stem(language: str) -> Callable[[str], str]:
    """A function from word to stem that removes accents before stemming."""
    stem = _stemmer(language)
    return lambda word: stem(fold(word))
