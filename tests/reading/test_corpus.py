"""Real laws, where they are at hand: marginal headings stand beside their sections."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from mpfcheck.model.document import Document, LineRole
from mpfcheck.reading import read

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
ACTS = ("gy-blasting-operations-act-1930", "gy-forests-act-1953", "gy-gold-board-act-1981")


def _plain(text: str) -> str:
    return re.sub(r"\W+", "", text.lower())


def _headings(document: Document) -> dict[str, set[str]]:
    """Per section number, the marginal notes that stand before its first line."""
    found: dict[str, set[str]] = {}
    note: dict[int, str] = {}
    last = 0
    for line in document.lines:
        if line.role is LineRole.MARGINAL:
            note[line.block] = note.get(line.block, "") + line.text
            last = line.block
        elif line.role is LineRole.BODY:
            number = re.match(r"(\d+[A-Z]*)\.\s", line.text)
            if number and last:
                found.setdefault(number[1], set()).add(str(last))
            last = 0
    return {
        number: {_plain(note[int(block)]) for block in blocks} for number, blocks in found.items()
    }


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not here")
def test_marginal_headings_of_real_acts() -> None:
    right = total = 0
    for act in ACTS:
        folder = CORPUS / act
        headings = _headings(read(folder / "original.pdf"))
        for section in json.loads((folder / "sections.json").read_text(encoding="utf-8")):
            number, title = section["type"]["representation"], section["type"]["title"]
            if not re.fullmatch(r"\d+[A-Z]*", number):
                continue
            total += 1
            # the other split runs some headings together with what follows them
            right += any(_plain(title).startswith(one[:24]) for one in headings.get(number, ()))
    assert total > 60
    assert right >= 0.93 * total


def test_a_code_with_interleaved_columns_has_its_articles_in_order() -> None:
    text = CORPUS / "sn-code-environnement-2023" / "text.txt"
    if not text.exists():
        pytest.skip("the corpus is not at hand")
    from mpfcheck.structure import build

    law = build(read(text), language="fr")
    numbers = [int(m[1]) for a in law.articles if (m := re.fullmatch(r"art\. (\d+)", a.label))]
    assert numbers == sorted(numbers)
    assert len(set(numbers)) > 235
