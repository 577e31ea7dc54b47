"""Links from one instrument of a country to another: what is left to a later text, what clashes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from mpfcheck.model.annotation import ModalityKind
from mpfcheck.model.country import Kind
from mpfcheck.model.evidence import Evidence, Strength


def delegated(evidence: Sequence[Evidence], kinds: Mapping[str, Kind]) -> Iterator[str]:
    """Evidence that only touches its element because the content is left to a later text.

    A bare power ("the Minister may require") leaves nothing to a text and is no delegation. A text
    that itself carries out an act does not hand the matter on to one of its own kind.
    """
    for item in evidence:
        delegates = item.modality == ModalityKind.DELEGATION and item.strength is Strength.WEAK
        if delegates and item.element and not kinds[item.instrument].carries_out:
            yield item.eid


def carrying_out(evidence: Sequence[Evidence], kinds: Mapping[str, Kind]) -> Iterator[str]:
    """Full evidence in regulations and decrees: what an act may have left to them."""
    for item in evidence:
        if item.element and item.strength is Strength.FULL and kinds[item.instrument].carries_out:
            yield item.eid


def apart(evidence: Sequence[Evidence]) -> Iterator[tuple[str, str]]:
    """Contrary text with full evidence for the same requirement in another instrument."""
    contrary = [e for e in evidence if e.contradiction and e.strength is not Strength.NONE]
    for against in contrary:
        for item in evidence:
            if (
                item.requirement == against.requirement
                and item.element
                and item.strength is Strength.FULL
                and item.instrument != against.instrument
            ):
                yield against.eid, item.eid
