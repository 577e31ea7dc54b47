"""Where further laws begin in one text: an act, then its regulations, then the act it goes with.

Each is a law of its own: its numbers begin again at one, perhaps in another way of numbering, with
gaps where only its main articles are printed, and behind its own title or enacting formula.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from mpfcheck.structure.asides import signs
from mpfcheck.structure.chain import LISTED, STANDS, Volumes, place_of
from mpfcheck.structure.grammar import DECIMAL, Grammar, binding_verbs
from mpfcheck.structure.groupings import schedule_marks
from mpfcheck.structure.marks import Mark, article_marks
from mpfcheck.structure.source import Row, Rows

_BARE_STANDS = 1.6  # weight of a number without a word that begins a paragraph
_HEAD_ROWS = 40  # rows above a first article among which the head of its law stands
_TITLE_ROWS = 8  # rows of a head among which its title stands
_FEWEST = 3  # articles of a law that another may follow
_LONGEST_TITLE = 160  # characters


def law_starts(rows: Rows, grammar: Grammar) -> list[int]:
    """The rows with which further laws begin, in order; none in a text that is one law."""
    if not _may_be_several(rows, grammar):
        return []
    ways = [*grammar.families, *(f for f in grammar.spare if f.name == DECIMAL)]
    families = [article_marks(rows, grammar, family) for family in ways]
    plain = [[m for m in marks if not (m.quoted or m.inline)] for marks in families]
    standing = [
        [m for m in marks if m.weight >= (STANDS if family.words else _BARE_STANDS)]
        for marks, family in zip(plain, ways, strict=True)
    ]
    everything = sorted((m for marks in standing for m in marks), key=place_of)
    places = [m.row for m in everything]
    volumes = Volumes(rows)
    schedules = [m.row for m in schedule_marks(rows, grammar)]
    starts: list[int] = []
    for mark in sorted(_firsts(standing), key=place_of):
        at = bisect_left(places, mark.row)
        before = everything[at - 1].row if at else -1
        head = _head(rows, grammar, max(before + 1, mark.row - _HEAD_ROWS), mark.row)
        since = starts[-1] if starts else 0
        if head is None or not _is_law(standing, volumes, since, head):
            continue
        behind_schedule = bisect_left(schedules, since) < bisect_left(schedules, head)
        if behind_schedule and not any(
            row.opens and _formula(grammar).match(row.text) for row in rows[head : mark.row]
        ):
            continue  # a form, code or list of the schedule, with numbers and a title of its own
        starts.append(head)
    stretches = pairwise([*starts, len(rows)])
    return [first for first, end in stretches if _is_law(standing, volumes, first, end)]


def _may_be_several(rows: Rows, grammar: Grammar) -> bool:
    """Whether a line that may begin an article numbered one has the head of a law close above it.

    Most texts are one law, and need no closer look.
    """
    firsts = rows.having(_numbered_one(grammar), ignore_case=True)
    return any(
        _opens_law(rows[index], grammar)
        for before, first in pairwise(firsts)
        for index in range(max(before + 1, first - _HEAD_ROWS), first)
    )


@cache
def _numbered_one(grammar: Grammar) -> str:
    words = "|".join(family.words for family in grammar.families if family.words)
    one = "|".join(["1(?![0-9])", *(word for word, n in grammar.ordinals.items() if n == 1)])
    return rf"(?m)^[^\w\n]{{0,4}}(?:(?:{words})[^\w\n]{{0,4}})?(?:{one})"


def law_title(rows: Sequence[Row], grammar: Grammar, start: int) -> str:
    """The title of the law that begins at row `start`: the last line of its head that can be it."""
    head = rows[start : start + _TITLE_ROWS]
    titles = [row.text for row in head if _opens_law(row, grammar, formula=False)]
    return titles[-1] if titles else ""


def _firsts(standing: Sequence[Sequence[Mark]]) -> Iterator[Mark]:
    """The articles numbered one that another number follows, in each way of numbering."""
    for marks in standing:
        for mark, following in pairwise(marks):
            if mark.key[0] == 1 and following.key > mark.key:
                yield mark


def _is_law(standing: Sequence[Sequence[Mark]], volumes: Volumes, first: int, end: int) -> bool:
    """Whether the text of rows `first` to `end` has articles of its own, not a list of contents."""
    for marks in standing:
        inside = [m for m in marks if first <= m.row < end]
        if len(inside) < _FEWEST:
            continue
        if volumes.at(end) - volumes.at(inside[0].row) >= LISTED * len(inside):
            return True
    return False


def _head(rows: Sequence[Row], grammar: Grammar, first: int, end: int) -> int | None:
    """The row with which the head of a law begins between two rows, None if there is none.

    What comes before it, behind the last article of the law before, is the signature of that law.
    """
    signed = [i for i in range(first, end) if rows[i].opens and signs(grammar).match(rows[i].text)]
    titles = (i for i in range(signed[0] + 1 if signed else first, end))
    titled = next((i for i in titles if _opens_law(rows[i], grammar, formula=False)), None)
    if titled is not None:
        return titled
    formulas = (i for i in range(signed[-1] + 1 if signed else first, end))
    return next((i for i in formulas if _opens_law(rows[i], grammar)), None)


def _opens_law(row: Row, grammar: Grammar, *, formula: bool = True) -> bool:
    """Whether a line is the title of a law, or begins its recitals or enacting `formula`."""
    text = row.text
    if not row.opens or len(text) > _LONGEST_TITLE:
        return False
    if _formula(grammar).match(text):
        return formula
    sentence = binding_verbs(grammar).search(text) or text.endswith((";", ":", ","))
    return not sentence and _title(grammar).match(text) is not None


@cache
def _formula(grammar: Grammar) -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{grammar.cues.recital}|{grammar.cues.enacting})", re.IGNORECASE)


@cache
def _title(grammar: Grammar) -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{grammar.cues.law})\W*$", re.IGNORECASE)
