"""What turns of law do in four languages: what ends, frees, gives, admits, punishes and binds."""

import pytest

from tests.laws import annotated, clause

ARTICLE = {"en": "12. ", "fr": "Article 12. ", "es": "Artículo 12. ", "pt": "Artigo 12. "}
LABEL = {"en": "s. 12", "fr": "art. 12", "es": "art. 12", "pt": "art. 12"}

CLAUSES = {
    "what ends or stays in force is made so": [
        ("es", "Los carnés de lavador se extinguen por renuncia o por mudanza.", "constitutive"),
        ("es", "El carné pierde su vigencia al morir el lavador.", "constitutive"),
        ("pt", "As senhas antigas mantêm-se válidas até ao fim do ano.", "constitutive"),
        ("pt", "A senha fica sem efeito se o lavador mudar de ilha.", "constitutive"),
        ("en", "Old pan tickets continue to have effect until the new year.", "constitutive"),
    ],
    "what belongs to somebody is made so": [
        (
            "en",
            "All pebbles in the bed of the river are the property of the Crown.",
            "constitutive",
        ),
        ("fr", "Les galets trouvés dans le lit sont propriété de l'Etat.", "constitutive"),
        ("es", "Los guijarros del lecho son propiedad de la Nación.", "constitutive"),
    ],
    "a whole English sentence states": [
        ("en", "The due for a pan is a tenth of the dust that it holds.", "constitutive"),
    ],
    "who keeps, enjoys or has time is given a right": [
        ("pt", "Os pescadores mantêm os direitos de passagem no rio.", "right"),
        ("pt", "Os lavadores dispõem de sessenta dias para trocar a senha.", "right"),
        ("es", "Los lavadores dispondrán de noventa días para canjear el carné.", "right"),
        ("fr", "Les laveurs disposent d'un délai de six mois pour échanger leur carte.", "right"),
        ("en", "The grazier retains the right to water his goats.", "right"),
    ],
    "whoever may contest a decision has a right": [
        ("pt", "Das ordens do inspector cabe recurso para o tribunal.", "right"),
        ("es", "Contra la resolución del director procede recurso de revisión.", "right"),
        ("fr", "Les décisions du ministre peuvent faire l'objet d'un recours.", "right"),
        (
            "en",
            "A person aggrieved by a decision of the Minister may appeal to the court.",
            "right",
        ),
    ],
    "what frees from a duty exempts": [
        ("es", "El cedente será liberado de la deuda por el pozo vendido.", "exemption"),
        ("pt", "Os lavadores ficam desonerados do pagamento da taxa.", "exemption"),
        ("fr", "Le cédant est libéré de toute dette née après la cession.", "exemption"),
        ("en", "The seller is released from liability for the shaft sold.", "exemption"),
        ("en", "No holder shall be released from liability for a flooded shaft.", "prohibition"),
    ],
    "only so-and-so may is a condition": [
        ("pt", "Só pode acender mechas quem tenha cédula.", "condition"),
        ("es", "Sólo podrá encender mechas quien tenga carné.", "condition"),
        ("es", "Pueden obtener la licencia los vecinos del valle.", "condition"),
        ("es", "Los mineros del valle pueden obtener la licencia.", "permission"),
        ("fr", "Peuvent seules laver le sable les personnes munies d'une carte.", "condition"),
        ("en", "Only a villager may hold a ticket.", "condition"),
        ("pt", "Não podem ser titulares de senha os fiscais.", "prohibition"),
    ],
    "the measure of a fine is part of it": [
        ("es", "Las multas no exceden de cinco jornales.", "offence"),
        ("pt", "Em caso de reincidência a multa é elevada ao triplo.", "offence"),
        ("fr", "Le montant de l'amende n'excède pas trois journées.", "offence"),
        (
            "en",
            "Any person who violates any rule of the camp shall be fined ten florins.",
            "offence",
        ),
    ],
    "a duty stands behind a time, a place or a condition": [
        (
            "pt",
            "Antes do turno o operador mineiro entrega à guarda, para exame, a mecha.",
            "obligation",
        ),
        ("pt", "Quando o ruído exceda o limite o titular fornece tampões.", "obligation"),
        ("es", "Después de cada disparo el capataz de turno limpia la boca.", "obligation"),
        ("es", "Se ventilan las galerías antes de cada turno.", "obligation"),
    ],
    "a pronoun behind its verb binds": [
        ("pt", "Nas galerias observam-se as seguintes regras:", "obligation"),
        ("pt", "Guardam-se as mechas em caixas secas.", "obligation"),
        ("pt", "As covas são tapadas e vedadas a pessoas.", "obligation"),
        ("pt", "O plano é revisto de dois em dois anos.", "obligation"),
    ],
    "what the State supports is a promise": [
        ("pt", "O Estado apoia a compra de peneiras.", "aspiration"),
        ("en", "The State encourages the use of sieves.", "aspiration"),
        ("en", "The holder supports the walls of the pit.", "obligation"),
    ],
}


@pytest.mark.parametrize(
    ("language", "text", "main"), [c for family in CLAUSES.values() for c in family]
)
def test_what_a_turn_of_law_does(language, text, main):
    law = annotated(ARTICLE[language] + text, language)
    assert law.annotations[clause(law, LABEL[language]).index].main.value == main


def test_steps_of_a_procedure_are_conditions():
    law = annotated(
        "Artículo 12. El lavado podrá iniciarse cumpliendo con los pasos siguientes:\n"
        "1. Presentación del croquis.\n2. Pago de la tasa.\n",
        "es",
    )
    found = [
        a.main.value
        for c, a in zip(law.instrument.clauses, law.annotations, strict=True)
        if c.parent is not None and c.text
    ]
    assert found[-2:] == ["condition", "condition"]
