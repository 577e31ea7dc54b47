"""One country over runs: lines, their numbers as a table, and what changed from run to run."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from itertools import pairwise

import docx
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from mpfcheck.model.comparison import Direction
from mpfcheck.reporting.course.forms import FORMS
from mpfcheck.reporting.course.lines import BOTTOM, HEIGHT, chart
from mpfcheck.reporting.course.view import Series, course_of
from mpfcheck.reporting.messages import languages, messages
from mpfcheck.reporting.terminal import Surface
from mpfcheck.reporting.terminal.course import render_course

from .examples import INSTRUMENT, SUPPLY, assessment, finding
from .test_audited import ORIGIN, word_text
from .test_compared import HOSTILE

REGULATIONS = replace(INSTRUMENT, id="rules", title="Mercury Rules", path="rules.pdf", sha256="c")


def course(language: str = "en", title: str = "Use of mercury is ended"):
    """A law that gets better when rules are made, then worse under other rules of the program."""
    first = assessment(
        finding("ASM-TX-01", "absent", title=title),
        finding("ASM-TX-02", "met", title=title),
        finding("ASM-TX-03", "not-assessable", title=title),
        language=language,
    )
    second = replace(
        first,
        instruments=(INSTRUMENT, REGULATIONS),
        findings=(
            finding("ASM-TX-01", "met", title=title),
            finding("ASM-TX-02", "met", title=title, contradictions=(SUPPLY,)),
            finding("ASM-TX-03", "absent", title=title),
        ),
    )
    third = replace(second, instruments=(REGULATIONS,), findings=first.findings)
    origins = [
        replace(ORIGIN, run=1, date="2024-05-01"),
        replace(ORIGIN, run=4, date="2025-05-01"),
        replace(ORIGIN, run=9, date="2026-05-01", rules_digest="other"),
    ]
    return course_of("Talvania (TL)", origins, [first, second, third], language)


def test_scores_run_by_run():
    (theme, overall) = course().series
    assert theme.values == overall.values == (50, 67, 50)


def test_what_changed_from_run_to_run():
    first, second = course().steps
    went = {c.row.requirement: c.direction for c in first.changes}
    assert went == {
        "ASM-TX-01": Direction.BETTER,
        "ASM-TX-02": Direction.WORSE,
        "ASM-TX-03": Direction.OPEN,
    }
    assert (first.came, first.went, first.same_rules) == (("Mercury Rules",), (), True)
    assert (second.came, second.same_rules) == ((), False)
    assert second.went == (INSTRUMENT.title,)


@pytest.mark.parametrize("name", sorted(FORMS))
@pytest.mark.parametrize("language", languages())
def test_every_form_is_made_in_every_language_and_always_the_same(name, language):
    assert FORMS[name].render(course(language))
    assert FORMS[name].render(course(language)) == FORMS[name].render(course(language))


def test_markdown(snapshot):
    assert FORMS["md"].render(course()).decode() == snapshot


def test_terminal(snapshot):
    assert render_course(course(), Surface(80)) == snapshot


def test_the_page_draws_every_line_and_says_it_in_a_table():
    tree = html.fromstring(FORMS["html"].render(course()).decode())
    (picture,) = tree.xpath("//svg[@role='img']")
    assert picture.find("title").text == messages("en")("course.picture")
    drawn = picture.xpath(".//circle/title/text()")
    cells = tree.xpath("//table//tr[th[@scope='row']]")
    said = {row.find("th").text: [c.text for c in row.findall("td")] for row in cells}
    for line in course().series:
        values = [str(v) for v in line.values]
        assert said[line.name] == values
        assert [d for d in drawn if d.startswith(line.name)] == [
            f"{line.name}: {v}" for v in values
        ]


def test_a_change_under_other_rules_is_said_to_be_so():
    text = html.fromstring(FORMS["html"].render(course()).decode()).text_content()
    assert text.count(messages("en")("course.rules")) == 1


def test_other_forms_have_the_same_numbers():
    text = FORMS["csv"].render(course()).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(text)))[-1][1:] == ["50", "67", "50"]
    value = json.loads(FORMS["json"].render(course()))
    assert [run["score"] for run in value["runs"]] == [50, 67, 50]
    book = openpyxl.load_workbook(io.BytesIO(FORMS["xlsx"].render(course())))
    sheet = book[messages("en")("heading.course")]
    assert [c.value for c in sheet[sheet.max_row]][1:] == [50, 67, 50]
    memo = docx.Document(io.BytesIO(FORMS["docx"].render(course())))
    assert len(memo.inline_shapes) == 1
    assert [c.text for c in memo.tables[0].rows[-1].cells][1:] == ["50", "67", "50"]


def test_a_law_injects_nothing():
    of = replace(course(title=HOSTILE), country=HOSTILE)
    text = FORMS["html"].render(of).decode()
    tree = html.fromstring(text)
    assert len(tree.xpath("//script")) == 1
    assert not tree.xpath("//img | //@onerror | //@onmouseover")
    assert not set(text) & {"\x00", "\x1b", "\u202e"}


def test_a_law_injects_nothing_into_the_memorandum():
    shown = word_text(FORMS["docx"].render(replace(course(title=HOSTILE), country=HOSTILE)))
    assert "</script>" in shown
    assert not set(shown) & {"\x00", "\x1b", "\u202e"}


percents = st.one_of(st.none(), st.integers(0, 100))


@settings(deadline=None)
@given(st.lists(st.lists(percents, min_size=4, max_size=4), min_size=1, max_size=10))
def test_names_of_lines_stay_apart_and_inside(values):
    lines = chart([Series(str(n), tuple(v)) for n, v in enumerate(values)], ["a", "b", "c", "d"])
    places = sorted(line.label for line in lines.lines)
    assert all(b - a >= 15.9 for a, b in pairwise(places))
    assert all(0 <= place <= HEIGHT - BOTTOM for place in places)
    drawn = {line.name for line in lines.lines}
    assert drawn == {str(n) for n, v in enumerate(values) if any(p is not None for p in v)}


@settings(deadline=None)
@given(st.lists(percents, min_size=1, max_size=12))
def test_a_line_has_a_hole_where_nothing_was_judged(values):
    lines = chart([Series("x", tuple(values))], [str(n) for n in range(len(values))]).lines
    points = [p for line in lines for stretch in line.stretches for p in stretch]
    assert len(points) == sum(v is not None for v in values)
