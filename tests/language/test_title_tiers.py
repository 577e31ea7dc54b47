"""What makes a title one for small operators, for large ones or for all."""

import pytest

from mpfcheck.reporting.reasons import english
from tests.language.title_laws import LAWS, scope, titles
from tests.laws import annotated


@pytest.mark.parametrize(
    ("language", "small", "large"),
    [
        ("en", "gleaner's permit", "mining lease"),
        ("fr", "carte de pallaqueur", "permis d'exploitation minière"),
        ("es", "autorización de chacreo", "permiso de explotación minera"),
        ("pt", "carteira de cascalheiro", "concessão de lavra"),
    ],
)
def test_a_title_of_unknown_name_gets_its_tier_from_what_the_law_says_of_it(language, small, large):
    register = titles(LAWS[language], language)
    assert register[small].tier in ("artisanal", "small-scale"), register[small].reason
    assert "by hand" in english(register[small].reason)
    assert register[large].tier == "large-scale"


LET_OFF = {
    "en": (
        "1. Minerals may be worked under a mining lease or a gleaner's permit.\n"
        "2. The gleaner's permit is reserved for a natural person.\n"
        "3. The area of a gleaner's permit shall not exceed {} hectares.\n"
        "4. {} 7 and 9 do not apply to the gleaner's permit.\n"
        "5. A mining lease is granted to companies for twenty years.\n"
    ),
    "fr": (
        "Article 1. Les mines sont exploitées en vertu d'une concession minière ou d'une "
        "autorisation de fouille minière.\n"
        "Article 2. L'autorisation de fouille minière ne peut être accordée qu'à une seule "
        "personne physique ou une seule société commerciale.\n"
        "Article 3. La superficie de l'autorisation de fouille minière est de {} ha au plus.\n"
        "Article 4. {} 7 et 9 ne sont pas applicables à l'autorisation de fouille minière.\n"
        "Article 5. La concession minière est accordée aux sociétés pour vingt ans.\n"
    ),
    "es": (
        "Artículo 1. Las minas se trabajan con una concesión minera o un permiso de faena minera.\n"
        "Artículo 2. El permiso de faena minera se otorga únicamente a personas naturales.\n"
        "Artículo 3. El área del permiso de faena minera no excederá de {} hectáreas.\n"
        "Artículo 4. {} 7 y 9 no serán aplicables al permiso de faena minera.\n"
        "Artículo 5. La concesión minera se otorga a las sociedades por veinte años.\n"
    ),
    "pt": (
        "Art. 1º As minas são lavradas por concessão de lavra ou licença de cascalho mineiro.\n"
        "Art. 2º A licença de cascalho mineiro é reservada a pessoas físicas.\n"
        "Art. 3º A área da licença de cascalho mineiro não excederá {} hectares.\n"
        "Art. 4º {} 7 e 9 não se aplicam à licença de cascalho mineiro.\n"
        "Art. 5º A concessão de lavra é outorgada a sociedades por vinte anos.\n"
    ),
}
SECTIONS = {"en": "Sections", "fr": "Les articles", "es": "Los artículos", "pt": "Os artigos"}


@pytest.mark.parametrize("language", ["en", "fr", "es", "pt"])
def test_a_small_area_for_persons_and_fewer_rules_make_a_small_title(language):
    tiers = {}
    for hectares in (100, 400):
        law = LET_OFF[language].format(hectares, SECTIONS[language])
        register = titles(law, language).values()
        tiers[hectares] = {t.tier for t in register}
        if hectares == 100:
            small = next(t for t in register if t.tier == "small-scale")
            assert "let off rules" in english(small.reason)
    assert "small-scale" in tiers[100]
    assert "small-scale" not in tiers[400]


BUT_SOME = {
    "en": "Part V{} applies to the gleaner's permit.",
    "fr": "Le titre V{} est applicable à l'autorisation de fouille minière.",
    "es": "El título V{} se aplica al permiso de faena minera.",
    "pt": "O título V{} aplica-se à licença de cascalho mineiro.",
}
EXCEPT = {
    "en": ", with the exception of its sections 7 and 9,",
    "fr": " (sauf ses articles 7 et 9)",
    "es": ", salvo los artículos 7 y 9,",
    "pt": ", exceto os artigos 7 e 9,",
}


@pytest.mark.parametrize("language", ["en", "fr", "es", "pt"])
def test_rules_that_apply_but_for_some_articles_let_a_title_off(language):
    tiers = []
    for but in (EXCEPT[language], ""):
        lines = LET_OFF[language].format(100, "").splitlines()
        number = lines[3].partition(" 7 ")[0].strip()
        lines[3] = f"{number} {BUT_SOME[language].format(but)}"
        tiers.append({t.tier for t in titles("\n".join(lines), language).values()})
    assert "small-scale" in tiers[0]
    assert "small-scale" not in tiers[1]


def test_one_title_that_small_and_large_miners_apply_for_is_for_all():
    law = (
        "1. A gold panning permit may be granted to a citizen for artisanal mining.\n"
        "2. Whoever intends to carry on artisanal mining, small-scale mining or large-scale mining "
        "shall apply for a mining licence.\n"
        "3. A mining licence binds its holder.\n"
        "4. An exploration licence may be granted over ground kept for large-scale mining.\n"
    )
    register = titles(law)
    assert register["mining licence"].tier == "any"
    assert "small and large operators alike (s. 2)" in english(register["mining licence"].reason)
    assert register["exploration licence"].tier == "large-scale"


def test_the_reason_names_the_places_that_show_it():
    text = LAWS["es"]
    reason = english(titles(text, "es")["autorización de chacreo"].reason)
    assert "worked by hand (art. 3)" in reason
    assert "of at most 10 hectares (art. 2)" in reason


def test_a_law_with_one_title_for_all_keeps_it_for_everybody():
    text = """1. A mining licence may be granted to any person.
2. A mining licence is valid for a period of two years.
3. The holder of a mining licence shall fence every pit."""
    assert titles(text)["mining licence"].tier == "any"
    assert scope(annotated(text), "s. 3") == "general"


NO_MACHINES = [
    (
        "en",
        "1. The district commissioner may issue a mineral permit to any person.\n"
        "2. The holder of a mineral permit shall not-\n(a) use explosives; or\n"
        "(b) use powered machinery.\n3. A mining lease may be granted to a company.",
        "mineral permit",
    ),
    (
        "fr",
        "Article 1. Le permis de fouille de mine est accordé par le maire de la commune.\n"
        "Article 2. Il est interdit au titulaire du permis de fouille de mine d'utiliser :\n"
        "a) des explosifs ;\nb) des engins mécanisés.\n"
        "Article 3. Le permis d'exploitation minière est accordé aux sociétés.",
        "permis de fouille de mine",
    ),
    (
        "es",
        "Artículo 1. El permiso de rebusque minero se otorga por la alcaldía municipal.\n"
        "Artículo 2. El titular de un permiso de rebusque minero no podrá usar:\n"
        "a) explosivos;\nb) maquinaria pesada.\n"
        "Artículo 3. La concesión de explotación minera se otorga a las sociedades.",
        "permiso de rebusque minero",
    ),
    (
        "pt",
        "Artigo 1. A permissão de cata mineral é outorgada pela prefeitura municipal.\n"
        "Artigo 2. É vedado ao titular da permissão de cata mineral utilizar:\n"
        "a) explosivos;\nb) máquinas pesadas.\n"
        "Artigo 3. A concessão de lavra mineral é outorgada às sociedades.",
        "permissão de cata mineral",
    ),
]


@pytest.mark.parametrize(("language", "law", "title"), NO_MACHINES)
def test_a_title_whose_holders_may_use_no_machines_is_artisanal(language, law, title):
    assert titles(law, language)[title].tier == "artisanal"


@pytest.mark.parametrize(
    "bar",
    [
        "without the consent of the Board use machinery",
        "use powered machinery without the consent of the Board",
    ],
)
def test_a_bar_of_machines_without_consent_makes_no_small_title(bar):
    _, law, title = NO_MACHINES[0]
    law = law.replace("use powered machinery", bar)
    assert titles(law)[title].tier == "any"


def test_a_title_closed_to_machines_is_artisanal_in_a_part_of_its_own_too():
    text = """1. A mining lease may be granted to a company.
PART II MINERAL PERMITS
2. Issue of mineral permit
A District Officer may issue a mineral permit to any person.
3. Limits of mineral permit
The holder of a mineral permit shall not -
(a) dig below ground; or
(b) use a machine in his mining operations.
"""
    assert titles(text)["mineral permit"].tier == "artisanal"


def test_a_title_is_no_small_one_by_its_term_and_its_office_alone():
    text = """1. A prospecting licence may be granted by the district mining office for a mine.
2. A prospecting licence is valid for a period of one year."""
    assert titles(text)["prospecting licence"].tier == "any"


IN_A_PART = {
    "en": (
        "PART II MINING ON A LARGE SCALE\n1. Form of mining lease\n"
        "A mining lease is granted to a company.\n"
        "PART III MINING ON A SMALL OR MEDIUM SCALE\n2. Form of mining warrant licence\n"
        "A mining warrant licence is granted by the Board.\n"
    ),
    "fr": (
        "TITRE II - DE LA GRANDE MINE\nArticle 1. De la concession minière\n"
        "La concession minière est accordée à une société.\n"
        "TITRE III - DES MINES À PETITE ET MOYENNE ÉCHELLE\nArticle 2. De l'autorisation de mine\n"
        "L'autorisation de mine est accordée par le préfet.\n"
    ),
    "es": (
        "TÍTULO II GRAN MINERÍA\nArtículo 1. Concesión minera\n"
        "La concesión minera se otorga a una sociedad.\n"
        "TÍTULO III MINERÍA MEDIANA Y PEQUEÑA\nArtículo 2. Licencia de mina\n"
        "La licencia de mina se otorga por la dirección.\n"
    ),
    "pt": (
        "TÍTULO II MINERAÇÃO DE GRANDE ESCALA\nArtigo 1. Concessão mineira\n"
        "A concessão mineira é outorgada a uma sociedade.\n"
        "TÍTULO III MINERAÇÃO DE PEQUENA E MÉDIA ESCALA\nArtigo 2. Licença mineira\n"
        "A licença mineira é outorgada pela direção.\n"
    ),
}


@pytest.mark.parametrize("language", ["en", "fr", "es", "pt"])
def test_a_title_that_only_the_part_on_small_works_makes_is_for_small_operators(language):
    large, small = (t.tier for t in annotated(IN_A_PART[language], language).titles)
    assert (small, large) in {("small-scale", "large-scale"), ("small-scale", "any")}


@pytest.mark.parametrize(
    "words",
    [
        "Las plantas sólo tratarán mineral lícito; las autoriza el ministro a cualquier persona "
        "natural o jurídica, sin que se exija ser titular de una concesión minera.",
        "Los titulares de concesiones mineras presentarán manuales y guías de trabajo.",
    ],
)
def test_words_about_other_things_are_no_signs_of_a_small_title(words):
    law = (
        "Artículo 1. La concesión minera se otorga por veinte años.\n"
        "Artículo 2. De la licencia de venta. Vende oro quien tenga licencia o concesión minera.\n"
        "Estas licencias serán otorgadas por el plazo de tres años.\n"
        f"Artículo 3. {words}\n"
        "Artículo 4. El permiso de minería artesanal se otorga a personas naturales.\n"
    )
    assert titles(law, "es")["concesión minera"].tier not in ("artisanal", "small-scale")


@pytest.mark.parametrize(
    ("defined", "tier"),
    [
        ("o documento que confere o direito de exploração artesanal", "any"),
        ("o documento que identifica o mineiro artesanal", "large-scale"),
    ],
)
def test_a_right_that_the_small_title_gives_too_is_for_all(defined, tier):
    law = (
        "Artigo 1.º\n(Definições)\nPara efeitos da presente lei, entende-se por:\n"
        f"a) senha mineira, {defined};\n"
        "b) título de exploração, o documento que confere direitos de exploração industrial.\n"
        "Artigo 2.º\n(Deveres)\nOs titulares de direitos de exploração mineira vedam os poços.\n"
        "Artigo 3.º\n(Prazo)\nOs direitos de exploração mineira são outorgados por trinta anos.\n"
        "Artigo 4.º\n(Senha)\nA senha mineira é concedida a pessoas singulares.\n"
    )
    register = titles(law, "pt")
    assert register["direitos de exploração mineira"].tier == tier, register
