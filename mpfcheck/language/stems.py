"""Word forms under which a term and a text meet: folded, and stemmed in two orders.

Snowball stems differ when accents are removed before or after stemming ("exploité" keeps its
stem only with the accent; OCR text has often lost it), so both orders are indexed.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import lru_cache

_WORDS_KEPT = 1 << 16
"""Words whose forms are kept: a lexicon and a law say the same few thousand again and again."""

SNOWBALL = {"en": "english", "fr": "french", "es": "spanish", "pt": "portuguese"}


@lru_cache(maxsize=_WORDS_KEPT)
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


_PLURALS = {
    "fr": (("eaux", "eau"), ("iau", "ial"), ("aux", "al"), ("s", ""), ("x", "")),
    "es": (
        ("ces", "z"),
        *((f"{c}es", c) for c in "dlnrzj"),
        ("s", ""),
    ),
    "pt": (
        ("ções", "ção"),
        ("coes", "cao"),
        ("ões", "ão"),
        ("oes", "ao"),
        ("ães", "ão"),
        ("ais", "al"),
        ("éis", "el"),
        ("óis", "ol"),
        ("ns", "m"),
        ("res", "r"),
        ("zes", "z"),
        ("s", ""),
    ),
}
_APART = {
    "fr": {"communication": "communiqu", "communications": "communiqu"},
    "es": {
        **dict.fromkeys(("comunicacion", "comunicaciones"), "comunic"),
        **dict.fromkeys(("comun", "comunes"), "comunal"),
        **dict.fromkeys(("comuna", "comunas"), "comuna"),
    },
    "pt": {**dict.fromkeys(("comuna", "comunas"), "comuna")},
}
"""Words, folded, to which Snowball gives the stem of another word, and a stem that is right: a
Spanish "comunicación" is no "comunidad", a French "communication" no "commune"."""
_SHORTEST_PLURAL = 4  # letters; shorter words ("pas", "mes", "mais") are left as they are


def singular(language: str, word: str) -> str:
    """A word in lower case without the plural endings that Snowball leaves apart.

    Done to lexicon and text alike, so that a word that only looks like a plural does no harm:
    Portuguese "infrações" and "infração" have two Snowball stems, so have Spanish "unidades" and
    "unidad", French "résidus" and "résidu".
    """
    if len(word) < _SHORTEST_PLURAL:
        return word
    for ending, replacement in _PLURALS.get(language, ()):
        if word.endswith(ending):
            return word[: -len(ending)] + replacement
    return word


@lru_cache(maxsize=8)
def stem_then_fold(language: str) -> Callable[[str], str]:
    """A function from word to stem that keeps accents while stemming."""
    stem, apart = _stemmer(language), _APART.get(language, {})

    @lru_cache(maxsize=_WORDS_KEPT)
    def form(word: str) -> str:
        return apart.get(fold(word)) or fold(stem(singular(language, word.lower())))

    return form


@lru_cache(maxsize=8)
def fold_then_stem(language: str) -> Callable[[str], str]:
    """A function from word to stem that removes accents before stemming."""
    stem, apart = _stemmer(language), _APART.get(language, {})

    @lru_cache(maxsize=_WORDS_KEPT)
    def form(word: str) -> str:
        return apart.get(fold(word)) or stem(singular(language, fold(word)))

    return form
