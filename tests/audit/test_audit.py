"""Audits of a few small countries, through the command line."""

from __future__ import annotations

import json
import sqlite3

import pytest

from tests import norms
from tests.audit.conftest import MANIFEST

TABLES = ("countries", "instruments", "findings", "evidence")


@pytest.fixture
def audit(mpfcheck):
    def run(*arguments):
        return mpfcheck("audit", "run", *norms.OPTIONS, *arguments)

    return run


def export(mpfcheck, store, table, *more):
    ran = mpfcheck("runs", "export", store, "--table", table, "--format", "jsonl", *more)
    assert ran.code == 0
    return [json.loads(line) for line in ran.out.splitlines()]


def test_all_countries_are_assessed(folder, audit, mpfcheck):
    ran = audit(folder, "--workers", 2)
    assert ran.code == 0
    assert "TL  Talvania: assessed" in ran.err
    store = folder / "audit.sqlite"
    assert [row["country"] for row in export(mpfcheck, store, "countries")] == ["AM", "SR", "TL"]
    instruments = export(mpfcheck, store, "instruments")
    paths = [row["path"] for row in instruments]
    assert paths == ["am/act.txt", "sr/act.txt", "tl/act.txt", "tl/rules.txt"]
    assert instruments[2]["title"] == "The Artisanal Mining Act"
    findings = {(r["country"], r["requirement"]): r for r in export(mpfcheck, store, "findings")}
    evidence = export(mpfcheck, store, "evidence")
    met = {key for key, row in findings.items() if row["status"] == "met"}
    assert met
    assert {(row["country"], row["requirement"]) for row in evidence} >= met
    assert "run 1: The region, done" in mpfcheck("runs", "show", store).out
    assert "3 countries, 4 instruments" in mpfcheck("runs", "list", store).out
    assert "auditoría 1: The region" in mpfcheck("runs", "show", store, "--report-lang", "es").out
    assert "3 pays, 4 textes" in mpfcheck("runs", "list", store, "--report-lang", "fr").out


@pytest.mark.slow
def test_the_number_of_workers_changes_nothing(folder, audit, mpfcheck, tmp_path):
    def tables(workers):
        store = tmp_path / f"{workers}.sqlite"
        assert audit(folder, "--workers", workers, "--store", store, "--no-cache").code == 0
        with sqlite3.connect(store) as db:
            blobs = db.execute("SELECT country, assessment FROM countries ORDER BY country")
            return [*blobs, *(export(mpfcheck, store, name) for name in TABLES)]

    assert tables(1) == tables(3)


def test_a_broken_file_is_reported_and_the_rest_is_done(folder, audit, mpfcheck):
    (folder / "tl" / "rules.txt").write_bytes(b"%PDF-1.4 nothing more")
    (folder / "sr" / "act.txt").write_text("")
    ran = audit(folder, "--workers", 2)
    assert ran.code == 3
    assert "TL  rules.txt could not be read:" in ran.err
    assert "SR  Serranova: none of its instruments could be read" in ran.err
    assert "AM  Altamora: assessed" in ran.err
    store = folder / "audit.sqlite"
    states = {row["country"]: row["state"] for row in export(mpfcheck, store, "countries")}
    assert states == {"AM": "done", "SR": "failed", "TL": "done"}
    failed = [r["path"] for r in export(mpfcheck, store, "instruments") if r["state"] == "failed"]
    assert failed == ["sr/act.txt", "tl/rules.txt"]
    assert "failed tl/rules.txt" in mpfcheck("runs", "show", store).out


def test_every_run_is_kept(folder, audit, mpfcheck):
    audit(folder, "--workers", 1)
    (folder / "sr" / "act.txt").write_text("1. Mercury is prohibited in all mining of gold.\n")
    audit(folder, "--workers", 1)
    store = folder / "audit.sqlite"
    first, second = (export(mpfcheck, store, "instruments", "--run", run) for run in (1, 2))
    changed = [a["path"] for a, b in zip(first, second, strict=True) if a["sha256"] != b["sha256"]]
    assert changed == ["sr/act.txt"]
    assert len(mpfcheck("runs", "list", store).out.splitlines()) == 2
    ran = mpfcheck("runs", "show", store, "--run", 7)
    assert (ran.code, "no run 7" in ran.err) == (2, True)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("title: The", "titel: The", "1:1"),
        ("country: SR", "country: TL", "country 'TL' is given twice"),
        ("tl/rules.txt", "tl/act.txt", "file 'act.txt' is given twice"),
        ("sr/act.txt", "../act.txt", "'../act.txt' lies outside the manifest's folder"),
        ("sr/act.txt", "/etc/passwd", "'/etc/passwd' lies outside the manifest's folder"),
        ("sr/act.txt", "sr/atc.txt", "no file 'sr/atc.txt'"),
        (MANIFEST, "title: none\ncountries: []\n", "countries"),
    ],
)
def test_a_wrong_manifest(folder, audit, old, new, said):
    (folder / "audit.yaml").write_text(MANIFEST.replace(old, new))
    ran = audit(folder)
    assert ran.code == 2
    assert said in ran.err
    assert "audit.yaml:" in ran.err
    assert not (folder / "audit.sqlite").exists()


def test_init_writes_what_run_takes(folder, audit, mpfcheck):
    (folder / "audit.yaml").unlink()
    assert mpfcheck("audit", "init", folder).code == 0
    written = (folder / "audit.yaml").read_text()
    assert "- country: TL  # guessed" in written
    assert "kind: regulation  # guessed" in written
    assert audit(folder, "--workers", 1).code == 0
    ran = mpfcheck("audit", "init", folder)
    assert (ran.code, "is there already" in ran.err) == (2, True)


def test_a_folder_with_a_manifest_per_country(folder, audit, mpfcheck):
    (folder / "audit.yaml").unlink()
    for code in ("tl", "sr"):
        text = f"country: {code.upper()}\nname: {code}\ninstruments: [{{file: act.txt, kind: act}}]"
        (folder / code / "country.yaml").write_text(text)
    assert audit(folder, "--workers", 1).code == 0
    rows = export(mpfcheck, folder / "audit.sqlite", "instruments")
    assert [row["path"] for row in rows] == ["sr/act.txt", "tl/act.txt"]


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_exports_are_read_by_others(folder, audit, mpfcheck, tmp_path, form):
    audit(folder, "--workers", 1)
    file = tmp_path / f"findings.{form}"
    store = folder / "audit.sqlite"
    assert mpfcheck("runs", "export", store, "--format", form, "-o", file).code == 0
    expected = export(mpfcheck, store, "findings")
    if form == "parquet":
        import pyarrow.parquet

        assert pyarrow.parquet.read_table(file).to_pylist() == expected
    else:
        import csv

        with file.open(encoding="utf-8-sig", newline="") as lines:
            rows = list(csv.DictReader(lines))
        assert [r["status"] for r in rows] == [r["status"] for r in expected]


def test_what_is_no_store(tmp_path, mpfcheck):
    file = tmp_path / "text.sqlite"
    file.write_text("This is a text and no database, and long enough to be looked at as one." * 9)
    for path in (file, tmp_path / "none.sqlite"):
        ran = mpfcheck("runs", "list", path)
        assert (ran.code, ran.err.count("\n")) == (2, 2)


def test_the_matrix_shows_countries_beside_requirements(folder, audit, mpfcheck, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    (folder / "am/act.txt").write_text("1. No person shall mine gold without a licence.\n")
    audit(folder, "--workers", 1)
    store = folder / "audit.sqlite"
    page = mpfcheck("runs", "matrix", store).out
    lines = page.splitlines()
    assert max(map(len, lines)) <= 80
    assert lines[0].split() == ["AM", "SR", "TL"]
    findings = export(mpfcheck, store, "findings")
    judged = {row["theme"] for row in findings if row["status"] != "not-assessed"}
    for requirement in {row["requirement"] for row in findings if row["theme"] in judged}:
        (line,) = [line for line in lines if line.startswith(f"  {requirement}")]
        assert len(line) == 80
    gaps = page.partition("Most frequent gaps")[2].partition("Clauses to follow")[0]
    absent = {row["requirement"] for row in findings if row["status"] == "absent"}
    assert absent
    assert all(requirement in gaps for requirement in absent)
    assert "Lacunes" in mpfcheck("runs", "matrix", store, "--report-lang", "fr").out


def test_the_matrix_is_written_in_other_forms_and_languages(folder, audit, mpfcheck, tmp_path):
    audit(folder, "--workers", 1)
    store = folder / "audit.sqlite"
    for name, begins in (("m.html", b"<!DOCTYPE"), ("m.docx", b"PK"), ("m.csv", b"\xef\xbb\xbf")):
        file = tmp_path / name
        ran = mpfcheck("runs", "matrix", store, "--report-lang", "es", "--output", file)
        assert (ran.code, file.read_bytes()[: len(begins)]) == (0, begins)
    assert 'lang="es"' in (tmp_path / "m.html").read_text(encoding="utf-8")
    ran = mpfcheck("runs", "matrix", store, "--format", "pdf", "--output", tmp_path / "m.pdf")
    assert (ran.code, "no form pdf" in ran.err) == (2, True)


def test_a_country_over_runs(folder, audit, mpfcheck, tmp_path):
    audit(folder, "--workers", 1)
    (folder / "sr" / "act.txt").write_text("1. Mercury is prohibited in all mining of gold.\n")
    audit(folder, "--workers", 1)
    store = folder / "audit.sqlite"
    ran = mpfcheck("runs", "course", store, "SR")
    assert ran.code == 0
    assert "#1" in ran.out
    file = tmp_path / "course.html"
    assert mpfcheck("runs", "course", store, "SR", "--output", file).code == 0
    assert "<svg" in file.read_text(encoding="utf-8")
    compared = mpfcheck("runs", "compare", store, "SR", "--old", 1, "--format", "json")
    assert json.loads(compared.out)["schema"] == "mpfcheck.comparison/1"
    ran = mpfcheck("runs", "course", store, "XX")
    assert (ran.code, "has an assessment of XX" in ran.err) == (2, True)


def test_a_country_is_reported_in_another_language(folder, audit, mpfcheck):
    audit(folder, "--workers", 1)
    store = folder / "audit.sqlite"
    ran = mpfcheck(
        "runs", "report", store, "SR", "--format", "md", "--report-lang", "fr", *norms.OPTIONS
    )
    assert "# Analyse des lacunes" in ran.out
    assert "Recommandation" in ran.out


def test_a_country_is_reported_as_check_would(folder, audit, mpfcheck, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    audit(folder, "--workers", 1)
    store = folder / "audit.sqlite"
    monkeypatch.chdir(folder)
    ran = mpfcheck("runs", "report", store, "SR")
    assert ran.out == mpfcheck("check", *norms.OPTIONS, "sr/act.txt").out
    ran = mpfcheck("runs", "report", store, "XX")
    assert (ran.code, "it is not in run 1" in ran.err) == (2, True)
