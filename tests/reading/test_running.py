"""Running heads and page numbers are told from the text."""

from __future__ import annotations

from pathlib import Path

import pytest

from mpfcheck.model.document import LineRole
from tests.reading.pages import (
    LEFT,
    Draw,
    Sheet,
    paragraphs,
    prose,
    read_pages,
    texts,
)


def _numbered(number: int, *extra: Draw) -> Draw:
    """A page of an act with a running head, different on the two sides, and a folio."""

    def draw(sheet: Sheet) -> None:
        if number % 2:
            sheet.text(180, 40, "Mines and Minerals", font="Times-Italic")
            sheet.text(280, 40, "Cap. 12:01")
            sheet.text(340, 40, str(number))
        else:
            sheet.text(90, 40, str(number))
            sheet.text(120, 40, "Cap. 12:01")
            sheet.text(200, 40, "Mines and Minerals", font="Times-Italic")
        sheet.rule(90, 46, 345, 46)
        sheet.body(90, [f"{number}. {line}" for line in prose(number, 5)])
        sheet.text(280, 660, "L.R.O. 1/2031", font="Times-BoldItalic")
        for other in extra:
            other(sheet)

    return draw


def test_running_heads_differ_on_left_and_right_pages(tmp_path: Path) -> None:
    document = read_pages(tmp_path, *(_numbered(number) for number in range(1, 9)))
    for page in document.pages:
        assert len(texts(page.lines, LineRole.RUNNING_HEAD)) == 2
        assert len(texts(page.lines, LineRole.BODY)) == 5
        assert page.lines[0].role is LineRole.RUNNING_HEAD
        assert page.lines[-1].role is LineRole.RUNNING_HEAD


@pytest.mark.parametrize("folio", ["{}", "- {} -", "Page {}", "{} of 6", "{} de 6", "[{}]"])
def test_folios(tmp_path: Path, folio: str) -> None:
    def page(number: int) -> Draw:
        def draw(sheet: Sheet) -> None:
            sheet.body(100, prose(number))
            sheet.text(200, 670, folio.format(number))

        return draw

    document = read_pages(tmp_path, *(page(number) for number in range(1, 7)))
    assert texts(document.lines, LineRole.FOLIO) == [folio.format(n) for n in range(1, 7)]
    assert paragraphs(document.lines) == [" ".join(prose(n)) for n in range(1, 7)]


def test_text_that_stands_at_the_head_of_few_pages_is_body(tmp_path: Path) -> None:
    def with_head(text: str) -> Draw:
        def draw(sheet: Sheet) -> None:
            sheet.centred(60, text)
            sheet.body(100, prose(len(text)))

        return draw

    heads = ["PART I", "Offences", "PART II", "Mine safety", "Transfers", "SCHEDULE"]
    document = read_pages(tmp_path, *map(with_head, heads))
    assert texts(document.lines, LineRole.RUNNING_HEAD) == []
    assert [line.text for line in document.lines if line.centred] == heads


def test_heads_that_name_another_section_on_every_page(tmp_path: Path) -> None:
    def page(number: int) -> Draw:
        def draw(sheet: Sheet) -> None:
            sheet.text(LEFT, 40, str(number + 200))
            subject = ("Titles", "Fees", "Safety", "Courts", "Forms", "Repeals")[number]
            sheet.text(LEFT + 60, 40, f"Mines: {subject}")
            sheet.body(100, prose(number, 6))

        return draw

    document = read_pages(tmp_path, *map(page, range(6)))
    assert len(texts(document.lines, LineRole.RUNNING_HEAD)) == 6
    assert len(texts(document.lines, LineRole.BODY)) == 36
