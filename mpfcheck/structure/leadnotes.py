"""Side notes printed in the line of the section that they stood beside, told by the contents list.

    Interpretation. 1. In this Act -
    2. (1) All minerals are vested in the State.
    Minerals vested in State.

A gazette prints its notes in the outer margin: on left pages before the line, on right pages behind
it. Where its text is copied line by line, the first hide the number of their section, and the
second look like a paragraph. The list of sections at the front of such an act has the same words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from mpfcheck.structure.grammar import Grammar, contents_heading
from mpfcheck.structure.source import Row, Rows

_ENTRY = re.compile(r"(?P<number>\d{1,3}[A-Z]{0,2})\. ?(?P<heading>[A-ZÀ-Ý][^;:]{2,150}?)\.?")
_FEWEST = 8  # entries of a list, and lines with such a note
_WITHIN = 6  # rows behind the first of a section in which its note stands
_SIGN = re.compile(r"[\W_]+")


def with_lead_notes(rows: Rows, grammar: Grammar) -> Rows:
    """The rows, with such notes beside the first line of their section; the same if there are none.

    The contents list itself is left as it is.
    """
    cue = contents_heading(grammar)
    start = next((at for at, row in enumerate(rows) if cue.match(row.text)), None)
    if start is None:
        return rows
    entries, behind = _entries(rows, start + 1)
    if len(entries) < _FEWEST:
        return rows
    changed: dict[int, Row | None] = dict(_before_number(rows, behind, entries))
    if len(changed) < _FEWEST:
        return rows
    for at, first in _behind_line(rows, behind, entries, changed):
        changed[first] = (changed.get(first) or rows[first])._replace(notes=(rows[at].text,))
        changed[at] = None
    kept = (changed.get(at, row) for at, row in enumerate(rows))
    return Rows(row for row in kept if row is not None)


def _entries(rows: Rows, start: int) -> tuple[dict[str, str], int]:
    """The headings of the contents list by section, and the row behind its last entry."""
    found: dict[str, str] = {}
    behind = start
    for at in range(start, len(rows)):
        entry = _ENTRY.fullmatch(rows[at].text)
        if entry and entry["number"] in found:
            break
        if entry and (not found or int(re.sub(r"\D", "", entry["number"])) <= len(found) * 2 + 1):
            found[entry["number"]] = _plain(entry["heading"])
            behind = at + 1
    return found, behind


def _before_number(
    rows: Rows, behind: int, entries: Mapping[str, str]
) -> Iterator[tuple[int, Row]]:
    """The rows that open with the heading and number of a section, without the heading."""
    for at in range(behind, len(rows)):
        text = rows[at].text
        for match in re.finditer(r"(?<= )(?P<number>\d{1,3}[A-Z]{0,2})\. ?(?=[(A-ZÀ-Ý“\"])", text):
            heading = entries.get(match["number"])
            if heading and _plain(text[: match.start()]) == heading:
                note = text[: match.start()].strip()
                yield at, rows[at]._replace(text=text[match.start() :], opens=True, notes=(note,))
                break


def _behind_line(
    rows: Rows, behind: int, entries: Mapping[str, str], changed: Mapping[int, Row | None]
) -> Iterator[tuple[int, int]]:
    """Rows that are the heading of a section shortly above, each with the section's first row."""
    numbers = {heading: number for number, heading in entries.items()}
    for at in range(behind, len(rows)):
        number = numbers.get(_plain(rows[at].text))
        for first in range(at - 1, max(at - _WITHIN, behind) - 1, -1) if number else ():
            if first not in changed and re.match(rf"{number}\. ?[(A-ZÀ-Ý“\"]", rows[first].text):
                yield at, first
                break


def _plain(text: str) -> str:
    return _SIGN.sub(" ", text).strip().lower()
