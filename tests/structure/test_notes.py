"""Notes of publishers in four languages: kept, no law, and heeded where they repeal."""

import pytest

from mpfcheck.model.document import Document, Line, LineRole, Page
from mpfcheck.model.instrument import TextRole
from mpfcheck.structure import build
from tests.structure.helpers import built, clause, texts

AT_THE_END = [
    (
        "en",
        "1. A holder pays a fee. [am. by Act 5 of 1999]\n2. End.",
        "s. 1",
        "[am. by Act 5 of 1999]",
    ),
    (
        "en",
        "1.—(1) A holder pays. [subsection inserted by section 2 of Act 7 of 2001 ]\n"
        "(2) He reports.\n2. End.",
        "s. 1(1)",
        "[subsection inserted by section 2 of Act 7 of 2001 ]",
    ),
    (
        "fr",
        "Article 1. Il paie. (Modifié par la loi n° 2001-7 du 3 mai 2001)\nArticle 2. Fin.",
        "art. 1",
        "(Modifié par la loi n° 2001-7 du 3 mai 2001)",
    ),
    (
        "fr",
        "Article 1\nModifié par Loi n° 2001-7 du 3 mai 2001 - art. 4\nLe titulaire paie.\n"
        "Article 2\nFin.",
        "art. 1",
        "Modifié par Loi n° 2001-7 du 3 mai 2001 - art. 4",
    ),
    (
        "es",
        "Artículo 1.- El titular paga. (Párrafo sustituido por la Ley N° 7 de 2001)\n"
        "Artículo 2.- Fin.",
        "art. 1",
        "(Párrafo sustituido por la Ley N° 7 de 2001)",
    ),
    (
        "pt",
        "Art. 1º O titular paga. (Redação dada pela Lei nº 7, de 2001) (Vigência)\nArt. 2º Fim.",
        "art. 1",
        "(Redação dada pela Lei nº 7, de 2001)",
    ),
    (
        "pt",
        "Art. 1º São pagos:\nI - a taxa; (Incluído pela Lei nº 7, de 2001)\n"
        "II - o uso. (Incluído pela Lei nº 7, de 2001)\nArt. 2º Fim.",
        "art. 1 I",
        "(Incluído pela Lei nº 7, de 2001)",
    ),
]


@pytest.mark.parametrize(("language", "text", "label", "note"), AT_THE_END)
def test_a_note_is_kept_apart_from_the_law(language, text, label, note):
    law = built(text, language)
    unit = clause(law, label)
    assert unit.role is TextRole.OPERATIVE
    assert note[:12] not in unit.text
    beside = [law.clauses[i] for i in law.children[unit.index]]
    assert [c.text for c in beside if c.role is TextRole.FRONT][:1] == [note]


REPEALED = [
    ("en", "1. A holder pays. [Repealed by Act 5 of 1999]\n2. End.", ["s. 1"]),
    ("en", "1. [Deleted by Act 36 of 1995, 3rd Sch.]\n2. End.", ["s. 1"]),
    (
        "en",
        "1.—(1) A holder pays. [subsection repealed by Act 5 of 1999]\n(2) He tells.\n2. End.",
        ["s. 1(1)"],
    ),
    (
        "en",
        "1.—(1) A holder pays.\n(2) He tells. [section repealed by Act 5 of 1999]\n2. End.",
        ["s. 1", "s. 1(1)", "s. 1(2)"],
    ),
    ("fr", "Article 1. Abrogé par la loi n° 7 de 2001.\nArticle 2. Fin.", ["art. 1"]),
    ("fr", "Article 1. Il paie. [Abrogé par la loi n° 7 de 2001]\nArticle 2. Fin.", ["art. 1"]),
    ("es", "Artículo 1.- Paga. (Derogado por la Ley 7 de 2001)\nArtículo 2.- Fin.", ["art. 1"]),
    ("pt", "Art. 1º Paga. (Revogado pela Lei nº 7, de 2001)\nArt. 2º Fim.", ["art. 1"]),
    ("pt", "Art. 1º (Revogado pela Lei nº 7, de 2001)\nArt. 2º Fim.", ["art. 1"]),
    (
        "pt",
        "Art. 1º São pagos:\nI - a taxa; (Revogado pela Lei nº 7, de 2001)\nII - uso.\nArt. 2º F.",
        ["art. 1 I"],
    ),
]


@pytest.mark.parametrize(("language", "text", "repealed"), REPEALED)
def test_what_a_note_says_to_be_repealed_is_marked(language, text, repealed):
    law = built(text, language)
    assert [c.label for c in law.clauses if c.role is TextRole.REPEALED] == repealed


LEFT = [
    ("en", "1. It applies to a lease (granted by the Board in 1999).\n2. End."),
    ("en", "1. It applies to tax (as defined in section 2).\n2. End."),
    ("en", "1. Section 4 of Act 9 is amended by the deletion of paragraph (a) of 1999.\n2. End."),
    ("fr", "Article 1. L'article 4 est modifié par la loi n° 7 de 2001.\nArticle 2. Fin."),
    (
        "es",
        "Artículo 1.- Rige la Ley 9 (modificada por la Ley 7 de 2001) y su anexo.\nArtículo 2.- F.",
    ),
    ("pt", "Art. 1º Fica alterada a lei (nº 7, de 2001).\nArt. 2º Fim."),
]


@pytest.mark.parametrize(("language", "text"), LEFT)
def test_what_is_no_note(language, text):
    law = built(text, language)
    assert {c.role for c in law.clauses} == {TextRole.OPERATIVE}
    assert len(law.clauses) == 2


def test_a_repealed_paragraph_is_not_all_of_its_article():
    law = built(
        "Artículo 1.- El titular paga.\n\nLa tasa es anual.\n\n"
        "Párrafo derogado DOF 28-04-2005\n\nArtículo 2.- Fin.",
        "es",
    )
    assert clause(law, "art. 1").role is TextRole.OPERATIVE


def test_a_note_of_repeal_that_the_layout_set_aside_is_heeded():
    lines = (
        Line("Art. 1º O titular paga.", 1, block=1),
        Line("(Revogado pela Lei nº 7, de 2001)", 1, block=2, role=LineRole.AMENDMENT_NOTE),
        Line("Art. 2º O titular declara.", 1, block=3),
        Line("(Redação dada pela Lei nº 7, de 2001)", 1, block=4, role=LineRole.AMENDMENT_NOTE),
    )
    law = build(Document("l.pdf", "", "pdf", "Lei", (Page(1, 0, 0, lines),)), language="pt")
    assert [c.role.value for c in law.articles] == ["repealed", "operative"]
    assert "Redação" not in " ".join(texts(law).values())
