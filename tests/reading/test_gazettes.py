"""What gazettes do to their pages: small and drop capitals, watermarks, notes on the outer side."""

from __future__ import annotations

from pathlib import Path

import pytest

from mpfcheck.model.document import Document, LineRole
from mpfcheck.structure import build
from tests.reading.pages import (
    HEIGHT,
    LEFT,
    PROSE,
    RIGHT,
    Sheet,
    paragraphs,
    prose,
    read_pages,
    texts,
)
from tests.reading.test_columns import LEFT_COLUMN, RIGHT_COLUMN


def _small_capitals(
    sheet: Sheet, x: float, y: float, words: str, size: float = 10, share: float = 0.75
) -> None:
    """Words whose small letters are printed as smaller capitals."""
    for letter in words:
        own = size if letter.isupper() or letter == " " else share * size
        sheet.text(x, y, letter.upper(), own)
        x += sheet.canvas.stringWidth(letter.upper(), "Times-Roman", own)


@pytest.mark.parametrize("share", [0.75, 0.8])
def test_small_capitals_are_words(tmp_path: Path, share: float) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.centred(60, "PART II")
        _small_capitals(sheet, 150, 80, "Duties of Licence Holders", share=share)
        sheet.body(110, ["4.—(1) " + PROSE[0], *PROSE[1:]])

    document = read_pages(tmp_path, draw)
    assert texts(document.lines)[1] == "DUTIES OF LICENCE HOLDERS"
    assert build(document, language="en").clauses[0].heading == "DUTIES OF LICENCE HOLDERS"


def test_a_drop_capital_begins_its_word(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.text(LEFT, 112, PROSE[0][0], 30)
        sheet.full(LEFT + 20, 100, PROSE[0][1:])
        sheet.full(LEFT + 20, 112, PROSE[1])
        sheet.body(124, PROSE[2:])

    assert texts(read_pages(tmp_path, draw).lines) == list(PROSE)


@pytest.mark.parametrize("hyphen", ["-", "\u00ad"])
def test_words_broken_at_a_line_end_are_joined(tmp_path: Path, hyphen: str) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.full(LEFT, 100, f"1. The holder shall keep a list of all per{hyphen}")
        sheet.text(LEFT, 112, "sons that work there.")
        sheet.body(130, ["2. " + PROSE[0], *PROSE[1:]])

    (first, *_) = build(read_pages(tmp_path, draw), language="en").clauses
    assert first.text == "The holder shall keep a list of all persons that work there."


def test_ligatures_are_letters(tmp_path: Path) -> None:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))

    def draw(sheet: Sheet) -> None:
        sheet.text(LEFT, 100, "The of\ufb01cer \ufb01nds the \ufb02ow.", font="Vera")

    assert texts(read_pages(tmp_path, draw).lines) == ["The officer finds the flow."]


@pytest.mark.parametrize("quotes", ["``''", ",,''", "\u201e\u201c", "\u00ab\u00bb", '""'])
def test_terms_in_quotation_marks_of_any_kind(tmp_path: Path, quotes: str) -> None:
    half = len(quotes) // 2
    opens, closes = quotes[:half], quotes[half:]

    def draw(sheet: Sheet) -> None:
        sheet.text(LEFT, 100, "1. In this Act\u2014")
        sheet.text(LEFT + 20, 112, f"{opens}mine{closes} means a pit or shaft;")
        sheet.text(LEFT + 20, 124, f"{opens}ore{closes} means stone with metal in it.")
        sheet.body(150, ["2. " + PROSE[0], *PROSE[1:]])

    law = build(read_pages(tmp_path, draw), language="en")
    assert [c.number for c in law.clauses if c.kind == "definition"] == ["mine", "ore"]


@pytest.mark.parametrize("degrees", [0.0, 45.0])
def test_a_watermark_across_the_text_is_no_text(tmp_path: Path, degrees: float) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.canvas.saveState()
        sheet.canvas.translate(LEFT, HEIGHT - 260)
        sheet.canvas.rotate(degrees)
        sheet.canvas.setFillGray(0.85)
        sheet.canvas.setFont("Helvetica-Bold", 60)
        sheet.canvas.drawString(0, 0, "COPY")
        sheet.canvas.restoreState()
        sheet.body(100, [*PROSE, *prose(3, 8), *prose(5, 8)])

    found = texts(read_pages(tmp_path, draw).lines, LineRole.BODY)
    assert found == [*PROSE, *prose(3, 8), *prose(5, 8)]


def test_marginal_notes_on_the_outer_side_of_facing_pages(tmp_path: Path) -> None:
    def page(number: int, x: float) -> list[str]:
        return [f"{number}. {PROSE[0]}", *PROSE[1:]]

    def right(sheet: Sheet) -> None:
        y = sheet.body(100, page(1, 0))
        sheet.body(y + 12, page(2, 0))
        sheet.text(RIGHT + 12, 100, "Registers.", 7)
        sheet.text(RIGHT + 12, y + 12, "Plans.", 7)

    def left(sheet: Sheet) -> None:
        y = sheet.body(100, page(3, 0))
        sheet.body(y + 12, page(4, 0))
        sheet.text(40, 100, "Fees.", 7)
        sheet.text(40, y + 12, "Wages.", 7)

    law = build(read_pages(tmp_path, right, left), language="en")
    assert [c.heading for c in law.articles] == ["Registers", "Plans", "Fees", "Wages"]


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_page_that_is_turned_for_display(tmp_path: Path, degrees: int) -> None:
    def draw(sheet: Sheet) -> None:
        canvas = sheet.canvas
        canvas.setPageRotation(degrees)
        width, height = canvas._pagesize
        if degrees == 90:
            canvas.translate(width, 0)
        elif degrees == 180:
            canvas.translate(width, height)
        else:
            canvas.translate(0, height)
        canvas.rotate(degrees)
        shift = 0 if degrees == 180 else width - height
        canvas.translate(0, shift)
        sheet.body(100, [*PROSE, *prose(3)])

    assert texts(read_pages(tmp_path, draw).lines) == [*PROSE, *prose(3)]


@pytest.mark.parametrize("leader", [".", " .", "\u2026", " "])
def test_a_contents_list_holds_no_sections(tmp_path: Path, leader: str) -> None:
    titles = ["Short title", "Registers to be kept", "Plans", "Fees", "Repeal"]

    def draw(sheet: Sheet) -> None:
        sheet.centred(60, "ARRANGEMENT OF SECTIONS")
        for number, title in enumerate(titles, start=1):
            sheet.text(LEFT, 70 + 14 * number, f"{number}. {title}")
            start = LEFT + 20 + sheet.canvas.stringWidth(title, "Times-Roman", 10)
            wide = sheet.canvas.stringWidth(leader, "Times-Roman", 10)
            sheet.text(start, 70 + 14 * number, leader * int((RIGHT - start) / wide))
            sheet.text(RIGHT + 4, 70 + 14 * number, str(number))

    def body(sheet: Sheet) -> None:
        y = 80.0
        for number, title in enumerate(titles, start=1):
            y = sheet.body(y, [f"{number}. {title}.\u2014A holder keeps", *PROSE[1:]]) + 10

    law = build(read_pages(tmp_path, draw, body), language="en")
    assert [(c.number, c.page) for c in law.articles] == [(str(n), 2) for n in range(1, 6)]
    assert [c.role for c in law.clauses if c.page == 1].count("contents") == 1


def test_a_table_without_rules_in_a_column(tmp_path: Path) -> None:
    rows = [
        ("Sand", "5 dollars"),
        ("Clay", "7 dollars"),
        ("Gold won by hand", "9 dollars"),
        ("Any other mineral", "8 dollars"),
    ]

    def draw(sheet: Sheet) -> None:
        for x, lines in ((60.0, LEFT_COLUMN), (214.0, RIGHT_COLUMN)):
            for number, line in enumerate(lines):
                y = 100 + 11 * number
                if number < len(lines) - 1:
                    sheet.full(x, y, line, right=x + 142, size=9)
                else:
                    sheet.text(x, y, line, size=9)
        for number, (mineral, fee) in enumerate(rows):
            sheet.text(60, 205 + 13 * number, mineral, size=9)
            sheet.text(150, 205 + 13 * number, fee, size=9)
        for number, line in enumerate(LEFT_COLUMN):
            sheet.full(214, 200 + 11 * number, line, right=356, size=9)
        for number, line in enumerate(RIGHT_COLUMN):
            sheet.full(60, 275 + 11 * number, line, right=202, size=9)

    found = [
        p
        for role in (LineRole.BODY, LineRole.TABLE)
        for p in _blocks(read_pages(tmp_path, draw), role)
    ]
    assert "Gold won by hand 9 dollars" in " ".join(found)
    joined = " ".join(texts(read_pages(tmp_path, draw).lines))
    assert joined.index("it lapses.") < joined.index("Sand") < joined.index("A holder who leaves")


def _blocks(document: Document, role: LineRole) -> list[str]:
    return paragraphs(document.lines, role)


FRENCH = [
    "Le ministère tient le cadastre des",
    "titres miniers et le montre sans frais",
    "à toute personne qui demande à le",
    "voir pendant les heures de travail, et",
    "inscrit dans les dix jours tout titre",
    "nouveau avec les limites de son aire",
    "et le nom de son titulaire, le jour de",
    "son échéance compris.",
]


def test_columns_of_two_languages_are_parted(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        for x, lines in ((60.0, LEFT_COLUMN), (214.0, FRENCH)):
            for number, line in enumerate(lines):
                sheet.text(x, 100 + 11 * number, line, size=9)

    assert texts(read_pages(tmp_path, draw).lines) == [*LEFT_COLUMN, *FRENCH]
