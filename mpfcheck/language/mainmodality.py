"""Which of a clause's modalities is the main one: what the clause is there for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mpfcheck.language.lending import own_sentence
from mpfcheck.language.unsaid import is_blank
from mpfcheck.model.annotation import Annotation, Modality, ModalityKind
from mpfcheck.model.instrument import LIST_ITEMS, OPENS_LIST, Clause, Instrument
from mpfcheck.model.lexicon import LanguageData

_TABLE_ROW = "|"


def main_modality(
    instrument: Instrument, clause: Clause, modalities: Sequence[Modality], data: LanguageData
) -> ModalityKind:
    """The kind of the main modality, NONE for a clause without any.

    An item of a list goes on with a sentence that its opening words began, so what these say comes
    first, unless they only announce what follows; a subsection or an unnumbered paragraph that is
    no item speaks for itself. Among those of one sentence the first counts, but a purpose ("in
    order to ...") only where nothing else is said, and a cue in a relative clause only where the
    sentence has no other.
    """
    if clause.text.startswith(_TABLE_ROW) or is_blank(clause):
        return ModalityKind.NONE
    own = [m for m in modalities if m.clause == clause.index]
    lent = [m for m in modalities if m.clause != clause.index]
    own_first = own_sentence(instrument, clause, own, data) or _says_more(own, lent)
    own_first = own_first and not _punished(clause, lent)
    groups = (own, lent) if own_first or not lent else (lent, own)
    telling = [m for group in groups for m in group if m.kind is not ModalityKind.PURPOSE]
    direct = [m for m in telling if not m.relative]
    return next((m.kind for group in (direct, telling, modalities) for m in group), _NONE)


_NONE = ModalityKind.NONE


def _says_more(own: Sequence[Modality], lent: Sequence[Modality]) -> bool:
    """Whether an item says what its opening only announces ("the following are observed:")."""
    announces = all(m.plain and m.kind is ModalityKind.CONSTITUTIVE for m in lent)
    return announces and any(m.cue and not m.plain and not m.relative for m in own)


def _punished(clause: Clause, lent: Sequence[Modality]) -> bool:
    """Whether an item is one of the acts that its opening punishes, whatever it says besides."""
    offence = any(m.kind is ModalityKind.OFFENCE and not m.plain for m in lent)
    return offence and clause.kind in LIST_ITEMS


def main_of_openings(instrument: Instrument, annotations: Sequence[Annotation]) -> list[Annotation]:
    """The annotations, where opening words that say nothing do what their first item does."""
    out = list(annotations)
    for clause in reversed(instrument.clauses):
        if out[clause.index].main is not ModalityKind.NONE or not _opens_list(clause):
            continue
        mains = (out[child].main for child in instrument.children[clause.index])
        main = next((m for m in mains if m is not ModalityKind.NONE), ModalityKind.NONE)
        out[clause.index] = replace(out[clause.index], main=main)
    return out


def _opens_list(clause: Clause) -> bool:
    return clause.text.rstrip().endswith((*OPENS_LIST, ","))
