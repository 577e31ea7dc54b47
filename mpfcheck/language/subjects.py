"""Who stands as the subject of a verb: persons that can be bound, and subjects with "no"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from mpfcheck.model.lexicon import LanguageData

_BEFORE_A_SUBJECT = frozenset({",", ")", ";", ":", "—", "–", ".", "and", "et", "y", "e"})


@dataclass(frozen=True, slots=True)
class Subjects:
    """Where persons stand who can be bound: sorted token indices of the ends of mentions."""

    authorities: tuple[int, ...] = ()
    holders: tuple[int, ...] = ()

    def authority_in(self, begin: int, end: int) -> bool:
        """Whether an authority is named between two tokens, and no holder after it."""
        last = _last_in(self.authorities, begin, end)
        return last is not None and _last_in(self.holders, last, end) is None

    def anybody_in(self, begin: int, end: int) -> bool:
        """Whether an authority or a holder is named between two tokens."""
        named = (self.authorities, self.holders)
        return any(_last_in(ends, begin, end) is not None for ends in named)

    def ends_at(self, token: int) -> bool:
        """Whether the mention of an authority or a holder ends just before a token."""
        return self.anybody_in(token - 1, token)


def _last_in(ends: tuple[int, ...], begin: int, end: int) -> int | None:
    """The last of some sorted token indices that is greater than `begin` and at most `end`."""
    at = bisect_right(ends, end)
    return ends[at - 1] if at and ends[at - 1] > begin else None


def negative_subject(words: Sequence[str], begin: int, verb: int, data: LanguageData) -> bool:
    """Whether the verb at token `verb` has a subject with "no": "no holder of a permit shall"."""
    for at in range(begin, verb - 1):
        opens = at == begin or words[at - 1] in _BEFORE_A_SUBJECT
        if opens and words[at] in data.negative_subjects:
            between = words[at + 1 : verb]
            stops = data.negation_stops.intersection(between)
            return words[at + 1] not in data.not_negative and not stops
    return False
