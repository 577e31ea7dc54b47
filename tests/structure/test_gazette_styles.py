"""How the gazettes of some countries print numbers, headings and notes, in our own words."""

from __future__ import annotations

import pytest

from mpfcheck.model.instrument import Clause, ClauseKind, Instrument, TextRole
from tests.structure.helpers import built, clause, labels

TANZANIA = """
PART I
PRELIMINARY PROVISIONS

Short title

Act No. 7 of 2010 s. 2

1.-(1) This Act may be cited as the Quarry Act.

(2) It applies to Mainland.

Grant of permit

Act No. 7 of 2010 s. 4; 5 of 2012

2. The Commission may grant a permit.

Renewal

Acts Nos. 7 of 2010 s. 5

2A. The Commission shall renew a permit.

Register

3. The Registrar shall keep a register.
"""

QUEBEC = """
CHAPITRE I
DES PERMIS

SECTION I
DE LA PROSPECTION

§ 1. — Délivrance

1. Nul ne peut prospecter sans permis.

Le ministre délivre le permis.

1987, c. 64, a. 1; 2013, c. 32, a. 8.

1.1. Le titulaire identifie ses travaux.

2013, c. 32, a. 9.

2. (Abrogé).

1987, c. 64, a. 2; 1998, c. 24, a. 5.

§ 2. — Renouvellement

3. Le permis est renouvelé aux conditions suivantes:

1° la demande est faite à temps;

2° les droits sont acquittés.

1987, c. 64, a. 3.
"""

CONGO = """
Article 1er : Des définitions

Aux termes du présent Code, on entend par :

1. Acheteur : toute personne agréée ;

2. Exploitant : toute personne majeure ;

2 bis. Coopérative : société agréée ;

3. Zone : aire délimitée.

Article 2 : Des classes

Les carrières sont classées :

1o) carrières artisanales ;

2o) carrières industrielles.
"""

MOZAMBIQUE = """
Havendo necessidade de regular a lavra, o Conselho de Ministros decreta:

Artigo 1. É aprovado o Regulamento da Lavra, em anexo.

Art. 2. O presente Decreto entra em vigor na data da sua publicação.

Aprovado pelo Conselho de Ministros, aos 15 de Dezembro de 2015.

O Primeiro-Ministro, F. de T.

CAPÍTULO I
Disposições gerais

ARTIGO 1

(Objecto)

O presente Regulamento regula a lavra.

ARTIGO 2

(Deveres)

São deveres do titular:

a) repor os solos;

b) pagar a taxa:

i. de emissão;

ii. de renovação.

ARTIGO 3

(Multas)

A reincidência é punida com o dobro.
"""

ECUADOR = """
Art. 1.- Permisos.- El Ministerio otorgará permisos:

a) A personas; y,

b) A cooperativas.

Nota: Literal b) reformado por Ley No. 0, publicada en Registro Oficial 37 de 16 de Julio del 2013.

Art. ... (1).- Mercurio.- Se prohíbe el uso de mercurio.

Art. 2.- Nota: Artículo derogado por Ley No. 0, publicada en Registro Oficial 37 del 2013.

Art. 3.- Registro.- El Ministerio llevará un registro.

DISPOSICIÓN DEROGATORIA

ÚNICA.- Se deroga la Ley 126.

DISPOSICIÓN FINAL.- Esta Ley entrará en vigencia en su publicación.
"""

GUATEMALA = """
ARTICULO 1. * DEFINICIONES. Para los efectos de esta ley rigen las definiciones siguientes:

CANTERA: Yacimiento de materiales.

* Reformado por el Artículo 1, del Decreto Número 11-2001 del Congreso de la República.

ARTICULO 2. ÁMBITO. La ley rige en todo el país.

ARTICULO 3. * SUPRIMIDO.

* Suprimido por el Artículo 3, del Decreto Número 11-2001 del Congreso de la República.

ARTICULO 4. VIGENCIA. El decreto rige en ocho días.

PASE AL ORGANISMO EJECUTIVO PARA SU PUBLICACION.
"""

RULES = """
1. Short title.—These rules may be called the Pit Rules.

2. Fences.—The owner shall keep a book in Form A.

1. Ins. by G.S.R. 203(E), dated 4-5-1990.

FORM A

[See rule 2]

1. Name of mine

2. Name of owner
"""


def _articles(law: Instrument) -> list[Clause]:
    return [c for c in law.clauses if c.kind is ClauseKind.ARTICLE]


def _notes(law: Instrument) -> list[tuple[str, str]]:
    front = [c for c in law.clauses if c.role is TextRole.FRONT and c.parent is not None]
    return [(c.label, c.text) for c in front]


def test_a_line_that_names_the_act_is_a_note_under_the_heading() -> None:
    law = built(TANZANIA)
    headings = {c.number: c.heading for c in _articles(law)}
    assert headings == {
        "1": "Short title",
        "2": "Grant of permit",
        "2A": "Renewal",
        "3": "Register",
    }
    assert _notes(law) == [
        ("s. 1 note 1", "Act No. 7 of 2010 s. 2"),
        ("s. 2 note 1", "Act No. 7 of 2010 s. 4; 5 of 2012"),
        ("s. 2A note 1", "Acts Nos. 7 of 2010 s. 5"),
    ]


def test_marginal_headings_end_before_the_act_they_are_from() -> None:
    law = built("|Grant of permit.\n|Act No. 7 of 2010 s. 4\n1. The Board grants permits.\n")
    assert clause(law, "s. 1").heading.startswith("Grant of permit")
    assert "2010" not in clause(law, "s. 1").heading


def test_quebec_headings_history_and_inserted_articles() -> None:
    law = built(QUEBEC, language="fr")
    assert [c.number for c in _articles(law)] == ["1", "1.1", "2", "3"]
    assert [(c.label, c.heading) for c in law.clauses if c.word == "§"] == [
        ("§ 1", "Délivrance"),
        ("§ 2", "Renouvellement"),
    ]
    assert [text for _, text in _notes(law)] == [
        "1987, c. 64, a. 1; 2013, c. 32, a. 8.",
        "2013, c. 32, a. 9.",
        "1987, c. 64, a. 2; 1998, c. 24, a. 5.",
        "1987, c. 64, a. 3.",
    ]
    assert clause(law, "art. 2").role is TextRole.REPEALED
    assert clause(law, "art. 1 al. 2").text == "Le ministre délivre le permis."


@pytest.mark.parametrize(
    "line",
    [
        "§ 1. Le ministre délivre le permis.",
        "§ 1er. - Le ministre délivre le permis dans les trente jours de la demande.",
        "§ 1. Le permis est, si le demandeur le souhaite,",
    ],
)
def test_a_paragraph_with_a_section_sign_is_no_heading(line: str) -> None:
    law = built(f"Article 1. Du permis\n\n{line}\n\nArticle 2. Le permis est gratuit.", "fr")
    assert "art. 1 § 1" in labels(law)


def test_items_put_in_and_letters_for_degrees() -> None:
    law = built(CONGO, language="fr")
    assert [c.label for c in law.clauses if c.label.startswith("art. 1 ")] == [
        "art. 1 1)",
        "art. 1 2)",
        "art. 1 2 bis)",
        "art. 1 3)",
    ]
    assert clause(law, "art. 2 2°").text == "carrières industrielles."


def test_a_decree_and_the_regulation_it_approves() -> None:
    law = built(MOZAMBIQUE, language="pt")
    assert [c.number for c in _articles(law)] == ["1", "2", "1", "2", "3"]
    assert [c.heading for c in _articles(law)][2:] == ["Objecto", "Deveres", "Multas"]
    assert clause(law, "art. 2 b ii").text == "de renovação."
    signed = [c.text for c in law.clauses if c.role is TextRole.SIGNATURE]
    assert signed[0].startswith("Aprovado pelo Conselho de Ministros")


def test_innumerate_articles_notes_and_single_dispositions() -> None:
    law = built(ECUADOR, language="es")
    assert [c.label for c in _articles(law)] == [
        "art. 1",
        "art. 1 innum. 1",
        "art. 2",
        "art. 3",
        "Disp. Derogatoria Única",
        "Disp. Final Única",
    ]
    assert clause(law, "art. 2").role is TextRole.REPEALED
    assert _notes(law)[0][1].startswith("Nota: Literal b) reformado")
    assert clause(law, "art. 1 lit. b").text == "A cooperativas."


def test_a_heading_under_a_section_sign_needs_no_dash() -> None:
    law = built(
        "Section 1 : De la carte\n\n§1. De la demande\n\nArticle 1 : La demande est écrite.\n\n"
        "§2. De l'octroi\n\nArticle 2 : La carte est octroyée.",
        language="fr",
    )
    found = [(c.label, c.heading) for c in law.clauses if c.word == "§"]
    assert found == [("§ 1", "De la demande"), ("§ 2", "De l'octroi")]


def test_notes_with_a_star_and_the_stars_of_headings() -> None:
    law = built(GUATEMALA, language="es")
    assert [c.heading for c in _articles(law)][:2] == ["DEFINICIONES", "ÁMBITO"]
    assert clause(law, "art. 3").role is TextRole.REPEALED
    assert [text[:12] for _, text in _notes(law)] == ["* Reformado ", "* Suprimido "]
    signed = [c.text for c in law.clauses if c.role is TextRole.SIGNATURE]
    assert signed == ["PASE AL ORGANISMO EJECUTIVO PARA SU PUBLICACION."]


def test_a_regulation_by_number_holds_regulations() -> None:
    text = "1. The fee is due.\n\n2. The permit lapses."
    assert labels(built(text, title="REGULATION NO. 12"))[-1] == "reg. 2"
    assert labels(built(text, title="Mines and Minerals (Regulation)"))[-1] == "s. 2"


def test_forms_of_rules_stand_behind_them() -> None:
    law = built(RULES, title="Pit Rules")
    assert [c.label for c in _articles(law)] == ["r. 1", "r. 2"]
    assert [c.label for c in law.clauses if c.label.startswith("form")] == [
        "form A",
        "form A para. 1",
        "form A para. 2",
    ]


def test_forms_in_a_schedule_are_no_schedules() -> None:
    law = built("1. The fee is due.\n\n2. Form 1 is used.\n\nSCHEDULE\n\nFORM 1\n\nName of mine\n")
    assert [c.label for c in law.clauses if c.kind is ClauseKind.SCHEDULE] == ["sch."]
