"""Damaged numbers are found by their place in the sequence, and only there."""

from __future__ import annotations

import pytest

from tests.structure.helpers import built

TEXT = "La présente disposition règle la tenue du registre des carrières et de ses annexes."


def _code(*headings: str) -> str:
    return "\n\n".join(f"{heading} {TEXT}" for heading in headings)


def _act(*sections: str) -> str:
    return "\n\n".join(sections)


def _found(text: str, language: str) -> dict[str, bool]:
    articles = built(text, language, title="").articles
    return {clause.number: clause.uncertain for clause in articles}


@pytest.mark.parametrize(
    "damaged",
    [
        "A rticl e 4.- Registre.",
        "ArtlC!e ,4.- Registre.",
        "Artld ~ e 4.- Registre.",
        "Art icIe 4.- Registre.",
        "Artide 4. Registre.",
        "Afticle 4.- Registre.",
        "AËicle 4.- Registre.",
        "Articte 4.- Registre.",
    ],
)
def test_a_torn_word_is_read_at_its_place(damaged):
    whole = [f"Article {n}.- Registre." for n in (1, 2, 3)]
    text = _code(*whole) + f" {damaged} {TEXT}\n\n" + _code("Article 5.- Fin.", "Article 9.- Fin.")
    found = _found(text, "fr")
    assert found["4"]
    assert not found["5"]


@pytest.mark.parametrize(
    ("damaged", "number"),
    [("Article 3 - 7.- Plan.", "37"), ("Article 3 S.- Plan.", "35"), ("Article 3O.- Plan.", "30")],
)
def test_a_split_or_misread_number_is_read_at_its_place(damaged, number):
    before = [f"Article {n}.- Plan." for n in range(20, int(number))]
    after = [f"Article {n}.- Plan." for n in (int(number) + 1, 60)]
    assert _found(_code(*before, damaged, *after), "fr")[number]


@pytest.mark.parametrize(
    ("damaged", "number"),
    [("Article 3 - 7.-", "37"), ("Article 2 - O. -", "20"), ("Article 3 - l . -", "31")],
)
def test_a_split_number_is_read_in_a_text_that_is_whole(damaged, number):
    whole = [f"Article {n}.-" if str(n) != number else damaged for n in range(1, 60)]
    assert [n for n, uncertain in _found(_code(*whole), "fr").items() if uncertain] == [number]


@pytest.mark.parametrize("words", ["Article 3 - 7 exceptés,", "En vertu de l'Article 3 - 7. -"])
def test_what_is_no_heading_fills_no_gap_of_a_whole_text(words):
    whole = _code(*(f"Article {n}.-" for n in range(1, 37)))
    text = f"{whole}\n\n{words} {TEXT}\n\n{_code(*(f'Article {n}.-' for n in range(38, 60)))}"
    assert "37" not in _found(text, "fr")


@pytest.mark.parametrize(
    "damaged",
    ["Fees. 3 3 4 1 ) The Board may set fees.", "Fees. %.-(1) The Board may set fees."],
)
def test_a_bare_number_is_read_at_its_place(damaged):
    held = "The holder shall keep a register of the stone that leaves the quarry."
    act = _act(
        *(f"Section {n}\n{held}" for n in range(25, 32)),
        f"Section 32\n{held} {damaged}",
        f"Section 34\n{held}",
        f"Section 40\n{held}",
    )
    assert _found(act, "en")["33"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It is kept. W. Any officer may see it.", True),
        ("It is kept. A. Any officer may see it. B. The Board may copy it.", False),
        ("It is kept by W. Any. The officer may see it.", False),
    ],
)
def test_what_stands_for_a_number_is_the_one_that_is_missing(text, found):
    held = "The holder shall keep a register of the stone that leaves the quarry."
    act = _act(
        *(f"Section {n}\n{held}" for n in range(25, 32)),
        f"Section 32\n{held} {text}",
        f"Section 34\n{held}",
        f"Section 40\n{held}",
    )
    assert _found(act, "en").get("33") is (True if found else None)


def test_a_heading_without_its_number_is_the_one_that_is_missing():
    whole = _code(*(f"Article {n}.- Registre." for n in (1, 2, 3)))
    text = f"{whole}\n\n{_code('Artide S%.- Registre.', 'Article 5.- Fin.', 'Article 9.- Fin.')}"
    assert _found(text, "fr")["4"]


def test_a_figure_that_can_be_two_is_the_one_that_is_due():
    whole = _code(*(f"Article {n}.- Plan." for n in range(20, 28)))
    damaged = f"Article 2\n\ng.-{TEXT} Article Zg.- {TEXT} Articte 3O.-{TEXT}"
    text = f"{whole}\n\n{damaged}\n\n{_code('Article 31.- Fin.', 'Article 60.- Fin.')}"
    law = built(text, "fr", title="")
    numbers = [(a.number, a.uncertain) for a in law.articles]
    assert numbers[7:12] == [("27", False), ("28", True), ("29", True), ("30", True), ("31", False)]
    assert [a.text for a in law.articles[8:11]] == [TEXT] * 3


def test_what_parts_number_and_text_is_no_text():
    headings = [f"Article {n}\n\n,- {TEXT}" for n in (1, 2, 3)]
    assert [a.text for a in built("\n\n".join(headings), "fr", title="").articles] == [TEXT] * 3


def test_a_reference_fills_no_gap():
    held = "The holder shall keep the register named in section 3. The Board may see it."
    act = _act(*(f"Section {n}\n{held}" for n in (1, 2, 4, 5, 9)))
    assert sorted(_found(act, "en")) == ["1", "2", "4", "5", "9"]


def test_an_undamaged_text_is_not_searched():
    listed = "Fees are due for these. 11. Sand shall pay one. 12. Clay shall pay two."
    numbers = [*range(1, 11), *range(12, 31)]
    act = _act(*(f"Section {n}\n{listed if n == 10 else listed[:23]}" for n in numbers))
    assert _found(act, "en").keys() == {str(n) for n in numbers}


ENTRIES = """
Section 1
The Minister grants licences for the whole of the territory.

Section 2
The holder pays the fee each year before the end of June. Returns 3.-(1) Every holder makes returns.
(2) The return is made in June. 3~.-(1) A late return is no return.
(2) The Minister may extend the time.

Section 3
Returns. Late returns. PART II Fees

Section 4
{fourth}

Section 5
The Minister keeps a register of all licences.

Section 6
A licence lapses on the death of its holder.

Section 7
The fee is one hundred dollars for each acre.

Section 8
Nobody obstructs an inspector.
"""


def test_a_contents_entry_filed_for_an_article_is_not_the_article():
    law = built(ENTRIES.format(fourth="A licence is for five years."), title="")
    found = {c.label: c.text for c in law.clauses}
    assert found["s. 3(1)"].startswith("Every holder makes returns.")
    assert found["s. 3A(1)"] == "A late return is no return."
    assert found["s. 2"].endswith("Returns")
    assert found["contents"].endswith("PART II Fees")
    assert [c.number for c in law.articles if c.uncertain] == ["3A"]


def test_an_article_that_is_cited_in_the_one_before_is_no_entry():
    text = ENTRIES.format(fourth="A licence is for five years.")
    text = text.replace("Section 4\n", "It is as in section 4.-(1) A licence ends.\n\nSection 4\n")
    law = built(text, title="")
    assert next(c.text for c in law.articles if c.number == "4") == "A licence is for five years."
