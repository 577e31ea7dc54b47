"""Whom a clause binds."""

import pytest

from tests.laws import annotated, clause

LAW = """PART I PRELIMINARY
1. A holder of a mineral title shall pay the fees.
2. The holder of an artisanal mining permit shall work by hand.
3. The holder of a mining lease shall file a feasibility study.
4. Every employer shall provide helmets.
PART II SMALL-SCALE MINING
5. The holder shall fence every pit.
PART III EXPLORATION LICENCES
6. The holder shall drill within two years.
PART IV MISCELLANEOUS
7. No quarry shall be opened near a road.
"""


@pytest.mark.parametrize(
    ("label", "scope"),
    [
        ("s. 1", "general"),
        ("s. 2", "asm"),
        ("s. 3", "large-scale"),
        ("s. 4", "general"),
        ("s. 5", "asm"),
        ("s. 6", "large-scale"),
    ],
)
def test_scope_is_read_from_the_holder_and_from_the_part(label, scope):
    law = annotated(LAW)
    (index,) = [c.index for c in law.instrument.clauses if c.label == label]
    annotation = law.annotations[index]
    assert annotation.scope == scope, annotation.scope_reason
    assert annotation.scope_reason


def test_the_holder_of_a_list_cut_short_is_not_the_last_one_alone():
    law = annotated(
        "1. A licence may be a small scale mining licence or a large scale mining licence.\n"
        "2. (1) The holder of a small scale or large scale mining licence shall prepare a plan.\n"
        "(2) The holder shall provide separate toilets.\n"
    )
    (index,) = [c.index for c in law.instrument.clauses if c.label == "s. 2(2)"]
    assert law.annotations[index].scope == "general", law.annotations[index].scope_reason


def test_without_a_lighter_title_a_mining_lease_is_for_everybody():
    law = annotated("1. The holder of a mining lease shall fence every pit.\n2. Fees are payable.")
    assert law.annotations[0].scope == "general"


def test_quarry_only_text_is_marked_narrower():
    law = annotated(LAW)
    (index,) = [c.index for c in law.instrument.clauses if c.label == "s. 7"]
    assert law.annotations[index].narrower


def test_an_instrument_made_for_asm_is_asm_throughout():
    law = annotated("Art. 1º O titular paga a taxa.", "pt", title="Estatuto do Garimpeiro")
    assert law.annotations[-1].scope == "asm"


@pytest.mark.parametrize(
    ("part", "scope"), [("LA GRAN MINERÍA", "large-scale"), ("LOS TRABAJOS", "asm")]
)
def test_an_opening_on_asm_leaves_a_part_on_large_scale_alone(part, scope):
    law = annotated(
        "TÍTULO I OBJETO\nArtículo 1. Objeto. Esta ley fomenta la minería artesanal.\n"
        "Artículo 2. El titular de un permiso de minería artesanal trabaja a mano.\n"
        f"TÍTULO II {part}\nArtículo 3. El obligado tendrá un plan de emergencia.",
        "es",
    )
    assert law.annotations[-1].scope == scope, law.annotations[-1].scope_reason


def test_the_register_names_the_titles_with_their_tier():
    titles = {t.name: t.tier for t in annotated(LAW).titles}
    assert titles["artisanal mining permit"] == "artisanal"
    assert titles["mining lease"] == "large-scale"
    assert titles["mineral title"] == "any"


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("1. Mining other than artisanal mining shall be insured.", "large-scale"),
        ("1. Small-scale mining, other than artisanal mining, shall be insured.", "asm"),
    ],
)
def test_a_tier_that_is_only_left_out_is_not_bound(text, scope):
    assert annotated(text).annotations[-1].scope == scope


@pytest.mark.parametrize(
    ("language", "text", "label"),
    [
        (
            "en",
            "1. Section 7 (1) of this Act on fees shall not apply to artisanal miners.\n"
            "2. Every manager shall report.",
            "s. 2",
        ),
        (
            "fr",
            "Article 1. L'article 7 de la présente loi ne s'applique pas aux orpailleurs.\n"
            "Article 2. Le gérant rend compte.",
            "art. 2",
        ),
        (
            "es",
            "Artículo 1. El artículo 7 de esta ley no se aplica a los mineros artesanales.\n"
            "Artículo 2. El gerente informará.",
            "art. 2",
        ),
        (
            "pt",
            "Art. 1º O artigo 7 da presente lei não se aplica aos garimpeiros.\n"
            "Art. 2º O gerente informará.",
            "art. 2",
        ),
    ],
)
def test_what_one_article_does_not_apply_to_is_said_of_it_alone(language, text, label):
    law = annotated(text, language)
    annotation = law.annotations[clause(law, label).index]
    assert annotation.scope == "general", annotation.scope_reason
