"""Paragraphs, indents, looks, boxes, skew and titles."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading.pages import (
    LEFT,
    PROSE,
    RIGHT,
    Sheet,
    paragraphs,
    read_pages,
    texts,
)

WHOLE = " ".join(PROSE)


def _lists(sheet: Sheet) -> None:
    sheet.full(LEFT + 20, 100, "5. (1) The minister may after he has heard the board")
    sheet.text(LEFT, 112, "make regulations for—")
    for at, (label, first, second) in enumerate(
        (
            ("(a)", "the keeping of registers at the", "mine; and"),
            ("(b)", "any other matter that this Act", "leaves to them."),
        )
    ):
        y = 130 + 30 * at
        sheet.text(LEFT + 40, y, label)
        sheet.full(LEFT + 60, y, first)
        sheet.text(LEFT + 60, y + 12, second)
    sheet.full(LEFT, 196, "“miner” means a person who himself wins minerals from")
    sheet.text(LEFT + 15, 208, "the ground.")
    sheet.centred(240, "PART II")
    sheet.centred(252, "OF THE TITLES AND THEIR HOLDERS")
    sheet.full(LEFT + 20, 280, "6. A title is granted by the minister on the advice of")
    sheet.full(LEFT, 292, "the board.  It is entered in the register of titles and of")
    sheet.full(LEFT + 20, 304, "7. No title is granted to a person who has broken the")
    sheet.text(LEFT, 316, "law of the land.")


def test_paragraphs_and_indents(tmp_path: Path) -> None:
    lines = read_pages(tmp_path, _lists).lines
    assert paragraphs(lines) == [
        "5. (1) The minister may after he has heard the board make regulations for—",
        "(a) the keeping of registers at the mine; and",
        "(b) any other matter that this Act leaves to them.",
        "“miner” means a person who himself wins minerals from the ground.",
        "PART II OF THE TITLES AND THEIR HOLDERS",
        "6. A title is granted by the minister on the advice of the board. It is entered in the"
        " register of titles and of",
        "7. No title is granted to a person who has broken the law of the land.",
    ]
    indents = {line.text.split()[0]: round(line.indent) for line in lines}
    assert (indents["5."], indents["(a)"], indents["mine;"], indents["law"]) == (20, 40, 60, 0)
    assert [line.text for line in lines if line.centred] == [
        "PART II",
        "OF THE TITLES AND THEIR HOLDERS",
    ]
    assert [line.text for line in lines if line.bold] == [
        "PART II",
        "OF THE TITLES AND THEIR HOLDERS",
    ]


def test_definitions_with_hanging_lines(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.full(LEFT + 15, 100, "“miner” means a person who wins minerals with his")
        sheet.text(LEFT + 30, 112, "hands and with the tools that he owns;")
        sheet.full(LEFT + 15, 124, "“permit” means one that an officer gives under it;")
        sheet.full(LEFT + 15, 136, "“shaft” means a way that leads down from the top;")
        sheet.text(LEFT, 148, "and words of one gender are for all.")

    assert paragraphs(read_pages(tmp_path, draw).lines) == [
        "“miner” means a person who wins minerals with his hands and with the tools that he owns;",
        "“permit” means one that an officer gives under it;",
        "“shaft” means a way that leads down from the top; and words of one gender are for all.",
    ]


def test_a_paragraph_goes_on_over_the_page(tmp_path: Path) -> None:
    def first(sheet: Sheet) -> None:
        sheet.body(100, PROSE)
        sheet.full(LEFT, 650, "4. Where the mine is flooded the owner shall without any")

    def second(sheet: Sheet) -> None:
        sheet.body(100, ["delay bring all persons out of it and tell the board,", *PROSE])

    lines = read_pages(tmp_path, first, second).lines
    joined = paragraphs(lines)
    assert len(joined) == 2
    assert joined[1].endswith(WHOLE)


def test_boxes_have_their_origin_at_the_top_left(tmp_path: Path) -> None:
    page = read_pages(tmp_path, lambda sheet: sheet.body(100, PROSE)).pages[0]
    assert (page.width, page.height) == (482.0, 695.0)
    box = page.lines[0].box
    assert box is not None
    assert box.x0 == pytest.approx(LEFT, abs=0.5)
    assert box.x1 == pytest.approx(RIGHT, abs=0.5)
    assert 90 < box.top < 97
    assert 100 < box.bottom < 104


@pytest.mark.parametrize("degrees", [0.8, -0.8])
def test_a_skewed_scan_is_read_line_by_line(tmp_path: Path, degrees: float) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.canvas.rotate(degrees)
        sheet.body(150, PROSE * 4)

    page = read_pages(tmp_path, draw).pages[0]
    assert texts(page.lines) == list(PROSE * 4)
    boxes = [line.box for line in page.lines if line.box is not None]
    assert all(box.bottom - box.top > 12 for box in boxes[:3])


def test_letterspaced_and_ligatured_words(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        x = 150.0
        for word in ("CHAPTER", "IX"):
            for letter in word:
                sheet.text(x, 80, letter)
                x += 11
            x += 9
        sheet.body(120, PROSE)

    assert texts(read_pages(tmp_path, draw).lines)[0] in ("CHAPTER IX", "CHAPTER I X")


def test_words_drawn_twice_to_look_bold_are_read_once(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        for shift in (0.0, 0.3):
            sheet.text(LEFT + shift, 80, "Offences and penalties")
        sheet.body(120, PROSE)

    assert texts(read_pages(tmp_path, draw).lines)[0] == "Offences and penalties"


@pytest.mark.parametrize(
    ("head", "declared", "title"),
    [
        (["THE REPUBLIC", "MINES AND MINERALS ACT, 2031"], "", "MINES AND MINERALS ACT, 2031"),
        (["x"], "Mines Act", "Mines Act"),
    ],
)
def test_title(tmp_path: Path, head: list[str], declared: str, title: str) -> None:
    def draw(sheet: Sheet) -> None:
        for number, line in enumerate(head):
            sheet.centred(60 + 30 * number, line, size=10 + 4 * number)
        if len(head) > 1:
            sheet.body(200, PROSE)

    assert read_pages(tmp_path, draw, title=declared).title == title
