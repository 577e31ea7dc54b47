"""Which clause of one law has the place of which clause of the other, whatever their numbers.

Clauses with the same words are paired first. The others are paired by how alike their words are,
the likest first, each clause once (rapidfuzz, token by token, so that a moved phrase costs
little); a shared heading or number decides between clauses that are equally alike.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from mpfcheck.model.comparison import Passage
from mpfcheck.review.fingerprint import normal

LEAST = 62.0
"""Likeness below which two clauses are held to be different ones (0 to 100); clauses of laws on
the same matter that are no versions of each other share up to about half of their words."""

LONGEST = 1500  # characters that are looked at of a clause: enough to know it by
HEADING, NUMBER = 6.0, 2.0  # added to the likeness where heading or number are the same

Pair = tuple[int, int, float]
"""Index in the old law, index in the new one, likeness 0 to 100."""


def align(old: Sequence[Passage], new: Sequence[Passage]) -> list[Pair]:
    """The pairs, in the order of the old law. No clause stands in two of them."""
    words = [normal(p.text) for p in old], [normal(p.text) for p in new]
    pairs = list(_identical(old, new, *words))
    left = sorted({*range(len(old))} - {a for a, _, _ in pairs})
    right = sorted({*range(len(new))} - {b for _, b, _ in pairs})
    pairs += _alike(old, new, words, left, right)
    return sorted(pairs)


def _identical(
    old: Sequence[Passage], new: Sequence[Passage], was: list[str], now: list[str]
) -> Iterator[Pair]:
    """Clauses with the same words: the same number first, else the next in order."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for index, text in enumerate(now):
        if text:
            places[text].append(index)
    open_ = []
    for index, text in enumerate(was):
        same = [b for b in places[text] if new[b].label == old[index].label] if text else []
        if same:
            places[text].remove(same[0])
            yield index, same[0], 100.0
        elif text:
            open_.append(index)
    for index in open_:
        if places[was[index]]:
            yield index, places[was[index]].pop(0), 100.0


def _alike(
    old: Sequence[Passage],
    new: Sequence[Passage],
    words: tuple[list[str], list[str]],
    left: list[int],
    right: list[int],
) -> Iterator[Pair]:
    """The likest pairs among clauses that are not yet paired."""
    if not left or not right:
        return
    from rapidfuzz import fuzz, process

    was = [words[0][a][:LONGEST] for a in left]
    now = [words[1][b][:LONGEST] for b in right]
    scores = process.cdist(
        was, now, scorer=fuzz.token_sort_ratio, score_cutoff=LEAST - HEADING - NUMBER
    )
    found = []
    for i, j in zip(*scores.nonzero(), strict=True):
        a, b = left[int(i)], right[int(j)]
        likeness = float(scores[i, j])
        total = likeness + _beside(old[a], new[b])
        if total >= LEAST:
            found.append((-total, a, b, likeness))
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    for _, a, b, likeness in sorted(found):
        if a not in taken_old and b not in taken_new:
            taken_old.add(a)
            taken_new.add(b)
            yield a, b, round(likeness, 1)


def _beside(old: Passage, new: Passage) -> float:
    heading = HEADING if old.heading and normal(old.heading) == normal(new.heading) else 0.0
    return heading + (NUMBER if old.label == new.label else 0.0)
