"""Headings without a number that stand over several articles, and what only looks like them."""

from __future__ import annotations

import pytest

from mpfcheck.model.instrument import ClauseKind, Instrument
from tests.structure.helpers import built

ABOVE = """
QUARRIES ACT

PASSED by Parliament and assented to by the President:

Application of Act

1. This Act applies to quarries.

Ownership of stone

2. (1) Stone is the property of the Republic.

(2) A person shall not quarry without a licence.

Small scale quarrying

Licence for small scale quarrying

3. A licence shall not be granted to a person unless that person

(a) is a citizen, and

(b) is registered by the office of the Commission.

Duration of licence

4. A licence is valid for five years.

Miscellaneous provisions

Offences

5. A person who contravenes section 3 commits an offence.
"""

ON_THE_LINE = """
1. Short title

This is the Quarries Act.

2. Grant of permits

The Board may grant a permit.

Small-scale quarrying permits

3. Application for a permit

A citizen may apply.

4. Duty to fence

The holder shall fence the pit.

5. Term

A permit is valid for a year.

Sale of stone

6. Licence to buy

No person shall buy stone without a licence.

7. Records

A buyer shall keep records.
"""

WITHOUT_ANY = """
1. This is the Quarries Act.

2. The Board may grant a permit.

Small-scale quarrying permits

3. A citizen may apply for a permit.

4. The holder shall fence the pit.

5. A permit is valid for a year.

Sale of stone

6. No person shall buy stone without a licence.

7. A buyer shall keep records.
"""

MARGINS = """
1. This is the Quarries Act.
| Short title.

2. The Board may grant a permit.
| Permits.

Small-scale quarrying permits

| Application.
3. A citizen may apply for a permit.

| Fences.
4. The holder shall fence the pit.

| Term.
5. A permit is valid for a year.

Sale of stone

| Licence to buy.
6. No person shall buy stone without a licence.
"""


def _tree(law: Instrument) -> list[tuple[str, list[str]]]:
    """The cross-headings, each with its articles; "" for those that stand under none."""
    found: dict[str, list[str]] = {}
    for clause in law.clauses:
        if clause.kind is ClauseKind.ARTICLE:
            over = [c.heading for c in law.ancestors(clause) if c.kind is ClauseKind.DIVISION]
            found.setdefault("".join(over), []).append(clause.number)
    return list(found.items())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            ABOVE,
            [
                ("", ["1", "2"]),
                ("Small scale quarrying", ["3", "4"]),
                ("Miscellaneous provisions", ["5"]),
            ],
        ),
        (
            ON_THE_LINE,
            [
                ("", ["1", "2"]),
                ("Small-scale quarrying permits", ["3", "4", "5"]),
                ("Sale of stone", ["6", "7"]),
            ],
        ),
        (
            WITHOUT_ANY,
            [
                ("", ["1", "2"]),
                ("Small-scale quarrying permits", ["3", "4", "5"]),
                ("Sale of stone", ["6", "7"]),
            ],
        ),
        (
            MARGINS,
            [
                ("", ["1", "2"]),
                ("Small-scale quarrying permits", ["3", "4", "5"]),
                ("Sale of stone", ["6"]),
            ],
        ),
    ],
)
def test_lines_above_articles_head_groups(text: str, expected: object) -> None:
    assert _tree(built(text)) == expected


def test_the_line_next_to_the_number_is_the_heading_of_the_article() -> None:
    law = built(ABOVE)
    headings = [c.heading for c in law.clauses if c.kind is ClauseKind.ARTICLE]
    assert headings == [
        "Application of Act",
        "Ownership of stone",
        "Licence for small scale quarrying",
        "Duration of licence",
        "Offences",
    ]
    assert law.clauses[0].text.startswith("QUARRIES ACT")


def test_capitals_head_a_group_where_headings_of_articles_have_small_letters() -> None:
    law = built(
        ABOVE.replace("Licence for small scale quarrying\n", "")
        .replace("Small scale q", "SMALL SCALE Q")
        .replace("Quarrying\n", "QUARRYING\n")
    )
    assert _tree(law)[1] == ("SMALL SCALE QUARRYING", ["3", "4"])


def test_headings_above_articles_may_end_in_a_stop() -> None:
    law = built(
        """
PART 1 – PRELIMINARY

Short title.

Section 1. This is the Quarries Act.

Interpretation.

Section 2. In this Act, "quarry" means a pit.

PART 2 – LICENCES

Grant.

Section 3. The Director may grant a licence.

Fees.

Section 4. The holder shall pay fees.
"""
    )
    assert [(c.label, c.heading) for c in law.clauses if c.kind is ClauseKind.ARTICLE] == [
        ("s. 1", "Short title"),
        ("s. 2", "Interpretation"),
        ("s. 3", "Grant"),
        ("s. 4", "Fees"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "one inspector of the Mines Branch;\n\nand the Registrar of Titles",  # the end of a list
        "[Section 2 amended by Act 5 of 1999]",
        "The holder pays what is due",  # a sentence
        "Quarries Act",  # a running head that is printed again and again
    ],
)
def test_other_lines_above_articles_head_nothing(line: str) -> None:
    more = "".join(f"\n{n}. The Board shall keep register {n}.\n" for n in range(8, 14))
    again = "\nQuarries Act\n" if line == "Quarries Act" else ""
    text = WITHOUT_ANY.replace("Small-scale quarrying permits", line).replace("Sale of stone", "")
    law = built(text + more + again + "\n14. The Board reports.\n" + again + "\n15. This ends.")
    assert not [c for c in law.clauses if c.kind is ClauseKind.DIVISION]


def test_a_group_may_begin_with_a_part() -> None:
    law = built("PART I\nLICENCES\n\nLicences in general\n\n" + WITHOUT_ANY)
    assert [c.label for c in law.clauses if c.kind is not ClauseKind.ARTICLE] == [
        "Part I",
        "“Licences in general”",
        "“Small-scale quarrying permits”",
        "“Sale of stone”",
    ]
    assert law.clauses[0].heading == "LICENCES"


def test_the_heading_of_a_part_is_no_group() -> None:
    law = built("PART I\n\nLicences in general\n\n" + WITHOUT_ANY)
    assert law.clauses[0].heading == "Licences in general"


def test_one_line_alone_heads_nothing() -> None:
    law = built(WITHOUT_ANY.replace("Sale of stone", ""))
    assert not [c for c in law.clauses if c.kind is ClauseKind.DIVISION]
