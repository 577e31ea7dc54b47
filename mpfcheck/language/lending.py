"""What the parts of a list lend each other.

The opening words (chapeau) of a list lend their modality to every item, the closing words to the
items before them and to opening words that say nothing themselves ("a person who- ... commits an
offence").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from mpfcheck.language.closing import of_closing, of_unfinished
from mpfcheck.language.lent import lend
from mpfcheck.language.notes import without_notes
from mpfcheck.language.subjects import AUTHORITY, PARTIES, negative_subject
from mpfcheck.language.unsaid import is_blank, is_note, is_signature
from mpfcheck.model.annotation import Annotation, Modality, ModalityKind
from mpfcheck.model.instrument import LIST_ITEMS, Clause, ClauseKind, Instrument, TextRole
from mpfcheck.model.lexicon import LanguageData
from mpfcheck.model.why import why

_GIVES_ALL = frozenset({ModalityKind.DEFINITION, ModalityKind.DELEGATION})
_LAST_WORD = re.compile(r"([^\W\d_]+)\W*$")


def with_lent(
    instrument: Instrument, clause: Clause, own: Sequence[Annotation], data: LanguageData
) -> tuple[Modality, ...]:
    """The clause's own modalities, then those of the opening and the closing words of its list.

    An item of a list of definitions only defines, and an item of a list of matters for regulations
    only delegates, whatever verbs they use; an item that opens with a negation turns the duty of
    the opening words into a prohibition. What an item states plainly ("the pit is deep") is part of
    the sentence that its opening words began. A field of a form is bound by nothing but itself.
    """
    mine = own[clause.index].modalities
    if is_note(clause, data) or (is_signature(clause) and all(m.plain for m in mine)):
        return ()
    if entry := _entry(instrument, clause, own):
        return (entry,)
    if clause.kind is ClauseKind.DEFINITION or clause.role is TextRole.FORM or is_blank(clause):
        return mine
    alone = _stands_alone(instrument, clause, data)
    lent = [] if alone else _of_opening(instrument, clause, own, data)
    if any(m.kind in _GIVES_ALL for m in lent):
        return tuple(lent)
    lent += of_closing(instrument, clause, own, data)
    if not lent and not mine:
        lent = of_unfinished(instrument, clause, own)
    if clause.text.split(" ", 1)[0].lower() in data.negations:
        lent = [_negated(m, instrument, data) for m in lent]
    if lent:
        mine = tuple(m for m in mine if not m.relative)
    goes_on = any(m.cue for m in lent) and not speaks_for_itself(instrument, clause)
    if goes_on or _in_subordinate(instrument, clause, data):
        mine = tuple(m for m in mine if not (m.plain and _in_first_sentence(m, own[clause.index])))
    return mine + tuple(lent)


def _entry(instrument: Instrument, clause: Clause, own: Sequence[Annotation]) -> Modality | None:
    """The definition that an item is ("gold pan: a dish"), under "in this Law:", however it is set.

    The opening may have other text behind it where columns were read into one another.
    """
    if clause.parent is None or clause.kind not in LIST_ITEMS or not is_entry(clause.text):
        return None
    above = [m for m in own[clause.parent].modalities if not m.plain]
    if not above or above[0].kind is not ModalityKind.DEFINITION:
        return None
    reason = why("opening-of", clause=instrument.clauses[clause.parent].label)
    whole = (0, len(clause.text))
    kind = ModalityKind.DEFINITION
    return Modality(kind, "", clause.index, -1, -1, whole, (*above[0].reason, reason))


_ENTRY = re.compile(r"[^\W\d_][^:;.]{1,60}:\s")


def is_entry(text: str) -> bool:
    """Whether a text begins as an entry of a list of words ("gold pan: a dish")."""
    return _ENTRY.match(text) is not None


def _of_opening(
    instrument: Instrument, clause: Clause, own: Sequence[Annotation], data: LanguageData
) -> list[Modality]:
    """What the nearest opening lends that says anything.

    Where the opening ends with a condition ("subject to the following conditions:"), that is what
    its items are. An opening that is itself an item in the middle of a sentence ("to visit all
    places and:") and only seems to have a verb gives way to the one above it.
    """
    lent: list[Modality] = []
    for opening in reversed(instrument.chapeau(clause)):
        if proviso := _proviso(opening, data):
            reason = why("at-end", clause=opening.label)
            return [lend(proviso, clause, own[clause.index], reason)]
        open_ended = _lending(opening, own[opening.index])
        if open_ended:
            if open_ended[-1].kind is ModalityKind.CONDITION:
                open_ended.insert(0, open_ended.pop())
            reason = why("opening-of", clause=opening.label)
            lent = [lend(m, clause, own[clause.index], reason) for m in open_ended]
            if not (opening.text[:1].islower() and all(m.plain for m in open_ended)):
                break
    return lent


def _lending(opening: Clause, annotation: Annotation) -> list[Modality]:
    """The modalities that an opening lends.

    Where its last words only describe ("no work may be done in a zone that is fixed by order:"),
    it is what the main clause before them does.
    """
    reaching = _open_ended(opening, annotation)
    lent = [m for m in reaching if _lends(m)]
    if lent or not reaching:
        return lent
    last = annotation.sentences[-1][0] if annotation.sentences else 0
    cued = (m for m in annotation.modalities if not m.plain and m.reach[0] >= last)
    return [m for m in cued if _lends(m)][-1:]


_OPEN_SIGNS = " :,-–—―"


def _lends(modality: Modality) -> bool:
    """A cue that only describes lends nothing, but "any person who commits one of these acts:"."""
    return not modality.relative or modality.kind is ModalityKind.OFFENCE


def _proviso(opening: Clause, data: LanguageData) -> Modality | None:
    """The condition that an opening makes of its items when it ends with "provided that-"."""
    text = opening.text.rstrip(_OPEN_SIGNS)
    words = next((w for w in data.conditional if text.lower().endswith(w)), None)
    if words is None or opening.text.rstrip().endswith((".", ";")):
        return None
    start = len(text) - len(words)
    reason = (why("cue", cue=text[start:]),)
    whole = (start, len(text))
    return Modality(
        ModalityKind.CONDITION, text[start:], opening.index, start, len(text), whole, reason
    )


def with_subjects(
    instrument: Instrument, own: Sequence[Annotation], data: LanguageData
) -> list[Annotation]:
    """The annotations, where items that begin with a verb have the subject of their opening."""
    return [
        replace(a, modalities=_with_subject(instrument, c, a.modalities, own, data))
        if a.modalities and c.parent is not None
        else a
        for c, a in zip(instrument.clauses, own, strict=True)
    ]


def _with_subject(
    instrument: Instrument,
    clause: Clause,
    mine: tuple[Modality, ...],
    own: Sequence[Annotation],
    data: LanguageData,
) -> tuple[Modality, ...]:
    """The item's own modalities, where its verb comes first and its subject is in the opening.

    "No person- (a) shall deal in gold" forbids; "the Minister- (a) may close a mine" is a power.
    """
    if mine[0].start != 0 or clause.parent is None:
        return mine
    opening = instrument.clauses[clause.parent]
    words = tuple(_WORD.findall(opening.text.lower()))
    first = mine[0]
    named = [m for m in own[opening.index].mentions if m.concept in PARTIES]
    if own[opening.index].modalities or opening.text.rstrip().endswith((".", ";")):
        return mine
    if first.kind in _NEGATABLE and negative_subject(words, 0, len(words) + 1, data):
        reason = (*first.reason, why("negative-subject"), why("in-opening"))
        first = replace(first, kind=ModalityKind.PROHIBITION, reason=reason)
    elif first.kind is ModalityKind.PERMISSION and named and named[-1].concept == AUTHORITY:
        reason = (*first.reason, why("authority-subject"), why("in-opening"))
        first = replace(first, kind=ModalityKind.POWER, reason=reason)
    return (first, *mine[1:])


_WORD = re.compile(r"\w+|[^\w\s]")
_NEGATABLE = frozenset({ModalityKind.OBLIGATION, ModalityKind.PERMISSION, ModalityKind.POWER})


def speaks_for_itself(instrument: Instrument, clause: Clause) -> bool:
    """Whether a unit is a sentence of its own, not an item of the list that its parent opens."""
    if clause.kind not in _SENTENCES or clause.continues or not clause.text[:1].isupper():
        return False
    if clause.parent is None or not instrument.clauses[clause.parent].text.rstrip().endswith(":"):
        return True
    return clause.parent in instrument.first_items


def own_sentence(
    instrument: Instrument, clause: Clause, mine: Sequence[Modality], data: LanguageData
) -> bool:
    """Whether a unit speaks for itself, or is a whole sentence that its opening only announces.

    "The following rules shall apply: (a) the Board may hear any witness"; "the law is amended:" and
    a new article.
    """
    if speaks_for_itself(instrument, clause):
        return True
    direct = any(not m.relative and m.reach[0] == 0 for m in mine)
    if clause.parent is None or clause.continues or not direct:
        return False
    opening = instrument.clauses[clause.parent].text.rpartition(". ")[2]
    stem = opening.rstrip(_OPEN_SIGNS)
    apart = any(stem.lower().endswith(w) and stem[-len(w)].isupper() for w in data.conditional)
    return apart or not data.announcing.isdisjoint(_WORD.findall(opening.lower()))


_SENTENCES = frozenset({ClauseKind.ARTICLE, ClauseKind.SUBSECTION, ClauseKind.ALINEA})


def _stands_alone(instrument: Instrument, clause: Clause, data: LanguageData) -> bool:
    """Whether no opening is a clause's: a proviso, a sentence after a list, inserted text."""
    if clause.parent is None:
        return False
    opening = instrument.clauses[clause.parent].text.lower().rstrip(" :-–—")
    if data.inserted and opening.endswith(data.inserted):
        return True
    if clause.kind not in {ClauseKind.SUBSECTION, ClauseKind.ALINEA}:
        return False
    if clause.text[:1].isupper() and clause.text.lower().startswith(data.terminators):
        return True
    return follows_list(instrument, clause)


def follows_list(instrument: Instrument, clause: Clause) -> bool:
    """Whether a unit is a sentence of its own after a list, whose opening says nothing of it.

    "The Minister may cancel a licence if the holder: 1. pays no fee; 2. ceases to work. The
    Minister shall give notice before he does so."
    """
    if clause.parent is None or clause.closes or not speaks_for_itself(instrument, clause):
        return False
    return instrument.first_items.get(clause.parent, clause.index) < clause.index


def _in_subordinate(instrument: Instrument, clause: Clause, data: LanguageData) -> bool:
    """Whether the words before an item began a condition or a relative clause ("where-")."""
    for opening in reversed(instrument.chapeau(clause)):
        if not data.indicative.sentences and clause.kind in LIST_ITEMS:
            return not opening.text.rstrip().endswith(".")
        last = _LAST_WORD.search(opening.text[-40:])
        if last is None or opening.text.rstrip().endswith("."):
            return False
        word = last.group(1).lower()
        return word in data.relatives or word in data.indicative.openers
    return False


def _in_first_sentence(modality: Modality, annotation: Annotation) -> bool:
    return not annotation.sentences or modality.reach[0] < annotation.sentences[0][1] - 1


_FROM_THE_END = 25  # characters


def _negated(modality: Modality, instrument: Instrument, data: LanguageData) -> Modality:
    """A duty that goes on with "not", if no more stands between ("shall be cancelled for: not")."""
    opening = instrument.clauses[modality.clause].text.rstrip(" :-–—")
    last = opening[modality.end :].lower().rsplit(None, 1)[-1:]
    of_cases = not (data.agents | data.indicative.openers).isdisjoint(last)
    goes_on = modality.end >= len(opening) - _FROM_THE_END and not of_cases
    if modality.kind is not ModalityKind.OBLIGATION or not goes_on:
        return modality
    reason = (*modality.reason, why("negated"))
    return replace(modality, kind=ModalityKind.PROHIBITION, reason=reason)


def _open_ended(opening: Clause, annotation: Annotation) -> list[Modality]:
    """The modalities that reach the end of an opening whose sentence goes on with its items."""
    text = without_notes(opening.text).rstrip()
    if text.endswith((".", "!", "?")):
        return []
    return [m for m in annotation.modalities if m.reach[1] >= len(text) - 2]
