"""Text on petroleum or underground storage alone says nothing of mining."""

from __future__ import annotations

import pytest

from .rules_in_tests import apply

RULES = """\
elements:
  a: {full: [{id: p, all: [worker, training]}]}
"""


@pytest.mark.parametrize(
    ("clause", "found"),
    [
        ("1. The operator of a petroleum well shall train its workers.", False),
        ("1. The operator of an underground storage shall train its workers.", False),
        ("1. The operator of a petroleum well or of a mine shall train its workers.", True),
        ("1. The operator of a quarry shall train its workers.", True),
    ],
)
def test_what_is_on_another_trade_is_no_evidence(clause: str, found: bool):
    assert bool(apply(RULES, clause).evidence) is found
