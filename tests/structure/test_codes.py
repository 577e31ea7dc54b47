"""French, Spanish and Portuguese codes."""

import pytest

from mpfcheck.model.instrument import ClauseKind, TextRole
from mpfcheck.structure.references import resolve
from tests.structure.helpers import built, clause, labels, texts

FRENCH = """
Loi portant Code des carrières

Considérant que les carrières sont utiles ;

TITRE PREMIER. - DISPOSITIONS GENERALES

Chapitre premier. - Du champ d'application

Article premier. - La présente loi régit les carrières.

Elle s'applique sur tout le territoire.

Art. 2. - Au sens de la présente loi, on entend par :
- carrière : toute excavation à ciel ouvert ;
- exploitant : la personne qui travaille la carrière.

Art. 2 bis. - L'exploitant tient un registre comprenant :
a) les accidents ;
b) les visites, notamment :
1° celles des agents ;
2° celles des experts.

Les dispositions de l'article 12 de la loi sur les mines restent applicables.

Chapitre 2. - Des sanctions

Art. 3. - Est puni d'une amende quiconque exploite sans titre.

Fait à Port-Clair, le 3 mai.

Le Président de la République
"""

SPANISH = """
LEY DE CANTERAS

TÍTULO I
DEL OBJETO

ARTÍCULO PRIMERO.- Objeto. La presente ley regula las canteras del país.

Artículo 2°.- Obligaciones. El titular deberá:

a) cercar la cantera;

Todo cerco será de piedra.

b) llevar un libro que contenga:

1. los accidentes;

2. las visitas.

Parágrafo 1°. El libro es público.

Parágrafo 2°. Se conserva diez años.

Artículo 3º.- Plazos
3.1 El plazo es de un año.
3.2 Puede prorrogarse, previo pago.

Artículo 4.- (Derogado)

DISPOSICIONES FINALES

PRIMERA.- La autoridad dictará normas.

Segunda.- Esta ley rige desde su publicación.

Comuníquese y publíquese.
"""

PORTUGUESE = """
LEI Nº 1

CAPÍTULO I
DISPOSIÇÕES GERAIS

Art. 1º Esta Lei regula as pedreiras.

Art. 2º O titular deve:
I - cercar a pedreira;
II - manter registro:
a) dos acidentes;
b) das visitas.
§ 1º O registro é público.
§ 2º O prazo é de um ano, salvo:
I - força maior; e
II - acordo.

Art. 3o A licença é válida por dez anos.
Parágrafo único. A autoridade pode prorrogar o prazo.

Art. 4º A Lei nº 7 passa a vigorar com a seguinte redação:
“Art. 9º Cabe ao titular informar o órgão.
§ 1º O prazo é de um mês.” (NR)

Art. 5º Esta Lei entra em vigor hoje.

Brasília, 3 de maio.
"""


def test_french():
    code = built(FRENCH, "fr", "Code des carrières")
    assert code.tradition == "french-code"
    assert [c.label for c in code.articles] == ["art. 1", "art. 2", "art. 2 bis", "art. 3"]
    assert clause(code, "Titre PREMIER").heading == "DISPOSITIONS GENERALES"
    assert clause(code, "Chapitre 2").kind is ClauseKind.CHAPTER
    second = clause(code, "art. 1 al. 2")
    assert second.kind is ClauseKind.ALINEA
    assert second.text == "Elle s'applique sur tout le territoire."
    found = texts(code)
    assert found["art. 2 bis b) 2°"] == "celles des experts."
    assert found["art. 2 bis al. 2"].startswith("Les dispositions de l'article 12")
    assert "carrière : toute excavation à ciel ouvert ;" in found.values()
    roles = {c.text: c.role for c in code.clauses}
    assert roles["Considérant que les carrières sont utiles ;"] is TextRole.PREAMBLE
    assert roles["Fait à Port-Clair, le 3 mai."] is TextRole.SIGNATURE


def test_spanish():
    law = built(SPANISH, "es", "Ley de canteras")
    assert law.tradition == "spanish-code"
    assert [c.label for c in law.articles] == [
        "art. 1",
        "art. 2",
        "art. 3",
        "art. 4",
        "Disp. Final Primera",
        "Disp. Final Segunda",
    ]
    found = texts(law)
    assert clause(law, "art. 1").heading == "Objeto"
    assert clause(law, "art. 2").heading == "Obligaciones"
    assert found["art. 2 lit. a inc. 2"] == "Todo cerco será de piedra."
    assert found["art. 2 lit. b num. 2"] == "las visitas."
    assert found["art. 2 par. 2"] == "Se conserva diez años."
    assert clause(law, "art. 3").heading == "Plazos"
    assert found["art. 3 num. 3.2"] == "Puede prorrogarse, previo pago."
    assert clause(law, "art. 4").role is TextRole.REPEALED
    assert found["Disp. Final Primera"] == "La autoridad dictará normas."
    assert law.clauses[-1].role is TextRole.SIGNATURE


def test_portuguese():
    law = built(PORTUGUESE, "pt", "Lei das pedreiras")
    assert law.tradition == "portuguese-code"
    assert [c.label for c in law.articles] == [f"art. {n}" for n in range(1, 6)]
    found = texts(law)
    assert found["art. 2 II b"] == "das visitas."
    assert found["art. 2 § 2 II"] == "acordo."
    assert law.chapeau(clause(law, "art. 2 § 2 II"))[-1].label == "art. 2 § 2"
    assert found["art. 3 parágrafo único"].startswith("A autoridade")
    assert clause(law, "Capítulo I").heading == "DISPOSIÇÕES GERAIS"


def test_a_quoted_article_belongs_to_the_one_that_quotes_it():
    law = built(PORTUGUESE, "pt", "Lei das pedreiras")
    quoted = clause(law, "art. 4 [art. 9] § 1")
    assert law.article_of(quoted).label == "art. 4"
    assert clause(law, "art. 5").text == "Esta Lei entra em vigor hoje."


@pytest.mark.parametrize(
    ("language", "line", "number"),
    [
        ("fr", "Art. 1er. - La loi régit les carrières.", "1"),
        ("fr", "Article 1 : La loi régit les carrières.", "1"),
        ("fr", "ARTICLE PREMIER.- La loi régit les carrières.", "1"),
        ("es", "Artículo 1º.- La ley regula las canteras.", "1"),
        ("es", "ARTÍCULO 1°.- La ley regula las canteras.", "1"),
        ("es", "Art. 1° – La ley regula las canteras.", "1"),
        ("es", "Artículo 1. La ley regula las canteras.", "1"),
        ("pt", "Art. 1o A lei regula as pedreiras.", "1"),
        ("pt", "Artigo 1º - A lei regula as pedreiras.", "1"),
        ("pt", "Art. 1º-A A lei regula as pedreiras.", "1-A"),
    ],
)
def test_ways_to_number_the_first_article(language, line, number):
    following = {"fr": "Art. 2. - Elle", "es": "Artículo 2.- Ella", "pt": "Art. 2º Ela"}[language]
    instrument = built(f"{line}\n\n{following} entra en vigor.", language)
    assert instrument.articles[0].number == number
    assert instrument.articles[0].text.endswith(line[-20:])


def test_contents_list_at_the_end_is_no_text():
    text = FRENCH + "\nTABLE DES MATIERES\n\nArticle premier Objet\nArt. 2 Termes\nArt. 3 Peines\n"
    code = built(text, "fr")
    assert len(code.articles) == 4
    assert code.clauses[-1].role is TextRole.CONTENTS


def test_language_does_not_force_a_tradition():
    assert built(SPANISH, "en").tradition == "spanish-code"


def test_labels_are_unique():
    for text, language in ((FRENCH, "fr"), (SPANISH, "es"), (PORTUGUESE, "pt")):
        found = labels(built(text, language))
        assert len(found) == len(set(found))


def test_dispositions_without_a_heading_are_articles():
    text = SPANISH.replace("DISPOSICIONES FINALES\n\nPRIMERA.-", "Disposición final primera.")
    found = built(text.split("Segunda.-")[0], "es").articles
    assert [c.label for c in found][-1] == "Disp. Final Primera"


def test_the_law_that_brings_a_code_in_is_signed_before_it():
    text = """
    Artículo 1.- Apruébese el reglamento de canteras que consta en el texto que sigue y que forma
    parte de este decreto, con todos sus títulos, capítulos y anexos.

    Artículo 2.- El decreto rige desde hoy, salvo en las provincias que la autoridad señale por
    resolución motivada dentro de los tres meses siguientes a su publicación.

    Dado en la Casa de Gobierno, a los tres días del mes de mayo.

    TÍTULO I
    DEL OBJETO

    Artículo 1.- Objeto. El reglamento ordena las canteras del país, grandes y pequeñas, y las obras
    que se hacen en ellas, con el fin de que nadie sufra daño.

    Artículo 2.- Ámbito. El reglamento rige en todo el territorio, sin distinción de dueños ni de la
    clase de roca que se extrae.

    Artículo 3.- Plazo. El plazo es de un año contado desde la fecha en que se pide la licencia.
    """
    decree = built(text, "es", "Decreto")
    assert [c.number for c in decree.articles] == ["1", "2", "1", "2", "3"]
    signed = [c for c in decree.clauses if c.role is TextRole.SIGNATURE]
    assert [c.text[:7] for c in signed] == ["Dado en"]
    assert len({c.eid for c in decree.clauses}) == len(decree.clauses)


def test_numbered_and_unnumbered_alineas_are_told_apart():
    text = """
    Article 1. - (1) La loi régit les carrières.
    (2) Elle lie tous les titulaires.
    Elle lie aussi leurs ayants droit.

    Article 2. - Les enfants ne peuvent être employés avant l'âge de quatorze
    (14) ans, sauf dérogation.
    """
    found = texts(built(text, "fr"))
    assert found["art. 1 (2) al. 2"] == "Elle lie aussi leurs ayants droit."
    assert found["art. 2"].endswith("l'âge de quatorze (14) ans, sauf dérogation.")


def test_a_cut_heading_that_the_text_repeats_is_dropped():
    lines = [
        f"Article {n}. Article {n} - Le titulaire de la carrière tient le registre {n} et le\n"
        f"- Le titulaire de la carrière tient le registre {n} et le présente chaque année."
        for n in (1, 2, 3)
    ]
    found = texts(built("\n\n".join(lines), "fr"))
    assert found["art. 2"] == (
        "Le titulaire de la carrière tient le registre 2 et le présente chaque année."
    )


CODED = """
Code des carrières

PARTIE LÉGISLATIVE

LIVRE IER : DES CARRIERES

TITRE VI : TRAVAUX

Chapitre Ier : Ouverture

Section 1 : Dispositions générales

Article L161-1

L'exploitant tient un registre.

Il le présente, sous réserve de l'article L. 511-2.

Section 2 : Puits

Article L162-3-1

Les puits sont clos.

LIVRE V : SANCTIONS

Article L511-2

Est puni d'une amende :

1° Quiconque exploite sans titre ;

2° Quiconque laisse un puits ouvert en violation de l'article L. 162-3-1.

PARTIE REGLEMENTAIRE

Article R*161-1

Le registre est coté.

Article D162-4

La clôture est de bois.
"""


def test_articles_of_a_code_carry_its_letter_and_leave_numbers_out():
    code = built(CODED, "fr", title="Code des carrières")
    assert [c.label for c in code.articles] == [
        "art. L161-1",
        "art. L162-3-1",
        "art. L511-2",
        "art. R*161-1",
        "art. D162-4",
    ]
    assert clause(code, "art. L511-2 2°").text.startswith("Quiconque laisse")
    assert clause(code, "Section 2").kind is ClauseKind.DIVISION
    named = {code.clauses[r.target].label for r in resolve(code)}
    assert named == {"art. L511-2", "art. L162-3-1"}


@pytest.mark.parametrize(
    ("printed", "label"),
    [("Article L.1", "art. L1"), ("Art. L. 1.-", "art. L1"), ("Article LO 1 :", "art. LO1")],
)
def test_letter_before_a_running_number(printed, label):
    second = printed.replace("1", "2")
    law = f"{printed} L'exploitant tient un registre.\n\n{second} Il le présente aux agents."
    assert labels(built(law, "fr")) == [label, label.replace("1", "2")]
