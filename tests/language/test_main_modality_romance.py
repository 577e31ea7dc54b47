"""What a French or Spanish clause is there for, told by subject, mood and place of its verbs."""

import pytest

from tests.laws import annotated

ARTICLE = {"fr": "Article 12. ", "es": "Artículo 12. "}

CLAUSES = [
    # a relative clause only describes
    (
        "fr",
        "Les lampes que portent les mineurs et qui doivent être étanches sont remises au magasin "
        "par le chef de poste.",
        "obligation",
    ),
    (
        "fr",
        "Le puits dont la profondeur ne peut dépasser six mètres est blindé par l'exploitant.",
        "obligation",
    ),
    (
        "fr",
        "Toute ouvrière dont l'état de santé l'exige peut demander un autre poste.",
        "permission",
    ),
    (
        "es",
        "La autoridad fijará los puestos de control que deben instalarse en la galería.",
        "obligation",
    ),
    (
        "es",
        "El pozo cuya profundidad no podrá exceder de seis metros será revestido de madera.",
        "obligation",
    ),
    # an opening condition is not what the clause is there for
    (
        "es",
        "Siempre que el capataz conozca un derrumbe, avisará a la brigada de rescate.",
        "obligation",
    ),
    # a word of negation before a cue
    ("es", "Los lavadores no estarán obligadas a llevar libro de guardia.", "exemption"),
    ("fr", "Le piqueur n'est astreint à aucune garantie.", "exemption"),
    ("fr", "Le piqueur n'est astreint qu'à la tenue d'un carnet.", "obligation"),
    # an act of authority by a private person is none
    ("fr", "Les ouvriers absents peuvent retirer leur paie le lendemain.", "permission"),
    # a text yet to be made is the subject
    (
        "fr",
        "Un arrêté du ministre, pris après avis du comité, fixe les modèles de lampe.",
        "delegation",
    ),
    ("es", "El decreto que apruebe la lista señalará los modelos de lámpara.", "delegation"),
    # a verb that no list knows, after a person or after a plural
    ("fr", "Le titulaire acquitte les droits de puits chaque trimestre.", "obligation"),
    ("fr", "Les exploitants graissent les treuils une fois la semaine.", "obligation"),
    ("es", "El titular engrasa los tornos cada semana.", "obligation"),
    # a public body known by its name alone is the subject
    ("es", "El SERMIN engrasa los tornos de rescate cada semana.", "obligation"),
    ("fr", "La DGMC graisse les treuils de secours une fois la semaine.", "obligation"),
    # an adjective after a person is no verb
    ("fr", "La lampe du titulaire artisanal des Monts est rouge et le reste.", "constitutive"),
    # "A" without its accent opens a sentence and is no verb, nor is the letter of an item
    ("fr", "A l'issue du poste, le porion visite la galerie.", "obligation"),
    # a pronoun before a future form, which could be an article
    ("es", "En caso de dudas; el capataz las comunicará al juez de minas.", "obligation"),
    # adverbs between the two parts of a cue
    ("fr", "L'usage du mercure est également interdit dans les lavoirs.", "prohibition"),
    ("es", "El uso de azogue está igualmente prohibido en los lavaderos.", "prohibition"),
    # a manner does not say what the clause is there for
    (
        "fr",
        "Le titulaire acquitte les droits de puits dans les conditions fixées par décret.",
        "obligation",
    ),
    # "que ... elles" begins a clause that only describes
    (
        "fr",
        "Les associations saisissent le juge pour les sites qu'elles ont pour objet de garder.",
        "obligation",
    ),
    # "may only" forbids all the rest
    ("fr", "La galerie ne peut être rouverte que par le porion.", "prohibition"),
    ("es", "Nadie podrá cribar de noche.", "prohibition"),
    ("fr", "Il n'est accordé aucune carte aux contremaîtres.", "prohibition"),
    # what breaches may bring about is a penalty
    ("fr", "La violation du présent titre peut entraîner la perte de la carte.", "offence"),
    # what the text of a law does
    ("fr", "Le présent titre doit être lu avec le règlement des puits.", "constitutive"),
    ("es", "Transcurrido el plazo, la carta se considerará aceptada.", "constitutive"),
    # what restricts a grant, what defines, what lies outside
    ("fr", "La carte de piqueur n'est délivrée qu'au vu d'un certificat médical.", "condition"),
    ("fr", "Le puits mort est celui dont nul ne s'est servi depuis un an.", "definition"),
    ("fr", "Les briqueteries sont exclues du champ du présent titre.", "exemption"),
    ("es", "Son galerías muertas las que nadie ha usado desde hace un año.", "definition"),
    # an aside between a verb that no list knows and its object; without an object it is none
    (
        "fr",
        "Le ministre érige, par voie d'arrêté, les lavoirs en zone close lorsque les lieux ne "
        "permettent pas d'y bâtir.",
        "obligation",
    ),
    ("fr", "Le porion valide, par exception, peut dormir au fond.", "permission"),
    # agents who have access may enter, others are let in
    ("fr", "Les juges ont libre accès aux galeries.", "power"),
    ("fr", "Les ouvriers ont accès au réfectoire.", "permission"),
    # what a rule to come fixes, how long a paper lives, what becomes whose
    ("es", "Los modelos de lámpara serán establecidos en el reglamento.", "delegation"),
    ("es", "Las lámparas serán establecidas en la bodega.", "obligation"),
    (
        "es",
        "La carta de lavador tendrá un plazo de duración de un año y podrá ser renovada.",
        "constitutive",
    ),
    ("es", "El lavador hace suyas las arenas que criba.", "right"),
    # penalties in other verbs; what brings about no penalty
    ("es", "La segunda falta se castigará con doble pago.", "offence"),
    ("es", "Las faltas del capataz darán lugar a amonestación escrita.", "offence"),
    ("es", "Los derrumbes darán lugar a un informe.", "constitutive"),
    # "sujeto al" is a duty as "sujeto a" is, and negated it frees
    ("es", "Los lavadores no están sujetos al pago de la tasa.", "exemption"),
    ("es", "La presente ley rige en las canteras.", "constitutive"),
    ("es", "Los lavadores quedan exonerados del pago de la tasa.", "exemption"),
    # more verbs and participles that bind, and who gives something
    ("fr", "Quiconque désire piquer sollicite un carnet au magasin.", "obligation"),
    ("fr", "Un croquis des tailles est joint à la demande.", "obligation"),
    ("fr", "Le ministre donne son avis en trente jours.", "obligation"),
    ("fr", "Le carnet donne la taille du piqueur.", "constitutive"),
    # what a breach brings about; a name given; a right that the State keeps
    ("fr", "Toute faute entraîne le retrait du carnet.", "offence"),
    ("fr", "Toute crue entraîne une visite des galeries.", "constitutive"),
    ("fr", "On appelle piqueur celui qui abat la roche.", "definition"),
    ("fr", "L'État se réserve le droit de clore une galerie.", "power"),
    # mining is no miner: what may be done to its permit is an act of the authority
    ("fr", "La carte d'exploitation artisanale peut faire l'objet d'un retrait.", "power"),
    ("fr", "La carte d'exploitation artisanale peut être retirée par arrêté.", "power"),
    ("fr", "L'exploitant artisanal peut retirer sa lampe.", "permission"),
    # an authority must withdraw in the cases stated
    ("fr", "Le retrait est prononcé, après mise en demeure, pour faute grave.", "obligation"),
]


def main_of(law, label):
    (index,) = [c.index for c in law.instrument.clauses if c.label == label]
    return law.annotations[index].main.value


@pytest.mark.parametrize(("language", "text", "main"), CLAUSES, ids=lambda v: str(v)[:50])
def test_main_modality_of_a_sentence(language, text, main):
    assert main_of(annotated(ARTICLE[language] + text, language), "art. 12") == main


LISTS = [
    ("es", "El inspector puede practicar visitas en las que debe:\n"
     "a) pedir el plano de la galería;\nb) medir el aire.", "art. 12 lit. b", "obligation"),
    ("es", "Los permisos se deben anular por:\na) no presentar el plano;\nb) cierre de la galería.",
     "art. 12 lit. a", "obligation"),
    ("es", "Los camiones tienen las siguientes reglas en la rampa:\n"
     "a) el chofer no debe bajar de la cabina;\nb) la bocina es sonora.",
     "art. 12 lit. a", "prohibition"),
    ("es", "Agrégase al artículo 5 el siguiente texto:\n"
     "a) El titular deberá cercar los pozos.\nb) El titular podrá vender la arena.",
     "art. 12 lit. b", "permission"),
    ("fr", "Les gardes sont autorisés:\na) à entrer dans tout chantier, sans avis, pour visite, "
     "contrôle et notamment:\n- à demander les registres;\n- à prélever du minerai.",
     "art. 12 a) tiret 2", "permission"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "label", "main"), LISTS, ids=lambda v: str(v)[:50])
def test_main_modality_of_an_item(language, text, label, main):
    assert main_of(annotated(ARTICLE[language] + text, language), label) == main


HEADS = [
    (
        "es",
        "Los requisitos de la licencia de lavado son los siguientes: carnet y croquis.",
        "condition",
    ),
    ("es", "Son obligaciones del lavador: cribar y barrer.", "obligation"),
    ("es", "Constituyen infracciones del lavador: cribar de noche.", "offence"),
    ("es", "El informe comprenderá un croquis de los frentes.", "obligation"),
    ("es", "La zona comprenderá tres frentes de trabajo.", "constitutive"),
    ("es", "El titular constituirá una fianza en el banco.", "obligation"),
    ("fr", "Les obligations du piqueur sont les suivantes : tamiser et balayer.", "obligation"),
    (
        "fr",
        "Les conditions de la carte de piqueur sont les suivantes : âge et aptitude.",
        "condition",
    ),
    ("fr", "La demande comporte un croquis des tailles.", "obligation"),
    ("fr", "Le périmètre comporte trois tailles.", "constitutive"),
    ("fr", "Le titulaire fait analyser l'eau du puits chaque mois.", "obligation"),
    ("fr", "Le carnet de taille fait foi jusqu'à preuve contraire.", "constitutive"),
    ("fr", "Les ouvriers portent une lampe dans la galerie.", "obligation"),
    # an accent parts two words
    ("fr", "L'ouvrier visé à l'article 3 rend sa lampe au magasin.", "obligation"),
    ("fr", "Le présent titre vise à tenir les galeries sèches.", "purpose"),
    # what is printed in a law and is none
    ("es", "Concordancia: Resolución 12, que regirá los lavaderos.", "none"),
    (
        "es",
        "Dado en Villa Alta, a los 3 días de mayo de 2011, Rosa Prado, Secretaria de la Cámara.",
        "none",
    ),
    ("fr", "Fait à Port-Neuf, le 3 mai 2011, par le président de la chambre des piqueurs.", "none"),
    ("fr", "Port-Neuf, 3 mai 2011 : le piqueur doit rendre sa lampe au magasin.", "obligation"),
]


@pytest.mark.parametrize(("language", "text", "kind"), HEADS)
def test_head_of_a_list_and_text_that_is_none(language, text, kind):
    assert main_of(annotated(ARTICLE[language] + text, language), "art. 12") == kind
