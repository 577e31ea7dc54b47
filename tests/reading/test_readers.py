"""The fast page reader and the reference reader give the same words in the same places."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from mpfcheck.model.document import Box
from mpfcheck.reading.layout import lay_out
from mpfcheck.reading.pdfium import PdfiumReader
from mpfcheck.reading.plumber import PlumberReader
from mpfcheck.reading.readers import PlainFirstReader
from mpfcheck.reading.words import PageReader, RawPage
from tests.reading.pages import PROSE, Sheet, pdf, prose

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
LAWS = sorted(CORPUS.glob("*/original.pdf")) if CORPUS.is_dir() else []


def _all(reader: PageReader) -> list[RawPage]:
    try:
        return [reader.page(number) for number in range(1, len(reader) + 1)]
    finally:
        reader.close()


def _mixed(sheet: Sheet) -> None:
    sheet.centred(60, "MINES BILL, 2031 – “TITLES”")
    y = sheet.body(90, [*PROSE, *prose(3, 8)])
    sheet.text(90, y, "5 m² em área não-titulada, artículo 5º, « été »")
    sheet.text(90, y + 20, "Marked", size=10)
    sheet.text(122, y + 16, "12", size=6)
    sheet.text(90, y + 40, "Italic and ", font="Times-Italic")
    sheet.text(140, y + 40, "bold type", font="Times-Bold")
    sheet.rule(90, 400, 200, 400)
    sheet.canvas.rect(90, 200, 100, 40)
    sheet.canvas.rect(250, 200, 60, 60, stroke=0, fill=1)


def _scaled(sheet: Sheet) -> None:
    text = sheet.canvas.beginText()
    text.setFont("Times-Roman", 1)
    text.setTextTransform(11, 0, 0, 11, 90, 500)
    text.textOut("Type that is scaled and not set in its size")
    sheet.canvas.drawText(text)
    sheet.canvas.saveState()
    sheet.canvas.translate(200, 200)
    sheet.canvas.rotate(60)
    sheet.canvas.drawString(0, 0, "DRAFT")
    sheet.canvas.restoreState()


@pytest.fixture(scope="module")
def both() -> tuple[list[RawPage], list[RawPage]]:
    data = pdf(_mixed, _scaled, title="Mines Bill")
    return _all(PlumberReader(data)), _all(PdfiumReader(data))


def test_same_words_in_the_same_places(both: tuple[list[RawPage], list[RawPage]]) -> None:
    for reference, fast in zip(*both, strict=True):
        assert [word.text for word in fast.words] == [word.text for word in reference.words]
        for one, other in zip(fast.words, reference.words, strict=True):
            assert (one.bold, one.italic) == (other.bold, other.italic)
            assert one.x0 == pytest.approx(other.x0, abs=0.1)
            assert one.x1 == pytest.approx(other.x1, abs=1.5)
            assert one.baseline == pytest.approx(other.baseline, abs=0.1)
            assert one.size == pytest.approx(other.size, abs=0.1)


def test_same_drawings(both: tuple[list[RawPage], list[RawPage]]) -> None:
    def places(boxes: tuple[Box, ...]) -> list[float]:
        return [v for b in sorted(boxes, key=Box.as_list) for v in b.as_list()]

    for reference, fast in zip(*both, strict=True):
        assert places(fast.frames) == pytest.approx(places(reference.frames), abs=1)
        assert places(fast.rules) == pytest.approx(places(reference.rules), abs=1)
        assert (fast.width, fast.height) == (reference.width, reference.height)


def test_slanted_words_are_left_out(both: tuple[list[RawPage], list[RawPage]]) -> None:
    for pages in both:
        words = [word.text for word in pages[1].words]
        assert words == ["Type", "that", "is", "scaled", "and", "not", "set", "in", "its", "size"]
        assert pages[1].words[0].size == pytest.approx(11, abs=0.1)


def test_declared_title() -> None:
    data = pdf(_scaled, title="Ley de Minería")
    assert PlumberReader(data).title == PdfiumReader(data).title == "Ley de Minería"


def test_a_turned_page_goes_to_the_reference_reader() -> None:
    def turned(sheet: Sheet) -> None:
        sheet.canvas.setPageRotation(90)
        sheet.canvas.saveState()
        sheet.canvas.translate(100, 100)
        sheet.canvas.rotate(90)
        sheet.canvas.drawString(0, 0, "Schedule of fees")
        sheet.canvas.restoreState()

    page = PlainFirstReader(pdf(turned)).page(1)
    assert [word.text for word in page.words] == ["Schedule", "of", "fees"]
    assert (page.width, page.height) == (482.0, 695.0)


@pytest.mark.skipif(not LAWS, reason="the corpus is not here")
@pytest.mark.parametrize("path", LAWS, ids=lambda path: path.parent.name)
def test_same_words_on_real_laws(path: Path) -> None:
    data = path.read_bytes()
    reference, fast = PlumberReader(data), PdfiumReader(data)
    assert len(reference) == len(fast)
    missing = total = 0
    for number in range(1, len(fast) + 1, 6):
        one, other = reference.page(number), fast.page(number)
        expected = Counter(word.text for word in one.words)
        missing += sum((expected - Counter(word.text for word in other.words)).values())
        total += sum(expected.values())
    assert missing <= 0.005 * total


@pytest.mark.slow
@pytest.mark.skipif(not LAWS, reason="the corpus is not here")
def test_same_lines_on_real_laws() -> None:
    same = total = 0
    for path in LAWS:
        data = path.read_bytes()
        one, other = (lay_out(_all(reader(data))) for reader in (PlumberReader, PdfiumReader))
        lines = [
            Counter((line.text, line.role) for p in pages for line in p.lines)
            for pages in (one, other)
        ]
        same += sum((lines[0] & lines[1]).values())
        total += sum(lines[0].values())
    assert same >= 0.98 * total
