"""The parts inside a Word file: a zip of XML files, opened with care."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from pathlib import Path

from mpfcheck.errors import ReadingError
from mpfcheck.reading.source import Source
from mpfcheck.reading.xmltree import Element, parse_xml

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = (  # the ISO form of the same language
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
)
_LARGEST_PART = 150_000_000  # bytes after unpacking
_MOST_PARTS = 20_000
_WORD = "wordprocessingml"
_OTHERS = (
    ("spreadsheetml", "an Excel workbook"),
    ("presentationml", "a PowerPoint presentation"),
    ("opendocument.text", "an OpenDocument text (ODT)"),
    ("epub", "an e-book (EPUB)"),
)
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
)


class Package:
    """An opened Word file; parts are parsed when they are asked for.

    Raises ReadingError for a damaged zip, a zip that is no Word file, and one that is protected
    or unpacks to more than the machine should hold.
    """

    def __init__(self, source: Source) -> None:
        self._path = source.path
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(source.data))
        except _BROKEN as error:
            raise _damaged(source.path) from error
        self._names = frozenset(self._zip.namelist()[:_MOST_PARTS])
        self.main = self._main_part()

    def _main_part(self) -> str:
        types = self._bytes("[Content_Types].xml") or self._bytes("mimetype")
        root = parse_xml(types, self._path, "its list of parts") if types[:1] == b"<" else None
        for part in () if root is None else root:
            kind = part.get("ContentType", "")
            if _WORD in kind and kind.endswith("main+xml"):
                return str(part.get("PartName", "")).lstrip("/")
        if "word/document.xml" in self._names:
            return "word/document.xml"
        found = next((what for cue, what in _OTHERS if cue.encode() in types), "a zip archive")
        raise ReadingError(
            f"{self._path}: this is {found}, not a Word (DOCX) file.",
            hint="Save the instrument as DOCX or PDF, or unpack the archive, and check that file.",
        )

    def part(self, name: str) -> Element | None:
        """The root element of a part beside the main one ("numbering.xml"), None without it."""
        path = posixpath.join(posixpath.dirname(self.main), name)
        return self._parsed(path) if path in self._names else None

    def document(self) -> Element:
        """The root element of the main part."""
        if self.main not in self._names:
            raise _damaged(self._path)
        return self._parsed(self.main)

    def _parsed(self, path: str) -> Element:
        data = self._bytes(path)
        for strict, usual in _STRICT:
            data = data.replace(strict, usual)
        return parse_xml(data, self._path, f"its part {posixpath.basename(path)}")

    def _bytes(self, path: str) -> bytes:
        if path not in self._names:
            return b""
        try:
            with self._zip.open(path) as file:
                data = file.read(_LARGEST_PART + 1)
        except _BROKEN as error:
            raise _damaged(self._path) from error
        except RuntimeError as error:  # how zipfile says that a password is needed
            raise protected(self._path) from error
        if len(data) > _LARGEST_PART:
            raise ReadingError(
                f"{self._path}: {path} in it unpacks to more than "
                f"{_LARGEST_PART // 1_000_000} MB; it was not read.",
                hint="If this is the instrument, save it as PDF and check that file.",
            )
        return data


def protected(path: Path) -> ReadingError:
    """The error for an Office file that opens only with a password."""
    return ReadingError(
        f"{path}: this Office file is protected with a password.",
        hint="Open it with the password, save a copy without one and check that copy.",
    )


def _damaged(path: Path) -> ReadingError:
    return ReadingError(
        f"{path}: this Word (DOCX) or other zipped file is damaged or was cut off.",
        hint="Fetch or save it again; if Word can repair it, save the result as DOCX or PDF.",
    )
