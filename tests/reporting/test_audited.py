"""A run of an audit in every form: matrix, scores, the way from a cell to the clause."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from dataclasses import replace

import docx
import openpyxl
import pytest
from lxml import etree, html

from mpfcheck.reporting.audited.docx import ACROSS
from mpfcheck.reporting.audited.forms import FORMS
from mpfcheck.reporting.audited.view import Origin, report_on
from mpfcheck.reporting.messages import languages, messages

from .examples import SUPPLY, assessment, citation, element, finding
from .test_compared import HOSTILE

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ORIGIN = Origin(3, "The region", "2026-05-01", "0.0.0", "0123456789abcdef")


def countries():
    general = element(evidence=(citation("s. 9", scope="general"),))
    first = assessment(
        finding("ASM-TX-01", "met", elements=(general,)),
        finding("ASM-TX-02", "absent", elements=(element(strength="none"),)),
        finding("ASM-GE-01", "not-assessed", theme="gender", elements=()),
        country="AA",
    )
    second = assessment(
        finding("ASM-TX-01", "met"),
        finding("ASM-TX-02", "partial"),
        finding("ASM-TX-04", "met", contradictions=(SUPPLY,)),
        finding("ASM-GE-01", "not-assessed", theme="gender", elements=()),
        country="BB",
    )
    return [first, second]


def run(language: str = "en", assessments=None):
    of = countries() if assessments is None else assessments
    return report_on(ORIGIN, [f"Country {n}" for n in range(len(of))], of, language)


def hostile():
    quoted = citation(quote=HOSTILE, highlights=(), clause="+1", heading=HOSTILE)
    of = assessment(
        finding(title=HOSTILE, statement=HOSTILE, elements=(element(evidence=(quoted,)),)),
        country=HOSTILE,
    )
    return report_on(replace(ORIGIN, title=HOSTILE), [HOSTILE], [of], "en")


def word_text(memorandum: bytes) -> str:
    """All text of a Word file, that of tables, headers and footers too, after a look at the parts:

    none leads outside, and no field but those of the program's own is in them.
    """
    texts = []
    with zipfile.ZipFile(io.BytesIO(memorandum)) as archive:
        for part in archive.namelist():
            if part.endswith(".rels"):
                assert b'TargetMode="External"' not in archive.read(part)
            elif part.startswith("word/") and part.endswith(".xml"):
                tree = etree.fromstring(archive.read(part))
                fields = tree.iter(f"{WORD}instrText", f"{WORD}fldSimple")
                assert {"".join(f.itertext()).split()[0] for f in fields} <= {"PAGE", "TOC"}
                texts += [t.text or "" for t in tree.iter(f"{WORD}t")]
    return "\n".join(texts)


def page(of):
    return html.fromstring(FORMS["html"].render(of).decode())


@pytest.mark.parametrize("name", sorted(FORMS))
@pytest.mark.parametrize("language", languages())
def test_every_form_is_made_in_every_language_and_always_the_same(name, language):
    assert FORMS[name].render(run(language))
    assert FORMS[name].render(run(language)) == FORMS[name].render(run(language))


def test_markdown(snapshot):
    assert FORMS["md"].render(run()).decode() == snapshot


def test_every_cell_says_its_status_and_leads_to_the_finding_of_its_country():
    tree, say = page(run()), messages("en")
    cells = tree.xpath("//table[@data-arrows]//a[contains(@class, 'cell')]")
    asked = [f for country in countries() for f in country.findings if f.theme != "gender"]
    assert len(cells) == len(asked)
    said = [cell.find("span[@class='said']").text for cell in cells]
    assert sorted(said) == sorted(say.status_of(f) for f in asked)
    for cell in cells:
        target = tree.get_element_by_id(cell.get("href")[1:])
        assert cell.find("span[@class='said']").text in target.text_content()


def test_a_contradicted_finding_shows_what_points_the_other_way():
    tree = page(run())
    (cell,) = tree.xpath("//a[contains(@class, 'contradicted')]")
    target = tree.get_element_by_id(cell.get("href")[1:])
    assert "s. 15(1)" in target.text_content()


def test_the_tables_have_heads_for_screen_readers():
    tree = page(run())
    for table in tree.xpath("//table[contains(@class, 'heat')]"):
        rows = table.xpath(".//tr[td]")
        assert all(row.xpath("./th[@scope='row']") for row in rows)
        heads = table.xpath("./thead//th[@scope='col']")
        assert all(len(row) == len(heads) for row in rows)
    assert tree.xpath("//table[@data-arrows]/caption")
    every = tree.xpath("//@id")
    assert len(every) == len(set(every))
    assert all(tree.xpath(f"//*[@id='{a[1:]}']") for a in tree.xpath("//a/@href"))


def test_scores_are_those_of_the_matrix():
    of = run()
    scores = page(of).xpath(
        "//table[contains(@class, 'scores')]//tr[th[@scope='row']][1]/td/text()"
    )
    assert scores == [str(of.matrix.score(n, "toxic-substances").percent) for n in (0, 1)]


def test_themes_without_rules_are_named_and_not_drawn():
    tree = page(run())
    assert "Gender equality" in tree.find(".//header").text_content()
    assert not tree.xpath("//tr[@data-theme='gender']")


def test_json_has_every_status():
    value = json.loads(FORMS["json"].render(run()))
    assert value["schema"] == "mpfcheck.matrix/1"
    found = {r["requirement"]: r["findings"] for r in value["requirements"]}
    assert found["ASM-TX-02"]["AA"]["status"] == "absent"
    assert found["ASM-TX-04"] == {"BB": {"status": "met", "contradicted": True}}


def test_csv_has_a_row_per_requirement_and_a_column_per_country():
    text = FORMS["csv"].render(run()).decode("utf-8-sig")
    head, *rows = csv.reader(io.StringIO(text))
    assert head[-2:] == ["AA", "BB"]
    assert {row[1]: row[-2:] for row in rows}["ASM-TX-02"] == ["absent", "partly met"]


def test_the_workbook_colours_its_matrix():
    book = openpyxl.load_workbook(io.BytesIO(FORMS["xlsx"].render(run())))
    say = messages("en")
    sheet = book[say("heading.matrix")]
    assert [c.value for c in sheet[1]][-2:] == ["AA", "BB"]
    assert len(sheet.conditional_formatting) == 2
    assert sheet.auto_filter.ref
    assert {say("matrix.gaps"), say("matrix.clauses")} < set(book.sheetnames)


def test_many_countries_are_put_on_the_page_in_blocks():
    many = [replace(countries()[0], country=f"C{n}") for n in range(ACROSS * 2 - 1)]
    memo = docx.Document(io.BytesIO(FORMS["docx"].render(run(assessments=many))))
    heads = [[cell.text for cell in table.rows[0].cells][1:] for table in memo.tables]
    assert max(map(len, heads)) <= ACROSS
    assert [code for head in heads[:2] for code in head] == [a.country for a in many]


def test_a_law_injects_nothing():
    text = FORMS["html"].render(hostile()).decode()
    tree = html.fromstring(text)
    assert len(tree.xpath("//script")) == 1
    assert not tree.xpath("//img | //@onerror | //@onmouseover")
    assert not set(text) & {"\x00", "\x1b", "\u202e"}
    cells = csv.reader(io.StringIO(FORMS["csv"].render(hostile()).decode("utf-8-sig")))
    assert not [c for row in cells for c in row if c.startswith(("=", "+", "-", "@"))]
    book = openpyxl.load_workbook(io.BytesIO(FORMS["xlsx"].render(hostile())))
    assert {c.data_type for s in book for r in s.iter_rows() for c in r} <= {"s", "n"}
    assert "<script>" not in FORMS["md"].render(hostile()).decode().replace("\\<script", "")


def test_a_law_injects_nothing_into_the_matrix_in_word():
    shown = word_text(FORMS["docx"].render(hostile()))
    assert "</script>" in shown
    assert not set(shown) & {"\x00", "\x1b", "\u202e"}
