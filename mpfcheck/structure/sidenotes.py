"""Side notes that a text file prints as lines of their own, behind the words they stood beside.

    12. (1) A person shall not mine without a licence.
    Mining without licence
    (2) A person who contravenes subsection (1) commits an offence.

Who copies the text of a gazette gets the note of the margin behind the first paragraph of its
section, or behind the whole section. Read as a line, it would be a paragraph that says nothing or,
worse, the heading of the section after it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, zip_longest

from mpfcheck.model.instrument import GROUPINGS, ClauseKind
from mpfcheck.structure.above import CROSS_HEADING, Sight
from mpfcheck.structure.marks import Mark
from mpfcheck.structure.outline import Outline
from mpfcheck.structure.source import Rows

_USUAL = 0.6  # share of articles with such a line, from which on it is their side note
_SELDOM = 0.2  # share of first articles of a part with a line above, up to which that heads none
_FEWEST, _FEWEST_PARTS = 5, 3


def with_side_notes(rows: Rows, plan: Outline) -> Rows:
    """The rows, with side notes beside the first line of their article; the same if there are none.

    A line behind the first of several paragraphs is a side note where most articles have one. A
    line at the end of an article may as well head the next: parts tell, at whose end such a line
    still belongs to the article before, and at whose beginning it is missing.
    """
    if any(row.notes for row in rows):
        return rows
    articles = _articles(plan.marks, len(rows))
    sight = Sight(rows, plan.grammar, plan.contents)
    second = [(a, _second(rows, a, stop)) for a, _, stop in articles]
    if _are_second(sight, articles, second):
        places = second
    elif _are_last(sight, articles, plan.marks):
        places = [(a, stop - 1) for a, _, stop in articles]
    else:
        return rows
    notes = {
        at: mark.row
        for mark, at in places
        if at > mark.row and sight.is_title(at, at + 1, verbs=True)
    }
    beside = {row: rows[at].text for at, row in notes.items()}
    return Rows(
        row._replace(notes=(beside[index],)) if index in beside else row
        for index, row in enumerate(rows)
        if index not in notes
    )


_Article = tuple[Mark, Mark | None, int]


def _articles(marks: Sequence[Mark], end: int) -> list[_Article]:
    """The articles, each with the mark after it and the row before which its text stops.

    What seemed to be a line over a group of articles may be a side note.
    """
    real = [mark for mark in marks if mark.family != CROSS_HEADING]
    return [
        (mark, after, end if after is None else after.row)
        for mark, after in zip_longest(real, real[1:])
        if mark.kind is ClauseKind.ARTICLE and not mark.inline
    ]


def _second(rows: Rows, mark: Mark, stop: int) -> int:
    """The row of the second paragraph of an article, its first row if it has only one."""
    return next((at for at in range(mark.row + 1, stop) if rows[at].opens), mark.row)


def _are_second(
    sight: Sight, articles: Sequence[_Article], second: Sequence[tuple[Mark, int]]
) -> bool:
    """Whether most articles of several paragraphs have a title for their second."""
    several = [
        at
        for (mark, _, stop), (_, at) in zip(articles, second, strict=True)
        if mark.row < at < stop - 1
    ]
    titled = sum(sight.is_title(at, at + 1) for at in several)
    return titled >= max(_FEWEST, _USUAL * len(several))


def _are_last(sight: Sight, articles: Sequence[_Article], marks: Sequence[Mark]) -> bool:
    """Whether articles end in a title, also the last of a part, and those that begin one do not."""
    ends = [sight.is_title(stop - 1, stop) and stop - 1 > mark.row for mark, _, stop in articles]
    closing = [
        end
        for (_, after, _), end in zip(articles, ends, strict=True)
        if after is None or after.kind in GROUPINGS
    ]
    pairs = [(a, b) for a, b in pairwise(marks) if a.kind in GROUPINGS]
    begun = [bool(sight.titles(a, b, stopped=False)) for a, b in pairs if b.kind not in GROUPINGS]
    return (
        sum(ends) >= max(_FEWEST, _USUAL * len(ends))
        and sum(closing) >= max(_FEWEST_PARTS, _USUAL * len(closing))
        and sum(begun) <= _SELDOM * len(begun)
    )
