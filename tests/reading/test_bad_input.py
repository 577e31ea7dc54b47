"""A file that cannot be read gives an error that says what, where and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption

from mpfcheck.errors import ReadingError
from mpfcheck.reading import read
from mpfcheck.reading.options import Ocr, ReadOptions
from mpfcheck.reading.readers import PlainFirstReader
from mpfcheck.reading.words import RawPage
from tests.reading.pages import PROSE, Sheet, paragraphs, pdf
from tests.said import said


def _law(sheet: Sheet) -> None:
    sheet.body(100, PROSE)


def _picture(sheet: Sheet) -> None:
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    sheet.canvas.drawImage(ImageReader(Image.new("L", (20, 20))), 40, 40, 300, 500)


def _blank(sheet: Sheet) -> None:
    sheet.canvas.rect(0, 0, 0, 0)


def _password(sheet_password: str) -> StandardEncryption:
    return StandardEncryption(sheet_password, ownerPassword="owner", canPrint=0)


WHOLE = pdf(*[_law] * 4)
CASES = {
    "empty.pdf": (b"", "empty", "again"),
    "blank.txt": (b" \n\n \r\n\t", "empty", "again"),
    "page.pdf": (b"<!DOCTYPE html><html><body>404</body></html>", "not a PDF", "download"),
    "notes.pdf": (b"1. This Act may be cited.\n", "not a PDF", ".txt"),
    "cut.pdf": (WHOLE[: len(WHOLE) // 2], "cut off", "fetch"),
    "head-only.pdf": (b"%PDF-1.7\n", "cut off", "fetch"),
    "broken.pdf": (b"%PDF-1.7\nnothing here\n%%EOF\n", "damaged", "again"),
    "locked.pdf": (pdf(_law, encrypt=_password("secret")), "password", "without|new PDF"),
    "scan.pdf": (pdf(_picture, _picture), "pages 1-2", "look|tesseract"),
    "bill.docx": (b"PK\x03\x04" + b"\0" * 50, "DOCX", "PDF"),
    "scan.png": (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "image", "ocrmypdf"),
    "program.txt": (bytes(range(256)) * 20, "binary", "instrument"),
}


@pytest.mark.parametrize("name", CASES)
def test_unreadable_file(tmp_path: Path, name: str) -> None:
    content, what, todo = CASES[name]
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(ReadingError) as caught:
        read(path)
    assert name in caught.value.message
    assert what in caught.value.message
    assert any(word in caught.value.hint for word in todo.split("|"))
    assert caught.value.exit_code == 3


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="no such file"):
        read(tmp_path / "no.pdf")


def test_folder(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="folder"):
        read(tmp_path)


def test_pdf_locked_against_printing_only_is_read(tmp_path: Path) -> None:
    path = tmp_path / "law.pdf"
    path.write_bytes(pdf(_law, encrypt=_password("")))
    assert paragraphs(read(path).lines) == [" ".join(PROSE)]


def test_pages_without_text_are_named_and_the_others_read(tmp_path: Path) -> None:
    path = tmp_path / "law.pdf"
    path.write_bytes(pdf(_law, _picture, _picture, _law, _picture))
    document = read(path, options=ReadOptions(ocr=Ocr.NEVER))
    assert [page.has_text for page in document.pages] == [True, False, False, True, False]
    assert len(paragraphs(document.lines)) == 2
    assert len(document.notes) == 1
    assert "2-3, 5" in said(document.notes)[0]


def test_a_blank_page_is_not_an_unread_page(tmp_path: Path) -> None:
    path = tmp_path / "law.pdf"
    path.write_bytes(pdf(_law, _blank))
    document = read(path)
    assert document.notes == ()
    assert [page.has_text for page in document.pages] == [True, True]


def test_text_turned_into_outlines_is_named(tmp_path: Path) -> None:
    def outlines(sheet: Sheet) -> None:
        for number in range(200):
            sheet.canvas.circle(60 + number, 300, 4)

    path = tmp_path / "law.pdf"
    path.write_bytes(pdf(_law, outlines))
    notes = said(read(path, options=ReadOptions(ocr=Ocr.NEVER)).notes)
    assert notes[0].startswith("page 2: no text layer")


def test_one_broken_page_does_not_cost_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = PlainFirstReader.page

    def page(reader: PlainFirstReader, number: int) -> RawPage:
        if number == 2:
            raise ValueError("broken content")
        return whole(reader, number)

    monkeypatch.setattr(PlainFirstReader, "page", page)
    path = tmp_path / "law.pdf"
    path.write_bytes(pdf(_law, _law, _law))
    document = read(path, options=ReadOptions(ocr=Ocr.NEVER))
    assert said(document.notes) == ["page 2: damaged, not read"]
    assert [page.has_text for page in document.pages] == [True, False, True]
    assert len(paragraphs(document.lines)) == 2
