"""Titles that an exception leaves out: "save the prospecting licence and the digger's card".

A lexicon knows the exception that names small mining at once ("other than artisanal mining"); in a
list of titles the small one may come last, and only the list tells that it is left out too. Whoever
is left out is neither bound nor spoken of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mpfcheck.language.titles.mentions import ALL_BUT_ASM, EXCLUDES_ASM
from mpfcheck.language.titles.naming import Naming
from mpfcheck.language.titles.register import Register
from mpfcheck.model.annotation import ASM_TIERS, Annotation, Mention, ModalityKind
from mpfcheck.model.instrument import Instrument

_OPENS = "exception-opener"
_SMALL = "asm"
_TITLES = frozenset({_SMALL, "any-title", "mining-title", "large-scale-title"})
_FIRST = 4  # characters between the opening words and the first title: an article
_JOINT = 16  # characters between two titles of a list: ", de l'", " and of an "
_BREAKS = frozenset(".;:()")
_FORBIDS = frozenset({ModalityKind.PROHIBITION, ModalityKind.CONDITION})

_Namings = Sequence[tuple[int, Naming]]
_Span = tuple[int, int]


def without_left_out(
    instrument: Instrument, annotations: Sequence[Annotation], register: Register
) -> tuple[list[Annotation], Register]:
    """The annotations with mentions of what is left out, the register without those namings.

    Within a ban ("no licence except an artisanal one shall ...") the rule is for what is excepted,
    and nothing is left out.
    """
    small = {n for n, title in enumerate(register.titles) if title.tier in ASM_TIERS}
    out, kept = [], []
    for clause, annotation, namings in zip(
        instrument.clauses, annotations, register.namings, strict=True
    ):
        spans = list(_left_out(annotation, namings, clause.text))
        if not spans:
            kept.append(namings)
            out.append(annotation)
            continue
        gone = {n for n, naming in namings for a, b in spans if a <= naming.start < b}
        kept.append(tuple((n, x) for n, x in namings if n not in gone))
        concepts = [ALL_BUT_ASM, *([EXCLUDES_ASM] if small and small <= gone else [])]
        new = [Mention(c, clause.index, a, b) for a, b in spans for c in concepts]
        mentions = sorted([*annotation.mentions, *new], key=lambda m: (m.start, -m.end, m.concept))
        out.append(replace(annotation, mentions=tuple(mentions)))
    return out, replace(register, namings=tuple(kept))


def _left_out(annotation: Annotation, namings: _Namings, text: str) -> Iterator[_Span]:
    """The stretches of text that except titles, a small one among them."""
    openers = [m for m in annotation.mentions if m.concept == _OPENS]
    if not openers:
        return
    titles = sorted(
        {(naming.start, naming.end) for _, naming in namings}
        | {(m.start, m.end) for m in annotation.mentions if m.concept in _TITLES}
    )
    small = [(m.start, m.end) for m in annotation.mentions if m.concept == _SMALL]
    for opener in openers:
        end = _end_of_list(opener.end, titles, text)
        if _within_ban(annotation, opener.start):
            continue
        if any(opener.end <= a and b <= end for a, b in small):
            yield opener.start, end


def _end_of_list(start: int, titles: Sequence[_Span], text: str) -> int:
    """Where the list of titles that begins at `start` ends."""
    end, joint = start, _FIRST
    for a, b in titles:
        if a < start:
            continue
        between = text[end:a]
        if len(between) > joint or not _BREAKS.isdisjoint(between):
            break
        end, joint = max(end, b), _JOINT
    return end


def _within_ban(annotation: Annotation, at: int) -> bool:
    return any(m.kind in _FORBIDS and m.reach[0] <= at < m.reach[1] for m in annotation.modalities)
