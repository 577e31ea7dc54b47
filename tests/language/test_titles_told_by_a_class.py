"""Titles that a class or letters alone tell apart: "Class C licence", "permis « PRE »"."""

import pytest

from tests.language.title_laws import titles
from tests.laws import annotated

LAWS = {
    "en": """1. A {large} is granted to companies for twenty years. It is taxed.
1A. The holder of a {large} shall pay tax.
2. A {small} is granted only to citizens over two hectares.
3. The holder of a {small} shall work with hand tools.
4. The holder of a Class 1 or Class 2 mining licence shall fence the pits.
5. The holder of a {common} shall pay a fee.
""",
    "fr": """Article 1. Le {large} est accordé aux sociétés pour vingt ans.
Article 1 bis. Le titulaire du {large} paie un impôt.
Article 2. Le {small} est réservé aux personnes physiques, sur deux hectares.
Article 3. Le titulaire d'un {small} travaille la mine à la main.
Article 4. Le titulaire d'un {common} paie une redevance.
""",
    "es": """Artículo 1. La {large} se otorga a sociedades por veinte años.
Artículo 1 bis. El titular de la {large} paga impuestos.
Artículo 2. La {small} se otorga únicamente a personas naturales, en dos hectáreas.
Artículo 3. El titular de la {small} trabaja la mina a mano.
Artículo 4. El titular de una {common} paga un canon.
""",
    "pt": """Art. 1º A {large} é concedida a sociedades por vinte anos.
Art. 1º-A O titular da {large} paga impostos.
Art. 2º A {small} é reservada a pessoas físicas, em dois hectares.
Art. 3º O titular da {small} trabalha a mina à mão.
Art. 4º O titular de uma {common} paga uma taxa.
""",
}
NAMES = {
    "en": ("class 1 mining licence", "class 2 mining licence", "mining licence"),
    "fr": tuple(f"permis d'exploitation{which}" for which in (" de classe a", " de classe b", "")),
    "es": tuple(f"licencia de explotación{class_}" for class_ in (" clase a", " clase b", "")),
    "pt": tuple(f"licença de exploração{which}" for which in (" classe a", " classe b", "")),
}


def _law(language: str) -> str:
    large, small, common = NAMES[language]
    return LAWS[language].format(large=large, small=small, common=common)


@pytest.mark.parametrize("language", LAWS)
def test_each_class_is_a_title_and_their_common_name_stands_for_all(language: str) -> None:
    large, small, common = NAMES[language]
    register = titles(_law(language), language)
    assert register[large].tier == "large-scale"
    assert register[small].tier in ("artisanal", "small-scale")
    assert register[common].tier == "any"


def test_two_classes_share_their_head() -> None:
    law = annotated(_law("en"), "en")
    (naming,) = [c.index for c in law.instrument.clauses if c.label == "s. 4"]
    named = [title.name for title in law.titles if naming in title.named_in]
    assert named == ["class 1 mining licence", "class 2 mining licence"]


def test_a_definition_of_the_mining_says_whose_title_it_is() -> None:
    law = (
        '1. In this Act-\n\n"small-scale mining" means mining by the holder of a Class 3 mining '
        "licence.\n\n2. A Class 3 mining licence is granted for a year.\n\n3. A mining lease is "
        "granted to companies for twenty years. The lessee of a mining lease pays royalties.\n"
    )
    register = titles(law, "en")
    assert register["class 3 mining licence"].tier == "small-scale"
    assert register["mining lease"].tier == "large-scale"


QUOTED = (
    "Article 1. Les permis miniers sont accordés par le ministre.\n"
    "Article 2. Le permis de fouille « F » est accordé aux sociétés pour dix ans.\n"
    "Article 3. Le permis réservé aux petits exploitants « PPX » donne le droit d'exploiter les "
    "mines avec des outils manuels.\n"
    "Article 4. Le titulaire d'un permis « PPX » tient un cahier.\n"
    "Article 5. Le permis d'exploitation est accordé aux sociétés pour vingt ans.\n"
    "Article 6. La carte d'orpailleur est valable un an.\n"
    "Article 7. Tout titulaire de permis minier répare les dommages.\n"
)


def test_letters_in_quotes_name_a_title() -> None:
    register = titles(QUOTED, "fr")
    assert register["permis « ppx »"].tier in ("artisanal", "small-scale")
    assert register["permis d'exploitation"].tier == "large-scale"


def test_a_bare_name_beside_titles_of_its_head_stands_for_all() -> None:
    assert titles(QUOTED, "fr")["permis minier"].tier == "any"
