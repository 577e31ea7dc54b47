"""Sentences behind an item, lists in lists without letters, letters that were misread."""

import pytest

from tests.structure.helpers import built, clause, texts

BEHIND = [
    (
        "en",
        "1. The holder shall—\n(a) fence the pit; and\n(b) keep a register. "
        "The register is open to every officer of the council.\n2. End.",
        "s. 1(b)",
        "s. 1 para. 2",
    ),
    (
        "fr",
        "Article 1. Le titulaire :\na) clôture la carrière ;\nb) tient un registre. "
        "Le registre est ouvert à tous les agents de la commune.\nArticle 2. Fin.",
        "art. 1 b)",
        "art. 1 al. 2",
    ),
    (
        "es",
        "Artículo 1.- El titular:\na) cerca la cantera;\nb) lleva un registro. "
        "El registro es público y será entregado a la municipalidad.\nArtículo 2.- Fin.",
        "art. 1 lit. b",
        "art. 1 inc. 2",
    ),
    (
        "pt",
        "Art. 1º O titular:\nI - cerca a pedreira;\nII - mantém um registro. "
        "O registro é público e será entregue ao município.\nArt. 2º Fim.",
        "art. 1 II",
        "art. 1 al. 2",
    ),
]


@pytest.mark.parametrize(("language", "text", "item", "behind"), BEHIND)
def test_a_sentence_behind_the_last_item_is_no_part_of_it(language, text, item, behind):
    found = texts(built(text, language))
    assert found[item].endswith((" register.", " registre.", " registro."))
    assert "regist" in found[behind]


@pytest.mark.parametrize(
    "text",
    [
        "1. The holder—\n(a) shall dig. He shall pay the whole fee at once;\n(b) shall fence.",
        "1. The holder shall—\n(a) dig. It is his duty.\n(b) pay Smith Ltd. The Mall Road in town.",
        "1. These are due:\n(a) A fee. It is paid by the holder at once.\n"
        "(b) A tax. It shall be paid by the holder in the month of March.",
        "1. The holder shall—\n(a) dig;\n(b) pay. Part IV of the Fees.",
    ],
)
def test_what_is_part_of_the_item(text):
    assert not [c for c in built(f"{text}\n2. End.").clauses if c.kind == "alinea"]


def test_a_list_in_a_list_without_letters_is_told_by_its_capitals():
    text = """
1. The Committee consists of—

the head of the Agency;

one member of each of the— Board of Mines;

Board of Lands;

and Council for Research;

three officers of the Agency;

and two other persons.

2. End.
"""
    found = texts(built(text))
    assert found["s. 1 item 2"] == "one member of each of the—"
    assert found["s. 1 item 2 item 3"] == "and Council for Research;"
    assert found["s. 1 item 3"] == "three officers of the Agency;"
    assert found["s. 1 item 4"] == "and two other persons."


def test_capitals_throughout_tell_of_no_list_in_a_list():
    heard = "The Agency;\n\nThe Boards: Mines;\n\nLands;\n\nThe Council."
    text = f"1. These are heard—\n\n{heard}\n2. End."
    assert "s. 1 item 4" in texts(built(text))


MISREAD = [
    ("(a) one;\n(6) two;\n(c) three.", "ab?c"),
    ("(u) one;\n(b) two;\n(c) three.", "a?bc"),
    ("(a) one;\n(b) two;\n(e) three;\n(d) four.", "abc?d"),
    ("(g) one;\n(h) two;\n(l) three;\n(j) four.", "g?hi?j"),
    ("(a) one;\n(b) two;\n(c) three.", "abc"),
]


@pytest.mark.parametrize(("items", "letters"), MISREAD)
def test_a_misread_letter_is_known_by_its_neighbours(items, letters):
    law = built(f"1. The holder shall pay for—\n{items}\n2. End.")
    found = "".join(c.number + "?" * c.uncertain for c in law.clauses[1:-1])
    assert found == letters


def test_a_definition_that_lost_its_letter_keeps_its_place():
    law = built(
        "1. In this Act—\n(a) “clay” means fine earth;\n\n“gravel” means small stones;\n\n"
        "(c) “sand” means fine stones;\n(d) “slate” means flat stones.\n2. End."
    )
    assert [c.label for c in law.clauses[1:-1]] == ["s. 1(a)", "s. 1(b)", "s. 1(c)", "s. 1(d)"]
    assert clause(law, "s. 1(b)").uncertain


def test_a_subsection_between_two_lists_is_no_misread_letter():
    before = "".join(f"({n}) It is due in May.\n" for n in range(2, 5))
    law = built(
        f"1.—(1) It is due.\n{before}(5) It is due—\n(a) for sand;\n(6) It is paid—\n"
        "(a) in March;\n(b) in May;\n(c) in June.\n2. End."
    )
    assert clause(law, "s. 1(6)(c)").text == "in June."


def test_an_opening_before_a_list_is_no_heading():
    law = built(
        "11. Duties.—(1) A holder shall fence the pit.\n"
        "12. No person—(a) digs;\n(b) blasts,\nat night.\n"
        "13. Fees.—(1) A fee is due."
    )
    assert [c.heading for c in law.articles] == ["Duties", "", "Fees"]
    assert clause(law, "s. 12").text == "No person—"


def test_an_opening_that_ends_in_a_hyphen_is_no_heading():
    others = "".join(f"Section {n}. Title\nThe holder shall pay.\n" for n in range(1, 6))
    law = built(
        f"{others}Section 6. Care of land Every holder shall, as far as he can-\n"
        "(a) dig; and\n(b) fence.\nSection 7. End of it\nIt is law."
    )
    assert clause(law, "s. 6").heading == "Care of land"
    assert clause(law, "s. 6").text == "Every holder shall, as far as he can-"
