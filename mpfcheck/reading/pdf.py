"""PDF: open it, read its pages, lay them out; say which pages hold no text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from mpfcheck.errors import ReadingError
from mpfcheck.model.document import Document
from mpfcheck.reading.layout import lay_out
from mpfcheck.reading.opening import open_pdf
from mpfcheck.reading.source import Source
from mpfcheck.reading.titles import title_of
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
        declared = reader.title
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
        title=title_of(pages, declared),
        pages=pages,
        notes=notes,
    )


def _has_letters(page: RawPage) -> bool:
    return any(ch.isalpha() for word in page.words for ch in word.text)


def _is_unread(page: RawPage) -> bool:
    """Whether something is printed on the page that is not text; a blank page is not unread."""
    if page.unreadable > sum(len(word.text) for word in page.words):
        return True
    return page.image_share > 0 and not _has_letters(page)


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
