"""What the headings above a clause make of it: definitions, aims, offences, penalties."""

from __future__ import annotations

from collections.abc import Sequence, Set

from mpfcheck.language.lending import is_entry, speaks_for_itself
from mpfcheck.model.annotation import Modality, ModalityKind
from mpfcheck.model.instrument import LIST_ITEMS, Clause, ClauseKind, Instrument, TextRole
from mpfcheck.model.why import why

DEFINITIONS = "definitions-heading"
AIMS = "aims-heading"
OFFENCES = "offences-heading"
PENALTIES = "penalties-heading"


def by_heading(
    instrument: Instrument,
    clause: Clause,
    modalities: tuple[Modality, ...],
    headings: Sequence[Set[str]],
    names_authority: bool,
) -> tuple[Modality, ...]:
    """The modalities of a clause under the headings above it.

    Under "Definitions" text only defines, but for a sentence of its own that says what is to be
    done. An item under "Objectives" is an aim, where no word binds. What is listed under "Offences"
    is an offence, and so is text in a Part on penalties that says nothing by itself (a page that is
    damaged or cut) and names no authority. `headings` holds the concepts named in the heading of
    each clause.
    """
    if not clause.text or clause.role is not TextRole.OPERATIVE:
        return modalities
    near = headings[clause.index] | headings[instrument.article_of(clause).index]
    whole = (0, len(clause.text))
    if DEFINITIONS in near:
        if _rules(instrument, clause, modalities):
            return modalities
        reason = (why("under-definitions"),)
        return (Modality(ModalityKind.DEFINITION, "", clause.index, -1, -1, whole, reason),)
    if AIMS in near and clause.kind in LIST_ITEMS and not any(_binding(m) for m in modalities):
        reason = (why("under-aims"),)
        return (Modality(ModalityKind.PURPOSE, "", clause.index, -1, -1, whole, reason),)
    above = [headings[unit.index] for unit in instrument.ancestors(clause)]
    listed = OFFENCES in near and not any(m.cue for m in modalities)
    silent = (
        not any(m.cue for m in modalities)
        and not instrument.chapeau(clause)
        and any(_PENAL & n for n in above)
    )
    if listed or (silent and not names_authority):
        reason = (why("under-offences"),)
        return (Modality(ModalityKind.OFFENCE, "", clause.index, -1, -1, whole, reason),)
    return modalities


_PENAL = frozenset({OFFENCES, PENALTIES})


def _binding(modality: Modality) -> bool:
    """Whether a modality does more than state what the aims are ("the aims are:")."""
    return modality.kind not in _STATED and not modality.relative


_STATED = frozenset({ModalityKind.NONE, ModalityKind.CONSTITUTIVE, ModalityKind.PURPOSE})


def _rules(instrument: Instrument, clause: Clause, modalities: Sequence[Modality]) -> bool:
    """Whether a sentence under "Definitions" says what is to be done and defines nothing."""
    if clause.kind not in _STATING or not speaks_for_itself(instrument, clause):
        return False
    direct = [m for m in modalities if not m.relative and m.clause == clause.index]
    first = direct[0].kind if direct else ModalityKind.DEFINITION
    return first in _TELLING and not is_entry(clause.text)


_STATING = frozenset({ClauseKind.SUBSECTION, ClauseKind.ALINEA, ClauseKind.ARTICLE})
_TELLING = frozenset(
    {
        ModalityKind.OBLIGATION,
        ModalityKind.PROHIBITION,
        ModalityKind.POWER,
        ModalityKind.DELEGATION,
        ModalityKind.PURPOSE,
        ModalityKind.RIGHT,
    }
)
