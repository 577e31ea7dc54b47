"""What the sample laws promise: a PDF that can be rebuilt, and keys that cite what is there."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

SAMPLES = Path(__file__).resolve().parents[2] / "sample_laws"
BILL = "talvania-mines-and-minerals-bill"
KEYS = sorted(SAMPLES.glob("*.key.yaml"))
CODES = sorted(SAMPLES.glob("*.txt"))


@pytest.fixture(scope="module")
def source() -> dict[str, Any]:
    text = (SAMPLES / f"{BILL}.src.yaml").read_text(encoding="utf-8")
    return yaml.safe_load(text)


@pytest.fixture(scope="module")
def page_texts() -> list[str]:
    pdfium = pytest.importorskip("pypdfium2")
    with pdfium.PdfDocument(SAMPLES / f"{BILL}.pdf") as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def test_rebuilding_gives_the_committed_bytes(tmp_path: Path) -> None:
    # earlier versions sign the file with another comment line
    pytest.importorskip("reportlab", minversion="5")
    rebuilt = tmp_path / "bill.pdf"
    subprocess.run([sys.executable, str(SAMPLES / "build.py"), str(rebuilt)], check=True)
    assert rebuilt.read_bytes() == (SAMPLES / f"{BILL}.pdf").read_bytes()


def test_bill_has_at_least_twelve_pages(page_texts: list[str]) -> None:
    assert len(page_texts) >= 12


def test_every_section_stands_once_in_the_arrangement_of_sections(
    source: dict[str, Any], page_texts: list[str]
) -> None:
    whole = "\n".join(page_texts)
    start = whole.index("ARRANGEMENT OF SECTIONS")
    contents = whole[start : whole.index(source["enactment"], start)]
    listed = [int(n) for n in re.findall(r"^(\d+)\. *[A-Z]", contents, re.MULTILINE)]
    assert listed == [s["n"] for part in source["parts"] for s in part["sections"]]


def places_of_bill(source: dict[str, Any]) -> set[str]:
    """Every place of the bill that a key may cite: `s. 63(2)(a)`, `Part V (heading)`, `sch. 1`."""
    places = {f"Part {part['number']} (heading)" for part in source["parts"]}
    places |= {f"sch. {n}" for n in range(1, len(source["schedules"]) + 1)}
    for section in (s for part in source["parts"] for s in part["sections"]):
        path = [f"s. {section['n']}", "", "", ""]
        places.add(path[0])
        for line in section["text"].splitlines():
            depth = (len(line) - len(line.lstrip())) // 2
            if term := re.match(r'"([^"]+)"', line):
                places.add(f'{path[0]} (definition of "{term[1]}")')
            if number := re.match(r" *(\(\w+\)) ", line):
                path[depth + 1 :] = [number[1], *[""] * (2 - depth)]
                places.add("".join(path))
    return places


def cites(key: dict[str, Any]) -> list[str]:
    found = []
    for requirement in key["requirements"].values():
        for holder in [*requirement["elements"].values(), *requirement["contradictions"]]:
            found += [cite["at"] for cite in holder.get("cites", [])]
    return found


def load(path: Path) -> dict[str, Any]:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def test_key_of_the_bill_cites_places_that_exist(source: dict[str, Any]) -> None:
    places = places_of_bill(source)
    assert [c for c in cites(load(SAMPLES / f"{BILL}.key.yaml")) if c not in places] == []


@pytest.mark.parametrize("code", CODES, ids=lambda p: p.stem)
def test_articles_of_a_code_run_without_gap_and_hold_every_cite(code: Path) -> None:
    text = code.read_text(encoding="utf-8")
    heads = re.findall(r"^Art(?:icle|ículo|\.) (premier|\d+)", text, re.MULTILINE)
    numbers = [1 if head == "premier" else int(head) for head in heads]
    assert numbers == list(range(1, len(numbers) + 1))
    cited = [re.match(r"art\. (\d+)", c) for c in cites(load(code.with_suffix(".key.yaml")))]
    assert {int(m[1]) for m in cited if m} <= set(numbers)


@pytest.mark.parametrize("path", KEYS, ids=lambda p: p.name)
def test_key_gives_a_reading_of_every_element(path: Path) -> None:
    key = load(path)
    assert key["instrument"] == path.name.removesuffix(".key.yaml")
    for rid, core in key["core"].items():
        elements = key["requirements"][rid]["elements"]
        assert set(core) <= set(elements), rid
        for element in elements.values():
            assert element["value"] in ("full", "weak", "none"), rid
            shown = bool(element.get("cites")) and element["scope"] in ("asm", "general")
            assert shown == (element["value"] != "none"), rid
