"""HTML pages: what a browser shows, and nothing that it does."""

from __future__ import annotations

from pathlib import Path

import pytest

from mpfcheck.errors import ReadingError
from mpfcheck.model.document import Document, LineRole
from mpfcheck.reading import read
from mpfcheck.structure import build
from tests.reading.pages import texts
from tests.said import said


def _read(folder: Path, page: str | bytes, name: str = "law.html") -> Document:
    path = folder / name
    path.write_bytes(page.encode() if isinstance(page, str) else page)
    return read(path)


def _body(folder: Path, body: str) -> Document:
    return _read(folder, f"<!DOCTYPE html><html><body>{body}</body></html>")


PAGE = """<!DOCTYPE html>
<html><head><title>Quarries Act - Statutes</title><style>p { color: red }</style>
<script>document.write("<p>not law</p>")</script></head>
<body><nav><a href="/">Home</a></nav>
<h1>Quarries <em>Act</em></h1>
<h2>1. Short title</h2>
<p>This Act may be
   cited as the Quarries&nbsp;Act.<br>It binds the&#32;State.</p>
<div>Loose text<p style="text-align: center"><b>PART I</b></p> after it</div>
<p hidden>not shown</p><p style="display:none">nor this</p>
<table><tr><th>Title<th>Years<tr><td>Lease<td>25</table>
<button>Print</button>
<footer>Contact us</footer>
</body></html>"""


def test_a_page(tmp_path: Path) -> None:
    document = _read(tmp_path, PAGE)
    assert (document.kind, document.title, document.notes) == ("html", "Quarries Act", ())
    assert [(line.heading, line.block, line.text) for line in document.lines] == [
        (1, 1, "Quarries Act"),
        (2, 2, "1. Short title"),
        (0, 3, "This Act may be cited as the Quarries Act."),
        (0, 3, "It binds the State."),
        (0, 4, "Loose text"),
        (0, 5, "PART I"),
        (0, 6, "after it"),
        (0, 7, "Title | Years"),
        (0, 8, "Lease | 25"),
    ]
    part = document.lines[5]
    assert (part.bold, part.centred) == (True, True)
    assert texts(document.lines, LineRole.TABLE) == ["Title | Years", "Lease | 25"]


@pytest.mark.parametrize(
    ("items", "printed"),
    [
        ("<ol><li>x<li>y</ol>", ["1. x", "2. y"]),
        ("<ol type=a start=3><li>x<li>y</ol>", ["c. x", "d. y"]),
        ("<ol type=A><li>x<li value=5>y<li>z</ol>", ["A. x", "E. y", "F. z"]),
        ("<ol type=i><li>x<li>y</ol>", ["i. x", "ii. y"]),
        ("<ol type=I start=4><li>x</ol>", ["IV. x"]),
        ("<ol reversed><li>x<li>y</ol>", ["2. x", "1. y"]),
        ("<ol style='list-style-type: lower-alpha'><li>x</ol>", ["a. x"]),
        ("<ol style='list-style: none'><li>x</ol>", ["x"]),
        ("<ol><li>(a) x<li>(b) y</ol>", ["(a) x", "(b) y"]),
        ("<ul><li>x</ul>", ["• x"]),
        ("<ol><li>x<ol type=a><li>y</ol>z<li>w</ol>", ["1. x", "a. y", "z", "2. w"]),
        ("<ol><li><p>x</p><p>y</p><li>z</ol>", ["1. x", "y", "2. z"]),
    ],
)
def test_numbers_of_lists_are_printed(tmp_path: Path, items: str, printed: list[str]) -> None:
    assert texts(_body(tmp_path, items).lines) == printed


def test_deeper_lists_are_set_in(tmp_path: Path) -> None:
    lines = _body(tmp_path, "<p>x</p><ol><li>y<ol><li>z</ol></ol>").lines
    assert lines[0].indent < lines[1].indent < lines[2].indent


TEXT = "Se prohíbe la minería en el río — 5 %."


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<meta charset="utf-8">', "utf-8"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">', "cp1252"),
        ("<meta charset=windows-1252>", "cp1252"),
        ("", "utf-8-sig"),
        ("", "utf-16"),
        ("", "cp1252"),
        ("<meta charset=nonsense>", "utf-8"),
    ],
)
def test_encodings(tmp_path: Path, head: str, encoding: str) -> None:
    page = f"<html><head>{head}</head><body><p>{TEXT}</p></body></html>"
    assert texts(_read(tmp_path, page.encode(encoding)).lines) == [TEXT]


def test_xhtml_declares_its_encoding_first(tmp_path: Path) -> None:
    page = f'<?xml version="1.0" encoding="windows-1252"?>\n<html><body><p>{TEXT}</p></body></html>'
    assert texts(_read(tmp_path, page.encode("cp1252")).lines) == [TEXT]


def test_raised_letters_struck_text_and_links_to_notes(tmp_path: Path) -> None:
    document = _body(
        tmp_path,
        "<p>Art. 1<sup>o</sup> Até 50 m<sup>2</sup><sup><a href='#n1'>1</a></sup>, "
        "<strike>dez</strike> <span style='text-decoration: line-through'>onze</span> doze dias.",
    )
    assert texts(document.lines) == ["Art. 1º Até 50 m², doze dias."]
    assert said(document.notes) == ["Text that is struck out (2 times) was left out."]


def test_a_table_that_only_sets_text_in_columns_is_read_cell_by_cell(tmp_path: Path) -> None:
    cell = "".join(f"<p>{n}. Duty number {n}.</p>" for n in range(1, 6))
    document = _body(tmp_path, f"<table><tr><td>Left</td><td>{cell}</td></tr></table>")
    assert texts(document.lines, LineRole.BODY)[:2] == ["Left", "1. Duty number 1."]
    assert texts(document.lines, LineRole.TABLE) == []


def test_the_main_part_of_a_page_is_the_law(tmp_path: Path) -> None:
    law = "".join(f"<p>{n}. The holder shall do duty number {n}.</p>" for n in range(1, 9))
    document = _body(tmp_path, f"<div>Menu of the site</div><main>{law}</main><div>Imprint</div>")
    assert [c.label for c in build(document, language="en").clauses] == [
        f"s. {n}" for n in range(1, 9)
    ]


def test_lines_of_preformatted_text_are_kept(tmp_path: Path) -> None:
    assert texts(_body(tmp_path, "<pre>1. One\n2. Two</pre>").lines) == ["1. One", "2. Two"]


def test_elements_that_are_never_closed_do_not_cost_the_text(tmp_path: Path) -> None:
    document = _body(tmp_path, "<div><font>" * 500 + "The law.<p>End.</p>")
    assert texts(document.lines) == ["The law.", "End."]


def test_a_page_nested_beyond_reason_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="nested too deep"):
        _body(tmp_path, "<div>" * 5000 + "The law.")


def test_pages_are_known_by_their_content(tmp_path: Path) -> None:
    assert _read(tmp_path, "<h1>Quarries Act</h1><p>Text.</p>", "law.txt").kind == "html"
    assert _read(tmp_path, "a < b and <p> is a tag", "law.txt").kind == "text"


@pytest.mark.parametrize("body", ["", "<script>var law = 1</script>", "<img src=scan.png>"])
def test_a_page_without_text(tmp_path: Path, body: str) -> None:
    with pytest.raises(ReadingError, match="no text was found") as caught:
        _body(tmp_path, body)
    assert caught.value.hint
