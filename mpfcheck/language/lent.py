"""A modality of one clause as another has it."""

from __future__ import annotations

from dataclasses import replace

from mpfcheck.model.annotation import Annotation, Modality
from mpfcheck.model.instrument import Clause
from mpfcheck.model.why import Why


def lend(modality: Modality, clause: Clause, annotation: Annotation, reason: Why) -> Modality:
    """The modality as an item has it: up to a later sentence that has a modality of its own."""
    end = len(clause.text)
    first_end = annotation.sentences[0][1] if annotation.sentences else end
    for own in annotation.modalities:
        if own.reach[0] >= first_end - 1:
            end = min(end, own.reach[0])
    return replace(modality, reach=(0, end), reason=(*modality.reason, reason))
