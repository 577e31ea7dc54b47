"""Contents lists before and behind the text, told from articles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

from mpfcheck.structure.chain import LISTED, Volumes, best_marks, place_of
from mpfcheck.structure.grammar import Family, Grammar, contents_heading
from mpfcheck.structure.marks import Mark, article_marks
from mpfcheck.structure.source import Row, Rows


def front_contents(
    rows: Sequence[Row],
    grammar: Grammar,
    family: Family,
    marks: Sequence[Mark],
    chain: list[Mark],
    volumes: Volumes,
) -> tuple[set[int], list[Mark]]:
    """The contents list before the first article; or articles of a law that brings the code in."""
    start = chain[0]
    cue = contents_heading(grammar)
    heading = next((i for i in range(start.row) if cue.match(rows[i].text)), None)
    front = [m for m in marks if place_of(m) < place_of(start)]
    for other in grammar.families:
        if other.name != family.name and not other.words:
            front += [
                m for m in article_marks(Rows(rows[: start.row]), grammar, other) if not m.quoted
            ]
    listed = best_marks(sorted(front, key=place_of), volumes)
    sizes = volumes.each([*listed, start])[:-1]
    if heading is not None:
        last = max([m.row for m in listed if m.row > heading], default=heading)
        return set(range(heading, last + 1)), []
    before = [m for m in listed if m.family == family.name and m.weight > 2.0]
    if before and _is_decided(rows, before[0].row, grammar):
        return set(), before
    if len(listed) > 3 and median(sizes) < LISTED:
        return set(range(listed[0].row, listed[-1].row + 1)), []
    if median(sizes or [0]) < LISTED:
        return set(), []
    return set(), before if len(before) > 1 else []


def _is_decided(rows: Sequence[Row], first: int, grammar: Grammar) -> bool:
    """Whether the enacting words stand right above a row, alone or at the end of a sentence.

    As in "SE RESUELVE:", or "havendo necessidade de regular a lavra, o Conselho decreta:".
    """
    above = rows[first - 1].text if first > 0 else ""
    words = re.compile(rf"(?<!\w)(?:{grammar.cues.enacts})\W*$", re.IGNORECASE)
    found = words.search(above) if above.endswith(":") else words.match(above.lstrip('-–—“"« '))
    return found is not None


def back_contents(rows: Sequence[Row], grammar: Grammar, last: int) -> tuple[set[int], int]:
    """A contents list at the end: its rows, and where the text before it ends."""
    cue = contents_heading(grammar)
    for index in range(last + 1, len(rows)):
        if cue.match(rows[index].text):
            return set(range(index, len(rows))), index
    return set(), len(rows)
