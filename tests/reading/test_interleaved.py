"""Texts in which the two columns of a gazette were read as one, line by line."""

from collections import Counter
from itertools import pairwise, zip_longest
from pathlib import Path

import pytest

from mpfcheck.reading import read
from mpfcheck.reading.interleaved import untangled
from mpfcheck.reading.interleaved.heads import running_heads
from mpfcheck.reading.interleaved.sides import columns_of_articles
from mpfcheck.reading.interleaved.stream import stream_of
from mpfcheck.structure import build

SAMPLES = Path(__file__).parents[2] / "sample_laws"
SOFT_HYPHEN = "\u00ad"
WIDTH = 40  # characters of a column
ROWS = 40  # lines of a column
SHORTEST_HALF = 2  # letters


def column(text: str) -> list[str]:
    """The lines of one column: words that do not fit are broken where they can be."""
    lines: list[str] = []
    for paragraph in filter(str.strip, text.split("\n")):
        line = ""
        for word in paragraph.split():
            room = WIDTH - len(line) - 2
            if not line or len(line) + 1 + len(word) <= WIDTH:
                line = f"{line} {word}".strip()
            elif word.isalpha() and SHORTEST_HALF <= room <= len(word) - SHORTEST_HALF:
                lines.append(f"{line} {word[:room]}{SOFT_HYPHEN}")
                line = word[room:]
            else:
                lines.append(line)
                line = word
        lines.append(line)
    return lines


def interleaved(text: str) -> str:
    """The text as two columns a page, line beside line, all in one paragraph."""
    lines = column(text)
    pages = []
    for number, first in enumerate(range(0, len(lines), 2 * ROWS), start=211):
        page = lines[first : first + 2 * ROWS]
        half = (len(page) + 1) // 2
        rows = zip_longest(page[:half], page[half:], fillvalue="")
        pages += [part for row in rows for part in row if part]
        pages.append(f"{number} GAZETTE OF THE REPUBLIC 12 May")
    return " ".join(pages)


def neighbours(words: list[str]) -> Counter[tuple[str, str]]:
    return Counter(pairwise(words))


@pytest.mark.parametrize("name", ["altamora-ley-de-mineria", "kalombe-code-minier"])
def test_columns_are_told_apart(name: str) -> None:
    text = (SAMPLES / f"{name}.txt").read_text(encoding="utf-8")
    found = untangled([interleaved(text)])
    assert found is not None
    printed = neighbours(" ".join(column(text)).replace(f"{SOFT_HYPHEN} ", "").split())
    as_filed = neighbours(interleaved(text).split())
    again = neighbours(" ".join(line.text for line in found if not line.head).split())
    kept = (printed & again).total() / printed.total()
    assert kept >= 0.9
    assert 1 - kept < 0.5 * (1 - (printed & as_filed).total() / printed.total())


@pytest.mark.parametrize(
    ("name", "language"), [("altamora-ley-de-mineria", "es"), ("kalombe-code-minier", "fr")]
)
def test_the_articles_stand_in_their_order(name: str, language: str, tmp_path: Path) -> None:
    text = (SAMPLES / f"{name}.txt").read_text(encoding="utf-8")
    path = tmp_path / "law.txt"
    path.write_text(interleaved(text), encoding="utf-8")
    document = read(path)
    assert [note.key for note in document.notes] == ["columns-untangled"]
    printed = build(read(SAMPLES / f"{name}.txt"), language=language)
    found = build(document, language=language)
    wanted = [a.label for a in printed.articles if a.label.startswith("art. ")]
    labels = [a.label for a in found.articles if a.label in set(wanted)]
    assert labels == [label for label in wanted if label in set(labels)]
    assert len(labels) >= 0.95 * len(wanted) > 30


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The holder shall keep a register of all minerals.", id="a sentence"),
        pytest.param(
            " ".join(
                f"The exploi{SOFT_HYPHEN} tation number {n} is an exploitation." for n in range(40)
            ),
            id="words broken where they go on at once",
        ),
        pytest.param(interleaved("No hyphen is here. " * 200), id="nothing is broken"),
    ],
)
def test_other_texts_are_left_as_they_are(text: str) -> None:
    assert untangled([text]) is None


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.txt")), ids=lambda p: p.stem)
def test_laws_in_one_column_are_left_as_they_are(path: Path) -> None:
    assert untangled(path.read_text(encoding="utf-8").split("\n")) is None


def test_without_pages_nobody_can_tell_where_the_left_column_goes_on() -> None:
    text = (SAMPLES / "kalombe-code-minier.txt").read_text(encoding="utf-8")
    pages = interleaved(text).replace("GAZETTE OF THE REPUBLIC 12 May", "")
    assert untangled([pages]) is None


@pytest.mark.parametrize(
    ("printed", "columns"),
    [
        ("Art. 4. Art. 9. Art. 5. Art. 10.", {4: 0, 9: 1, 5: 0, 10: 1}),
        ("Article 1er Art. 3 Article 2 Art. 4", {1: 0, 3: 1, 2: 0, 4: 1}),
        ("Art. l. Art. 3. Art. 2. Art. 4.", {1: 0, 3: 1, 2: 0, 4: 1}),  # an l for a 1
        ("Art. 4. Art. 9. Art. 77. Art. 5.", {4: 0, 9: 1, 77: 1, 5: 0}),
        ("Art. 8.", {}),  # in either column
        ("as in article 3 or 4", {}),
    ],
)
def test_numbers_tell_the_column_of_an_article(printed: str, columns: dict[int, int]) -> None:
    words = printed.replace(" Art", " x Art").split()
    found = columns_of_articles(words, 0, len(words))
    numbers = {i: int(words[i + 1].rstrip(".er").replace("l", "1")) for i in found}
    assert {numbers[i]: side for i, side in found.items()} == columns


def test_a_heading_that_the_text_repeats_is_kept_once() -> None:
    stream = stream_of(["Article 7 - The holder shall", "The holder shall keep a register."])
    assert " ".join(stream.words) == "Article 7 - The holder shall keep a register."
    assert stream.starts == {0, 6}


def test_headings_named_above_each_article_are_kept_once() -> None:
    lines = ["Title 1 > Chapter 2", "Article 1 is here.", "Title 1 > Chapter 3", "Article 2 is."]
    assert " ".join(stream_of(lines).words) == (
        "Title 1 Chapter 2 Article 1 is here. Chapter 3 Article 2 is."
    )


def test_running_heads_are_found_though_spaces_are_lost() -> None:
    head = "12 May OFFICIAL GAZETTE OF THE STATE"
    lost = "12 May OFFICIALGAZETTE OF THE STATE"
    words = f"one two {head} a b c d e f g h {lost} j k l m n o p q {head} i".split()
    cut = [" ".join(words[a:b]) for a, b in running_heads(words)]
    assert len(cut) == 3
    assert cut[1].startswith("12 May OFFICIALGAZETTE")
