"""What a publisher puts into the text of a law: footnotes, brackets, stars for omitted words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from mpfcheck.model.document import Line, LineRole
from mpfcheck.structure.numbers import article_key
from mpfcheck.structure.source import Row
from mpfcheck.structure.traditions import grammar_of

_FEWEST = 3  # amendment notes from which the brackets of a text are the publisher's
_NUMBER = r"(\d{1,3})([A-Z]{0,2})\."
_NUMBERED = re.compile(r"\d{1,2}\. ?\S")
_COUNTED = re.compile(rf"{_NUMBER}(?: ?\S|[-–—])")
_TRANSLATED = re.compile(
    r"\b(?:UNOFFICIAL TRANSLATION|TRADUCTION NON OFFICIELLE|TRADUCCI[ÓO]N NO OFICIAL"
    r"|TRADUÇÃO NÃO OFICIAL)\b"
)  # stands on every page, and in the middle of sentences where pages were run together
_STARS = re.compile(r"(?:\b\d{1,2})?(?:\*\s?){3,}|(?<!\S)(?:\*\s){1,2}(?=\*)")
_OPENING = re.compile(r"(?:(?<![\w)])\d{1,2})?\*{0,3}\[+ ?(?:\d{1,2}\*{0,3}\[+ ?)*")
_CLOSING = re.compile(r" ?\]+")


def editorial_rows(rows: Sequence[Row], language: str) -> frozenset[int]:
    """Rows that are a publisher's footnotes: whole paragraphs, by their words or small type."""
    grammar = grammar_of(language)
    note = re.compile(grammar.cues.editorial, re.IGNORECASE)
    gone = re.compile(rf"{_NUMBER} ?(?:{grammar.cues.repealed})\b", re.IGNORECASE)
    units = _units_gone(rows, note, gone)
    small = {i for i, row in enumerate(rows) if row.line.role is LineRole.FOOTNOTE}
    found = small - units
    blocks: dict[int, list[int]] = {}
    for index, row in enumerate(rows):
        blocks.setdefault(row.line.block, []).append(index)
    for block in blocks.values():
        starts = [i for i in block if _NUMBERED.match(rows[i].text)]
        notes = [i for i in starts if note.match(rows[i].text) and i not in units]
        if notes and 2 * len(notes) >= len(starts):
            found.update(i for i in block if i >= starts[0] and i not in units)
    return frozenset(found)


def _units_gone(
    rows: Sequence[Row], note: re.Pattern[str], gone: re.Pattern[str]
) -> frozenset[int]:
    """Rows that say a section is repealed, told from footnotes by the numbers around them.

    "5. Repealed by Act No. 4 of 1999" stands between section 4 and section 6; a footnote stands
    between others, or in the middle of a section.
    """

    def is_note(index: int) -> bool:
        row = rows[index]
        return row.line.role is LineRole.FOOTNOTE or note.match(row.text) is not None

    numbered = [
        (i, article_key(m[1] + m[2]) or (0, (), 0))
        for i, row in enumerate(rows)
        if (m := _COUNTED.match(row.text))
    ]
    law = [(i, n) for i, n in numbered if gone.match(rows[i].text) or not is_note(i)]
    found: set[int] = set()
    before = 0
    for (index, key), (_, after) in zip(law, [*law[1:], (len(rows), (0, (), 0))], strict=False):
        number = key[0]
        if not (gone.match(rows[index].text) and is_note(index)):
            before = number
        elif before == number - 1 > 0 and (after[0] == number + 1 or key < after < (number + 1,)):
            found.add(index)
            before = number
    return frozenset(found)


def cleaner(lines: Iterable[Line], language: str) -> Callable[[str], str]:
    """What takes a publisher's marks out of a line.

    Stars for omitted words always go, and so does what a page says of the translation. Brackets go
    where amendment notes show that they enclose what was inserted or replaced: "2[or lease]" is
    "or lease".
    """
    note = re.compile(grammar_of(language).cues.editorial, re.IGNORECASE)
    notes = sum(bool(note.match(line.text.strip())) for line in lines)
    return _without_brackets if notes >= _FEWEST else _without_stars


def _without_stars(text: str) -> str:
    if "TRA" in text:
        text = _TRANSLATED.sub(" ", text)
    return _STARS.sub(" ", text) if "*" in text else text


def _without_brackets(text: str) -> str:
    text = _without_stars(text)
    if "[" not in text and "]" not in text:
        return text
    return _CLOSING.sub("", _OPENING.sub("", text))
