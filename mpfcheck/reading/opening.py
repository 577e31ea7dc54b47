"""Opening a PDF: the checks before its pages are read, and the reader for them."""

from __future__ import annotations

from mpfcheck.errors import ReadingError
from mpfcheck.reading.readers import PlainFirstReader
from mpfcheck.reading.source import Source
from mpfcheck.reading.words import PageReader

_PASSWORD = 4  # pdfium's error code
_TAIL = 2048  # bytes at the end of the file in which its end mark must stand


def open_pdf(source: Source) -> PageReader:
    """A reader for the file. Raises ReadingError if it is protected, truncated or damaged."""
    import pypdfium2
    import pypdfium2.raw as pdfium

    try:
        pypdfium2.PdfDocument(source.data).close()
    except pypdfium2.PdfiumError as error:
        if pdfium.FPDF_GetLastError() == _PASSWORD or "password" in str(error).lower():
            raise ReadingError(
                f"{source.path}: the PDF is protected by a password.",
                hint="Open it with the password, save or print it as a new PDF, and check that.",
            ) from error
        raise _damaged(source) from error
    if b"%%EOF" not in source.data[-_TAIL:] and b"startxref" not in source.data[-_TAIL:]:
        raise _damaged(source)
    try:
        reader = PlainFirstReader(source.data)
        if len(reader):
            return reader
    except Exception as error:
        raise _damaged(source) from error
    raise _damaged(source)


def _damaged(source: Source) -> ReadingError:
    if b"%%EOF" in source.data[-_TAIL:]:
        return ReadingError(
            f"{source.path}: the PDF is damaged and cannot be opened.",
            hint="Fetch it again, or repair it, for example with `qpdf DAMAGED.pdf MENDED.pdf`.",
        )
    return ReadingError(
        f"{source.path}: the PDF is cut off; its end is missing.",
        hint="The download or copy broke off: fetch the file again.",
    )
