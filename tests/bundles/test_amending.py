"""Amending laws carried out on the laws that they amend, in four languages."""

from __future__ import annotations

import pytest

from tests.bundles.bundle import at, check, cited, element, finding, instrument
from tests.said import said

MERCURY, PPE = "ASM-TX-01", "ASM-SH-04"

ACT = """1. This Act may be cited as the Mining Act of Talvania.

2. The Minister shall keep a register of mines.

3. No person shall mine without a licence.

4. Every person at a mine shall wear protective equipment.

5. The Minister may prohibit the use of mercury to recover gold.

6. The inspector shall visit every mine once a year.

7. A person who contravenes section 5 commits an offence.
"""
NEW_5 = (
    "Section 5 of the Mining Act is repealed and the following is substituted -\n"
    '"5. No person shall use mercury to recover gold from ore."'
)


def act(tmp_path):
    return instrument(tmp_path / "mining-act.txt", ACT, title="Mining Act")


def amending(tmp_path, change, name="amendment", year=2020, **more):
    text = f"1. This Act may be cited as the Mining (Amendment) Act.\n\n2. {change}\n"
    entry = instrument(
        tmp_path / f"{name}.txt",
        text + "\n3. The Minister shall publish this Act.\n",
        title=f"Amendment {year}",
        amends=("mining-act",),
        **more,
    )
    return type(entry)(**{f: getattr(entry, f) for f in entry.__slots__} | {"year": year})


def test_new_text_counts_and_is_cited_as_what_it_has_become(tmp_path):
    assessment = check(act(tmp_path), amending(tmp_path, NEW_5))
    ban = element(assessment, f"{MERCURY}.a")
    assert cited(ban) == [("amendment", "s. 2 [s. 5]", "full")]
    assert said([ban.evidence[0].amends]) == ["s. 5 of Mining Act, as amended by Amendment 2020"]
    assert "s. 5 is replaced by s. 2 of Amendment 2020." in said(assessment.instruments[0].notes)


def test_a_penalty_for_the_old_article_reaches_the_new_one(tmp_path):
    assessment = check(act(tmp_path), amending(tmp_path, NEW_5))
    sanction = element(assessment, f"{MERCURY}.c")
    assert cited(sanction) == [("mining-act", "s. 7", "full")]
    assert "s. 2 [s. 5] of Amendment 2020" in " ".join(said(at(sanction, "s. 7").because))


def test_nothing_happens_to_a_law_that_is_not_said_to_be_amended(tmp_path):
    other = instrument(tmp_path / "amendment.txt", f"1. This is an Act.\n\n2. {NEW_5}\n")
    clauses = {c.clause for c in element(check(act(tmp_path), other), f"{MERCURY}.a").evidence}
    assert "s. 5" in clauses


@pytest.mark.parametrize(
    ("change", "there"),
    [
        ("Section 4 of the Mining Act is repealed.", False),
        ("Sections 4 and 6 of the Mining Act are hereby repealed.", False),
        ("Sections 2 to 6 of the Mining Act are repealed.", False),
        ("Section 6 of the Mining Act is repealed.", True),
        ("Sections 2, 3 and 6 of the Mining Act are repealed.", True),
    ],
)
def test_repealed_text_does_not_count(tmp_path, change, there):
    assessment = check(act(tmp_path), amending(tmp_path, change))
    assert bool(element(assessment, f"{PPE}.a").evidence) is there


def test_an_article_that_is_put_in_counts(tmp_path):
    change = (
        "The Mining Act is amended by inserting after section 6 the following section -\n"
        '"6A. The holder shall provide helmets and protective equipment free of charge."'
    )
    found = element(check(act(tmp_path), amending(tmp_path, change)), f"{PPE}.b")
    assert cited(found) == [("amendment", "s. 2 [s. 6A]", "full")]
    assert said([found.evidence[0].amends]) == ["s. 6A of Mining Act, as amended by Amendment 2020"]


def test_a_change_in_part_is_told_and_not_carried_out(tmp_path):
    change = 'Section 4 of the Mining Act is amended by deleting "wear" and inserting "use".'
    assessment = check(act(tmp_path), amending(tmp_path, change))
    assert element(assessment, f"{PPE}.a").evidence
    (note,) = said(assessment.instruments[0].notes)
    assert note.startswith("s. 2 of Amendment 2020 changes part of s. 4: that is not carried out")


def test_the_later_amendment_stands(tmp_path):
    later = NEW_5.replace("No person shall use", "No miner shall ever use")
    assessment = check(
        amending(tmp_path, later, "second", 2022), act(tmp_path), amending(tmp_path, NEW_5, "first")
    )
    assert {c.instrument for c in element(assessment, f"{MERCURY}.a").evidence} == {"second"}


def test_a_repealed_amendment_changes_nothing(tmp_path):
    assessment = check(act(tmp_path), amending(tmp_path, NEW_5, standing="repealed"))
    assert cited(element(assessment, f"{MERCURY}.a")) == [("mining-act", "s. 5", "weak")]


def test_a_draft_is_read_as_if_adopted(tmp_path):
    assessment = check(act(tmp_path), amending(tmp_path, NEW_5, kind="bill", standing="draft"))
    (citation,) = element(assessment, f"{MERCURY}.a").evidence
    assert citation.mark == "draft"
    assert finding(assessment, MERCURY).status == "met"


OTHERS = {
    "es": (
        "Artículo 1. Se crea el registro minero.\n\n"
        "Artículo 2. El Ministerio podrá limitar el uso del mercurio.\n\n"
        "Artículo 3. El titular dotará de equipo de protección personal a los trabajadores.\n",
        "Artículo 1. Modifícase el artículo 2 de la Ley de Minería, el cual quedará así:\n"
        '"Artículo 2. Se prohíbe el uso del mercurio en la recuperación de oro."\n\n'
        "Artículo 2. Derógase el artículo 3 de la Ley de Minería.\n",
    ),
    "fr": (
        "Article 1. Il est créé un registre minier.\n\n"
        "Article 2. Le ministre peut limiter l'usage du mercure.\n\n"
        "Article 3. Le titulaire fournit des équipements de protection individuelle.\n",
        "Article 1. L'article 2 du code minier est remplacé par les dispositions suivantes :\n"
        "« Article 2. L'usage du mercure est interdit dans les exploitations artisanales. »\n\n"
        "Article 2. L'article 3 du code minier est abrogé.\n",
    ),
    "pt": (
        "Art. 1º Fica criado o registro mineiro.\n\n"
        "Art. 2º O Ministério poderá limitar o uso de mercúrio.\n\n"
        "Art. 3º O titular fornecerá equipamento de proteção individual aos trabalhadores.\n",
        "Art. 1º O art. 2º da Lei de Mineração passa a vigorar com a seguinte redação:\n"
        '"Art. 2º É proibido o uso de mercúrio na garimpagem." (NR)\n\n'
        "Art. 2º Fica revogado o art. 3º da Lei de Mineração.\n",
    ),
}


@pytest.mark.parametrize("language", OTHERS)
def test_amendments_in_other_languages(tmp_path, language):
    text, change = OTHERS[language]
    law = instrument(tmp_path / "law.txt", text, title="L", language=language)
    new = instrument(tmp_path / "new.txt", change, title="N", language=language, amends=("law",))
    alone, both = check(law), check(law, new)
    assert element(alone, f"{PPE}.a").evidence
    assert not element(both, f"{PPE}.a").evidence
    assert cited(element(both, f"{MERCURY}.a")) == [("new", "art. 1 [art. 2]", "full")]
    assert said([element(both, f"{MERCURY}.a").evidence[0].amends]) == [
        "art. 2 of L, as amended by N"
    ]
