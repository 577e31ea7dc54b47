"""Quantities in words and digits, in four languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpfcheck.reporting.terminal.console import Surface
from mpfcheck.reporting.terminal.understood import render_understood
from tests.laws import annotated

CASES = [
    ("en", "5. The area shall not exceed five (5) hectares.", ("area", 5)),
    ("en", "5. No person under the age of eighteen years shall work.", ("age", 18)),
    ("en", "5. The permit is valid for two years.", ("duration", 730)),
    ("en", "5. The pit shall be at least 1,500 metres from a river.", ("length", 1500)),
    ("en", "5. The decision shall be given within twenty-one days.", ("duration", 21)),
    ("fr", "Article 5. Le permis est valable pour trois ans.", ("duration", 1095)),
    ("fr", "Article 5. Il est interdit d'employer des personnes âgées de moins de dix-huit ans.",
     ("age", 18)),
    ("fr", "Article 5. La superficie est de vingt-cinq hectares.", ("area", 25)),
    ("es", "Artículo 5. Se prohíbe el trabajo de menores de dieciocho años.", ("age", 18)),
    ("es", "Artículo 5. El área será de hasta cien hectáreas.", ("area", 100)),
    ("es", "Artículo 5. Resolverá en treinta y cinco días.", ("duration", 35)),
    ("es", "Artículo 5. Avisará dentro de las veinticuatro horas.", ("duration", 1)),
    ("es", "Artículo 5. El área será de hasta seiscientas hectáreas.", ("area", 600)),
    ("pt", "Art. 5. É proibido o trabalho de menores de 18 (dezoito) anos.", ("age", 18)),
    ("en", "5. The area shall not exceed 5 000 hectares.", ("area", 5000)),
    ("fr", "Article 5. La superficie est de 5\u202f000 hectares.", ("area", 5000)),
    ("fr", "Article 5. La superficie est de 12\u00a0500 hectares.", ("area", 12500)),
    ("es", "Artículo 5. El área será de 5.000 hectáreas.", ("area", 5000)),
    ("pt", "Art. 5. A área é de 1 250 000 hectares.", ("area", 1250000)),
    ("en", "5. The permit lapses after thirty (30) days.", ("duration", 30)),
    ("fr", "Article 5. Il statue dans les quinze (15) jours.", ("duration", 15)),
    ("es", "Artículo 5. Pagará una multa de 2.500 pesos.", ("money", 2500)),
    ("pt", "Art. 5. A multa é de R$ 2.000,00.", ("money", 2000)),
    ("en", "5. The pit shall be no deeper than 2.5 metres.", ("length", 2.5)),
    ("fr", "Article 5. La profondeur ne dépasse pas 2,5 mètres.", ("length", 2.5)),
    ("es", "Artículo 5. Se mantendrá a 100 metros de los ríos.", ("length", 100)),
    ("pt", "Art. 5. É vedado o trabalho de menores de dezoito anos.", ("age", 18)),
    ("pt", "Art. 5. A permissão tem prazo de cinco anos.", ("duration", 1825)),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "quantity"), CASES, ids=lambda v: str(v)[:40])
def test_a_measure_is_read_with_its_unit(language, text, quantity):
    law = annotated(text, language)
    found = [(q.kind, round(q.value, 2)) for a in law.annotations for q in a.quantities]
    assert quantity in found


def test_a_section_number_is_no_quantity():
    law = annotated("5. The holder shall comply with section 12 of this Act.")
    assert not law.annotations[-1].quantities


@given(st.integers(min_value=1, max_value=9_999_999))
def test_grouped_digits_are_read_back(number):
    law = annotated(f"5. The area shall not exceed {number:,} hectares.")
    assert [q.value for q in law.annotations[-1].quantities] == [float(number)]


@pytest.mark.parametrize(
    ("language", "text", "quantity"),
    [
        ("en", "5. The area shall not exceed three square kilometres.", ("area", 300)),
        ("fr", "Article 5. La superficie est de dix mille mètres carrés.", ("area", 1)),
        ("en", "5. The claim is a square of not more than one kilometre a side.", ("area", 100)),
        ("en", "5. The road runs one kilometre along each side of the square.", ("length", 1000)),
        ("en", "5. The claim measures 50 square metres, 20 metres from each side.", ("length", 20)),
        (
            "fr",
            "Article 5. Le titre porte sur un carré d'au plus un kilomètre de côté.",
            ("area", 100),
        ),
        ("fr", "Article 5. Le chemin passe à cent mètres du côté du fleuve.", ("length", 100)),
        ("es", "Artículo 5. La pertenencia es un cuadrado de cien metros por lado.", ("area", 1)),
        ("es", "Artículo 5. La zanja corre a cien metros del lado del río.", ("length", 100)),
        ("pt", "Art. 5. A área é um quadrado de 500 metros de lado.", ("area", 25)),
        ("pt", "Art. 5. A estrada passa a 500 metros do lado do rio.", ("length", 500)),
        ("es", "Artículo 5. El área será de 2 kilómetros cuadrados.", ("area", 200)),
        ("pt", "Art. 5. A área é de 500 m².", ("area", 0.05)),
        ("en", "5. The fee is Birr 1,500 for each permit.", ("money", 1500)),
        ("en", "5. The holder may process 20 cubic metres a day.", ("volume", 20)),
        ("en", "5. The hose is not wider than four inches.", ("length", 0.1016)),
        ("en", "5. Pumps of up to 15 horsepower may be used.", ("power", 11.1855)),
        ("es", "Artículo 5. Se usan bombas de hasta 10 caballos de fuerza.", ("power", 7.355)),
        ("pt", "Art. 5. A bomba tem até 20 cv.", ("power", 14.71)),
        ("fr", "Article 5. La puissance ne dépasse pas 10 chevaux.", ("power", 7.355)),
    ],
)
def test_square_and_cubic_units_and_money(language, text, quantity):
    law = annotated(text, language)
    found = [(q.kind, round(q.value, 4)) for a in law.annotations for q in a.quantities]
    assert quantity in found


def test_two_numbers_side_by_side_are_not_joined():
    law = annotated("5. In the year 2004 500 hectares were set aside.")
    assert [q.value for q in law.annotations[-1].quantities] == [500]


def test_brackets_around_what_is_still_to_be_decided_are_read_through():
    law = annotated("4. A licence is valid for [two] years; a fee is due within [30] days.")
    found = [(q.kind, q.value) for a in law.annotations for q in a.quantities]
    assert found == [("duration", 730.0), ("duration", 30.0)]


MEASURED = [
    ("en", "5. No person aged eighteen shall work.", ("age", 18)),
    ("en", "5. A person under eighteen shall not work.", ("age", 18)),
    ("fr", "Article 5. Il a dix-huit ans révolus.", ("age", 18)),
    ("fr", "Article 5. Il est âgé de quatre-vingts ans.", ("age", 80)),
    ("es", "Artículo 5. Los mayores de 18 años trabajan.", ("age", 18)),
    ("pt", "Art. 5. Os maiores de dezoito anos trabalham.", ("age", 18)),
    ("es", "Artículo 5. La vigencia no será mayor de dos años.", ("term", 730)),
    ("pt", "Art. 5. A vigência não será maior que dez anos.", ("term", 3650)),
    ("es", "Artículo 5. La pena es no menor de cinco años.", ("prison", 1825)),
    ("en", "5. The permit is valid for two years.", ("term", 730)),
    ("fr", "Article 5. Le permis est valable deux ans.", ("term", 730)),
    ("en", "5. He shall decide within thirty days.", ("deadline", 30)),
    ("fr", "Article 5. Il statue dans un délai de trente jours.", ("deadline", 30)),
    ("es", "Artículo 5. Resolverá dentro de treinta días.", ("deadline", 30)),
    ("pt", "Art. 5. Decidirá em até trinta dias.", ("deadline", 30)),
    ("en", "5. The pit shall not be deeper than ten metres.", ("depth", 10)),
    ("fr", "Article 5. La profondeur ne dépasse pas dix mètres.", ("depth", 10)),
    ("es", "Artículo 5. La profundidad máxima es de diez metros.", ("depth", 10)),
    ("pt", "Art. 5. A profundidade máxima é de dez metros.", ("depth", 10)),
    ("en", "5. No pit lies less than 50 metres from a house.", ("distance", 50)),
    ("fr", "Article 5. Il reste à une distance de 50 mètres du puits.", ("distance", 50)),
    ("es", "Artículo 5. Queda a una distancia de 50 metros.", ("distance", 50)),
    ("pt", "Art. 5. Fica a uma distância de 50 metros.", ("distance", 50)),
    ("en", "5. He is liable to a fine of 500 dollars.", ("fine", 500)),
    ("fr", "Article 5. Il paie une amende de 500 francs.", ("fine", 500)),
    ("es", "Artículo 5. Pagará una multa de 500 pesos.", ("fine", 500)),
    ("pt", "Art. 5. Paga multa de 500 reais.", ("fine", 500)),
    ("en", "5. The area is at most five hectares.", ("area", 5)),
    ("es", "Artículo 5. Se paga el sesenta por ciento (60%).", ("share", 60)),
    ("pt", "Art. 5. A taxa é de três por cento ao ano.", ("share", 3)),
    ("es", "Artículo 5. Hay 2 gramos por metro cúbico.", ("mass", 0)),
    ("es", "Artículo 5. La carta rige durante treinta días.", ("term", 30)),
    ("es", "Artículo 5. Responderá dentro de treinta días.", ("deadline", 30)),
    ("pt", "Art. 5. Responderá no prazo de trinta dias.", ("deadline", 30)),
    ("pt", "Art. 5. Guardará o livro por trinta dias.", ("record", 30)),
    ("fr", "Article 5. La consigne s'applique pendant trente jours.", ("term", 30)),
    # "for" says it where no other word does
    ("en", "5. The card runs for thirty days.", ("term", 30)),
    ("en", "5. He goes to prison for thirty days.", ("prison", 30)),
    ("en", "5. He waits for the foreman thirty days.", ("duration", 30)),
    ("fr", "Article 5. La carte court pour trente jours.", ("term", 30)),
    ("es", "Artículo 5. La carta corre por treinta días.", ("term", 30)),
    ("pt", "Art. 5. A carta corre por trinta dias.", ("term", 30)),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), MEASURED, ids=lambda v: str(v)[:50])
def test_a_quantity_says_what_it_measures(language, text, expected):
    law = annotated(text, language)
    found = [(q.measures, round(q.value, 2)) for a in law.annotations for q in a.quantities]
    assert found[0] == expected
    assert {measure for measure, _ in found} == {expected[0]}


def test_the_second_of_two_bounds_measures_what_the_first_does():
    law = annotated("5. He goes to prison for not less than two and not more than six months.")
    assert [q.measures for q in law.annotations[-1].quantities] == ["prison"]
    law = annotated("5. The fine is from 5 dollars (five dollars) to 9 dollars, and no more.")
    assert {q.measures for q in law.annotations[-1].quantities} == {"fine"}


def test_quantities_are_shown_below_the_clause():
    law = annotated("5. The pit shall not be deeper than ten metres.")
    text = render_understood(law, Surface(80), ("quantities",))
    assert "“ten metres” is depth: 10 metres" in text
