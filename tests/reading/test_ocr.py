"""Pages that are pictures: their text is recognised, with its layout, and how surely is kept."""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from mpfcheck.errors import ReadingError
from mpfcheck.model.document import Document, LineRole
from mpfcheck.reading import read
from mpfcheck.reading.options import Limits, Ocr, ReadOptions
from mpfcheck.structure import build
from tests.reading.pages import LEFT, PROSE, RIGHT, Sheet, paragraphs, pdf, prose
from tests.reading.scans import image_pdf, noisy, pictures, scan, skewed, stamped, turned
from tests.said import said

needs_tesseract = pytest.mark.skipif(
    shutil.which("tesseract") is None, reason="tesseract is not installed"
)


def _law(sheet: Sheet) -> None:
    sheet.text(LEFT, 40, "Mines Act, 2031", size=8)
    top = sheet.body(100, ["7. (1) " + PROSE[0], *PROSE[1:]])
    top = sheet.body(top + 8, ["(2) " + prose(3)[0], *prose(3)[1:]])
    sheet.body(top + 8, ["8. (1) " + prose(5)[0], *prose(5)[1:]])
    sheet.text(RIGHT + 12, 100, "Register of", size=7.5)
    sheet.text(RIGHT + 12, 109, "persons", size=7.5)


def _french(sheet: Sheet) -> None:
    lines = (
        "Article 4. Le titulaire d'un permis tient un registre de",
        "toutes les personnes employées à la mine; il le présente",
        "sur demande à l'inspecteur du district où se trouve la",
        "mine. L'exploitation artisanale est réservée aux nationaux,",
        "groupés en coopératives agréées par l'autorité.",
    )
    sheet.body(100, lines, pitch=14)


def _english(sheet: Sheet) -> None:
    sheet.body(
        100, [*PROSE[:3], "the mine lies, and the inspector of the district may at any", *PROSE]
    )


def _read(folder: Path, data: bytes, options: ReadOptions | None = None) -> Document:
    path = folder / "law.pdf"
    path.write_bytes(data)
    return read(path, options=options)


def _words(document: Document) -> list[str]:
    return re.findall(r"\w+", " ".join(line.text for line in document.lines))


def _share_found(document: Document, truth: Document) -> float:
    """The share of the words of a text that were recognised, each as often as it stands there."""
    found = _words(document)
    wanted = _words(truth)
    right = 0
    for word in wanted:
        if word in found:
            found.remove(word)
            right += 1
    return right / len(wanted)


@needs_tesseract
def test_a_scanned_page_is_read_with_its_margin(tmp_path: Path) -> None:
    document = _read(tmp_path, scan(pdf(_law)))
    marginal = [line.text for line in document.lines if line.role is LineRole.MARGINAL]
    assert marginal == ["Register of", "persons"]
    assert paragraphs(document.lines)[1] == "7. (1) " + " ".join(PROSE)
    sure = [line.confidence for line in document.lines]
    assert all(share is not None and 0.7 < share <= 1 for share in sure)
    assert said(document.notes)[0].startswith(
        "page 1: no text layer; recognised (OCR) by tesseract"
    )
    assert document.pages[0].has_text


@needs_tesseract
def test_boxes_of_recognised_lines_are_where_the_text_is(tmp_path: Path) -> None:
    whole = _read(tmp_path, pdf(_law))
    scanned = _read(tmp_path, scan(pdf(_law)))
    assert len(scanned.lines) == len(whole.lines)
    places = {line.text: line.box for line in whole.lines}
    for line in scanned.lines:
        box, true = line.box, places.get(line.text)
        if box and true:
            assert abs(box.x0 - true.x0) < 2
            assert abs(box.bottom - true.bottom) < 2.5


BAD_SCANS = {
    "skewed left": lambda page: skewed(page, 1.6),
    "skewed right": lambda page: skewed(page, -1.2),
    "upside down": lambda page: turned(page, 180),
    "on its left side": lambda page: turned(page, 90),
    "on its right side": lambda page: turned(page, 270),
    "poor": noisy,
    "stamped": stamped,
}


@needs_tesseract
@pytest.mark.slow
@pytest.mark.parametrize("make", BAD_SCANS.values(), ids=BAD_SCANS)
def test_a_bad_scan(tmp_path: Path, make) -> None:
    data = pdf(_law)
    truth = _read(tmp_path, data)
    document = _read(tmp_path, image_pdf([make(page) for page in pictures(data)]))
    assert _share_found(document, truth) > 0.96
    numbered = [text for text in paragraphs(document.lines) if re.match(r"7\. |8\. |\(2\) ", text)]
    assert len(numbered) == 3


LISTS = {
    "pt": (
        "Art. 1º O garimpeiro tem direito a:",
        "I - lavrar a área que lhe foi outorgada;",
        "II - vender o ouro ao comprador autorizado;",
        "III - associar-se a mais de uma cooperativa;",
        "IV - receber assistência técnica da autoridade.",
        "Art. 2º A outorga vale por cinco anos.",
        "§ 1º O prazo pode ser prorrogado uma vez.",
        "§ 2º O pedido é feito antes do termo do prazo.",
        "Art. 3º Esta Lei entra em vigor na data de sua publicação.",
    ),
    "fr": (
        "ARTICLE 1er : Le permis est accordé pour deux ans.",
        "ARTICLE 2 : Le titulaire du permis est tenu de :",
        "I. tenir un registre de l'or qui est produit ;",
        "II. vendre cet or aux acheteurs qui sont agréés ;",
        "III. remettre en état le terrain qu'il quitte.",
        "ARTICLE 3 : La présente loi est publiée au journal officiel.",
    ),
}


@needs_tesseract
@pytest.mark.slow
@pytest.mark.parametrize("language", LISTS)
def test_numbers_on_a_skewed_scan_with_grain(tmp_path: Path, language: str) -> None:
    from mpfcheck.structure import build

    def law(sheet: Sheet) -> None:
        for row, line in enumerate(LISTS[language]):
            sheet.text(LEFT, 100 + 18 * row, line, size=11)

    def units(document: Document) -> list[str]:
        return [clause.label for clause in build(document, language=language).clauses]

    data = pdf(law)
    pages = [noisy(skewed(page, 1.5), blur=0.4) for page in pictures(data, 150)]
    scanned = _read(tmp_path, image_pdf(pages, 150))
    assert units(scanned) == units(_read(tmp_path, data))


@needs_tesseract
@pytest.mark.slow
def test_the_language_of_the_page_is_found(tmp_path: Path) -> None:
    document = _read(tmp_path, scan(pdf(_french, _english, _french)))
    assert "coopératives agréées par l'autorité" in paragraphs(document.lines)[0]
    assert any("pages 1, 3" in note and "in French" in note for note in said(document.notes))
    assert any("page 2" in note and "in English" in note for note in said(document.notes))


@needs_tesseract
def test_only_pages_without_text_are_recognised(tmp_path: Path) -> None:
    import io

    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter()
    for part in (pdf(_law), scan(pdf(_law)), pdf(_law)):
        writer.append(PdfReader(io.BytesIO(part)))
    target = io.BytesIO()
    writer.write(target)
    document = _read(tmp_path, target.getvalue())
    recognised = {line.page for line in document.lines if line.confidence is not None}
    assert recognised == {2}


def _shifted(sheet: Sheet) -> None:
    """As fonts without a Unicode map come out: every character some places off."""
    for number, line in enumerate([*PROSE, *prose(3), *prose(5), *prose(8)]):
        wrong = "".join(chr(ord(ch) - 29) if ch.isalpha() else ch for ch in line)
        sheet.text(LEFT, 100 + 14 * number, wrong)


@needs_tesseract
def test_a_garbled_text_layer_is_noticed(tmp_path: Path) -> None:
    document = _read(tmp_path, pdf(_law, _shifted), ReadOptions(ocr=Ocr.NEVER))
    assert [page.has_text for page in document.pages] == [True, False]
    assert said(document.notes)[0].startswith("page 2: garbled text layer, not read")


def _hidden(sheet: Sheet, lines: Sequence[str] = (*PROSE, *prose(3))) -> None:
    """A scan with its text recognised before: invisible letters on a picture."""
    from reportlab.lib.utils import ImageReader

    picture = pictures(pdf(_law))[0]
    width, height = sheet.canvas._pagesize
    sheet.canvas.drawImage(ImageReader(picture), 0, 0, width, height)
    for number, line in enumerate(lines):
        text = sheet.canvas.beginText(LEFT, height - 100 - 14 * number)
        text.setFont("Times-Roman", 10)
        text.setTextRenderMode(3)
        text.textOut(line)
        sheet.canvas.drawText(text)


def test_a_recognition_by_another_program_is_noted(tmp_path: Path) -> None:
    document = _read(tmp_path, pdf(_hidden))
    assert said(document.notes)[0].startswith(
        "page 1: scanned, the text recognised by another program"
    )
    assert all(line.confidence is None for line in document.lines)


def test_numbers_of_a_recognition_by_another_program_are_mended_and_doubted(
    tmp_path: Path,
) -> None:
    def page(sheet: Sheet) -> None:
        _hidden(sheet, ["ARTIGO 1º São lei:", "I - o uso;", "Il - a taxa;", "HI - a multa."])

    document = _read(tmp_path, pdf(page))
    law = build(document, language="pt")
    units = [(clause.printed, clause.uncertain) for clause in law.clauses]
    assert units == [("ARTIGO 1º", False), ("I -", False), ("II -", True), ("III -", True)]


@needs_tesseract
def test_always_does_not_use_the_text_layer(tmp_path: Path) -> None:
    document = _read(tmp_path, pdf(_law), ReadOptions(ocr=Ocr.ALWAYS))
    assert all(line.confidence is not None for line in document.lines)
    assert "text layer not used" in said(document.notes)[0]


@pytest.fixture
def no_tesseract(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))


@pytest.mark.usefixtures("no_tesseract")
def test_without_tesseract_the_other_pages_are_read(tmp_path: Path) -> None:
    def picture(sheet: Sheet) -> None:
        from reportlab.lib.utils import ImageReader

        sheet.canvas.drawImage(ImageReader(pictures(pdf(_law), 72)[0]), 0, 0, 400, 600)

    document = _read(tmp_path, pdf(_law, picture, picture))
    assert [page.has_text for page in document.pages] == [True, False, False]
    assert said(document.notes)[0].startswith("pages 2-3: no text layer, not read")
    assert "apt install tesseract-ocr" in said(document.notes)[0]


@pytest.mark.usefixtures("no_tesseract")
def test_without_tesseract_a_wholly_scanned_law_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadingError) as caught:
        _read(tmp_path, scan(pdf(_law, _law), 72))
    assert "pages 1-2" in caught.value.message
    assert "tesseract" in caught.value.hint


@needs_tesseract
def test_pages_for_which_no_time_is_left_are_named(tmp_path: Path) -> None:
    options = ReadOptions(limits=Limits(seconds=1e-9))
    with pytest.raises(ReadingError, match="time"):
        _read(tmp_path, scan(pdf(_law)), options)


@needs_tesseract
@pytest.mark.slow
def test_how_sure_a_clause_is_shows_in_every_form(tmp_path: Path) -> None:
    import json

    from mpfcheck.reporting.clauses_akn import render_akn
    from mpfcheck.reporting.clauses_json import render_json
    from mpfcheck.reporting.terminal import Surface
    from mpfcheck.reporting.terminal.clausetree import render_clauses
    from mpfcheck.structure import build

    document = _read(
        tmp_path, image_pdf([noisy(page, 60) for page in pictures(pdf(_law), 120)], 120)
    )
    law = build(document, language="en")
    doubtful = [c for c in law.clauses if c.confidence is not None and c.confidence < 0.9]
    assert doubtful
    share = doubtful[0].confidence
    assert f"[OCR {share:.0%}]" in render_clauses(law, Surface())
    assert f'mpf:confidence="{share:.2f}"' in render_akn(law)
    assert share in [entry["confidence"] for entry in json.loads(render_json(law))["clauses"]]


@needs_tesseract
@pytest.mark.slow
def test_an_empty_scanned_page_is_read_and_a_picture_is_not(tmp_path: Path) -> None:
    from PIL import Image

    empty = Image.new("L", (1000, 1400), 250)
    cloud = Image.effect_noise((1000, 1400), 90)
    document = _read(tmp_path, image_pdf([*pictures(pdf(_law)), empty, cloud]))
    assert [page.has_text for page in document.pages] == [True, True, False]
    assert any("page 3: a picture on which no text" in note for note in said(document.notes))
