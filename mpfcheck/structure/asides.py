"""Text between the units: closing formulas with signatures, and explanatory memoranda."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from mpfcheck.model.instrument import ClauseKind, TextRole
from mpfcheck.structure.grammar import Grammar
from mpfcheck.structure.marks import Mark
from mpfcheck.structure.source import Row

CLOSING, MEMORANDUM, RECITALS = "closing", "memorandum", "preamble"
ROLES = {
    CLOSING: TextRole.SIGNATURE,
    MEMORANDUM: TextRole.FRONT,
    RECITALS: TextRole.PREAMBLE,
}
_MASTHEAD = 4  # rows of capitals above the recitals of a law: its title, who makes it
_PLACE_AND_DATE = (  # "Port-Clair, le 3 mai 2020"
    r"[^\W\d_][\w .'’-]{2,40}, (?:em |a |aos |le |el )?\d{1,2}(?:er|[ºo°])? (?:de )?[^\W\d_]{3,10} "
    r"(?:de |del )?\d{4}\b"
)


def with_asides(
    marks: Sequence[Mark], rows: Sequence[Row], grammar: Grammar, stop: int
) -> list[Mark]:
    """The marks, with one where a closing formula, recitals of a next law or a memorandum begin.

    A closing formula is looked for only after the last article of a law: before a schedule, before
    dispositions, where the numbering begins again, or at the end (row `stop`).
    """
    closing = signs(grammar)
    memorandum = re.compile(rf"\W*(?:{grammar.cues.memorandum})\W*$", re.IGNORECASE)
    recital = re.compile(rf"\W*(?:{grammar.cues.recital})", re.IGNORECASE)
    found: list[Mark] = []
    ended = False
    for mark, following, article in zip(
        marks, [*marks[1:], None], _next_articles(marks), strict=False
    ):
        found.append(mark)
        end = stop if following is None else following.row
        ended = ended or following is None or following.kind is ClauseKind.SCHEDULE
        told = following is None  # the recitals of the next law were found, or there is none
        signed = mark.kind is not ClauseKind.ARTICLE or not _is_last(mark, following, article)
        for index in range(mark.row + 1, end):
            row = rows[index]
            if not row.opens:
                continue
            if ended and memorandum.match(row.text):
                found.append(_aside(index, MEMORANDUM))
                break
            if not signed and closing.match(row.text):
                found.append(_aside(index, CLOSING))
                signed = True
            if not told and _begins_law(mark, article) and recital.match(row.text):
                found.append(_aside(_masthead(rows, index, found[-1].row), RECITALS))
                signed = told = True
    return found


@cache
def signs(grammar: Grammar) -> re.Pattern[str]:
    """How a closing formula begins."""
    return re.compile(rf"\W*(?:{grammar.cues.signature}|{_PLACE_AND_DATE})", re.IGNORECASE)


def _begins_law(mark: Mark, article: Mark | None) -> bool:
    """Whether the numbers begin again after the last article of a law."""
    if article is None or mark.kind is not ClauseKind.ARTICLE or mark.family == "disposition":
        return False
    return (
        article.kind is ClauseKind.ARTICLE
        and article.key[0] == 1
        and _is_last(mark, article, article)
    )


def _masthead(rows: Sequence[Row], recital: int, floor: int) -> int:
    """The row with which the lines in capitals above a recital begin."""
    first = recital
    while first - 1 > floor and recital - first < _MASTHEAD and rows[first - 1].text.isupper():
        first -= 1
    return first


def _next_articles(marks: Sequence[Mark]) -> list[Mark | None]:
    """For each mark the next one that is an article, or schedule."""
    following: Mark | None = None
    found: list[Mark | None] = []
    for mark in reversed(marks):
        found.append(following)
        if mark.kind in (ClauseKind.ARTICLE, ClauseKind.SCHEDULE):
            following = mark
    return found[::-1]


def _is_last(mark: Mark, following: Mark | None, article: Mark | None) -> bool:
    """Whether `mark` is the last article of a law."""
    if following is None or article is None or following.kind is ClauseKind.SCHEDULE:
        return True
    if following.family == "disposition":
        return following.kind is not ClauseKind.ARTICLE
    if article.family != mark.family:
        return article.kind is ClauseKind.ARTICLE  # a norm behind the law that numbers otherwise
    again = article.kind is ClauseKind.ARTICLE
    only = article.key == mark.key and mark.key[0] == 1  # a law of one article
    falls = article.key < mark.key or only
    return again and falls and not article.uncertain and not mark.uncertain


def recitals_at(row: int) -> Mark:
    """The mark of a row with which the title and recitals of a further law begin."""
    return _aside(row, RECITALS)


def _aside(index: int, family: str) -> Mark:
    return Mark(
        row=index,
        start=0,
        end=0,
        kind=ClauseKind.TEXT,
        number="",
        word="",
        label=family,
        unit=family,
        weight=1.0,
        family=family,
    )
