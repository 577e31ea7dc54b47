"""Ways of numbering and noting that are those of some countries only, in our own words."""

from __future__ import annotations

import pytest

from tests.structure.helpers import built, clause, labels

PHILIPPINES = """
RULE I
PRELIMINARY PROVISIONS

Section 1. Title. - This Order is the Quarrying Rules.

Section 2. Policy. - The State protects quarry workers.

RULE II
PERMITS

ARTICLE I
Contracts

SEC. 3. Contract. – The Board awards contracts.

ARTICLE II
Fees

SEC. 4. Fee. – The fee is due each year under Rule
VI of the Board.
"""

RULES_BY_LETTER = """
QUARRIES RULES, 1961

28. Latrines - There shall be latrines at every quarry.

29A Scope of this Chapter - Nothing in it binds lime kilns.

29B. Panels - The owner shall form a panel under rule
29A Scope is named there.

29 C. Returns - The owner shall send a return in each year.

29D Safety committee - (1) Every quarry shall have a committee.

(2) It meets on the last Friday of the month.

30. *[Shelter] (1) A shelter shall be built.
"""

SOUTH_AFRICA = """
CHAPTER 1
OBJECTS

1 Definitions

In this Act, unless the context indicates otherwise-

'quarry' means an open excavation;

'Board' means the Quarries Board.

2 Objects of Act

The object is to protect 12 Districts and their people.

3 Application for permit

(1) A person may lodge an application-

(a) in the prescribed manner; and

(b) within 30 days.

(1A) The Board must acknowledge receipt.

3A Transfer

A permit may not be transferred.
"""

LIBERIA = """
Section 1.1 Short Title
This Act is the Quarries Law and binds all persons who work a quarry in the Republic.

Section 1.2 Powers of the Minister
(a) The Minister shall administer this Law.
(b) The Minister may issue regulations.

Section 2.1 Term
The term of a licence is one year from the day on which the licence is granted by the Board.
"""

BRAZILIAN_NORM = """
22.1 Objetivo

22.1.1 Esta Norma protege quem trabalha em pedreiras.

22.2 Obrigações do empregador

22.2.1 Cabe ao empregador:

a) fornecer capacete;

b) interromper o trabalho em perigo.

22.2.1.1 O empregador mantém registro de 2.5 anos.

22.2.2 O empregador treina os trabalhadores.

22.3 Poeiras

22.3.1 A poeira é medida.
"""

QUEBEC = """
CHAPITRE I
OBJET

1. La présente loi régit les carrières.

2. Dans la présente loi, on entend par:

«carrière»: une excavation;

«exploitant»: qui la travaille.

3. Le permis est valable un an.

4. (Abrogé).
"""


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            PHILIPPINES,
            "en",
            ["Rule I", "s. 1", "s. 2", "Rule II", "Article I", "s. 3", "Article II", "s. 4"],
        ),
        (
            SOUTH_AFRICA,
            "en",
            [
                "Chapter 1",
                "s. 1",
                's. 1 "quarry"',
                's. 1 "Board"',
                "s. 2",
                "s. 3",
                "s. 3(1)",
                "s. 3(1)(a)",
                "s. 3(1)(b)",
                "s. 3(1A)",
                "s. 3A",
            ],
        ),
        (LIBERIA, "en", ["s. 1.1", "s. 1.2", "s. 1.2(a)", "s. 1.2(b)", "s. 2.1"]),
        (
            BRAZILIAN_NORM,
            "pt",
            [
                "item 22.1",
                "item 22.1.1",
                "item 22.2",
                "item 22.2.1",
                "item 22.2.1 a",
                "item 22.2.1 b",
                "item 22.2.1.1",
                "item 22.2.2",
                "item 22.3",
                "item 22.3.1",
            ],
        ),
        (
            QUEBEC,
            "fr",
            [
                "Chapitre I",
                "art. 1",
                "art. 2",
                "art. 2 « carrière »",
                "art. 2 « exploitant »",
                "art. 3",
                "art. 4",
            ],
        ),
    ],
)
def test_units_of_a_style(text: str, language: str, expected: list[str]) -> None:
    assert labels(built(text, language=language, title="")) == expected


def test_rules_with_a_letter_may_lack_their_stop() -> None:
    law = built(RULES_BY_LETTER, title="Quarries Rules")
    assert [x for x in labels(law) if "(" not in x and "para" not in x] == [
        f"r. {n}" for n in ("28", "29A", "29B", "29C", "29D", "30")
    ]


def test_a_heading_on_the_line_of_the_number_ends_where_the_first_item_begins() -> None:
    assert clause(built(LIBERIA), "s. 1.2").heading == "Powers of the Minister"


def test_numbers_that_are_rare_count_only_where_nothing_else_is_numbered() -> None:
    law = built(
        """
Article 1
Le titulaire doit :

1. porter un casque ;

2. tenir un registre ;

3. former les ouvriers.
""",
        language="fr",
        title="Loi",
    )
    assert labels(law) == ["art. 1", "art. 1 1)", "art. 1 2)", "art. 1 3)"]


@pytest.mark.parametrize(
    ("language", "printed", "cited"),
    [
        ("es", "PÁRRAFO I.- Se excluyen las aguas.", "art. 1 par. 1"),
        ("es", "Párrafo II. Se excluyen las aguas.", "art. 1 par. 2"),
        ("es", "Párrafo. Se excluyen las aguas.", "art. 1 par. único"),
        ("es", "Parágrafo Único: Se excluyen las aguas.", "art. 1 par. único"),
        ("es", "PARÁGRAFO 1o. Se excluyen las aguas.", "art. 1 par. 1"),
        ("es", "Párrafo de la ley que excluye las aguas.", "art. 1 inc. 2"),
        ("pt", "§ único. Excluem-se as águas.", "art. 1 parágrafo único"),
        ("pt", "§ 2.º Excluem-se as águas.", "art. 1 § 2"),
        ("fr", "§ 1er. Les eaux sont exclues.", "art. 1 § 1"),
        ("fr", "§ 2. Les eaux sont exclues.", "art. 1 § 2"),
    ],
)
def test_paragraphs_with_a_word_or_sign(language: str, printed: str, cited: str) -> None:
    text = f"Art. 1. - {ONE[language]}\n\n{printed}\n\nArt. 2. - {ONE[language]}"
    assert labels(built(text, language=language, title="")) == ["art. 1", cited, "art. 2"]


ONE = {"fr": "La loi régit les eaux.", "es": "La ley rige todo.", "pt": "A lei rege tudo."}
