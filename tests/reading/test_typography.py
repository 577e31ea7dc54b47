"""Characters as a reader means them, and where a page has some that are to be changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpfcheck.reading.typography import clean, unclean_places


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("e\u0301tat", "\u00e9tat"),
        ("of\ufb01ce", "office"),
        ("mine\x02", "mine-"),
        ("``mine''", "\u201cmine\u201d"),
        ("l\u00b4or", "l\u2019or"),
        ("\u2019\u2019mine", "\u201dmine"),
        ("mining\u00ad", "mining-"),
        ("l\u2019État", "l\u2019État"),
        ("10\u00ba", "10\u00ba"),
    ],
)
def test_a_word_is_cleaned_and_told_of_if_it_changes(printed: str, meant: str) -> None:
    assert clean(printed) == meant
    places = unclean_places(f"the\r\n{printed} of")
    assert bool(places) == (printed != meant)
    assert all(5 <= place < 5 + len(printed) for place in places)


@given(st.text().filter(lambda text: "\r" not in text))
def test_what_is_not_told_of_stays_as_it_is(text: str) -> None:
    assert unclean_places(text) or clean(text) == text
