"""What an item of a list has from the words after it, and from a sentence that was cut before it.

"(a) a refusal; or (b) an order, may be appealed": the verb stands in the closing words, or at the
end of the last item. In damaged text a sentence may be cut into two units, of which only the first
has the verb.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mpfcheck.language.lent import lend
from mpfcheck.language.subjects import AUTHORITY, PARTIES
from mpfcheck.model.annotation import Annotation, Modality, ModalityKind
from mpfcheck.model.instrument import Clause, Instrument
from mpfcheck.model.lexicon import LanguageData
from mpfcheck.model.why import why


def of_closing(
    instrument: Instrument, clause: Clause, own: Sequence[Annotation], data: LanguageData
) -> list[Modality]:
    """The modality of the closing words of the list that a clause stands in or opens."""
    if clause.text.lower().startswith(data.terminators):
        return []
    lists = [clause.parent] if clause.parent is not None else []
    if not own[clause.index].modalities:
        lists.append(clause.index)
    for parent in lists:
        for child in instrument.going_on.get(parent, ()):
            if child <= clause.index:
                continue
            if not instrument.clauses[child].text.lower().startswith(data.terminators):
                closing = own[child].modalities[:1]
                reason = why("in-closing")
                return [lend(m, clause, own[clause.index], reason) for m in closing]
    return _of_last_item(instrument, clause, own)


def of_unfinished(
    instrument: Instrument, clause: Clause, own: Sequence[Annotation]
) -> list[Modality]:
    """What a sentence does that a clause goes on with though it seems to begin one of its own.

    Damaged text: "Est puni d'un emprisonnement et d'une", "- amende de 500 francs quiconque".
    """
    here = clause
    while here.index and not here.text[:1].isupper():
        before = instrument.clauses[here.index - 1]
        if not before.text or before.text.rstrip()[-1:] in _ENDS or before.parent != here.parent:
            return []
        direct = [m for m in own[before.index].modalities if not m.relative]
        if direct:
            reason = why("going-on-from", clause=before.label)
            return [lend(direct[-1], clause, own[clause.index], reason)]
        here = before
    return []


_ENDS = frozenset('.;:!?)"”»')


def _of_last_item(
    instrument: Instrument, clause: Clause, own: Sequence[Annotation]
) -> list[Modality]:
    """The modality that stands at the end of the last item, where no other words have any.

    "A person who is aggrieved by- (a) a refusal; or (b) an order, may appeal": closing words that
    are printed in one with the last item.
    """
    if own[clause.index].modalities:
        return []
    for opening in [*reversed(instrument.chapeau(clause)), clause]:
        last = opening
        while children := instrument.children[last.index]:
            last = instrument.clauses[children[-1]]
        unfinished = not opening.text.rstrip().endswith((".", ";"))
        if last is opening or last.index <= clause.index or not unfinished:
            continue
        direct = [m for m in own[last.index].modalities if not (m.relative or m.plain)]
        if not direct or direct[0].start <= 0:
            continue
        if not any(own[index].modalities for index in range(opening.index, last.index)):
            reason = why("closing-of", clause=last.label)
            closing = lend(direct[0], clause, own[clause.index], reason)
            return [_acted(closing, own[opening.index])]
    return []


def _acted(closing: Modality, opening: Annotation) -> Modality:
    """A permission in closing words ("he may"), as a power where the opening is on an authority."""
    named = [m for m in opening.mentions if m.concept in PARTIES]
    if closing.kind is ModalityKind.PERMISSION and named and named[0].concept == AUTHORITY:
        return replace(closing, kind=ModalityKind.POWER)
    return closing
