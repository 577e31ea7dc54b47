"""Word files that cannot be read: each with a clear error."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from mpfcheck.errors import ReadingError
from tests.reading.words import (
    TYPES,
    p,
    read_word,
    word,
)


def _zip(**files: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in files.items():
            archive.writestr(
                name.replace("__", "/").replace("_types", "[Content_Types].xml"), content
            )
    return target.getvalue()


def _with_password_flag(content: bytes) -> bytes:
    """The same zip, its members marked as encrypted."""
    marked = bytearray(content)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = marked.find(signature)
        while at >= 0:
            marked[at + offset] |= 1
            at = marked.find(signature, at + 1)
    return bytes(marked)


_WHOLE = word(p("Text"))
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
_BOMB = '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><d>&b;</d>'
BROKEN = {
    "cut off": (_WHOLE[: len(_WHOLE) // 2], "damaged", "again"),
    "other zip": (_zip(**{"notes.txt": "x"}), "a zip archive, not a Word", "DOCX"),
    "workbook": (
        _zip(_types="<Types><Override ContentType='x.spreadsheetml.sheet.main+xml'/></Types>"),
        "an Excel workbook",
        "DOCX or PDF",
    ),
    "open document": (
        _zip(mimetype="application/vnd.oasis.opendocument.text"),
        "OpenDocument text (ODT)",
        "DOCX or PDF",
    ),
    "no main part": (_zip(_types=TYPES), "damaged", "again"),
    "malformed": (
        _zip(_types=TYPES, **{"word__document.xml": "<w:document>"}), "damaged", "save it again"
    ),
    "entities": (
        _zip(_types=TYPES, **{"word__document.xml": _BOMB}), "defines entities", "Save it again"
    ),
    "empty": (word(""), "no text", "look"),
    "pictures only": (word(p("<w:r><w:drawing/></w:r>")), "no text", "ocrmypdf"),
    "locked": (_OLE + "EncryptedPackage".encode("utf-16-le"), "password", "copy without one"),
    "locked zip": (_with_password_flag(_WHOLE), "password", "copy without one"),
    "old": (_OLE, "old Word (DOC)", "DOCX or PDF"),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_a_file_that_cannot_be_read(tmp_path: Path, name: str) -> None:
    content, what, todo = BROKEN[name]
    with pytest.raises(ReadingError) as caught:
        read_word(tmp_path, content)
    assert "bill.docx" in caught.value.message
    assert what in caught.value.message
    assert todo in caught.value.hint


def test_a_part_that_unpacks_without_end_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mpfcheck.reading.docx.package._LARGEST_PART", 1000)
    with pytest.raises(ReadingError, match="unpacks to more than"):
        read_word(tmp_path, word(p("x" * 2000)))
