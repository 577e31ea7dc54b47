"""Which column an article stands in: numbers grow down the left column and on down the right."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

_OPENS = re.compile(r"(?:ART|SEC|Art|Sec)(?:\.|icle|ículo|igo|tion|ICLE|ÍCULO|IGO|TION)?[.·]*")
_NUMBER = re.compile(r"(\d{1,4})(?:er|º|°|o)?[.:)\-\u2013]*")
_LIKE_DIGITS = str.maketrans("lIOoS", "11005")  # what recognition takes for digits


def columns_of_articles(words: Sequence[str], start: int, end: int) -> dict[int, int]:
    """The column of the articles of a page, 0 or 1, by the index of the word that opens each.

    `start` and `end` (exclusive) are the page's words. An article that could as well stand in the
    other column, or whose number does not fit, is left out.
    """
    opened = [(i, number) for i in range(start, end - 1) if (number := _number_at(words, i))]
    ways = [_parted(opened, least) for least in sorted({n for _, n in opened} | {_BEYOND})]
    most = max((len(way) for way in ways), default=0)
    best = [way for way in ways if len(way) == most]
    return {
        i: column
        for i, column in (best[0].items() if best else ())
        if all(way.get(i) == column for way in best)
    }


_BEYOND = 10_000  # no article has that number: all stand in the left column


def opens_article(line: Sequence[str]) -> bool:
    """Whether the words of a line begin an article."""
    return len(line) > 1 and _number_at(line, 0) is not None


def _number_at(words: Sequence[str], at: int) -> int | None:
    """The number of the article that a word and the next open, None if they open none.

    A letter that stands for a digit is read as one, and parted digits are put together.
    """
    if not _OPENS.fullmatch(words[at]):
        return None
    whole = words[at + 1]
    parted = "".join(words[at + 1 : at + 3]) if len(whole) == 1 else ""
    tried = (parted, parted.translate(_LIKE_DIGITS), whole, whole.translate(_LIKE_DIGITS))
    found = next(filter(None, map(_NUMBER.fullmatch, tried)), None)
    return int(found[1]) if found else None


def _parted(opened: Sequence[tuple[int, int]], least: int) -> dict[int, int]:
    """The columns if the right one begins with the number `least`, without what is out of order."""
    left = _growing([one for one in opened if one[1] < least])
    right = _growing([one for one in opened if one[1] >= least])
    return dict.fromkeys(left, 0) | dict.fromkeys(right, 1)


def _growing(opened: Sequence[tuple[int, int]]) -> list[int]:
    """The indices of the longest run of articles whose numbers grow."""
    tails: list[int] = []
    runs: list[list[int]] = []
    for index, number in opened:
        at = bisect_left(tails, number)
        run = [*(runs[at - 1] if at else ()), index]
        tails[at : at + 1] = [number]
        runs[at : at + 1] = [run]
    return runs[-1] if runs else []
