"""The marked copy: highlights where the clauses are, bookmarks, a cover, the original untouched."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen.canvas import Canvas

from mpfcheck.errors import UsageError
from mpfcheck.reading import read
from mpfcheck.reporting.annotated_pdf import render
from mpfcheck.reporting.messages import languages, messages

from .examples import INSTRUMENT, SUPPLY, assessment, citation, element, finding

WORDS, AT = "No holder shall use mercury to recover gold.", (260, 350)


def law(folder, turn=0, crop=0):
    """A one-page PDF with `WORDS` at `AT`, turned for display, with a margin cut off."""
    plain, turned = io.BytesIO(), PdfWriter()
    canvas = Canvas(plain, pagesize=(500, 700), invariant=True)
    canvas.translate(*AT)
    canvas.rotate(turn)  # upright, once the page is turned
    canvas.drawString(0, 0, WORDS)
    canvas.save()
    plain.seek(0)
    page = turned.add_page(PdfReader(plain).pages[0])
    page.rotate(turn)
    if crop:
        page.cropbox.lower_left = (crop, crop)
    path = folder / "law.pdf"
    with path.open("wb") as file:
        turned.write(file)
    return path


def marked(path, **changes):
    box = next(
        line.box for page in read(path).pages for line in page.lines if "mercury" in line.text
    )
    cited = citation(page=1, boxes=((1, box),), quote=WORDS, chapeau="")
    given = {"elements": (element(evidence=(cited,)),), **changes}
    return assessment(finding(**given), instruments=(replace(INSTRUMENT, path=str(path), pages=1),))


def opened(of):
    return PdfReader(io.BytesIO(render(of)))


def highlights(pdf):
    notes = [note.get_object() for page in pdf.pages for note in page.get("/Annots", [])]
    return [note for note in notes if note["/Subtype"] == "/Highlight"]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("crop", [0, 40])
def test_the_highlight_lies_on_the_words(tmp_path, turn, crop):
    (note,) = highlights(opened(marked(law(tmp_path, turn, crop))))
    left, bottom, right, top = (float(number) for number in note["/Rect"])
    assert left - 3 <= AT[0] <= right + 3
    assert bottom - 3 <= AT[1] <= top + 3
    across, along = sorted((right - left, top - bottom))
    assert across < 20
    assert along > 150
    assert (right - left > top - bottom) is (turn in {0, 180})


def test_the_note_says_requirement_element_and_strength(tmp_path):
    (note,) = highlights(opened(marked(law(tmp_path))))
    assert note["/Contents"].startswith("ASM-TX-01 a (full): use of mercury")
    assert note["/T"] == "s. 12(1)(c)"


def test_a_clause_that_serves_twice_has_one_highlight_and_both_notes(tmp_path):
    path = law(tmp_path)
    of = marked(path)
    (first,) = of.findings
    second = replace(first, requirement="ASM-TX-02")
    (note,) = highlights(opened(replace(of, findings=(first, second))))
    assert "ASM-TX-01 a" in note["/Contents"]
    assert "ASM-TX-02 a" in note["/Contents"]


@pytest.mark.parametrize("language", languages())
def test_the_cover_lists_the_gaps_and_bookmarks_lead_to_the_evidence(tmp_path, language):
    of = replace(marked(law(tmp_path), status="partial"), language=language)
    pdf = opened(of)
    say = messages(language)
    cover = " ".join(pdf.pages[0].extract_text().split())
    assert say("annotated.gaps") in cover
    assert "ASM-TX-01" in cover
    theme, below = pdf.outline
    assert theme.title == "Toxic substances"
    assert pdf.get_destination_page_number(below[0]) == len(pdf.pages) - 1


def test_the_original_is_not_touched_and_the_copy_is_always_the_same(tmp_path):
    path = law(tmp_path)
    before = path.read_bytes()
    of = marked(path)
    assert opened(of).pages[-1].extract_text() == PdfReader(path).pages[0].extract_text()
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"Section 1. Text.", b"%PDF-1.4 broken"])
def test_what_cannot_be_marked_is_said(tmp_path, content):
    path = tmp_path / "law.pdf"
    path.write_bytes(content)
    of = assessment(finding(), instruments=(replace(INSTRUMENT, path=str(path)),))
    with pytest.raises(UsageError) as caught:
        render(of)
    assert "--format html" in str(caught.value.hint)


def test_one_law_at_a_time():
    of = assessment(finding(contradictions=(SUPPLY,)), instruments=(INSTRUMENT, INSTRUMENT))
    with pytest.raises(UsageError, match="one law at a time"):
        render(of)
