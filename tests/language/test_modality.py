"""What a clause does, in four languages."""

import pytest

from mpfcheck.model.annotation import ModalityKind
from mpfcheck.model.why import why
from tests.laws import annotated

CASES = [
    ("en", "12. The holder shall fence every pit.", {"obligation"}),
    ("en", "12. No person shall use mercury in a river.", {"prohibition"}),
    ("en", "12. The use of mercury is prohibited.", {"prohibition"}),
    ("en", "12. A holder may sell the gold to any dealer.", {"permission"}),
    ("en", "12. The Minister may close an area.", {"power"}),
    ("en", "12. The Minister may by regulations set the fees.", {"delegation"}),
    ("en", "12. The Agency shall endeavour to train miners.", {"aspiration"}),
    ("en", "12. Nothing in this section prohibits the panning of gold by hand.", {"permission"}),
    ("en", "12. A permit shall not be granted unless the applicant is an adult.", {"condition"}),
    ("en", "12. A person who contravenes this section commits an offence.", {"offence"}),
    ("en", "12. There is established a Fund for small mines.", {"constitutive"}),
    ("en", "12. A holder shall not be required to give a bond.", {"exemption"}),
    ("en", "12. This section shall not apply in respect of hospitals.", {"exemption"}),
    ("en", "12. Section 9 does not apply where gold is panned by hand.", {"exemption"}),
    ("en", "12. The fees are not applicable to gold panners.", {"exemption"}),
    ("en", "12. The requirement shall not extend to laboratories.", {"exemption"}),
    ("en", "12. A minor shall not apply for a permit.", {"prohibition"}),
    ("es", "12. Si la mina no cumple con los requisitos, la autoridad cerrará.", {"obligation"}),
    # what an authority recognises is the right of whom it names, no power of its own
    ("en", "12. The Minister declares that the holder has the right to mine.", {"right"}),
    ("fr", "Article 12. Le ministre constate que l'exploitant minier a droit à l'eau.", {"right"}),
    (
        "es",
        "Artículo 12. El Estado reconoce que el titular goza de un derecho exclusivo.",
        {"right"},
    ),
    (
        "pt",
        "Art. 12. O Ministro estabelece que o titular da licença tem direito a água.",
        {"right"},
    ),
    ("es", "Artículo 12. El Ministro que recibe la solicitud podrá cerrar la mina.", {"power"}),
    ("fr", "Article 12. Le présent titre ne s'appliquera pas aux orpailleurs.", {"exemption"}),
    ("fr", "Article 12. La taxe n'est pas applicable aux hôpitaux.", {"exemption"}),
    ("es", "Artículo 12. La tasa no rige para los hospitales.", {"exemption"}),
    ("es", "Artículo 12. El presente título no es aplicable al lavado.", {"exemption"}),
    ("pt", "Art. 12. A taxa não é aplicável aos hospitais.", {"exemption"}),
    ("pt", "Art. 12. O presente título não se aplicará à faiscação.", {"exemption"}),
    ("fr", "Article 12. Le titulaire doit clôturer les puits.", {"obligation"}),
    ("fr", "Article 12. Le titulaire réhabilite les sites exploités.", {"obligation"}),
    ("fr", "Article 12. L'usage du mercure est interdit.", {"prohibition"}),
    ("fr", "Article 12. Nul ne peut employer du mercure.", {"prohibition"}),
    ("fr", "Article 12. Le ministre peut fermer une zone.", {"power"}),
    ("fr", "Article 12. Les taxes sont fixées par décret.", {"delegation"}),
    ("fr", "Article 12. L'État encourage les groupements.", {"aspiration"}),
    ("fr", "Article 12. La carte est valable pour deux ans.", {"constitutive"}),
    ("fr", "Article 12. Aucune autorisation n'est requise pour laver le sable.", {"exemption"}),
    ("fr", "Article 12. Aucun permis n'est exigé de celui qui lave du sable.", {"exemption"}),
    ("fr", "Article 12. Aucune autorisation n'est accordée aux mineurs.", {"prohibition"}),
    ("es", "Artículo 12. Ninguna licencia será exigida a quien lava arena.", {"exemption"}),
    ("pt", "Art. 12. Nenhuma licença será exigida de quem lava areia.", {"exemption"}),
    ("pt", "Art. 12. Não é necessária autorização para lavar areia.", {"exemption"}),
    ("es", "Artículo 12. El titular deberá cercar los pozos.", {"obligation"}),
    ("es", "Artículo 12. La autoridad otorgará el permiso en treinta días.", {"obligation"}),
    ("es", "Artículo 12. Se prohíbe el uso de mercurio.", {"prohibition"}),
    ("es", "Artículo 12. El Ministerio podrá cerrar el área.", {"power"}),
    ("es", "Artículo 12. El reglamento determinará las tarifas.", {"delegation"}),
    ("es", "Artículo 12. El Estado promoverá las cooperativas.", {"aspiration"}),
    ("es", "Artículo 12. Establézcase el padrón de lavaderos de oro.", {"constitutive"}),
    ("es", "Artículo 12. Facúltese al alcalde a cerrar los pozos.", {"power"}),
    ("es", "Artículo 12. El plazo es aplicable a aquellos que lavan oro.", {"constitutive"}),
    ("es", "Artículo 12. El trámite se considerará iniciado con la solicitud.", {"constitutive"}),
    (
        "fr",
        "Article 12. Si, au bout d'un mois, il n'a rien dit, le préfet délivre la carte.",
        {"obligation"},
    ),
    ("pt", "Art. 12. O titular deverá cercar os poços.", {"obligation"}),
    ("pt", "Art. 12. Nas aldeias não se aquece amálgama.", {"prohibition"}),
    ("pt", "Art. 12. A venda de ouro depende de registro.", {"condition"}),
    ("pt", "Art. 12. A queima está sujeita a licenciamento prévio.", {"condition"}),
    ("pt", "Art. 12. O titular está sujeito ao pagamento da taxa.", {"obligation"}),
    ("pt", "Art. 12. Os garimpeiros são incentivados a tapar as catas.", {"aspiration"}),
    ("pt", "Art. 12. As regras da venda são fixadas em regulamento.", {"delegation"}),
    ("pt", "Art. 12. O balneário contará com água corrente.", {"obligation"}),
    ("pt", "Art. 12. Se o titular não paga a taxa, perde a área.", {"constitutive"}),
    ("es", "Artículo 12. Los mineros serán alentados a tapar los pozos.", {"aspiration"}),
    ("es", "Artículo 12. El comedor contará con agua corriente.", {"obligation"}),
    ("es", "Artículo 12. La quema queda supeditada a la aprobación del plan.", {"condition"}),
    ("fr", "Article 12. Les orpailleurs sont invités à combler les puits.", {"aspiration"}),
    ("fr", "Article 12. L'ouvrier en danger est fondé à se retirer.", {"right"}),
    ("en", "12. An applicant shall not be called upon to produce a bond.", {"exemption"}),
    ("en", "12. An agent who refuses a woman commits a violation.", {"offence"}),
    ("en", "12. Miners shall apply to the Board for a water permit.", {"obligation"}),
    ("en", "12. Section 5 shall apply with the necessary changes.", {"constitutive"}),
    ("en", "12. This Part shall apply for two years.", {"constitutive"}),
    ("en", "12. This Part shall apply to the Corporation.", {"constitutive"}),
    ("pt", "Art. 12. O titular comunica os acidentes ao órgão.", {"obligation"}),
    ("pt", "Art. 12. É proibido o uso de mercúrio.", {"prohibition"}),
    ("pt", "Art. 12. O Ministro poderá fechar a área.", {"power"}),
    ("es", "Artículo 12. Con la multa podrá la autoridad cerrar el pozo.", {"power"}),
    ("es", "Artículo 12. Sin permiso podrá el lavador usar una batea.", {"permission"}),
    ("fr", "Article 12. Avec l'amende peut le préfet fermer le puits.", {"power"}),
    ("pt", "Art. 12. Com a coima pode a autoridade competente fechar o poço.", {"power"}),
    ("pt", "Art. 12. Sem licença pode o garimpeiro usar uma bateia.", {"permission"}),
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
        assert why("opening-of", clause="s. 12") in modality.reason


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


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Every owner of premises where persons are employed must keep a register."),
        ("fr", "Le chef d'un lieu où des explosifs sont gardés doit tenir un registre."),
        ("es", "El jefe del lugar donde los explosivos son guardados debe llevar un registro."),
        ("pt", "O chefe do local onde os explosivos são guardados deve manter um registo."),
    ],
)
def test_a_case_with_a_verb_of_its_own_leaves_the_next_cue_to_the_sentence(language, text):
    (duty,) = [m for m in annotated(text, language).annotations[0].modalities if not m.plain]
    assert duty.kind is ModalityKind.OBLIGATION
    assert not duty.relative


@pytest.mark.parametrize(
    "opening",
    [
        "Without derogating from subsection (1) any regulation made under it may include -",
        "Any rules so made may deal with -",
        "Regulations made under subsection (2) may provide for -",
    ],
)
def test_what_regulations_may_deal_with_is_left_to_them(opening):
    law = annotated(f"7. (1) {opening}\n(a) the clothing of miners;\n(b) first aid.\n", "en")
    assert {m.kind for m in law.annotations[-1].modalities} == {ModalityKind.DELEGATION}


def test_a_preamble_only_states_purposes():
    law = annotated("WHEREAS mercury must be banned from mining;\n\n1. This Act applies to gold.")
    first = law.annotations[0]
    assert {m.kind for m in first.modalities} == {"purpose"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "12. No holder of an artisanal mining licence shall use mercury."),
        ("fr", "Article 12. Aucun titulaire d'une carte d'exploitant ne vend du mercure."),
        ("fr", "Article 12. Aucun permis industriel n'est accordé dans un couloir."),
        ("fr", "Article 12. Aucun titre autre que la carte d'artisan ne peut être accordé ici."),
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


PLAIN = [
    ("en", "12. The licensee keeps a register of every sale.", "obligation"),
    ("en", "12. Holders of licences keep a register of sales.", "obligation"),
    ("en", "12. The operator quickly logs every shift.", "obligation"),
    ("en", "12. Waste is stored away from water.", "obligation"),
    ("en", "12. Where a pit is deep, the holder fences it at once.", "obligation"),
    ("en", "12. The map that shows the area is kept in the office.", "obligation"),
    ("en", "12. No mercury is used in a river.", "prohibition"),
    ("en", "12. Amalgam is not burnt in a house.", "prohibition"),
    ("en", "12. A permit is granted for two years.", "constitutive"),
    ("en", "12. Where the holder keeps mercury in a store.", "none"),
    ("en", "12. Gold which the holder keeps in a store.", "none"),
    ("en", "12. The pit is deep and its water is cold.", "none"),
    ("en", "12. Safety measures for mines and plants.", "none"),
    ("fr", "Article 12. Le mercure n'est pas utilisé dans les mines.", "prohibition"),
    ("fr", "Article 12. Sauf autorisation, aucun titulaire n'emploie le mercure.", "prohibition"),
    ("fr", "Article 12. Si le titulaire est absent, le chef tient le registre.", "obligation"),
    ("fr", "Article 12. Les déchets sont stockés loin de l'eau.", "obligation"),
    ("fr", "Article 12. Le permis de recherche est accordé pour un an.", "constitutive"),
    ("es", "Artículo 12. No se otorgará permiso a menores de edad.", "prohibition"),
    ("es", "Artículo 12. El escribano pondrá constancia del día y de la hora.", "obligation"),
    ("es", "Artículo 12. La concesión durará cinco años.", "constitutive"),
    ("pt", "Art. 12. Não será concedida licença a menores de idade.", "prohibition"),
    ("pt", "Art. 12. Os rejeitos serão depositados longe dos rios.", "obligation"),
    ("pt", "Art. 12. A permissão vigorará por cinco anos.", "constitutive"),
]


@pytest.mark.parametrize(("language", "text", "main"), PLAIN, ids=lambda v: str(v)[:48])
def test_a_plain_statement_binds_by_its_main_verb(language, text, main):
    assert annotated(text, language).annotations[-1].main == main


MAIN = [
    ("en", "12. A person who is found with gold shall, for this section, be deemed a dealer.",
     "constitutive"),
    ("en", "12. Where the owner cannot pay, he shall tell the Board.", "obligation"),
    ("en", "12. Any licence may be revoked for fraud.", "power"),
    ("en", "12. Gold may be sold to any dealer.", "permission"),
    ("en", "12. No person shall be prevented from panning by hand.", "right"),
    ("en", "12. Except under section 4, no person shall dig.", "prohibition"),
    ("fr", "Article 12. Le titulaire veille à la propreté du site.", "obligation"),
    ("fr", "Article 12. L'État veille à la formation des artisans.", "aspiration"),
    ("fr", "Article 12. Le retrait peut être prononcé par le ministre.", "power"),
    ("es", "Artículo 12. El titular velará por la limpieza del sitio.", "obligation"),
    ("es", "Artículo 12. El Estado velará por la formación de los artesanos.", "aspiration"),
    ("pt", "Art. 12. O titular zelará pela limpeza da área.", "obligation"),
    ("pt", "Art. 12. O Estado zelará pela formação dos artesãos.", "aspiration"),
    ("pt", "Art. 12. Fica o titular de toda permissão obrigado a cercar os poços.", "obligation"),
    ("es", "Considerando, que el mercurio daña los ríos y a las personas;", "purpose"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "main"), MAIN, ids=lambda v: str(v)[:48])
def test_each_clause_has_one_main_modality(language, text, main):
    assert annotated(text, language).annotations[-1].main == main


def test_an_item_does_what_its_opening_words_say():
    law = annotated(
        "12. The plan shall show-\n(a) how the operator keeps a register; and\n(b) maps."
    )
    assert of_label(law, "s. 12(a)").main == "obligation"
    assert [m.kind for m in of_label(law, "s. 12(a)").modalities] == ["obligation"]


def test_opening_words_without_verb_do_what_their_list_does():
    law = annotated(
        "12. (1) A person who-\n(a) uses mercury; or\n(b) sells mercury,\ncommits an offence."
    )
    assert of_label(law, "s. 12(1)").main == "offence"


def test_a_sentence_after_a_list_is_no_item_of_it():
    law = annotated(
        "Art. 12. O crédito observará as seguintes condições:\n"
        "I - prazo de um ano;\nII - juros de um por cento.\n"
        "§ 1º O titular comunica os acidentes ao órgão.",
        "pt",
    )
    assert [m.kind for m in of_label(law, "art. 12 § 1").modalities] == ["obligation"]
