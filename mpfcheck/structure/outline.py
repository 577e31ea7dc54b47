"""The skeleton of an instrument: which marks are real, and what lies before and after them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from mpfcheck.model.instrument import ClauseKind
from mpfcheck.structure.above import with_lines_above
from mpfcheck.structure.amendments import quoted_rows
from mpfcheck.structure.asides import with_asides
from mpfcheck.structure.dispositions import disposition_marks
from mpfcheck.structure.grammar import Family, Grammar
from mpfcheck.structure.groupings import grouping_marks, schedule_marks
from mpfcheck.structure.marks import Mark, article_marks, opened_articles
from mpfcheck.structure.recovery import recovered
from mpfcheck.structure.sequence import best_chain
from mpfcheck.structure.source import Row
from mpfcheck.structure.subsidiary import (
    SUBSIDIARY,
    annexed_articles,
    articles_within,
    subsidiary_marks,
)
from mpfcheck.structure.traditions import GRAMMARS

_FULL_TEXT = 150  # characters that speak for an article rather than a line of a contents list
_LISTED = 110  # contents entries are shorter than this
_STRONG = 3.4  # weight of a mark that stands and looks like a beginning
_TWICE = 3.0  # weight of both versions of an article
_NOTED = 60  # rows of an article in which a note on its wording is looked for
_PASS, _AGAIN = 0.001, 0.5  # cost of passing over a mark; over one where numbers begin again
_MOST_SCHEDULES = 200
_WHOLE = 0.9  # share of numbers found in sequence, below which a text counts as damaged
_OTHER_LANGUAGE = 0.5
_RANK = {
    ClauseKind.BOOK: 0,
    ClauseKind.PART: 1,
    ClauseKind.CHAPTER: 2,
    ClauseKind.DIVISION: 3,
}


@dataclass(frozen=True, slots=True)
class Outline:
    """The chosen marks in document order, and the rows that are contents list."""

    grammar: Grammar
    family: Family | None
    marks: tuple[Mark, ...]
    contents: frozenset[int]


def outline(rows: Sequence[Row], language: str, title: str = "") -> Outline:
    """The skeleton in the tradition that the text shows best.

    `language` breaks ties; `title` says whether bare numbers are sections, regulations or rules.
    """
    volumes = _Volumes(rows)
    quoted = quoted_rows(rows)
    best: tuple[float, Grammar, Family, list[Mark], list[Mark]] | None = None
    fallback = next((g for g in GRAMMARS if language in g.languages), GRAMMARS[0])
    for grammar in GRAMMARS:
        own = language in grammar.languages
        for family in (_named(f, grammar, title) for f in grammar.families):
            if not (own or family.words):
                continue  # bare numbers stand in every text
            marks = article_marks(rows, grammar, family)
            marks = [m for m in marks if not m.quoted and m.row not in quoted]
            chain = _chain(marks, volumes)
            factor = 1.0 if own else _OTHER_LANGUAGE
            score = factor * sum(m.weight for m in chain)
            if chain and (best is None or score > best[0]):
                best = (score, grammar, family, marks, chain)
    if best is None:
        return Outline(fallback, None, (), frozenset())
    _, grammar, family, marks, chain = best
    if len(chain) == 1 and chain[0].weight < _STRONG and chain[0].inline:
        return Outline(fallback, None, (), frozenset())
    return _complete(rows, grammar, family, marks, chain, volumes, quoted)


def _named(family: Family, grammar: Grammar, title: str) -> Family:
    """Bare numbers are cited as what the title of the instrument makes them."""
    if family.words:
        return family
    for pattern, label, unit in grammar.regulations:
        if re.search(pattern, title, re.IGNORECASE):
            return replace(family, label=label, unit=unit)
    return family


class _Volumes:
    """How much text stands between two places."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._before = [0]
        for row in rows:
            self._before.append(self._before[-1] + len(row.text) + 1)

    def at(self, row: int, column: int = 0) -> int:
        return self._before[row] + column

    @property
    def end(self) -> int:
        return self._before[-1]

    def each(self, marks: Sequence[Mark]) -> list[int]:
        """Characters from each mark to the next."""
        places = [self.at(m.row, m.end) for m in marks]
        starts = [self.at(m.row, m.start) for m in marks[1:]] + [self.end]
        return [b - a for a, b in zip(places, starts, strict=True)]


def _chain(marks: Sequence[Mark], volumes: _Volumes) -> list[Mark]:
    if not marks:
        return []
    weights = [
        m.weight + 1.5 * min(1.0, volume / _FULL_TEXT)
        for m, volume in zip(marks, volumes.each(marks), strict=True)
    ]
    passing = [_AGAIN if m.key[0] == 1 and m.weight > _STRONG else _PASS for m in marks]
    return [marks[i] for i in best_chain([m.key for m in marks], weights, passing)]


def _complete(
    rows: Sequence[Row],
    grammar: Grammar,
    family: Family,
    marks: list[Mark],
    chain: list[Mark],
    volumes: _Volumes,
    quoted: frozenset[int],
) -> Outline:
    schedules = schedule_marks(rows, grammar)
    chain = _cut_at_schedule(chain, marks, schedules, volumes)
    contents, before = _front(rows, grammar, family, marks, chain, volumes)
    extra = _strays(marks, chain, family) + _hidden(rows, grammar, family, chain)
    extra += _misread(rows, grammar, family, chain, extra)
    extra += _versions(rows, marks, chain, grammar) + _lettered(marks, chain)
    first, last = min([*chain, *before], key=_place), max(chain, key=_place)
    end_contents, after_last = _back_contents(rows, grammar, last.row)
    contents |= end_contents
    schedules = [s for s in schedules if _place(s) > _place(last) and s.row < after_last]
    laws = subsidiary_marks(rows, grammar, last.row, after_last)
    schedules = _with_laws(schedules, laws)
    laws = [s for s in schedules if s.family == SUBSIDIARY]
    dispositions = disposition_marks(rows, grammar, last.row, after_last)
    stop = schedules[0].row if schedules else after_last
    after = [m for m in marks if stop > m.row > last.row]
    after = [m for m in after if not any(m.row == d.row for d in dispositions)]
    second = _chain(after, volumes)
    extra += second if len(second) > 1 and not dispositions else []
    extra += annexed_articles(marks, schedules, after_last, family)
    ends = [next((s.row for s in schedules if s.row > law.row), after_last) for law in laws]
    extra += articles_within(rows, grammar, laws, ends)
    articles = sorted([*chain, *before, *extra], key=_place)
    groups = _groupings(rows, grammar, family, first, articles, after_last, contents)
    groups = _nested(groups, articles)
    everything = sorted({*articles, *groups, *schedules, *dispositions}, key=_place)
    everything = [m for m in everything if m.row < after_last and m.row not in quoted]
    everything = with_lines_above(everything, rows, grammar, contents)
    everything = with_asides(everything, rows, grammar, after_last)
    return Outline(grammar, family, tuple(everything), frozenset(contents))


def _with_laws(schedules: Sequence[Mark], laws: Sequence[Mark]) -> list[Mark]:
    """Schedules and further laws in order; a line that announces a law is part of its title."""
    titles = {row for law in laws for row in range(law.row - law.above, law.row + 1)}
    announced = {s.row for s in schedules}
    taller = [
        replace(law, above=law.above + (law.row - law.above - 1 in announced)) for law in laws
    ]
    titles |= {law.row - law.above for law in taller}
    return sorted([*(s for s in schedules if s.row not in titles), *taller], key=_place)


def _place(mark: Mark) -> tuple[int, int]:
    return mark.row, mark.start


def _cut_at_schedule(
    chain: list[Mark], marks: Sequence[Mark], schedules: Sequence[Mark], volumes: _Volumes
) -> list[Mark]:
    """End the chain at a schedule in which the numbering begins again."""
    rows, chosen = [m.row for m in chain], set(chain)
    starts = [m.row for m in marks]
    sizes = volumes.each(chain)
    for schedule in schedules[:_MOST_SCHEDULES]:
        length = bisect_left(rows, schedule.row)
        place = bisect_right(starts, schedule.row)
        if length in (0, len(chain)) or place == len(marks):
            continue
        again = marks[place].key[0] == 1 and marks[place] not in chosen
        if again and median(sizes[:length]) > _LISTED:
            return _chain(marks[:place], volumes)
    return chain


def _front(
    rows: Sequence[Row],
    grammar: Grammar,
    family: Family,
    marks: Sequence[Mark],
    chain: list[Mark],
    volumes: _Volumes,
) -> tuple[set[int], list[Mark]]:
    """The contents list before the first article; or articles of a law that brings the code in."""
    start = chain[0]
    cue = re.compile(rf"\W*(?:{grammar.cues.contents})\W*$", re.IGNORECASE)
    heading = next((i for i in range(start.row) if cue.match(rows[i].text)), None)
    front = [m for m in marks if _place(m) < _place(start)]
    for other in grammar.families:
        if other.name != family.name and not other.words:
            front += [m for m in article_marks(rows[: start.row], grammar, other) if not m.quoted]
    listed = _chain(sorted(front, key=_place), volumes)
    sizes = volumes.each([*listed, start])[:-1]
    if heading is not None:
        last = max([m.row for m in listed if m.row > heading], default=heading)
        return set(range(heading, last + 1)), []
    if len(listed) > 3 and median(sizes) < _LISTED:
        return set(range(listed[0].row, listed[-1].row + 1)), []
    before = [m for m in listed if m.family == family.name and m.weight > 2.0]
    return set(), before if len(before) > 1 and median(sizes) >= _LISTED else []


def _back_contents(rows: Sequence[Row], grammar: Grammar, last: int) -> tuple[set[int], int]:
    """A contents list at the end: its rows, and where the text before it ends."""
    cue = re.compile(rf"\W*(?:{grammar.cues.contents})\W*$", re.IGNORECASE)
    for index in range(last + 1, len(rows)):
        if cue.match(rows[index].text):
            return set(range(index, len(rows))), index
    return set(), len(rows)


def _strays(marks: Sequence[Mark], chain: list[Mark], family: Family) -> list[Mark]:
    """Strong headings out of sequence whose number is found nowhere else (mixed columns)."""
    if not family.words:
        return []
    known = {m.key for m in chain}
    low, high = _place(chain[0]), _place(chain[-1])
    damaged = _is_damaged(chain)
    strays = []
    for mark in marks:
        strong = mark.weight >= _STRONG or (damaged and mark.inline)
        if mark.key in known or not strong:
            continue
        if low < _place(mark) and chain[0].key[0] <= mark.key[0] <= chain[-1].key[0] + 1:
            known.add(mark.key)
            if _place(mark) < high:
                strays.append(replace(mark, uncertain=True))
    return strays


def _misread(
    rows: Sequence[Row],
    grammar: Grammar,
    family: Family,
    chain: Sequence[Mark],
    more: Sequence[Mark],
) -> list[Mark]:
    """In a damaged text, articles with a damaged number, at their place in the sequence."""
    if not _is_damaged(chain):
        return []
    known = sorted([*chain, *more], key=_place)
    steps = best_chain([m.key for m in known], [_STRONG] * len(known))
    return recovered(rows, grammar, family, [known[at] for at in steps])


def _is_damaged(chain: Sequence[Mark]) -> bool:
    """Whether many numbers are missing between the first and the last of the sequence."""
    return len({m.key for m in chain}) < _WHOLE * (chain[-1].key[0] - chain[0].key[0] + 1)


def _lettered(marks: Sequence[Mark], chain: Sequence[Mark]) -> list[Mark]:
    """10BA between 10B and 10C, or 10C after 10BA: letters are counted in two ways."""
    known = {m.key for m in chain}
    numbers = {m.number for m in chain}
    places = [_place(m) for m in chain]
    found = []
    for mark in marks:
        at = bisect_right(places, _place(mark))
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
    for old, new, following in zip(marks, marks[1:], [*marks[2:], None], strict=False):
        twice = old.key == new.key and (old in chosen) != (new in chosen)
        if not twice or old.inline or new.inline or min(old.weight, new.weight) < _TWICE:
            continue
        end = len(rows) if following is None else following.row
        if any(replaced.search(row.text) for row in rows[new.row : min(end, new.row + _NOTED)]):
            found.append(new if old in chosen else old)
    return found


def _hidden(rows: Sequence[Row], grammar: Grammar, family: Family, chain: list[Mark]) -> list[Mark]:
    """Articles whose heading was lost, but whose number stands alone at its place."""
    bare = next((f for f in grammar.families if not f.words), None)
    gaps = [(a, b) for a, b in pairwise(chain) if b.key[0] - a.key[0] > 1]
    if bare is None or not family.words or not gaps:
        return []
    bare = replace(bare, label=family.label, unit=family.unit)
    candidates = [m for m in article_marks(rows, grammar, bare) if not m.quoted]
    known = {_place(m) for m in candidates}
    opened = opened_articles(rows, grammar, bare)
    candidates = sorted([*candidates, *(m for m in opened if _place(m) not in known)], key=_place)
    places = [_place(m) for m in candidates]
    found: list[Mark] = []
    for a, b in gaps:
        between = candidates[bisect_right(places, _place(a)) : bisect_left(places, _place(b))]
        inside = [m for m in between if a.key[0] < m.key[0] < b.key[0]]
        chosen = best_chain([m.key for m in inside], [m.weight for m in inside])
        found += [replace(inside[i], uncertain=True) for i in chosen]
    return found


def _groupings(
    rows: Sequence[Row],
    grammar: Grammar,
    family: Family,
    first: Mark,
    articles: Sequence[Mark],
    stop: int,
    contents: set[int],
) -> list[Mark]:
    """Groupings of the operative text, the repeated ones left out."""
    found = [
        m
        for m in grouping_marks(rows, grammar)
        if m.row not in contents
        and m.row < stop
        and not (family.name == "section" and m.label == "Section" and family.words)
    ]
    taken = {_place(a) for a in articles} | {(a.row, a.end) for a in articles}
    found = [m for m in found if _place(m) not in taken]
    front = [m for m in found if _place(m) < _place(first)]
    kept: list[Mark] = []
    rank = len(_RANK)
    for mark in reversed(front):
        if _RANK[mark.kind] >= rank:
            break
        rank = _RANK[mark.kind]
        kept.insert(0, mark)
    return kept + [m for m in found if _place(m) > _place(first)]


def _nested(groups: list[Mark], articles: Sequence[Mark]) -> list[Mark]:
    """Parts stand in chapters where chapters count on across parts that hold articles."""
    starts = [_place(a) for a in articles]
    counts_on = again = 0
    part: Mark | None = None
    for mark in groups:
        if mark.kind is ClauseKind.PART:
            part = mark
        elif mark.kind is ClauseKind.CHAPTER and part is not None:
            between = any(_place(part) < s < _place(mark) for s in starts)
            counts_on += between and mark.key[0] > 1
            again += not between or mark.key[0] == 1
            part = None
    if counts_on <= again:
        return groups
    swapped = {ClauseKind.PART: ClauseKind.CHAPTER, ClauseKind.CHAPTER: ClauseKind.PART}
    return [replace(m, kind=swapped.get(m.kind, m.kind)) for m in groups]
