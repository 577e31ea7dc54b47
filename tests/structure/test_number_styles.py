"""How gazettes of many countries print the numbers of articles and groupings."""

import pytest

from mpfcheck.model.document import Document, Line, LineRole, Page
from mpfcheck.model.instrument import ClauseKind
from mpfcheck.structure import build
from tests.structure.helpers import built, clause, labels

PORTUGAL = """
TÍTULO I
Disposições gerais

CAPÍTULO I
(Objecto e âmbito)

{a} 1{o}
(Fim)

1. A presente lei regula as pedreiras.
2. Excluem-se do seu âmbito:
a) As águas;
b) Os hidrocarbonetos, que:
i) São do Estado;
ii) Têm lei própria.

SECÇÃO I
Títulos

SUBSECÇÃO I
Senha

{a} 2{o}
(Senha)

A senha vale dois anos.

{a} 2{o}-A
(Caducidade)

A senha caduca com a morte do titular.

CAPÍTULO II
Disposições finais

{a} 3{o}
Entrada em vigor

A lei entra em vigor no dia seguinte.
"""


@pytest.mark.parametrize("degree", [".º", "º", ".°", "°", ".ª", ".o"])
@pytest.mark.parametrize("word", ["Artigo", "ARTIGO", "Art."])
def test_portuguese_articles_with_their_headings_below(word: str, degree: str) -> None:
    law = built(PORTUGAL.format(a=word, o=degree), language="pt", title="Lei das pedreiras")
    assert labels(law) == [
        "Título I",
        "Capítulo I",
        "art. 1",
        "art. 1 1",
        "art. 1 2",
        "art. 1 2 a",
        "art. 1 2 b",
        "art. 1 2 b i",
        "art. 1 2 b ii",
        "Seção I",
        "Subseção I",
        "art. 2",
        "art. 2-A",
        "Capítulo II",
        "art. 3",
    ]
    headings = [c.heading for c in law.clauses if c.heading]
    assert headings == [
        "Disposições gerais",
        "Objecto e âmbito",
        "Fim",
        "Títulos",
        "Senha",
        "Senha",
        "Caducidade",
        "Disposições finais",
        "Entrada em vigor",
    ]


ONE = {
    "en": "The fee is due.",
    "fr": "Le droit est dû.",
    "es": "El pago se debe.",
    "pt": "É devida.",
}


@pytest.mark.parametrize(
    ("language", "printed", "cited"),
    [
        ("pt", "Artigo primeiro", "art. 1"),
        ("pt", "Artigo quarto-A", "art. 4-A"),
        ("pt", "Artigo décimo segundo", "art. 12"),
        ("pt", "Artigo vigésimo primeiro", "art. 21"),
        ("es", "ARTICULO DECIMO", "art. 10"),
        ("es", "ARTÍCULO DÉCIMO SÉPTIMO.", "art. 17"),
        ("es", "Artículo decimotercero.-", "art. 13"),
        ("es", "Artículo vigésimo segundo.", "art. 22"),
        ("es", "Artículo 3o. Bis.-", "art. 3 bis"),
        ("es", "Artículo 3.º ter.", "art. 3 ter"),
        ("es", "Artículo 6.o", "art. 6"),
        ("es", "Artículo 7.°", "art. 7"),
        ("fr", "ARTICLE 1ER :", "art. 1"),
        ("fr", "Article 1ère.-", "art. 1"),
        ("fr", "Art. 5 bis.–", "art. 5 bis"),
    ],
)
def test_numbers_of_articles(language: str, printed: str, cited: str) -> None:
    law = built(f"{printed}\n\n{ONE[language]}\n", language=language, title="")
    article = clause(law, cited)
    assert (article.kind, article.text) == (ClauseKind.ARTICLE, ONE[language])


@pytest.mark.parametrize(
    ("language", "printed", "cited"),
    [
        ("fr", "Section Ière : Du permis", "Section Ière"),
        ("fr", "TITRE 2e - DU PERMIS", "Titre 2"),
        ("fr", "CHAPITRE IIème : DU PERMIS", "Chapitre II"),
        ("es", "Sección 1ra.\nDel permiso", "Sección 1"),
        ("es", "CAPITULO DECIMO PRIMERO\nDEL PERMISO", "Capítulo DECIMO PRIMERO"),
        ("pt", "CAPÍTULO DÉCIMO SEGUNDO\nDA SENHA", "Capítulo DÉCIMO SEGUNDO"),
    ],
)
def test_numbers_of_groupings(language: str, printed: str, cited: str) -> None:
    articles = [f"Art. {n}. {ONE[language]}" for n in (1, 2, 3)]
    law = built("\n\n".join([articles[0], printed, *articles[1:]]), language=language, title="")
    assert labels(law) == ["art. 1", cited, "art. 2", "art. 3"]
    assert clause(law, cited).heading.lower().startswith("d")


def test_a_heading_in_brackets_is_parted_from_its_text_by_a_stop() -> None:
    law = built(
        """
ARTÍCULO 1. (OBJETO).

La Ley regula las canteras.

ARTÍCULO 2. (FIN). La Ley protege el agua.

ARTÍCULO 3. (LICENCIA).

I. La licencia dura un año.

II. Se otorga al vecino.
""",
        language="es",
        title="Ley",
    )
    assert [(c.label, c.heading, c.text) for c in law.clauses] == [
        ("art. 1", "OBJETO", "La Ley regula las canteras."),
        ("art. 2", "FIN", "La Ley protege el agua."),
        ("art. 3", "LICENCIA", ""),
        ("art. 3 frac. I", "", "La licencia dura un año."),
        ("art. 3 frac. II", "", "Se otorga al vecino."),
    ]


def test_a_reference_at_the_start_of_a_line_opens_no_article() -> None:
    law = built(
        """
Artigo 1.º
(Fim)

O disposto aplica-se nos termos do
artigo 7.º da lei e do n.º 2 do
Artigo 9.º da mesma lei.

Artigo 2.º
(Vigor)

A lei vigora já.
""",
        language="pt",
        title="Lei",
    )
    assert labels(law) == ["art. 1", "art. 2"]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("Art. 1 | La fosa se cerca.", "art. 1"),
        ("Artículo 1.º | La fosa se cerca.", "art. 1"),
        ("Artículo 1. | La fosa se cerca.", "art. 1"),
        ("1 | La fosa | se cerca", "para. 1"),  # a row of figures
    ],
)
def test_a_number_in_a_cell_of_its_own(row: str, expected: str) -> None:
    line = Line(row, page=1, role=LineRole.TABLE, block=1)
    page = Page(1, 0, 0, (line,))
    law = build(Document("ley.html", "0" * 64, "html", "Ley", (page,)), language="es")
    assert labels(law) == [expected]
