"""Laws as publishers consolidate them: notes between the paragraphs, old and new wordings."""

from mpfcheck.model.instrument import TextRole
from tests.structure.helpers import built, clause

LAW = """
Artículo 1.- Registro

El registro guarda los nombres de quienes trabajan a mano.(*)

(*) Artículo modificado por el Artículo 1 del Decreto N° 7, publicado el 2 mayo 2001, cuyo texto es
el siguiente:

“Artículo 1.- Registro público”

El registro público guarda los nombres de quienes trabajan a mano:

1. En el río.

CONCORDANCIAS: D.S. N° 5-2002, Art. 2

R.M. N° 9-2003

2. En la montaña.(*)

(*) Artículo modificado por el Artículo 3 del Decreto N° 9, publicado el 4 junio 2004, cuyo texto es
el siguiente:

“Artículo 1.- Registro abierto”

El registro abierto guarda los nombres.

La inscripción es gratuita.”

Artículo 2.- Multas

La multa es de diez monedas.

La multa se paga en marzo.(*)

(*) Artículo derogado por el Artículo 4 de la Ley N° 30, publicada el 6 julio 2008.

Artículo 3.- Cambios

Sustitúyese el artículo 40 de la Ley de Canteras por el siguiente texto:

“Artículo 40.- El titular paga el derecho.”

“Artículo 4.- Fondo”

El fondo recibe las multas. (*)

(*) Artículo incorporado por el Artículo 5 del Decreto N° 9, publicado el 4 junio 2004.

Artículo 5.- Vigencia

La Ley rige desde su publicación.
"""


def test_old_wordings_are_superseded_and_the_last_one_is_law():
    law = built(LAW, "es", "Ley de canteras")
    first, second, third = (c for c in law.articles if c.number == "1")
    assert [c.role for c in (first, second)] == [TextRole.SUPERSEDED] * 2
    assert (third.role, third.heading) == (TextRole.OPERATIVE, "Registro abierto")
    assert third.text == "El registro abierto guarda los nombres."
    items = [c for c in law.descendants(second) if c.role is not TextRole.FRONT]
    assert [c.label for c in items] == ["art. 1 num. 1", "art. 1 num. 2"]
    assert {c.role for c in items} == {TextRole.SUPERSEDED}


def test_notes_of_the_publisher_are_no_law_and_no_paragraphs_of_it():
    law = built(LAW, "es", "Ley de canteras")
    notes = [c for c in law.clauses if c.role is TextRole.FRONT]
    assert [c.text[:12] for c in notes] == [
        "(*) Artículo",
        "CONCORDANCIA",
        "(*) Artículo",
        "(*) Artículo",
        "(*) Artículo",
    ]
    assert notes[1].text.endswith("R.M. N° 9-2003")
    assert clause(law, "art. 1 inc. 2").text == "La inscripción es gratuita.”"


def test_a_note_tells_that_an_article_is_repealed():
    law = built(LAW, "es", "Ley de canteras")
    assert clause(law, "art. 2").role is TextRole.REPEALED
    assert clause(law, "art. 2 inc. 2").role is TextRole.REPEALED


def test_articles_put_in_are_of_this_law_and_quoted_ones_of_another():
    law = built(LAW, "es", "Ley de canteras")
    assert [c.number for c in law.articles] == ["1", "1", "1", "2", "3", "4", "5"]
    assert clause(law, "art. 4").heading == "Fondo"
    assert clause(law, "art. 3 [art. 40]").text == "El titular paga el derecho.”"


def test_a_signature_is_no_final_disposition():
    law = built(
        """
        Artículo 1.- El registro es público.
        Artículo 2.- El fondo es público.

        DISPOSICIONES FINALES

        Primera.- La Ley rige desde marzo.

        “ SEGUNDA.- El registro se abre en mayo.

        Dado en la sede del Congreso.

        Primer Vicepresidente del Congreso
        """,
        "es",
    )
    assert [c.number for c in law.articles] == ["1", "2", "Primera", "SEGUNDA"]


def test_a_list_of_texts_goes_on_with_the_note_before_it_and_notes_stand_before_recitals():
    law = built(
        """
        (*) De conformidad con el Decreto N° 8, el padrón sigue abierto hasta marzo.

        Que es necesario ordenar las canteras;

        Artículo 1.- El registro es público.

        CONCORDANCIAS: R.M. N° 4-2001 (Aprueban el padrón)

        D.S. N° 5-2002 (Decreto que multa al titular) R.D. N° 6-2003 (Fijan multas)

        El registro es gratuito.

        D.S. N° 5-2002 es la norma que lo regula.
        """,
        "es",
    )
    assert [c.text[:6] for c in law.clauses if c.role is TextRole.FRONT] == ["(*) De", "CONCOR"]
    assert [c.text[:12] for c in law.clauses if c.role is TextRole.OPERATIVE] == [
        "El registro ",
        "El registro ",
        "D.S. N° 5-20",
    ]
