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
_BACK_WITHIN = 40  # tokens before "il" in which the paper stands that it means


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
    given = (begin + 1,) if words[begin] in data.leading else ()  # "a todo operario se le darán"
    doers = (*starts(words, begin, verb), *given)
    if word in plain.deeds and any(subjects.opens(at, words, data.articles) for at in doers):
        return True
    return word in plain.containing and _paper_opens(words, begin, verb, data)


def _paper_opens(words: Sequence[str], begin: int, verb: int, data: LanguageData) -> bool:
    """Whether a paper is the subject of the verb: by name, behind an aside, or as "il"."""
    papers = data.indicative.documents
    for first in starts(words, begin, verb):
        if not papers.isdisjoint(words[first : min(first + _NOUN_WITHIN, verb)]):
            return True
    points_back = words[begin] in data.pronouns or any(
        anaphor.startswith((words[begin] + " ", words[begin] + "-")) for anaphor in data.anaphors
    )
    return points_back and not papers.isdisjoint(words[max(begin - _BACK_WITHIN, 0) : verb])


def starts(words: Sequence[str], begin: int, verb: int) -> tuple[int, ...]:
    """Where the subject of a verb may begin: with the sentence, or behind its last comma."""
    comma = next((at for at in range(verb - 1, begin, -1) if words[at] == ","), None)
    return (begin,) if comma is None or comma + 1 >= verb else (begin, comma + 1)
