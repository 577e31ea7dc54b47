"""PDF: open it, read its pages, lay them out; say which pages hold no text."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from mpfcheck.errors import ReadingError
from mpfcheck.model.document import Document, Line, LineRole, Page
from mpfcheck.reading.layout import lay_out
from mpfcheck.reading.opening import open_pdf
from mpfcheck.reading.source import Source
from mpfcheck.reading.words import RawPage

_OCR_HINT = (
    "Recognise the text first, for example with "
    "`ocrmypdf --language eng+fra+spa+por {name} {stem}-ocr.pdf`, and check the result."
)


def read_pdf(source: Source, progress: Callable[[int, int], None] | None = None) -> Document:
    """Read a PDF. Raises ReadingError if it is damaged, protected or without text."""
    reader = open_pdf(source)
    try:
        total = len(reader)
        raw: list[RawPage] = []
        for number in range(1, total + 1):
            raw.append(reader.page(number))
            if progress is not None:
                progress(number, total)
        title = reader.title
    finally:
        reader.close()
    unread = [page.number for page in raw if _is_unread(page)]
    if not any(_has_letters(page) for page in raw):
        raise _no_text(source.path, total)
    pages = tuple(replace(page, has_text=page.number not in set(unread)) for page in lay_out(raw))
    notes = (_unread_note(unread),) if unread else ()
    return Document(
        path=str(source.path),
        sha256=source.sha256,
        kind="pdf",
        title=_title(pages, title),
        pages=pages,
        notes=notes,
    )


def _has_letters(page: RawPage) -> bool:
    return any(ch.isalpha() for word in page.words for ch in word.text)


def _is_unread(page: RawPage) -> bool:
    """Whether something is printed on the page that is not text; a blank page is not unread."""
    if page.unreadable > sum(len(word.text) for word in page.words):
        return True
    return page.images and not _has_letters(page)


def _no_text(path: Path, total: int) -> ReadingError:
    pages = "its only page is" if total == 1 else f"pages 1-{total} are"
    return ReadingError(
        f"{path}: the PDF has no text layer; {pages} only images.",
        hint=_OCR_HINT.format(name=path.name, stem=path.stem),
    )


def _unread_note(numbers: Sequence[int]) -> str:
    word = "page" if len(numbers) == 1 else "pages"
    return f"{word} {page_ranges(numbers)}: no text layer, not read; recognise the text (OCR) first"


def page_ranges(numbers: Sequence[int]) -> str:
    """Page numbers in short: [1, 2, 3, 7] as "1-3, 7"."""
    spans: list[list[int]] = []
    for number in sorted(numbers):
        if spans and number == spans[-1][1] + 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in spans)


def _title(pages: Sequence[Page], declared: str) -> str:
    """The largest lines at the head of the first page with text, else the declared title."""
    for page in pages:
        lines = [line for line in page.lines if line.role is LineRole.BODY]
        if lines:
            return _largest(lines[:25]) or declared
    return declared


def _largest(lines: Sequence[Line]) -> str:
    wordy = [line for line in lines if re.search(r"[^\W\d_]{3}", line.text)]
    if not wordy:
        return ""
    size = max(line.size for line in wordy)
    at = next(at for at, line in enumerate(wordy) if line.size == size)
    title = [line.text for line in wordy[at : at + 4] if line.block == wordy[at].block]
    return " ".join(title)[:200]
