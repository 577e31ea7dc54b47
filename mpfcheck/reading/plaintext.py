"""Plain text: every line of the file is a line, a form feed is a page break."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from mpfcheck.errors import ReadingError
from mpfcheck.model.document import Document, Line, LineRole, Page
from mpfcheck.model.why import why
from mpfcheck.reading.encoding import decode
from mpfcheck.reading.interleaved import Untangled, untangled
from mpfcheck.reading.source import Source
from mpfcheck.reading.textheads import with_running_heads
from mpfcheck.reading.titles import may_name, names_instrument
from mpfcheck.reading.typography import clean, close_letterspacing

POINTS_PER_SPACE = 5.0
_LONGEST_TITLE = 200  # characters
_HEAD = 8  # lines in which a title stands
_LONGEST_WRAPPED = 120  # characters; longer lines are whole paragraphs
_FEWEST_LINES = 20  # of a text, from which it shows how its lines are set
_PARTING = ".,:;-–—"  # ends of a line after which a next item may begin in small letters
_BOLD = re.compile(r"(?<![*\\])\*\*(?=[^\s*])([^*\n]+?)(?<=\S)\*\*(?!\*)")
_ITALIC = re.compile(r"(?<![*\w])\*(?=[^\s*])([^*\n]+?)(?<=\S)\*(?![*\w])")
_WHOLLY_BOLD = re.compile(rf"\W*(?:{_BOLD.pattern}[\s.:]*)+\W*")
_FEWEST_BOLD = 3  # pairs of stars in a text, from which they are marks and no notes of a publisher
_EMPHASIS = re.compile(r"(?<![\w_])_(?=[^\s_])|(?<=[^\s_])_(?![\w_])|^[ \t]*_[ \t]*$", re.MULTILINE)


def read_text(source: Source) -> Document:
    """The lines of a text file. Raises ReadingError if nothing in it is text."""
    decoded = decode(source.data)
    if decoded is None or not re.search(r"\w", decoded.text):
        raise ReadingError(
            f"{source.path}: no text was found in this file.",
            hint="Check that it is the instrument, and save it as UTF-8 text.",
        )
    text = _without_emphasis(decoded.text)
    columns = untangled(text.split("\n"))
    pages = with_running_heads(_pages(text)) if columns is None else (_one_page(columns),)
    return Document(
        path=str(source.path),
        sha256=source.sha256,
        kind="text",
        title=guess_title(pages),
        pages=pages,
        notes=decoded.notes if columns is None else (*decoded.notes, why("columns-untangled")),
    )


def _one_page(columns: Sequence[Untangled]) -> Page:
    """The lines of columns that were printed into each other, as they are read."""
    lines = []
    block = 0
    for printed in columns:
        block += printed.opens
        role = LineRole.RUNNING_HEAD if printed.head else LineRole.BODY
        lines.append(replace(text_line(printed.text, 1, block), role=role))
    return Page(1, 0.0, 0.0, tuple(lines))


def _without_emphasis(text: str) -> str:
    """The text without the underscores that stand for italics in text made from web pages.

    Rows of underscores, which are blanks of a form, stay.
    """
    return _EMPHASIS.sub("", text)


def _pages(text: str) -> list[Page]:
    pages: list[Page] = []
    unwrapped = _is_unwrapped(text)
    starred = len(_BOLD.findall(text)) >= _FEWEST_BOLD
    block = 0
    for number, page_text in enumerate(text.rstrip("\f\n ").split("\f"), start=1):
        lines: list[Line] = []
        after_blank = True
        for printed in page_text.split("\n"):
            if not printed.strip():
                after_blank = True
                continue
            if after_blank or unwrapped:
                block += 1
            after_blank = False
            if starred and "*" in printed:
                line = text_line(_ITALIC.sub(r"\1", _BOLD.sub(r"\1", printed)), number, block)
                lines.append(replace(line, bold=bool(_WHOLLY_BOLD.fullmatch(printed))))
            else:
                lines.append(text_line(printed, number, block))
        pages.append(Page(number, 0.0, 0.0, tuple(lines)))
    return pages


def text_line(printed: str, page: int, block: int) -> Line:
    """One line of a text file, with its leading blanks as indent."""
    expanded = printed.expandtabs(8)
    body = expanded.lstrip()
    indent = (len(expanded) - len(body)) * POINTS_PER_SPACE
    text = re.sub(r" {2,}", " ", close_letterspacing(clean(body.rstrip())))
    return Line(text, page, block=block, indent=indent)


def _is_unwrapped(text: str) -> bool:
    """Whether each line of the file is a whole paragraph.

    To be told by lines too long to print, or since hardly a line goes on in small letters.
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    long = sum(len(line) > _LONGEST_WRAPPED for line in lines)
    if long > 0.05 * len(lines):
        return True
    gone_on = sum(
        after[0].islower() and before[-1] not in _PARTING for before, after in pairwise(lines)
    )
    return len(lines) >= _FEWEST_LINES and gone_on <= max(2, 0.03 * len(lines))


def guess_title(pages: tuple[Page, ...]) -> str:
    """The first line of the text that looks like a name.

    If it names no kind of instrument, a short line soon after it that does so is preferred.
    """
    lines = [
        line.text
        for page in pages
        for line in page.lines
        if re.search(r"[^\W\d_]{3}", line.text) and len(line.text) <= _LONGEST_TITLE
    ]
    named = filter(may_name, lines[:_HEAD])
    first = lines[0] if lines else ""
    return first if names_instrument(first) else next(named, first)
