"""What a clause does, read from cues and their reach (the ConText idea of medspaCy).

A cue governs the stretch of its sentence between the terminators around it; where two cues stand
in one stretch, each governs its own side of the last comma or conjunction between them. The cue of
an opening (chapeau) governs every item of its list, and the cue of a tail governs the items before
it. In French, Spanish and Portuguese a sentence in the present or future indicative binds without
any cue, in English so does a plain verb with its subject (`indicative`).
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from mpfcheck.language.acting import (
    BARE_COPULAS,
    authority_acts,
    authority_behind,
    by_authority,
    described_from,
    main_begin,
    of_state,
    passive,
    word_before,
)
from mpfcheck.language.cues import APART, CueFinder, CueHit
from mpfcheck.language.defining import deems, says_what, without_frames
from mpfcheck.language.indicative import plain_statement
from mpfcheck.language.pipeline import Tokens
from mpfcheck.language.relatives import describes, in_relative
from mpfcheck.language.subjects import Subjects, negative_subject
from mpfcheck.model.annotation import Modality, ModalityKind
from mpfcheck.model.lexicon import LanguageData
from mpfcheck.model.why import Reasons, why

_STOPS = frozenset({";"})
_JOINS = frozenset({",", "and", "et", "y", "e", "o", "ou", "or", "who", "which", "qui", "que"})


@dataclass(frozen=True, slots=True)
class Stretch:
    """Tokens first..last-1 that no terminator divides, with the cues in them."""

    first: int
    last: int
    cues: tuple[CueHit, ...]


def stretches(tokens: Tokens, hits: Sequence[CueHit], breaks: Sequence[int]) -> list[Stretch]:
    """Cut the text at sentence ends (`breaks`, token indices), semicolons and terminators."""
    cuts = {0, len(tokens.words), *breaks}
    cuts |= {at + 1 for at, word in enumerate(tokens.words) if word in _STOPS}
    cuts |= {hit.first for hit in hits if hit.cue is None}
    begins = {hit.first: hit.last for hit in hits if hit.cue is None}
    edges = sorted(cuts)
    cues = [hit for hit in hits if hit.cue is not None]
    out, at = [], 0
    for first, last in itertools.pairwise(edges):
        begin = at
        while at < len(cues) and cues[at].first < last:
            at += 1
        begun = min(begins.get(first, first), last - 1)
        out.append(Stretch(begun, last, tuple(cues[begin:at])))
    return out


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
        governed = [h for h in governed if not describes(tokens, h, data)] or governed
        governed = _of_main_clause(tokens, stretch, _joined(tokens, governed, data), data)
        governed = without_frames(tokens.words, stretch.first, governed, data)
        if governed:
            begin = stretch.first
            joined = _joined_to(tokens, stretch, governed[0], data)
            if joined and (first := _plain(tokens, clause, joined, data, subjects)):
                out.append(first)
                begin = joined.last
            out += _of_cues(tokens, clause, stretch, governed, subjects, data, begin)
            aside = all(in_relative(tokens, h, data) for h in governed)
            main = stretch if aside else _beside_purpose(tokens, stretch, governed)
            beside = _plain(tokens, clause, main, data, subjects) if main else None
            if beside and all(beside.start not in range(m.start, m.end) for m in out):
                out.append(beside)
        elif mood := _plain(tokens, clause, stretch, data, subjects):
            out.append(mood)
    return tuple(out)


def _governs(tokens: Tokens, hit: CueHit, relatives: frozenset[str]) -> bool:
    """Whether a cue says what the clause does: no look-alike, no "may" of a relative clause."""
    if hit.cue is None or hit.cue.kind is None:
        return False
    only_describes = hit.cue.kind in {ModalityKind.PERMISSION, ModalityKind.POWER}
    return not (only_describes and word_before(tokens, hit) in relatives)


def _joined(tokens: Tokens, cues: Sequence[CueHit], data: LanguageData) -> list[CueHit]:
    """The cues without a "shall" whose meaning a later cue completes: "shall, ..., be deemed"."""
    out: list[CueHit] = []
    for hit in cues:
        assert hit.cue is not None
        completes = hit.cue.text.startswith(data.complements)
        if completes and out and _opens_aside(tokens, out[-1], data):
            out.pop()
        out.append(hit)
    return out


def _opens_aside(tokens: Tokens, hit: CueHit, data: LanguageData) -> bool:
    """Whether a modal verb is followed by an aside and not by what it means."""
    modal = hit.cue is not None and hit.cue.text in data.modals
    follows = tokens.words[hit.last : hit.last + 1]
    return modal and bool(follows) and (follows[0] == "," or follows[0] in data.asides)


def _of_main_clause(
    tokens: Tokens, stretch: Stretch, cues: list[CueHit], data: LanguageData
) -> list[CueHit]:
    """The cues without that of an opening condition: "where he cannot pay, he shall".

    A "shall" is the verb of the main clause even where no comma parts it from the condition.
    """
    opens = tokens.words[stretch.first] in data.indicative.openers | data.asides
    if opens and len(cues) == 1 and cues[0].first == stretch.first and data.indicative.sentences:
        return [] if "," in tokens.words[cues[0].last : stretch.last] else cues
    if not opens or len(cues) < 2 or _binds(cues[0], data) or _leaves(cues[0], stretch):
        return cues
    before = tokens.words[stretch.first : cues[0].first + 1]
    commas = [at for at, word in enumerate(before[:-1]) if word == ","]
    if commas and before[commas[-1] + 1] not in _ANDS:
        return cues
    between = tokens.words[cues[0].last : cues[1].first + 1]
    ends = any(
        word == "," and follows not in _ANDS for word, follows in itertools.pairwise(between)
    )
    return cues[1:] if ends else cues


_ANDS = frozenset({"and", "or", "et", "ou", "y", "e"})


def _leaves(hit: CueHit, stretch: Stretch) -> bool:
    """Whether a stretch opens with the text that it leaves something to: "by decree there may"."""
    opens = hit.first == stretch.first
    return opens and hit.cue is not None and hit.cue.kind is ModalityKind.DELEGATION


def _binds(hit: CueHit, data: LanguageData) -> bool:
    assert hit.cue is not None
    modal = hit.cue.text.split(" ", 1)[0] in data.modals
    return modal and hit.cue.kind is ModalityKind.OBLIGATION


def _of_cues(
    tokens: Tokens,
    clause: int,
    stretch: Stretch,
    cues: Sequence[CueHit],
    subjects: Subjects,
    data: LanguageData,
    governs_from: int,
) -> list[Modality]:
    """The modalities of the cues of a stretch; the first governs from token `governs_from`."""
    out = []
    for position, hit in enumerate(cues):
        assert hit.cue is not None
        assert hit.cue.kind is not None
        begin = stretch.first if position == 0 else _between(tokens, cues[position - 1], hit)
        is_last = position == len(cues) - 1
        end = stretch.last if is_last else _between(tokens, hit, cues[position + 1])
        kind = hit.cue.kind
        reason: Reasons = (why("cue", cue=hit.cue.text),)
        described = described_from(tokens, begin, hit, data)
        if kind in _GIVEN and (
            authority_acts(tokens, stretch.first, begin, hit, subjects, data)
            or (kind is ModalityKind.PERMISSION and authority_behind(tokens, hit, subjects, data))
        ):
            kind, reason = ModalityKind.POWER, (*reason, why("authority-subject"))
        elif (
            kind is ModalityKind.PERMISSION
            and not (subjects.holder_in(begin, described) and not passive(tokens, hit))
            and by_authority(tokens, hit, end, subjects, data)
        ):
            kind, reason = ModalityKind.POWER, (*reason, why("authority-acts"))
        if hit.cue.text in data.care and of_state(tokens, stretch.first, hit.first, subjects, data):
            kind, reason = ModalityKind.ASPIRATION, (*reason, why("of-state"))
        whole = APART not in hit.cue.text
        if whole and kind in _NEGATABLE and negative_subject(tokens.words, begin, hit.first, data):
            kind, reason = ModalityKind.PROHIBITION, (*reason, why("negative-subject"))
        elif kind in _UNDONE and _negated(tokens, hit, data):
            limits = hit.cue.text in data.indicative.unbound  # "does not confer" forbids nothing
            kind = ModalityKind.CONSTITUTIVE if limits else _UNDONE[kind]
            reason = (*reason, why("negated-limits" if limits else "negated"))
        named = not _QUOTES.isdisjoint(tokens.words[begin : hit.first])
        if not named and deems(
            tokens.words, main_begin(tokens, stretch.first, begin, hit, data), hit, data
        ):
            kind, reason = ModalityKind.CONSTITUTIVE, (*reason, why("deems"))
        elif (
            kind is ModalityKind.DEFINITION
            and not named
            and not says_what(tokens.words, begin, hit.first, stretch.last, subjects, data)
            and subjects.anybody_in(begin, hit.first)
        ):
            kind, reason = ModalityKind.OBLIGATION, (*reason, why("person-subject"))
        kind, reason = _of_text(tokens, stretch, begin, hit, kind, reason, subjects, data)
        start, stop = tokens.span(hit.first, hit.last)
        reach = tokens.span(max(begin, governs_from), max(end, hit.last))
        relative = in_relative(tokens, hit, data)
        out.append(Modality(kind, hit.cue.text, clause, start, stop, reach, reason, relative))
    return out


_QUOTES = frozenset('"“”„«»')


def _of_text(
    tokens: Tokens,
    stretch: Stretch,
    begin: int,
    hit: CueHit,
    kind: ModalityKind,
    reason: Reasons,
    subjects: Subjects,
    data: LanguageData,
) -> tuple[ModalityKind, Reasons]:
    """What a cue means with a text or a person as subject: "the holder shall apply" binds.

    "This Part shall bind the State" fixes something, "the rules may fix fees" leaves it to them.
    """
    assert hit.cue is not None
    main = main_begin(tokens, stretch.first, begin, hit, data)
    words = [w for w in tokens.words[main : hit.first] if w not in data.articles]
    if not words:
        return kind, reason
    verb = tokens.words[hit.last : hit.last + 1]
    admits = kind is ModalityKind.CONDITION and hit.cue.text.split(" ", 1)[0] in data.modals
    if admits and subjects.holder_in(main, hit.first):  # not "may apply: | citizens who"
        return ModalityKind.PERMISSION, (*reason, why("person-subject"))
    if hit.cue.text in data.modals and not subjects.anybody_in(main, hit.first):
        makes = bool(verb) and verb[0] in data.providing
        if words[0] in data.instruments and makes:
            return ModalityKind.DELEGATION, (*reason, why("later-text-subject"))
        ends = tuple(tokens.words[hit.last : stretch.last]) in BARE_COPULAS
        if ends and kind is ModalityKind.OBLIGATION:
            return ModalityKind.CONSTITUTIVE, (*reason, why("fixes-listed"))
        if words[0] in data.provisions and kind is ModalityKind.OBLIGATION and not makes:
            return ModalityKind.CONSTITUTIVE, (*reason, why("text-subject"))
    person = subjects.opens(main, tokens.words, data.articles) or (
        words[-1] in data.pronouns and subjects.anybody_in(stretch.first, hit.first)
    )
    if hit.cue.text in data.by_subject and person:
        return ModalityKind.OBLIGATION, (*reason, why("person-subject"))
    return kind, reason


_GIVEN = frozenset({ModalityKind.PERMISSION, ModalityKind.RIGHT})


def _negated(tokens: Tokens, hit: CueHit, data: LanguageData) -> bool:
    """Whether the word before a cue negates all of it: "no | estarán obligadas a"."""
    if not data.indicative.sentences or data.indicative.negation_follows:
        return False
    only = data.only.intersection(tokens.words[hit.last : hit.last + _ONLY_WITHIN])
    return not only and word_before(tokens, hit) in data.negations


_ONLY_WITHIN = 5  # tokens after a verb with "ne" in which "que" makes "only" of it
_UNDONE = {
    ModalityKind.OBLIGATION: ModalityKind.EXEMPTION,
    ModalityKind.OFFENCE: ModalityKind.EXEMPTION,
    ModalityKind.PERMISSION: ModalityKind.PROHIBITION,
    ModalityKind.POWER: ModalityKind.PROHIBITION,
    ModalityKind.RIGHT: ModalityKind.PROHIBITION,
}
_NEGATABLE = frozenset(
    {
        ModalityKind.OBLIGATION,
        ModalityKind.PERMISSION,
        ModalityKind.RIGHT,
        ModalityKind.POWER,
        ModalityKind.CONSTITUTIVE,  # "aucun permis n'est accordé"
        ModalityKind.EXEMPTION,  # "no holder shall be released from"
        ModalityKind.CONDITION,  # "aucun titre autre que la carte ne peut être accordé"
    }
)


def _beside_purpose(tokens: Tokens, stretch: Stretch, cues: Sequence[CueHit]) -> Stretch | None:
    """The main clause beside a purpose ("in order to ..."), where nothing else is cued."""
    if any(hit.cue is None or hit.cue.kind is not ModalityKind.PURPOSE for hit in cues):
        return None
    if cues[0].first - stretch.first >= _SHORTEST_STATEMENT:
        return Stretch(stretch.first, cues[0].first, ())
    after = range(cues[0].last, stretch.last)
    comma = next((at for at in after if tokens.words[at] == ","), None)
    return None if comma is None else Stretch(comma + 1, stretch.last, ())


_SHORTEST_STATEMENT = 3  # tokens


def _joined_to(tokens: Tokens, stretch: Stretch, hit: CueHit, data: LanguageData) -> Stretch | None:
    """The clause that a "may" is joined to: "la autoridad ejecutará planes | y podrá contratar"."""
    modal = hit.cue is not None and hit.cue.kind in _GIVEN | {ModalityKind.POWER}
    behind = hit.first - 1
    if not modal or not data.indicative.sentences or behind <= stretch.first:
        return None
    if tokens.words[behind] in data.indicative.clitics:
        behind -= 1
    return Stretch(stretch.first, behind, ()) if tokens.words[behind] in _ANDS else None


def _between(tokens: Tokens, left: CueHit, right: CueHit) -> int:
    """The token where the second of two cues begins to govern."""
    for at in range(right.first - 1, left.last - 1, -1):
        if tokens.words[at] in _JOINS:
            return at
    return right.first


def _plain(
    tokens: Tokens, clause: int, stretch: Stretch, data: LanguageData, subjects: Subjects
) -> Modality | None:
    """What a stretch without cue does by the mood of its verb, or None."""
    found = plain_statement(tokens.words, stretch.first, stretch.last, subjects, data)
    if found is None:
        return None
    reach = tokens.span(stretch.first, stretch.last)
    if found.verb is None:
        verb, start, end = "", -1, -1
    else:
        verb = tokens.doc[found.verb].text
        start, end = tokens.span(found.verb, found.verb + 1)
    return Modality(found.kind, verb, clause, start, end, reach, found.reason, plain=True)
