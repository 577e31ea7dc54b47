"""Articles that the chain of numbers leaves out: strays, damaged, printed twice, lettered."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from mpfcheck.structure.amendments import noted_above
from mpfcheck.structure.chain import STRONG, place_of
from mpfcheck.structure.grammar import Family, Grammar
from mpfcheck.structure.marks import Mark, article_marks, opened_articles
from mpfcheck.structure.recovery import recovered, split_numbers
from mpfcheck.structure.sequence import best_chain
from mpfcheck.structure.source import Row, Rows

_TWICE = 3.0  # weight of both versions of an article
_NOTED = 60  # rows of an article in which a note on its wording is looked for
_WHOLE = 0.9  # share of numbers found in sequence, below which a text counts as damaged


def left_out(
    rows: Rows,
    grammar: Grammar,
    family: Family,
    marks: Sequence[Mark],
    chain: list[Mark],
) -> list[Mark]:
    """The articles among `marks`, and damaged ones in the text, that are not in the chain."""
    extra = _strays(marks, chain, family) + _hidden(rows, grammar, family, chain)
    extra += _misread(rows, grammar, family, chain, extra)
    extra += _versions(rows, marks, chain, grammar) + _lettered(marks, chain)
    return extra + _unnumbered(rows, family, sorted([*chain, *extra], key=place_of))


def _unnumbered(rows: Sequence[Row], family: Family, articles: Sequence[Mark]) -> list[Mark]:
    """Articles that were put in without a number, "Art. ...-": counted after the one before."""
    if not family.words:
        return []
    pattern = re.compile(
        rf"(?P<word>(?i:{family.words})) ?(?:\(? ?(?:\.{{3,4}}|…) ?\)?|(?i:innumerado))"
        r"(?: ?\(\d{1,2}\))? ?[.\-–—]+ ?"
    )
    found: list[Mark] = []
    for before, after in zip(articles, [*articles[1:], None], strict=True):
        stop = after.row if after else len(rows)
        count = 0
        for index in range(before.row + 1, stop):
            match = pattern.match(rows[index].text) if rows[index].opens else None
            if match is None or not match["word"][0].isupper():
                continue
            count += 1
            major, minor, rank = before.key
            found.append(
                replace(
                    before,
                    row=index,
                    start=0,
                    end=match.end(),
                    number=f"{before.number} innum. {count}",
                    word=match["word"],
                    key=(major, minor, rank + count),
                    above=0,
                    carried=0,
                )
            )
    return found


def _strays(marks: Sequence[Mark], chain: list[Mark], family: Family) -> list[Mark]:
    """Strong headings out of sequence whose number is found nowhere else (mixed columns)."""
    if not family.words:
        return []
    known = {m.key for m in chain}
    low, high = place_of(chain[0]), place_of(chain[-1])
    damaged = _is_damaged(chain)
    strays = []
    for mark in marks:
        strong = mark.weight >= STRONG or (damaged and mark.inline)
        if mark.key in known or not strong:
            continue
        if low < place_of(mark) and chain[0].key[0] <= mark.key[0] <= chain[-1].key[0] + 1:
            known.add(mark.key)
            if place_of(mark) < high:
                strays.append(replace(mark, uncertain=True))
    return strays


def _misread(
    rows: Sequence[Row],
    grammar: Grammar,
    family: Family,
    chain: Sequence[Mark],
    more: Sequence[Mark],
) -> list[Mark]:
    """Articles with a damaged number, at their place in the sequence.

    Where the text is whole, only those whose heading opens a paragraph.
    """
    known = sorted([*chain, *more], key=place_of)
    steps = best_chain([m.key for m in known], [STRONG] * len(known))
    rising = [known[at] for at in steps]
    if not _is_damaged(chain):
        return split_numbers(rows, family, rising)
    return recovered(rows, grammar, family, rising)


def _is_damaged(chain: Sequence[Mark]) -> bool:
    """Whether many numbers are missing between the first and the last of the sequence."""
    return len({m.key for m in chain}) < _WHOLE * (chain[-1].key[0] - chain[0].key[0] + 1)


def _lettered(marks: Sequence[Mark], chain: Sequence[Mark]) -> list[Mark]:
    """10BA between 10B and 10C, or 10C after 10BA: letters are counted in two ways."""
    known = {m.key for m in chain}
    numbers = {m.number for m in chain}
    places = [place_of(m) for m in chain]
    found = []
    for mark in marks:
        at = bisect_right(places, place_of(mark))
        major, minor, rank = mark.key
        if mark.key in known or mark.inline or rank < 2 or at in (0, len(chain)):
            continue
        inside = chain[at - 1].key[0] == major <= chain[at].key[0]
        if inside and ((major, minor, rank - 1) in known or mark.number[:-1] in numbers):
            known.add(mark.key)
            found.append(mark)
    return found


def _versions(
    rows: Sequence[Row], marks: Sequence[Mark], chain: list[Mark], grammar: Grammar
) -> list[Mark]:
    """Articles printed twice in a row, where a note says that the second is the new wording."""
    replaced = re.compile(grammar.cues.replaced, re.IGNORECASE)
    chosen = set(chain)
    found: list[Mark] = []
    pairs = list(zip(marks, marks[1:], [*marks[2:], None], strict=False))
    for old, new, following in (*pairs, *reversed(pairs)):  # an article may be replaced twice
        twice = old.key == new.key and (old in chosen) != (new in chosen)
        if not twice or old.inline or new.inline or min(old.weight, new.weight) < _TWICE:
            continue
        end = len(rows) if following is None else following.row
        noted = rows[new.row : min(end, new.row + _NOTED)]
        if noted_above(rows, new.row) or any(replaced.search(row.text) for row in noted):
            found.append(new if old in chosen else old)
            chosen.add(found[-1])
    return found


def _hidden(rows: Rows, grammar: Grammar, family: Family, chain: list[Mark]) -> list[Mark]:
    """Articles whose heading was lost, but whose number stands alone at its place."""
    bare = next((f for f in grammar.families if not f.words), None)
    gaps = [(a, b) for a, b in pairwise(chain) if b.key[0] - a.key[0] > 1]
    if bare is None or not family.words or not gaps:
        return []
    bare = replace(bare, label=family.label, unit=family.unit)
    candidates = [m for m in article_marks(rows, grammar, bare) if not m.quoted]
    known = {place_of(m) for m in candidates}
    opened = opened_articles(rows, grammar, bare)
    candidates = sorted(
        [*candidates, *(m for m in opened if place_of(m) not in known)], key=place_of
    )
    places = [place_of(m) for m in candidates]
    found: list[Mark] = []
    for a, b in gaps:
        between = candidates[bisect_right(places, place_of(a)) : bisect_left(places, place_of(b))]
        inside = [m for m in between if a.key[0] < m.key[0] < b.key[0]]
        chosen = best_chain([m.key for m in inside], [m.weight for m in inside])
        found += [replace(inside[i], uncertain=True) for i in chosen]
    return found
