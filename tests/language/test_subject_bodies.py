"""Whom a clause binds where a body, a person's work, a passive or a pronoun tells who acts."""

import pytest

from tests.laws import annotated, annotator, clause

OPENING = {
    "en": "1. A mining lease is granted to companies.\n2. An artisanal mining licence is granted "
    "to groups of diggers.\n3. {}\n",
    "fr": "Article 1. Le permis d'exploitation est accordé aux sociétés.\nArticle 2. "
    "L'autorisation d'exploitation artisanale est accordée aux creuseurs.\nArticle 3. {}\n",
    "es": "Artículo 1. La concesión minera se otorga a sociedades.\nArtículo 2. El permiso de "
    "minería artesanal se otorga a grupos.\nArtículo 3. {}\n",
    "pt": "Artigo 1. A concessão de lavra é outorgada a sociedades.\nArtigo 2. A permissão de "
    "lavra garimpeira é outorgada a grupos.\nArtigo 3. {}\n",
}
CASES = [
    # a public body by two words or an acronym, and one whose name speaks of small mining
    ("en", "The National Assay Office and the National Bank shall buy gold.", "authority"),
    ("en", "The Small-scale Mining Fund shall lend money to miners.", "authority"),
    ("fr", "La Banque centrale tient un livre des achats.", "authority"),
    ("es", "El Banco Nacional comprará el oro.", "authority"),
    ("es", "GEOMINA deberá pintar los mapas.", "authority"),
    ("pt", "A Assembleia Nacional deve guardar o livro.", "authority"),
    # persons who are miners by what they do, and one who is not
    ("en", "Persons engaged in artisanal mining shall wear boots.", "asm"),
    ("en", "Any person who buys ore of artisanal miners shall wear boots.", "any"),
    (
        "fr",
        "Les personnes se livrant à l'exploitation artisanale doivent se chausser.",
        "asm",
    ),
    ("es", "Los trabajadores de la minería artesanal deberán llevar botas.", "asm"),
    ("es", "Los trabajadores que vendan pan a la minería artesanal deberán llevar botas.", "any"),
    ("pt", "Os trabalhadores da lavra garimpeira devem usar botas.", "asm"),
    # an authority grants what stands before a passive
    ("fr", "L'autorisation d'exploitation artisanale est accordée par le ministre.", "authority"),
    ("pt", "A permissão de lavra garimpeira é outorgada pelo ministro.", "authority"),
    ("fr", "L'autorisation d'exploitation artisanale est accordée pour deux ans.", "asm"),
    # "nobody", whoever may consent, and things that nobody may touch
    ("fr", "Sauf accord des autorités compétentes, nul ne peut couper le câble.", "any"),
    ("en", "No tree shall be cut near the canal without leave of the Department.", "any"),
    # who does it stands in no aside
    ("en", "A lamp shall have a glass, subject to a check by the Board.", "any"),
    # a pronoun stands for the authority before it
    (
        "fr",
        "La direction des mines garde le livre. Elle est seule compétente pour le copier.",
        "authority",
    ),
    # one breath for small and large mining
    ("en", "Every artisanal or large-scale mining operator shall paint the gate.", "any"),
    ("fr", "Les exploitants de la mine artisanale doivent peindre la grille.", "asm"),
]


@pytest.mark.parametrize(("lang", "text", "subject"), CASES)
def test_who_acts(lang, text, subject):
    law = annotated(OPENING[lang].format(text), lang)
    label = "s. 3" if lang == "en" else "art. 3"
    assert law.annotations[clause(law, label).index].subject == subject


def test_item_that_names_a_body_of_a_list_is_the_authoritys():
    text = "El sector estará estructurado así:\na) el Instituto Nacional de Minas;\nb) el pan."
    law = annotated(OPENING["es"].format(text), "es")
    found = [law.annotations[clause(law, f"art. 3 lit. {n}").index].subject for n in "ab"]
    assert found == ["authority", "any"]


SCOPES = [
    ("en", "The Inspector shall visit industrial mining and artisanal mining sites.", "general"),
    ("en", "The holder of a mining lease shall leave ground to artisanal miners.", "asm"),
    ("fr", "L'agent visite l'exploitation industrielle et l'exploitation artisanale.", "general"),
    ("fr", "L'exploitation industrielle laisse un puits à l'exploitation artisanale.", "asm"),
    (
        "es",
        "El inspector visitará la gran minería, la pequeña minería y la minería artesanal.",
        "general",
    ),
    ("es", "La gran minería dejará un pozo a la minería artesanal.", "asm"),
    ("pt", "O fiscal deve visitar a mineração industrial e a mineração artesanal.", "general"),
    ("pt", "A mineração industrial deve deixar um poço à mineração artesanal.", "asm"),
]


@pytest.mark.parametrize(("lang", "text", "scope"), SCOPES)
def test_small_and_large_mining_in_one_breath_is_all_mining(lang, text, scope):
    law = annotated(OPENING[lang].format(text), lang)
    label = "s. 3" if lang == "en" else "art. 3"
    assert law.annotations[clause(law, label).index].scope == scope


def test_manuals_are_no_work_by_hand():
    found = annotator("es").concepts_in
    assert "non-mechanised" not in found("la presentación de manuales, guías y planos")
    assert "non-mechanised" in found("trabajo con herramientas manuales")
