"""Laws printed in several languages: one is read, none is counted twice, a note says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from mpfcheck.assessment.law import Law, read_law
from tests.reading.pages import HEIGHT, WIDTH, Draw, Sheet, pdf
from tests.said import said

LANGUAGES = ("en", "es", "fr", "pt")
ENGLISH = [
    ("Article 1: Purpose", "This law governs the search for stones and the sale of what is found."),
    ("Article 2: Register", "The holder of a permit shall keep a register of all persons who work "
     "in the quarry and shall show it to the officer on demand."),
    ("Article 3: Water", "No person shall wash stones in a river unless the Board has allowed it "
     "in writing and the water is led through a pond."),
    ("Article 4: Children", "A holder shall not employ in the quarry any person who is under the "
     "age of eighteen, and shall keep proof of the age of each worker."),
    ("Article 5: Fees", "The fee for a permit is set by the Minister and is paid to the district "
     "in which the quarry lies."),
]  # fmt: skip
FRENCH = [
    ("Article premier : Objet", "La présente loi régit la recherche des pierres et la vente de ce "
     "qui est trouvé."),
    ("Article 2 : Registre", "Le titulaire du permis tient un registre de toutes les personnes qui "
     "travaillent dans la carrière et le présente à l'agent sur demande."),
    ("Article 3 : Eau", "Nul ne peut laver des pierres dans une rivière sans que le conseil l'ait "
     "permis par écrit et que les eaux soient conduites par un bassin."),
    ("Article 4 : Enfants", "Le titulaire ne peut employer dans la carrière une personne de moins "
     "de dix-huit ans ; il garde la preuve de l'âge de chaque travailleur."),
    ("Article 5 : Redevances", "La redevance pour un permis est fixée par le ministre et versée au "
     "district dans lequel se trouve la carrière."),
]  # fmt: skip
KINYARWANDA = [
    ("Ingingo ya mbere: Ikigamijwe", "Iri tegeko rigenga ishakashaka ry'amabuye n'igurishwa "
     "ry'ibyabonetse byose mu gihugu hose."),
    ("Ingingo ya 2: Igitabo", "Ufite uruhushya agira igitabo cyandikwamo abantu bose bakora mu "
     "kirombe kandi acyereka umukozi ubishinzwe igihe abimusabye."),
    ("Ingingo ya 3: Amazi", "Nta muntu wemerewe kozereza amabuye mu mugezi atabyemerewe n'Inama mu "
     "nyandiko kandi amazi agomba kunyuzwa mu kidendezi."),
    ("Ingingo ya 4: Abana", "Ufite uruhushya ntashobora gukoresha mu kirombe umuntu utarageza ku "
     "myaka cumi n'umunani kandi abika icyemezo cy'imyaka ya buri mukozi."),
    ("Ingingo ya 5: Amafaranga", "Amafaranga y'uruhushya agenwa na Minisitiri kandi yishyurwa mu "
     "karere ikirombe giherereyemo."),
]  # fmt: skip
Text = Sequence[tuple[str, str]]
TEXTS = {"en": ENGLISH, "fr": FRENCH}
SIZE, PITCH = 8.0, 10.0


def _wrapped(text: str, width: float) -> Iterator[str]:
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if stringWidth(longer, "Times-Roman", SIZE) > width:
            yield line
            longer = word
        line = longer
    yield line


def _columns(sheet: Sheet, texts: Sequence[Text]) -> None:
    """The texts beside each other, the same articles at the same height."""
    gutter = 14.0
    width = (WIDTH - 80 - gutter * (len(texts) - 1)) / len(texts)
    y = 70.0
    for article in range(len(texts[0])):
        lowest = y
        for column, text in enumerate(texts):
            x, at = 40 + column * (width + gutter), y
            heading, body = text[article]
            for line in _wrapped(heading, width):
                sheet.text(x, at, line, SIZE, "Times-Bold")
                at += PITCH
            for line in _wrapped(body, width):
                sheet.text(x, at, line, SIZE)
                at += PITCH
            lowest = max(lowest, at)
        y = lowest + PITCH
    assert y < HEIGHT


def _law(folder: Path, content: bytes | str, language: str | None = None) -> Law:
    path = folder / ("law.pdf" if isinstance(content, bytes) else "law.txt")
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_law(path, languages=LANGUAGES, language=language)


def _says(law: Law, text: Text) -> None:
    """The law's articles are those of this text, each once and whole."""
    articles = law.instrument.articles
    assert [clause.number for clause in articles] == ["1", "2", "3", "4", "5"]
    read = {c.number: f"{c.heading} {c.text}" for c in articles}
    for number, (_, body) in enumerate(text, start=1):
        assert body in read[str(number)]


def test_two_columns(tmp_path):
    content = pdf(lambda sheet: _columns(sheet, [FRENCH, ENGLISH]))
    law = _law(tmp_path, content)
    assert law.instrument.language == "fr"  # about as many words in both: the first
    _says(law, FRENCH)
    assert said(law.instrument.notes) == [
        "The text is in French and English: only what is in French was read; "
        "--lang chooses another of them."
    ]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_three_columns_one_in_a_language_without_words(tmp_path, language):
    content = pdf(lambda sheet: _columns(sheet, [KINYARWANDA, ENGLISH, FRENCH]))
    law = _law(tmp_path, content, language)
    assert law.instrument.language == language
    _says(law, TEXTS[language])
    assert "English, French and another language" in said(law.instrument.notes)[0]


def test_a_language_that_can_be_read_is_chosen_by_itself(tmp_path):
    law = _law(tmp_path, pdf(lambda sheet: _columns(sheet, [KINYARWANDA, FRENCH])))
    assert law.instrument.language == "fr"
    _says(law, FRENCH)


def test_the_title_is_in_the_language_that_was_read(tmp_path):
    titles = ("ITEGEKO RY'AMABUYE", "QUARRIES ACT, 2031", "LOI DES CARRIÈRES")

    def draw(sheet: Sheet) -> None:
        for column, title in enumerate(titles):
            sheet.text(42 + 139 * column, 40, title, SIZE, "Times-Bold")
        _columns(sheet, [KINYARWANDA, ENGLISH, FRENCH])

    assert _law(tmp_path, pdf(draw), "fr").instrument.title == titles[2]
    assert _law(tmp_path, pdf(draw), "en").instrument.title == titles[1]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_facing_pages(tmp_path, language):
    def page(text: Text) -> Draw:
        return lambda sheet: _columns(sheet, [text])

    pages = [page(text[a:b]) for a, b in ((0, 2), (2, 4), (4, 5)) for text in (ENGLISH, FRENCH)]
    law = _law(tmp_path, pdf(*pages), language)
    _says(law, TEXTS[language])


@pytest.mark.parametrize("language", ["en", "fr"])
def test_article_by_article_in_plain_text(tmp_path, language):
    pairs = zip(FRENCH, ENGLISH, strict=True)
    text = "\n\n".join(f"{heading}\n{body}" for pair in pairs for heading, body in pair)
    law = _law(tmp_path, text, language)
    _says(law, TEXTS[language])
    assert len(law.instrument.notes) == 1


def test_a_quotation_is_no_second_language(tmp_path):
    quoted = f"Article 6: Treaty\nThe treaty says: « {FRENCH[1][1]} »"
    text = "\n\n".join([*(f"{heading}\n{body}" for heading, body in ENGLISH * 3), quoted])
    law = _law(tmp_path, text)
    assert law.instrument.notes == ()
    assert FRENCH[1][1] in " ".join(clause.text for clause in law.instrument.clauses)
