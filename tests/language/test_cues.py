"""Cues in two parts, cues around an aside, and whose deed a "may" speaks of."""

import pytest

from tests.laws import annotated, clause

MAIN = [
    # an aside between the modal verb and what it means
    ("en", "12. The Minister may, by notice in the Gazette, make rules on fees.", "delegation"),
    ("en", "12. A term that is against this Act shall, to that extent, be null and void.",
     "constitutive"),
    ("en", "12. The holder shall, without the consent of the Board, not sell the mine.",
     "prohibition"),
    ("en", "12. The Board shall for an inquiry have power to hear witnesses.", "power"),
    ("en", "12. The holder shall, within a month, fence the pit.", "obligation"),
    # two parts
    ("en", "12. Nothing in a contract of work shall prevent a miner from panning.", "permission"),
    ("en", "12. Nothing in this Part shall take away a right of the State.", "constitutive"),
    ("en", "12. Nothing in this section shall apply to panning by hand.", "exemption"),
    ("en", "12. A lessee shall, for the work, have on the land the right to cut timber.", "right"),
    ("pt", "Art. 12. Fica o Poder Executivo, em cada ano, autorizado a doar sementes.", "power"),
    ("pt", "Art. 12. Fica a cooperativa de garimpo autorizada a vender o ouro.", "permission"),
    ("pt", "Art. 12. Será aplicada ao infrator a pena de multa.", "offence"),
    ("pt", "Art. 12. A taxa será aplicada até o fim da obra.", "obligation"),
    # who acts
    ("en", "12. Whenever a forest officer suspects that any person holds gold, he may search him.",
     "power"),
    ("en", "12. Where the holder doubts a measure of the Minister, he may ask for a review.",
     "permission"),
    ("en", "12. Subject to the consent of the Inspector, the hours may be longer.", "permission"),
    ("en", "12. A person authorised by the Minister may enter a mine.", "power"),
    ("en", "12. A person of full age may enter the market.", "permission"),
    ("en", "12. The Government shall have the option to buy the plant.", "power"),
    ("en", "12. A works council shall be entitled to be heard.", "right"),
    # the opening of a sentence is not its verb
    ("en", "12. Notwithstanding a rule by which an act is to be done early, the Board may wait.",
     "power"),
    ("en", "12. If a miner wants gold back he shall apply in writing, and the Board may refuse.",
     "obligation"),
    ("en", "12. Notwithstanding section 4, the Minister may, by notice, set a date on which bids "
     "may be made.", "power"),
    ("pt", "Art. 12. Para os efeitos deste artigo, o comprador deverá guardar as notas.",
     "obligation"),
    ("en", "12. If in the view of the court gold was hid, and its owner cannot be found, the court "
     "may keep it.", "power"),
    ("en", "12. The holder shall pay in gold where cash may not be had.", "obligation"),
    ("en", "12. He shall (whether he was warned or not) be liable to a fine.", "offence"),
    # what a text does, and what a person does with the same verb
    ("en", "12. This Part shall prevail over a custom.", "constitutive"),
    ("en", "12. Rules under this Act may provide for fees.", "delegation"),
    ("en", "12. The Part on fees shall apply to dredges.", "constitutive"),
    ("en", "12. The holder shall apply to the Board for a new term.", "obligation"),
    ("en", "12. It shall be lawful for the Minister to close a road.", "power"),
    ("en", "12. It shall be lawful for a miner to cut wood.", "permission"),
    ("en", "12. No action or suit shall lie against an officer.", "exemption"),
    ("en", "12. The finder shall have a preferential right to a lease.", "right"),
    ("en", "12. In this Part, “fit person” means the person named by the Board.", "definition"),
    ("en", "12. No person shall be entitled to a second permit.", "prohibition"),
    ("en", "12. No woman may be excluded from a mine.", "right"),
    ("en", "12. The Minister, if a miner asks, may give a loan.", "power"),
    ("en", "12. A permit may be refused for cause.", "power"),
    ("en", "12. No ore from a pit where the depth is great shall be sold.", "prohibition"),
    ("en", "12. This Part governs the trade in gold.", "constitutive"),
    ("en", "12. The holder of a sand permit pays taxes.", "obligation"),
    ("en", "12. A permit may only be issued to adults.", "condition"),
    # provisos
    ("en", "12. Provided that the term for which a licence is granted does not exceed two years.",
     "constitutive"),
    # what is not law
    ("pt", "Art. 12. ........................ (NR)", "none"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "main"), MAIN, ids=lambda v: str(v)[:60])
def test_a_clause_is_there_for(language, text, main):
    assert annotated(text, language).annotations[-1].main == main


ITEMS = [
    (
        "an item is a sentence that its opening only announces",
        "12. The following rules shall apply to a hearing:\n"
        "(a) The Board may hear any witness.\n(b) The parties shall be told.",
        {"s. 12(a)": "power", "s. 12(b)": "obligation"},
    ),
    (
        "a proviso takes nothing from what stands before it",
        "12. An officer may-\n(a) cross any land; or\n(b) dig pits: Provided that-\n"
        "(i) before he leaves every pit shall be filled.",
        {"s. 12(a)": "power", "s. 12(b)(i)": "obligation"},
    ),
    (
        "the subject with no stands before the list",
        "12. (1) No person-\n(a) shall deal in gold; or\n(b) may keep mercury.",
        {"s. 12(1)(a)": "prohibition", "s. 12(1)(b)": "prohibition"},
    ),
    (
        "the authority stands before the list",
        "12. (1) The Minister-\n(a) may close a mine; and\n(b) shall publish the reasons.",
        {"s. 12(1)(a)": "power", "s. 12(1)(b)": "obligation"},
    ),
    (
        "the closing words are printed with the last item",
        "12. A person who is hurt by-\n(a) a refusal of the Board; or\n"
        "(b) an order of the Board, may appeal to the court.",
        {"s. 12": "right", "s. 12(a)": "right"},
    ),
    (
        "provided that makes conditions of its items",
        "12. A permit may be renewed, provided that-\n(a) the fee is paid; and\n(b) no debt stays.",
        {"s. 12": "power", "s. 12(a)": "condition", "s. 12(b)": "condition"},
    ),
    (
        "the verb of the opening goes on in the item",
        "12. A permit shall-\n(a) be valid for one year;\n(b) show the name of the holder; and\n"
        "(c) not be sold.",
        {"s. 12(a)": "constitutive", "s. 12(b)": "obligation", "s. 12(c)": "prohibition"},
    ),
    (
        "what the opening ends with is a condition",
        "12. A permit may be sold subject to the following conditions:\n"
        "(a) consent of the Board; and\n(b) payment of the fee.",
        {"s. 12": "permission", "s. 12(a)": "condition"},
    ),
]


@pytest.mark.parametrize(("text", "mains"), [c[1:] for c in ITEMS], ids=[c[0] for c in ITEMS])
def test_items_and_their_opening(text, mains):
    law = annotated(text)
    found = {label: law.annotations[clause(law, label).index].main.value for label in mains}
    assert found == mains


def test_a_new_article_in_another_law_speaks_for_itself():
    law = annotated(
        "Art. 12. A Lei nº 9, de 1990, passa a vigorar com as seguintes alterações:\n"
        "“Art. 3º O titular poderá vender o ouro.\n"
        "..................................................” (NR)",
        "pt",
    )
    mains = [a.main.value for a in law.annotations if a.main.value != "none"]
    assert mains == ["constitutive", "permission"]
