"""The public entry: read a file, whatever its format, into a `Document`."""

from __future__ import annotations

from pathlib import Path

from mpfcheck.model.document import Document
from mpfcheck.reading.formats import Format, format_of, refuse
from mpfcheck.reading.options import ReadOptions
from mpfcheck.reading.source import Source, load
from mpfcheck.reading.work import Progress, Work

_LARGE = 2_000_000  # bytes: more text than any law has
_PARSED = frozenset({Format.ZIP, Format.AKN})
# Formats that an error page or a note can have too: not read under the name of a PDF.
_LOOSE = frozenset({Format.HTML, Format.TEXT, Format.MARKDOWN})


def read(
    path: Path,
    *,
    progress: Progress | None = None,
    options: ReadOptions | None = None,
) -> Document:
    """Read the instrument in the file at `path`, in this process; its content decides the format.

    `progress` is called with (pages done, pages in all) after each page of a paged format.
    Raises ReadingError for a file that is missing, empty, damaged, protected, of a format that is
    not read, or without text.
    """
    return read_source(load(path), Work(options or ReadOptions(), progress=progress))


def read_safely(
    path: Path,
    *,
    progress: Progress | None = None,
    options: ReadOptions | None = None,
) -> Document:
    """Read like `read`, in a process of its own if the file could crash, hang or swell a library.

    Those are PDF, zipped and large files; `options.apart` can forbid it.
    """
    options = options or ReadOptions()
    if options.apart and _is_risky(path):
        from mpfcheck.reading.apart import read_apart

        return read_apart(path, progress=progress, options=options)
    return read(path, progress=progress, options=options)


def _is_risky(path: Path) -> bool:
    """Whether a file is better read apart; False for one that cannot be opened at all."""
    try:
        with path.open("rb") as file:
            head = file.read(1024)
        return b"%PDF-" in head or head.startswith(b"PK") or path.stat().st_size > _LARGE
    except OSError:
        return False


def read_source(source: Source, work: Work) -> Document:
    """Read the instrument in a file whose bytes are loaded; raises ReadingError like `read`."""
    path, progress = source.path, work.progress
    found = format_of(source.data)
    if found is Format.PDF:
        from mpfcheck.reading.pdf import read_pdf

        return read_pdf(source, work)
    if found not in _PARSED and (found not in _LOOSE or path.suffix.lower() == ".pdf"):
        raise refuse(path, found)
    document = _parsed(source, found)
    if progress is not None:
        progress(len(document.pages), len(document.pages))
    return document


def _parsed(source: Source, found: Format) -> Document:
    """The document in a file of a format that is read as a whole."""
    if found is Format.ZIP:
        from mpfcheck.reading.docx import read_docx

        return read_docx(source)
    if found is Format.AKN:
        from mpfcheck.reading.akn import read_akn

        return read_akn(source)
    if found is Format.HTML:
        from mpfcheck.reading.html import read_html

        return read_html(source)
    if found is Format.MARKDOWN:
        from mpfcheck.reading.markdown import read_markdown

        return read_markdown(source)
    from mpfcheck.reading.plaintext import read_text

    return read_text(source)
