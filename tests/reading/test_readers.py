"""The fast page reader and the reference reader give the same words in the same places."""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from mpfcheck.function_words import language_of
from mpfcheck.model.document import Box, Document
from mpfcheck.reading.layout import lay_out
from mpfcheck.reading.pdfium import PdfiumReader
from mpfcheck.reading.plumber import PlumberReader
from mpfcheck.reading.readers import PlainFirstReader
from mpfcheck.reading.words import PageReader, RawPage
from mpfcheck.structure import build
from tests.reading.pages import PROSE, Draw, Sheet, pdf, prose

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
LAWS = sorted(CORPUS.glob("*/original.pdf"))


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


def _runs(*runs: str, gap: float = 0.0) -> Draw:
    """Text runs beside each other; one of spaces takes `gap` points, whatever its own width."""

    def drawn(sheet: Sheet) -> None:
        x = 90.0
        for run in runs:
            sheet.text(x, 200, run)
            x += sheet.canvas.stringWidth(run, "Times-Roman", 10) if run.strip() else gap

    return drawn


@pytest.mark.parametrize("gap", [0.1, 0.5, 1.0, 1.5, 3.0])
def test_a_space_that_pdfium_drops_parts_words(gap: float) -> None:
    data = pdf(_runs("holder", " ", "of", " ", "such", "  ", "licence", gap=gap))
    for reader in (PdfiumReader(data), PlumberReader(data)):
        assert [word.text for word in reader.page(1).words] == ["holder", "of", "such", "licence"]


def test_a_word_in_several_runs_stays_one() -> None:
    data = pdf(_runs("hol", "de", "r"))
    assert [word.text for word in PdfiumReader(data).page(1).words] == ["holder"]


@pytest.mark.skipif(not LAWS, reason="the corpus is not here")
@pytest.mark.parametrize("path", LAWS, ids=lambda path: path.parent.name)
def test_same_words_in_order_on_some_pages_of_real_laws(path: Path) -> None:
    same, total = _agreement(*_both(path, every=6))
    assert same >= 0.995 * total


@pytest.mark.slow
@pytest.mark.skipif(not LAWS, reason="the corpus is not here")
def test_same_words_in_order_and_same_structure_on_all_pages_of_real_laws() -> None:
    same = total = 0
    for path in LAWS:
        reference, fast = _both(path)
        alike, words = _agreement(reference, fast)
        same, total = same + alike, total + words
        assert _units(reference) == _units(fast), path.parent.name
    assert same >= 0.9995 * total  # docs/reading.md says what the others are


def _both(path: Path, every: int = 1) -> tuple[list[RawPage], list[RawPage]]:
    """The pages of a law by the reference reader and by the fast one."""
    data = path.read_bytes()
    readers = PlumberReader(data), PdfiumReader(data)
    numbers = range(1, len(readers[0]) + 1, every)
    assert len(readers[0]) == len(readers[1])
    pages = tuple([reader.page(number) for number in numbers] for reader in readers)
    for reader in readers:
        reader.close()
    return pages[0], pages[1]


def _agreement(reference: list[RawPage], fast: list[RawPage]) -> tuple[int, int]:
    """How many words both readers give in the same order, and of how many in all."""
    same = total = 0
    for one, other in zip(reference, fast, strict=True):
        texts = [[word.text for word in page.words] for page in (one, other)]
        matcher = SequenceMatcher(None, *texts, autojunk=False)
        same += sum(block.size for block in matcher.get_matching_blocks())
        total += max(map(len, texts))
    return same, total


def _units(pages: list[RawPage]) -> list[tuple[str, str]]:
    """Kind and label of all clauses on these pages, in order."""
    document = Document("law.pdf", "0" * 64, "pdf", "", lay_out(pages))
    language = Counter(
        found for line in document.lines if (found := language_of(line.text))
    ).most_common(1)
    law = build(document, language=language[0][0])
    return [(clause.kind, clause.label) for clause in law.clauses]
