"""Running heads that a plain text without page breaks keeps among the lines of the law."""

import pytest

from mpfcheck.model.document import LineRole
from mpfcheck.reading.inlineheads import with_inline_heads
from mpfcheck.reading.plaintext import read_text
from mpfcheck.reading.source import load
from mpfcheck.structure import build

HEADS = {
    "left and right pages": ["212 No. 4 of 1998] Quarries", "Quarries [No. 4 of 1998 213"],
    "parts change places": ["1998   Quarries   No. 4   213", "214   No. 4   Quarries   1998"],
    "a gazette": ["Journal Officiel - Numéro 12 - 5", "Journal Officiel - Numéro 12 - 6"],
    "a page": ["LEY DE CANTERAS - Página 3", "LEY DE CANTERAS - Página 4"],
    "a series": ["84 I SÉRIE — NÚMERO 9", "86 I SÉRIE — NÚMERO 9"],
    "a date and a page": ["4 DE MAIO DE 1998 85", "4 DE MAIO DE 1998 87"],
}


def heads(lines, tmp_path):
    return [
        line.text
        for line in document(lines, tmp_path).pages[0].lines
        if line.role is LineRole.RUNNING_HEAD
    ]


def document(lines, tmp_path):
    file = tmp_path / "law.txt"
    file.write_text("\n".join(lines))
    return read_text(load(file))


@pytest.mark.parametrize("name", HEADS)
def test_heads_of_a_gazette_are_no_text_of_the_law(name, tmp_path):
    printed = [*HEADS[name], *HEADS[name]]
    lines = ["PART I", "1. A pit is fenced.", printed[0], "2. A pit is kept dry.", printed[1]]
    lines += ["3. A pit is lit.", printed[2], "4. A pit is closed.", printed[3], "5. Lamps burn."]
    assert heads(lines, tmp_path) == [" ".join(head.split()) for head in printed]


def test_a_line_beside_each_head_is_a_head_too(tmp_path):
    pair = ["Sección B  Avisos", "LEY DE CANTERAS - Página {}"]
    lines = ["Artículo 1.- El pozo se cerca.", pair[0], pair[1].format(3), "Artículo 2.- Se seca."]
    lines += [pair[0], pair[1].format(4), "Artículo 3.- Se ilumina."]
    assert heads(lines, tmp_path).count("Sección B Avisos") == 2


@pytest.mark.parametrize(
    "line",
    [
        "Published in the Gazette of 4 May 1998",  # a publisher's note
        "CHAPTER II",
        "Duties of the licensee",
        "The list stands in the Gazette and is put up by the office;",
    ],
)
def test_what_a_law_itself_repeats_is_none(line, tmp_path):
    lines = ["1. A pit is fenced.", line, "2. A pit is kept dry.", line, "3. A pit is lit.", line]
    assert heads(lines, tmp_path) == []


def test_a_sentence_goes_on_behind_a_head(tmp_path):
    lines = ["1. The pit is fenced with", "212 No. 4 of 1998] Quarries", "wire of four strands."]
    lines += ["2. The pit is kept dry by", "213 No. 4 of 1998] Quarries", "a pump."]
    page = document(lines, tmp_path).pages[0]
    assert with_inline_heads(page) == page  # marked once, marked for good
    law = build(document(lines, tmp_path), language="en")
    assert law.clauses[0].text == "The pit is fenced with wire of four strands."
