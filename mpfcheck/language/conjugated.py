"""Third persons of the present that are verbs by where they stand: "le géomètre lève le plan".

Many such forms are nouns or adjectives too ("la mesure", "une carte valide"). After a determiner or
a preposition a form is none of a verb; after a pronoun, a negation, or somebody who opens the
sentence, it is one. The forms are data (`rules/verbs`), made from infinitives.
"""

from __future__ import annotations

from collections.abc import Sequence

from mpfcheck.language.heads import starts
from mpfcheck.language.subjects import Subjects
from mpfcheck.model.lexicon import LanguageData

_SUBJECT_WITHIN = 20  # tokens between who opens a sentence and the verb
_PAPER_WITHIN = 3  # tokens at the beginning of a sentence in which a paper is its subject
_PLURAL = "s"
_SIGNS = frozenset({",", ")"})  # what closes an aside
_NOT_BEHIND = frozenset({"et", "ou", "ni", "y", "o", "u", "e", "(", "-", "/", ":", "«", '"', "“"})


def is_conjugated(
    words: Sequence[str], begin: int, at: int, last: int, subjects: Subjects, data: LanguageData
) -> bool:
    """Whether the form at token `at` is a verb of the sentence that begins at token `begin`."""
    plain = data.indicative
    if words[at] not in plain.forms or at < begin or at + 1 >= last:
        return False
    before, after = words[at - 1] if at > begin else "", words[at + 1]
    if after in plain.enclitics and words[at] not in plain.nouns | plain.adjective_forms:
        led = plain.not_after | data.articles | data.genitives | data.leading | data.relatives
        return before not in led  # "nas galerias | observam-se as regras"
    if not before:
        return False
    if before in data.relatives:
        return before not in data.object_relatives
    if after in plain.auxiliaries or after in data.modals:
        return False
    if _leading(words, begin, at, data) in data.asides | plain.openers:
        return False
    if before in plain.reflexives or before in data.negations:
        return at - 1 > begin or before in plain.reflexives - plain.openers
    if before in plain.clitics and words[at] not in plain.nouns:
        by_person = subjects.ends_at(at - 1)
        if before in data.function_words or before in plain.not_after:
            return by_person or before.endswith(_PLURAL)
        return by_person or _opened(words, begin, at, subjects, data)
    return _follows_subject(words, begin, at, subjects, data)


def _leading(words: Sequence[str], begin: int, at: int, data: LanguageData) -> str:
    """The word before the pronouns and the negation of a verb, "" where the sentence begins."""
    small = data.indicative.clitics | data.negations
    while at > begin and words[at - 1] in small:
        at -= 1
    return words[at - 1] if at > begin else ""


def _follows_subject(
    words: Sequence[str], begin: int, at: int, subjects: Subjects, data: LanguageData
) -> bool:
    """Whether a form stands behind its subject, with nothing between that makes a noun of it."""
    plain = data.indicative
    before, has_object = words[at - 1], words[at + 1] in plain.objects
    led = before in plain.not_after or before in data.leading or before in data.articles
    if led or before in data.genitives or before in _NOT_BEHIND:
        return False
    if before in data.pronouns:
        return True
    doubtful = words[at] in plain.nouns or words[at] in plain.adjective_forms
    if (doubtful or before in _SIGNS) and not has_object:
        return False
    return _opened(words, begin, at, subjects, data)


def _opened(
    words: Sequence[str], begin: int, at: int, subjects: Subjects, data: LanguageData
) -> bool:
    """Whether somebody, or a paper, opens the sentence as the subject of the verb at `at`."""
    if subjects.ends_at(at):
        return True
    if _behind_setting(words, begin, at, subjects, data):
        return True
    if at - begin > _SUBJECT_WITHIN:
        return False
    for first in starts(words, begin, at):
        opening = words[first : min(first + _PAPER_WITHIN, at)]
        if subjects.opens(first, words, data.articles):
            return True
        if not data.indicative.documents.isdisjoint(opening):
            return True
    return not data.instruments.isdisjoint(words[begin : min(begin + _PAPER_WITHIN, at)])


def _behind_setting(
    words: Sequence[str], begin: int, at: int, subjects: Subjects, data: LanguageData
) -> bool:
    """Whether a time or a place opens the sentence, and who acts stands between it and the verb.

    "Antes de cada disparo | el capataz de turno | despeja la galería": the article of the subject
    follows no preposition.
    """
    if words[begin] not in data.indicative.settings:
        return False
    return any(
        acts_at(words, first - 1, data)
        for first in subjects.starts
        if max(begin + 2, at - _SUBJECT_WITHIN) < first < at
    )


def acts_at(words: Sequence[str], article: int, data: LanguageData) -> bool:
    """Whether the article of a subject stands at a token, behind no preposition or relative."""
    led = data.leading | data.genitives | data.relatives | data.indicative.not_after | _NOT_BEHIND
    heads, before = data.articles - data.genitives, words[article - 1]
    return words[article] in heads and before not in led and before != ","
