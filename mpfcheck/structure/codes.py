"""The numbers of codes: "Article L. 611-16", "Article R*123-4", "Article 231.14".

Such a number names the book, title and chapter its article stands in, so numbers are left out
wherever one of these ends. A letter before it tells the part of the code: laws, then decrees, then
orders of ministers, each of which begins its numbers anew.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mpfcheck.structure.marks import Mark

LETTERS = r"L\.? ?O|L[Pp]?|R|D|A"  # loi organique, loi (du pays), règlement, décret, arrêté
_PARTS = {"L": 1, "R": 2, "D": 2, "A": 3}  # by the first letter; 0 without one


def lettered(letters: str) -> str:
    """A regular expression for the letters before the numbers of a code, which may be missing."""
    return rf"(?:(?-i:{letters})(?: ?\.)?(?: ?\*){{0,2}} ?(?=\d))?"


def compact(number: str) -> str:
    """A number as it is cited, without what parts its letters and figures: "L. 5-2" -> "L5-2"."""
    return re.sub(r"(?<=[A-Za-z*])[. ]+(?=[A-Z*\d])| ", "", number)


def in_code_order(marks: Sequence[Mark]) -> list[Mark]:
    """The marks with keys that count on from chapter to chapter and from part to part of a code.

    Where most articles bear no letter, those that do are articles of a code that the text names,
    and are left out.
    """
    own = [mark for mark in marks if not mark.quoted]
    letters = sum(_part(mark) > 0 for mark in own)
    if not letters or 2 * letters <= len(own):
        marks = [mark for mark in marks if mark.quoted or not _part(mark)]
        letters = 0
    chapters = 2 * sum(bool(mark.key[1]) for mark in own) > len(own)
    if not (letters or chapters):
        return list(marks)
    majors = sorted({(_part(mark), mark.key[0]) for mark in marks})
    if chapters:
        ranks = {major: rank for rank, major in enumerate(majors, 1)}
    else:
        highest = dict(majors)  # the last number of each part
        ranks = {
            (part, number): number + sum(n for p, n in highest.items() if p < part)
            for part, number in majors
        }
    return [replace(m, key=(ranks[_part(m), m.key[0]], *m.key[1:])) for m in marks]


def _part(mark: Mark) -> int:
    return _PARTS.get(mark.number[0], 0)
