"""A comparison in every form: both sides beside each other, and no law gets out of its place."""

from __future__ import annotations

import csv
import io
import re

import docx
import openpyxl
import pytest
from lxml import html

from mpfcheck.comparison import Side, compare
from mpfcheck.model.comparison import Direction, Passage
from mpfcheck.reporting.compared.forms import FORMS
from mpfcheck.reporting.compared.pieces import shortened
from mpfcheck.reporting.compared.view import report_on
from mpfcheck.reporting.messages import languages, messages

from .examples import NEAREST, SUPPLY, assessment, citation, element, finding

HOSTILE = (
    "=1+1 </script><script>document.title='owned'</script><img src=x onerror=x> **b** ~~c~~ | "
    "\" onmouseover='x' {{ 7*7 }} \u202e\x00\x1b[31m"
)
BAN = "No holder of an artisanal licence shall use mercury to recover gold from ore."
POWER = "A holder of an artisanal licence may use mercury to recover gold from ore."


def quoted(text: str, clause: str = "s. 12(1)(c)", **changes: object):
    return element(evidence=(citation(clause, quote=text, highlights=(), **changes),))


def both(language: str = "en"):
    """Worse, better, mixed, not comparable, the same, and not assessed."""
    softer = element(
        strength="weak",
        evidence=(citation("s. 13", quote=POWER, highlights=(), chapeau="", modality="power"),),
    )
    gone = element("b", "none", check="a date for the end of use", nearest=NEAREST)
    there = element("b", check="a date for the end of use")
    old = [
        finding("ASM-TX-01", "met", elements=(quoted(BAN),)),
        finding("ASM-TX-02", "absent", elements=(element(strength="none"),)),
        finding("ASM-TX-03", "partial", elements=(element(strength="weak"), there)),
        finding("ASM-TX-04", "met"),
        finding("ASM-TX-05", "met"),
        finding("ASM-TX-06", "met"),
        finding("ASM-GE-01", "not-assessed", theme="gender", elements=()),
    ]
    new = [
        finding("ASM-TX-01", "partial", elements=(softer,)),
        finding("ASM-TX-02", "met"),
        finding("ASM-TX-03", "partial", elements=(element(), gone)),
        finding("ASM-TX-04", "not-assessable", elements=()),
        finding("ASM-TX-05", "met", contradictions=(SUPPLY,)),
        finding("ASM-TX-06", "met"),
        finding("ASM-GE-01", "not-assessed", theme="gender", elements=()),
    ]
    laws = (Passage("s. 1", "", "Short title.", 1), Passage("s. 12(1)(c)", "", BAN, 14))
    later = (Passage("s. 2", "", "Commencement on a day to be named.", 1),)
    return compare(
        Side(assessment(*old, language=language), laws),
        Side(assessment(*new, language=language), (*later, Passage("s. 13", "", POWER, 15))),
    )


def hostile():
    old = finding(title=HOSTILE, statement=HOSTILE, elements=(quoted(HOSTILE, clause="+1"),))
    new = finding("ASM-TX-01", "absent", title=HOSTILE, elements=(element(strength="none"),))
    laws = (Passage(HOSTILE, HOSTILE, HOSTILE, 1),)
    return compare(
        Side(assessment(old, country=HOSTILE), laws), Side(assessment(new, country=HOSTILE))
    )


def directions(comparison) -> dict[str, Direction]:
    return {r.requirement: r.direction for r in comparison.requirements}


def test_which_way_a_requirement_went():
    assert directions(both()) == {
        "ASM-TX-01": Direction.WORSE,
        "ASM-TX-02": Direction.BETTER,
        "ASM-TX-03": Direction.MIXED,
        "ASM-TX-04": Direction.OPEN,
        "ASM-TX-05": Direction.WORSE,
        "ASM-TX-06": Direction.SAME,
        "ASM-GE-01": Direction.SAME,
    }


def test_what_got_worse_goes_first_and_what_has_no_rules_is_not_called_the_same():
    report = report_on(both())
    (theme,) = report.themes
    shown = [r.direction for r in theme.requirements]
    assert shown == sorted(shown, key=list(Direction).index)
    assert report.unjudged == ("Gender equality",)
    assert "5 of 6 requirements differ" in report.summary


@pytest.mark.parametrize("name", sorted(FORMS))
@pytest.mark.parametrize("language", languages())
def test_every_form_is_made_in_every_language_and_always_the_same(name, language):
    of = both(language)
    assert FORMS[name].render(of)
    assert FORMS[name].render(of) == FORMS[name].render(both(language))


def test_markdown(snapshot):
    assert FORMS["md"].render(both()).decode() == snapshot


def page(of):
    return html.fromstring(FORMS["html"].render(of).decode())


@pytest.mark.parametrize("language", languages())
def test_the_page_has_both_sides_with_the_words_that_changed(language):
    tree = page(both(language))
    assert tree.get("lang") == language
    of = tree.get_element_by_id("ASM-TX-01")
    assert messages(language)("direction.worse") in of.find("header").text_content()
    assert "shall" in " ".join(d.text_content() for d in of.iter("del"))
    assert "may" in " ".join(d.text_content() for d in of.iter("ins"))
    places = [w.text_content() for w in of.xpath(".//p[@class='where']")]
    assert any("s. 12(1)(c)" in p for p in places)
    assert any("s. 13" in p for p in places)


def test_the_page_can_be_filtered_and_nothing_is_fetched():
    text = FORMS["html"].render(both()).decode()
    tree = html.fromstring(text)
    offered = tree.xpath("//select[@name='status']/option/@value")
    shown = {a.get("data-status") for a in tree.xpath("//article")}
    assert shown == set(offered) - {"", "gap"}
    assert not tree.xpath("//link | //img | //iframe | //script[@src]")
    assert "default-src 'none'" in text
    assert not re.search(r"url\(|@import", text)
    every = tree.xpath("//@id")
    assert len(every) == len(set(every))
    assert all(tree.xpath(f"//*[@id='{a}']") for a in tree.xpath("//@aria-labelledby"))
    assert all(tree.xpath(f"//*[@id='{a[1:]}']") for a in tree.xpath("//a/@href"))


def test_a_law_injects_nothing_into_the_page():
    text = FORMS["html"].render(hostile()).decode()
    tree = html.fromstring(text)
    assert len(tree.xpath("//script")) == 1
    assert not tree.xpath("//img | //@onerror | //@onmouseover")
    assert not set(text) & {"\x00", "\x1b", "\u202e"}


def test_no_cell_is_a_formula():
    text = FORMS["csv"].render(hostile()).decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
    assert not [c for c in cells if c.startswith(("=", "+", "-", "@"))]
    book = openpyxl.load_workbook(io.BytesIO(FORMS["xlsx"].render(hostile())))
    found = [c for sheet in book for row in sheet.iter_rows() for c in row]
    assert {c.data_type for c in found} <= {"s", "n"}
    assert any("=1+1" in str(c.value) for c in found)


def test_csv_has_a_row_per_element_and_per_contradiction_that_came():
    text = FORMS["csv"].render(both()).decode("utf-8-sig")
    head, *rows = csv.reader(io.StringIO(text))
    of = report_on(both())
    asked = [r for theme in of.themes for r in theme.requirements]
    assert len(rows) == sum(len(r.elements) + len(r.contradicted) for r in asked)
    was, now = (head.index(messages("en")(f"column.{s}-words")) for s in ("old", "new"))
    (first,) = [r for r in rows if r[0] == "ASM-TX-01"]
    assert (first[was], first[now]) == (BAN, POWER)


def test_the_workbook_has_its_sheets_and_statuses_of_both_sides():
    book = openpyxl.load_workbook(io.BytesIO(FORMS["xlsx"].render(both())))
    say = messages("en")
    sheet = book[say("heading.requirements")]
    assert sheet.freeze_panes == "C2"
    assert sheet.auto_filter.ref
    statuses = {row[1]: (row[3], row[4]) for row in sheet.iter_rows(min_row=2, values_only=True)}
    assert statuses["ASM-TX-01"] == ("met", "partly met")
    assert say("heading.elements") in book.sheetnames
    assert say("heading.clauses") in book.sheetnames


def memo(of):
    return docx.Document(io.BytesIO(FORMS["docx"].render(of)))


def test_the_memorandum_strikes_what_went_and_underlines_what_came():
    cells = [c for t in memo(both()).tables for r in t.rows for c in r.cells]
    runs = [run for cell in cells for p in cell.paragraphs for run in p.runs]
    assert any(run.font.strike and "shall" in run.text for run in runs)
    assert any(run.font.underline and "may" in run.text for run in runs)


def test_the_memorandum_has_a_section_per_requirement_that_differs():
    heads = [p.text for p in memo(both()).paragraphs if p.style.name == "Heading 2"]
    assert [h.split()[0] for h in heads] == [r.requirement for r in report_on(both()).differing]


def test_a_law_injects_nothing_into_the_memorandum():
    text = "\n".join(p.text for p in memo(hostile()).paragraphs)
    assert "</script>" in text
    assert not set(text) & {"\x00", "\x1b", "\u202e"}


def test_long_clauses_are_cut_around_what_changed():
    long = "word " * 50_000
    comparison = compare(
        Side(assessment(finding()), (Passage("s. 1", "", f"{long}old tail", 1),)),
        Side(assessment(finding()), (Passage("s. 1", "", f"{long}new tail", 1),)),
    )
    pieces = comparison.clauses[0].pieces
    shown = list(shortened([p for p in pieces if p.mark != "+"], 300, "…"))
    assert sum(len(p.words) for p in shown) < 400
    assert "-" in {p.mark for p in shown}
