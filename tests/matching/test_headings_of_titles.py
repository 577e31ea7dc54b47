"""A part headed by a title for small operators is a part on them, whatever the title is called."""

from __future__ import annotations

from .rules_in_tests import apply

RULES = """\
elements:
  a: {full: [{id: p, heading: [asm], within: part}]}
"""
LAW = (
    "PART I PERMITS\n"
    "1. A gleaner's permit may be granted only to a citizen.\n"
    "2. The holder of a gleaner's permit shall use hand tools only.\n"
    "3. A mining lease may be granted to a body corporate.\n"
    "PART II {}\n"
    "4. The Minister may make rules for this Part.\n"
)


def test_a_part_headed_by_their_title_is_on_them():
    assert len(apply(RULES, LAW.format("GLEANER'S PERMIT")).evidence) == 1


def test_a_part_headed_by_another_title_is_not():
    assert not apply(RULES, LAW.format("MINING LEASE")).evidence
