"""One pass over a text that finds all phrases of a lexicon at once.

spaCy's PhraseMatcher costs the same for ten terms and for ten thousand. Three matchers run side by
side, one per form of a word (exact, stemmed, folded then stemmed).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mpfcheck.language.pipeline import EXACT, FOLDED_STEM, STEM, Tokens, pipeline, tokenize
from mpfcheck.model.lexicon import Terms

if TYPE_CHECKING:
    from spacy.matcher import PhraseMatcher

_UNLIKE = "!"


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase of concept `key` at tokens first..last-1."""

    key: str
    first: int
    last: int


class PhraseFinder:
    """Finds the concepts of a lexicon in tokenized text."""

    def __init__(self, language: str, terms: Iterable[Terms]) -> None:
        """Compile `terms` (all of one language) into matchers."""
        self.language = language
        self._matchers: dict[str, PhraseMatcher] = {}
        for entry in terms:
            self._add((STEM, FOLDED_STEM), entry.concept, entry.stems)
            self._add((EXACT,), entry.concept, entry.exact)
            self._add((STEM, FOLDED_STEM), _UNLIKE + entry.concept, entry.unlike)

    def _add(self, forms: tuple[str, ...], key: str, phrases: tuple[str, ...]) -> None:
        from spacy.matcher import PhraseMatcher

        if not phrases:
            return
        docs = [tokenize(self.language, phrase).doc for phrase in phrases]
        for form in forms:
            matcher = self._matchers.get(form)
            if matcher is None:
                matcher = PhraseMatcher(pipeline(self.language).vocab, attr=form)
                self._matchers[form] = matcher
            matcher.add(key, docs)

    def hits(self, tokens: Tokens) -> list[Hit]:
        """Concept hits in reading order, longest first at one place, look-alikes taken out."""
        strings = tokens.doc.vocab.strings
        found: set[tuple[str, int, int]] = set()
        for matcher in self._matchers.values():
            for key, first, last in matcher(tokens.doc):
                found.add((strings[key], first, last))
        swallowed = {(k[1:], a, b) for k, a, b in found if k.startswith(_UNLIKE)}
        kept = [
            Hit(key, first, last)
            for key, first, last in found
            if not key.startswith(_UNLIKE) and not _inside(key, first, last, swallowed)
        ]
        return list(_longest(sorted(kept, key=lambda h: (h.first, -h.last, h.key))))


def _inside(key: str, first: int, last: int, spans: set[tuple[str, int, int]]) -> bool:
    return any(k == key and a <= first and last <= b for k, a, b in spans)


def _longest(hits: list[Hit]) -> Iterator[Hit]:
    """Drop a hit that lies inside a longer hit of the same concept."""
    ends: dict[str, int] = {}
    for hit in hits:
        if hit.last > ends.get(hit.key, -1):
            ends[hit.key] = hit.last
            yield hit
