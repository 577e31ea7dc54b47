"""Names in the register: other names of one title, and names that are no title of the law."""

import pytest

from mpfcheck.reporting.terminal.console import Surface
from mpfcheck.reporting.terminal.understood import render_titles
from tests.language.title_laws import titles
from tests.laws import annotated

EN = """1. A mining lease may be granted by the Minister for ten years.
2. The holder of a mining lease shall fence the mine and report each year.
3. An exploration licence may be granted by the Minister for two years.
"""
FR = """Article 1. Le permis d'exploitation de la mine est délivré par le ministre.
Article 2. Le titulaire du permis d'exploitation clôture la mine.
"""
ES = """Artículo 1. El permiso de exploración de minas se otorga por dos años.
Artículo 2. El titular del permiso de exploración informará sobre la mina.
"""
PT = """Art. 1º A concessão de lavra da mina é outorgada por vinte anos.
Art. 2º O titular da concessão de lavra vedará a mina.
"""

OTHER_NAMES = [
    (
        "en",
        f"{EN}4. The holder of a mineral title shall pay rent.\n"
        "5. A mining title is forfeited where the holder of the mining title pays no rent.\n"
        "6. Every mineral title is entered in a book of mineral titles.\n",
        "mineral title",
        ("mining title",),
    ),
    (
        "en",
        f"{EN}4. An extraction lease may be granted for clay of the mine.\n",
        "mining lease",
        ("extraction lease",),
    ),
    (
        "es",
        f"{ES}Artículo 3. El permiso de cateo se otorga para minas sin dueño; todo "
        "permiso de exploración se inscribe.\n",
        "permiso de exploración",
        ("permiso de cateo", "permiso de exploración de minas"),
    ),
    (
        "fr",
        f"{FR}Article 3. L'autorisation d'ouverture et d'exploitation de carrière est délivrée.\n"
        "Article 4. L'autorisation d'ouverture et d'exploitation est délivrée pour cinq ans.\n"
        "Article 5. L'autorisation d'ouverture et d'exploitation de carrière est accordée.\n",
        "autorisation d'ouverture et d'exploitation de carrière",
        ("autorisation d'ouverture et d'exploitation",),
    ),
]


@pytest.mark.parametrize(("language", "text", "name", "others"), OTHER_NAMES)
def test_a_second_name_of_a_title_stands_with_it(language, text, name, others):
    register = titles(text, language)
    assert register[name].also == others
    assert not set(others) & set(register)


def test_a_title_that_is_defined_by_itself_is_no_second_name():
    law = '1. In this Act-\n"mining right" means a mining lease or an exploration licence;\n'
    law += '"mineral right" means an exploration licence or a quarry lease;\n'
    register = titles(f"{law}2. The holder of a mineral right or mining right shall report.\n")
    assert {"mining right", "mineral right"} <= set(register)


NO_TITLES = [
    ("en", f"{EN}4. The form states any other mining right that the applicant holds.\n", 2),
    ("en", f"{EN}4. Clay is won under a lease, or by whatever name a mining concession.\n", 2),
    ("en", f"{EN}4. In the case of a lode lease a month is given, of a lode lease two.\n", 2),
    ("en", f"{EN}4. No ancillary right may be granted over the mine of another.\n", 2),
    ("en", f"{EN}4. A mining mining lease is kept in the office.\n", 2),
    (
        "en",
        f"{EN}4. A digger's permit granted under the repealed Mines Act shall be a mining lease; "
        "the holder of a digger's permit shall apply for one.\n",
        2,
    ),
    (
        "en",
        f"{EN}4. In this Act-\n"
        '"twin licence" means the exploration licence-cum-mining lease granted in two stages;\n'
        '"pit" means any hole in the ground;\n'
        "5. The Minister may grant a twin licence to mine.\n"
        "6. The holder of a twin licence shall report on the mine.\n",
        3,
    ),
    ("fr", f"{FR}Article 3. La convention minière est conclue avec le titulaire.\n", 1),
    (
        "fr",
        f"{FR}Article 3. Le permis d'exploitation de petite mine est délivré pour un an.\n"
        "Article 4. Le renouvellement dudit permis d'exploitation de petite mine est gratuit ; "
        "le permis d'exploitation de petite m ine est accordé.\n",
        2,
    ),
    ("es", f"{ES}Artículo 3. El registro de mineros artesanales es público.\n", 1),
    ("es", f"{ES}Artículo 3. No obtendrá autorización el explotador de la mina.\n", 1),
    (
        "es",
        f"{ES}Artículo 3. La concesión de planta de beneficio otorgada bajo otras leyes caduca.\n",
        1,
    ),
]


@pytest.mark.parametrize(("language", "text", "count"), NO_TITLES)
def test_a_name_in_passing_is_no_title_of_the_law(language, text, count):
    assert len(titles(text, language)) == count, list(titles(text, language))


def test_a_short_name_behind_the_long_one_is_that_title():
    law = annotated(
        "Article 1. L'autorisation d'exploitation de petite mine est délivrée aux artisans ; le "
        "bénéficiaire de ladite autorisation d'exploitation clôture la mine.\n",
        "fr",
    )
    assert [t.name for t in law.titles] == ["autorisation d'exploitation de petite mine"]


@pytest.mark.parametrize("name", ["título autorizativo de lavra", "título habilitante de lavra"])
def test_a_paper_that_is_only_to_be_shown_is_a_title_if_it_says_that_it_authorises(name):
    assert name in titles(f"{PT}Art. 3º O ouro será acompanhado de cópia do {name}.\n", "pt")


def test_a_contract_that_the_state_concludes_is_a_title():
    register = titles(
        f"{FR}Article 3. L'État peut conclure un contrat de partage de production ou une "
        "concession minière.\nArticle 4. Le contrat de partage de production dure dix ans.\n",
        "fr",
    )
    assert "contrat de partage de production" in register


def test_an_item_that_names_two_kinds_at_once_lists_both():
    register = titles(
        "1. The following kinds of mineral licence may be granted-\n"
        "(a) a pits and quarries mining licence;\n(b) an exploration licence.\n"
        "2. The holder of an exploration licence shall fence the mine.\n"
    )
    parents = {t.parent for t in register.values() if t.name != "mineral licence"}
    assert parents == {"mineral licence"}, register


def test_what_a_definition_only_speaks_of_is_no_kind_of_it():
    register = titles(
        "Artículo 1. Definiciones:\n"
        "1. Contrato de explotación: aquel por el cual el titular de un derecho minero autoriza a "
        "otros a hacer minería artesanal en una parte de su concesión minera.\n"
        "Artículo 2. El titular del derecho minero y el de la concesión minera informarán.\n"
        "Artículo 3. El contrato de explotación se inscribe. El contrato de explotación dura un "
        "año, con prórroga.\n",
        "es",
    )
    assert {t.parent for t in register.values()} == {""}


def test_the_common_name_is_a_title_for_large_works_where_a_chapter_on_them_makes_it():
    law = (
        "CAPÍTULO I\nDe la gran minería\nArtículo 1. Concesión minera. La concesión se otorga a "
        "sociedades por veinte años.\n{}Artículo 3. El permiso de minería artesanal se otorga a "
        "los ciudadanos que trabajan la mina.\n"
    )
    split = law.format("CAPÍTULO II\nDe la minería artesanal\n")
    assert titles(split, "es")["concesión minera"].tier == "large-scale"
    named_outside = law.format(
        "CAPÍTULO II\nDe todos\nArtículo 2. Concesión minera y permiso. Se inscriben.\n"
    )
    assert titles(named_outside, "es")["concesión minera"].tier == "any"


def test_other_names_and_holders_are_printed_as_nouns():
    text = f"{EN}4. Nobody holds a digger's permit of the mine without hands.\n"
    text += OTHER_NAMES[0][1][len(EN) :]
    printed = render_titles(annotated(text), Surface(80))
    assert "also: mining title" in printed
    assert "held by: holds" not in printed
    assert "held by: holder of a mining lease; lessee" in printed


def test_an_environmental_licence_is_no_title_by_the_word_alone():
    law = (
        "{PT}CAPÍTULO II\nDO LICENCIAMENTO AMBIENTAL\nArt. 3º O licenciamento ambiental da lavra "
        "será requerido ao órgão do ambiente.\nArt. 4º O licenciamento {of}é requerido à Agência.\n"
    )
    assert "licenciamento" not in titles(law.format(PT=PT, of="da cianetação "), "pt")
    assert "licenciamento" in titles(law.format(PT=PT, of=""), "pt")
