"""Texts in several languages: which lines are in which, and those of one kept.

Gazettes print laws in two or three languages: in columns beside each other, on facing pages, or
article by article. Each would be counted as a law of its own if all were read; so the lines of one
language are kept and the others marked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from mpfcheck.function_words import OTHER, WORD, language_of
from mpfcheck.model.document import Document, Line, LineRole
from mpfcheck.model.why import why
from mpfcheck.reading.titles import title_of

_PART = 0.18  # of all words: less is a quotation or a misreading
_PLAIN = 0.8  # of all words: there is no doubt about the language of the text
_FEWEST_UNITS = 4
_ANNEX = 0.03  # of all words, in _FEWEST_ANNEXED units at least: no mere quotations
_FEWEST_ANNEXED = 3
_ABOUT_EQUAL = 0.85
_NEIGHBOURS = 12  # units in which that is sought to which a short one belongs
_SPOKEN = frozenset({LineRole.BODY, LineRole.TABLE, LineRole.MARGINAL})
_CELLS = " | "


@dataclass(frozen=True, slots=True)
class Parts:
    """A document of which the lines of one language are left as they were.

    `language` is that language, "" where it is not plain; then all lines are as they were.
    """

    document: Document
    language: str = ""


def in_one_language(document: Document, known: Collection[str], asked: str | None = None) -> Parts:
    """Mark the lines that are in another language than the one that is to be read.

    Args:
        document: A document as read from its file.
        known: Codes of the languages that can be read.
        asked: The one that the user wants, if any.

    Returns:
        The document, its lines in other languages with the role OTHER_LANGUAGE and a note of what
        was left out; where there is little of another language, a note alone. The language is the
        one asked, else that of most words, or, of languages with about as many, the first.
    """
    units = list(_units(document.lines))
    spoken = [language_of(unit.text) for unit in units]
    words: Counter[str | None] = Counter()
    times: Counter[str | None] = Counter()
    for unit, language in zip(units, spoken, strict=True):
        words[language] += len(WORD.findall(unit.text))
        times[language] += 1
    told = words.total() - words[None]
    parts = [
        language
        for language, count in words.items()
        if language is not None and count >= _PART * told and times[language] >= _FEWEST_UNITS
    ]
    readable = [language for language in parts if language in known]
    if len(parts) < 2 or not readable or (asked is not None and asked not in readable):
        plain = next((x for x in readable if words[x] >= _PLAIN * words.total()), "")
        main = asked or plain or max(readable, key=lambda x: words[x], default="")
        return Parts(_noted(document, _annexed(words, times, {*known} - {main})), plain)
    most = max(words[language] for language in readable)
    chosen = asked or next(x for x in readable if words[x] >= _ABOUT_EQUAL * most)
    belongs = _assigned(units, [s if s in parts else None for s in spoken])
    kept: set[int] = set()
    others: set[int] = set()
    for unit, language in zip(units, belongs, strict=True):
        (kept if language == chosen else others).update(id(line) for line in unit.lines)
    return Parts(_kept(document, chosen, parts, others - kept), chosen)


def _annexed(
    words: Counter[str | None], times: Counter[str | None], others: Collection[str]
) -> list[str]:
    """The languages of `others` of which there is more than a quotation."""
    enough = _ANNEX * (words.total() - words[None])
    return [x for x in sorted(others) if words[x] >= enough and times[x] >= _FEWEST_ANNEXED]


def _noted(document: Document, beside: Sequence[str]) -> Document:
    """The document with a note of the languages of which there is little, such as an annex's."""
    if not beside:
        return document
    note = why("partly-in", languages=" ".join(beside))
    return replace(document, notes=(*document.notes, note))


@dataclass(frozen=True, slots=True)
class _Unit:
    """Lines that follow each other in one paragraph of one column; or one cell of a table's row."""

    lines: tuple[Line, ...]
    cell: str = ""
    column: int = 0

    @property
    def text(self) -> str:
        return self.cell or " ".join(line.text for line in self.lines)

    def beside(self, other: _Unit) -> bool:
        """Whether the two cannot stand in one column, because they share no part of its width."""
        if self.cell and other.cell:
            return self.column != other.column
        a, b = self.lines[0].box, other.lines[0].box
        if a is None or b is None or self.lines[0].role is LineRole.MARGINAL:
            return False
        return a.x1 <= b.x0 or b.x1 <= a.x0


def _units(lines: Sequence[Line]) -> Iterator[_Unit]:
    run: list[Line] = []
    spoken = [line for line in lines if line.role in _SPOKEN]
    for line in spoken:
        cells = line.text.split(_CELLS) if line.role is LineRole.TABLE else []
        if run and (len(cells) > 1 or not _goes_on(run[-1], line)):
            yield _Unit(tuple(run))
            run = []
        if len(cells) > 1:
            yield from (_Unit((line,), cell, column) for column, cell in enumerate(cells))
        else:
            run.append(line)
    if run:
        yield _Unit(tuple(run))


def _goes_on(last: Line, line: Line) -> bool:
    if (last.block, last.page, last.role) != (line.block, line.page, line.role):
        return False
    return last.box is None or line.box is None or line.box.top > last.box.top


def _assigned(units: Sequence[_Unit], spoken: Sequence[str | None]) -> list[str | None]:
    """The language of every unit: a heading has that of what follows it in its column."""
    found = list(spoken)
    for at, unit in enumerate(units):
        if found[at] is None:
            after = range(at + 1, min(at + _NEIGHBOURS, len(units)))
            before = range(at - 1, max(-1, at - _NEIGHBOURS), -1)
            near = (i for i in (*after, *before) if spoken[i] is not None)
            found[at] = next((spoken[i] for i in near if not units[i].beside(unit)), None)
    return found


def _columns(lines: Sequence[Line]) -> dict[tuple[int, int], str]:
    """The language of most cells of a column, by how many columns there are and its place."""
    votes: dict[tuple[int, int], Counter[str]] = {}
    for line in lines:
        cells = line.text.split(_CELLS) if line.role is LineRole.TABLE else []
        for column, cell in enumerate(cells):
            if language := language_of(cell):
                votes.setdefault((len(cells), column), Counter())[language] += 1
    return {place: max(found, key=found.__getitem__) for place, found in votes.items()}


def _kept(document: Document, chosen: str, parts: Sequence[str], others: set[int]) -> Document:
    """The document with these lines (by identity) marked, and a note that says so."""
    columns = _columns(document.lines)

    def marked(line: Line) -> Line:
        if id(line) in others:
            return replace(line, role=LineRole.OTHER_LANGUAGE)
        if line.role is LineRole.TABLE and _CELLS in line.text:
            cells = line.text.split(_CELLS)
            told = [language_of(c) or columns.get((len(cells), n)) for n, c in enumerate(cells)]
            left = [c for c, x in zip(cells, told, strict=True) if x in (chosen, None)]
            return replace(line, text=_CELLS.join(left))
        return line

    pages = tuple(replace(p, lines=tuple(map(marked, p.lines))) for p in document.pages)
    named = [*(part for part in parts if part != OTHER), *(["other"] if OTHER in parts else [])]
    note = why("in-languages", languages=" ".join(named), language=chosen)
    title = title_of(pages) or document.title
    return replace(document, pages=pages, title=title, notes=(*document.notes, note))
