"""Words are gathered into rows many at a time: this gives what the rule gives for each word."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from mpfcheck.reading.layout.rows import make_row, rows_of
from mpfcheck.reading.words import Word

HEIGHTS = st.sampled_from([100.0, 100.0, 101.5, 103.0, 104.5, 112.0, 113.0, 124.0, 124.0, 126.0])
WORDS = st.lists(
    st.builds(
        Word,
        st.sampled_from(["gold", "5", "(a)", "registered", "of"]),
        st.integers(3, 50).map(lambda n: 10.0 * n),
        st.just(0.0),
        HEIGHTS,
        st.sampled_from([6.0, 9.0, 10.0, 10.0, 12.0]),
    ).map(lambda word: word._replace(x1=word.x0 + 8)),
    min_size=1,
    max_size=40,
)


def by_the_rule(words, least):
    """Each word by itself, from the top down, into the last of five rows so near; marks last."""
    rows = []  # with the height and size of the first word of each

    def join(word):
        for row in rows[:-6:-1]:
            if abs(word.baseline - row[0].baseline) <= 0.3 * min(row[0].size, word.size):
                row.append(word)
                return
        rows.append([word])

    def beside(word, row):
        height, size = row[0].baseline, row[0].size
        return -0.3 * size <= height - word.baseline <= 0.75 * size and any(
            min(abs(word.x0 - other.x1), abs(other.x0 - word.x1)) < 0.5 * size for other in row
        )

    ordered = sorted(words, key=lambda word: word.baseline)
    marks = [word for word in ordered if word.size < least and len(word.text) <= 5]
    for word in ordered:
        if word not in marks:
            join(word)
    for word in marks:
        row = next((row for row in rows if beside(word, row)), None)
        if row is None:
            join(word)
        else:
            row.append(word)
    return sorted(map(make_row, rows), key=lambda row: row.baseline)


@settings(max_examples=100, deadline=None)
@given(WORDS)
def test_words_are_gathered_as_the_rule_says(words):
    assert rows_of(words, 10.0) == by_the_rule(words, 8.0)


@settings(max_examples=100, deadline=None)
@given(WORDS, st.integers(2, 5))
def test_known_rows_change_nothing(words, nth):
    known = rows_of(words)
    rest = [word for row in known for word in row.words][::nth]
    assert rows_of(rest, known=known) == rows_of(rest)
