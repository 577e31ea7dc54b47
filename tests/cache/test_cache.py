"""What is kept is what was made, and is made anew when it is damaged or its inputs change."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest

from mpfcheck.assessment import Assessor, Options
from mpfcheck.assessment.kept import law_packed, law_unpacked
from mpfcheck.assessment.loaded import rules_of
from mpfcheck.cache import Cache, digests
from mpfcheck.cache.plain import packed, unpacked
from mpfcheck.model.assessment import Assessment
from mpfcheck.rules.loader import load_ruleset
from tests import norms
from tests.e2e.command import SAMPLE

HEAVY = {"spacy", "pdfplumber", "pypdfium2", "py3langid", "yaml", "numpy", "durable"}
RULES = norms.OPTIONS[norms.OPTIONS.index("--rules") + 1]
FRAMEWORK = norms.OPTIONS[norms.OPTIONS.index("--framework") + 1]


@pytest.fixture
def cache(tmp_path):
    return Cache(tmp_path / "cache")


@pytest.fixture
def options(cache):
    return Options(rules_dir=RULES, framework_file=FRAMEWORK, cache=cache, language="en")


@pytest.fixture
def bill(tmp_path):
    path = tmp_path / "bill.txt"
    path.write_text(
        "1. No person shall mine gold without a licence.\n\n2. Mercury is prohibited.\n"
    )
    return path


@pytest.fixture
def reads(monkeypatch):
    """The files that were really read."""
    from mpfcheck import reading

    done, read = [], reading.read_safely

    def counted(path, **named):
        done.append(path.name)
        return read(path, **named)

    monkeypatch.setattr(reading, "read_safely", counted)
    return done


def test_plain_values_hold_all_of_a_law_and_its_assessment(options):
    assessor = Assessor(options)
    law = assessor.read(SAMPLE)
    assert law_unpacked(law_packed(law)) == law
    assessment = assessor.assess([law])
    assert unpacked(Assessment, packed(assessment)) == assessment


def test_a_file_is_read_once(options, bill, reads):
    first = Assessor(options).read(bill)
    assert Assessor(options).read(bill) == first
    assert reads == ["bill.txt"]


def test_only_what_changed_is_read_again(options, bill, reads):
    other = bill.with_name("other.txt")
    shutil.copy(bill, other)
    for path in (bill, other):
        Assessor(options).read(path)
    other.write_text("1. Something else is the law now in this place.\n")
    assert "else" in Assessor(options).read(other).instrument.clauses[0].text
    Assessor(options).read(bill)
    assert reads == ["bill.txt", "other.txt", "other.txt"]


@pytest.mark.parametrize("damage", [b"", b"mpfcheck 1 ", b"garbage"], ids=["empty", "cut", "bad"])
def test_a_damaged_entry_is_made_anew(options, bill, reads, cache, damage):
    first = Assessor(options).read(bill)
    (entry,) = cache.folder.glob("laws/*/*")
    sound = entry.read_bytes()
    for broken in (damage, sound[:-1], sound[:-1] + bytes([sound[-1] ^ 1])):
        entry.write_bytes(broken)
        assert Assessor(options).read(bill) == first
        assert entry.read_bytes() == sound
    assert len(reads) == 4


def test_a_file_that_changes_while_it_is_read_is_not_kept(options, bill, cache, monkeypatch):
    from mpfcheck import reading

    read = reading.read_safely

    def changed(path, **named):
        path.write_text("1. Another text was written over the first in the meantime.\n")
        return read(path, **named)

    monkeypatch.setattr(reading, "read_safely", changed)
    Assessor(options).read(bill)
    assert not list(cache.folder.glob("laws/*/*"))


def test_a_disk_that_is_full_is_no_error(options, bill, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("mpfcheck.cache.files._replace", full)
    assert Assessor(options).read(bill).instrument.clauses


def test_changed_rules_read_nothing_again(tmp_path, bill, check, reads):
    rules = tmp_path / "rules"
    shutil.copytree(RULES, rules)
    arguments = ("--framework", FRAMEWORK, "--lang", "en", "--format", "json", bill)
    first = check("--rules", rules, *arguments).out
    file = next(
        path for path in sorted(rules.glob("*/*.yaml")) if "requirement" in path.read_text()
    )
    file.write_text(file.read_text() + "\n# read anew\n")
    second = check("--rules", rules, *arguments).out
    assert first != second  # the digest of the rules is part of the report
    assert reads == ["bill.txt"]


def test_rules_are_loaded_once_and_are_the_same(options, monkeypatch):
    first = rules_of(options)
    assert first == load_ruleset(options.rules_dir, tests=False)
    with monkeypatch.context() as patch:
        patch.setattr("mpfcheck.rules.loader.load_ruleset", None)
        assert rules_of(options) == first


def test_a_warm_check_says_the_same_and_imports_nothing_heavy(bill, tmp_path):
    probe = (
        "import sys, mpfcheck.cli\n"
        f"sys.argv = ['mpfcheck', 'check', *{list(map(str, norms.OPTIONS))!r}, {str(bill)!r}]\n"
        "try:\n    mpfcheck.cli.main()\n"
        "finally:\n    print('LOADED', *sorted(sys.modules), file=sys.stderr)\n"
    )

    def run():
        done = subprocess.run(
            [sys.executable, "-c", probe], capture_output=True, text=True, check=False, timeout=100
        )
        return done.stdout, set(done.stderr.partition("LOADED")[2].split())

    cold, loaded = run()
    assert loaded & HEAVY
    warm, loaded = run()
    assert warm == cold
    assert "1. " in warm or "s. 1" in warm
    assert not loaded & HEAVY


def test_no_cache_keeps_nothing(bill, check, tmp_path, monkeypatch):
    monkeypatch.setenv("MPFCHECK_CACHE", str(tmp_path / "own"))
    check("--no-cache", bill)
    assert not (tmp_path / "own").exists()
    check(bill)
    assert (tmp_path / "own").exists()


def test_info_and_clear(bill, check, mpfcheck, tmp_path, monkeypatch):
    monkeypatch.setenv("MPFCHECK_CACHE", str(tmp_path / "own"))
    check(bill)
    said = mpfcheck("cache", "info").out
    assert str(tmp_path / "own") in said
    assert "laws         1 entries" in said
    assert mpfcheck("cache", "clear").out == "4 entries removed\n"
    assert mpfcheck("cache", "clear").out == "0 entries removed\n"


def test_all_code_that_assesses_is_part_of_the_key(bill):
    """A package that a stage begins to use must be named in `digests`, or entries go stale."""
    probe = (
        "import sys\nfrom pathlib import Path\nfrom mpfcheck.assessment import Options, assess\n"
        f"norms = Path({str(RULES)!r}), Path({str(FRAMEWORK)!r})\n"
        "options = Options(rules_dir=norms[0], framework_file=norms[1])\n"
        f"assess([Path({str(bill)!r})], options)\n"
        "print(*(n.split('.')[1] for n in sys.modules if n.startswith('mpfcheck.')))\n"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    known = {part.removesuffix(".py") for part in digests.ASSESSING}
    assert set(done.stdout.split()) - known <= {"resources"}
