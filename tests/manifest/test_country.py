"""country.yaml: what it may say, and what a broken one is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from mpfcheck.errors import DataError
from mpfcheck.manifest import load_country
from mpfcheck.model.country import Answer, Kind, Standing

FACTS = ("gold-asm", "minamata-party")
MANIFEST = """\
country: TV
name: Talvania
facts: {gold-asm: yes, minamata-party: unknown}
instruments:
  - file: laws/mining-act.txt
    kind: act
    year: 2010
  - file: laws/amending.txt
    id: change-2020
    title: Mining (Amendment) Act
    kind: act
    status: draft
    language: en
    amends: [mining-act]
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    home = tmp_path / "talvania"
    (home / "laws").mkdir(parents=True)
    for name in ("mining-act.txt", "amending.txt"):
        (home / "laws" / name).write_text("1. This Act is an Act.")
    (tmp_path / "outside.txt").write_text("1. This Act is elsewhere.")
    (home / "link.txt").symlink_to(tmp_path / "outside.txt")
    return Path("talvania")


def load(folder, text):
    (folder / "country.yaml").write_text(text)
    return load_country(folder / "country.yaml", FACTS)


def test_a_country_is_its_facts_and_its_instruments(folder):
    country = load(folder, MANIFEST)
    assert (country.code, country.name) == ("TV", "Talvania")
    assert country.facts == {"gold-asm": Answer.YES, "minamata-party": Answer.UNKNOWN}
    act, change = country.instruments
    assert (act.file, act.id) == (folder / "laws" / "mining-act.txt", "mining-act")
    assert (act.kind, act.standing, act.year) == (Kind.ACT, Standing.IN_FORCE, 2010)
    assert (change.id, change.title) == ("change-2020", "Mining (Amendment) Act")
    assert (change.standing, change.amends) == (Standing.DRAFT, ("mining-act",))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("gold-asm: yes", "gold-sam: yes", "3:9  unknown fact 'gold-sam'"),
        ("gold-asm: yes", "gold-sam: yes", "did you mean 'gold-asm'?"),
        ("gold-asm: yes", "gold-asm: maybe", "3:19  unknown gold-asm 'maybe'"),
        ("gold-asm: yes", "gold-asm: true", "allowed: no, unknown, yes"),
        ("country: TV", "country: Talvania", "1:10  'Talvania' is not a country code"),
        ("country: TV\n", "", "1:1  key 'country' is missing"),
        ("name: Talvania", "name: ' '", "2:7  the text is empty"),
        ("    year: 2010", "    yaer: 2010", "7:5  unknown key 'yaer'"),
        ("    year: 2010", "    yaer: 2010", "did you mean 'year'?"),
        ("    year: 2010", "    year: 20100", "7:11  year"),
        ("status: draft", "status: drafted", "12:13  unknown status 'drafted'"),
        ("status: draft", "status: drafted", "did you mean 'draft'?"),
        ("amends: [mining-act]", "amends: [mining]", "14:14  no instrument 'mining' here"),
        ("amends: [mining-act]", "amends: [mining]", "did you mean 'mining-act'?"),
        ("amends: [mining-act]", "amends: [change-2020]", "14:14  'change-2020' amends itself"),
        ("laws/mining-act.txt", "laws/mining-atc.txt", "5:11  no file 'laws/mining-atc.txt'"),
        ("laws/mining-act.txt", "laws/mining-atc.txt", "did you mean 'mining-act.txt'?"),
        ("laws/mining-act.txt", "../outside.txt", "5:11  '../outside.txt' lies outside"),
        ("laws/mining-act.txt", "/etc/hostname", "5:11  '/etc/hostname' lies outside"),
        ("laws/mining-act.txt", "C:\\laws\\act.txt", "lies outside the manifest's folder"),
        ("laws/mining-act.txt", "link.txt", "5:11  'link.txt' lies outside"),
        ("laws/mining-act.txt", "laws", "5:11  no file 'laws'"),
        ("laws/mining-act.txt", "n" * 300, "5:11  no file"),
        ("laws/mining-act.txt", '"a\\0b"', "5:11  the text holds an unprintable"),
        (
            "laws/amending.txt",
            "laws/../laws/mining-act.txt",
            "8:11  file 'mining-act.txt'",
        ),
        ("laws/amending.txt", "./laws/mining-act.txt", "it stands in line 5 already"),
        ("id: change-2020", "id: mining-act", "9:9  instrument 'mining-act' is given twice"),
        ("id: change-2020", "id: Change 2020", "9:9  'Change 2020' is not an id"),
    ],
)
def test_a_broken_manifest_is_told_where_and_what(folder, old, new, told):
    assert MANIFEST.count(old) == 1
    with pytest.raises(DataError) as caught:
        load(folder, MANIFEST.replace(old, new))
    assert told in str(caught.value)


def test_all_mistakes_are_told_at_once(folder):
    broken = MANIFEST.replace("gold-asm: yes", "gold: yes").replace("[mining-act]", "[act]")
    with pytest.raises(DataError) as caught:
        load(folder, broken.replace("laws/amending.txt", "laws/change.txt"))
    assert str(caught.value).endswith("3 problems in 1 file")


def test_a_country_has_an_instrument(folder):
    with pytest.raises(DataError, match="4:14"):
        load(folder, MANIFEST[: MANIFEST.index("instruments:")] + "instruments: []\n")


def test_a_manifest_that_is_not_there(folder):
    with pytest.raises(DataError, match="cannot be read: no such file"):
        load_country(folder / "contry.yaml", FACTS)
