"""Text between the units: closing formulas with signatures, and explanatory memoranda."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mpfcheck.model.instrument import ClauseKind
from mpfcheck.structure.grammar import Grammar
from mpfcheck.structure.marks import Mark
from mpfcheck.structure.source import Row

CLOSING, MEMORANDUM = "closing", "memorandum"
_PLACE_AND_DATE = (  # "Port-Clair, le 3 mai 2020"
    r"[^\W\d_][\w .'’-]{2,40}, (?:em |a |aos |le |el )?\d{1,2}(?:er|[ºo°])? (?:de )?[^\W\d_]{3,10} "
    r"(?:de |del )?\d{4}\b"
)


def with_asides(
    marks: Sequence[Mark], rows: Sequence[Row], grammar: Grammar, stop: int
) -> list[Mark]:
    """The marks, with a mark where a closing formula or a memorandum begins.

    A closing formula is looked for only after the last article of a law: before a schedule, before
    dispositions, where the numbering begins again, or at the end (row `stop`).
    """
    closing = re.compile(rf"\W*(?:{grammar.cues.signature}|{_PLACE_AND_DATE})", re.IGNORECASE)
    memorandum = re.compile(rf"\W*(?:{grammar.cues.memorandum})\W*$", re.IGNORECASE)
    found: list[Mark] = []
    ended = False
    for mark, following, article in zip(
        marks, [*marks[1:], None], _next_articles(marks), strict=False
    ):
        found.append(mark)
        end = stop if following is None else following.row
        ended = ended or following is None or following.kind is ClauseKind.SCHEDULE
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
    return found


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
    again = article.kind is ClauseKind.ARTICLE and article.family == mark.family
    return again and article.key < mark.key and not article.uncertain and not mark.uncertain


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
