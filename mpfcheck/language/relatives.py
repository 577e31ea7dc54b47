"""Cues that only describe: those of a relative clause ("terms that shall apply")."""

from __future__ import annotations

from collections.abc import Sequence

from mpfcheck.language.cues import CueHit
from mpfcheck.language.pipeline import Tokens
from mpfcheck.model.annotation import ModalityKind
from mpfcheck.model.lexicon import LanguageData

_PERSONAL = frozenset({"who", "qui", "quien", "quienes", "quem"})
_CLOSING_SIGNS = frozenset(":-–—")


def after_relative(tokens: Tokens, hit: CueHit, data: LanguageData) -> bool:
    """Whether a cue follows the pronoun: "terms that shall apply", not "the Minister, who shall".

    A cue that ends an opening belongs to the items that follow ("visits in which it shall:").
    """
    words = tokens.words
    at = hit.first - 1
    if at > 0 and words[at] in data.negations:  # "whoever does not comply"
        at -= 1
    if at > 0 and words[at] in data.pronouns and words[at - 1] not in _PERSONAL:
        at -= 1  # "that they shall defend"
    if at < 0 or words[at] not in data.relatives or _ends_opening(words, hit):
        return False
    adds = at > 0 and words[at - 1] == ","
    return not (adds and words[at] in _PERSONAL)


def describes(tokens: Tokens, hit: CueHit, data: LanguageData) -> bool:
    """Whether a cue plainly describes: behind a pronoun, or a case or manner in the sentence."""
    in_case = after_relative(tokens, hit, data) or _in_condition(tokens, hit, data)
    return in_case or _tells_how(tokens.words, hit, data)


def in_relative(tokens: Tokens, hit: CueHit, data: LanguageData) -> bool:
    """Whether a cue only describes, words between pronoun and verb or not."""
    if _ends_opening(tokens.words, hit):
        return describes(tokens, hit, data)
    words = tokens.words
    return (
        _farther(words, hit, data) or _left_aside(words, hit, data) or describes(tokens, hit, data)
    )


def _tells_how(words: Sequence[str], hit: CueHit, data: LanguageData) -> bool:
    """Whether a participle only tells how: "may be sold on the terms | fixed by regulations"."""
    at = hit.first - 1
    if at < 1 or words[at] not in data.manners or words[hit.first] in data.indicative.auxiliaries:
        return False
    return words[at - 1] in data.by_manner or (at > 1 and words[at - 2] in data.by_manner)


def _left_aside(words: Sequence[str], hit: CueHit, data: LanguageData) -> bool:
    """Whether what is left to a later text only tells of something in a passive sentence.

    "La demande est établie d'après le modèle | fixé par arrêté", not "les droits, fixés par
    arrêté, sont payés": there the content of the subject is left.
    """
    plain = data.indicative
    leaves = hit.cue is not None and hit.cue.kind is ModalityKind.DELEGATION
    if not leaves or not words[hit.first].endswith(plain.participle_endings):
        return False
    begin = next((at + 1 for at in range(hit.first - 1, -1, -1) if words[at] in _SENTENCES), 0)
    passives = [
        at
        for at in range(begin + 1, hit.first - 1)
        if words[at] in plain.auxiliaries and words[at + 1].endswith(plain.participle_endings)
    ]
    joined = words[hit.first - 1] in plain.auxiliaries | plain.adverbs | _ALSO
    return bool(passives) and not joined


_SENTENCES = frozenset(".;:")
_ALSO = frozenset({",", "et", "ou", "y", "o"})
_CONDITION_WITHIN = 8  # tokens between "where" and a cue that only describes the case


def _in_condition(tokens: Tokens, hit: CueHit, data: LanguageData) -> bool:
    """Whether a cue tells a case within the sentence: "pay in gold where cash may not be had".

    Where the case has a verb of its own, the cue is the main verb: "the owner of a place where
    gold is kept | shall".
    """
    for at in range(hit.first - 1, max(hit.first - 1 - _CONDITION_WITHIN, 0), -1):
        word = tokens.words[at]
        if word in data.cases:
            has_verb = not data.indicative.auxiliaries.isdisjoint(tokens.words[at + 2 : hit.first])
            return tokens.words[at - 1] not in _STARTS and not has_verb
        if word in _STARTS:
            return False
    return False


_STARTS = frozenset({",", ";", ".", ":", "(", ")", "—", "–"})


def _farther(words: Sequence[str], hit: CueHit, data: LanguageData) -> bool:
    """Whether a pronoun that is never a subject stands before the cue ("dont la durée ne doit")."""
    for at in range(hit.first - 1, max(hit.first - 1 - _FARTHEST, -1), -1):
        word = words[at]
        if word in data.object_relatives:
            return True
        if word in _STOPS or word in data.relatives or word in data.indicative.verbs:
            return False
    return False


_FARTHEST = 7  # tokens between such a pronoun and the verb of its clause
_STOPS = frozenset(",;:.()")


def _ends_opening(words: Sequence[str], hit: CueHit) -> bool:
    after = words[hit.last :]
    return bool(after) and _CLOSING_SIGNS.issuperset(after)
