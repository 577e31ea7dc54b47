"""What a plain sentence does by the noun that it is about, and when a verb of state binds.

"Los requisitos del permiso son los siguientes:" lists conditions, "Constituent des infractions:"
lists offences; "la demande comporte un plan" says what an applicant must hand in; "le titulaire
fait analyser l'eau" and "el titular constituirá una garantía" bind, though "fait foi" and
"constituirá infracción" only state. All words are data (`indicative` in `rules/modality`).
"""

from __future__ import annotations

from collections.abc import Sequence

from mpfcheck.language.subjects import Subjects
from mpfcheck.model.annotation import ModalityKind
from mpfcheck.model.lexicon import LanguageData

_LIST_WITHIN = 4  # tokens after a verb in which a list is announced
_NOUN_WITHIN = 2  # tokens after a verb that opens a sentence, in which its noun stands
_CAUSED_WITHIN = 2  # tokens after "fait" in which the infinitive stands
_DOER_WITHIN = 6  # tokens at the beginning of a sentence in which a person is its subject


def by_head(
    words: Sequence[str], begin: int, verb: int, last: int, data: LanguageData
) -> tuple[ModalityKind, str] | None:
    """The kind that the noun at the head of a list gives its opening, and that noun, or None."""
    heads, lists = data.indicative.heads, words[verb] in data.indicative.listing
    if verb == begin and lists:
        nouns = words[verb + 1 : min(verb + 1 + _NOUN_WITHIN, last)]
    elif lists and _announces_list(words, verb, last, data):
        nouns = words[begin : min(begin + _NOUN_WITHIN, verb)]
    else:
        return None
    return next(((heads[noun], noun) for noun in nouns if noun in heads), None)


def _announces_list(words: Sequence[str], verb: int, last: int, data: LanguageData) -> bool:
    after = words[verb + 1 : min(verb + 1 + _LIST_WITHIN, last)]
    return after[:1] == (":",) or not data.announcing.isdisjoint(after)


def binds(
    words: Sequence[str], begin: int, verb: int, last: int, subjects: Subjects, data: LanguageData
) -> bool:
    """Whether a verb that mostly states something tells here what is to be done."""
    plain, word = data.indicative, words[verb]
    after = words[verb + 1 : min(verb + 1 + _CAUSED_WITHIN, last)]
    if word in plain.causatives and any(w.endswith(plain.infinitives) for w in after):
        return True
    opens = subjects.opens(begin, words, data.articles)
    if word in plain.deeds and (opens or _leads(words, begin, verb, subjects)):
        return True
    opening = words[begin : min(begin + _NOUN_WITHIN, verb)]
    return word in plain.containing and not plain.documents.isdisjoint(opening)


def _leads(words: Sequence[str], begin: int, verb: int, subjects: Subjects) -> bool:
    """Whether somebody is named behind an aside that opens the sentence ("Dans ce cas, le ...")."""
    opening = words[begin:verb]
    if "," not in opening:
        return False
    after = begin + opening.index(",")
    return subjects.anybody_in(after, min(verb, after + _DOER_WITHIN))
