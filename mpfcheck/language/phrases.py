"""One pass over a text that finds all phrases of a lexicon at once.

spaCy's PhraseMatcher costs the same for ten terms and for ten thousand. Three matchers run side by
side, one per form of a word (exact, stemmed, folded then stemmed). A lexicon has more than 100,000
phrases, of which a law has the words of a few thousand: a phrase is compiled when the last of its
words has been seen (`waiting.py`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from copy import copy
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, Self

from mpfcheck.language.damage import Mending
from mpfcheck.language.pipeline import EXACT, FOLDED_STEM, STEM, WORD, Tokens, pipeline, tokenize
from mpfcheck.language.stems import fold, fold_then_stem, stem_then_fold
from mpfcheck.language.terms import expand, phrases_of, shrunk
from mpfcheck.language.waiting import Waiting, Words
from mpfcheck.model.lexicon import Terms

if TYPE_CHECKING:
    from spacy.matcher import PhraseMatcher

_UNLIKE = "!"


class Hit(NamedTuple):
    """A phrase of concept `key` at tokens first..last-1; a law has tens of thousands."""

    key: str
    first: int
    last: int


class PhraseFinder(Mending):
    """Finds the concepts of a lexicon in tokenized text."""

    _names: Mapping[str, tuple[str, ...]] = MappingProxyType({})

    def __init__(
        self,
        language: str,
        terms: Iterable[Terms],
        function_words: frozenset[str] = frozenset(),
        number_words: frozenset[str] = frozenset(),
    ) -> None:
        """Take in `terms` (all of one language); they are compiled as texts need them."""
        self.language = language
        self.function_words = function_words
        self.number_words = number_words
        self._matchers: dict[str, PhraseMatcher] = {}
        self._waiting = {
            EXACT: Waiting(fold),
            STEM: Waiting(stem_then_fold(language)),
            FOLDED_STEM: Waiting(fold_then_stem(language)),
        }
        for entry in terms:
            self._add_stems(entry.concept, entry.stems)
            self._add_exact(entry.concept, entry.exact)
            self._add_unlike(_UNLIKE + entry.concept, entry.unlike)

    def naming(self, names: Mapping[str, tuple[str, ...]]) -> Self:
        """The same for a law with short names, told by their capitals: the concepts of each."""
        other = copy(self)
        other._names = names
        return other

    def tokenize(self, text: str) -> Tokens:
        """The text as `hits` wants it."""
        words = self.function_words, self.number_words
        return tokenize(self.language, text, *words, self._mended)

    def hits(self, tokens: Tokens) -> list[Hit]:
        """Concept hits in reading order, longest first at one place, look-alikes taken out."""
        self._compile_for(tokens)
        found = self._found(tokens)
        kept = [hit for hit in found if hit.key[0] != _UNLIKE]
        if len(kept) < len(found):
            swallows = _reaches(hit for hit in found if hit.key[0] == _UNLIKE)
            kept = [hit for hit in kept if not _inside(hit, swallows)]
        return list(_longest(sorted(kept, key=_place_of)))

    def _found(self, tokens: Tokens) -> set[Hit]:
        """Every phrase found, in tokens of `doc`."""
        strings, places = tokens.doc.vocab.strings, tokens.places
        found: set[tuple[int, int, int]] = set()  # the key as a number
        for form, matcher in self._matchers.items():
            if form == EXACT:
                found.update(matcher(tokens.doc))
            else:
                hits = matcher(tokens.content)
                found.update([(key, places[a], places[b - 1] + 1) for key, a, b in hits])
        found_hits = {Hit(strings[key], first, last) for key, first, last in found}
        if self._names:
            named = [(at, self._names.get(token.text, ())) for at, token in enumerate(tokens.doc)]
            found_hits.update(Hit(key, at, at + 1) for at, keys in named for key in keys)
        return found_hits

    def _add_stems(self, key: str, terms: tuple[str, ...]) -> None:
        phrases = dict.fromkeys(
            words
            for term in terms
            for words in phrases_of(self.language, term, self.function_words)
            if words
        )
        written = self._as_written(terms, phrases)
        self._add_exact(key, tuple(form for forms in written.values() for form in forms))
        for words in phrases:
            if words[0] in written and len(words) == 1:
                continue
            self._waiting[STEM].add(key, words)
            # only accents make the second order of folding and stemming differ from the first
            if not all(map(str.isascii, words)):
                self._waiting[FOLDED_STEM].add(key, words)

    def _as_written(self, terms: tuple[str, ...], phrases: Iterable[Words]) -> dict[str, list[str]]:
        """Per word that would be left of forms with function words, these forms.

        Of "en commun" one word would be left, which finds every "commune"; so it is looked for as
        it is written, unless the word is a term by itself.
        """
        if not any(len(words) == 1 for words in phrases):
            return {}
        stem = stem_then_fold(self.language)
        left: dict[str, list[str]] = {}
        for term in terms:
            for form, word in shrunk(term, self.function_words):
                left.setdefault(stem(word), []).append(form)
        if not left:
            return {}
        own = {
            stem(form) for term in terms for form in expand(term) if len(WORD.findall(form)) == 1
        }
        singles = (words[0] for words in phrases if len(words) == 1)
        return {w: left[stem(w)] for w in singles if stem(w) in left.keys() - own}

    def _add_unlike(self, key: str, terms: tuple[str, ...]) -> None:
        # one word alone: as written, or "coordination" would cancel the coordinator, of its stem
        for term in terms:
            alone = tuple(form for form in expand(term) if len(WORD.findall(form)) == 1)
            others = tuple(f for f in expand(term) if f not in alone) if alone else (term,)
            self._add_exact(key, alone)
            self._add_stems(key, others)

    def _add_exact(self, key: str, terms: tuple[str, ...]) -> None:
        for term in terms:
            for form in expand(term):
                self._waiting[EXACT].add(key, tuple(WORD.findall(form)))

    def _compile_for(self, tokens: Tokens) -> None:
        """Compile the phrases of which the last missing word is in this text."""
        for form, waiting in self._waiting.items():
            ready = waiting.ready(tokens.words)
            for key, phrases in ready.items():
                self._add(form, key, phrases)

    def _add(self, form: str, key: str, phrases: list[Words]) -> None:
        from spacy.matcher import PhraseMatcher
        from spacy.tokens import Doc

        vocab = pipeline(self.language).vocab
        if form not in self._matchers:
            self._matchers[form] = PhraseMatcher(vocab, attr=form)
        self._matchers[form].add(key, [Doc(vocab, words=list(words)) for words in phrases])


def _place_of(hit: Hit) -> tuple[int, int, str]:
    return hit.first, -hit.last, hit.key


_Reaches = dict[str, tuple[list[int], list[int]]]


def _reaches(unlike: Iterable[Hit]) -> _Reaches:
    """Per concept, the first tokens of its look-alikes in order, and how far one has reached."""
    reaches: _Reaches = {}
    for key, first, last in sorted(unlike):
        starts, ends = reaches.setdefault(key[1:], ([], []))
        starts.append(first)
        ends.append(max(last, ends[-1]) if ends else last)
    return reaches


def _inside(hit: Hit, reaches: _Reaches) -> bool:
    """Whether a hit lies inside a look-alike of its concept."""
    starts, ends = reaches.get(hit.key, ([], []))
    before = bisect_right(starts, hit.first)
    return before > 0 and hit.last <= ends[before - 1]


def _longest(hits: list[Hit]) -> Iterator[Hit]:
    """Drop a hit that lies inside a longer hit of the same concept."""
    ends: dict[str, int] = {}
    for hit in hits:
        if hit.last > ends.get(hit.key, -1):
            ends[hit.key] = hit.last
            yield hit
