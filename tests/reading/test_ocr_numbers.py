"""Numbers that were misread on scans are mended by the list they stand in, and no others."""

from __future__ import annotations

import pytest

from mpfcheck.reading.ocr import with_numbers
from mpfcheck.reading.words import Word


def _page(*lines: str) -> list[Word]:
    return [
        Word(text, 90.0 + 30 * at, 115.0 + 30 * at, 100.0 + 14 * row, 10.0, spaced=True)
        for row, line in enumerate(lines)
        for at, text in enumerate(line.split())
    ]


def _lines(page: tuple[Word, ...]) -> list[str]:
    rows: dict[float, list[str]] = {}
    for word in page:
        rows.setdefault(word.baseline, []).append(word.text)
    return [" ".join(texts) for texts in rows.values()]


MENDED = {
    "capitals read as small letters and figures": (
        ["l. uno", "1l. dos", "Ill. tres", "1v. cuatro", "v. cinco", "VI. seis", "VIl. siete"],
        ["I. uno", "II. dos", "III. tres", "IV. cuatro", "V. cinco", "VI. seis", "VII. siete"],
    ),
    "strokes read as an H": (
        ["I - ouro", "IH - prata", "HI - cobre", "IV - ferro"],
        ["I - ouro", "II - prata", "III - cobre", "IV - ferro"],
    ),
    "a stroke lost": (["I. a", "II. b", "II. c", "IV. d"], ["I. a", "II. b", "III. c", "IV. d"]),
    "three ones": (["II. dos", "111. tres"], ["II. dos", "III. tres"]),
    "figures for an ordinal": (
        ["Art. lo As áreas", "§ lo O prazo", "§ 20 O ouro", "Art. 20 A lei", "Art. 30 O uso"],
        ["Art. 1º As áreas", "§ 1º O prazo", "§ 2º O ouro", "Art. 2º A lei", "Art. 3º O uso"],
    ),
    "the first article": (["ARTICLE ler : Objet"], ["ARTICLE 1er : Objet"]),
    "a name and its number": (["TITRE1 : Objet", "ARTICLE5.-"], ["TITRE 1 : Objet", "ARTICLE 5.-"]),
    "an italic one": (["2. Terms.—‘[(/)] In this Act"], ["2. Terms.— [(1)] In this Act"]),
    "a stroke and its stop": (
        ["L un", "IL. deux", "III. trois"],
        ["I. un", "II. deux", "III. trois"],
    ),
    "a sign for paragraphs of known numbers": (["$ 1º O prazo"], ["§ 1º O prazo"]),
    "a sign for paragraphs": (
        ["Art. 15 A lei", "$ lo O prazo", "$ 20 O ouro"],
        ["Art. 15 A lei", "§ 1º O prazo", "§ 2º O ouro"],
    ),
    "a chapter": (
        ["CAPÍTULO I", "CAPÍTULO II", "I - ouro", "CAPÍTULO II", "CAPÍTULO IV"],
        ["CAPÍTULO I", "CAPÍTULO II", "I - ouro", "CAPÍTULO III", "CAPÍTULO IV"],
    ),
    "a dash without its space": (["I- ouro", "II - prata"], ["I - ouro", "II - prata"]),
    "the mark of a note": (["‘[(h) a person", "I(e) a place"], ["[(h) a person", "[(e) a place"]),
}
LEFT = {
    "a list in figures": ["1. one", "2. two", "10. ten", "11. eleven", "12. twelve"],
    "small numerals": ["(i) one", "(ii) two", "(iii) three", "(iv) four"],
    "letters": ["h. one", "i. two", "j. three", "k. four", "l. five"],
    "figures under numerals": ["I. Fees", "1. one", "II. Duties", "1. one", "2. two"],
    "articles of which some are cited": ["Art. 19. One", "Art. 20. Two", "under art. 30 of"],
    "an article after one of the ninth": ["Art. 8º One", "Art. 9º Two", "Art. 10 Three"],
    "an amount": ["a fee of", "$ oro y", "$ 20 for each", "$ 50 for all"],
    "a word": ["Il est interdit", "la loi", "I agree", "ler e escrever"],
}


@pytest.mark.parametrize(("read", "meant"), MENDED.values(), ids=MENDED)
def test_numbers_that_are_mended(read: list[str], meant: list[str]) -> None:
    assert _lines(with_numbers([_page(*read)])[0]) == meant


@pytest.mark.parametrize("read", LEFT.values(), ids=LEFT)
def test_numbers_that_are_left(read: list[str]) -> None:
    assert _lines(with_numbers([_page(*read)])[0]) == read


def test_a_list_goes_on_over_the_page() -> None:
    first, second = with_numbers([_page("Art. 1º Um", "l. uno"), _page("Il. dos", "Art. 20 Dois")])
    assert _lines(first) + _lines(second) == ["Art. 1º Um", "I. uno", "II. dos", "Art. 2º Dois"]


def test_only_what_the_neighbours_tell_is_marked() -> None:
    read = _page("l. uno", "II. dos", "HI. tres", "(/) a", "Art. 1º", "Art. 20", "Art. 3o", "20")
    words = with_numbers([read])[0]
    assert [word.text for word in words if word.mended] == ["I.", "III.", "2º"]
