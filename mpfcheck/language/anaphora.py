"""Paragraphs that go on about the one before them: "Such a decision may be appealed"."""

from __future__ import annotations

from mpfcheck.model.instrument import Clause, ClauseKind, Instrument
from mpfcheck.model.lexicon import LanguageData

_PARAGRAPHS = frozenset({ClauseKind.ALINEA, ClauseKind.SUBSECTION})


def spoken_on(instrument: Instrument, clause: Clause, data: LanguageData) -> int | None:
    """The index of the paragraph that `clause` goes on about, by its first words; None for most.

    It is the nearest before it that stands in the same unit. The opening text of that unit is no
    such paragraph: it is in reach of all that follows.
    """
    if clause.kind not in _PARAGRAPHS or clause.parent is None:
        return None
    if not clause.text.lower().startswith(data.anaphors):
        return None
    siblings = instrument.children[clause.parent]
    before = (
        index
        for index in reversed(siblings[: siblings.index(clause.index)])
        if instrument.clauses[index].kind in _PARAGRAPHS
    )
    return next(before, None)
