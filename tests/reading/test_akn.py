"""Akoma Ntoso as others write it: numbers with and without their words, quotes, notes, lists."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mpfcheck.errors import ReadingError
from mpfcheck.model.document import Document, LineRole
from mpfcheck.reading import read
from mpfcheck.reading.apart.wire import dumps, packed, unpacked
from mpfcheck.structure import build
from tests.reading.pages import texts
from tests.said import said

_NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"


def _act(folder: Path, body: str, language: str = "eng", rest: str = "") -> Document:
    path = folder / "act.xml"
    path.write_text(
        f'<akomaNtoso xmlns="{_NAMESPACE}"><act><meta><identification><FRBRWork>'
        '<FRBRalias value="Quarries Act" name="title"/></FRBRWork><FRBRExpression>'
        f'<FRBRlanguage language="{language}"/></FRBRExpression></identification></meta>'
        f"<body>{body}</body>{rest}</act></akomaNtoso>",
        encoding="utf-8",
    )
    return read(path)


SECTION = """
<part><num>II</num><heading>Duties</heading>
 <section><num>4.</num><heading>Holders</heading>
  <subsection><num>(1)</num><intro><p>A holder shall—</p></intro>
   <paragraph><num>(a)</num><content><p>fence
      the <b>quarry</b>;<authorialNote marker="1"><p>See Act 5.</p></authorialNote></p></content>
   </paragraph>
   <paragraph><num>b</num><content><p>pay;</p></content></paragraph>
   <wrapUp><p>and report it.</p></wrapUp>
  </subsection>
  <subsection><num>(2)</num><content>
   <blockList><listIntroduction>The report names—</listIntroduction>
    <item><num>(a)</num><p>the place;</p></item><item><num>(b)</num><p>the time.</p></item>
   </blockList>
   <p><remark status="editorial">[amended by Act 9]</remark></p></content></subsection>
 </section>
 <section><num>5</num><heading>Repeal</heading>
  <content><p>Act 3 is repealed.</p></content></section>
</part>"""


def test_units_become_lines_with_their_numbers(tmp_path: Path) -> None:
    document = _act(tmp_path, SECTION)
    assert (document.kind, document.title) == ("akn", "Quarries Act")
    assert [(line.role.value, line.text) for line in document.lines] == [
        ("body", "Part II — Duties"),
        ("marginal", "Holders"),
        ("body", "4. (1) A holder shall—"),
        ("body", "(a) fence the quarry;"),
        ("footnote", "See Act 5."),
        ("body", "(b) pay;"),
        ("body", "and report it."),
        ("body", "(2) The report names—"),
        ("body", "(a) the place;"),
        ("body", "(b) the time."),
        ("marginal", "Repeal"),
        ("body", "5. Act 3 is repealed."),
    ]
    assert document.lines[0].heading == 1
    assert said(document.notes) == ["Editorial remarks (once) were left out."]


def test_the_tree_is_that_of_the_document(tmp_path: Path) -> None:
    instrument = build(_act(tmp_path, SECTION), language="en")
    assert [(c.label, c.heading) for c in instrument.clauses if c.heading] == [
        ("Part II", "Duties"),
        ("s. 4", "Holders"),
        ("s. 5", "Repeal"),
    ]
    found = {c.label: c.text for c in instrument.clauses}
    assert found["s. 4(1)(b)"] == "pay;"
    assert found["s. 4(2)(b)"] == "the time."
    assert any(c.continues and c.text == "and report it." for c in instrument.clauses)


MARKED_UP = {
    "subunits named by the language": (
        "fra",
        "<article eId='art_5'><num>5</num><heading>Carrières</heading>"
        "<paragraph><num>I.</num><intro><p>Le titulaire :</p></intro>"
        "<point><num>a)</num><content><p>paie ; (b) et tient (c) note ;</p></content></point>"
        "<point><num>b)</num><content><p>déclare.</p></content></point></paragraph></article>",
        ["art. 5", "art. 5 I", "art. 5 I a)", "art. 5 I b)"],
    ),
    "dashes and closing words": (
        "fra",
        "<article><num>Article 6</num><list><intro><p>Sont punis :</p></intro>"
        "<point><num>-</num><content><p>le vol ;</p></content></point>"
        "<point><num>-</num><content><p>le recel,</p></content></point>"
        "<wrapUp><p>et leur tentative.</p></wrapUp></list></article>",
        ["art. 6", "art. 6 tiret 1", "art. 6 tiret 2", "art. 6 in fine"],
    ),
    "paragraphs after the text": (
        "eng",
        "<section><num>7.</num><content><p>A fee is due.</p><p>It is paid at once.</p></content>"
        "</section><section><num>8.</num><subsection><num>(1)</num><content><p>End.</p></content>"
        "</subsection></section>",
        ["s. 7", "s. 7 para. 2", "s. 8", "s. 8(1)"],
    ),
    "definitions": (
        "eng",
        "<section><num>2</num><intro><p>In this Act—</p></intro><hcontainer name='definition'>"
        "<content><p>“<def>mine</def>” means a pit;</p></content></hcontainer></section>",
        ["s. 2", 's. 2 "mine"'],
    ),
    "a damaged number told by the id": (
        "eng",
        "<section eId='sec_34'><num>%.-</num><subsection><num>(1)</num><content><p>End.</p>"
        "</content></subsection></section>",
        ["s. 34", "s. 34(1)"],
    ),
    "letters that are Roman": (
        "spa",
        "<article><num>3</num><intro><p>Son:</p></intro>"
        "<paragraph><num>I.</num><content><p>uno;</p></content></paragraph>"
        "<paragraph><num>II.</num><content><p>dos.</p></content></paragraph></article>",
        ["art. 3", "art. 3 frac. I", "art. 3 frac. II"],
    ),
    "what another law says anew": (
        "eng",
        "<section><num>9.</num><subsection><num>(1)</num><content><p>Section 4 becomes: <mod>"
        "<quotedStructure><section><num>4.</num><content><p>A holder pays.</p></content></section>"
        "</quotedStructure></mod></p></content></subsection></section>",
        ["s. 9", "s. 9(1)", "s. 9(1) [s. 4]"],
    ),
}


@pytest.mark.parametrize("case", MARKED_UP)
def test_what_a_file_marks_up_is_not_looked_for(tmp_path: Path, case: str) -> None:
    language, body, labels = MARKED_UP[case]
    code = {"eng": "en", "fra": "fr", "spa": "es"}[language]
    law = build(_act(tmp_path, body, language), language=code)
    assert [c.label for c in law.clauses] == labels


def test_a_file_that_marks_up_only_its_articles_is_searched_for_items(tmp_path: Path) -> None:
    body = "<section><num>4.</num><content><p>(1) A holder pays.</p><p>(2) He tells.</p></content>"
    law = build(_act(tmp_path, f"{body}</section>"), language="en")
    assert [c.label for c in law.clauses] == ["s. 4", "s. 4(1)", "s. 4(2)"]


def test_units_go_between_processes_as_plain_values(tmp_path: Path) -> None:
    document = _act(tmp_path, SECTION)
    assert document.units
    assert unpacked(json.loads(dumps(packed(document)))) == document


def test_regulations_and_schedules_behind_a_law_are_cited_as_theirs(tmp_path: Path) -> None:
    def regulation(number: int) -> str:
        return f"<section><num>{number}.</num><content><p>A fee is due.</p></content></section>"

    rest = (
        f"<attachments><attachment><heading>Fees Regulations</heading><doc><mainBody>"
        f"{regulation(1)}{regulation(2)}<hcontainer name='schedule'><num>SCHEDULE</num>"
        "<heading>Rates</heading><paragraph><num>1.</num><content><p>Five.</p></content>"
        "</paragraph></hcontainer></mainBody></doc></attachment></attachments>"
    )
    law = build(_act(tmp_path, SECTION, rest=rest), language="en")
    labels = [c.label for c in law.clauses]
    assert labels[labels.index("Fees Regulations") :] == [
        "Fees Regulations",
        "reg. 1",
        "reg. 2",
        "Fees Regulations sch.",
        "Fees Regulations sch. para. 1",
    ]


@pytest.mark.parametrize(
    ("language", "number", "printed"),
    [
        ("eng", "5", "Article 5. Text."),
        ("fra", "Article 5", "Article 5. Text."),
        ("spa", "5°", "Artículo 5°. Text."),
        ("por", "5º", "Art. 5º. Text."),
        ("fra", "Art. 5 bis.", "Art. 5 bis. Text."),
    ],
)
def test_numbers_of_articles(tmp_path: Path, language: str, number: str, printed: str) -> None:
    article = f"<article><num>{number}</num><content><p>Text.</p></content></article>"
    assert texts(_act(tmp_path, article, language).lines) == [printed]


def test_sections_that_hold_articles_are_groupings(tmp_path: Path) -> None:
    body = (
        "<chapter><num>I</num><section><num>2</num><heading>Des titres</heading><article>"
        "<num>7</num><content><p>Texte.</p></content></article></section></chapter>"
    )
    document = _act(tmp_path, body, "fra")
    assert [(line.text, line.heading) for line in document.lines] == [
        ("Chapitre I", 1),
        ("Section 2 — Des titres", 2),
        ("Article 7. Texte.", 0),
    ]


def test_what_an_amendment_quotes_stands_in_its_quotation_marks(tmp_path: Path) -> None:
    body = (
        "<section><num>9.</num><content><p>Section 4 becomes: <mod><quotedStructure "
        'startQuote="“" endQuote="”"><section><num>4.</num><content><p>A holder pays.</p>'
        "</content></section></quotedStructure></mod></p></content></section>"
    )
    assert texts(_act(tmp_path, body).lines) == [
        "9. Section 4 becomes:",
        "“4. A holder pays.”",
    ]


def test_tables_and_attachments(tmp_path: Path) -> None:
    rest = (
        "<attachments><attachment><heading>SCHEDULE 1</heading><doc><mainBody><table>"
        "<tr><th><p>Title</p></th><th><p>Fee</p></th></tr>"
        "<tr><td><p>Lease</p></td><td><p>5</p></td></tr>"
        "</table></mainBody></doc></attachment></attachments>"
    )
    document = _act(tmp_path, SECTION, rest=rest)
    assert texts(document.lines, LineRole.TABLE) == ["Title | Fee", "Lease | 5"]
    schedules = [c.label for c in build(document, language="en").clauses if c.kind == "schedule"]
    assert schedules == ["sch. 1"]


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BROKEN = {
    "malformed": ("<akomaNtoso><act><body>", "damaged", "save it again"),
    "empty": ("<akomaNtoso><act><body/></act></akomaNtoso>", "no text", "look"),
    "entity bomb": (
        f'<!DOCTYPE a [<!ENTITY l0 "ha">{LAUGHS}]><akomaNtoso><p>&l9;</p></akomaNtoso>',
        "defines entities",
        "without a document type",
    ),
    "file from outside": (
        '<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/hostname">]>'
        "<akomaNtoso><p>&f;</p></akomaNtoso>",
        "defines entities",
        "without a document type",
    ),
    "other XML": ('<?xml version="1.0"?><rss/>', "not Akoma Ntoso", "Save it as"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_file_that_cannot_be_read(tmp_path: Path, name: str) -> None:
    content, what, todo = BROKEN[name]
    path = tmp_path / "act.xml"
    path.write_text(content)
    with pytest.raises(ReadingError) as caught:
        read(path)
    assert "act.xml" in caught.value.message
    assert what in caught.value.message
    assert todo in caught.value.hint
