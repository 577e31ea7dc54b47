"""What a clause does, read from cues with direction and reach (the ConText idea of medspaCy).

A cue governs the stretch of its sentence between the terminators around it; where two cues stand
in one stretch, each governs its own side of the last comma or conjunction between them. The cue of
an opening (chapeau) governs every item of its list, and the cue of a tail governs the items before
it. In French, Spanish and Portuguese a sentence in the present or future indicative binds without
any cue.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from mpfcheck.language.cues import CueFinder, CueHit
from mpfcheck.language.pipeline import Tokens
from mpfcheck.model.annotation import Modality, ModalityKind
from mpfcheck.model.lexicon import Indicative, LanguageData

_STOPS = frozenset({";"})
_JOINS = frozenset({",", "and", "et", "y", "e", "o", "ou", "or", "who", "which", "qui", "que"})


@dataclass(frozen=True, slots=True)
class Stretch:
    """Tokens first..last-1 that no terminator divides, with the cues in them."""

    first: int
    last: int
    cues: tuple[CueHit, ...]


@dataclass(frozen=True, slots=True)
class Subjects:
    """Where persons stand who can be bound: token indices of the ends of their mentions."""

    authorities: tuple[int, ...] = ()
    holders: tuple[int, ...] = ()

    def authority_in(self, begin: int, end: int) -> bool:
        """Whether an authority is named between two tokens, and no holder after it."""
        last = max((a for a in self.authorities if begin < a <= end), default=-1)
        return last >= 0 and not any(last < h <= end for h in self.holders)

    def anybody_in(self, begin: int, end: int) -> bool:
        """Whether an authority or a holder is named between two tokens."""
        return any(begin < at <= end for at in (*self.authorities, *self.holders))


def stretches(tokens: Tokens, hits: Sequence[CueHit], breaks: Sequence[int]) -> list[Stretch]:
    """Cut the text at sentence ends (`breaks`, token indices), semicolons and terminators."""
    cuts = {0, len(tokens.doc), *breaks}
    cuts |= {t.i + 1 for t in tokens.doc if t.text in _STOPS}
    cuts |= {hit.first for hit in hits if hit.cue is None}
    edges = sorted(cuts)
    cues = [hit for hit in hits if hit.cue is not None]
    return [
        Stretch(a, b, tuple(h for h in cues if a <= h.first < b))
        for a, b in itertools.pairwise(edges)
        if a < b
    ]


def read_modalities(
    tokens: Tokens,
    clause: int,
    finder: CueFinder,
    breaks: Sequence[int],
    subjects: Subjects,
    data: LanguageData,
) -> tuple[Modality, ...]:
    """The modalities of one clause's own text, in reading order.

    `breaks` are the token indices where sentences begin. "May" with an authority as subject is a
    power, not a permission; an indicative with an authority or a holder as subject is a duty.
    """
    out: list[Modality] = []
    for stretch in stretches(tokens, finder.hits(tokens), breaks):
        governed = [h for h in stretch.cues if _governs(tokens, h, data.relatives)]
        if governed:
            out += _of_cues(tokens, clause, stretch, governed, subjects)
        elif mood := _indicative(tokens, clause, stretch, data.indicative, subjects):
            out.append(mood)
    return tuple(out)


def _governs(tokens: Tokens, hit: CueHit, relatives: frozenset[str]) -> bool:
    """Whether a cue says what the clause does: no look-alike, no "may" of a relative clause."""
    if hit.cue is None or hit.cue.kind is None:
        return False
    only_describes = hit.cue.kind in {ModalityKind.PERMISSION, ModalityKind.POWER}
    before = tokens.doc[hit.first - 1].text.lower() if hit.first else ""
    return not (only_describes and before in relatives)


def _of_cues(
    tokens: Tokens,
    clause: int,
    stretch: Stretch,
    cues: Sequence[CueHit],
    subjects: Subjects,
) -> list[Modality]:
    out = []
    for position, hit in enumerate(cues):
        assert hit.cue is not None
        assert hit.cue.kind is not None
        begin = stretch.first if position == 0 else _between(tokens, cues[position - 1], hit)
        is_last = position == len(cues) - 1
        end = stretch.last if is_last else _between(tokens, hit, cues[position + 1])
        kind = hit.cue.kind
        reason = f"cue “{hit.cue.text}”"
        if kind is ModalityKind.PERMISSION and subjects.authority_in(begin, hit.first):
            kind, reason = ModalityKind.POWER, reason + " with an authority as subject"
        start, stop = tokens.span(hit.first, hit.last)
        reach = tokens.span(begin, max(end, hit.last))
        out.append(Modality(kind, hit.cue.text, clause, start, stop, reach, reason))
    return out


def _between(tokens: Tokens, left: CueHit, right: CueHit) -> int:
    """The token where the second of two cues begins to govern."""
    for at in range(right.first - 1, left.last - 1, -1):
        if tokens.doc[at].lower_ in _JOINS:
            return at
    return right.first


def _indicative(
    tokens: Tokens, clause: int, stretch: Stretch, indicative: Indicative, subjects: Subjects
) -> Modality | None:
    """An obligation or grant in the plain present or future, or None."""
    if not indicative.binds or stretch.last - stretch.first < 3:
        return None
    for at in range(stretch.first, stretch.last):
        word = tokens.doc[at].text.lower()
        is_verb = word in indicative.verbs or (
            len(word) > 4 and word.endswith(indicative.endings) and word not in indicative.not_verbs
        )
        if is_verb:
            start, stop = tokens.span(at, at + 1)
            bound = subjects.anybody_in(stretch.first, at)
            return Modality(
                ModalityKind.OBLIGATION if bound else ModalityKind.CONSTITUTIVE,
                tokens.doc[at].text,
                clause,
                start,
                stop,
                tokens.span(stretch.first, stretch.last),
                f"plain indicative “{tokens.doc[at].text}” binds",
            )
    return None
