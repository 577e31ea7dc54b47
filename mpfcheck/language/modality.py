"""What a clause does, read from cues and their reach (the ConText idea of medspaCy).

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
        governed = [h for h in governed if not _in_relative(tokens, h, data)] or governed
        if governed:
            out += _of_cues(tokens, clause, stretch, governed, subjects, data)
            if main := _beside_purpose(tokens, stretch, governed):
                out += filter(None, [_indicative(tokens, clause, main, data, subjects)])
        elif mood := _indicative(tokens, clause, stretch, data, subjects):
            out.append(mood)
    return tuple(out)


def _governs(tokens: Tokens, hit: CueHit, relatives: frozenset[str]) -> bool:
    """Whether a cue says what the clause does: no look-alike, no "may" of a relative clause."""
    if hit.cue is None or hit.cue.kind is None:
        return False
    only_describes = hit.cue.kind in {ModalityKind.PERMISSION, ModalityKind.POWER}
    return not (only_describes and _word_before(tokens, hit) in relatives)


def _in_relative(tokens: Tokens, hit: CueHit, data: LanguageData) -> bool:
    """Whether a cue only describes: "terms that shall apply", not "the Minister, who shall"."""
    before = _word_before(tokens, hit)
    if before not in data.relatives:
        return False
    adds = hit.first > 1 and tokens.doc[hit.first - 2].text == ","
    return not (adds and before in _PERSONAL)


_PERSONAL = frozenset({"who", "qui", "quien", "quienes", "quem"})


def _word_before(tokens: Tokens, hit: CueHit) -> str:
    return tokens.doc[hit.first - 1].text.lower() if hit.first else ""


def _of_cues(
    tokens: Tokens,
    clause: int,
    stretch: Stretch,
    cues: Sequence[CueHit],
    subjects: Subjects,
    data: LanguageData,
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
        if kind in _NEGATABLE and _negative_subject(tokens, begin, hit.first, data):
            kind, reason = ModalityKind.PROHIBITION, reason + " with a negative subject"
        if kind is ModalityKind.DEFINITION and subjects.anybody_in(begin, hit.first):
            kind, reason = ModalityKind.OBLIGATION, reason + " with a person as subject"
        start, stop = tokens.span(hit.first, hit.last)
        reach = tokens.span(begin, max(end, hit.last))
        relative = _in_relative(tokens, hit, data)
        out.append(Modality(kind, hit.cue.text, clause, start, stop, reach, reason, relative))
    return out


_NEGATABLE = frozenset({ModalityKind.OBLIGATION, ModalityKind.PERMISSION, ModalityKind.POWER})
_BEFORE_A_SUBJECT = frozenset({",", ")", ";", ":", "—", "–", ".", "and", "et", "y", "e"})


def _negative_subject(tokens: Tokens, begin: int, verb: int, data: LanguageData) -> bool:
    """Whether the verb at token `verb` has a subject with "no": "no holder of a permit shall"."""
    for at in range(begin, verb - 1):
        opens = at == begin or tokens.doc[at - 1].lower_ in _BEFORE_A_SUBJECT
        if opens and tokens.doc[at].text.lower() in data.negative_subjects:
            between = {t.text.lower() for t in tokens.doc[at + 1 : verb]}
            first = tokens.doc[at + 1].text.lower()
            return first not in data.not_negative and between.isdisjoint(data.negation_stops)
    return False


def _beside_purpose(tokens: Tokens, stretch: Stretch, cues: Sequence[CueHit]) -> Stretch | None:
    """The main clause beside a purpose ("in order to ..."), where nothing else is cued."""
    if any(hit.cue is None or hit.cue.kind is not ModalityKind.PURPOSE for hit in cues):
        return None
    if cues[0].first - stretch.first >= _SHORTEST_STATEMENT:
        return Stretch(stretch.first, cues[0].first, ())
    comma = next((t.i for t in tokens.doc[cues[0].last : stretch.last] if t.text == ","), None)
    return None if comma is None else Stretch(comma + 1, stretch.last, ())


def _between(tokens: Tokens, left: CueHit, right: CueHit) -> int:
    """The token where the second of two cues begins to govern."""
    for at in range(right.first - 1, left.last - 1, -1):
        if tokens.doc[at].lower_ in _JOINS:
            return at
    return right.first


def _indicative(
    tokens: Tokens, clause: int, stretch: Stretch, data: LanguageData, subjects: Subjects
) -> Modality | None:
    """A duty, a ban or a grant in the plain present or future, or None."""
    if not data.indicative.binds or stretch.last - stretch.first < _SHORTEST_STATEMENT:
        return None
    negative = _negative_subject(tokens, stretch.first, stretch.last, data)
    at = _verb(tokens, stretch, data.indicative)
    if at is None and not negative:
        return None
    reach = tokens.span(stretch.first, stretch.last)
    if at is None:
        reason = "plain statement with a negative subject"
        return Modality(ModalityKind.PROHIBITION, "", clause, -1, -1, reach, reason)
    verb = tokens.doc[at].text
    before = {t.text.lower() for t in tokens.doc[max(stretch.first, at - 2) : at]}
    if negative or not before.isdisjoint(data.negations):
        kind, reason = ModalityKind.PROHIBITION, f"plain indicative “{verb}”, negated"
    elif subjects.anybody_in(stretch.first, at):
        kind, reason = ModalityKind.OBLIGATION, f"plain indicative “{verb}” binds its subject"
    else:
        kind, reason = ModalityKind.CONSTITUTIVE, f"plain indicative “{verb}” binds"
    return Modality(kind, verb, clause, *tokens.span(at, at + 1), reach, reason)


_SHORTEST_STATEMENT = 3  # tokens
_SHORTEST_FUTURE = 5  # letters; shorter words with such an ending are seldom verbs


def _verb(tokens: Tokens, stretch: Stretch, indicative: Indicative) -> int | None:
    """The first token of a stretch that is a verb in the present or future indicative."""
    for at in range(stretch.first, stretch.last):
        word = tokens.doc[at].text.lower()
        future = len(word) >= _SHORTEST_FUTURE and word.endswith(indicative.endings)
        if word in indicative.verbs or (future and word not in indicative.not_verbs):
            return at
    return None
