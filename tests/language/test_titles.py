"""The title register: names, tiers, parents, holders, and what points back to them."""

import pytest

from mpfcheck.reporting.reasons import english
from mpfcheck.reporting.terminal.console import Surface
from mpfcheck.reporting.terminal.understood import render_titles, render_understood
from tests.laws import annotated, clause

ACT = """PART I PRELIMINARY
1. In this Act "mineral right" means a mining lease, an exploration licence or a gleaner's permit.
PART II GLEANERS
2. A gleaner's permit may be granted only to a citizen.
3. The area of a gleaner's permit shall not exceed two hectares.
4. The holder of a gleaner's permit shall use hand tools only.
5. (1) A gleaner's permit is valid for a period of one year.
(2) The Minister may cancel the permit where the holder leaves the site.
PART III LARGE WORKS
6. (1) A mining lease may be granted to a body corporate.
(2) The lessee shall file a yearly report with the Minister.
7. An exploration licence is valid for a period of three years.
PART IV GENERAL
8. The holder of a mineral right shall pay the yearly fee.
9. Every employer shall provide helmets to the workers of the mine.
10. Water permits are granted under another Act to mining towns.
"""

LAWS = {
    "en": ACT,
    "fr": """Article 1. La carte de pallaqueur est réservée aux personnes physiques nationales.
Article 2. La superficie de la carte de pallaqueur ne dépasse pas un hectare de terrain minier.
Article 3. Le titulaire d'une carte de pallaqueur travaille la mine avec des outils manuels.
Article 4. La carte de pallaqueur est valable pour une durée de deux ans.
Article 5. Le permis d'exploitation minière est accordé aux sociétés pour vingt ans.
""",
    "es": """Artículo 1. La autorización de chacreo se otorga únicamente a personas naturales.
Artículo 2. El área de la autorización de chacreo no excederá de dos hectáreas.
Artículo 3. El titular de la autorización de chacreo usará herramientas manuales en la mina.
Artículo 4. La autorización de chacreo tendrá una vigencia de dos años.
Artículo 5. El permiso de explotación minera se otorga a las sociedades por veinte años.
""",
    "pt": """Art. 1º A carteira de cascalheiro é reservada a pessoas físicas nacionais.
Art. 2º A área da carteira de cascalheiro não excederá um hectare de terreno mineiro.
Art. 3º O titular da carteira de cascalheiro trabalha a mina com ferramentas manuais.
Art. 4º A carteira de cascalheiro terá validade de dois anos.
Art. 5º A concessão de lavra é outorgada a sociedades por vinte anos.
""",
}


def titles(text, language="en"):
    return {t.name: t for t in annotated(text, language).titles}


def scope(law, label):
    return law.annotations[clause(law, label).index].scope


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


def test_a_bar_of_machines_without_consent_makes_no_small_title():
    _, law, title = NO_MACHINES[0]
    law = law.replace("use powered machinery", "without the consent of the Board use machinery")
    assert titles(law)[title].tier == "any"


def test_a_title_is_no_small_one_by_its_term_and_its_office_alone():
    text = """1. A prospecting licence may be granted by the district mining office for a mine.
2. A prospecting licence is valid for a period of one year."""
    assert titles(text)["prospecting licence"].tier == "any"


@pytest.mark.parametrize("word", ["prospecção", "prospeção"])
def test_a_prospecting_licence_is_a_title_in_the_old_and_the_new_spelling(word):
    text = f"""Lei de Minas
Art. 1. A licença de {word} é concedida para os minerais da mina.
Art. 2. O titular da licença de {word} paga a taxa."""
    assert titles(text, "pt")[f"licença de {word}"].tier == "any"


def test_the_parent_is_the_title_whose_definition_lists_it():
    register = titles("""1. In this Act-
"mineral right" means a mining lease or an artisanal mining permit;
"mine" means any place where minerals are won;
2. The holder of a mining lease shall report.
3. The holder of an artisanal mining permit shall report.""")
    assert register["mining lease"].parent == "mineral right"
    assert register["artisanal mining permit"].parent == "mineral right"


LISTS = {
    "en": "7. The following mineral titles may be granted-\n(a) an exploration licence;\n"
    "(b) mining licence-\n(i) small-scale mining licence;\n(ii) large-scale mining licence.\n"
    "8. The holder of a mining licence shall report.",
    "fr": "Article 7. Les titres miniers sont des types suivants :\na) le permis de recherche ;\n"
    "b) le permis d'exploitation :\n1° permis d'exploitation artisanale ;\n"
    "2° permis d'exploitation industrielle.\n"
    "Article 8. Le titulaire du permis d'exploitation rend compte.",
    "es": "Artículo 7. Los títulos mineros son de las siguientes clases:\n"
    "a) permiso de exploración;\nb) licencia de explotación:\n"
    "1. licencia de explotación artesanal;\n2. licencia de explotación industrial.\n"
    "Artículo 8. El titular de la licencia de explotación informará.",
    "pt": "Art. 7º Os títulos minerários são das seguintes espécies:\nI - licença de pesquisa;\n"
    "II - licença de exploração:\na) licença de exploração artesanal;\n"
    "b) licença de exploração industrial.\n"
    "Art. 8º O titular da licença de exploração informará.",
}


@pytest.mark.parametrize("language", LISTS)
def test_a_list_of_kinds_gives_parents_and_a_title_with_a_small_kind_is_for_all(language):
    law = annotated(LISTS[language], language)
    root, search, mining, small, large = law.titles
    parents = [t.parent for t in (root, search, mining, small, large)]
    assert parents == ["", root.name, root.name, mining.name, mining.name]
    assert (mining.tier, large.tier) == ("any", "large-scale")
    assert small.tier in ("artisanal", "small-scale")
    assert law.annotations[clause(law, law.instrument.articles[-1].label).index].scope == "general"


def test_the_chapter_that_alone_grants_its_kinds_is_headed_by_their_parent():
    law = annotated(
        "CHAPTER I QUARRY LICENCE\n1. An application for a small-scale quarry licence is made.\n"
        "2. An industrial quarry licence may be granted.\nCHAPTER II MINES\n3. A mine is fenced."
    )
    assert {t.name: t.parent for t in law.titles} == {
        "quarry licence": "",
        "small-scale quarry licence": "quarry licence",
        "industrial quarry licence": "quarry licence",
    }


def test_two_titles_with_one_head_are_two():
    law = annotated(
        "Article 1. Le permis de recherche est délivré par le ministre.\n"
        "Article 2. Le permis d'exploitation d'une mine est délivré par le ministre.\n"
        "Article 3. Le titulaire du permis de recherche ou d'exploitation rend compte.",
        "fr",
    )
    assert [t.name for t in law.titles] == ["permis de recherche", "permis d'exploitation"]
    assert law.annotations[clause(law, "art. 3").index].titles == (0, 1)


PERMIT_AND_CARD = (
    "Article 1. Le permis d'exploitation est délivré aux sociétés par le ministre.\n"
    "Article 2. L'autorisation d'exploitation artisanale est délivrée aux groupes.\n"
)
TWO_PERMITS = (
    "Article 1. Le permis d'exploitation est délivré aux sociétés par le ministre.\n"
    "Article 2. Le permis d'exploitation artisanale est délivré aux groupes.\n"
)


@pytest.mark.parametrize(
    ("before", "title", "scope"),
    [
        # a class of titles of which the law has one is that one; a paper is no title
        (PERMIT_AND_CARD, "titre minier d'exploitation", "large-scale"),
        (TWO_PERMITS, "titre minier d'exploitation", "general"),
        # nor is one paper a kind of another but by its purpose
        (PERMIT_AND_CARD, "autorisation d'exploitation", "general"),
        (PERMIT_AND_CARD, "permis d'exploitation", "large-scale"),
    ],
)
def test_a_class_of_titles_binds_those_that_the_law_calls_so(before, title, scope):
    law = annotated(
        f"{before}Article 3. La demande de {title} est datée.\n"
        f"Article 4. Le titulaire d'un {title} rend compte.",
        "fr",
    )
    assert law.annotations[clause(law, "art. 4").index].scope.value == scope


def test_a_joined_name_may_end_with_a_title_that_anybody_may_hold():
    law = annotated(
        "Article 1. Le permis de recherche est délivré par le ministre.\n"
        "Article 2. Le permis d'exploitation d'une mine est délivré par le ministre.\n"
        "Article 3. Le titulaire du permis de recherche ou d'exploitation ou de carrière paie.",
        "fr",
    )
    assert [t.name for t in law.titles] == ["permis de recherche", "permis d'exploitation"]


def test_titles_that_share_a_head_are_all_named():
    law = annotated(
        "1. A mining licence is granted.\n2. An exploration licence is granted.\n"
        "3. A quarry licence is granted.\n"
        "4. The holder of an exploration, mining or quarry licence shall pay."
    )
    assert len(law.titles) == 3
    assert law.annotations[clause(law, "s. 4").index].titles == (0, 1, 2)


def test_permits_for_other_things_are_no_mineral_titles():
    register = titles("""1. A mining licence is granted to the holder of an export permit.
2. An explosives permit is issued by the police to every mine. 3. No water permit is needed.""")
    assert set(register) == {"mining licence"}


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("s. 4", "asm"),
        ("s. 5(2)", "asm"),  # "the permit", granted in (1)
        ("s. 6(2)", "large-scale"),  # "the lessee", passive grant in (1)
        ("s. 7", "large-scale"),
        ("s. 8", "general"),
        ("s. 9", "general"),
    ],
)
def test_holders_and_words_that_point_back_give_a_clause_its_scope(label, expected):
    law = annotated(ACT)
    annotation = law.annotations[clause(law, label).index]
    assert annotation.scope == expected, annotation.scope_reason


@pytest.mark.parametrize(
    ("language", "text", "label", "expected"),
    [
        (
            "en",
            "PART I MINES\n1. This Part does not apply to artisanal mining.\n"
            "2. The manager shall report.",
            "s. 2",
            "large-scale",
        ),
        (
            "en",
            "PART I MINES\n1. This Part applies to holders of artisanal mining permits.\n"
            "2. The site shall be fenced.",
            "s. 2",
            "asm",
        ),
        (
            "fr",
            "Titre I Des mines\nArticle 1. Le présent titre s'applique aux orpailleurs.\n"
            "Article 2. Le site est clôturé.",
            "art. 2",
            "asm",
        ),
        (
            "es",
            "TÍTULO I DE LAS MINAS\nArtículo 1. Este título no se aplica a la minería artesanal.\n"
            "Artículo 2. El lugar será cercado.",
            "art. 2",
            "large-scale",
        ),
        (
            "pt",
            "TÍTULO I DAS MINAS\nArt. 1º O presente título aplica-se aos garimpeiros.\n"
            "Art. 2º O local será cercado.",
            "art. 2",
            "asm",
        ),
    ],
)
def test_what_a_part_applies_to_is_the_scope_of_its_clauses(language, text, label, expected):
    law = annotated(text, language)
    annotation = law.annotations[clause(law, label).index]
    assert annotation.scope == expected, annotation.scope_reason


def test_an_unknown_title_for_small_operators_is_a_mention_like_any_other():
    law = annotated(LAWS["es"], "es")
    concepts = {m.concept for m in law.annotations[clause(law, "art. 3").index].mentions}
    assert {"asm", "artisanal-title"} <= concepts


@pytest.mark.parametrize(
    ("language", "law", "title"),
    [
        (
            "es",
            "Artículo 1. La autorización de explotación se otorga a quien extrae minerales.\n"
            "Artículo 2. La autorización de explotación tendrá una vigencia de dos años.\n"
            "Artículo 3. El titular de una autorización de explotación cercará la mina.",
            "autorización de explotación",
        ),
        (
            "fr",
            "Article 1. L'autorisation d'exploitation est accordée à qui extrait du minerai.\n"
            "Article 2. L'autorisation d'exploitation est valable pour une durée de deux ans.\n"
            "Article 3. Le détenteur d'une autorisation d'exploitation clôt les puits de la mine.",
            "autorisation d'exploitation",
        ),
    ],
)
def test_a_title_for_all_is_a_mention_of_a_mineral_title(language, law, title):
    read = annotated(law, language)
    assert [(t.name, t.tier) for t in read.titles] == [(title, "any")]
    assert "mining-title" in {m.concept for m in read.annotations[-1].mentions}


def test_references_to_other_clauses_stand_on_the_annotation():
    law = annotated("1. The holder shall report.\n2. A person who contravenes section 1 is guilty.")
    (reference,) = law.annotations[1].references
    assert law.instrument.clauses[reference.target].label == "s. 1"
    assert law.instrument.clauses[1].text[reference.start : reference.end] == "section 1"


@pytest.mark.parametrize("text", ["", "~~ ,. ;;", "1. Tlie holdcr sball", "A text of no articles."])
def test_without_titles_the_register_is_empty_and_everything_general(text):
    law = annotated(text)
    assert law.titles == ()
    assert all(a.scope == "general" and a.scope_reason for a in law.annotations)


def test_a_misread_name_is_the_title_that_it_is_like():
    law = annotated(
        "1. The holder of a prospecting licence pays.\n2. A prospecting licence is granted.\n"
        "3. The prospecting licence ends.\n4. A prospcctinq licence to mine ends."
    )
    assert [t.name for t in law.titles] == ["prospecting licence"]


def test_the_register_is_printed_with_reasons_in_eighty_columns():
    text = render_titles(annotated(ACT, title="Mines Act"), Surface(80))
    assert "gleaner's permit (" in text
    assert "worked by hand (s. 4)" in " ".join(text.split())
    assert "held by: holder of a gleaner's permit" in " ".join(text.split())
    assert max(map(len, text.splitlines())) <= 80


def test_references_and_reasons_of_scope_are_shown_below_the_clause():
    law = annotated("1. The holder shall report.\n2. Whoever contravenes section 1 is guilty.")
    text = render_understood(law, Surface(80), ("references", "scope"))
    assert "“section 1” is s. 1" in text
    assert "binds general: binds without naming a tier" in text


def test_other_laws_and_the_unit_itself_are_shown_among_references():
    law = annotated("PART I MINES\n1. This Part is read with the Labour Code and this Act.")
    text = render_understood(law, Surface(80), ("references",))
    assert "“This Part” is Part I" in text
    assert "“the Labour Code” is another law: Labour Code" in text
    assert "“this Act” is this law" in text


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


def test_a_number_of_a_part_is_no_name_of_a_title():
    law = (
        "1. In Part VIII licence means a mining licence. The holder of a mining licence shall mine."
    )
    assert list(titles(law)) == ["mining licence"]


CLOSED_TO_MACHINES = """1. A mining lease may be granted to a company.
PART II MINERAL PERMITS
2. Issue of mineral permit
A District Officer may issue a mineral permit to any person.
3. Limits of mineral permit
The holder of a mineral permit shall not -
(a) dig below ground; or
(b) use a machine in his mining operations{}.
"""


@pytest.mark.parametrize(
    ("unless", "tier"), [("", "artisanal"), (" without the consent of the Board", "any")]
)
def test_a_title_closed_to_machines_that_a_local_office_gives_is_for_miners_by_hand(unless, tier):
    assert titles(CLOSED_TO_MACHINES.format(unless))["mineral permit"].tier == tier
