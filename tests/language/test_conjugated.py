"""Third persons of the present: made by rule, and told from nouns and adjectives by their place."""

import pytest

from mpfcheck.resources import data_folder
from mpfcheck.rules.verbs import conjugated, load_verbs
from tests.laws import annotated

ARTICLE = {"fr": "Article 12. ", "es": "Artículo 12. ", "pt": "Art. 12. "}
FORMS = [
    ("fr", "peser", ("pèse", "pèsent")),
    ("fr", "nettoyer", ("nettoie", "nettoient")),
    ("fr", "remettre", ("remet", "remettent")),
    ("fr", "joindre", ("joint", "joignent")),
    ("es", "construir", ("construye", "construyen")),
    ("es", "reponer", ("repone", "reponen")),
    ("pt", "repor", ("repõe", "repõem")),
    ("pt", "bloquear", ("bloqueia", "bloqueiam")),
]


@pytest.mark.parametrize(("lang", "verb", "forms"), FORMS)
def test_the_longest_end_of_an_infinitive_makes_its_forms(lang, verb, forms):
    verbs = load_verbs(data_folder("rules") / "verbs" / f"{lang}.yaml")
    assert set(forms) <= verbs.all


def test_an_infinitive_without_a_known_end_has_no_forms():
    assert list(conjugated("boire", {"er": ["e"]})) == []


def test_a_language_may_have_no_verbs(tmp_path):
    assert not load_verbs(tmp_path / "xx.yaml").all


BINDS = [
    # a person, an authority or a paper opens the sentence
    ("fr", "Le porteur de lampe graisse, nettoie et range les treuils du puits nord."),
    ("fr", "La requête énumère les lampes, les treuils et les cordes du puits."),
    # ... or stands behind an aside
    ("fr", "En cas de brouillard, le géomètre suspend le levé des bornes du puits."),
    # a pronoun or a negation before a form that may be a noun
    ("fr", "Le contremaître les mesure tous les lundis avant la descente des hommes."),
    ("es", "El perito anota las grietas en el cuaderno y lo firma con su ayudante."),
    ("es", "De cada lámpara perdida se asienta una partida en el cuaderno del turno."),
    ("es", "La solicitud describe los tornos y las sogas del pozo norte de la mina."),
    ("pt", "O titular entrega as lâmpadas e os cabos do poço ao guarda do turno."),
    ("pt", "O requerimento descreve os cabos e as lâmpadas do poço norte da mina."),
]


@pytest.mark.parametrize(("lang", "text"), BINDS)
def test_a_form_behind_its_subject_binds(lang, text):
    assert annotated(ARTICLE[lang] + text + "\n", lang).annotations[0].main == "obligation"


STATES = [
    # nouns behind a determiner or a preposition, adjectives behind a noun
    ("fr", "Le titulaire d'une carte valide est membre de droit du cercle des anciens."),
    ("fr", "La mesure de la charge du puits est celle du règlement des anciens."),
    # "se" with a verb that only says what is so
    ("es", "Las lámparas de la mina se dividen en tres clases según su llama."),
    # a text that shuts nothing out
    ("es", "El pago de la multa no excluye las demás sanciones de este código."),
    # a verb of a relative clause alone
    ("pt", "A lâmpada de que trata o artigo anterior, vermelha ou azul."),
]


@pytest.mark.parametrize(("lang", "text"), STATES)
def test_a_form_that_is_no_verb_or_only_states_binds_nobody(lang, text):
    assert annotated(ARTICLE[lang] + text + "\n", lang).annotations[0].main == "constitutive"


OTHERS = [
    (
        "fr",
        "Un arrêté conjoint énumère les lampes dont l'emploi est interdit au fond.",
        "delegation",
    ),
    ("fr", "Le permis n'est cessible qu'avec l'accord écrit du porion du puits.", "condition"),
    ("fr", "En cas de manquement à l'obligation, la carte sera frappée de nullité.", "offence"),
    ("fr", "Les enfants ne descendent pas dans les puits avant leurs seize ans.", "prohibition"),
    ("es", "La concesión da a su dueño el derecho de lavar las arenas del río.", "right"),
    ("es", "Quien venda azogue sin licencia sufrirá prisión de uno a dos años.", "offence"),
    ("es", "Las cooperativas quedan liberadas del pago de los timbres del libro.", "exemption"),
    ("es", "Mediante decreto supremo podrán dictarse otras normas sobre lámparas.", "delegation"),
    ("es", "El Estado alienta la unión de los lavadores de arenas del río.", "aspiration"),
]


@pytest.mark.parametrize(("lang", "text", "kind"), OTHERS)
def test_what_else_a_plain_clause_does(lang, text, kind):
    assert annotated(ARTICLE[lang] + text + "\n", lang).annotations[0].main == kind


CONTENTS = [
    "Le dossier est déposé en trois copies. Il comprend :\na) un plan du puits ;\nb) une lampe.\n",
    "En montagne, le dossier comporte en outre :\na) un plan du puits ;\nb) une lampe.\n",
]


@pytest.mark.parametrize("text", CONTENTS)
def test_what_a_paper_holds_is_to_be_handed_in(text):
    law = annotated(ARTICLE["fr"] + text, "fr")
    assert [a.main for a in law.annotations[-2:]] == ["obligation", "obligation"]
