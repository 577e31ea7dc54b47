"""Footnotes and amendment notes are kept apart from the text."""

from __future__ import annotations

from pathlib import Path

import pytest

from mpfcheck.model.document import LineRole
from tests.reading.pages import (
    LEFT,
    PROSE,
    RIGHT,
    Sheet,
    paragraphs,
    prose,
    read_pages,
    texts,
)

WHOLE = " ".join(PROSE)


def test_footnotes_and_their_marks(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.text(LEFT, 97, "1", size=6)
        sheet.text(LEFT + 3.2, 100, "[(2) The holder of a composite licence pays 5 m", size=10)
        after = (
            LEFT
            + 3.2
            + sheet.canvas.stringWidth(
                "[(2) The holder of a composite licence pays 5 m", "Times-Roman", 10
            )
        )
        sheet.text(after, 96, "2", size=6)
        sheet.text(after + 6, 100, "of timber.]")
        sheet.body(112, PROSE)
        sheet.rule(LEFT, 600, LEFT + 90, 600)
        sheet.text(LEFT, 612, "1. Subs. by Act 7 of 2031, s. 4, for sub-section (2).", size=8)
        sheet.text(LEFT, 622, "* Not in force in the islands.", size=8)

    lines = read_pages(tmp_path, draw).lines
    assert texts(lines, LineRole.FOOTNOTE) == [
        "1. Subs. by Act 7 of 2031, s. 4, for sub-section (2).",
        "* Not in force in the islands.",
    ]
    assert lines[0].text == "[(2) The holder of a composite licence pays 5 m2 of timber.]"


def test_text_goes_on_below_footnotes_in_mid_page(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.body(100, [*PROSE, *prose(3, 12)])
        sheet.rule(LEFT, 400, LEFT + 90, 400)
        sheet.text(LEFT, 412, "1 Named in the second annex.", size=8)
        sheet.text(LEFT, 422, "2 Set by the Board each year.", size=8)
        sheet.centred(470, "ANNEX 6")
        sheet.body(490, PROSE)

    lines = read_pages(tmp_path, draw).lines
    assert texts(lines, LineRole.FOOTNOTE) == [
        "1 Named in the second annex.",
        "2 Set by the Board each year.",
    ]
    assert paragraphs(lines)[-2:] == ["ANNEX 6", WHOLE]


def test_small_print_at_the_end_without_mark_or_rule_is_body(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.body(100, PROSE)
        sheet.text(LEFT, 600, "Given under the seal of the Republic", size=8)

    assert texts(read_pages(tmp_path, draw).lines, LineRole.FOOTNOTE) == []


@pytest.mark.parametrize(
    "note",
    [
        "Artículo reformado DOF 24-12-1996, 28-04-2005",
        "Fracción adicionada DOF 08-05-2023",
        "Párrafo derogado DOF 28-04-2005",
        "(Redação dada pela Lei nº 9.314, de 1996)",
        "(Incluído pela Lei nº 9.314, de 14.11.1996)",
        "(Revogado)",
        "[Section 4 amended by Act 3 of 1999]",
        "[Modifié par la loi n° 2003-036 du 30 décembre 2003]",
    ],
)
def test_amendment_notes_in_the_text(tmp_path: Path, note: str) -> None:
    def draw(sheet: Sheet) -> None:
        y = sheet.body(100, PROSE)
        sheet.text(RIGHT - 190, y, note, size=8, font="Times-Italic")
        sheet.body(y + 24, PROSE)

    lines = read_pages(tmp_path, draw).lines
    assert texts(lines, LineRole.AMENDMENT_NOTE) == [note]
    assert paragraphs(lines) == [WHOLE, WHOLE]


@pytest.mark.parametrize(
    "text",
    [
        "Artículo 5. Se reforman las fracciones II y IV.",
        "(a) the Act amended by Parliament in the year 1996 applies",
        "(Revised) forms are given in the Schedule",
    ],
)
def test_text_about_amendments_is_body(tmp_path: Path, text: str) -> None:
    lines = read_pages(tmp_path, lambda sheet: sheet.body(100, [text])).lines
    assert [line.role for line in lines] == [LineRole.BODY]
