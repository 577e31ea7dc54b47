import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpfcheck.model.document import Box, Document, Line, Page
from mpfcheck.structure import build
from mpfcheck.structure.source import Vocabulary, rows_of
from mpfcheck.structure.text import Piece, join
from tests.structure.helpers import document

WORDS = [
    "mine",
    "mer-",
    "cury",
    "shall",
    "keep;",
    "(a)",
    "(b)",
    "1.",
    "2.",
    "Article",
    "“ore”",
    "means",
    "—",
]
line_texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join)


def joined(text):
    rows = rows_of(document(text))
    pieces = [Piece(i, 0, len(r.text)) for i, r in enumerate(rows)]
    vocabulary = frozenset({"comply", "small", "scale", "mining", "state", "owned"})
    return join(pieces, rows, vocabulary).text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("to com-\nply with", "to comply with"),
        ("a small-\nscale mine", "a small-scale mine"),
        ("a state-\nowned mine", "a state-owned mine"),
        ("pre-\nand post-closure", "pre- and post-closure"),
        ("Decree 004-\n2012", "Decree 004- 2012"),
        ("no hyphen\nhere", "no hyphen here"),
        ("soft hy\u00adphen", "soft hyphen"),
        ("much   white\nspace", "much white space"),
    ],
)
def test_lines_are_joined(text, expected):
    assert joined(text) == expected


def test_breaks_left_inside_a_line_are_mended():
    rows = rows_of(document("The environ- mental plan.\n\nAn environmental officer."))
    assert rows[0].text == "The environmental plan."


@given(st.lists(line_texts, min_size=1, max_size=25), st.data())
def test_fragments_cover_every_clause(lines, data):
    blocks = data.draw(st.lists(st.integers(0, 1), min_size=len(lines), max_size=len(lines)))
    made, block = [], 0
    for number, (text, gap) in enumerate(zip(lines, blocks, strict=True)):
        block += gap
        made.append(Line(text, 1 + number // 5, Box(0, number, 9, number + 1), block=block))
    pages = tuple(
        Page(n, 1, 1, tuple(line for line in made if line.page == n))
        for n in range(1, 2 + (len(lines) - 1) // 5)
    )
    instrument = build(Document("x.txt", "", "text", "An Act", pages), language="en")
    for clause in instrument.clauses:
        ends = [0]
        for fragment in clause.fragments:
            assert fragment.start == ends[-1]
            assert fragment.end > fragment.start
            assert fragment.box == made[int(fragment.box.top)].box
            assert fragment.page == made[int(fragment.box.top)].page
            ends.append(fragment.end)
        assert ends[-1] == len(clause.text)
        assert clause.text == clause.text.strip()
        assert "  " not in clause.text
    assert [c.index for c in instrument.clauses] == list(range(len(instrument.clauses)))
    assert len({c.eid for c in instrument.clauses}) == len(instrument.clauses)
    assert all(c.parent is None or c.parent < c.index for c in instrument.clauses)


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("registered", True),
        ("permis", True),
        ("élevé", True),
        ("mine", True),  # beside a figure and marks
        ("register", False),  # only as part of others
        ("elev", False),
        ("a", False),  # no word of two letters
        ("in-situ", False),
        ("situ", True),
        ("", False),
        (3, False),
    ],
)
def test_a_word_is_known_however_many_are_asked_for(word, known):
    texts = ["The Registered permis", "mine2, registers_ in-situ; a ÉLEVÉ"]
    few, many = Vocabulary(texts), Vocabulary(texts)
    for _ in range(100):
        assert "nothing" not in many
    assert (word in few, word in many) == (known, known)
