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
AIMS = "12. Objectives\n(a) the promotion of sieving;\n(b) sieves shall be washed.\n"
METAS = "Artículo 12. Objetivos.\nEstos:\na) El fomento.\n"
BUTS = "Article 12. Objectifs\nLes objectifs sont :\na) la promotion du criblage ;\n"
FINALIDADES = "Artigo 12.º\nFinalidades\n1 - Estas:\na) O fomento da criba;\n"
CASES = [
    # an item under "Objectives" is an aim, but for one that binds
    (AIMS, "en", "s. 12(a)", "purpose"),
    (AIMS, "en", "s. 12(b)", "obligation"),
    (AIMS.replace("Objectives", "Quality objectives"), "en", "s. 12(a)", "none"),
    (METAS, "es", "art. 12 lit. a", "purpose"),
    (METAS.replace("El fomento", "Se deberá barrer"), "es", "art. 12 lit. a", "obligation"),
    (METAS.replace("Objetivos", "Objetivos de calidad"), "es", "art. 12 lit. a", "none"),
    (BUTS, "fr", "art. 12 a)", "purpose"),
    (BUTS.replace("Objectifs", "Lavoirs"), "fr", "art. 12 a)", "purpose"),
    (BUTS.replace("bjectifs", "bjets"), "fr", "art. 12 a)", "constitutive"),
    (FINALIDADES, "pt", "art. 12 1 a", "purpose"),
    (FINALIDADES.replace("O fomento", "Deve fomentar"), "pt", "art. 12 1 a", "obligation"),
    # a list of aims, whatever stands above it
    ("Artículo 12. Son objetivos de la ley:\na) El fomento.\n", "es", "art. 12 lit. a", "purpose"),
    ("Artículo 12. Son muros de la ley:\na) El fomento.\n", "es", "art. 12 lit. a", "constitutive"),
    ("Artigo 12.º\nSão objetivos da lei:\na) O fomento.\n", "pt", "art. 12 a", "purpose"),
    ("Artigo 12.º\nSão muros da lei:\na) O fomento.\n", "pt", "art. 12 a", "constitutive"),
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
