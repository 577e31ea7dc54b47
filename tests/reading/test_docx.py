"""Word files: printed numbers, looks, tables, notes, tracked changes."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from mpfcheck.model.document import LineRole
from mpfcheck.structure import build
from tests.reading.pages import texts
from tests.reading.words import (
    level,
    listed,
    numbering,
    p,
    read_word,
    run,
    table,
    word,
)
from tests.said import said

LAW = numbering(
    level(0, "decimal", "Article %1"),
    level(1, "decimal", "(%2)"),
    level(2, "lowerLetter", "(%3)"),
    level(3, "lowerRoman", "%4."),
)


def test_printed_numbers_stand_at_the_head_of_the_lines(tmp_path: Path) -> None:
    body = [
        listed("Short title"),
        listed("This Act may be cited as the Quarries Act.", 1),
        listed("It binds—", 1),
        listed("the State; and", 2),
        listed("every holder", 2),
        listed("of a permit; or", 3),
        listed("of a licence.", 3),
        listed("Interpretation"),
        listed("Words mean what they say.", 1),
    ]
    document = read_word(tmp_path, word("".join(body), numbering=LAW))
    assert document.kind == "docx"
    assert texts(document.lines) == [
        "Article 1 Short title",
        "(1) This Act may be cited as the Quarries Act.",
        "(2) It binds—",
        "(a) the State; and",
        "(b) every holder",
        "i. of a permit; or",
        "ii. of a licence.",
        "Article 2 Interpretation",
        "(1) Words mean what they say.",
    ]
    assert [c.label for c in build(document, language="en").clauses][:4] == [
        "art. 1",
        "art. 1(1)",
        "art. 1(2)",
        "art. 1(2)(a)",
    ]


@pytest.mark.parametrize(
    ("form", "text", "printed"),
    [
        ("decimal", "%1.", ["1.", "2.", "3."]),
        ("upperRoman", "PART %1 —", ["PART I —", "PART II —", "PART III —"]),
        ("upperLetter", "%1)", ["A)", "B)", "C)"]),
        ("decimalZero", "%1", ["01", "02", "03"]),
        ("ordinal", "%1", ["1st", "2nd", "3rd"]),
        ("ordinalText", "%1 Schedule", ["First Schedule", "Second Schedule", "Third Schedule"]),
        ("cardinalText", "Part %1", ["Part One", "Part Two", "Part Three"]),
        ("bullet", "\uf0b7", ["•", "•", "•"]),
        ("none", "", ["", "", ""]),
    ],
)
def test_number_formats(tmp_path: Path, form: str, text: str, printed: list[str]) -> None:
    body = "".join(listed("Text") for _ in printed)
    document = read_word(tmp_path, word(body, numbering=numbering(level(0, form, text))))
    assert texts(document.lines) == [f"{number} Text".strip() for number in printed]


def test_ordinals_follow_the_language_of_the_document(tmp_path: Path) -> None:
    french = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault>'
    content = word(
        listed("Objet") + listed("Champ"),
        numbering=numbering(level(0, "ordinal", "Article %1")),
        styles=french + "</w:docDefaults>",
    )
    assert texts(read_word(tmp_path, content).lines) == ["Article 1er Objet", "Article 2e Champ"]


def test_numbers_inside_numbers(tmp_path: Path) -> None:
    levels = numbering(
        level(0, "upperRoman", "%1."),
        level(1, "decimal", "%1.%2", "<w:isLgl/>"),
        level(2, "decimal", "%3)", '<w:lvlRestart w:val="0"/>'),
    )
    body = [("A", 0), ("B", 1), ("C", 2), ("D", 2), ("E", 0), ("F", 1), ("G", 2)]
    content = word("".join(listed(text, depth) for text, depth in body), numbering=levels)
    assert texts(read_word(tmp_path, content).lines) == [
        "I. A",
        "1.1 B",
        "1) C",
        "2) D",
        "II. E",
        "2.1 F",
        "3) G",  # a level that never begins again
    ]


def test_lists_of_one_definition_count_on_until_one_sets_its_own_start(tmp_path: Path) -> None:
    lists = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="7"/></w:lvlOverride></w:num>'
    )
    content = word(
        "".join(listed("x", number=n) for n in (1, 1, 2, 3, 3, 1)),
        numbering=numbering(level(0, "decimal", "%1."), lists=lists),
    )
    assert texts(read_word(tmp_path, content).lines) == [f"{n}. x" for n in (1, 2, 3, 7, 8, 9)]


STYLES = """
<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/>
  <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr>
</w:style>
<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="My section"/>
  <w:basedOn w:val="H2"/></w:style>
<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
"""


def test_styles_give_levels_numbers_and_looks(tmp_path: Path) -> None:
    content = word(
        p("Duties", '<w:pStyle w:val="Own"/>')
        + p("Not numbered", '<w:pStyle w:val="Own"/><w:numPr><w:numId w:val="0"/></w:numPr>')
        + p(run("All ", "<w:i/>") + run("slanted", "<w:i/>"), '<w:jc w:val="center"/>')
        + p(run("Half ", "<w:b/>") + run("bold"), '<w:ind w:left="720" w:hanging="240"/>')
        + p(run("in capitals", "<w:caps/>")),
        styles=STYLES,
        numbering=numbering(level(0, "decimal", "%1.")),
    )
    duties, bare, slanted, half, capitals = read_word(tmp_path, content).lines
    assert (duties.text, duties.heading, duties.bold, duties.size) == ("1. Duties", 2, True, 14)
    assert (bare.text, bare.heading) == ("Not numbered", 2)
    assert (slanted.text, slanted.italic, slanted.centred) == ("All slanted", True, True)
    assert (half.bold, half.indent) == (False, 24)
    assert capitals.text == "IN CAPITALS"


def test_page_numbers_of_a_contents_list_are_not_text(tmp_path: Path) -> None:
    entry = "<w:r><w:t>1. Short title</w:t><w:tab/><w:t>14</w:t></w:r>"
    content = word(p(entry, '<w:pStyle w:val="TOC1"/>'), styles=STYLES)
    assert texts(read_word(tmp_path, content).lines) == ["1. Short title"]


def test_tables(tmp_path: Path) -> None:
    running = "Whoever digs shall fill the pit again before the rains. " * 9
    content = word(
        table([p("Title"), p("Years")], [p("Lease"), p("25")])
        + table([listed("Offence"), listed("Fine")])
        + table([p("Left"), p("1. First.") + p(running)]),
        numbering=numbering(level(0, "decimal", "%1.")),
    )
    document = read_word(tmp_path, content)
    assert texts(document.lines, LineRole.TABLE) == [
        "Title | Years",
        "Lease | 25",
        "1. Offence | 2. Fine",
    ]
    assert texts(document.lines, LineRole.BODY) == ["Left", "1. First.", running.strip()]


def test_notes_stand_beside_the_text_and_heads_are_left_out(tmp_path: Path) -> None:
    content = word(
        p(run("As amended.") + '<w:r><w:footnoteReference w:id="3"/></w:r>') + p("Next."),
        footnotes=f'<w:footnote w:id="3">{p("By Act 5.")}</w:footnote>',
        header1=p("A running head"),
    )
    document = read_word(tmp_path, content)
    assert [(line.role, line.text) for line in document.lines] == [
        (LineRole.BODY, "As amended."),
        (LineRole.FOOTNOTE, "By Act 5."),
        (LineRole.BODY, "Next."),
    ]


def test_tracked_changes_are_read_as_accepted_and_this_is_said(tmp_path: Path) -> None:
    gone = "<w:del><w:r><w:delText>five</w:delText></w:r></w:del>"
    deleted_mark = "<w:rPr><w:del/></w:rPr>"
    content = word(
        listed(run("Within ") + gone + f"<w:ins>{run('ten')}</w:ins>" + run(" days."))
        + p(gone, f'{deleted_mark}<w:numPr><w:numId w:val="1"/></w:numPr>')
        + p("The holder", deleted_mark)
        + listed(" shall pay."),
        numbering=numbering(level(0, "decimal", "%1.")),
    )
    document = read_word(tmp_path, content)
    assert texts(document.lines) == ["1. Within ten days.", "2. The holder shall pay."]
    assert any("inserted (once) was read" in note for note in said(document.notes))
    assert any("deleted (2 times) was left out" in note for note in said(document.notes))


def test_struck_out_and_hidden_text_is_no_law(tmp_path: Path) -> None:
    content = word(p(run("Two ") + run("three ", "<w:strike/>") + run("note", "<w:vanish/>")))
    document = read_word(tmp_path, content)
    assert texts(document.lines) == ["Two"]
    assert {note.split(" (")[0] for note in said(document.notes)} >= {
        "Text that is struck out",
        "Hidden text",
    }


def test_text_boxes_controls_and_links_are_read_once(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{p('In a box.')}</w:txbxContent>"
    both = (
        f"<w:r><mc:AlternateContent><mc:Choice><wps:txbx>{box}</wps:txbx></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    content = word(
        f"<w:sdt><w:sdtContent>{p('In a control.')}</w:sdtContent></w:sdt>"
        + p(run("Beside") + both)
        + p(run("See ") + f"<w:hyperlink>{run('section 5')}</w:hyperlink>")
    )
    assert texts(read_word(tmp_path, content).lines) == [
        "In a control.",
        "Beside",
        "In a box.",
        "See section 5",
    ]


def test_fields_show_their_result(tmp_path: Path) -> None:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    field = mark("begin") + "<w:r><w:instrText>REF a</w:instrText></w:r>" + mark("separate")
    content = word(p(run("section ") + field + run("12") + mark("end") + run(" applies")))
    assert texts(read_word(tmp_path, content).lines) == ["section 12 applies"]


def test_page_and_line_breaks(tmp_path: Path) -> None:
    content = word(
        p("<w:r><w:t>One</w:t><w:br/><w:t>two</w:t></w:r>")
        + p('<w:r><w:br w:type="page"/><w:t>Three</w:t></w:r>')
        + p("Four", "<w:pageBreakBefore/>")
    )
    document = read_word(tmp_path, content)
    assert [(line.text, line.page, line.block) for line in document.lines] == [
        ("One", 1, 1),
        ("two", 1, 1),
        ("Three", 2, 2),
        ("Four", 3, 3),
    ]
    assert "explicit page breaks" in said(document.notes)[-1]


def test_pages_of_the_last_layout_are_preferred(tmp_path: Path) -> None:
    content = word(
        p('<w:r><w:t>One</w:t><w:br w:type="page"/></w:r>')
        + p("<w:r><w:lastRenderedPageBreak/><w:t>Two</w:t></w:r>")
    )
    document = read_word(tmp_path, content)
    assert [line.page for line in document.lines] == [1, 2]
    assert "last layout" in said(document.notes)[-1]


def test_a_file_by_another_program_under_another_name(tmp_path: Path) -> None:
    from docx import Document as NewDocument

    made = NewDocument()
    made.add_heading("Quarries Act", 0)
    made.add_heading("Part I", 1)
    made.add_paragraph("of stone", style="List Number")
    made.add_paragraph("of sand", style="List Number")
    saved = io.BytesIO()
    made.save(saved)
    document = read_word(tmp_path, saved.getvalue(), "bill.pdf")
    assert document.title == "Quarries Act"
    assert texts(document.lines) == ["Quarries Act", "Part I", "1. of stone", "2. of sand"]
    assert [line.heading for line in document.lines] == [1, 1, 0, 0]
