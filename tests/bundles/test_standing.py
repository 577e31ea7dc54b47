"""What an instrument counts for in its country: treaties, drafts, repealed acts, regulations."""

from __future__ import annotations

import pytest

from mpfcheck.errors import UsageError
from mpfcheck.model.why import why
from tests.bundles.bundle import check, cited, element, finding, instrument
from tests.said import said

MERCURY, PPE = "ASM-TX-01", "ASM-SH-04"
BAN = """1. This {name} may be cited as the Mercury {name}.

2. No person shall use mercury to recover gold from ore.

3. The Minister shall keep a register.
"""
SILENT = """1. This Act may be cited as the Roads Act.

2. The Minister shall build roads.
"""


def ban(tmp_path, kind="act", standing="in-force"):
    return instrument(tmp_path / "ban.txt", BAN.format(name="Act"), kind, standing)


@pytest.fixture
def roads(tmp_path):
    return instrument(tmp_path / "roads.txt", SILENT)


@pytest.mark.parametrize(
    ("kind", "standing", "status", "mark"),
    [
        ("act", "in-force", "met", None),
        ("act", "draft", "met", "draft"),
        ("act", "repealed", "absent", None),
        ("treaty", "in-force", "partial", "treaty"),
    ],
)
def test_what_an_instrument_counts_for_beside_another(
    tmp_path, roads, kind, standing, status, mark
):
    found = finding(check(ban(tmp_path, kind, standing), roads), MERCURY)
    assert found.status.value == status
    marks = {c.mark and c.mark.value for e in found.elements for c in e.evidence}
    assert marks == ({mark} if status != "absent" else set())


def test_a_treaty_alone_is_read_for_what_it_says(tmp_path):
    assessment = check(ban(tmp_path, "treaty"))
    assert finding(assessment, MERCURY).status.value == "met"


def test_a_treaty_beside_a_law_says_why_it_is_weak(tmp_path, roads):
    assessment = check(ban(tmp_path, "treaty"), roads)
    (citation,) = element(assessment, f"{MERCURY}.a").evidence
    assert citation.because[-1] == why("weak-treaty")


def test_the_reader_is_told_of_drafts_and_repealed_acts(tmp_path, roads):
    draft = check(ban(tmp_path, standing="draft"), roads)
    assert said(draft.notes) == ["Ban is a draft: what rests on it holds if it is adopted."]
    repealed = check(ban(tmp_path, standing="repealed"), roads)
    assert said(repealed.notes) == ["Ban is repealed: nothing in it counts."]
    assert [i.standing for i in repealed.instruments] == ["repealed", "in-force"]


def test_a_country_with_nothing_in_force_is_refused(tmp_path):
    with pytest.raises(UsageError, match="repealed"):
        check(ban(tmp_path, standing="repealed"))


@pytest.mark.parametrize(
    ("kind", "caveats"),
    [
        ("act", ("no-regulation",)),
        ("regulation", ()),
        ("decree", ()),
    ],
)
def test_a_gap_that_regulations_usually_fill_is_judged_fairly(tmp_path, roads, kind, caveats):
    other = instrument(tmp_path / "other.txt", SILENT, kind)
    found = finding(check(roads, other), PPE)
    assert (found.status.value, found.caveats) == ("absent", caveats)


def test_the_best_evidence_comes_first_and_says_where_it_is_from(tmp_path, roads):
    touching = instrument(
        tmp_path / "a-policy.txt",
        "1. This Act may be cited as the Policy Act.\n\n"
        "2. The Minister may prohibit the use of mercury to recover gold.\n",
    )
    assessment = check(touching, ban(tmp_path), roads)
    assert cited(element(assessment, f"{MERCURY}.a")) == [
        ("ban", "s. 2", "full"),
        ("a-policy", "s. 2", "weak"),
    ]
    assert any("s. 2 of Ban" in line for line in said(finding(assessment, MERCURY).because))


def test_facts_of_the_country_decide_what_applies(tmp_path):
    for answer, status in (("yes", "met"), ("unknown", "met"), ("no", "not-applicable")):
        facts = {"gold-asm": answer}
        found = finding(check(ban(tmp_path), facts=facts), MERCURY)
        assert found.status.value == status
    assert tuple(said(found.because)) == ("does not apply: not the case here: gold ASM present",)


EIA = "ASM-EN-01"
FOR_ALL = """1. This Act may be cited as the Mines Act of Talvania.

2. No person shall begin mining unless an environmental impact assessment is carried out.

3. A small-scale licence may be granted to any person who applies for it.
"""
LIGHTER = """1. These Regulations may be cited as the Small Mines Regulations.

2. A holder of a small-scale licence shall submit a simplified environmental impact statement.
"""


def test_what_balances_a_duty_may_stand_in_another_instrument(tmp_path):
    act = instrument(tmp_path / "mines-act.txt", FOR_ALL)
    alone = finding(check(act), EIA)
    lighter = instrument(tmp_path / "small-mines.txt", LIGHTER, "regulation")
    together = finding(check(act, lighter), EIA)
    assert [c.id for c in alone.contradictions] == ["full-assessment-only"]
    assert not together.contradictions
