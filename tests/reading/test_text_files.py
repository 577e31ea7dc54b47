"""Plain text and Markdown: encodings, paragraphs, indents, headings, pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from mpfcheck.model.document import Document, LineRole
from mpfcheck.reading import read
from tests.reading.pages import texts
from tests.said import said

LAW = "Artículo 1.- Se prohíbe la minería.\n\n   a) “río”; y\n   b) año — 5 %.\n"


def _read(folder: Path, content: bytes, name: str = "law.txt") -> Document:
    path = folder / name
    path.write_bytes(content)
    return read(path)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_encodings(tmp_path: Path, encoding: str) -> None:
    document = _read(tmp_path, LAW.encode(encoding))
    assert texts(document.lines) == [
        "Artículo 1.- Se prohíbe la minería.",
        "a) “río”; y",
        "b) año — 5 %.",
    ]
    assert document.notes == ()


def test_latin_1_that_is_not_windows_text(tmp_path: Path) -> None:
    document = _read(tmp_path, "Artigo 1º Será crime.\x81".encode("latin-1"))
    assert texts(document.lines)[0].startswith("Artigo 1º Será crime.")


def test_a_few_damaged_characters_are_noted(tmp_path: Path) -> None:
    content = "Artículo único. La minería en el río será regulada.".encode() + b"\xff\n"
    document = _read(tmp_path, content)
    assert "Artículo único" in document.lines[0].text
    assert "damaged" in said(document.notes)[0]


def test_blank_lines_part_paragraphs_and_indents_count(tmp_path: Path) -> None:
    document = _read(tmp_path, LAW.encode())
    assert [line.block for line in document.lines] == [1, 2, 2]
    assert [line.indent for line in document.lines] == [0, 15, 15]
    assert document.kind == "text"
    assert document.title.startswith("Artículo 1")


def test_form_feeds_and_windows_line_ends(tmp_path: Path) -> None:
    document = _read(tmp_path, b"1. One\r\nmore.\r\n\f2. Two\r\n\f")
    assert [page.number for page in document.pages] == [1, 2]
    assert [(line.page, line.text) for line in document.lines] == [
        (1, "1. One"),
        (1, "more."),
        (2, "2. Two"),
    ]


def test_lines_too_long_to_print_are_paragraphs_of_their_own(tmp_path: Path) -> None:
    long = "The holder of a licence shall keep a register of all persons employed. " * 4
    document = _read(tmp_path, f"{long}\n{long}\nShort one.\n".encode())
    assert [line.block for line in document.lines] == [1, 2, 3]


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("the of\ufb01cer \ufb02ew", "the officer flew"),
        ("pro\u00adhibited", "prohibited"),
        ("pro\u00ad", "pro-"),
        ("``gold'' means", "“gold” means"),
        ("the miner´s licence", "the miner’s licence"),
        ("five\u00a0hectares\u2009of", "five hectares of"),
        ("C H A P T E R   I V", "CHAPTER IV"),
        ("D E C R E T O", "DECRETO"),
        ("P A R T   F I V E", "PART FIVE"),
        ("(a) a b or c", "(a) a b or c"),
        ("5 m² of N° 12ª", "5 m² of N° 12ª"),
        ("FIRST.- _The holder_ shall keep", "FIRST.- The holder shall keep"),
        ("_The holder shall keep.\n_", "The holder shall keep."),
        ("Name: ____ (a_b) _ ", "Name: ____ (a_b) _"),
    ],
)
def test_typography(tmp_path: Path, printed: str, meant: str) -> None:
    assert texts(_read(tmp_path, printed.encode()).lines) == [meant]


MARKDOWN = """---
title: "Mines Bill"
---
# Mines Bill {not a template}

PART I
======

## 1. Short title ##

This Act may be **cited** as the *Mines* Act[^1] and
[its schedule](http://example.org/s).

- (a) first `item`;
- (b) second\\_item.

| Title | Years |
|-------|------:|
| Lease | 25    |

***

**Whole line.**

[^1]: As amended.
<!-- a remark -->
"""


def test_markdown(tmp_path: Path) -> None:
    document = _read(tmp_path, MARKDOWN.encode(), "law.txt")
    assert document.kind == "markdown"
    assert document.title == "Mines Bill"
    assert [(line.heading, line.text) for line in document.lines if line.heading] == [
        (1, "Mines Bill {not a template}"),
        (1, "PART I"),
        (2, "1. Short title"),
    ]
    assert texts(document.lines, LineRole.TABLE) == ["Title | Years", "Lease | 25"]
    assert texts(document.lines, LineRole.FOOTNOTE) == ["As amended."]
    body = [line for line in document.lines if line.role is LineRole.BODY and not line.heading]
    assert texts(body) == [
        "This Act may be cited as the Mines Act and",
        "its schedule.",
        "- (a) first item;",
        "- (b) second_item.",
        "Whole line.",
    ]
    assert [line.block for line in body][:2] == [body[0].block] * 2
    assert len({line.block for line in body}) == 4
    assert [line.bold for line in body] == [False, False, False, False, True]


def test_progress_is_told_once_for_a_text(tmp_path: Path) -> None:
    path = tmp_path / "law.txt"
    path.write_text("1. One.\f2. Two.")
    told: list[tuple[int, int]] = []
    read(path, progress=lambda done, total: told.append((done, total)))
    assert told == [(2, 2)]


def test_running_heads_of_a_text_with_page_breaks(tmp_path: Path) -> None:
    pages = [
        f"LAWS OF MINA\n{number + 6}   Cap. 12:01   Mines\n\n{number}. Duty {name}.\nSo {name}.\n"
        for number, name in enumerate(["of care", "to report", "to train", "to restore"], start=1)
    ]
    document = _read(tmp_path, "\f".join(pages).encode())
    assert len(texts(document.lines, LineRole.RUNNING_HEAD)) == 8
    assert texts(document.lines, LineRole.BODY)[::2] == [
        "1. Duty of care.",
        "2. Duty to report.",
        "3. Duty to train.",
        "4. Duty to restore.",
    ]


def test_title_of_a_text(tmp_path: Path) -> None:
    text = "THE REPUBLIC\n\nMINES AND MINERALS ACT\n\nAn Act about mines.\n"
    assert _read(tmp_path, text.encode()).title == "MINES AND MINERALS ACT"


def test_stars_that_mark_bold_and_italic_words_are_no_text(tmp_path: Path) -> None:
    text = (
        "**SEÇÃO I**\n**DAS PEDRAS**\nArt. 1 O **caput** e a alínea *b* valem.\n**Da taxa**\n* nota"
    )
    document = _read(tmp_path, text.encode())
    assert [(line.text, line.bold) for line in document.lines] == [
        ("SEÇÃO I", True),
        ("DAS PEDRAS", True),
        ("Art. 1 O caput e a alínea b valem.", False),
        ("Da taxa", True),
        ("* nota", False),
    ]


def test_stars_of_a_publisher_stay(tmp_path: Path) -> None:
    text = "1. Fees.\n2**[The fee is due** in March.]\n* * * * *\n3***[4. Omitted.]"
    assert [line.text for line in _read(tmp_path, text.encode()).lines] == text.split("\n")


@pytest.mark.parametrize(
    ("content", "title"),
    [
        ("Lei n.º 5/2031\n\n## CAPÍTULO I\n\n### Artigo 1.º\n\nA lei rege.", "Lei n.º 5/2031"),
        ("# Quarries Act\n\n## PART I\n\n1. This Act binds.", "Quarries Act"),
        ("## Of mines\n\n1. Mines are safe.", "Of mines"),
    ],
)
def test_a_heading_of_a_chapter_is_no_title(tmp_path: Path, content: str, title: str) -> None:
    assert _read(tmp_path, content.encode(), "law.md").title == title
