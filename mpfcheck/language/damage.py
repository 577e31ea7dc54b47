"""Words that recognition damaged, read as the words that they must be.

A scanned law comes with "pennis" for "permis", "redevanœ" for "redevance", "mlnière" for "minière".
The page keeps its text, and quotations with it; only the words that phrases and cues are looked
for in are mended. A word is mended where no phrase of the language knows it and one confusion of
signs away stands exactly one that is known, in a text where this happens so often that it is no
chance ("mouth" is one sign from "month", and a word).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from copy import copy
from types import MappingProxyType
from typing import Self

from mpfcheck.model.instrument import Instrument
from mpfcheck.model.lexicon import LanguageData

_LETTERS = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W_]+")
_SHORTEST = 4  # letters; of shorter words too many are one sign apart
_FEWEST = 12  # words to mend, below which a text counts as sound
_SHARE = 0.004  # of the different words of a text, likewise

# What is read for what. No word of our languages holds the left sides of the first kind by itself
# or hardly any; those of the second are believed only if the text has the mended word elsewhere.
_PLAIN = (
    ("nn", "rm"), ("œ", "ce"), ("œ", "c"), ("1", "i"), ("1", "l"), ("0", "o"), ("w", "uv"),
    ("vv", "w"), ("ü", "ti"), ("rn", "m"), ("ii", "u"),
)  # fmt: skip
_LIKELY = (
    ("l", "i"), ("i", "l"), ("l", "t"), ("t", "l"), ("d", "cl"), ("d", "ci"), ("cl", "d"),
    ("c", "e"), ("e", "c"), ("o", "c"), ("c", "o"), ("f", "t"), ("t", "f"), ("h", "li"),
    ("n", "ri"), ("v", "u"), ("j", "i"), ("m", "in"), ("ct", "d"),
)  # fmt: skip


class Mending:
    """What looks for words in texts, and reads damaged ones as others where it is told so."""

    _mended: Mapping[str, str] = MappingProxyType({})

    def mending(self, mended: Mapping[str, str]) -> Self:
        """The same for a text with damaged words; `mended` says what to read for them."""
        other = copy(self)
        other._mended = mended
        return other


class WordRepair:
    """Mends the damaged words of instruments in one language."""

    def __init__(self, data: LanguageData) -> None:
        """The known words are those of the phrases, cues and verbs in `data`."""
        known = set(data.function_words | data.articles | data.relatives | data.officers)
        plain = data.indicative
        known |= plain.verbs | plain.states | plain.participles | plain.not_verbs
        for terms in data.terms:
            for phrase in (*terms.stems, *terms.exact, *terms.unlike):
                known.update(_LETTERS.findall(phrase.lower()))
        for cue in data.cues:
            known.update(_LETTERS.findall(cue.text.lower()))
        self._known = known

    def of(self, instrument: Instrument) -> Mapping[str, str]:
        """What to read for which word (both in lower case); nothing for a sound text."""
        counts: Counter[str] = Counter()
        for clause in instrument.clauses:
            counts.update(_WORD.findall(clause.text.lower()))
        found = {word: m for word in counts if (m := self._mended(word, counts))}
        return found if len(found) >= max(_FEWEST, _SHARE * len(counts)) else {}

    def _mended(self, word: str, counts: Counter[str]) -> str | None:
        if len(word) < _SHORTEST or word.isdigit() or self._is_known(word):
            return None
        fits = {
            other
            for pairs, elsewhere in ((_PLAIN, False), (_LIKELY, True))
            for other in _confused(word, pairs)
            if other in self._known and (counts[other] > counts[word] or not elsewhere)
        }
        return fits.pop() if len(fits) == 1 else None

    def _is_known(self, word: str) -> bool:
        """Whether phrases hold a word, or the singular of a plural."""
        return word in self._known or word.removesuffix("s") in self._known


def _confused(word: str, pairs: tuple[tuple[str, str], ...]) -> Iterator[str]:
    """The words that differ from `word` by one confusion."""
    for read, meant in pairs:
        at = word.find(read)
        while at >= 0:
            yield word[:at] + meant + word[at + len(read) :]
            at = word.find(read, at + 1)
