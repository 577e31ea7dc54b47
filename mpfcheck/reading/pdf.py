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

_MANY_DRAWINGS = 60  # shapes: letters that were turned into outlines
_OCR_HINT = (
    "Recognise the text first, for example with "
    "`ocrmypdf --language eng+fra+spa+por {name} {stem}-ocr.pdf`, and check the result."
)


def read_pdf(source: Source, progress: Callable[[int, int], None] | None = None) -> Document:
    """Read a PDF. Raises ReadingError if it is damaged, protected or without text.

    Pages that cannot be read are named in the notes; the others are read.
    """
    reader = open_pdf(source)
    try:
        declared, total = reader.title, len(reader)
        raw: list[RawPage] = []
        damaged: list[int] = []
        for number in range(1, total + 1):
            try:
                raw.append(reader.page(number))
            except Exception:  # one broken page must not cost the others
                damaged.append(number)
                raw.append(RawPage(number, 0.0, 0.0, ()))
            if progress is not None:
                progress(number, total)
    finally:
        reader.close()
    if not any(_has_letters(page) for page in raw):
        raise _no_text(source.path, total)
    textless = [page.number for page in raw if _is_textless(page)]
    unread = {*damaged, *textless}
    pages = tuple(replace(page, has_text=page.number not in unread) for page in lay_out(raw))
    return Document(
        path=str(source.path),
        sha256=source.sha256,
        kind="pdf",
        title=title_of(pages, declared),
        pages=pages,
        notes=(
            *_note(textless, "no text layer, not read; recognise the text (OCR) first"),
            *_note(damaged, "damaged, not read"),
        ),
    )


def _has_letters(page: RawPage) -> bool:
    return any(ch.isalpha() for word in page.words for ch in word.text)


def _is_textless(page: RawPage) -> bool:
    """Whether something is printed on the page that is not text; a blank page is not textless."""
    letters = sum(len(word.text) for word in page.words)
    private = sum("\ue000" <= ch <= "\uf8ff" for word in page.words for ch in word.text)
    if page.unreadable + private > letters - private:
        return True
    return not _has_letters(page) and (page.image_share > 0 or page.drawings > _MANY_DRAWINGS)


def _no_text(path: Path, total: int) -> ReadingError:
    pages = "its only page is" if total == 1 else f"pages 1-{total} are"
    return ReadingError(
        f"{path}: the PDF has no text layer; {pages} only images.",
        hint=_OCR_HINT.format(name=path.name, stem=path.stem),
    )


def _note(numbers: Sequence[int], what: str) -> tuple[str, ...]:
    word = "page" if len(numbers) == 1 else "pages"
    return (f"{word} {page_ranges(numbers)}: {what}",) if numbers else ()


def page_ranges(numbers: Sequence[int]) -> str:
    """Page numbers in short: [1, 2, 3, 7] as "1-3, 7"."""
    spans: list[list[int]] = []
    for number in sorted(numbers):
        if spans and number == spans[-1][1] + 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in spans)
