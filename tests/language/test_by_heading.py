"""What headings, openings and cut sentences make of the text below and behind them."""

import pytest

from tests.laws import annotated, clause


def main_of(text, language, label):
    instrument = annotated(text, language)
    return instrument.annotations[clause(instrument.instrument, label).index].main.value


PENALTIES = (
    "CHAPITRE I\nDES SANCTIONS\n\n"
    "Article 12. Quiconque lave de nuit, au mépris de la consigne affichée.\n\n"
    "Article 13. Le ministre, pour les lavoirs de nuit.\n"
)
DEFINITIONS = (
    "Artículo 12. Definiciones.\n"
    "Se entiende por cedazo la malla con la que se criba.\n\n"
    "El capataz deberá guardar los cedazos en el almacén de la mina.\n\n"
    "Artículo 13. El capataz barre.\n"
)
CASES = [
    (PENALTIES, "fr", "art. 12", "offence"),
    (PENALTIES, "fr", "art. 13", "none"),
    # under a heading "Definitions" an entry defines, a sentence that orders does not
    (DEFINITIONS, "es", "art. 12 inc. 2", "obligation"),
    # a sentence that was cut into two units
    (
        "Article 12. Lavoirs\na) est puni d'une amende de 50 francs ou d'une\n"
        "b) peine de deux jours le laveur qui crible de nuit.\n",
        "fr",
        "art. 12 b)",
        "offence",
    ),
    # "sous réserve:" makes conditions
    (
        "Article 12. Le porion peut rouvrir la galerie, sous réserve :\n"
        "- de balayer le sol ;\n- de tendre une corde.\n",
        "fr",
        "art. 12 tiret 1",
        "condition",
    ),
    # a relative clause at the end of an opening does not hide its main clause
    (
        "Article 12. Aucun lavoir ne peut être ouvert dans un cercle dont les bornes sont fixées "
        "par le chef de poste :\n- près des puits ;\n- près des voies.\n",
        "fr",
        "art. 12 tiret 1",
        "prohibition",
    ),
    # an act that is punished, whatever it says besides
    (
        "Artículo 12. Se sancionará con multa cualquiera de las siguientes faltas:\n"
        "a) Perder la lámpara. El capataz podrá perdonar la primera;\nb) Cribar de noche.\n",
        "es",
        "art. 12 lit. a",
        "offence",
    ),
]


@pytest.mark.parametrize(("text", "language", "label", "kind"), CASES)
def test_what_stands_above_a_clause(text, language, label, kind):
    assert main_of(text, language, label) == kind
