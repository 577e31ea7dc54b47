"""Signs that tesseract takes for others: the ring of "Artículo 2°" and "N° 5"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mpfcheck.reading.words import Word

_RING = "[”“\"*?'’]"
_NUMERO = re.compile(rf"\b(N){_RING}")
_BEFORE_RULE = re.compile(rf"^(\d{{1,3}}){_RING}(?=\.?[-–—])")
_NUMBER = re.compile(rf"^(\d{{1,3}}){_RING}(?=[.,;:]?$)")
_ARTICLE = re.compile(r"^\W*art(?:[íi]culos?|igos?|s?\.)$", re.I)


def with_rings(words: Iterable[Word]) -> Iterator[Word]:
    """The words with the ring put back where a quotation mark, star or question mark stands.

    That is behind the number of an article in Spanish and Portuguese, and in "N°"; no quotation
    or question can end there.
    """
    before = ""
    for word in words:
        text = _BEFORE_RULE.sub(r"\1°", _NUMERO.sub(r"\1°", word.text))
        if _ARTICLE.match(before):
            text = _NUMBER.sub(r"\1°", text)
        before = text
        yield word if text == word.text else word._replace(text=text)
