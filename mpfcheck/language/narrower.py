"""What text is confined to, where it is not about mines at large: quarries, coal, nuclear ores.

A clause says so itself, or the heading of its part, an article on what the part applies to, or the
title of the law. A text that names mines, minerals or other titles to mine beside quarries is for
all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mpfcheck.language.titles.register import Register
from mpfcheck.model.annotation import Mention
from mpfcheck.model.instrument import GROUPINGS, Clause, ClauseKind, Instrument

_KINDS = {
    "quarry": "quarries",
    "coal-mine": "coal",
    "nuclear-mine": "nuclear",
    "petroleum": "petroleum",
}
_QUARRIES = _KINDS["quarry"]
_MINE, _MINERAL = "mine", "mineral"
_QUARRY_MINERAL = 2  # characters between "quarry" and "minerals" of one name
_HEADED = frozenset({*GROUPINGS, ClauseKind.ARTICLE})


def confined_to(mentions: Sequence[Mention]) -> str:
    """What a text with these mentions is confined to, "" if nothing.

    "Coal mine" is no mine of another kind, nor are "quarry minerals" other minerals.
    """
    kinds = [m for m in mentions if m.concept in _KINDS]
    if not kinds:
        return ""
    for mention in mentions:
        if mention.concept not in (_MINE, _MINERAL):
            continue
        within = any(k.start <= mention.start and mention.end <= k.end for k in kinds)
        beside = mention.concept == _MINERAL and any(
            0 <= mention.start - k.end <= _QUARRY_MINERAL for k in kinds
        )
        if not within and not beside:
            return ""
    named = {_KINDS[k.concept] for k in kinds}
    return named.pop() if len(named) == 1 else ""


class Narrower:
    """Reads what the clauses of one instrument are confined to."""

    def __init__(
        self,
        instrument: Instrument,
        own: Sequence[Sequence[Mention]],
        headings: Sequence[Sequence[Mention]],
        title: Sequence[Mention],
        register: Register,
        extents: Sequence[tuple[int | None, str]],
    ) -> None:
        """`own` and `headings` hold per clause the mentions in its text and in its heading.

        `extents` are units (None: the instrument) with what a clause says that they are for.
        """
        self._instrument, self._own, self._register = instrument, own, register
        self._headed = [
            confined_to(mentions) if clause.kind in _HEADED else ""
            for clause, mentions in zip(instrument.clauses, headings, strict=True)
        ]
        self._whole = confined_to(title)
        about_mines = any(m.concept == _MINE for m in title)
        for unit, what in extents:
            if unit is not None:
                self._headed[unit] = what
            elif not about_mines:
                self._whole = self._whole or what

    def read(self, clause: Clause, titles: frozenset[int]) -> str:
        """What a clause that binds the holders of `titles` is confined to, "" if nothing."""
        mentions = list(self._sentence(clause))
        mining = not titles <= self._register.light
        part = self._part(clause)
        named_again = part and any(_KINDS.get(m.concept) == part for m in mentions)
        if named_again and not (mining and part == _QUARRIES):
            return part  # "coal mines restore what mining waste has spoilt"
        if own := confined_to(mentions):
            return "" if mining and own == _QUARRIES else own
        if mining or any(m.concept in (_MINE, *_KINDS) for m in mentions):
            return ""
        return part or self._whole

    def _part(self, clause: Clause) -> str:
        """What the headings above a clause confine it to, the nearest first."""
        around = (self._headed[u.index] for u in (clause, *self._instrument.ancestors(clause)))
        return next(filter(None, around), "")

    def _sentence(self, clause: Clause) -> Iterator[Mention]:
        yield from self._own[clause.index]
        for opening in self._instrument.chapeau(clause):
            yield from self._shifted(opening)

    def _shifted(self, opening: Clause) -> Iterator[Mention]:
        """The mentions of opening words, before those of the clause they open."""
        length = len(opening.text) + 1
        for m in self._own[opening.index]:
            yield Mention(m.concept, m.clause, m.start - length, m.end - length)
