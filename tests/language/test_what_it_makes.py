"""Penalties, delegations and definitions in French and Spanish, and what only looks like them."""

import pytest

from tests.laws import annotated, clause

ARTICLE = {"fr": "Article 12. ", "es": "Artículo 12. "}

PENALTIES = [
    # how much a penalty is, and what makes it more
    ("fr", "Les peines sont doublées lorsque le puits est inondé.", "offence"),
    ("fr", "Le maximum de l'amende est de dix pépites.", "offence"),
    ("fr", "L'amende est de dix pépites par puits.", "offence"),
    ("es", "En caso de reincidencia, la multa se duplicará.", "offence"),
    ("es", "La multa será de una pepita por pozo.", "offence"),
    ("es", "Las mismas penas se aplicarán a los cómplices.", "offence"),
    # who exposes himself to it, incurs it, or is held to have done it
    ("fr", "Le piqueur fautif s'expose au retrait de sa lampe.", "offence"),
    ("fr", "Le piqueur fautif se verra retirer sa lampe.", "offence"),
    ("fr", "Les manquements du porion exposent l'exploitant à la fermeture.", "offence"),
    ("fr", "Est considéré comme coupable celui qui éteint la lampe d'autrui.", "offence"),
    ("fr", "Les fautes du porion donnent lieu, selon le cas, à la mise à pied.", "offence"),
    ("fr", "Les voleurs sont menés au juge et punis de trois mois de prison.", "offence"),
    ("es", "El infractor se hace acreedor al retiro de su lámpara.", "offence"),
    ("es", "Incurren en la misma falta quienes apaguen las lámparas.", "offence"),
    ("es", "Se considera autor de hurto quien apague la lámpara ajena.", "offence"),
    ("es", "Quien robe lámparas será condenado a tres meses de cárcel.", "offence"),
    # who imposes it
    ("fr", "Le juge prononce en outre la confiscation des lampes.", "offence"),
    ("es", "El juez ordenará además el comiso de las lámparas.", "offence"),
    # what is done with fines, or with one who is fined, punishes nobody
    ("fr", "Les amendes sont versées au fonds des lampes.", "obligation"),
    ("fr", "Le barème des amendes est fixé par arrêté.", "delegation"),
    ("es", "Las multas se depositarán en el fondo de lámparas.", "obligation"),
    ("es", "El titular no incurrirá en multa si el pozo se inunda.", "exemption"),
    ("fr", "Sans préjudice des sanctions prévues, le piqueur rend sa lampe.", "obligation"),
]

DELEGATIONS = [
    # what rules are made of, and the text by which they are made
    ("fr", "Les caractéristiques des lampes sont prescrites par arrêté.", "delegation"),
    ("fr", "Les modèles de lampe font l'objet d'un arrêté.", "delegation"),
    ("fr", "La profondeur des puits est spécifiée dans le règlement.", "delegation"),
    ("fr", "Un texte d'application fixe le prix des lampes.", "delegation"),
    ("es", "Las características de las lámparas se prescribirán por resolución.", "delegation"),
    ("es", "El uso de lámparas será materia de reglamento.", "delegation"),
    ("es", "El precio de las lámparas se determinará por acuerdo ministerial.", "delegation"),
    ("es", "Un reglamento contemplará el uso de lámparas.", "delegation"),
    # what may be changed by decree is an act of the authority
    ("fr", "Les seuils peuvent être révisés par décret.", "power"),
    # a text that only tells of something in a sentence leaves nothing to it
    ("fr", "La demande est établie d'après le modèle fixé par arrêté.", "obligation"),
    ("fr", "La lampe est remise par arrêté du maire.", "obligation"),
]

DEFINITIONS = [
    # a copula, a noun of kind and what narrows it
    ("fr", "Les rejets sont les matières écartées au cours du lavage.", "definition"),
    ("fr", "Le piqueur est toute personne qui abat la roche.", "definition"),
    ("es", "El relave es el barro que queda del lavado.", "definition"),
    ("es", "Los estériles son rocas que no llevan mineral.", "definition"),
    ("es", "Lavador es toda persona mayor de edad que criba arenas.", "definition"),
    # what stands behind a copula without narrowing, a legal nature, an authority
    ("fr", "La lampe est un outil.", "constitutive"),
    ("fr", "La carte de piqueur est un droit qui s'éteint avec lui.", "constitutive"),
    ("fr", "Le ministre est la personne qui préside le comité.", "constitutive"),
    # a term and its verb
    ("fr", "Le terme « taille » recouvre le front et la galerie.", "definition"),
    ("fr", "Les termes ci-après ont le sens suivant :", "definition"),
    ("es", 'La palabra "frente" designa la pared que se pica.', "definition"),
    ("es", "Por frente debe entenderse la pared que se pica.", "definition"),
    ("es", "Llámase frente la pared que se pica.", "definition"),
    ("es", "Hay lavado de arenas cuando se usa la batea.", "definition"),
    # to deem, behind a subject that is not all of a kind
    ("fr", "La carte est considérée comme rendue dès le départ du piqueur.", "constitutive"),
    ("fr", "Le titulaire absent est considéré comme ayant renoncé.", "constitutive"),
    ("fr", "Toute fouille à la main est considérée comme artisanale.", "definition"),
    ("fr", "Est considérée comme artisanale la fouille faite à la main.", "definition"),
    ("es", "El tiempo de espera se considerará tiempo de trabajo.", "constitutive"),
    ("es", "Se considera artesanal el lavado hecho a mano.", "definition"),
    # a frame of a definition round another rule
    ("fr", "Au sens du présent article, le piqueur a droit à une lampe.", "right"),
    ("es", "Para los efectos de este artículo, el lavador tiene derecho a agua.", "right"),
    ("fr", "Au sens du présent article, le puits est une galerie verticale.", "definition"),
    # "where" begins a clause that only tells of something
    ("es", "El titular cercará los terrenos donde se prohíbe cavar.", "obligation"),
]


@pytest.mark.parametrize(
    ("language", "text", "main"),
    [*PENALTIES, *DELEGATIONS, *DEFINITIONS],
    ids=lambda v: str(v)[:40],
)
def test_penalty_delegation_definition_or_none_of_them(language, text, main):
    law = annotated(ARTICLE[language] + text, language)
    assert law.annotations[clause(law, "art. 12").index].main.value == main
