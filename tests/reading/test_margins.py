"""Marginal notes stand beside their text; numbers do not become notes."""

from __future__ import annotations

from pathlib import Path

import pytest

from mpfcheck.model.document import LineRole
from tests.reading.pages import (
    LEFT,
    PROSE,
    RIGHT,
    Draw,
    Sheet,
    paragraphs,
    prose,
    read_pages,
    texts,
)


def _margin(x: float, *notes: tuple[float, list[str]]) -> Draw:
    def draw(sheet: Sheet) -> None:
        for y, lines in notes:
            for number, line in enumerate(lines):
                sheet.text(x, y + 8 * number, line, size=7)

    return draw


@pytest.mark.parametrize("x", [30.0, RIGHT + 12])
def test_marginal_notes_stand_before_the_line_at_their_height(tmp_path: Path, x: float) -> None:
    def draw(sheet: Sheet) -> None:
        y = sheet.body(100, ["1. This Act may be cited as the Mines Act."], x=LEFT + 20) + 12
        y = sheet.body(y, ["2. The owner of the mine keeps the plan of the", *PROSE]) + 12
        sheet.body(y, ["3. No child works in the mine or near its", *PROSE])
        _margin(
            x,
            (100, ["Short title."]),
            (124, ["Plans to", "be kept.", "[5 of 1994]"]),
            (196, ["Child labour.", "c. 65:01"]),
        )(sheet)

    document = read_pages(tmp_path, draw)
    lines = document.lines
    notes = [line for line in lines if line.role is LineRole.MARGINAL]
    assert texts(notes) == ["Short title.", "Plans to", "be kept.", "Child labour."]
    assert texts(lines, LineRole.AMENDMENT_NOTE) == ["[5 of 1994]", "c. 65:01"]
    assert notes[1].block == notes[2].block != notes[0].block
    for note, number in zip((notes[0], notes[1], notes[3]), "123", strict=True):
        following = lines[lines.index(note) :]
        body = next(line for line in following if line.role is LineRole.BODY)
        assert body.text.startswith(f"{number}. ")
    assert len(paragraphs(lines)) == 3


def test_a_note_that_only_looks_like_a_citation_goes_on_as_heading(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.body(100, ["4. A lease that was granted before this Act is", *PROSE])
        _margin(30, (100, ["Grants under", "Cap. 65:01", "[2 of 1979]"]))(sheet)

    lines = read_pages(tmp_path, draw).lines
    assert texts(lines, LineRole.MARGINAL) == ["Grants under", "Cap. 65:01"]
    assert texts(lines, LineRole.AMENDMENT_NOTE) == ["[2 of 1979]"]


def test_a_note_goes_on_at_the_head_of_the_next_page(tmp_path: Path) -> None:
    def first(sheet: Sheet) -> None:
        sheet.body(100, PROSE)
        sheet.full(LEFT, 640, "8. When a person is convicted of an offence under this")
        sheet.full(LEFT, 652, "Act the court may order that the gold be taken and that")
        _margin(30, (640, ["Power of the", "court to"]))(sheet)

    def second(sheet: Sheet) -> None:
        sheet.body(100, ["it be sold and the price be paid to the treasury of", *PROSE])
        _margin(30, (100, ["confiscate gold."]))(sheet)

    head = lambda sheet: sheet.text(200, 40, "Gold Board")  # noqa: E731
    pages = [lambda s: (head(s), first(s)), lambda s: (head(s), second(s)), head]
    lines = read_pages(tmp_path, *pages).lines
    notes = [line for line in lines if line.role is LineRole.MARGINAL]
    assert texts(notes) == ["Power of the", "court to", "confiscate gold."]
    assert len({note.block for note in notes}) == 1


def test_notes_in_the_size_of_the_text(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.body(100, [*prose(1, 4)[:3], *prose(5, 12)])
        sheet.text(RIGHT + 15, 136, "Plans of")
        sheet.text(RIGHT + 15, 148, "the mine")
        sheet.text(RIGHT + 15, 196, "Penalty")

    lines = read_pages(tmp_path, draw).lines
    notes = [line for line in lines if line.role is LineRole.MARGINAL]
    assert texts(notes) == ["Plans of", "the mine", "Penalty"]
    assert notes[0].block == notes[1].block != notes[2].block
    body = texts(lines, LineRole.BODY)
    assert body == [*prose(1, 4)[:3], *prose(5, 12)]
    assert lines[lines.index(notes[0]) + 2].text == body[3]


def test_line_numbers_are_no_text(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.body(100, prose(2, 15))
        for number in (5, 10, 15):
            sheet.text(RIGHT + 20, 100 + 12 * (number - 1), str(number))

    lines = read_pages(tmp_path, draw).lines
    assert texts(lines, LineRole.FOLIO) == ["5", "10", "15"]
    assert texts(lines, LineRole.BODY) == prose(2, 15)


@pytest.mark.parametrize("label", ["1.", "(a)", "II"])
def test_hanging_numbers_are_text(tmp_path: Path, label: str) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.body(100, prose(1, 8))
        sheet.text(LEFT - 25, 100, label)
        sheet.body(206, prose(4, 8))
        sheet.text(LEFT - 25, 206, label)

    lines = read_pages(tmp_path, draw).lines
    assert {line.role for line in lines} == {LineRole.BODY}
    assert [line.text.split()[0] for line in lines].count(label) == 2
