"""Dispositions, notes and groupings as some countries print them, in our own words."""

from __future__ import annotations

import pytest

from mpfcheck.model.instrument import ClauseKind, TextRole
from tests.structure.helpers import built, clause, labels


@pytest.mark.parametrize(
    ("heading", "below", "cited"),
    [
        ("DISPOSICIÓN FINAL", "La ley rige desde su publicación.", "Disp. Final Única"),
        ("DISPOSICIÓN ABROGATORIA", "Se abroga la ley 5.", "Disp. Abrogatoria Única"),
        (
            "DISPOSICIÓN ABROGATORIA Y DEROGATORIA",
            "ÚNICA. Se abroga la ley 5.",
            "Disp. Abrogatoria Derogatoria Única",
        ),
        (
            "DISPOSICIONES REFORMATORIAS",
            "PRIMERA.- Se reforma la ley 5.",
            "Disp. Reformatoria Primera",
        ),
    ],
)
def test_dispositions(heading: str, below: str, cited: str) -> None:
    law = built(f"Artículo 1. La ley rige.\n\n{heading}\n\n{below}", language="es", title="")
    found = clause(law, cited)
    assert found.text == below.removeprefix("ÚNICA. ").removeprefix("PRIMERA.- ")


@pytest.mark.parametrize("dots", ["...", "…", "(...)", " innumerado"])
def test_articles_put_in_without_a_number(dots: str) -> None:
    law = built(
        f"""
Art. 1.- Objeto.- La ley rige.

Art. 2.- Registro.- El titular se inscribe.

Art. {dots}.- Plazo.- El plazo es de un año.

Art. {dots}.- Tasa.- La tasa es anual.

Art. 3.- Vigencia.- La ley rige ya.
""",
        language="es",
        title="Ley",
    )
    assert [(c.label, c.heading) for c in law.clauses] == [
        ("art. 1", "Objeto"),
        ("art. 2", "Registro"),
        ("art. 2 innum. 1", "Plazo"),
        ("art. 2 innum. 2", "Tasa"),
        ("art. 3", "Vigencia"),
    ]


def test_notes_in_angle_brackets_before_a_text() -> None:
    law = built(
        """
ARTÍCULO 1o. PLAZO. <Artículo modificado por el artículo 3 de la Ley 88 de 2030. El nuevo texto es
el siguiente:> El plazo es de un año.

ARTÍCULO 2o. <Artículo derogado por el artículo 9 de la Ley 88 de 2030> El registro es público.

ARTÍCULO 3o. TASA. La tasa es anual.

<Inciso adicionado por el artículo 2 de la Ley 77 de 2029.> La tasa sube si se extraen < 5 y > 2.

ARTÍCULO 4o. MEDIDAS. <5 toneladas se miden a mano; >5, con balanza.
""",
        language="es",
        title="Ley",
    )
    texts = {c.label: (c.role, c.heading, c.text) for c in law.clauses}
    assert texts["art. 1"] == (TextRole.OPERATIVE, "PLAZO", "El plazo es de un año.")
    assert texts["art. 1 nota 1"][0] is TextRole.FRONT
    assert texts["art. 2"] == (TextRole.REPEALED, "", "El registro es público.")
    assert texts["art. 3 inc. 2"][2] == "La tasa sube si se extraen < 5 y > 2."
    assert texts["art. 4"][2].startswith("<5 toneladas")


@pytest.mark.parametrize(
    ("language", "groupings"),
    [
        ("fr", ["Titre I", "Chapitre I", "Section 1", "Sous-section 1", "Paragraphe 1"]),
        ("en", ["Part I", "Division 1", "Subdivision 1"]),
        ("es", ["Título I", "Capítulo I", "Sección 1", "Subsección 1"]),
        ("pt", ["Título I", "Capítulo I", "Seção 1", "Subseção 1", "Divisão 1"]),
    ],
)
def test_each_grouping_stands_in_the_one_before(language: str, groupings: list[str]) -> None:
    once = "\n\n".join(f"{name} – Objet" for name in groupings)
    again = f"{groupings[-1].split()[0]} 2 – Objet"
    articles = [f"Art. {n}. – The {n}th fee is due." for n in (1, 2)]
    law = built("\n\n".join([once, articles[0], again, articles[1]]), language=language, title="")
    over = [[u.label for u in law.ancestors(c)] for c in law.clauses if "art." in c.label]
    last = again.removesuffix(" – Objet")
    assert [sorted(labels) for labels in over] == [
        sorted(groupings),
        sorted([*groupings[:-1], last]),
    ]


def test_transitory_articles_with_roman_numbers() -> None:
    law = built(
        """
ARTÍCULO 1.- Dominio
El Estado tiene el dominio.

(Así reformado por el artículo 1 de la Ley N° 99 del 3 de mayo de 2031)

ARTÍCULO 2.- Permisos
La Dirección otorga los permisos.

Transitorio I.- El plazo es de ocho años.

Transitorio II.- El reglamento se dicta en un año.
""",
        language="es",
        title="Ley",
    )
    assert labels(law) == [
        "art. 1",
        "art. 1 nota 1",
        "art. 2",
        "Disp. Transitoria I",
        "Disp. Transitoria II",
    ]


@pytest.mark.parametrize("renewed", ["nouveau", "(nouveau)", ""])
def test_articles_that_are_new(renewed: str) -> None:
    text = f"Article 1 : Le prix est libre.\n\nArticle 2 {renewed} : La durée est d'un an."
    law = built(text, language="fr", title="Loi")
    assert [(c.label, c.text) for c in law.clauses] == [
        ("art. 1", "Le prix est libre."),
        ("art. 2", "La durée est d'un an."),
    ]


def test_groups_with_letters_over_headings_above() -> None:
    law = built(
        """
PART II
LICENCES

(a) Primary licences

Grant of primary licence

3.-(1) The Commission may grant a licence to–

(a) a citizen; or

(b) A company of citizens.

Rights of holder

4. The holder may enter the area.

(b) Quarry licences

Grant of quarry licence

5. The Commission may grant a licence.

Division 2.3 — Fees

Payment

6. The holder shall pay the fee.
"""
    )
    groups = [c.heading for c in law.clauses if c.kind is ClauseKind.DIVISION]
    assert groups == ["(a) Primary licences", "(b) Quarry licences", "Fees"]
    articles = [c.heading for c in law.clauses if c.kind is ClauseKind.ARTICLE]
    assert articles == [
        "Grant of primary licence",
        "Rights of holder",
        "Grant of quarry licence",
        "Payment",
    ]


def test_items_of_items_with_a_letter_and_a_number() -> None:
    law = built(
        """
Artículo 1.- La solicitud contendrá:

a) Nombres;

b) Ubicación:

b.1) Provincia;

b.2) Cantón;

c) Croquis:

c.1 Del área;

c.2 De los pozos.

Artículo 2.- La licencia dura un año.
""",
        language="es",
        title="Ley",
    )
    assert labels(law) == [
        "art. 1",
        "art. 1 lit. a",
        "art. 1 lit. b",
        "art. 1 lit. b num. b.1",
        "art. 1 lit. b num. b.2",
        "art. 1 lit. c",
        "art. 1 lit. c num. c.1",
        "art. 1 lit. c num. c.2",
        "art. 2",
    ]


@pytest.mark.parametrize("words", ["Passed in Parliament this 3rd day of May.", "Approved,"])
def test_closing_words_of_acts(words: str) -> None:
    law = built(f"1. The Board keeps a register.\n\n2. This ends.\n\n{words}\n\nA. Person")
    closing = [c.text for c in law.clauses if c.role is TextRole.SIGNATURE]
    assert closing[:1] == [words]
