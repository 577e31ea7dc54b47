"""The rules folder: what ships is sound, and mistakes are told with their place."""

import shutil

import pytest

from mpfcheck.errors import DataError
from mpfcheck.resources import data_folder
from mpfcheck.rules.loader import load_ruleset
from tests.laws import ruleset


@pytest.fixture
def folder(tmp_path):
    """A copy of the shipped language data with no rules in it."""
    for name in ("concepts", "lexicon", "modality", "quantities", "titles"):
        shutil.copytree(data_folder("rules") / name, tmp_path / "rules" / name)
    (tmp_path / "rules" / "test").mkdir()
    return tmp_path / "rules"


def write(folder, text, name="test/rule.yaml"):
    (folder / name).write_text(text, encoding="utf-8")


GOOD = """requirement: ASM-TX-01
status: draft
elements:
  a:
    full:
      - {id: ban, modality: [prohibition], all: [mercury]}
"""


def test_what_ships_loads_and_serves_four_languages():
    rules = ruleset()
    assert set(rules.languages) == {"en", "fr", "es", "pt"}
    assert rules.for_requirement("ASM-TX-01") is not None
    assert rules.for_requirement("ASM-XX-99") is None


def test_a_folder_of_ones_own(folder):
    write(folder, GOOD)
    (file,) = load_ruleset(folder).files
    assert (file.name, file.requirement) == ("test/rule", "ASM-TX-01")
    assert file.patterns[0].line == 6


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("prohibition", "prohibit", "did you mean 'prohibition'?"),
        ("[mercury]", "[mercurry]", "did you mean 'mercury'?"),
        ("all:", "al:", "did you mean 'all'?"),
        ("status: draft", "status: done", "unknown status 'done'"),
        ("{id: ban, modality: [prohibition], all: [mercury]}", "{id: ban}", "looks for nothing"),
        ("all: [mercury]", "same-as: b.ban", "no pattern 'b.ban' to reuse"),
        ("id: ban", "id: Big Ban", "id"),
        ("    full:", "    strong:", "unknown key 'strong'"),
        ("elements:", "elements", "not YAML"),
    ],
)
def test_a_mistake_names_file_line_and_column(folder, old, new, said):
    write(folder, GOOD.replace(old, new))
    with pytest.raises(DataError) as error:
        load_ruleset(folder)
    assert said in str(error.value)
    assert "rule.yaml:" in str(error.value)


def test_all_mistakes_are_told_at_once(folder):
    write(folder, GOOD.replace("mercury", "mercurry"))
    write(folder, GOOD.replace("prohibition", "prohibit"), "test/other.yaml")
    with pytest.raises(DataError) as error:
        load_ruleset(folder)
    assert "mercurry" in str(error.value)
    assert "prohibit" in str(error.value)


def test_two_files_for_one_requirement_are_refused(folder):
    write(folder, GOOD)
    write(folder, GOOD, "test/again.yaml")
    with pytest.raises(DataError, match=r"has rules in .* already"):
        load_ruleset(folder)


def test_words_of_a_concept_that_nobody_declares(folder):
    write(folder, "merkury: [mercury]\n", "lexicon/en/extra.yaml")
    with pytest.raises(DataError, match="no concept 'merkury'"):
        load_ruleset(folder)


def test_a_term_that_stands_for_too_many_phrases(folder):
    slot = "(" + "|".join(chr(c) * 3 for c in range(97, 117)) + ")"
    write(folder, "strange: a test\n", "concepts/extra.yaml")
    write(folder, f"strange:\n  - {slot} {slot} {slot}\n", "lexicon/en/extra.yaml")
    with pytest.raises(DataError, match="8000 phrases"):
        load_ruleset(folder)


def test_a_folder_that_holds_no_rules(tmp_path):
    with pytest.raises(DataError, match="is not a rules folder"):
        load_ruleset(tmp_path)


def test_the_digest_changes_with_any_file(folder):
    write(folder, GOOD)
    before = load_ruleset(folder).digest
    assert load_ruleset(folder).digest == before
    write(folder, GOOD + "# a note\n")
    assert load_ruleset(folder).digest != before


def test_a_broader_concept_is_known_by_its_narrower_ones():
    broader = ruleset().languages["en"].broader
    assert {"asm", "artisanal"} <= broader["artisanal-miner"]
    assert "artisanal-miner" not in broader["asm"]


def test_no_rule_names_a_country_or_a_law():
    for file in ruleset().files:
        text = (data_folder("rules") / f"{file.name}.yaml").read_text(encoding="utf-8")
        for word in ("Nigeria", "Colombia", "Rwanda", "Senegal", "Brazil", "Peru", "Ghana"):
            assert word not in text, f"{file.path} names {word}"
