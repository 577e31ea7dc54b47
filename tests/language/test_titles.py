"""The title register: names, tiers, parents, holders, and what points back to them."""

import pytest

from mpfcheck.reporting.terminal.console import Surface
from mpfcheck.reporting.terminal.understood import render_titles, render_understood
from tests.language.title_laws import ACT, LAWS, titles
from tests.laws import annotated, clause


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


def test_a_number_of_a_part_is_no_name_of_a_title():
    law = (
        "1. In Part VIII licence means a mining licence. The holder of a mining licence shall mine."
    )
    assert list(titles(law)) == ["mining licence"]


def test_a_contract_that_is_awarded_to_small_miners_is_their_title():
    law = (
        '1. In this Act "small-scale mining contract" means an agreement of the State with a '
        "cooperative of small-scale miners.\n"
        "2. A small-scale mining contract may be awarded by the Board to registered miners.\n"
        "3. The holder of a small-scale mining contract shall keep the pit safe.\n"
        "4. Nobody shall mine or sell a mineral but under a small-scale mining contract.\n"
        "5. The sales contract is in writing.\n"
    )
    found = {t.name: t.tier for t in annotated(law).titles}
    assert found == {"small-scale mining contract": "small-scale"}


def test_the_card_of_a_dealer_is_no_title_to_mine():
    law = (
        "Article 1. La carte d'exploitant artisanal donne le droit de creuser.\n"
        "Article 2. Le titulaire de la carte d'exploitant artisanal vend son or au comptoir.\n"
        "Article 3. La carte de négociant permet d'acheter l'or de l'exploitation artisanale.\n"
        "Article 4. Le titulaire d'une carte de négociant tient un registre de ses achats d'or.\n"
    )
    assert [t.name for t in annotated(law, "fr").titles] == ["carte d'exploitant artisanal"]
