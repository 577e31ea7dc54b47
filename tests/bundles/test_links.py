"""Clauses put together, as counsel does it: penalties, exceptions, delegation, clashes."""

from __future__ import annotations

import pytest

from mpfcheck.inference.engine import durable_available
from tests.bundles.bundle import at, check, cited, element, finding, instrument
from tests.said import said

MERCURY, PPE = "ASM-TX-01", "ASM-SH-04"

MERCURY_ACT = """PART I
MERCURY

1. This Act may be cited as the Mercury Act of Talvania.

2. No person shall use mercury to recover gold from ore.

PART II
REGISTER AND {heading}

3. The Minister shall keep a register of mines and publish it.

4. {penalty}
"""


def mercury_act(tmp_path, penalty):
    text = MERCURY_ACT.format(penalty=penalty, heading="ENFORCEMENT")
    return instrument(tmp_path / "mercury-act.txt", text)


@pytest.mark.parametrize(
    "engine",
    [
        "python",
        pytest.param(
            "durable", marks=pytest.mark.skipif(not durable_available(), reason="not to be had")
        ),
    ],
)
@pytest.mark.parametrize(
    ("penalty", "strength"),
    [
        ("A person who contravenes section 2 commits an offence.", "full"),
        ("A person who contravenes section 2 or 3 commits an offence.", "full"),
        ("A person who contravenes sections 1 to 3 commits an offence.", "full"),
        ("A person who contravenes any provision of this Act shall pay a fine.", "full"),
        ("A person who contravenes section 3 commits an offence.", "none"),
        ("A person who contravenes a provision of this Part commits an offence.", "none"),
        ("A person who contravenes section 2 of the Water Act commits an offence.", "none"),
        ("A person who pollutes a river commits an offence.", "none"),
        ("Whoever has been convicted before and contravenes section 2 commits an offence.", "full"),
        ("No permit shall go to a person who has been convicted of a breach of this Act.", "none"),
    ],
)
def test_a_penalty_is_a_sanction_of_what_it_punishes(tmp_path, penalty, strength, engine):
    found = element(
        check(mercury_act(tmp_path, penalty), engine=engine),
        f"{MERCURY}.c",
    )
    assert found.strength.value == strength
    assert [c.clause for c in found.evidence] == ["s. 4"] * (strength != "none")


def test_a_sanction_says_what_it_punishes(tmp_path):
    act = mercury_act(tmp_path, "A person who contravenes section 2 commits an offence.")
    found = element(check(act), f"{MERCURY}.c")
    because = said(at(found, "s. 4").because)
    assert because[:2] == ["punishes the breach of s. 2", "s. 4: full, as what it punishes is"]
    assert because[2].startswith("s. 2: full, general law, prohibition")


def test_a_sanction_is_no_stronger_than_what_it_punishes(tmp_path):
    act = instrument(
        tmp_path / "act.txt",
        "1. This Act may be cited as the Mercury Act.\n\n"
        "2. The Minister may prohibit the use of mercury to recover gold.\n\n"
        "3. A person who contravenes section 2 commits an offence.\n",
    )
    assessment = check(act)
    assert element(assessment, f"{MERCURY}.a").strength.value == "weak"
    assert element(assessment, f"{MERCURY}.c").strength.value == "weak"


LISTED = """Article 1. La présente loi porte sur le mercure.

Article 2. L'usage du mercure est interdit dans les exploitations artisanales.

Article 3. Le ministre tient un registre des mines.

Article 4. Quiconque contrevient à l'article {number} est puni d'une amende.
"""


@pytest.mark.parametrize(("number", "strength"), [("2", "full"), ("3", "none")])
def test_a_penalty_in_french(tmp_path, number, strength):
    act = instrument(tmp_path / "loi.txt", LISTED.format(number=number), language="fr")
    found = element(check(act), f"{MERCURY}.c")
    assert found.strength.value == strength


MINES_ACT = """PART I
PRELIMINARY

1. This Act may be cited as the Mines Act of Talvania.

2. In this Act "small-scale licence" means a licence for small-scale mining.

PART II
SAFETY

3. Every holder of a licence shall provide helmets and other protective equipment free of charge.

4. The inspector shall visit every mine once a year.

5. {exception}
"""


@pytest.mark.parametrize(
    ("exception", "swallowed"),
    [
        ("Section 3 does not apply to the holder of a small-scale licence.", True),
        ("Sections 3 and 4 do not apply to the holder of a small-scale licence.", True),
        ("Sections 2 to 4 do not apply to the holder of a small-scale licence.", True),
        ("The holder of a small-scale licence is exempt from section 3.", True),
        ("Section 4 does not apply to the holder of a small-scale licence.", False),
        ("Section 3 does not apply to a quarry.", False),
        ("Section 3 applies to the holder of a small-scale licence.", False),
    ],
)
def test_an_exception_for_asm_swallows_the_general_rule(tmp_path, exception, swallowed):
    act = instrument(tmp_path / "mines-act.txt", MINES_ACT.format(exception=exception))
    found = finding(check(act), PPE)
    assert found.status.value == ("absent" if swallowed else "met")
    assert [(s.element, s.citation.clause) for s in found.set_aside] == [
        ("a", "s. 3"),
        ("b", "s. 3"),
    ] * swallowed
    if swallowed:
        set_aside, exception_line, *_ = said(found.set_aside[0].because)
        assert set_aside == "s. 3: set aside for a clause made for ASM"
        assert exception_line.strip().startswith("s. 5: decides otherwise: takes ASM out of")


def test_a_part_that_leaves_asm_out_is_no_evidence(tmp_path):
    """Scope reads this before any link is looked for: there is nothing to set aside."""
    text = MINES_ACT.format(exception="This Part does not apply to small-scale mining.")
    found = finding(check(instrument(tmp_path / "mines-act.txt", text)), PPE)
    assert found.status.value == "absent"
    assert not any(element.evidence for element in found.elements)


def test_text_made_for_asm_is_not_swallowed(tmp_path):
    text = MINES_ACT.format(exception="Section 3 does not apply to small-scale mining.")
    own = "\n6. The holder of a small-scale licence shall wear protective equipment.\n"
    act = instrument(tmp_path / "mines-act.txt", text + own)
    found = element(check(act), f"{PPE}.a")
    assert [c.clause for c in found.evidence] == ["s. 6"]


ACT = """1. This Act may be cited as the Mercury Act of Talvania.

2. {power}

3. The Minister shall keep a register.
"""
REGULATIONS = """1. These Regulations may be cited as the Mercury Regulations.

2. No person shall use mercury to recover gold from ore.

3. These Regulations come into force on publication.
"""
DELEGATION = "The Minister may make regulations to prohibit the use of mercury to recover gold."
POWER = "The Minister may order any miner to end the use of mercury."


@pytest.mark.parametrize(
    ("power", "kind", "strengths"),
    [
        (DELEGATION, None, ["weak"]),
        (DELEGATION, "regulation", ["full", "full"]),
        (DELEGATION, "decree", ["full", "full"]),
        (DELEGATION, "act", ["full", "weak"]),
        (POWER, "regulation", ["full", "weak"]),
    ],
)
def test_what_is_left_to_a_later_text_counts_once_it_is_there(tmp_path, power, kind, strengths):
    act = instrument(tmp_path / "act.txt", ACT.format(power=power))
    later = [] if kind is None else [instrument(tmp_path / "later.txt", REGULATIONS, kind)]
    found = element(check(act, *later), f"{MERCURY}.a")
    assert [c.strength.value for c in found.evidence] == strengths


def test_the_chain_names_the_act_and_the_regulations(tmp_path):
    act = instrument(tmp_path / "act.txt", ACT.format(power=DELEGATION), title="Mercury Act")
    regs = instrument(tmp_path / "regs.txt", REGULATIONS, "regulation", title="Mercury Rules")
    found = element(check(act, regs), f"{MERCURY}.a")
    because = "\n".join(said(at(found, "s. 2").because))
    assert "s. 2 of Mercury Act: full, since the text that it is left to is there" in because
    assert "reg. 2 of Mercury Rules: full, general law, prohibition" in because


CONTRARY = """1. This Act may be cited as the Gold Act of Talvania.

2. A miner may purchase mercury from a licensed dealer to recover gold.

3. The Minister shall keep a register.
"""


def test_two_instruments_that_clash_are_both_named(tmp_path):
    gold = instrument(tmp_path / "gold-act.txt", CONTRARY)
    regs = instrument(tmp_path / "regs.txt", REGULATIONS, "regulation")
    (clash,) = finding(check(gold, regs), MERCURY).contradictions
    assert [(c.instrument, c.clause) for c in clash.evidence] == [("gold-act", "s. 2")]
    assert [(c.instrument, c.clause) for c in clash.against] == [("regs", "reg. 2")]


def test_contrary_text_alone_clashes_with_nothing(tmp_path):
    gold = instrument(tmp_path / "gold-act.txt", CONTRARY)
    (contrary,) = finding(check(gold), MERCURY).contradictions
    assert contrary.against == ()


def test_both_engines_say_the_same(tmp_path):
    if not durable_available():
        pytest.skip("durable-rules not to be had")
    act = instrument(tmp_path / "act.txt", ACT.format(power=DELEGATION))
    regs = instrument(tmp_path / "regs.txt", REGULATIONS, "regulation")
    gold = instrument(tmp_path / "gold-act.txt", CONTRARY)
    mines = instrument(
        tmp_path / "mines-act.txt",
        MINES_ACT.format(exception="This Part does not apply to small-scale mining."),
    )
    first, second = (
        check(act, regs, gold, mines, engine=engine) for engine in ("python", "durable")
    )
    assert first.findings == second.findings
    assert cited(element(first, f"{MERCURY}.a"))


@pytest.mark.parametrize(
    ("opening", "strength"),
    [
        ("The Minister may make regulations for the following purposes:", "weak"),
        ("The Minister may:", "weak"),
        ("The holder of a licence shall:", "full"),
    ],
)
def test_a_list_of_powers_binds_nobody_whatever_verbs_its_items_have(tmp_path, opening, strength):
    act = instrument(
        tmp_path / "act.txt",
        "1. This Act may be cited as the Mines Act.\n\n"
        f"2. {opening}\n\n(a) provide helmets and protective equipment, which every worker shall "
        "wear at the mine;\n\n(b) publish a register.\n",
    )
    assert element(check(act), f"{PPE}.a").strength.value == strength
