"""Whatever stands on a page comes out once: no word is lost or doubled by the layout."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from mpfcheck.reading.layout import lay_out
from mpfcheck.reading.words import RawPage, Word

TEXTS = st.sampled_from(
    ["gold", "5", "(a)", "shall", "the", "of", "la", "des", "FEES", "12.", "register"]
)


@st.composite
def grids(draw):
    """Words on a raster of columns and lines, as tables, columns and ragged text have them."""
    xs = draw(st.lists(st.integers(3, 50).map(lambda n: 10.0 * n), min_size=1, unique=True))
    lines = draw(st.integers(1, 18))
    size = draw(st.sampled_from([8.0, 10.0]))
    words = []
    for line in range(lines):
        for x in draw(st.lists(st.sampled_from(xs), unique=True)):
            text = draw(TEXTS)
            width = min(0.5 * size * len(text), 95.0)
            words.append(Word(text, x, x + width, 80.0 + 13 * line, size))
    return words


@settings(max_examples=60, deadline=None)
@given(grids())
def test_every_word_comes_out_once(words):
    pages = lay_out([RawPage(1, 595.0, 842.0, tuple(words))])
    letters = Counter("".join(word.text for word in words))
    found = Counter("".join(line.text for page in pages for line in page.lines))
    assert +(found - Counter({" ": found[" "]})) == letters
