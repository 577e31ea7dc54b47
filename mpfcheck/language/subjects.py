"""Who stands as the subject of a verb: persons that can be bound, and subjects with "no"."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from mpfcheck.language.bodies import public_bodies
from mpfcheck.language.pipeline import Tokens
from mpfcheck.model.annotation import Mention
from mpfcheck.model.lexicon import LanguageData

AUTHORITY = "authority"
HOLDERS = frozenset({"holder", "person", "asm-person", "employer", "worker"})
PARTIES = HOLDERS | {AUTHORITY}

_BEFORE_A_SUBJECT = frozenset({",", ")", ";", ":", "—", "–", ".", "and", "et", "y", "e"})
_JOINS_NOUNS = frozenset({"ni", "nem"})  # of an aside as well: "sin A ni B"
_MANDATE_WITHIN = 2  # tokens between "person" and "authorised"
_MANDATED_WITHIN = 4  # tokens between "authorised" and "by"


@dataclass(frozen=True, slots=True)
class Subjects:
    """Where persons stand who can be bound: sorted token indices of the ends of mentions.

    `led` are the ends of authorities that follow a preposition ("with the consent of the Minister")
    and so are the subject of nothing; `starts` are the tokens where mentions begin, those of
    authorities among them `authority_starts`.
    """

    authorities: tuple[int, ...] = ()
    holders: tuple[int, ...] = ()
    led: frozenset[int] = frozenset()
    starts: frozenset[int] = frozenset()
    authority_starts: frozenset[int] = frozenset()

    def authority_in(self, begin: int, end: int) -> bool:
        """Whether an authority is named between two tokens, and no holder after it."""
        last = _last_in(self.authorities, begin, end)
        return last is not None and _last_in(self.holders, last, end) is None

    def authority_acts(self, begin: int, verb: int) -> bool:
        """Whether the verb at token `verb` has an authority named after `begin` as its subject."""
        named = [end for end in self.authorities if begin < end <= verb and end not in self.led]
        return bool(named) and _last_in(self.holders, named[-1], verb) is None

    def authority_first(self, begin: int, end: int) -> bool:
        """Whether the first who is named between two tokens is an authority."""
        named = [at for at in (*self.authorities, *self.holders) if begin < at <= end]
        return bool(named) and min(named) in self.authorities

    def opens(self, begin: int, words: Sequence[str], articles: frozenset[str]) -> bool:
        """Whether somebody is named at token `begin`, behind articles at most."""
        return _head(begin, words, articles) in self.starts

    def authority_opens(self, begin: int, words: Sequence[str], articles: frozenset[str]) -> bool:
        """Whether an authority is named at token `begin`, behind articles at most."""
        return _head(begin, words, articles) in self.authority_starts

    def holder_in(self, begin: int, end: int) -> bool:
        """Whether a private person is named between two tokens, and no authority after it."""
        last = _last_in(self.holders, begin, end)
        return last is not None and _last_in(self.authorities, last, end) is None

    def anybody_in(self, begin: int, end: int) -> bool:
        """Whether an authority or a holder is named between two tokens."""
        named = (self.authorities, self.holders)
        return any(_last_in(ends, begin, end) is not None for ends in named)

    def ends_at(self, token: int) -> bool:
        """Whether the mention of an authority or a holder ends just before a token."""
        return self.anybody_in(token - 1, token)


def _head(begin: int, words: Sequence[str], articles: frozenset[str]) -> int:
    """The first token from `begin` that is no article."""
    return next((at for at in range(begin, len(words)) if words[at] not in articles), len(words))


def subjects_of(
    text: str, tokens: Tokens, mentions: Sequence[Mention], data: LanguageData
) -> Subjects:
    """The authorities and holders among `mentions`, which stand in `text`, read as `tokens`.

    A person who is "authorised by" somebody acts as an authority, and so do an officer whom only
    the language's own list knows and a public body known by its name alone ("a DGEG"); a person may
    be known by such a list too.
    """
    authorities: dict[int, int] = {}
    holders: dict[int, int] = {}
    for mention in mentions:
        end = tokens.token_at(mention.end - 1) + 1
        if mention.concept == AUTHORITY:
            authorities[end] = tokens.token_at(mention.start)
        elif mention.concept in HOLDERS:
            holders[end] = tokens.token_at(mention.start)
    authorities |= {at + 1: at for at, word in enumerate(tokens.words) if word in data.officers}
    for start, end in public_bodies(text, data):
        authorities[tokens.token_at(end - 1) + 1] = tokens.token_at(start)
    holders |= {at + 1: at for at in listed_persons(tokens.words, data)}
    for end in [end for end in holders if _mandated(tokens.words, end, data)]:
        authorities[end] = holders.pop(end)
    led = frozenset(end for end, first in authorities.items() if _led(tokens.words, first, data))
    starts = frozenset((*authorities.values(), *holders.values()))
    acting = frozenset(authorities.values())
    return Subjects(tuple(sorted(authorities)), tuple(sorted(holders)), led, starts, acting)


def listed_persons(words: Sequence[str], data: LanguageData) -> list[int]:
    """The tokens of persons whom only the language's list knows, where an article makes subjects.

    "Le géomètre lève", not "l'avis du géomètre": farther from the beginning such words are common.
    """
    heads = data.articles - data.genitives
    return [
        at
        for at, word in enumerate(words)
        if word in data.persons
        and (at == 0 or words[at - 1] in heads)
        and (at < _LED_BY or words[at - _LED_BY] not in data.leading | data.genitives)
    ]


_LED_BY = 2  # tokens before a person in which a preposition and an article stand


def _mandated(words: Sequence[str], end: int, data: LanguageData) -> bool:
    """Whether "authorised by", "appointed in writing" or the like follows a person."""
    for at in range(end, min(end + _MANDATE_WITHIN, len(words))):
        if words[at] in data.mandated:
            return not data.mandate_signs.isdisjoint(words[at + 1 : at + 1 + _MANDATED_WITHIN])
    return False


def _led(words: Sequence[str], first: int, data: LanguageData) -> bool:
    """Whether a preposition, or "the consent of", stands before an authority at token `first`."""
    before = [word for word in words[max(first - 4, 0) : first] if word not in data.articles]
    if not before:
        return False
    if before[-1] in data.leading:
        return True
    return len(before) > 1 and before[-1] in data.genitives and before[-2] in data.assents


def _last_in(ends: tuple[int, ...], begin: int, end: int) -> int | None:
    """The last of some sorted token indices that is greater than `begin` and at most `end`."""
    at = bisect_right(ends, end)
    return ends[at - 1] if at and ends[at - 1] > begin else None


def _behind_aside(words: Sequence[str], begin: int, at: int, data: LanguageData) -> bool:
    """Whether a subject at `at` stands behind an aside: "desde la vigencia de la ley | ninguna"."""
    if words[at] in _JOINS_NOUNS or not data.indicative.sentences:
        return False
    starts = data.asides | data.indicative.openers | data.leading
    joins = data.function_words | data.leading | data.negations
    return words[begin] in starts and words[at - 1] not in joins


def negative_subject(words: Sequence[str], begin: int, verb: int, data: LanguageData) -> bool:
    """Whether the verb at token `verb` has a subject with "no": "no holder of a permit shall"."""
    described = data.relatives | data.cases
    for at in range(begin, min(verb, len(words) - 1)):
        if words[at] not in data.negative_subjects:
            continue
        opens = at == begin or words[at - 1] in _BEFORE_A_SUBJECT
        if opens or _behind_aside(words, begin, at, data):
            between = itertools.takewhile(lambda w: w not in described, words[at + 1 : verb])
            stops = data.negation_stops.intersection(between)
            return words[at + 1] not in data.not_negative and not stops
    return False
