"""A negated verb forbids only where somebody or something is to be kept from doing it."""

import pytest

from tests.laws import annotated

ARTICLE = {"fr": "Article 12. ", "es": "Artículo 12. ", "pt": "Art. 12. "}

CLAUSES = [
    # what does not confer, release or reach limits an effect and forbids nothing
    ("fr", "La carte de piqueur ne confère aucun droit sur le sol.", "constitutive"),
    (
        "fr",
        "La renonciation ne dégage pas le titulaire de remettre le site en état.",
        "constitutive",
    ),
    ("es", "La veda de esteros no alcanza a los pozos abiertos antes de ella.", "constitutive"),
    ("es", "La renuncia no exonera al titular de reparar los daños.", "constitutive"),
    ("pt", "A renúncia não exonera o titular de reparar os danos.", "constitutive"),
    ("pt", "A carteira não confere direito sobre o solo.", "constitutive"),
    # what is not to be done is forbidden
    ("fr", "Le piqueur ne rejette pas de boues dans l'étang.", "prohibition"),
    ("es", "No se otorgará carné alguno en los esteros.", "prohibition"),
    ("pt", "Não se concederá carteira a menores.", "prohibition"),
    # a negation inside the subject is none of the verb
    (
        "es",
        "Las obras con efectos no significativos serán autorizadas por la oficina local.",
        "obligation",
    ),
    ("pt", "Os poços não revestidos serão fechados pelo titular.", "obligation"),
    # a breach that brings sanctions is no duty
    ("es", "El incumplimiento de esta regla ocasionará multas de diez jornales.", "offence"),
    ("pt", "A falta do livro de guarda implicará multas de dez diárias.", "offence"),
    # who comes first has a right, whoever stands first in the sentence
    ("pt", "Têm preferência os antigos lavadores da ribeira.", "right"),
    ("fr", "Les piqueurs acquièrent la propriété des cristaux qu'ils extraient.", "right"),
    # free access is leave for a miner and a power of an inspector
    ("pt", "Os inspectores têm livre acesso aos poços.", "power"),
    ("fr", "Les agents du service des mines sont habilités à visiter les puits.", "power"),
    ("es", "El consejo estará estructurado por tres mineros y dos técnicos.", "constitutive"),
]


@pytest.mark.parametrize(("language", "text", "expected"), CLAUSES)
def test_what_a_denial_does(language, text, expected):
    law = annotated(ARTICLE[language] + text, language)
    assert law.annotations[0].main == expected, law.annotations[0].modalities
