"""Who is named by more than one word: public bodies, and persons who are miners by what they do.

"The National Bank", "SERGEOMIN" and "the Small-scale Mining Programme" act for the State, though
the last one's name speaks of small-scale mining; "workers of artisanal mines" and "persons engaged
in artisanal mining" are artisanal miners, but "any person who buys ore of artisanal miners" is not.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from mpfcheck.model.lexicon import LanguageData

_WORD = re.compile(r"\w+")
_ACRONYM = re.compile(r"[A-ZÁÉÍÓÚÂÊÔÃÕÇÑ]{4,12}")
_OPENING = 4  # words of a text among which, behind articles, such a name is looked for
_SHOUTED = 0.5  # share of capital letters above which a text is set in capitals
_DESCRIBED_WITHIN = 60  # characters behind a person in which "of artisanal mining" begins
_FREE = 1  # words between, beside those that only join: "workers | independent | of"


def public_bodies(text: str, data: LanguageData) -> Iterator[tuple[int, int]]:
    """The characters of public bodies in `text`: "the National Bank", an acronym that opens it."""
    words = list(_WORD.finditer(text))
    forms = [word.group().lower() for word in words]
    if not data.bodies.isdisjoint(forms):
        yield from _by_two_words(words, forms, data)
    opening = [w for w, f in zip(words[:_OPENING], forms, strict=False) if f not in data.articles]
    if not opening or not _ACRONYM.fullmatch(opening[0].group()):
        return
    if len(opening) > 1 and opening[1].group().isupper():
        return  # "EMERGENCY CERTIFICATE"
    letters = [c for c in text if c.isalpha()]
    if sum(map(str.isupper, letters)) <= _SHOUTED * len(letters):
        yield opening[0].span()


def _by_two_words(
    words: Sequence[re.Match[str]], forms: Sequence[str], data: LanguageData
) -> Iterator[tuple[int, int]]:
    for (one, first), (other, second) in itertools.pairwise(zip(words, forms, strict=True)):
        noun = one if first in data.bodies else other if second in data.bodies else None
        kinds = not data.public.isdisjoint((first, second))
        if noun and kinds and noun.group()[0].isupper():
            yield one.start(), other.end()


def names_a_body(text: str, start: int, end: int, data: LanguageData) -> bool:
    """Whether words at text[start:end] are part of a body's name: "Artisanal Mining Committee"."""
    after = _WORD.match(text[end:].lstrip().lower())
    if after and after.group() in data.bodies:
        return True
    before = _WORD.findall(text[:start].lower())
    while before and before[-1] in data.genitives | data.articles:
        before.pop()
    led = bool(before) and before[-1] in data.bodies
    return led and not text[:start].rstrip().lower().endswith(before[-1])


def does(text: str, end: int, activity: int, data: LanguageData) -> bool:
    """Whether somebody who ends at `end` does what is named at `activity`, by the words between."""
    if not 0 < activity - end <= _DESCRIBED_WITHIN or re.search(r"[;:.]", text[end:activity]):
        return False
    words = _WORD.findall(text[end:activity].lower())
    joins = data.articles | data.function_words | data.genitives | data.relatives
    pursued = [at for at, word in enumerate(words) if word.startswith(data.pursuing)]
    if data.pursuing and pursued:
        after = words[pursued[-1] + 1 :]
        others = [w for w in words[: pursued[0]] if w not in joins]
        return len(others) <= _FREE and set(after) <= joins
    of = next((at for at, word in enumerate(words) if word in data.genitives), None)
    return of is not None and of <= _FREE and set(words[of:]) <= joins - data.relatives
