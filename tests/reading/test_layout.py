"""What a reader of the printed page sees: heads, margins, columns, notes, tables, paragraphs."""

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

WHOLE = " ".join(PROSE)


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


LEFT_COLUMN = [
    "The ministry shall keep the cadastre",
    "of all mining titles and show it free",
    "of charge to any person who asks to",
    "see it during the hours of work, and",
    "shall within ten days enter each new",
    "title with the limits of its area and",
    "the name of its holder and the day on",
    "which it lapses.",
]
RIGHT_COLUMN = [
    "A holder who leaves the area shall",
    "make the shafts safe, fill the pits",
    "and plant the ground anew before the",
    "title lapses, and the inspector shall",
    "give a certificate that this has been",
    "done or say within thirty days what",
    "is lacking and what time is left to",
    "put it right.",
]


def _columns(sheet: Sheet, top: float, left: list[str], right: list[str], shift: float = 0) -> None:
    for x, lines, down in ((60.0, left, 0.0), (214.0, right, shift)):
        for number, line in enumerate(lines):
            y = top + down + 11 * number
            if number < len(lines) - 1:
                sheet.full(x, y, line, right=x + 142, size=9)
            else:
                sheet.text(x, y, line, size=9)


@pytest.mark.parametrize("shift", [0.0, 4.5])
def test_two_columns_are_read_one_after_the_other(tmp_path: Path, shift: float) -> None:
    lines = read_pages(
        tmp_path, lambda sheet: _columns(sheet, 100, LEFT_COLUMN, RIGHT_COLUMN, shift)
    ).lines
    assert texts(lines) == LEFT_COLUMN + RIGHT_COLUMN
    assert [line.indent for line in lines] == [0] * 16
    assert len(paragraphs(lines)) == 2


def test_columns_that_begin_in_mid_page_under_headings_across(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.centred(60, "THE MINISTRY OF MINES OF THE REPUBLIC")
        for number, line in enumerate(PROSE):
            sheet.full(60, 90 + 12 * number, line, right=356)
        _columns(sheet, 160, LEFT_COLUMN, RIGHT_COLUMN)
        sheet.text(100, 270, "ANNEX ON THE FEES PAYABLE BY HOLDERS", font="Times-Bold")
        _columns(sheet, 300, RIGHT_COLUMN, LEFT_COLUMN)

    found = texts(read_pages(tmp_path, draw).lines)
    assert found == [
        "THE MINISTRY OF MINES OF THE REPUBLIC",
        *PROSE,
        *LEFT_COLUMN,
        *RIGHT_COLUMN,
        "ANNEX ON THE FEES PAYABLE BY HOLDERS",
        *RIGHT_COLUMN,
        *LEFT_COLUMN,
    ]


def test_three_columns(tmp_path: Path) -> None:
    columns = [
        [f"{word} text stands in", "its narrow column of the", "gazette and is read down"] * 3
        for word in ("First", "Second", "Third")
    ]

    def draw(sheet: Sheet) -> None:
        for x, lines in zip((40.0, 145.0, 250.0), columns, strict=True):
            for number, line in enumerate(lines):
                sheet.full(x, 100 + 11 * number, line, right=x + 93, size=9)

    assert texts(read_pages(tmp_path, draw).lines) == [
        line for column in columns for line in column
    ]


def test_numbers_and_their_texts_are_no_columns(tmp_path: Path) -> None:
    entries = [
        "Short title and commencement of this Act",
        "Interpretation of words in this Act",
    ] * 6

    def draw(sheet: Sheet) -> None:
        for number, entry in enumerate(entries, start=1):
            sheet.text(90, 90 + 14 * number, f"{number}.")
            sheet.full(150, 90 + 14 * number, entry)

    found = texts(read_pages(tmp_path, draw).lines)
    assert found == [f"{number}. {entry}" for number, entry in enumerate(entries, start=1)]


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


def test_ruled_tables_are_read_cell_by_cell(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.body(100, PROSE)
        for y in (180, 210, 250):
            sheet.rule(90, y, 400, y)
        for x in (90, 240, 400):
            sheet.rule(x, 180, x, 250)
        sheet.text(95, 195, "Title")
        sheet.text(245, 195, "Longest term")
        sheet.text(95, 222, "Mining lease for")
        sheet.text(95, 234, "small mines")
        sheet.text(245, 222, "five years, once")
        sheet.text(245, 234, "renewed")
        sheet.body(280, PROSE)

    lines = read_pages(tmp_path, draw).lines
    table = [line for line in lines if line.role is LineRole.TABLE]
    assert texts(table) == [
        "Title",
        "Longest term",
        "Mining lease for",
        "small mines",
        "five years, once",
        "renewed",
    ]
    assert [line.block for line in table] == [2, 2, 3, 3, 3, 3]
    assert paragraphs(lines) == [WHOLE, WHOLE]


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
