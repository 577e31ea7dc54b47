"""The spaCy pipeline of one language: words with their folded and stemmed forms.

Words are runs of letters and digits; a hyphen or an apostrophe separates words and is no token,
so that "small-scale" and "small scale", "l'exploitation" and "l’exploitation" are the same.
Square brackets are no tokens either: bills put them around what is still to be decided ("[thirty]
days"). Every other sign is a token of its own, so no phrase reaches across a comma or a round
bracket, but for a number said twice: "three (3) years" is found as "three years".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from mpfcheck.language.stems import fold, fold_then_stem, stem_then_fold

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

WORD = re.compile(r"[^\W_]+|[^\w\s'’‘`´\-\u2010\u2011\u00ad\[\]]")
"""A word, or a sign that is no hyphen, apostrophe or square bracket."""

NOTHING: Mapping[str, str] = {}
"""What to read for damaged words in a sound text."""

EXACT, STEM, FOLDED_STEM = "LOWER", "NORM", "SHAPE"
"""The lexeme attributes that hold the three forms of a word."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text as spaCy document, with the characters of each token in the text.

    `words` are the tokens in lower case, `offsets` their characters, `ends` where each ends.
    `content` holds the same tokens without function words and numbers said again in brackets,
    `places` where each of them stands in `doc`.
    """

    doc: Doc
    words: tuple[str, ...]
    offsets: tuple[tuple[int, int], ...]
    ends: tuple[int, ...]
    content: Doc
    places: tuple[int, ...]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Characters [start, end) of tokens first..last-1."""
        return self.offsets[first][0], self.offsets[last - 1][1]

    def token_at(self, character: int) -> int:
        """Index of the first token that ends after `character`."""
        return bisect_right(self.ends, character)


@lru_cache(maxsize=8)
def pipeline(language: str) -> Language:
    """The blank spaCy pipeline whose vocabulary stems words of `language` by itself."""
    import spacy
    from spacy.attrs import LOWER, NORM, SHAPE
    from spacy.vocab import Vocab

    forms: dict[Any, Callable[[str], str]] = {
        LOWER: fold,
        NORM: stem_then_fold(language),
        SHAPE: fold_then_stem(language),
    }
    # "xx" is spaCy's language without rules of its own: the tokenizer exceptions of French alone
    # take seconds to compile, and words are split by `tokenize` here
    return spacy.blank("xx", vocab=Vocab(lex_attr_getters=forms))


def words_in(text: str, mended: Mapping[str, str] = NOTHING) -> list[str]:
    """The words and signs of a text; `mended` says what to read for damaged ones."""
    words = WORD.findall(text)
    return [mended.get(word.lower(), word) for word in words] if mended else words


def tokenize(
    language: str,
    text: str,
    function_words: frozenset[str] = frozenset(),
    number_words: frozenset[str] = frozenset(),
    mended: Mapping[str, str] = NOTHING,
) -> Tokens:
    """Split `text` into words and signs; `function_words` are left out of `content`.

    So is a number in brackets after the same in words or digits: `number_words` (folded) name them.
    `mended` says what to read for damaged words.
    """
    from spacy.tokens import Doc

    vocab = pipeline(language).vocab
    found = tuple([match.span() for match in WORD.finditer(text)])
    words = words_in(text, mended)
    lower = tuple(map(str.lower, words))
    again = _said_again(lower, number_words) if number_words and "(" in lower else frozenset[int]()
    places = tuple([i for i, word in enumerate(lower) if word not in function_words])
    if again:
        places = tuple(i for i in places if i not in again)
    doc = Doc(vocab, words=words)
    content = Doc(vocab, words=[words[i] for i in places]) if len(places) < len(words) else doc
    return Tokens(doc, lower, found, tuple([end for _, end in found]), content, places)


def _said_again(lower: tuple[str, ...], number_words: frozenset[str]) -> frozenset[int]:
    """The tokens of numbers that are said again in brackets: "(3)" of "three (3)"."""
    numbers = [word.isdigit() or fold(word) in number_words for word in lower]
    found: set[int] = set()
    for at in range(1, len(lower) - 2):
        if lower[at] != "(" or not numbers[at - 1] or not numbers[at + 1]:
            continue
        both_digits = lower[at - 1].isdigit() and lower[at + 1].isdigit()
        if lower[at + 2] == ")" and not both_digits:  # "section 12 (3)" is a place
            found.update((at, at + 1, at + 2))
    return frozenset(found)
