"""Lists whose items have no number, letter or dash of their own."""

from tests.structure.helpers import built, labels, texts

UNMARKED = """
Section 1. Functions
The functions of the Board are— to keep a register; to visit pits; and to report each year.
Section 2. Fees
(1) The fee for a permit is paid: by the holder; by the buyer.
(2) A person who— hides a permit; or sells it; commits an offence and is liable to a fine.
(3) The fund is used for: training; roads; wells. The Board reports on it.
Section 3. Words
In this Act— “pit” means a hole; “permit” means a paper; “fee” means money.
"""


def test_lists_that_lost_their_letters():
    act = built(UNMARKED)
    found = texts(act)
    assert found["s. 1"] == "The functions of the Board are—"
    assert found["s. 1 item 1"] == "to keep a register;"
    assert found["s. 1 item 3"] == "and to report each year."
    assert found["s. 2(1)"].endswith("by the buyer.")  # two in a line may be a sentence
    assert found["s. 2(2) item 2"] == "or sells it;"
    assert found["s. 2(2) closing words"] == "commits an offence and is liable to a fine."
    assert found["s. 2(3) item 3"] == "wells."
    assert found["s. 2(3) para. 2"] == "The Board reports on it."
    assert not any(label.startswith("s. 3 item") for label in labels(act))


def test_lists_that_lost_their_dashes_line_by_line():
    code = built(
        """
        Article 1. La demande comporte :
        le plan de la carrière, avec les noms de ceux qui y travaillent toute
        l'année ;
        la preuve du paiement.
        La réponse est donnée dans le mois.
        Article 2. Le droit est payé en mars.
        """,
        "fr",
    )
    found = texts(code)
    assert found["art. 1 tiret 1"].endswith("toute l'année ;")
    assert found["art. 1 tiret 2"] == "la preuve du paiement."
    assert found["art. 1 al. 2"] == "La réponse est donnée dans le mois."


def test_paragraphs_that_are_parts_of_a_list():
    act = built(
        """
        1. The fee is:
        2 % for gold;
        3 % for tin; and 5 % for stones.
        It is due in March of the year before.
        The Board of the fund, which has a chair and a clerk, consists of—
        The Mayor;
        The Chief;
        The Surveyor.
        It meets: in May.
        2. End of it.
        """
    )
    found = texts(act)
    assert found["s. 1 item 1"] == "2 % for gold;"
    assert found["s. 1 item 3"] == "and 5 % for stones."
    assert found["s. 1 para. 2"] == "It is due in March of the year before."
    assert found["s. 1 para. 3"].endswith("consists of—")
    assert found["s. 1 para. 3 item 3"] == "The Surveyor."
    assert found["s. 1 para. 4"] == "It meets: in May."


def test_paragraphs_behind_a_list_are_counted_anew():
    act = built(
        """
        1. The fund pays for: training; roads; wells. The Board
        reports on it.
        The fee is due in March. It names:
        (a) gold;
        (b) tin.
        2. End of it.
        """
    )
    found = texts(act)
    assert found["s. 1 item 3"] == "wells."
    assert found["s. 1 para. 2"] == "The Board reports on it."
    assert found["s. 1 para. 3(b)"] == "tin."
