"""Which format a file has, judged by its content alone."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path

from mpfcheck.errors import ReadingError
from mpfcheck.reading.encoding import decode


class Format(StrEnum):
    """The formats that can be told apart; the first three are read."""

    PDF = "PDF"
    TEXT = "plain text"
    MARKDOWN = "Markdown"
    HTML = "an HTML page"
    XML = "XML"
    ZIP = "a Word (DOCX) or other zipped file"
    OLE = "an old Word (DOC) file"
    RTF = "a rich-text (RTF) file"
    IMAGE = "an image"
    BINARY = "unknown binary data"


_MAGIC = (
    (b"PK\x03\x04", Format.ZIP),
    (b"\xd0\xcf\x11\xe0", Format.OLE),
    (b"{\\rtf", Format.RTF),
    (b"\x89PNG", Format.IMAGE),
    (b"\xff\xd8\xff", Format.IMAGE),
    (b"GIF8", Format.IMAGE),
    (b"II*\0", Format.IMAGE),
    (b"MM\0*", Format.IMAGE),
)
_HINTS = {
    Format.ZIP: "Save it as PDF or plain text and check that file.",
    Format.OLE: "Open it in a word processor, save it as PDF and check that file.",
    Format.RTF: "Open it in a word processor, save it as PDF and check that file.",
    Format.HTML: "If you meant to fetch a PDF, the site sent an error page: download it again. "
    "Otherwise print the page to PDF.",
    Format.XML: "Save it as PDF or plain text and check that file.",
    Format.IMAGE: "Recognise its text first, for example with ocrmypdf, and check the result.",
    Format.BINARY: "Check that this is the instrument; if a download broke off, fetch it again.",
    Format.TEXT: "Give it the ending .txt if it is the instrument, or fetch the PDF again.",
    Format.MARKDOWN: "Give it the ending .md if it is the instrument, or fetch the PDF again.",
}
_HTML = re.compile(rb"^\s*(<!--.*?-->\s*)*<(!doctype\s+html|html\b|head\b|body\b)", re.I | re.S)
_ATX_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+\S", re.M)


def format_of(data: bytes) -> Format:
    """The format of a file with this content."""
    head = data[:4096]
    if b"%PDF-" in head[:1024]:
        return Format.PDF
    for magic, found in _MAGIC:
        if head.startswith(magic):
            return found
    plain = head.removeprefix(b"\xef\xbb\xbf")
    if _HTML.match(plain):
        return Format.HTML
    if plain.lstrip().startswith(b"<?xml"):
        return Format.HTML if b"<html" in plain.lower() else Format.XML
    decoded = decode(data)
    if decoded is None:
        return Format.BINARY
    return Format.MARKDOWN if _ATX_HEADING.search(decoded.text) else Format.TEXT


def refuse(path: Path, found: Format) -> ReadingError:
    """The error for a file whose format is not read, or not what its name says."""
    if path.suffix.lower() == ".pdf":
        message = f"{path}: this is not a PDF though its name says so; it holds {found}."
    else:
        message = f"{path}: this is {found}; PDF, plain text and Markdown are read."
    return ReadingError(message, hint=_HINTS[found])
