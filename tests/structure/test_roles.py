"""What text is for: masthead, preamble, further laws, schedules, forms, versions replaced."""

import pytest

from mpfcheck.model.instrument import ClauseKind, TextRole
from tests.structure.helpers import built, clause, labels

BEHIND = """
LAWS OF TESTLAND

QUARRIES ACT

Published by authority

An Act to regulate the working of
quarries and the keeping of explosives.

ENACTED by the Parliament as follows—

1. Short title.—This Act may be cited as the Quarries Act and applies to every quarry.

2. Rules.—The Minister may make regulations for the purposes of this Act.

SCHEDULE

APPLICATION FOR A LICENCE

I, ................................, apply for a licence.

Place of the quarry ................................

Signature ................................

SUBSIDIARY LEGISLATION

QUARRIES (EXPLOSIVES) REGULATIONS

made under section 2

1. These Regulations may be cited as the Quarries (Explosives) Regulations.

2. No explosive shall be left in a hole.

3. (1) A charge that has missed fire shall not be touched.
(2) The hole shall be marked.
"""


@pytest.fixture(scope="module")
def behind():
    return built(BEHIND)


def test_regulations_behind_an_act_are_articles(behind):
    regulations = [c for c in behind.articles if c.label.startswith("reg.")]
    assert [c.label for c in regulations] == ["reg. 1", "reg. 2", "reg. 3"]
    assert clause(behind, "reg. 2").text == "No explosive shall be left in a hole."
    assert clause(behind, "reg. 3(2)").role is TextRole.OPERATIVE


def test_a_law_behind_an_act_is_a_unit_of_its_own(behind):
    unit = clause(behind, "Quarries (Explosives) Regulations")
    assert (unit.kind, unit.role) == (ClauseKind.SCHEDULE, TextRole.OPERATIVE)
    assert behind.clauses[clause(behind, "reg. 1").parent] == unit
    assert "SUBSIDIARY LEGISLATION" not in " ".join(c.text for c in behind.clauses)


def test_two_orders_behind_an_act_are_told_apart():
    order = "{} ORDER\n\nmade under section 2\n\n1. It binds all.\n\n2. It ends in May."
    text = f"{BEHIND}\n{order.format('FIRST FEES')}\n\n{order.format('SECOND FEES')}"
    found = labels(built(text))
    assert {"First Fees Order para. 2", "Second Fees Order para. 2"} <= set(found)


def test_a_schedule_to_be_filled_in_is_a_form(behind):
    form = [c for c in behind.clauses if c.role is TextRole.FORM]
    assert form[0].heading == "APPLICATION FOR A LICENCE"
    assert any(c.text.startswith("Signature") for c in form)


def test_a_rule_inside_a_form_is_no_form():
    rule = "The holder shall pay the fee."
    text = BEHIND.replace("Signature", f"{rule}\n\nSignature")
    found = next(c for c in built(text).clauses if c.text == rule)
    assert found.role is TextRole.SCHEDULE


def test_a_masthead_is_no_preamble(behind):
    roles = {c.text: c.role for c in behind.clauses if c.kind is ClauseKind.TEXT}
    assert roles["LAWS OF TESTLAND"] is TextRole.FRONT
    assert roles["Published by authority"] is TextRole.FRONT
    long_title = "An Act to regulate the working of quarries and the keeping of explosives."
    assert roles[long_title] is TextRole.PREAMBLE
    assert roles["ENACTED by the Parliament as follows—"] is TextRole.PREAMBLE


@pytest.mark.parametrize(
    ("language", "text", "label"),
    [
        (
            "en",
            "An Act to fence pits.\n\n1. Pits are fenced.\n2. Fences are kept.",
            "preamble para. 1",
        ),
        ("fr", "Vu la Constitution ;\n\nArticle 1. Rien.\nArticle 2. Fin.", "préambule al. 1"),
        ("es", "CONSIDERANDO:\n\nArtículo 1. Nada.\nArtículo 2. Fin.", "preámbulo párr. 1"),
        ("pt", "CONSIDERANDO:\n\nArt. 1º Nada.\nArt. 2º Fim.", "preâmbulo par. 1"),
    ],
)
def test_a_preamble_is_cited_in_the_language_of_the_law(language, text, label):
    found = built(text, language)
    assert [c.label for c in found.clauses if c.role is TextRole.PREAMBLE] == [label]


@pytest.mark.parametrize(
    ("language", "broken", "whole"),
    [
        ("en", "A BILL\n\nFOR\n\nAN ACT to fence pits.", "A BILL FOR AN ACT to fence pits."),
        (
            "es",
            "EL CONGRESO DE LA REPÚBLICA\n\nDECRETA:",
            "EL CONGRESO DE LA REPÚBLICA DECRETA:",
        ),
    ],
)
def test_enacting_words_are_one_clause(language, broken, whole):
    word = {"en": "Section", "es": "Artículo"}[language]
    text = f"{broken}\n\n{word} 1. Una regla.\n\n{word} 2. Otra regla."
    assert [c.text for c in built(text, language).clauses if c.role is TextRole.PREAMBLE] == [whole]


def test_articles_of_an_annex_are_articles_of_that_annex():
    text = """
    Article 1. - Scope
    This Convention applies to every quarry of every Party.

    Article 2. - Term
    It is valid until the Parties end it by an instrument in writing.

    Annex A
    Arbitration

    Article 1
    1. A Party may ask for arbitration.
    2. It shall say why.

    Article 2
    The tribunal shall have three members.
    """
    instrument = built(text, title="Convention")
    assert clause(instrument, "annex A art. 1(2)").text == "It shall say why."
    assert clause(instrument, "annex A art. 2").role is TextRole.SCHEDULE
    assert clause(instrument, "art. 2").role is TextRole.OPERATIVE


def test_a_version_that_was_replaced_is_superseded():
    text = """
    Art. 1º Esta lei regula as pedreiras.

    Art. 2º São deveres do titular:
    I - cercar a cava;
    II - manter um livro;
    II - manter um registro eletrônico; (Redação dada pela Lei nº 9, de 2001)
    III - comunicar acidentes.
    """
    instrument = built(text, "pt", title="Lei")
    found = {c.text[:16]: c.role for c in instrument.clauses}
    assert found["manter um livro;"] is TextRole.SUPERSEDED
    assert found["manter um regist"] is TextRole.OPERATIVE


def test_an_article_that_was_replaced_is_superseded():
    text = "\n\n".join(
        [
            "Art. 1º Esta lei regula as pedreiras de todo o país e a sua fiscalização.",
            "Art. 2º A licença dura um ano.",
            "Art. 2º A licença dura dois anos. (Redação dada pela Lei nº 9, de 2001)",
            "Art. 3º Esta lei entra em vigor na data de sua publicação.",
        ]
    )
    roles = [c.role for c in built(text, "pt", title="Lei").articles]
    assert roles == [
        TextRole.OPERATIVE,
        TextRole.SUPERSEDED,
        TextRole.OPERATIVE,
        TextRole.OPERATIVE,
    ]


NOTES = "\n".join(
    f"{n}. Subs. by Act {n} of 1999, s. 2, for section 1 (w.e.f. 1-1-2000)." for n in range(1, 4)
)


def test_marks_of_omission_and_amendment_do_not_stay_in_the_text():
    text = f"""
    1. Title.—This Act has a title that is long enough to be read as text of its own.

    2. Notice.—(1) A holder of a 1[lease 2[or permit]] *** shall give notice.
    * * * * *]
    (2) The notice is in writing.]

    {NOTES}
    """
    instrument = built(text)
    assert clause(instrument, "s. 2(1)").text == "A holder of a lease or permit shall give notice."
    assert clause(instrument, "s. 2(2)").text == "The notice is in writing."


def test_brackets_stay_where_nobody_amended():
    text = "1. Title.—This Act [of 1930] has a title.\n\n2. End.—It ends."
    assert clause(built(text), "s. 1").text == "This Act [of 1930] has a title."


@pytest.mark.parametrize(
    "stars", ["* * *", "Ix * * * *", "Sk * * * x", "x x x x x", "+ + * +", "Sx", "Ie * * * #"]
)
def test_no_clause_is_empty(stars):
    text = f"1. Duties.—A holder shall—\n(a)\n{stars}\n(b) keep a log.\n\n2. End.—It ends."
    law = built(text)
    assert all(c.text or c.heading or law.children[c.index] for c in law.clauses)
    assert not [c for c in law.clauses if stars in c.text]


def test_a_repealed_section_that_repeats_its_number():
    text = "1. Title.—It has a title.\n\n2. ***\n2. [Section repealed by Act 3]\n\n3. End.—It ends."
    assert clause(built(text), "s. 2").role is TextRole.REPEALED
