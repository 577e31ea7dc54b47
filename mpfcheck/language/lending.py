"""What the parts of a list lend each other.

The opening words (chapeau) of a list lend their modality to every item, the closing words to the
items before them and to opening words that say nothing themselves ("a person who- ... commits an
offence").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from mpfcheck.model.annotation import Annotation, Modality, ModalityKind
from mpfcheck.model.instrument import Clause, ClauseKind, Instrument, TextRole
from mpfcheck.model.lexicon import LanguageData

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
    if clause.kind is ClauseKind.DEFINITION or clause.role is TextRole.FORM:
        return mine
    lent = [] if _stands_alone(instrument, clause, data) else _of_opening(instrument, clause, own)
    if any(m.kind in _GIVES_ALL for m in lent):
        return tuple(lent)
    lent += _of_closing(instrument, clause, own, data)
    if clause.text.split(" ", 1)[0].lower() in data.negations:
        lent = [_negated(m, instrument) for m in lent]
    if lent:
        mine = tuple(m for m in mine if not m.relative)
    goes_on = any(m.cue for m in lent) and not speaks_for_itself(instrument, clause)
    if goes_on or _in_subordinate(instrument, clause, data):
        mine = tuple(m for m in mine if not (m.plain and _in_first_sentence(m, own[clause.index])))
    return mine + tuple(lent)


def _of_opening(
    instrument: Instrument, clause: Clause, own: Sequence[Annotation]
) -> list[Modality]:
    for opening in reversed(instrument.chapeau(clause)):
        open_ended = _open_ended(opening, own[opening.index])
        if open_ended:
            reason = f"in the opening words of {opening.label}"
            return [_lend(m, clause, own[clause.index], reason) for m in open_ended]
    return []


def _of_closing(
    instrument: Instrument, clause: Clause, own: Sequence[Annotation], data: LanguageData
) -> list[Modality]:
    """The modality of the closing words of the list that a clause stands in or opens."""
    lists = [clause.parent] if clause.parent is not None else []
    if not own[clause.index].modalities:
        lists.append(clause.index)
    for parent in lists:
        for child in instrument.children[parent]:
            tail = instrument.clauses[child]
            proviso = tail.text.lower().startswith(data.terminators)
            if tail.continues and child > clause.index and not proviso:
                closing = own[child].modalities[:1]
                return [
                    _lend(m, clause, own[clause.index], "in the closing words") for m in closing
                ]
    return []


def speaks_for_itself(instrument: Instrument, clause: Clause) -> bool:
    """Whether a unit is a sentence of its own, not an item of the list that its parent opens."""
    if clause.kind not in _SENTENCES or clause.continues or not clause.text[:1].isupper():
        return False
    if clause.parent is None or not instrument.clauses[clause.parent].text.rstrip().endswith(":"):
        return True
    siblings = instrument.children[clause.parent]
    return any(instrument.clauses[i].kind in _ITEMS for i in siblings)


_SENTENCES = frozenset({ClauseKind.ARTICLE, ClauseKind.SUBSECTION, ClauseKind.ALINEA})
_ITEMS = frozenset({ClauseKind.PARAGRAPH, ClauseKind.SUBPARAGRAPH, ClauseKind.ITEM})


def _stands_alone(instrument: Instrument, clause: Clause, data: LanguageData) -> bool:
    """Whether a sentence follows a list or a proviso is set apart, so that no opening is theirs."""
    if clause.parent is None or clause.kind not in {ClauseKind.SUBSECTION, ClauseKind.ALINEA}:
        return False
    if clause.text[:1].isupper() and clause.text.lower().startswith(data.terminators):
        return True
    if not speaks_for_itself(instrument, clause):
        return False
    before = (instrument.clauses[i] for i in instrument.children[clause.parent])
    return any(c.kind in _ITEMS and c.index < clause.index for c in before)


def _in_subordinate(instrument: Instrument, clause: Clause, data: LanguageData) -> bool:
    """Whether the words before an item began a condition or a relative clause ("where-")."""
    for opening in reversed(instrument.chapeau(clause)):
        if not data.indicative.sentences and clause.kind in _ITEMS:
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


def _negated(modality: Modality, instrument: Instrument) -> Modality:
    """A duty that goes on with "not", if no more stands between ("shall be cancelled for: not")."""
    opening = instrument.clauses[modality.clause].text.rstrip(" :-–—")
    goes_on = modality.end >= len(opening) - _FROM_THE_END
    if modality.kind is not ModalityKind.OBLIGATION or not goes_on:
        return modality
    reason = f"{modality.reason}, negated"
    return replace(modality, kind=ModalityKind.PROHIBITION, reason=reason)


def _lend(modality: Modality, clause: Clause, annotation: Annotation, reason: str) -> Modality:
    """The modality as an item has it: up to a later sentence that has a modality of its own."""
    end = len(clause.text)
    first_end = annotation.sentences[0][1] if annotation.sentences else end
    for own in annotation.modalities:
        if own.reach[0] >= first_end - 1:
            end = min(end, own.reach[0])
    return replace(modality, reach=(0, end), reason=f"{modality.reason} {reason}")


def _open_ended(opening: Clause, annotation: Annotation) -> list[Modality]:
    """The modalities that reach the end of an opening whose sentence goes on with its items."""
    text = opening.text.rstrip()
    if text.endswith((".", "!", "?")):
        return []
    return [m for m in annotation.modalities if m.reach[1] >= len(text) - 2]
