"""Texts that are damaged, unstructured or hostile."""

import pytest

from mpfcheck.model.document import Document, Line, Page
from mpfcheck.model.instrument import ClauseKind
from mpfcheck.structure import build
from tests.said import said
from tests.structure.helpers import built, clause, labels


def one_line(text):
    page = Page(1, 0, 0, (Line(text, 1),))
    return build(Document("x.txt", "", "text", "An Act", (page,)), language="en")


def test_without_articles_the_paragraphs_are_the_clauses():
    instrument = built("A policy on quarries.\n\nQuarries matter.\n\nSo do people.")
    assert instrument.tradition == "paragraphs"
    assert labels(instrument) == ["para. 1", "para. 2", "para. 3"]
    assert all(c.kind is ClauseKind.TEXT for c in instrument.clauses)
    assert any("No articles" in note for note in said(instrument.notes))


def test_an_empty_document_has_no_clauses():
    page = Page(1, 0, 0, ())
    instrument = build(Document("x.txt", "", "text", "", (page,)), language="en")
    assert instrument.clauses == ()


@pytest.mark.parametrize(
    "unit",
    [
        "The holder shall keep (a) a plan; (b) a log; Section 12. of this Act. ",
        "(((((((( ",
        "1. 2. 3. (a) (b) (c) ; ",
        "“ “ “ means ",
        "aaaaaaaaaa",
        "- - - - ",
        "2[2[2[ ",
        "(a): ",
        "§ 1º ",
        "SCHEDULE 1 (Section 1) ",
    ],
)
def test_a_line_of_a_megabyte_is_read(unit):
    text = unit * (1_000_000 // len(unit))
    kept = "".join(c.text for c in one_line(text).clauses)
    assert len(kept) > len(text) // 10 or not any(c.isalpha() for c in unit)


@pytest.mark.parametrize(
    "line",
    ["A.", "- item;", "(a) item;", "Section 1. Title", "SCHEDULE", "1. Item.", "“ore” means x;"],
)
def test_very_many_short_lines_are_read(line):
    text = "Section 1. Title\nIt is so:\n" + f"{line}\n" * 8_000
    assert built(text).clauses


def test_articles_are_found_inside_one_long_line():
    text = " ".join(
        f"Section {n}. The holder shall keep record {n} at the pit." for n in range(1, 30)
    )
    assert [c.number for c in one_line(text).articles] == [str(n) for n in range(1, 30)]


def test_a_number_misread_by_ocr_is_recovered_and_marked():
    text = "\n\n".join(
        f"Art. {n}. - L'exploitant tient le registre {n}."
        for n in ("97", "98", "99", "1OO", "101", "102")
    )
    instrument = built(text, "fr")
    assert [c.number for c in instrument.articles] == ["97", "98", "99", "100", "101", "102"]
    assert clause(instrument, "art. 100").uncertain
    assert any("recovered" in note for note in said(instrument.notes))


@pytest.mark.parametrize(
    "damaged", ["21..- Retrait", "21.· Retrait", "21,- Retrait", "2 1.- Retrait"]
)
def test_articles_glued_into_damaged_lines_are_recovered_and_marked(damaged):
    lines = [
        f"Article {n}. - L'exploitant tient le registre {n} au siège." for n in (19, 20, 22, 23)
    ]
    lines[1] += f" Il le présente. Artide {damaged} du titre."
    instrument = built("\n\n".join(lines), "fr")
    assert clause(instrument, "art. 21").uncertain
    assert "Retrait" not in clause(instrument, "art. 20").text


def test_a_section_whose_heading_is_lost_is_recovered_between_its_neighbours():
    lines = [f"Section {n}\nThe holder shall keep record {n} at the pit." for n in (3, 4, 6, 7)]
    lines[1] += " Transfer of 5. The holder may transfer it under section 2. The rest is void."
    instrument = built("\n\n".join(lines))
    assert [c.number for c in instrument.articles] == ["3", "4", "5", "6", "7"]
    assert clause(instrument, "s. 5").uncertain


def test_articles_out_of_order_are_kept_and_marked():
    order = [1, 2, 5, 3, 4, 6, 7, 8]
    text = "\n\n".join(f"Article {n}. - L'exploitant tient le registre {n}." for n in order)
    instrument = built(text, "fr")
    assert sorted(int(c.number) for c in instrument.articles) == sorted(order)
    assert any(c.uncertain for c in instrument.articles)


def test_confidence_is_the_mean_of_the_characters():
    lines = tuple(
        Line(text, 1, confidence=c)
        for text, c in (
            ("1. Title.—This Act has a", 0.9),
            ("long title.", 0.4),
            ("2. End.—It ends.", 1.0),
        )
    )
    document = Document("x.txt", "", "pdf", "An Act", (Page(1, 0, 0, lines),))
    found = {c.label: c.confidence for c in build(document, language="en").articles}
    assert found == pytest.approx({"s. 1": 0.68, "s. 2": 1.0}, abs=0.01)


def test_editorial_footnotes_are_no_sections():
    text = """
    1. Title.—This Act has a title that is long enough to be read as text of its own.

    1. Subs. by Act 3 of 1999, s. 2, for section 1 (w.e.f. 1-1-2000).
    2. Ins. by Act 4 of 2001, s. 3 (w.e.f. 1-1-2002).

    2[2. Scope.—This Act applies to every quarry, whoever works it and for whatever purpose.]
    """
    instrument = built(text)
    assert [c.number for c in instrument.articles] == ["1", "2"]
    assert all("Subs." not in c.text for c in instrument.clauses)
