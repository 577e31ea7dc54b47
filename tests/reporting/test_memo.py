"""The Word memorandum: what it says, its styles and footnotes, and nothing a law could inject."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from lxml import etree

from mpfcheck.model.framework import Example, Source
from mpfcheck.reporting.docx import render
from mpfcheck.reporting.messages import languages, messages

from .examples import assessment, citation, element, every_status, finding

SOURCES = tuple(
    Source(f"X-{n}", "X", "A convention", f"art. {n}", "what it says", "binding", bool(n), True)
    for n in (0, 1)
)
EXAMPLE = Example("Talvania", "Mines Act", "s. 3", "does it", verified=False)


def gap():
    return finding(
        status="partial",
        sources=SOURCES,
        examples=(EXAMPLE,),
        drafting_note="Decide who pays.",
        model_clause="1. (1) The holder shall pay.\n(2) The Agency shall collect.",
    )


def opened(of):
    return docx.Document(io.BytesIO(render(of)))


def texts(of, style=None):
    return [p.text for p in opened(of).paragraphs if style in {None, p.style.name}]


def notes(of):
    with zipfile.ZipFile(io.BytesIO(render(of))) as archive:
        return etree.fromstring(archive.read("word/footnotes.xml"))


@pytest.mark.parametrize("language", languages())
def test_headings_are_in_the_language_of_the_report(language):
    say = messages(language)
    of = assessment(gap(), language=language)
    first = texts(of, "Heading 1")
    assert first[:2] == [say("heading.summary"), say("heading.method")]
    assert say("heading.model-clause") in texts(of, "Heading 3")


def test_a_gap_has_finding_advice_note_model_and_comparators():
    of = assessment(gap())
    assert "1. (1) The holder shall pay." in texts(of, "Model Clause")
    assert "(2) The Agency shall collect." in texts(of, "Model Clause")
    bullets = texts(of, "List Bullet")
    assert any(
        line.startswith("Talvania, Mines Act, s. 3: does it [unverified]") for line in bullets
    )
    assert any("s. 12(1)(c), p. 14" in line for line in texts(of, "Law Quote"))
    assert "Decide who pays." in texts(of)


def test_the_matched_words_are_bold():
    quote = next(p for p in opened(assessment(gap())).paragraphs if p.style.name == "Law Quote")
    assert [run.text for run in quote.runs if run.bold] == ["use mercury"]


def test_sources_are_footnotes_with_their_mark():
    root = notes(assessment(gap()))
    said = ["".join(note.itertext()).strip() for note in root][2:]
    assert said[0].startswith("A convention, art. 0")
    assert said[0].endswith("[unverified]")
    assert not said[1].endswith("[unverified]")


def test_requirements_that_are_met_have_no_section():
    assert texts(assessment(finding()), "Heading 2") == []
    assert len(texts(assessment(gap()), "Heading 2")) == 1


def test_the_contents_are_filled_before_they_are_updated():
    of = assessment(gap())
    assert texts(of, "TOC 2") == texts(of, "Heading 2")


def test_the_same_assessment_gives_the_same_file():
    assert render(every_status()) == render(every_status())


def test_a_law_injects_nothing():
    hostile = citation(quote="<w:p/>&amp; \x00\x1b[31m\u202e" + "a" * 1_000_000, highlights=())
    of = assessment(finding(status="partial", elements=(element(evidence=(hostile,)),)))
    line = next(line for line in texts(of, "Law Quote") if "<w:p/>&amp;" in line)
    assert len(line) < 2000
    assert not set(line) & {"\x00", "\x1b", "\u202e"}
