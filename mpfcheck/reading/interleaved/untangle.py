"""From a text whose columns were read into each other to the lines of one, then of the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mpfcheck.reading.interleaved.brokenwords import broken_words, is_broken
from mpfcheck.reading.interleaved.following import Following
from mpfcheck.reading.interleaved.heads import running_heads
from mpfcheck.reading.interleaved.rows import PrintedLine, Rows
from mpfcheck.reading.interleaved.sides import opens_article
from mpfcheck.reading.interleaved.stream import Stream, stream_of

_SHORTER = 0.85  # of a line's width: a line under it that ends a sentence ends its paragraph
_ROUNDS = 2  # the second counts what follows what in the order that the first found
_ENDS = ".;:!?"


@dataclass(frozen=True, slots=True)
class Untangled:
    """A line in reading order. `opens` says that a paragraph begins, `head` that it is running."""

    text: str
    opens: bool = False
    head: bool = False


def untangled(lines: Iterable[str]) -> list[Untangled] | None:
    """The printed lines of a text in which two columns were interleaved, column by column.

    `lines` are those of the file, each a paragraph or more. None where the columns of the text
    are not interleaved, or where no running head tells its pages: then nobody can tell where the
    left column goes on.
    """
    lines = tuple(lines)
    if not broken_words(" ".join(lines).split()).around_columns:
        return None  # before any line is held against the next
    stream = stream_of(lines)
    broken = broken_words(stream.words)
    heads = running_heads(stream.words)
    if not heads:
        return None
    following = Following(stream.words)
    for _ in range(_ROUNDS):
        rows = Rows(stream, following, broken.width)
        pages = [
            (_in_reading_order(rows.of_page(start, end)) if end > start else [], head)
            for start, end, head in _pages(stream, heads)
        ]
        order = [i for page, _ in pages for line in page for i in range(line.start, line.end)]
        following = Following(stream.words, order)
    found: list[Untangled] = []
    for page, head in pages:
        found += _lines(stream.words, page, broken.width * _SHORTER)
        if head is not None:
            found.append(Untangled(" ".join(stream.words[head[0] : head[1]]), head=True))
    return found


def _pages(
    stream: Stream, heads: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int, tuple[int, int] | None]]:
    """Each page's first and last word (exclusive), and the running head after it."""
    start = 0
    for head in heads:
        yield start, head[0], head
        start = head[1]
    yield start, len(stream.words), None


def _in_reading_order(page: Sequence[PrintedLine]) -> list[PrintedLine]:
    return [line for column in (0, 1) for line in page if line.column == column]


def _lines(words: Sequence[str], page: Sequence[PrintedLine], short: float) -> Iterator[Untangled]:
    """The lines of a page, words that a line end broke whole in the first line."""
    before = ""
    taken = 0
    for at, line in enumerate(page):
        printed = list(words[line.start + taken : line.end])
        taken = 0
        if is_broken(printed[-1]) and printed[-1][-1] != "-" and at + 1 < len(page):
            rest = words[page[at + 1].start]
            if rest[0].islower() and page[at + 1].end - page[at + 1].start > 1:
                printed[-1] = printed[-1][:-1] + rest
                taken = 1
        text = " ".join(printed)
        yield Untangled(text, opens_article(printed) or _opens(before, text, short))
        before = text


def _opens(before: str, text: str, short: float) -> bool:
    """Whether a line begins a paragraph: the one before it ends a sentence, and ends early."""
    ends = before[-1:] in _ENDS  # also at the head of a column, before which nothing stands
    return ends and (len(before) < short or not text[0].islower())
