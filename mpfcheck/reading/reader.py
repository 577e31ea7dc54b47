"""The public entry: read a file, whatever its format, into a `Document`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from mpfcheck.model.document import Document
from mpfcheck.reading.formats import Format, format_of, refuse
from mpfcheck.reading.source import load

Progress = Callable[[int, int], None]


def read(path: Path, *, progress: Progress | None = None) -> Document:
    """Read the instrument in the file at `path`; its content decides the format.

    `progress` is called with (pages done, pages in all) after each page of a paged format.
    Raises ReadingError for a file that is missing, empty, damaged, protected, of a format that is
    not read, or without text.
    """
    source = load(path)
    found = format_of(source.data)
    if found is Format.PDF:
        from mpfcheck.reading.pdf import read_pdf

        return read_pdf(source, progress)
    if found not in (Format.TEXT, Format.MARKDOWN) or path.suffix.lower() == ".pdf":
        raise refuse(path, found)
    if found is Format.MARKDOWN:
        from mpfcheck.reading.markdown import read_markdown

        document = read_markdown(source)
    else:
        from mpfcheck.reading.plaintext import read_text

        document = read_text(source)
    if progress is not None:
        progress(len(document.pages), len(document.pages))
    return document
