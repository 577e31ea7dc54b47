"""Lines that stand above an article: cross-headings between groups, and headings of its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import cache

from mpfcheck.model.instrument import GROUPINGS, ClauseKind
from mpfcheck.structure.grammar import Grammar, binding_verbs
from mpfcheck.structure.marks import Mark
from mpfcheck.structure.source import TERMINAL, Row

CROSS_HEADING = "cross-heading"
_LONGEST = 110
_SHORT_WORDS = 9  # of a title that ends in a stop
_MOST_ROWS = 4
_USUAL = 0.6  # share of articles with a line above, from which such lines are their headings
_USUAL_STOPPED = 0.8  # the same where the lines end in a stop, as sentences do
_SELDOM = 0.4  # share of articles up to which such lines head groups of articles
_FEWEST, _FEWEST_GROUPS = 3, 2
_REPEATED = 2  # lines printed more often are running heads
_ENDED = (".", "]", ")", "”", '"', "»", "!", "?")
_NUMBER = re.compile(r"\W*(?:\d|\(\w{1,4}\)|\w{1,3}[.)]|§)")
_LETTERED = re.compile(r"\([a-z]\) [A-ZÀ-Ý][^.;:]{3,80}$")  # "(a) Primary licences": a group's
_OWN = re.compile(r"[^.:;(“\"]{3,110}(?:$|[.:;,]? ?[-–—―])")  # words that head an article's text
_EMPTY = re.compile(r"\[\]|\(\)")  # what a web page left of a link


@dataclass(frozen=True, slots=True)
class _Title:
    """Rows [start, end) above an article that may be a title."""

    start: int
    end: int


def with_lines_above(
    marks: Sequence[Mark], rows: Sequence[Row], grammar: Grammar, contents: Collection[int]
) -> list[Mark]:
    """The marks, with cross-headings as marks of their own and headings above articles counted in.

    Where most articles have a short line above them, it is their heading, and a further one above
    that heads the articles that follow. Else a line above an article heads a group if it is in
    capitals, bold, or centred, or if it stands alone and the article has a heading of its own.
    """
    sight = Sight(rows, grammar, contents)
    pairs = list(zip([None, *marks], marks, strict=False))
    stopped = sight.are_usual(pairs, stopped=True) and not sight.are_usual(pairs, stopped=False)
    usual = stopped or sight.are_usual(pairs, stopped=False)
    above = [sight.titles(a, b, stopped=stopped) if usual else [] for a, b in pairs]
    capitals = sight.are_capitals([titles[-1] for titles in above if titles])
    groups = frozenset[int]() if usual else sight.groups(pairs)
    found: list[Mark] = []
    for (before, mark), titles in zip(pairs, above, strict=True):
        if titles and (capitals or not sight.are_capitals(titles[-1:])):
            *over, own = sight.without_source(titles)
            if over and (before is not None or sight.ends(over[0].start - 1)):
                found.append(_cross_heading(rows, over[0].start, over[-1].end))
            found.append(replace(mark, above=mark.row - own.start))
            continue
        height = sight.set_apart(before, mark)
        if not height and mark.row in groups:
            height = 1
        if height:
            found.append(_cross_heading(rows, mark.row - height, mark.row))
        found.append(mark)
    return found


_Pair = tuple[Mark | None, Mark]


class Sight:
    """What the lines of a law look like above its articles."""

    def __init__(self, rows: Sequence[Row], grammar: Grammar, contents: Collection[int]) -> None:
        self._rows, self._contents = rows, contents
        self._verbs = binding_verbs(grammar)
        self._aside = _aside(grammar)
        self._source = source_line(grammar)
        self._times = Counter(row.text for row in rows if len(row.text) <= _LONGEST)

    def are_usual(self, pairs: Sequence[_Pair], *, stopped: bool) -> bool:
        """Whether most articles have a title above them; `stopped`: titles may end in a stop."""
        articles = [(a, b) for a, b in pairs if a is not None and _is_article(b)]
        headed = sum(bool(self.titles(a, b, stopped=stopped)) for a, b in articles)
        share = _USUAL_STOPPED if stopped else _USUAL
        return headed >= max(_FEWEST, share * len(articles))

    def groups(self, pairs: Sequence[_Pair]) -> frozenset[int]:
        """The rows of articles above which a line heads a group, by its look or by the sequence."""
        followers = [(a, b) for a, b in pairs if a is not None and _are_articles(a, b)]
        titled = [b for a, b in followers if self._heads(a, b)]
        bold = {b.row for b in titled if self._is_bold(b)}
        seldom = _FEWEST_GROUPS <= len(titled) <= _SELDOM * len(followers)
        own = sum(self._has_heading(mark) for _, mark in followers)
        headed = own >= _USUAL * len(followers)
        bare = not headed and own <= (1 - _USUAL) * len(followers)
        told = {
            b.row
            for b in titled
            if self._stands_alone(b.row - 1) and (bare or (headed and self._has_heading(b)))
        }
        found = bold | told if seldom else bold
        return frozenset(found | self._first_groups(pairs, found))

    def _first_groups(self, pairs: Sequence[_Pair], groups: Collection[int]) -> set[int]:
        """The rows of first articles of a part under a line that looks like those over groups."""
        looks = {self._look(row) for row in groups}
        return {
            b.row
            for a, b in pairs
            if a is not None and a.kind in GROUPINGS and _is_article(b)
            if len(self.titles(a, b, stopped=False)) == 1
            if self._stands_alone(b.row - 1) and self._look(b.row) in looks
        }

    def _look(self, article: int) -> tuple[bool, bool, bool]:
        """How the line above an article is set."""
        line = self._rows[article - 1].line
        return line.bold, line.italic, line.centred

    def titles(self, before: Mark | None, mark: Mark, *, stopped: bool) -> list[_Title]:
        """The titles just above an article, from the top down; none if they may end a sentence."""
        if not _is_article(mark) or mark.start:
            return []
        floor, found, end = self._floor(before), list[_Title](), mark.row
        while end - 1 > floor and mark.row - end < _MOST_ROWS:
            start = end - 1
            while start - 1 > floor and not self._rows[start].opens:
                start -= 1
            lettered = bool(found) and bool(_LETTERED.match(self._rows[start].text))
            if not (lettered or self.is_title(start, end, stopped=stopped)):
                break
            found.insert(0, _Title(start, end))
            end = start
        whole = end - 1 <= floor or self.ends(end - 1) or before is None
        return found if whole else []

    def without_source(self, titles: list[_Title]) -> list[_Title]:
        """These titles, less a last line that only names the act which changed the article."""
        last = " ".join(row.text for row in self._rows[titles[-1].start : titles[-1].end])
        return titles[:-1] if len(titles) > 1 and self._source.fullmatch(last) else titles

    def are_capitals(self, titles: Sequence[_Title]) -> bool:
        """Whether most of these titles are in capitals."""
        return 2 * sum(self._rows[t.end - 1].text.isupper() for t in titles) > len(titles)

    def set_apart(self, before: Mark | None, mark: Mark) -> int:
        """How many lines just above an article are set apart by capitals, centring or italics."""
        if before is None or not _are_articles(before, mark) or mark.start:
            return 0
        height = 0
        while height < _MOST_ROWS - 1 and mark.row - height - 1 > before.row:
            row = self._rows[mark.row - height - 1]
            capitals = row.text.isupper() and sum(c.isalpha() for c in row.text) > 4
            apart = capitals or (row.line.centred and row.line.italic)
            if not apart or len(row.text) > _LONGEST or row.text.endswith((";", ",", ":", "”")):
                break
            if _NUMBER.match(row.text) or self._is_aside(row.text):
                break
            height += 1
        top = mark.row - height
        return height if height and (self._rows[top].opens or self.ends(top - 1)) else 0

    def ends(self, index: int) -> bool:
        """Whether a sentence ends with this row, or no row stands there."""
        return index < 0 or self._rows[index].text.endswith(_ENDED)

    def _floor(self, before: Mark | None) -> int:
        """The last row that belongs to the unit before: the heading of a grouping does."""
        if before is None:
            return -1
        if before.kind not in GROUPINGS:
            return before.row
        floor = before.row + (not self._rows[before.row].text[before.end :].strip(" .:-–—"))
        while floor + 1 < len(self._rows) and self._rows[floor + 1].text.isupper():
            floor += 1
        return floor

    def is_title(self, start: int, end: int, *, stopped: bool = False, verbs: bool = False) -> bool:
        """Whether rows [start, end) read like a title, that may end in a stop or hold verbs."""
        text = " ".join(row.text for row in self._rows[start:end])
        if stopped and text.endswith(".") and len(text.split()) <= _SHORT_WORDS:
            text = text[:-1]
        return (
            self._rows[start].opens
            and not any(row in self._contents for row in range(start, end))
            and len(text) <= _LONGEST
            and text[:1].isupper()
            and not text.endswith((*TERMINAL, ","))
            and not _NUMBER.match(text)
            and (verbs or not self._verbs.search(text))
            and not self._is_aside(text)
        )

    def _is_aside(self, text: str) -> bool:
        return bool(self._aside.match(text) or _EMPTY.search(text))

    def _heads(self, before: Mark, mark: Mark) -> bool:
        """Whether one line above an article is a title and follows a sentence that has ended."""
        line = mark.row - 1
        if mark.start or line <= before.row or not self.is_title(line, mark.row):
            return False
        return self.ends(line - 1) and self._times[self._rows[line].text] <= _REPEATED

    def _is_bold(self, mark: Mark) -> bool:
        return self._rows[mark.row - 1].line.bold and not self._rows[mark.row].line.bold

    def _stands_alone(self, index: int) -> bool:
        """Whether blank lines, or its place in the middle, part a row from those around it."""
        line = self._rows[index].line
        around = {self._rows[i].line.block for i in (index - 1, index + 1)}
        return line.centred or line.block not in around

    def _has_heading(self, mark: Mark) -> bool:
        """Whether an article has a heading beside its text or on the line of its number."""
        row = self._rows[mark.row]
        rest = row.text[mark.end :].strip()
        match = _OWN.match(rest)
        return bool(row.notes) or (match is not None and not self._verbs.search(match[0]))


@cache
def _aside(grammar: Grammar) -> re.Pattern[str]:
    """How lines of a publisher and notes on the law begin, and what says that a unit is gone."""
    cues = grammar.cues
    return re.compile(
        rf"\W*(?:{cues.note}|{cues.published}|{cues.amended}|(?:{cues.repealed})\W*$)",
        re.IGNORECASE,
    )


@cache
def source_line(grammar: Grammar) -> re.Pattern[str]:
    """A line that only names acts: "Act No. 7 of 2010 s. 4"."""
    return re.compile(grammar.cues.source, re.IGNORECASE)


def _is_article(mark: Mark) -> bool:
    return mark.kind is ClauseKind.ARTICLE and mark.family != "disposition"


def _are_articles(before: Mark, mark: Mark) -> bool:
    return _is_article(before) and _is_article(mark)


def _cross_heading(rows: Sequence[Row], start: int, end: int) -> Mark:
    text = " ".join(rows[i].text for i in range(start, end)).strip(" .-–—")
    return Mark(
        row=start,
        start=0,
        end=0,
        kind=ClauseKind.DIVISION,
        number="",
        word="",
        label=f"“{text}”",
        unit="heading",
        weight=1.0,
        family=CROSS_HEADING,
    )
