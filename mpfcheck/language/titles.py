"""The title register: the mineral titles that an instrument knows, with their tier.

A title is found by the concepts of its names; its entry keeps the words of the instrument, the
clause that defines it (else the first that names it in operative text) and its tier.
"""

from __future__ import annotations

from collections.abc import Sequence

from mpfcheck.model.annotation import Mention, MineralTitle
from mpfcheck.model.instrument import ClauseKind, Instrument, TextRole

TIERS = {
    "artisanal-title": "artisanal",
    "small-scale-title": "small-scale",
    "large-scale-title": "large-scale",
    "any-title": "any",
}


def read_titles(
    instrument: Instrument, mentions: Sequence[Sequence[Mention]]
) -> tuple[MineralTitle, ...]:
    """The register, in the order in which the titles first occur."""
    first: dict[tuple[str, str], int] = {}
    defined: dict[tuple[str, str], int] = {}
    for clause in instrument.clauses:
        if clause.role not in (TextRole.OPERATIVE, TextRole.SCHEDULE):
            continue
        for mention in mentions[clause.index]:
            if mention.concept not in TIERS:
                continue
            name = " ".join(clause.text[mention.start : mention.end].lower().split())
            key = (mention.concept, name.removesuffix("s"))
            first.setdefault(key, clause.index)
            if clause.kind is ClauseKind.DEFINITION:
                defined.setdefault(key, clause.index)
    return tuple(
        MineralTitle(
            name=name, concept=concept, tier=TIERS[concept], defined_at=defined.get(key, index)
        )
        for key, index in first.items()
        for concept, name in [key]
    )
