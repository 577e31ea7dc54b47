"""Lexicon terms with alternatives, reduced to the phrases that differ once words are stemmed.

"(train|training|instruct) (in|on) (the|) safety" is written as people speak; articles and
prepositions do not count and "train" and "training" have one stem, so two phrases are left of the
twelve combinations.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from math import prod

from mpfcheck.language.pipeline import WORD
from mpfcheck.language.stems import fold_then_stem, stem_then_fold

Words = tuple[str, ...]

_SLOT = re.compile(r"\(([^()]*)\)")


def expand(term: str) -> Iterator[str]:
    """All combinations of a term with alternatives: "(mine|mining) title" gives two."""
    for combination in itertools.product(*_slots(term)):
        yield " ".join("".join(combination).split())


def phrases_of(language: str, term: str, function_words: frozenset[str]) -> Iterator[Words]:
    """The phrases of a term without function words, one per sequence of stems."""
    yield from (
        tuple(itertools.chain.from_iterable(combination))
        for combination in itertools.product(*_distinct(language, term, function_words))
    )


def shrunk(term: str, function_words: frozenset[str]) -> Iterator[tuple[str, str]]:
    """The forms of a term of which one word is left without function words, with that word."""
    for form in expand(term):
        words = WORD.findall(form)
        left = [w for w in words if w.lower() not in function_words]
        if len(words) > 1 and len(left) == 1:
            yield form, left[0]


def forms_of(language: str, term: str, function_words: frozenset[str]) -> int:
    """How many phrases `phrases_of` would give, without making them."""
    return prod(len(slot) for slot in _distinct(language, term, function_words))


def _slots(term: str) -> list[list[str]]:
    parts = _SLOT.split(term)
    return [part.split("|") if i % 2 else [part] for i, part in enumerate(parts)]


def _distinct(language: str, term: str, function_words: frozenset[str]) -> list[list[Words]]:
    """Per slot, one representative for each sequence of stems that the slot can give."""
    stems: tuple[Callable[[str], str], ...] = (stem_then_fold(language), fold_then_stem(language))
    out = []
    for slot in _slots(term):
        kept: dict[tuple[str, ...], Words] = {}
        for alternative in slot:
            found = WORD.findall(alternative)
            words = tuple(w for w in found if w.lower() not in function_words)
            key = tuple(stem(word) for word in words for stem in stems)
            kept.setdefault(key, words)
        out.append(list(kept.values()))
    return out
