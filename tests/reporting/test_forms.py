"""Forms that are written whole: Markdown, CSV, spreadsheets; no law gets out of its cell."""

from __future__ import annotations

import csv
import io

import openpyxl
import pytest

from mpfcheck.reporting.formats import FORMS
from mpfcheck.reporting.markdown import escaped
from mpfcheck.reporting.messages import languages, messages
from mpfcheck.reporting.workbook import CUT, MOST

from .examples import assessment, citation, element, every_status, finding

HOSTILE = '=HYPERLINK("http://evil") <script>x</script> | **b** \u202e \x1b[31m \x00 [a](b)\n# t'


def hostile():
    quoted = citation(quote=HOSTILE, highlights=(), chapeau="@cmd", clause="+1")
    return assessment(finding(title="-1+1", elements=(element(evidence=(quoted,)),)))


def workbook(of):
    return openpyxl.load_workbook(io.BytesIO(FORMS["xlsx"].render(of)))


def rows(of):
    text = FORMS["csv"].render(of).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text)))


@pytest.mark.parametrize("name", sorted(FORMS.keys() - {"pdf"}))  # it needs the law's file
@pytest.mark.parametrize("language", languages())
def test_every_form_is_made_in_every_language_and_always_the_same(name, language):
    of = assessment(*every_status().findings, language=language)
    assert FORMS[name].render(of)
    assert FORMS[name].render(of) == FORMS[name].render(of)


def test_markdown(snapshot):
    assert FORMS["md"].render(every_status()).decode() == snapshot


def test_csv_has_a_row_per_citation_and_per_element_without():
    head, *body = rows(every_status())
    say = messages("en")
    assert head[0] == say("column.requirement")
    of = every_status()
    cited = [c for f in of.findings for e in f.elements for c in e.evidence]
    none = [e for f in of.findings for e in f.elements if not e.evidence]
    against = [c for f in of.findings for x in f.contradictions for c in x.evidence]
    assert len(body) == len(cited) + len(none) + len(against)
    assert all(len(row) == len(head) for row in body)


def test_no_cell_of_csv_is_a_formula():
    cells = [cell for row in rows(hostile()) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert not [cell for cell in cells if any(c in cell for c in "\x00\x1b\u202e\n")]


def test_no_cell_of_a_workbook_is_a_formula_or_a_link():
    cells = [c for sheet in workbook(hostile()) for row in sheet.iter_rows() for c in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert not [cell for cell in cells if cell.hyperlink]
    assert any("=HYPERLINK" in str(cell.value) for cell in cells)


def test_sheets_can_be_filtered_and_their_heads_stay():
    book = workbook(every_status())
    say = messages("en")
    for key in ("findings", "evidence", "sources", "instruments"):
        sheet = book[say(f"heading.{key}")]
        assert sheet.freeze_panes == "C2"
        assert sheet.auto_filter.ref
    findings = book[say("heading.findings")]
    assert findings.max_row - 1 == len(every_status().findings)


def test_a_clause_longer_than_a_cell_is_cut_with_a_mark():
    long = citation(quote="a" * 1_000_000, highlights=(), chapeau="")
    book = workbook(assessment(finding(elements=(element(evidence=(long,)),))))
    longest = max((str(c.value) for s in book for r in s.iter_rows() for c in r), key=len)
    assert len(longest) == MOST
    assert longest.endswith(CUT)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a*b_c", "a\\*b\\_c"),
        ("1. one", "1\\. one"),
        ("- item", "\\- item"),
        ("<b>", "\\<b\\>"),
        ("a\n# b", "a \\# b"),
    ],
)
def test_markdown_sees_no_markup_in_texts(text, shown):
    assert escaped(text) == shown
