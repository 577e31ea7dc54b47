"""Which format a file has, judged by its content alone."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path

from mpfcheck.errors import ReadingError
from mpfcheck.reading.encoding import decode


class Format(StrEnum):
    """The formats that can be told apart; the first six are read."""

    PDF = "PDF"
    ZIP = "a Word (DOCX) or other zipped file"
    AKN = "Akoma Ntoso"
    HTML = "an HTML page"
    TEXT = "plain text"
    MARKDOWN = "Markdown"
    XML = "XML that is not Akoma Ntoso"
    LOCKED = "an Office file that is protected with a password"
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
    Format.LOCKED: "Open it with the password, save a copy without one and check that copy.",
    Format.OLE: "Open it in a word processor, save it as DOCX or PDF and check that file.",
    Format.RTF: "Open it in a word processor, save it as DOCX or PDF and check that file.",
    Format.HTML: "If you meant to fetch a PDF, the site sent an error page: download it again. "
    "If it is the instrument, give it the ending .html.",
    Format.XML: "Save it as PDF or plain text and check that file.",
    Format.IMAGE: "Recognise its text first, for example with ocrmypdf, and check the result.",
    Format.BINARY: "Check that this is the instrument; if a download broke off, fetch it again.",
    Format.TEXT: "Give it the ending .txt if it is the instrument, or fetch the PDF again.",
    Format.MARKDOWN: "Give it the ending .md if it is the instrument, or fetch the PDF again.",
}
_READ = "PDF, Word (DOCX), HTML, Akoma Ntoso, plain text and Markdown"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # how Office names what it has locked
_HTML = re.compile(rb"^\s*(<!--.*?-->\s*)*<(!doctype\s+html|html\b|head\b|body\b)", re.I | re.S)
_HTML_PIECE = re.compile(rb"^\s*<(?:meta|title|div|center|h[1-6]|p|ol|table|font)\b[^<>]*>", re.I)
_AKN = re.compile(rb"<(?:\w+:)?akomaNtoso\b")
_ATX_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+\S", re.M)


def format_of(data: bytes) -> Format:
    """The format of a file with this content."""
    head = data[:4096]
    if b"%PDF-" in head[:1024]:
        return Format.PDF
    for magic, found in _MAGIC:
        if head.startswith(magic):
            return Format.LOCKED if found is Format.OLE and _ENCRYPTED in data else found
    decoded = decode(data)
    plain = head if decoded is None else decoded.text[:4096].lstrip("\ufeff").encode()
    if _AKN.search(plain):
        return Format.AKN
    if plain.lstrip().startswith(b"<?xml"):
        return Format.HTML if b"<html" in plain.lower() else Format.XML
    if _HTML.match(plain) or _HTML_PIECE.match(plain):
        return Format.HTML
    if decoded is None:
        return Format.BINARY
    return Format.MARKDOWN if _ATX_HEADING.search(decoded.text) else Format.TEXT


def refuse(path: Path, found: Format) -> ReadingError:
    """The error for a file whose format is not read, or not what its name says."""
    if path.suffix.lower() == ".pdf":
        message = f"{path}: this is not a PDF though its name says so; it holds {found}."
    else:
        message = f"{path}: this is {found}; {_READ} are read."
    return ReadingError(message, hint=_HINTS[found])
