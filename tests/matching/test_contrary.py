"""A text speaks against small miners only if it reaches them."""

from __future__ import annotations

import pytest

from .rules_in_tests import apply

TITLES = """\
1. An artisanal mining permit is granted to a citizen.
2. A small-scale mining licence is granted to a company.
3. A mining lease is granted to a company.
"""


def contradicted(law: str, more: str = "") -> bool:
    """Whether a duty to give a bond is found against the law."""
    rules = f"""\
    elements: {{a: {{full: [{{id: p, all: [mercury]}}]}}}}
    contradictions:
      - {{id: bond, note: a bond, modality: [obligation], all: [bank-guarantee]{more}}}
    """
    return bool(apply(rules, TITLES + law).evidence)


@pytest.mark.parametrize(
    ("duty", "reached"),
    [
        ("4. Every holder of a mineral right shall give a bank guarantee.", True),
        ("4. Every miner shall give a bank guarantee.", True),
        ("4. The holder of a small-scale mining licence shall give a bank guarantee.", True),
        ("4. The holder of a mining lease shall give a bank guarantee.", False),
        (
            "4. Every holder of a mineral right, except a mining lease and an artisanal mining "
            "permit, shall give a bank guarantee.",
            False,
        ),
    ],
    ids=["all titles", "no title", "a small title", "a large title", "excepted"],
)
def test_a_duty_counts_against_small_miners_whom_it_reaches(duty, reached):
    assert contradicted(duty) is reached


@pytest.mark.parametrize(
    ("beside", "reached"),
    [
        ("(2) A bank guarantee is not required of artisanal miners.", False),
        ("(2) Artisanal miners are not required to act under subsection (1) of section 4.", False),
        ("(2) Artisanal miners are exempt from rent.", True),
        ("(2) A bank guarantee is not required of companies.", True),
        ("5. A bank guarantee is not required of artisanal miners.", True),
    ],
    ids=["the same duty", "by its number", "another duty", "others", "another article"],
)
def test_what_the_article_takes_from_small_miners_is_no_burden_of_theirs(beside, reached):
    duty = "4. (1) The holder of a mineral right shall give a bank guarantee.\n"
    assert contradicted(duty + beside) is reached


@pytest.mark.parametrize(
    ("duty", "reached"),
    [
        ("4. The holder of a small-scale mining licence shall give a bank guarantee.", False),
        ("4. The holder of an artisanal mining permit shall give a bank guarantee.", True),
        ("4. Every holder of a mineral right shall give a bank guarantee.", True),
    ],
)
def test_of_the_lowest_tier_only_its_own_titles_tell(duty, reached):
    assert contradicted(duty, ", lowest: true") is reached
