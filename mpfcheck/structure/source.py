"""The rows that structure works on: body lines, cleaned, with the notes in their margin."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Container, Hashable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Any, NamedTuple, TypeVar

from mpfcheck.model.document import Document, Line, LineRole
from mpfcheck.structure.runtogether import parted, words_apart

_TEXT_ROLES = frozenset({LineRole.BODY, LineRole.TABLE})
_ORNAMENT = re.compile(  # rules, dot leaders, stars, of which recognition misreads some
    r"[\s\-–—_*.•=~\[\]]+$|\d{1,2}\*[\s*\]]*$"
    r"|\W*\w{0,3}(?: [*+]){3,}(?: ?[\w#*+'’]{0,2})$|(?:[*+xXkK]{1,2} ){3,}[*+xXkK]{1,2}$"
    r"|[A-Z\d]?[*+xk]{1,2}$"
)
_SOFT_HYPHEN = re.compile("[\u00ad\u00ac](?=\\w)")
_NEGATED = re.compile(r"\\[A-Z]")  # "\W", "\S": another thing than "\w", "\s"
_WORD, _LETTER = re.compile(r"[^\W\d_]{2,}"), re.compile(r"[^\W\d_]")
_FEW = 40  # questions for words: each costs a fortieth of telling all words apart
_INNER_BREAK = re.compile(r"(?<=[^\W\d_])[-\u00ad]\s+(?=[^\W\d_])")
_BROKEN = re.compile(r"([^\W\d_]{1,30})[-\u00ad]\s+([^\W\d_]{1,30})")
NOT_BROKEN = frozenset(["and", "or", "et", "ou", "y", "o", "e", "und", "to", "und"])
_GONE = re.compile(  # a note that what stands above it is no law any more
    r"\W*(?:[^\W\d_]+ (?:\(?\w{1,4}\)? )?)?(?:repealed|deleted|revoked|omitted|abrog|supprim"
    r"|derogad|suprimid|revogad)",
    re.IGNORECASE,
)
_GONE_UNIT = re.compile(rf"\d{{1,3}}[A-Z]{{0,2}}\. (?={_GONE.pattern})", re.IGNORECASE)
_FULL_LINE, _MOST_OF_LINE, _HALF_LINE = 0.85, 0.75, 0.6  # of the usual width
_NUMBERED = re.compile(
    r"\d{0,2}\*?\[*(?:\(\w{1,4}\)|\d{1,3}[A-Z]{0,2} ?[.)°º]|[A-Z]{1,4}\)|[A-Z]\."
    r"|§|[-•–—] |art|sec)",
    re.IGNORECASE,
)
_NUMBER_CELL = re.compile(  # a number in a cell of its own: "Art. 5 | ...", "(a) | ..."
    r"((?:(?:art|sec)[^\W\d_]{0,6}\.? ?\d{1,3}(?:\.?[º°])?[A-Z]?\.?)|\(\w{1,4}\)|\w{1,3}[.)])"
    r" \| (?=\S)",
    re.IGNORECASE,
)
_Found = TypeVar("_Found")
_AROUND = " .:;,-–—―()"  # what may stand round a number
_LONGEST_LINE = 180  # characters
TERMINAL = (".", ":", ";", "!", "?", "]", "”", '"', "»", "—", "–", "…")
_OPENING = re.compile(  # "a. The holder" too, but not "c. 65:01"
    r"[\W_]*(?:[a-z]\. (?=[A-ZÀ-ÖØ-Þ]))?[A-ZÀ-ÖØ-Þ0-9§•\-–—(«“\"]"
)


class Row(NamedTuple):
    """One body line.

    `text` has single spaces and no soft hyphens inside words. `opens` says that a paragraph begins
    here. `notes` are the marginal notes that begin at its height.
    """

    text: str
    line: Line
    opens: bool
    notes: tuple[str, ...] = ()

    def misread(self, number: str) -> bool:
        """Whether a number printed on it was misread, and mended by those before and after it."""
        return any(mended.strip(_AROUND) in number for mended in self.line.mended)


def rows_of(document: Document, clean: Callable[[str], str] = str) -> Rows:
    """The body and table lines of a document, in reading order, empty ones left out.

    `clean` takes out of a line what is no part of the law.
    """
    kept = _joined(list(_with_notes(document.lines, clean)))
    vocabulary = Vocabulary([text for text, _, _ in kept])
    cleaned = [(mend_breaks(text, vocabulary), line, notes) for text, line, notes in kept]
    measure = _Measure([(text, line) for text, line, _ in cleaned])
    rows: list[Row] = []
    for parts, (_, line, notes) in zip(parted([t for t, _, _ in cleaned]), cleaned, strict=True):
        opens = not rows or _opens(rows[-1], parts[0], line, measure)
        rows.append(Row(parts[0], line, opens, notes))
        rows += [Row(part, line, opens=True) for part in parts[1:]]
    return Rows(rows)


class Vocabulary:
    """The lower-case words of a text: what decides whether a broken word is one word.

    Most laws break few words: each is looked for in the text. Where more are asked for, all words
    of the text are told apart.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._asked = 0

    def __contains__(self, word: object) -> bool:
        self._asked += 1
        if self._asked > _FEW or not isinstance(word, str):
            return word in self._words
        return _WORD.fullmatch(word) is not None and self._stands(word)

    def _stands(self, word: str) -> bool:
        """Whether a word stands in the text with no letter beside it."""
        text, at = self._text, -1
        while (at := text.find(word, at + 1)) >= 0:
            if not (_LETTER.match(text, at - 1) or _LETTER.match(text, at + len(word))):
                return True
        return False

    @cached_property
    def _text(self) -> str:
        return "\n".join(["", *self._texts, ""]).lower()

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(_WORD.findall("\n".join(set(self._text.split()))))


class Rows(tuple[Row, ...]):
    """The rows of a law, with their text as one, which is searched again and again."""

    def once(self, sought: Hashable, find: Callable[[], Sequence[_Found]]) -> Sequence[_Found]:
        """What `find` finds in these rows; asked for again, it is known by what is `sought`."""
        if sought not in self._found:
            self._found[sought] = find()
        return self._found[sought]

    def having(self, pattern: str, *, ignore_case: bool = False) -> list[int]:
        """The rows in which `pattern` is found, by one search through all of them.

        Most rows have nothing of what a costlier pattern looks for; this passes over them at once.
        """
        text, flags = self._text, 0
        if ignore_case:
            if not _NEGATED.search(pattern) and len(self._small) == len(text):
                # a search that heeds case is several times as fast
                text, pattern = self._small, pattern.lower()
            else:
                flags = re.IGNORECASE
        starts = self._starts
        places = (match.start() for match in re.finditer(pattern, text, flags))
        return list(dict.fromkeys([bisect_right(starts, place) - 1 for place in places]))

    @cached_property
    def _found(self) -> dict[Hashable, Sequence[Any]]:
        return {}

    @cached_property
    def _text(self) -> str:
        return "\n".join([row.text for row in self])

    @cached_property
    def _small(self) -> str:
        return self._text.lower()

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *accumulate([len(row.text) + 1 for row in self])]


def mend_breaks(text: str, vocabulary: Container[str]) -> str:
    """Join words that an earlier line end has left broken in the middle of a line."""
    if not ("-" in text or "\u00ad" in text) or not _INNER_BREAK.search(text):
        return text

    def mend(match: re.Match[str]) -> str:
        left, right = match[1], match[2]
        if right.lower() in NOT_BROKEN or not right[0].islower():
            return match[0].replace("\u00ad", "-")
        return left + hyphen_between(left, right, vocabulary) + right

    return _BROKEN.sub(mend, text)


def hyphen_between(left: str, right: str, vocabulary: Container[str]) -> str:
    """The hyphen that belongs between two halves of a word broken at a line end, or none."""
    if right[:1].isupper() or right[:1].isdigit():
        return "-"
    if (left + right).lower() in vocabulary:
        return ""
    known = left.lower() in vocabulary and right.lower() in vocabulary
    return "-" if known and len(left) > 2 and len(right) > 2 else ""


def _with_notes(
    lines: Iterable[Line], clean: Callable[[str], str]
) -> Iterator[tuple[str, Line, tuple[str, ...]]]:
    """Body lines, each with the marginal notes printed just before it."""
    notes: list[str] = []
    for line in lines:
        text = line.text
        if "\u00ad" in text or "\u00ac" in text:
            text = _SOFT_HYPHEN.sub("", text)
        text = " ".join(clean(text).split())
        if line.role is LineRole.TABLE:
            text = _NUMBER_CELL.sub(r"\1 ", text, count=1) if _NUMBER_CELL.match(text) else text
        if not text or _ORNAMENT.match(text):
            continue
        if line.role is LineRole.MARGINAL:
            notes.append(text)
        elif line.role in _TEXT_ROLES or _may_be_unit(line.role, text):
            yield text, line, tuple(notes)
            notes.clear()


def _may_be_unit(role: LineRole, text: str) -> bool:
    """Whether a note may be all that is left of a unit: "5. Repealed by Act No. 4 of 1999"."""
    if role is LineRole.FOOTNOTE:
        return _GONE_UNIT.match(text) is not None
    return role is LineRole.AMENDMENT_NOTE and _GONE.match(text) is not None


_Kept = tuple[str, Line, tuple[str, ...]]


def _joined(lines: list[_Kept]) -> list[_Kept]:
    """Lines of one word each as one line, where nothing is known of their places on paper."""
    placed = any(line.box is not None for _, line, _ in lines)
    runs = [] if placed else words_apart([text for text, _, _ in lines])
    for run in reversed(runs):
        texts = " ".join(lines[at][0] for at in run)
        notes = tuple(note for at in run for note in lines[at][2])
        lines[run.start : run.stop] = [(texts, lines[run.start][1], notes)]
    return lines


class _Measure:
    """How far the lines of a document reach: in points where they are known, else in characters."""

    def __init__(self, lines: Sequence[tuple[str, Line]]) -> None:
        self._characters = _high([len(text) for text, _ in lines])
        self.unwrapped = self._characters > _LONGEST_LINE  # every line is a paragraph of its own
        ends: dict[int, list[float]] = {}
        for _, line in lines:
            if line.box is not None:
                ends.setdefault(_column(line), []).append(line.box.x1)
        self._edges = {column: _high(found) for column, found in ends.items() if len(found) > 4}

    def filled(self, row: Row) -> float:
        """The share of its line that a row fills."""
        box, column = row.line.box, _column(row.line)
        if box is None or column not in self._edges:
            return len(row.text) / max(1.0, self._characters)
        left = box.x0 - row.line.indent
        return (box.x1 - left) / max(1.0, self._edges[column] - left)


def _high(values: list[float] | list[int]) -> float:
    """The value that nine of ten do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, len(ordered) * 9 // 10)] if ordered else 0.0


def _column(line: Line) -> int:
    """The text column of a line, by its left edge."""
    return round((line.box.x0 - line.indent) / 20) if line.box else 0


def _opens(before: Row, text: str, line: Line, measure: _Measure) -> bool:
    """Whether `text` begins a paragraph after `before`."""
    if line.heading or before.line.heading:
        return True
    if line.role is LineRole.TABLE and line.block == before.line.block:
        return bool(_NUMBERED.match(text))  # cells of one row belong together
    starts = bool(_OPENING.match(text)) and not (
        text[0] in "-–—" and not before.text.endswith((*TERMINAL, ","))
    )
    ended = before.text.endswith(TERMINAL)
    if measure.unwrapped:
        return starts or ended or before.text.endswith((",", "-"))
    filled = measure.filled(before)
    if starts and line.bold != before.line.bold:
        return line.bold or ended or filled < _FULL_LINE
    if line.block != before.line.block:
        ended = ended or before.text.endswith((",", "-", ")")) or before.text.isupper()
        return ended or (starts and (filled < _MOST_OF_LINE or bool(_NUMBERED.match(text))))
    if not starts:
        return False
    fresh = filled < _FULL_LINE or bool(_NUMBERED.match(text))
    return filled < _HALF_LINE or (ended and fresh)
