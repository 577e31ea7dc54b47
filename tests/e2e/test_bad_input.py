"""Whatever is given, the message says what is wrong, where, and what to do."""

from __future__ import annotations

import pytest

from tests import norms

from . import papers
from .command import run

LAW = "law.txt"


@pytest.fixture
def folder(tmp_path):
    papers.text(tmp_path / LAW, "\n\n".join(papers.ARTICLES))
    return tmp_path


def check(folder, *arguments):
    return run("check", *norms.OPTIONS, *arguments, cwd=folder)


def told(ran, code, *parts):
    """The command failed as it should: code, message, hint, nothing else."""
    assert ran.returncode == code, ran.stderr
    assert ran.stderr.startswith("error: ")
    assert "Traceback" not in ran.stderr
    for part in parts:
        assert part in ran.stderr
    assert len(ran.stderr.strip().splitlines()) >= 2  # what to do follows on a line of its own
    assert ran.stdout == ""


FILES = {
    "missing": (lambda f: f / "gone.pdf", ["gone.pdf", "no such file"]),
    "directory": (lambda f: f, ["this is a folder"]),
    "empty": (lambda f: papers.text(f / "empty.pdf", ""), ["empty.pdf", "empty"]),
    "empty text": (lambda f: papers.text(f / "blank.txt", " \n\n "), ["blank.txt"]),
    "not a PDF": (lambda f: papers.text(f / "note.pdf", "A note."), ["note.pdf", "PDF"]),
    "not a text": (lambda f: _bytes(f / "picture.txt", b"\x89PNG\r\n\x1a\n\0\0"), ["picture.txt"]),
    "truncated": (lambda f: papers.truncated_pdf(f / "half.pdf"), ["half.pdf"]),
    "protected": (lambda f: papers.protected_pdf(f / "locked.pdf"), ["locked.pdf", "password"]),
    "scanned": (
        lambda f: papers.scanned_pdf(f / "scan.pdf"),
        ["scan.pdf", "pages 1-3", "pages 1-3"],
    ),
    "German": (
        lambda f: papers.text(f / "berg.txt", papers.GERMAN),
        ["berg.txt", "'de'", "--lang"],
    ),
}


def _bytes(path, content):
    path.write_bytes(content)
    return path


def _file(name: str):
    marks = [pytest.mark.slow] if name == "scanned" else []  # its pages are recognised
    return pytest.param(*FILES[name], id=name, marks=marks)


@pytest.mark.parametrize(("make", "parts"), [_file(name) for name in FILES])
def test_a_file_that_cannot_be_read(folder, make, parts):
    told(check(folder, make(folder)), 3, *parts)


def test_a_broken_file_does_not_stop_the_others_nor_damage_the_output(folder):
    target = papers.text(folder / "out.json", "written before")
    broken = papers.truncated_pdf(folder / "half.pdf")
    alone = check(folder, broken, "--format", "json", "--output", target)
    assert alone.returncode == 3
    assert target.read_text(encoding="utf-8") == "written before"
    ran = check(folder, broken, LAW, "--format", "json", "--output", target)
    assert ran.returncode == 3
    assert "half.pdf" in ran.stderr
    assert '"path": "law.txt"' in target.read_text(encoding="utf-8")
    assert sorted(p.name for p in folder.iterdir()) == ["half.pdf", LAW, "out.json"]


def test_a_law_without_articles_is_read_by_its_paragraphs_and_this_is_said(folder):
    letter = papers.text(
        folder / "letter.txt",
        "Mercury does harm to those who work with it.\n\n"
        "Nobody in this country is to use mercury any longer, and those who sell it know why.\n\n"
        "We ask all mayors to make this known in their villages.\n",
    )
    ran = check(folder, letter)
    assert ran.returncode == 0
    assert "No articles were recognised" in ran.stdout
    assert "0 articles" in ran.stdout


WRONG_USE = {
    "theme": (["--theme", "mercry"], ["unknown theme 'mercry'", "did you mean 'mercury'"]),
    "requirement": (["--requirement", "MINI-ME-1"], ["MINI-ME-1", "did you mean 'MINI-ME-01'"]),
    "language": (["--lang", "de"], ["unknown language 'de'", "allowed: en"]),
    "output folder": (["--output", "no/out.txt"], ["no/out.txt", "does not exist"]),
    "output is a folder": (["--output", "."], ["is a folder"]),
    "rules folder": (["--rules", "nowhere"], ["nowhere", "not a rules folder"]),
    "framework file": (["--framework", "gone.yaml"], ["gone.yaml", "no such file"]),
}


@pytest.mark.parametrize(("arguments", "parts"), WRONG_USE.values(), ids=WRONG_USE)
def test_wrong_use(folder, arguments, parts):
    told(check(folder, LAW, *arguments), 2, *parts)


RULES = {
    "not YAML": ("mercury/ban.yaml", "elements:", "elements: [", ["ban.yaml:"]),
    "unknown key": ("mercury/ban.yaml", "modality:", "modalty:", ["ban.yaml:6:", "modality"]),
    "unknown concept": ("mercury/ban.yaml", "river]", "rivr]", ["ban.yaml:11:", "'river'"]),
    "words of nothing": ("lexicon/en/all.yaml", "river:", "rivr:", ["all.yaml:6:1", "'river'"]),
}


@pytest.mark.parametrize(("file", "old", "new", "parts"), RULES.values(), ids=RULES)
def test_broken_rules_name_file_line_and_column(folder, file, old, new, parts):
    rules = papers.rules_with(folder / "rules", file, old, new)
    ran = check(folder, LAW, "--rules", rules)
    told(ran, 2, "rules/", *parts)
    assert "^" in ran.stderr


FRAMEWORKS = {
    "not YAML": ("themes:", "themes: {", ["broken.yaml:"]),
    "unknown key": ("level: law", "levle: law", ["broken.yaml:", "levle"]),
    "no core element": ("a: {core: true, check: {en: pits", "a: {check: {en: pits", ["no core"]),
}


@pytest.mark.parametrize(("old", "new", "parts"), FRAMEWORKS.values(), ids=FRAMEWORKS)
def test_a_broken_framework_names_file_line_and_column(folder, old, new, parts):
    broken = papers.framework_with(folder / "broken.yaml", old, new)
    told(check(folder, LAW, "--framework", broken), 2, "broken.yaml:", *parts)


def test_a_stream_without_unicode_gets_a_report_all_the_same(folder):
    ran = run("check", *norms.OPTIONS, LAW, cwd=folder, PYTHONIOENCODING="ascii")
    assert ran.returncode == 0
    assert ran.stdout.isascii()


def test_a_reader_that_leaves_early_is_no_error(folder):
    import subprocess

    from .command import COMMAND

    arguments = [str(part) for part in (COMMAND, "clauses", LAW, "--lang", "en")]
    with subprocess.Popen(arguments, cwd=folder, stdout=-1, stderr=-1) as process:
        process.stdout.close()
        message = process.stderr.read()
        process.wait(timeout=60)
    assert b"Traceback" not in message
