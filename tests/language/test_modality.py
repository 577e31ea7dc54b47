"""What a clause does, in four languages."""

import pytest

from tests.laws import annotated

CASES = [
    ("en", "12. The holder shall fence every pit.", {"obligation"}),
    ("en", "12. No person shall use mercury in a river.", {"prohibition"}),
    ("en", "12. The use of mercury is prohibited.", {"prohibition"}),
    ("en", "12. A holder may sell the gold to any dealer.", {"permission"}),
    ("en", "12. The Minister may close an area.", {"power"}),
    ("en", "12. The Minister may by regulations set the fees.", {"delegation"}),
    ("en", "12. The Agency shall endeavour to train miners.", {"aspiration"}),
    ("en", "12. Nothing in this section prohibits the panning of gold by hand.", set()),
    ("en", "12. A permit shall not be granted unless the applicant is an adult.", {"condition"}),
    ("en", "12. A person who contravenes this section commits an offence.", {"offence"}),
    ("en", "12. There is established a Fund for small mines.", {"constitutive"}),
    ("en", "12. A holder shall not be required to give a bond.", {"exemption"}),
    ("fr", "Article 12. Le titulaire doit clôturer les puits.", {"obligation"}),
    ("fr", "Article 12. Le titulaire réhabilite les sites exploités.", {"obligation"}),
    ("fr", "Article 12. L'usage du mercure est interdit.", {"prohibition"}),
    ("fr", "Article 12. Nul ne peut employer du mercure.", {"prohibition"}),
    ("fr", "Article 12. Le ministre peut fermer une zone.", {"power"}),
    ("fr", "Article 12. Les taxes sont fixées par décret.", {"delegation"}),
    ("fr", "Article 12. L'État encourage les groupements.", {"aspiration"}),
    ("fr", "Article 12. La carte est valable pour deux ans.", {"constitutive"}),
    ("es", "Artículo 12. El titular deberá cercar los pozos.", {"obligation"}),
    ("es", "Artículo 12. La autoridad otorgará el permiso en treinta días.", {"obligation"}),
    ("es", "Artículo 12. Se prohíbe el uso de mercurio.", {"prohibition"}),
    ("es", "Artículo 12. El Ministerio podrá cerrar el área.", {"power"}),
    ("es", "Artículo 12. El reglamento determinará las tarifas.", {"delegation"}),
    ("es", "Artículo 12. El Estado promoverá las cooperativas.", {"aspiration"}),
    ("pt", "Art. 12. O titular deverá cercar os poços.", {"obligation"}),
    ("pt", "Art. 12. O titular comunica os acidentes ao órgão.", {"obligation"}),
    ("pt", "Art. 12. É proibido o uso de mercúrio.", {"prohibition"}),
    ("pt", "Art. 12. O Ministro poderá fechar a área.", {"power"}),
    ("pt", "Art. 12. As cooperativas terão prioridade na outorga.", {"right"}),
    ("pt", "Art. 12. Fica assegurado o registro na carteira.", {"right"}),
]


@pytest.mark.parametrize(("language", "text", "kinds"), CASES, ids=lambda v: str(v)[:40])
def test_a_clause_does_what_its_verb_says(language, text, kinds):
    law = annotated(text, language)
    found = {m.kind.value for a in law.annotations for m in a.modalities}
    assert found == kinds


def of_label(law, label):
    (index,) = [c.index for c in law.instrument.clauses if c.label == label]
    return law.annotations[index]


def test_the_opening_words_lend_their_modality_to_every_item():
    law = annotated("12. No holder shall-\n(a) use mercury; or\n(b) burn amalgam in a house.")
    for label in ("s. 12(a)", "s. 12(b)"):
        (modality,) = of_label(law, label).modalities
        assert modality.kind == "prohibition"
        assert "opening words" in modality.reason


def test_a_finished_sentence_lends_nothing():
    law = annotated("12. (1) No holder shall use mercury.\n(2) The Board shall meet monthly.")
    assert [m.kind for m in of_label(law, "s. 12(2)").modalities] == ["obligation"]


def test_the_closing_words_of_a_list_govern_its_items():
    law = annotated(
        "12. A person who-\n(a) uses mercury; or\n(b) sells mercury,\n"
        "commits an offence and is liable to a fine."
    )
    assert "offence" in {m.kind for m in of_label(law, "s. 12(a)").modalities}


def test_two_cues_in_one_sentence_govern_their_own_sides():
    law = annotated("12. The Minister may grant a permit, and the holder shall fence the pit.")
    power, duty = law.annotations[-1].modalities
    text = law.instrument.clauses[-1].text
    assert (power.kind, duty.kind) == ("power", "obligation")
    assert "permit" in text[slice(*power.reach)]
    assert "fence" not in text[slice(*power.reach)]
    assert "fence" in text[slice(*duty.reach)]


def test_may_in_a_relative_clause_only_describes():
    law = annotated("12. The holder shall keep out any person who may be a child.")
    assert [m.kind for m in law.annotations[-1].modalities] == ["obligation"]


def test_a_preamble_only_states_purposes():
    law = annotated("WHEREAS mercury must be banned from mining;\n\n1. This Act applies to gold.")
    first = law.annotations[0]
    assert {m.kind for m in first.modalities} == {"purpose"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "12. No holder of an artisanal mining licence shall use mercury."),
        ("fr", "Article 12. Aucun titulaire d'une carte d'exploitant ne vend du mercure."),
        ("es", "Artículo 12. Ningún titular de un permiso artesanal usará mercurio."),
    ],
)
def test_a_negative_subject_makes_a_prohibition(language, text):
    assert [m.kind for m in annotated(text, language).annotations[-1].modalities] == ["prohibition"]


def test_no_later_than_is_no_prohibition():
    law = annotated("12. No later than June the holder shall report.")
    assert [m.kind for m in law.annotations[-1].modalities] == ["obligation"]


def test_a_later_sentence_of_an_item_has_its_own_modality():
    law = annotated(
        "12. The plan shall include-\n(a) a health strategy. It should name clinics; and\n(b) maps."
    )
    text = next(c for c in law.instrument.clauses if c.label == "s. 12(a)").text
    duty = next(m for m in of_label(law, "s. 12(a)").modalities if m.kind == "obligation")
    assert "clinics" not in text[slice(*duty.reach)]


def test_a_purpose_does_not_hide_the_main_verb():
    law = annotated(
        "Artículo 12. El Ministerio establecerá un registro con el fin de controlar el mercurio.",
        "es",
    )
    kinds = {m.kind for m in law.annotations[-1].modalities}
    assert kinds == {"obligation", "purpose"}


def test_an_item_that_opens_with_a_negation_is_a_prohibition():
    law = annotated("12. The holder shall-\n(a) fence the pit; and\n(b) not use mercury.")
    assert [m.kind for m in of_label(law, "s. 12(b)").modalities] == ["prohibition"]


def test_items_of_a_definitions_list_only_define():
    law = annotated(
        "Art. 2. Para os fins desta Lei entende-se por:\nI - mina: o lugar onde é extraído o ouro;",
        "pt",
    )
    assert {m.kind for a in law.annotations for m in a.modalities} == {"definition"}


def test_a_duty_in_a_relative_clause_does_not_outweigh_the_opening_words():
    law = annotated(
        "12. The Minister may make regulations providing for-\n"
        "(a) conditions that shall be applied to women; and\n(b) fees."
    )
    assert [m.kind for m in of_label(law, "s. 12(a)").modalities] == ["delegation"]


def test_an_authority_that_designates_defines_nothing():
    law = annotated("Article 12. Le ministre désigne un point focal.", "fr")
    assert [m.kind for m in law.annotations[-1].modalities] == ["obligation"]
