import pytest

from mpfcheck.structure.numbers import Alphabet, Count, article_key, letter_rank, roman, step
from mpfcheck.structure.sequence import best_chain


@pytest.mark.parametrize(
    ("text", "value"),
    [("i", 1), ("iv", 4), ("XIX", 19), ("xl", 40), ("MCMXC", 1990), ("iiii", None), ("ab", None)],
)
def test_roman(text, value):
    assert roman(text) == value


@pytest.mark.parametrize(("text", "rank"), [("a", 1), ("Z", 26), ("AA", 27), ("ab", 28)])
def test_letters(text, rank):
    assert letter_rank(text) == rank


def test_article_numbers_sort_as_they_are_printed():
    printed = ["1", "2", "2A", "2B", "2AA", "3", "3 bis", "3 ter", "4.1", "4.2", "5"]
    keys = [article_key(n) for n in printed]
    assert keys == sorted(keys)


@pytest.mark.parametrize(
    ("alphabet", "before", "after", "distance"),
    [
        (Alphabet.DIGIT, "1", "2", 1),
        (Alphabet.DIGIT, "2", "2A", 0),
        (Alphabet.DIGIT, "2A", "3", 1),
        (Alphabet.DIGIT, "3", "2", None),
        (Alphabet.LOWER, "a", "b", 1),
        (Alphabet.LOWER, "a", "aa", 0),
        (Alphabet.LOWER, "z", "aa", 1),
        (Alphabet.LOWER, "n", "ñ", 1),
        (Alphabet.LOWER, "a", "d", 3),
        (Alphabet.DOUBLE, "aa", "bb", 1),
        (Alphabet.ROMAN, "iv", "v", 1),
        (Alphabet.ROMAN_UPPER, "II", "II bis", 0),
        (Alphabet.DECIMAL, "5.1", "5.2", 1),
        (Alphabet.DECIMAL, "5.1", "6.2", None),
    ],
)
def test_step(alphabet, before, after, distance):
    assert step(Count(alphabet, before), Count(alphabet, after)) == distance


def test_alphabets_do_not_mix():
    assert step(Count(Alphabet.LOWER, "h"), Count(Alphabet.ROMAN, "i")) is None


def chain(*numbers, weights=None):
    keys = [article_key(n) for n in numbers]
    return [numbers[i] for i in best_chain(keys, weights or [1.0] * len(keys))]


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        (["1", "2", "3"], ["1", "2", "3"]),
        (["1", "2", "27", "3", "4"], ["1", "2", "3", "4"]),  # a reference in between
        (["1", "2", "2A", "3"], ["1", "2", "2A", "3"]),
        (["1", "2", "4", "5"], ["1", "2", "4", "5"]),  # one is lost
        (["1", "2", "3", "1", "2", "3", "4"], ["1", "2", "3", "4"]),
        ([], []),
    ],
)
def test_best_chain(numbers, expected):
    assert chain(*numbers) == expected


def test_of_two_equal_chains_the_denser_is_chosen():
    keys = [article_key(n) for n in ["1", "2", "3", "1", "2", "3", "4"]]
    assert best_chain(keys, [1.0] * 7) == [3, 4, 5, 6]
